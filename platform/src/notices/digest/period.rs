//! When somebody's letter is due: an hour on the clock on their wall, whatever that clock does at night.

use jiff::tz::TimeZone;

use crate::clock::{DAY_MICROS, Moment};
use crate::notices::Hours;

/// The first moment after this one at which the letter is due. An hour that does not exist on a night in March becomes the one
/// after it; one that comes twice in October counts the first time.
pub(super) fn next_due(hours: &Hours, zone: &TimeZone, after: Moment) -> Moment {
    let mut day = after.instant().to_zoned(zone.clone()).date();
    // Three days are always enough, also where a whole day was left out when a country changed its side of the date line.
    for _ in 0..4 {
        let due = day.at(hours.digest, 0, 0, 0).to_zoned(zone.clone());
        if let Ok(due) = due.map(|due| Moment(due.timestamp().as_microsecond()))
            && due > after
        {
            return due;
        }
        match day.tomorrow() {
            Ok(next) => day = next,
            Err(_) => break,
        }
    }
    after.plus(DAY_MICROS)
}

/// Whether what is told once a week is told at this moment.
pub(super) fn is_weekly(hours: &Hours, zone: &TimeZone, due: Moment) -> bool {
    let day = due.instant().to_zoned(zone.clone()).weekday();
    day.to_monday_one_offset() == hours.weekday
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Moment {
        Moment(text.parse::<jiff::Timestamp>().expect("a moment").as_microsecond())
    }

    fn next(zone: &str, hour: i8, after: &str) -> Moment {
        let hours = Hours {
            digest: hour,
            ..Hours::default()
        };
        let zone = TimeZone::get(zone).expect("the zone is known");
        next_due(&hours, &zone, at(after))
    }

    #[test]
    fn a_letter_is_due_at_the_hour_of_the_wall_clock() {
        let amsterdam = |after: &str| next("Europe/Amsterdam", 8, after);
        assert_eq!(amsterdam("2026-11-17T06:59:59Z"), at("2026-11-17T07:00:00Z"));
        assert_eq!(amsterdam("2026-11-17T07:00:00Z"), at("2026-11-18T07:00:00Z"));
        // In summer eight o'clock is an hour earlier in UTC; the last Sunday of March and of October have their own length.
        assert_eq!(amsterdam("2026-03-28T12:00:00Z"), at("2026-03-29T06:00:00Z"));
        assert_eq!(amsterdam("2026-10-24T12:00:00Z"), at("2026-10-25T07:00:00Z"));
    }

    #[test]
    fn a_night_without_the_hour_and_one_with_two_have_one_letter() {
        // 02:00 does not exist on 29 March 2026 in Amsterdam, and 02:00 comes twice on 25 October.
        let missing = next("Europe/Amsterdam", 2, "2026-03-28T12:00:00Z");
        assert_eq!(missing, at("2026-03-29T01:00:00Z"));
        let twice = next("Europe/Amsterdam", 2, "2026-10-24T12:00:00Z");
        assert_eq!(twice, at("2026-10-25T00:00:00Z"));
        assert_eq!(
            next_due(
                &Hours {
                    digest: 2,
                    ..Hours::default()
                },
                &TimeZone::get("Europe/Amsterdam").expect("the zone is known"),
                twice
            ),
            at("2026-10-26T01:00:00Z")
        );
    }

    #[test]
    fn zones_of_quarters_and_across_the_date_line_are_right() {
        assert_eq!(
            next("Asia/Kolkata", 8, "2026-11-17T00:00:00Z"),
            at("2026-11-17T02:30:00Z")
        );
        assert_eq!(
            next("Asia/Kathmandu", 8, "2026-11-17T00:00:00Z"),
            at("2026-11-17T02:15:00Z")
        );
        assert_eq!(
            next("Pacific/Auckland", 8, "2026-11-17T00:00:00Z"),
            at("2026-11-17T19:00:00Z")
        );
        assert_eq!(
            next("America/Los_Angeles", 8, "2026-11-17T00:00:00Z"),
            at("2026-11-17T16:00:00Z")
        );
        // 30 December 2011 did not exist in Samoa.
        assert_eq!(
            next("Pacific/Apia", 8, "2011-12-29T20:00:00Z"),
            at("2011-12-30T18:00:00Z")
        );
    }

    #[test]
    fn the_weekly_day_is_that_of_the_zone() {
        let monday = Hours::default();
        let (apia, amsterdam) = (TimeZone::get("Pacific/Apia"), TimeZone::get("Europe/Amsterdam"));
        let late_sunday = at("2026-11-15T20:00:00Z");
        assert!(is_weekly(&monday, &apia.expect("the zone is known"), late_sunday));
        assert!(!is_weekly(&monday, &amsterdam.expect("the zone is known"), late_sunday));
    }
}
