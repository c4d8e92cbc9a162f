//! An answer that stands outside: noted once, in the one thread of the case, and the promise of a first answer is kept.

use axum::extract::{Form, Path};
use platform::failure::{Answer, Failure};
use platform::session::Visit;
use platform::store::Change;

use super::enter::enter;
use super::need::may_go;
use super::save::{AnswerForm, keep_first, key_of};
use super::show;
use super::store::draft::{self, Draft};
use super::store::{What, eyes, step};
use super::tell;
use crate::routing::{self, Case, CaseState};
use crate::{resolution, texts};

/// Characters of an address, as in the ledger.
const URL_LENGTH: usize = 2000;

/// "I placed it myself", perhaps with the address of the answer.
pub(super) async fn placed(visit: Visit, Path(id): Path<String>, Form(form): Form<AnswerForm>) -> Answer {
    let entered = enter(&visit, &id).await?;
    let (mut entered, open) = match keep_first(&visit, entered, &form).await? {
        Ok(kept) => kept,
        Err(page) => return Ok(page),
    };
    entered.open = Some(open.clone());
    let (t, by) = (texts(visit.language), visit.viewer()?.id);
    let url = form.url.trim();
    if !url.is_empty() && !is_address(url) {
        return show::again(&visit, entered, form.typed().refused("url", t.answers_url_wrong())).await;
    }
    let rule = eyes::of(visit.platform.store.reader(), entered.case.department_id).await?;
    if !may_go(rule, entered.case.kind, open.state) {
        let error = t.answers_needs_eyes();
        return show::again(&visit, entered, form.typed().refused("to", error)).await;
    }
    let (case, path) = (&entered.case, format!("/case/{}", entered.case.public_id));
    let url = (!url.is_empty()).then_some(url);
    let ends = !form.solved.is_empty() && case.state != CaseState::Solved;
    let key = key_of(&form.key);
    let work = async |change: &Change| {
        if !stand(change, case, &open, by, url).await? {
            return Ok(false);
        }
        if ends {
            resolution::end_answered(change, case, &open.text, by, &key).await?;
        }
        Ok(true)
    };
    if visit.platform.store.change(work).await? {
        let said = if ends {
            t.answers_said_placed_solved()
        } else {
            t.answers_said_placed()
        };
        Ok(visit.go_and_say(&path, &said))
    } else {
        Ok(visit.go_and_warn(&path, &t.answers_placed_already()))
    }
}

/// Notes that an answer stands outside, with all that follows from it; false when that was noted before.
pub(super) async fn stand(
    change: &Change,
    case: &Case,
    open: &Draft,
    by: i64,
    url: Option<&str>,
) -> Result<bool, Failure> {
    if !draft::place(change, open.id, open.version, by, url).await? {
        return Ok(false);
    }
    step::add(change, open.id, What::Placed, (Some(by), None), &open.text).await?;
    if case.state != CaseState::Solved {
        routing::mark_answered(change, case, CaseState::Open).await?;
    }
    platform::facts::record(change, "answers.answer_placed", case.department_id, 1).await?;
    tell::placed(change, case, by).await?;
    Ok(true)
}

pub(super) fn is_address(text: &str) -> bool {
    let is_web = url::Url::parse(text).is_ok_and(|url| matches!(url.scheme(), "https" | "http") && url.has_host());
    is_web && text.chars().count() <= URL_LENGTH
}
