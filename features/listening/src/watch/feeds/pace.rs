//! Decides when a feed is read again: politely when it works, ever later when it does not, and never too soon (L1, OB13).

use platform::clock::{HOUR_MICROS, MINUTE_MICROS, Moment, SECOND_MICROS};
use platform::outside::Pace;

/// Never sooner than this: publishers block who comes more often.
pub(crate) const SOONEST_MICROS: i64 = 15 * MINUTE_MICROS;
/// How soon a feed that asks for nothing is read again.
const USUAL_MICROS: i64 = 30 * MINUTE_MICROS;
/// Never later than this: a feed that comes back is heard within a day.
const LATEST_MICROS: i64 = 24 * HOUR_MICROS;
/// Doubling stops here: 2^11 minutes are more than a day.
const DOUBLINGS_MAX: i64 = 11;
/// A wait grows by at most a tenth, so that feeds that began together do not stay together.
const JITTER_SHARE: i64 = 10;

/// When to come back after an answer. `chance` is any number from 0 to 99.
pub(crate) fn after_success(now: Moment, pace: &Pace, chance: u8) -> Moment {
    let asked = i64::from(pace.at_least_seconds.unwrap_or(0)) * SECOND_MICROS;
    let wait = asked.clamp(USUAL_MICROS, LATEST_MICROS);
    outside_hours(now.plus(wait + jitter(wait, chance)), &pace.skip_hours)
}

/// When to try again after so many failures in a row, the first being 1. What the server asks counts between a minute
/// and a day.
pub(crate) fn after_failure(now: Moment, failures: i64, retry_after_seconds: Option<u32>, chance: u8) -> Moment {
    let doubled = MINUTE_MICROS << failures.clamp(1, DOUBLINGS_MAX);
    let asked = i64::from(retry_after_seconds.unwrap_or(0)) * SECOND_MICROS;
    let wait = doubled.max(asked).clamp(SOONEST_MICROS, LATEST_MICROS);
    now.plus(wait + jitter(wait, chance))
}

fn jitter(wait: i64, chance: u8) -> i64 {
    wait / JITTER_SHARE * i64::from(chance.min(99)) / 100
}

/// The first moment from `at` whose hour (UTC) may be used; a feed that skips all hours skips none.
fn outside_hours(at: Moment, skip: &[u8]) -> Moment {
    let is_skipped = |at: Moment| {
        let hour = at.0.div_euclid(HOUR_MICROS).rem_euclid(24);
        skip.iter().any(|skipped| i64::from(*skipped) == hour)
    };
    let next_hour = |at: Moment| Moment((at.0.div_euclid(HOUR_MICROS) + 1) * HOUR_MICROS);
    let mut hours = std::iter::successors(Some(at), |at| Some(next_hour(*at))).take(24);
    hours.find(|at| !is_skipped(*at)).unwrap_or(at)
}

/// A number from 0 to 99 that differs per source and per turn, without asking for randomness.
pub(crate) fn chance(source: i64, now: Moment) -> u8 {
    // The factor is 2^64 over the golden ratio: multiplying spreads neighbouring numbers over all high bits.
    let mixed = (source ^ now.0).unsigned_abs().wrapping_mul(0x9E37_79B9_7F4A_7C15);
    u8::try_from((mixed >> 32) % 100).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Moment = Moment(1_794_906_000_000_000);

    fn minutes(at: Moment) -> i64 {
        at.since(NOW) / MINUTE_MICROS
    }

    #[test]
    fn failures_double_the_wait_from_a_quarter_of_an_hour_to_a_day() {
        let waits: Vec<i64> = [1, 3, 4, 5, 6, 10, 11, 40]
            .map(|n| minutes(after_failure(NOW, n, None, 0)))
            .into();
        assert_eq!(waits, [15, 15, 16, 32, 64, 1024, 1440, 1440]);
    }

    #[test]
    fn what_the_server_asks_counts_up_to_a_day() {
        assert_eq!(minutes(after_failure(NOW, 1, Some(3600), 0)), 60);
        assert_eq!(minutes(after_failure(NOW, 1, Some(1), 0)), 15);
        assert_eq!(minutes(after_failure(NOW, 1, Some(u32::MAX), 0)), 1440);
    }

    #[test]
    fn a_feed_is_read_every_half_hour_unless_it_asks_for_more_time() {
        let pace = |seconds| Pace {
            at_least_seconds: seconds,
            ..Pace::default()
        };
        assert_eq!(minutes(after_success(NOW, &pace(None), 0)), 30);
        assert_eq!(minutes(after_success(NOW, &pace(Some(60)), 0)), 30);
        assert_eq!(minutes(after_success(NOW, &pace(Some(7200)), 0)), 120);
        assert_eq!(minutes(after_success(NOW, &pace(Some(u32::MAX)), 0)), 1440);
        assert_eq!(minutes(after_success(NOW, &pace(None), 99)), 32);
    }

    #[test]
    fn skipped_hours_are_waited_out() {
        // 9:00 in UTC plus half an hour is 9:30; the next hour that is not skipped begins at 11:00.
        let pace = Pace {
            at_least_seconds: None,
            skip_hours: vec![9, 10],
        };
        assert_eq!(minutes(after_success(NOW, &pace, 0)), 120);
        let never = Pace {
            at_least_seconds: None,
            skip_hours: (0..24).collect(),
        };
        assert_eq!(minutes(after_success(NOW, &never, 0)), 30);
    }

    #[test]
    fn chances_spread_neighbours() {
        let mut seen: Vec<u8> = (0..300).map(|n| chance(n, NOW)).collect();
        assert!(seen.iter().all(|chance| *chance < 100));
        seen.sort_unstable();
        seen.dedup();
        assert!(seen.len() > 60, "{} different chances of 300", seen.len());
    }
}
