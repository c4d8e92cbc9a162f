//! The service clock: what was promised, and how much of the promised time is left.

use platform::clock::Moment;
use platform::page::Haste;

use super::CaseKind;
use super::opening_hours::Hours;

/// Percent of the promised time after which a case is pressing: orange in the last fifth.
const SOON_FROM_PERCENT: i64 = 80;

/// What is promised for a kind of case, in minutes of opening time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Target {
    /// Until the writer has a first answer.
    pub first_minutes: i64,
    /// Until it is solved.
    pub solved_minutes: i64,
}

impl Target {
    /// What counts until the organisation says otherwise: days of eight opening hours.
    #[must_use]
    pub fn usual(kind: CaseKind) -> Self {
        let hours = |first: i64, solved: i64| Self {
            first_minutes: first * 60,
            solved_minutes: solved * 60,
        };
        match kind {
            CaseKind::Complaint => hours(4, 24),
            CaseKind::Press => hours(2, 8),
            CaseKind::Question | CaseKind::Lead => hours(8, 24),
            CaseKind::Idea => hours(16, 80),
            CaseKind::Praise => hours(16, 40),
        }
    }
}

/// The moments that follow from a target; kept with the case, so that changed hours never move them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Promise {
    /// The promised moment.
    pub due: Moment,
    /// From here on it is pressing.
    pub soon: Moment,
}

impl Promise {
    /// What is promised when so many minutes of opening time start to run.
    #[must_use]
    pub fn new(hours: &Hours, since: Moment, minutes: i64) -> Self {
        let due = hours.due(since, minutes);
        let soon = hours.due(since, minutes * SOON_FROM_PERCENT / 100);
        Self { due, soon }
    }
}

/// How a promise stands at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Of the promised opening time, rounded down; 0 when late.
    pub percent_left: u8,
    /// Green, pressing or late.
    pub haste: Haste,
    /// Opening time left, or, when late, plain time since the promised moment. Microseconds.
    pub left_micros: i64,
    /// The promised moment.
    pub due: Moment,
}

/// A promise while it runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Running {
    /// When it began to run.
    pub since: Moment,
    /// The promised moment, moved on by every pause that ended.
    pub due: Moment,
    /// Opening time it stood still since then, in microseconds.
    pub paused_micros: i64,
}

/// How a running promise stands now. Green below 80 percent of the opening time, pressing in the last 20, late after the
/// promised moment. Opening time in which it stood still counts for nobody.
#[must_use]
pub fn standing(promise: Running, now: Moment, hours: &Hours) -> Standing {
    let Running { since, due, .. } = promise;
    if now > due {
        return Standing {
            percent_left: 0,
            haste: Haste::Late,
            left_micros: now.since(due),
            due,
        };
    }
    let used = (hours.open_between(since, now) - promise.paused_micros).max(0);
    let left = hours.open_between(now, due);
    let total = used + left;
    // Hours that were changed since can leave no opening time at all; then the promise is due, and pressing.
    let percent_left = if total == 0 { 0 } else { left * 100 / total };
    let is_soon = used * 100 >= total * SOON_FROM_PERCENT;
    let haste = if is_soon { Haste::Soon } else { Haste::Green };
    Standing {
        percent_left: u8::try_from(percent_left).unwrap_or(100),
        haste,
        left_micros: left,
        due,
    }
}

/// A promise after a pause: what was left of its opening time when the pause began, is left from its end. What was late or
/// pressing before the pause stays so.
#[must_use]
pub fn after_pause(hours: &Hours, promise: Promise, from: Moment, until: Moment) -> Promise {
    let moved = |at: Moment| {
        if at <= from {
            at
        } else {
            hours.due_after(until, hours.open_between(from, at))
        }
    };
    Promise {
        due: moved(promise.due),
        soon: moved(promise.soon),
    }
}

/// "24" for 1440 minutes, "1.5" for 90: hours as they stand in a form.
#[must_use]
pub fn hours_of(minutes: i64) -> String {
    if minutes % 60 == 0 {
        (minutes / 60).to_string()
    } else {
        format!("{:.2}", minutes as f64 / 60.0)
    }
}

/// Reads hours of a form, with a point or a comma: between five minutes and a thousand hours.
#[must_use]
pub fn minutes_of(hours: &str) -> Option<i64> {
    let hours: f64 = hours.trim().replace(',', ".").parse().ok()?;
    let minutes = (hours * 60.0).round();
    (5.0..=60_000.0).contains(&minutes).then_some(minutes as i64)
}
