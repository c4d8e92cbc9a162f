//! The second pair of eyes: good as it is, or back with a note.

use axum::extract::{Form, Path};
use platform::failure::{Answer, Failure};
use platform::session::Visit;
use platform::store::Change;
use serde::Deserialize;

use super::enter::enter;
use super::length::TEXT_LENGTH;
use super::show::{self, Typed};
use super::store::{What, draft, step};
use super::tell;
use crate::texts;

/// What somebody thinks of an answer, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct CheckForm {
    verdict: String,
    note: String,
    version: i64,
}

pub(super) async fn check(visit: Visit, Path(id): Path<String>, Form(form): Form<CheckForm>) -> Answer {
    let entered = enter(&visit, &id).await?;
    let (t, by) = (texts(visit.language), visit.viewer()?.id);
    let (true, Some(open)) = (entered.checks, entered.open.clone()) else {
        return Err(Failure::NotFound);
    };
    let is_good = match form.verdict.as_str() {
        "good" => true,
        "back" => false,
        _ => return Err(Failure::Malformed("no such verdict")),
    };
    let note = form.note.trim();
    let is_wrong = note.chars().count() > TEXT_LENGTH || (!is_good && note.is_empty());
    if is_wrong {
        let typed = Typed {
            note: form.note.clone(),
            ..Typed::default()
        };
        return show::again(&visit, entered, typed.refused("note", t.answers_note_wrong())).await;
    }
    if open.version != form.version {
        return Ok(visit.go_and_warn(&entered.path(), &t.answers_changed_meanwhile()));
    }
    let case = &entered.case;
    let work = async |change: &Change| {
        if !draft::judge(change, &open, by, is_good).await? {
            return Ok(false);
        }
        let what = if is_good { What::Approved } else { What::SentBack };
        step::add(change, open.id, what, (Some(by), None), note).await?;
        tell::judged(change, case, &open, by, (is_good, note)).await?;
        Ok(true)
    };
    if !visit.platform.store.change(work).await? {
        return Ok(visit.go_and_warn(&entered.path(), &t.answers_changed_meanwhile()));
    }
    let said = if is_good {
        t.answers_said_good()
    } else {
        t.answers_said_back()
    };
    Ok(visit.go_and_say(&entered.path(), &said))
}
