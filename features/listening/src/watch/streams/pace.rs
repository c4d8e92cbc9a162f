//! Decides when a stream that broke off is opened again: at once at first, then ever later.

use std::time::Duration;

use platform::clock::{MINUTE_MICROS, Moment, SECOND_MICROS};

use crate::watch::feeds::pace::chance;

/// Never later than this: a stream that comes back is heard within minutes.
const LATEST_MICROS: i64 = 5 * MINUTE_MICROS;
/// Doubling stops here: 2^9 seconds are more than five minutes.
const DOUBLINGS_MAX: i64 = 9;
/// A wait grows by at most a fifth, so that installations that lost the same server do not return together.
const JITTER_SHARE: i64 = 5;

/// When to try again after so many failures in a row, the first being 1.
pub(in crate::watch) fn after_failure(source: i64, now: Moment, failures: i64) -> Moment {
    let wait = (SECOND_MICROS << (failures - 1).clamp(0, DOUBLINGS_MAX)).min(LATEST_MICROS);
    now.plus(wait + wait / JITTER_SHARE * i64::from(chance(source, now)) / 100)
}

/// The time until then; none when it is past.
pub(in crate::watch) fn until(now: Moment, then: Moment) -> Duration {
    Duration::from_micros(then.since(now).try_into().unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_from_a_second_to_five_minutes() {
        let now = Moment(1_794_906_000_000_000);
        let waits: Vec<i64> = [1, 2, 4, 9, 10, 99, i64::MAX]
            .map(|failures| after_failure(7, now, failures).since(now) / SECOND_MICROS)
            .into();
        let least = [1, 2, 8, 256, 300, 300, 300];
        for (wait, least) in waits.iter().zip(least) {
            assert!((least..=least + least / 5).contains(wait), "{waits:?}");
        }
        assert_eq!(until(now, now.plus(-5)), Duration::ZERO);
    }
}
