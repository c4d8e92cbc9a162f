//! A new password for who forgot the old one, by a link to their own address.

use askama::Template;
use axum::extract::{Form, Path};
use axum::http::{StatusCode, header};
use platform::clock::HOUR_MICROS;
use platform::failure::{Answer, Failure, Refusal};
use platform::feature::Platform;
use platform::jobs::{Rank, enqueue_ranked};
use platform::page::{Errors, Frame, Shape, html, html_with};
use platform::session::{Account, AccountState, Visit, begin, end_all};
use platform::store::Change;
use platform::throttle::{ClientAddress, allow, network};
use serde::Deserialize;
use serde_json::json;

use super::{letters, password, store};
use crate::{Texts, texts};

/// Links that may be asked for from one place in an hour; each address gets three letters at most anyway.
const ASKED_MOST: i64 = 20;
/// Characters of an address at most (RFC 5321).
const MAIL_LENGTH: usize = 254;

#[derive(Deserialize)]
pub(super) struct Whose {
    #[serde(default)]
    mail: String,
}

#[derive(Deserialize)]
pub(super) struct New {
    #[serde(default)]
    password: String,
}

/// Which step it is.
enum Step {
    /// Asks for the address.
    Ask,
    /// Says that a letter is under way, whether or not it is.
    Sent,
    /// Asks for the new password.
    Choose(String),
    /// The link does not work any more.
    Gone,
}

#[derive(Template)]
#[template(path = "sign_in/reset.html")]
struct Page {
    frame: Frame,
    t: &'static Texts,
    errors: Errors,
    step: Step,
}

/// Asks for the address.
pub(super) async fn ask(visit: Visit) -> Answer {
    Ok(html(page(&visit, Step::Ask, Errors::new())))
}

/// The work that sends a link.
pub(super) const JOB: &str = "sign_in.send_link";

/// Writes the wish down, and nothing else: the same work whether or not somebody has this address (rule SE12).
pub(super) async fn send(visit: Visit, ClientAddress(from): ClientAddress, Form(whose): Form<Whose>) -> Answer {
    let platform = &visit.platform;
    allow(
        &platform.store,
        &format!("reset {}", network(from)),
        ASKED_MOST,
        HOUR_MICROS,
    )
    .await?;
    let mail: String = whose.mail.trim().chars().take(MAIL_LENGTH).collect();
    let work = async |change: &Change| {
        enqueue_ranked(change, Rank::Urgent, JOB, json!({ "mail": mail }), None, change.now()).await
    };
    platform.store.change(work).await?;
    Ok(html(page(&visit, Step::Sent, Errors::new())))
}

/// Sends the link, when somebody active has this address. Nobody waits for it, so nobody learns whether.
pub(super) async fn send_link(platform: &Platform, mail: &str) -> Result<(), Failure> {
    let account = Account::find_by_mail(platform.store.reader(), mail).await?;
    let Some(account) = account.filter(|account| account.state == AccountState::Active) else {
        return Ok(());
    };
    let work = async |change: &Change| {
        let token = store::add_reset(change, account.id).await?;
        letters::reset(change, platform, &account, &token).await
    };
    platform.store.change(work).await
}

/// Shows the form of a link; opening it uses nothing up.
pub(super) async fn show(visit: Visit, Path(token): Path<String>) -> Answer {
    let found = store::find_reset(visit.platform.store.reader(), &token, visit.platform.now()).await?;
    match found {
        Some(_) => Ok(html(page(&visit, Step::Choose(token), Errors::new()))),
        None => Ok(html_with(StatusCode::GONE, page(&visit, Step::Gone, Errors::new()))),
    }
}

/// Keeps the new password, once; every other session ends.
pub(super) async fn keep(visit: Visit, Path(token): Path<String>, Form(new): Form<New>) -> Answer {
    let platform = &visit.platform;
    let gone = || Ok(html_with(StatusCode::GONE, page(&visit, Step::Gone, Errors::new())));
    let db = platform.store.reader();
    let Some(id) = store::find_reset(db, &token, platform.now()).await? else {
        return gone();
    };
    let account = Account::find(db, id)
        .await?
        .filter(|account| account.state == AccountState::Active);
    let Some(account) = account else { return gone() };
    let organisation = platform.organisation.facts().name;
    if let Err(refusal) = password::require_good(&new.password, &[&organisation, &account.name, &account.mail]) {
        let mut errors = Errors::new();
        errors.add("password", refusal.text(visit.language));
        return Ok(html_with(
            StatusCode::UNPROCESSABLE_ENTITY,
            page(&visit, Step::Choose(token), errors),
        ));
    }
    let hash = password::hash(&new.password).await?;
    let work = async |change: &Change| {
        if !store::use_reset(change, &token, account.id).await? {
            return Err(Refusal::say(|l| texts(l).reset_gone()).into());
        }
        Account::keep_password(change, account.id, &hash).await?;
        end_all(change, account.id).await?;
        letters::password_changed(change, platform, &account).await?;
        begin(change, &platform.config, &account, &visit.device).await
    };
    match platform.store.change(work).await {
        Ok(cookie) => {
            let mut response = visit.go_and_say("/", &texts(visit.language).own_password_done());
            response.headers_mut().append(header::SET_COOKIE, cookie);
            Ok(response)
        }
        Err(Failure::Refused(_)) => gone(),
        Err(failure) => Err(failure),
    }
}

fn page(visit: &Visit, step: Step, errors: Errors) -> Page {
    let frame = visit.frame().shaped(Shape::Quiet);
    Page {
        t: texts(frame.language),
        frame,
        errors,
        step,
    }
}

#[cfg(test)]
impl platform::page::Samples for Page {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        let page = |step, error: &str| {
            let mut errors = Errors::new();
            if !error.is_empty() {
                errors.add("password", error);
            }
            let frame = Frame::sample_outside(language).shaped(Shape::Quiet);
            Page {
                frame,
                t: texts(language),
                errors,
                step,
            }
        };
        let choose = || Step::Choose("abc".into());
        vec![
            page(Step::Ask, ""),
            page(Step::Sent, ""),
            page(choose(), ""),
            page(choose(), "x"),
            page(Step::Gone, ""),
        ]
    }
}

#[cfg(test)]
pub(super) fn faults() -> Vec<String> {
    platform::page::faults_in::<Page>()
}
