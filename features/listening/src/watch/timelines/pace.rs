//! Decides when a timeline is read again.

use platform::clock::{MINUTE_MICROS, Moment, SECOND_MICROS};

use crate::watch::feeds::pace::{after_failure as after_failed_feed, chance};

/// How soon a timeline is read again: a server allows 300 questions in five minutes, and this asks a handful.
const USUAL_MICROS: i64 = 5 * MINUTE_MICROS;
/// Never later than this because a server asks for rest: what it says is a mistake then.
const LATEST_MICROS: i64 = 24 * 60 * MINUTE_MICROS;
/// A wait grows by at most a tenth, so that timelines that began together do not stay together.
const JITTER_SHARE: i64 = 10;

/// When to come back after an answer; what the server asks counts.
pub(super) fn after_success(source: i64, now: Moment, rest_seconds: Option<u32>) -> Moment {
    let asked = i64::from(rest_seconds.unwrap_or(0)) * SECOND_MICROS;
    let wait = asked.clamp(USUAL_MICROS, LATEST_MICROS);
    now.plus(wait + wait / JITTER_SHARE * i64::from(chance(source, now)) / 100)
}

/// When to try again after so many failures in a row, the first being 1.
pub(super) fn after_failure(source: i64, now: Moment, failures: i64, rest_seconds: Option<u32>) -> Moment {
    after_failed_feed(now, failures, rest_seconds, chance(source, now))
}
