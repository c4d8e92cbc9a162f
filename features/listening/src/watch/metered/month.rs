//! The month that a budget is for, in the time zone of the organisation.

use jiff::ToSpan;
use jiff::tz::TimeZone;
use platform::clock::{Day, Moment};

/// The month of this moment: `2026-11`.
pub(super) fn month_of(now: Moment, zone: &TimeZone) -> String {
    now.day(zone).as_str().chars().take(7).collect()
}

/// When the next one begins.
pub(super) fn next_begins(now: Moment, zone: &TimeZone) -> Moment {
    let first = now.day(zone).date().first_of_month();
    Day::of(first.saturating_add(1.month())).starts(zone)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_ends_at_midnight_here_and_not_in_greenwich() {
        let zone = TimeZone::get("Europe/Amsterdam").unwrap();
        let at = |text: &str| Moment(text.parse::<jiff::Timestamp>().unwrap().as_microsecond());
        assert_eq!(month_of(at("2026-11-30T22:59:59Z"), &zone), "2026-11");
        assert_eq!(month_of(at("2026-11-30T23:00:00Z"), &zone), "2026-12");
        assert_eq!(
            next_begins(at("2026-11-30T22:59:59Z"), &zone),
            at("2026-11-30T23:00:00Z")
        );
        assert_eq!(
            next_begins(at("2026-12-31T12:00:00Z"), &zone),
            at("2026-12-31T23:00:00Z")
        );
        // In summer the clock stands another hour away.
        assert_eq!(
            next_begins(at("2026-07-01T12:00:00Z"), &zone),
            at("2026-07-31T22:00:00Z")
        );
    }
}
