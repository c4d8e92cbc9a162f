//! Keeping the words of an answer: of two people who write, the second is told and loses nothing.

use axum::extract::{Form, Path};
use axum::response::Response;
use platform::failure::{Answer, Failure, Refusal};
use platform::ids::PublicId;
use platform::session::Visit;
use platform::store::Change;
use serde::Deserialize;

use super::enter::{Entered, enter};
use super::length::TEXT_LENGTH;
use super::show::{self, Typed};
use super::store::draft::{self, Draft};
use crate::presence::{self, Subject};
use crate::texts;

/// Characters of a one-time key at most; ours have 26.
const KEY_LENGTH: usize = 40;

/// An answer as typed, with what is asked of it: every button of the page sends the words along.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct AnswerForm {
    pub(super) text: String,
    pub(super) version: i64,
    pub(super) to: String,
    pub(super) colleague: String,
    pub(super) url: String,
    pub(super) account: String,
    pub(super) solved: String,
    pub(super) key: String,
}

impl AnswerForm {
    pub(super) fn typed(&self) -> Typed {
        Typed {
            text: Some(self.text.clone()),
            to: self.to.clone(),
            colleague: self.colleague.clone(),
            url: self.url.clone(),
            account: self.account.clone(),
            solved: !self.solved.is_empty(),
            ..Typed::default()
        }
    }
}

/// What came of keeping words.
enum Kept {
    /// They stand so now.
    Now(Box<Draft>),
    /// Somebody else saved in the meantime.
    Overtaken,
}

pub(super) async fn save(visit: Visit, Path(id): Path<String>, Form(form): Form<AnswerForm>) -> Answer {
    let entered = enter(&visit, &id).await?;
    let path = entered.path();
    match keep_first(&visit, entered, &form).await? {
        Ok(_) => Ok(visit.go_and_say(&path, &texts(visit.language).answers_said_saved())),
        Err(page) => Ok(page),
    }
}

/// Keeps the words of a form before anything else is done with them; gives the page back when they cannot be kept.
pub(super) async fn keep_first(
    visit: &Visit,
    entered: Entered,
    form: &AnswerForm,
) -> Result<Result<(Entered, Draft), Response>, Failure> {
    entered.must_decide()?;
    let text = form.text.trim().replace("\r\n", "\n");
    if text.is_empty() || text.chars().count() > TEXT_LENGTH {
        let error = texts(visit.language).answers_text_wrong();
        let page = show::again(visit, entered, form.typed().refused("text", error)).await?;
        return Ok(Err(page));
    }
    let (case, person) = (entered.case.id, visit.viewer()?.id);
    let subject = Subject::Case(entered.case.public_id.clone()).word();
    let key = key_of(&form.key);
    let work = async |change: &Change| {
        presence::note(change, &subject, person, true).await?;
        keep(change, case, (&text, form.version), person, &key).await
    };
    match visit.platform.store.change(work).await? {
        Kept::Now(draft) => Ok(Ok((entered, *draft))),
        Kept::Overtaken => {
            let again = enter(visit, entered.case.public_id.as_str()).await?;
            let typed = Typed {
                is_overtaken: true,
                ..form.typed()
            };
            Ok(Err(show::again(visit, again, typed).await?))
        }
    }
}

async fn keep(change: &Change, case: i64, (text, version): (&str, i64), by: i64, key: &str) -> Result<Kept, Failure> {
    let Some(open) = draft::find_open(&**change, case).await? else {
        // A form of before that was placed in the meantime begins no second answer.
        let is_new = version == 0 && draft::begin(change, case, text, by, key).await?;
        let open = draft::find_open(&**change, case).await?;
        return match open {
            Some(open) if is_new || open.text == text => Ok(Kept::Now(Box::new(open))),
            Some(_) => Ok(Kept::Overtaken),
            None => Err(Refusal::say(|l| texts(l).answers_placed_already()).into()),
        };
    };
    if !open.state.is_open() {
        return Err(Refusal::say(|l| texts(l).answers_under_way()).into());
    }
    if open.text == text {
        return Ok(Kept::Now(Box::new(open)));
    }
    if !draft::save(change, open.id, version, text, by).await? {
        return Ok(Kept::Overtaken);
    }
    let open = draft::find_open(&**change, case).await?;
    let open = open.ok_or(Failure::NotFound)?;
    Ok(Kept::Now(Box::new(open)))
}

/// The key that came with a form; a fresh one for a form without.
pub(super) fn key_of(typed: &str) -> String {
    if (1..=KEY_LENGTH).contains(&typed.len()) {
        typed.to_owned()
    } else {
        PublicId::random().to_string()
    }
}

/// Throws away what is being written; what was placed stays.
pub(super) async fn drop(visit: Visit, Path(id): Path<String>, Form(form): Form<AnswerForm>) -> Answer {
    let entered = enter(&visit, &id).await?;
    entered.must_decide()?;
    let (t, case_path) = (texts(visit.language), format!("/case/{}", entered.case.public_id));
    let Some(open) = entered.open.as_ref() else {
        return Ok(visit.go(&case_path));
    };
    let gone = async |change: &Change| draft::throw_away(change, open.id, form.version).await;
    if visit.platform.store.change(gone).await? {
        Ok(visit.go_and_say(&case_path, &t.answers_said_dropped()))
    } else {
        Ok(visit.go_and_warn(&entered.path(), &t.answers_changed_meanwhile()))
    }
}
