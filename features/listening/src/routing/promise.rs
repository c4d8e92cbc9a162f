//! What moves the promise of a case: a first answer, a customer who is asked something, the solution, and opening it again.

use platform::clock::{DAY_MICROS, MINUTE_MICROS, Moment};
use platform::config::Organisation;
use platform::failure::{Failure, Refusal};
use platform::store::Change;

use super::service_clock::{Promise, after_pause};
use super::store::case::{self, Case, OpenMinutes};
use super::store::pause::{self, Ended};
use super::store::team::{HoursBook, read_book};
use super::store::{CaseState, PauseEnd, hours};
use crate::texts;

/// Days for which the moment something was written counts as the moment it came in. What is older was looked up, and waited for nobody.
const CAME_DAYS: i64 = 30;

/// When something came in: when it was written, if that is known and not long ago.
pub(super) fn came(written_at: Option<Moment>, now: Moment) -> Moment {
    written_at
        .filter(|at| *at <= now && now.since(*at) <= CAME_DAYS * DAY_MICROS)
        .unwrap_or(now)
}

/// All hours, in the zone of the store.
async fn book(change: &Change) -> Result<HoursBook, Failure> {
    read_book(&**change, Organisation::zone_within(change).await?).await
}

async fn fresh(change: &Change, case: &Case) -> Result<Case, Failure> {
    case::find(&**change, case.id).await?.ok_or(Failure::NotFound)
}

/// Moves to another state after the first answer: from now on the promise of a solution counts.
///
/// # Errors
/// Refused when it was solved meanwhile.
pub(crate) async fn mark_answered(change: &Change, case: &Case, state: CaseState) -> Result<(), Failure> {
    let case = fresh(change, case).await?;
    let book = book(change).await?;
    let open = book.of(case.department_id).open_between(case.made_at, change.now());
    case::answered(change, &case, state, open / MINUTE_MICROS).await
}

/// Notes what the owner explained to colleagues. That is no answer to who wrote outside: the promise of one runs on.
///
/// # Errors
/// Refused when it was solved meanwhile.
pub(crate) async fn mark_explained(change: &Change, case: &Case, state: CaseState) -> Result<(), Failure> {
    let case = fresh(change, case).await?;
    case::explained(change, &case, state).await
}

/// Solves a case; its clock does not stand still any more. It counts as answered when the writer has an answer. False when somebody else did so in the meantime.
pub(crate) async fn mark_solved(change: &Change, case: &Case, is_answered: bool) -> Result<bool, Failure> {
    go_on(change, case, PauseEnd::Solved, None).await?;
    let case = fresh(change, case).await?;
    let book = book(change).await?;
    let open = book.of(case.department_id).open_between(case.made_at, change.now());
    let pauses = pause::list(&**change, case.id).await?;
    let paused: i64 = pauses.iter().filter_map(|it| it.open_micros).sum();
    let minutes = OpenMinutes {
        first: is_answered.then_some(open / MINUTE_MICROS),
        solved: (open - paused).max(0) / MINUTE_MICROS,
    };
    case::solve(change, &case, minutes).await
}

/// Opens a solved case again, with a new promise of a solution. False when it was not solved.
pub(crate) async fn mark_reopened(change: &Change, case: &Case) -> Result<bool, Failure> {
    let book = book(change).await?;
    let target = hours::target(&**change, case.kind).await?;
    let promise = Promise::new(book.of(case.department_id), change.now(), target.solved_minutes);
    case::reopen(change, case.id, promise.due, promise.soon).await
}

/// The customer is asked something: the clock stands still until they answer. Asking is a first answer. False when it stood
/// still already.
///
/// # Errors
/// Refused when it is solved.
pub(crate) async fn wait_for_customer(
    change: &Change,
    case: &Case,
    words: &str,
    by: i64,
    form_key: &str,
) -> Result<bool, Failure> {
    let case = fresh(change, case).await?;
    if case.state == CaseState::Solved {
        return Err(Refusal::say(|l| texts(l).routing_solved_already()).into());
    }
    if case.paused_at.is_some() || !pause::begin(change, case.id, words, by, form_key).await? {
        return Ok(false);
    }
    if case.first_answer_at.is_none() {
        mark_answered(change, &case, CaseState::Open).await?;
    }
    Ok(true)
}

/// The clock runs on, with what was left. False when it was running.
pub(crate) async fn go_on(change: &Change, case: &Case, how: PauseEnd, by: Option<i64>) -> Result<bool, Failure> {
    let case = fresh(change, case).await?;
    let Some(from) = case.paused_at else { return Ok(false) };
    let book = book(change).await?;
    let (hours, now) = (book.of(case.department_id), change.now());
    let promise = Promise {
        due: case.due_solved_at,
        soon: case.soon_solved_at,
    };
    let ended = Ended {
        how,
        by,
        open_micros: hours.open_between(from, now),
        promise: after_pause(hours, promise, from, now),
    };
    pause::end(change, case.id, &ended).await
}

/// Something came in that answers what was said in a mention: the case of that mention goes on when it waits for that. False
/// when nothing waits.
///
/// # Errors
/// The store's own.
pub async fn customer_answered(change: &Change, mention_id: i64) -> Result<Option<Case>, Failure> {
    let Some(case) = case::list_of_mentions(&**change, vec![mention_id]).await?.pop() else {
        return Ok(None);
    };
    let went_on = go_on(change, &case, PauseEnd::Answer, None).await?;
    Ok(went_on.then_some(case))
}
