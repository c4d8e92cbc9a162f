//! The update by mail: to the holders of a role, or to colleagues by address. The link in it only shows.

use axum::Form;
use axum::extract::Path;
use platform::failure::{Answer, Failure};
use platform::outbox::{self, Button, Draft, Receiver, Sheet};
use platform::session::{Account, AccountState, Visit};
use platform::texts::Calendar;
use serde::Deserialize;

use super::figures::{read_address, update_of};
use super::{Period, READERS, Stakeholder, Update, store};
use crate::texts;

/// Letters of one sending at most; a whole organisation reads the page, not its mail.
const LETTERS_MOST: usize = 20;

#[derive(Deserialize)]
pub(super) struct Filled {
    #[serde(default)]
    to: String,
}

/// Sends it.
pub(super) async fn send(visit: Visit, Path(address): Path<(String, String)>, Form(filled): Form<Filled>) -> Answer {
    let (stakeholder, period) = read_address(&address)?;
    let t = texts(visit.language);
    let path = format!("/value/updates/{}/{}", stakeholder.word(), period.code());
    let (receivers, audience) = match receivers(&visit, stakeholder, &filled.to).await? {
        Ok(found) => found,
        Err(unknown) => return Ok(visit.go_and_warn(&path, &t.updates_send_unknown(unknown))),
    };
    if receivers.is_empty() {
        return Ok(visit.go_and_warn(&path, &t.updates_send_nobody()));
    }
    if receivers.len() > LETTERS_MOST {
        return Ok(visit.go_and_warn(&path, &t.updates_send_too_many(LETTERS_MOST)));
    }
    let mut drafts = Vec::with_capacity(receivers.len());
    for receiver in &receivers {
        drafts.push(draft(&visit, stakeholder, &period, &path, receiver).await?);
    }
    let headline = drafts.first().map(|draft| draft.subject.clone()).unwrap_or_default();
    let letters = i64::try_from(drafts.len()).unwrap_or(i64::MAX);
    let by = visit.viewer()?.id;
    visit
        .platform
        .store
        .change(async |change| {
            for draft in drafts {
                outbox::post(change, draft).await?;
            }
            store::keep_sending(change, stakeholder, &period, (&audience, letters, &headline), by).await
        })
        .await?;
    Ok(visit.go_and_say(&path, &t.updates_send_done(letters)))
}

/// Who gets it, and how the log names them: addresses when they were typed, else the holders of the role. `Err` names an
/// address that is nobody's here or may not read updates.
async fn receivers(
    visit: &Visit,
    stakeholder: Stakeholder,
    typed: &str,
) -> Result<Result<(Vec<Account>, String), String>, Failure> {
    let db = visit.platform.store.reader();
    let addresses: Vec<&str> = typed
        .split([',', ';', ' ', '\n'])
        .map(str::trim)
        .filter(|it| !it.is_empty())
        .collect();
    if addresses.is_empty() {
        let holders = match stakeholder.role() {
            Some(role) => Account::list_with_role(db, role).await?,
            None => Vec::new(),
        };
        return Ok(Ok((holders, stakeholder.name(texts(visit.language)))));
    }
    let mut found = Vec::new();
    for address in addresses.iter().take(LETTERS_MOST + 1) {
        let account = Account::find_by_mail(db, address).await?;
        let may_read = |account: &Account| account.state == AccountState::Active && account.roles.has_any(READERS);
        match account.filter(may_read) {
            Some(account) => found.push(account),
            None => return Ok(Err((*address).to_owned())),
        }
    }
    // The log says to how many it went; names of colleagues stay out of it.
    Ok(Ok((found, texts(visit.language).updates_send_chosen())))
}

async fn draft(
    visit: &Visit,
    stakeholder: Stakeholder,
    period: &Period,
    path: &str,
    receiver: &Account,
) -> Result<Draft, Failure> {
    let language = receiver.language;
    let t = texts(language);
    let zone = visit.platform.organisation.facts().time_zone();
    let calendar = Calendar::new(language, zone, visit.platform.now().0);
    let db = visit.platform.store.reader();
    let update = update_of(db, stakeholder, period, language, &calendar).await?;
    let own = store::words(db, stakeholder, period).await?;
    let mut paragraphs = vec![period.name(language, &calendar), update.standfirst.clone()];
    paragraphs.extend([own.words].into_iter().filter(|words| !words.is_empty()));
    paragraphs.extend(figure_lines(language, &update));
    paragraphs.extend([own.decision].into_iter().filter(|words| !words.is_empty()));
    let sheet = Sheet {
        title: update.headline.clone(),
        paragraphs,
        button: Some(Button {
            label: t.updates_mail_button(),
            path: path.to_owned(),
        }),
        why: t.updates_mail_why(),
        ..Sheet::default()
    };
    let composed = sheet.compose(&visit.platform, language);
    Ok(Draft {
        to: Receiver::Account(receiver.id),
        actor: Some(visit.viewer()?.id),
        subject: update.headline,
        text: composed.text,
        html: composed.html,
        must_arrive: false,
        unsubscribe: String::new(),
    })
}

/// Each figure with something in it, as a line with its grades.
fn figure_lines(language: platform::texts::Language, update: &Update) -> Vec<String> {
    let t = texts(language);
    let number = |count: i64| platform::texts::number(language, count);
    let told = update
        .figures
        .iter()
        .filter(|figure| figure.now > 0 || figure.before > 0);
    told.map(|figure| {
        let parts: Vec<String> = figure
            .parts
            .iter()
            .map(|(grade, count)| format!("{} {}", grade.letter(), number(*count)))
            .collect();
        t.updates_mail_figure(
            figure.kind.name(t),
            number(figure.now),
            number(figure.before),
            parts.join(", "),
        )
    })
    .collect()
}
