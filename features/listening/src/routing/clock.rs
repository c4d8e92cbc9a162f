//! How the promise of a case stands, and the clock that says so on a page.

use platform::clock::Moment;
use platform::page::{Clock, Frame, Haste};

use super::service_clock::{Running, Standing, standing};
use super::store::CaseState;
use super::store::case::Case;
use super::store::team::HoursBook;
use crate::texts;

/// How the promise that counts now stands; where it stands still, how it stood when that began.
pub(crate) fn standing_of(case: &Case, now: Moment, book: &HoursBook) -> Standing {
    let promise = if case.awaits_first_answer() {
        Running {
            since: case.made_at,
            due: case.promise_at,
            paused_micros: 0,
        }
    } else {
        Running {
            since: case.solving_since,
            due: case.promise_at,
            paused_micros: case.paused_micros,
        }
    };
    standing(promise, case.paused_at.unwrap_or(now), book.of(case.department_id))
}

/// The service clock of a case; a solved one has none. One that stands still says since when.
pub(crate) fn clock_of(frame: &Frame, case: &Case, book: &HoursBook) -> Option<Clock> {
    if case.state == CaseState::Solved {
        return None;
    }
    let it = standing_of(case, Moment(frame.calendar.now), book);
    if let Some(since) = case.paused_at {
        let t = texts(frame.language);
        return Some(Clock {
            haste: Haste::Green,
            percent_left: it.percent_left,
            left: t.cases_clock_paused(),
            until: t.cases_clock_since(frame.calendar.due(since.0)),
            machine: frame.calendar.machine(since.0),
        });
    }
    Some(Clock::new(
        &frame.calendar,
        it.haste,
        it.percent_left,
        it.left_micros,
        it.due.0,
    ))
}
