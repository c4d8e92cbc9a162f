//! Solving a case, with how it ended.

use axum::extract::{Form, Path};
use platform::clock::Day;
use platform::failure::{Answer, Failure, Refusal};
use platform::session::Visit;
use platform::store::Change;
use serde::Deserialize;
use serde_json::json;

use super::findable;
use super::note::{NOTE_LENGTH, key_of};
use super::show::{self, Typed, decides};
use super::store::Outcome;
use super::store::outcome::{self, NewEnding};
use super::tell;
use crate::routing::{self, Case, CaseKind};
use crate::{texts, watch};

/// The topic that says that a case was solved.
const SOLVED: &str = "resolution.solved";

/// How a case ended, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct SolveForm {
    outcome: String,
    result: String,
    early: String,
    noticed_on: String,
    key: String,
}

impl SolveForm {
    fn typed(&self) -> Typed {
        Typed {
            outcome: self.outcome.clone(),
            result: self.result.clone(),
            early: !self.early.is_empty(),
            noticed_on: self.noticed_on.clone(),
            ..Typed::default()
        }
    }
}

pub(super) async fn solve(visit: Visit, Path(id): Path<String>, Form(form): Form<SolveForm>) -> Answer {
    let (viewer, t) = (visit.viewer()?, texts(visit.language));
    let case = routing::find_visible(visit.platform.store.reader(), viewer, &id).await?;
    if !decides(&visit, &case).await? {
        return Err(Failure::NotFound);
    }
    let Some(outcome) = Outcome::named(&form.outcome) else {
        return show::again(&visit, case, form.typed().refused("outcome", t.case_outcome_wrong())).await;
    };
    let text = form.result.trim();
    if text.is_empty() || text.chars().count() > NOTE_LENGTH {
        return show::again(&visit, case, form.typed().refused("result", t.case_result_wrong())).await;
    }
    let early = case.kind == CaseKind::Complaint && !form.early.is_empty();
    let today = visit
        .platform
        .now()
        .day(&visit.platform.organisation.facts().time_zone());
    let noticed_on = Day::parse(&form.noticed_on).filter(|day| *day <= today);
    if early && noticed_on.is_none() {
        return show::again(&visit, case, form.typed().refused("noticed_on", t.case_noticed_wrong())).await;
    }
    let key = key_of(&form.key);
    let noticed_on = noticed_on.filter(|_| early);
    let ending = NewEnding {
        case_id: case.id,
        outcome,
        text,
        early,
        noticed_on,
        by: viewer.id,
        form_key: &key,
    };
    visit
        .platform
        .store
        .change(async |change| end(change, &case, ending).await)
        .await?;
    Ok(visit.go_and_say(&format!("/case/{}", case.public_id), &t.case_said_solved()))
}

/// Ends a case with the answer that was placed; the same key twice ends it once.
///
/// # Errors
/// Refused when somebody else solved it in the meantime.
pub(crate) async fn end_answered(
    change: &Change,
    case: &Case,
    text: &str,
    by: i64,
    form_key: &str,
) -> Result<(), Failure> {
    let ending = NewEnding {
        case_id: case.id,
        outcome: Outcome::Answered,
        text,
        early: false,
        noticed_on: None,
        by,
        form_key,
    };
    end(change, case, ending).await
}

/// Keeps the ending and all that follows from it; the same form twice ends a case once.
async fn end(change: &Change, case: &Case, ending: NewEnding<'_>) -> Result<(), Failure> {
    let (early, by, is_answered) = (ending.early, ending.by, ending.outcome.is_answer());
    if !outcome::add(change, ending).await? {
        return Ok(());
    }
    if !routing::mark_solved(change, case, is_answered).await? {
        return Err(Refusal::say(|l| texts(l).case_solved_meanwhile()).into());
    }
    findable::index_case(change, case.id).await?;
    if let Some(mention) = case.mention_id {
        watch::release_after_case(change, mention).await?;
    }
    platform::facts::record(change, "resolution.case_solved", case.department_id, 1).await?;
    if early {
        platform::facts::record(change, "resolution.case_solved_early", case.department_id, 1).await?;
    }
    tell::others(change, case, "resolution.case_solved", by, json!({})).await?;
    change.announce(SOLVED);
    Ok(())
}
