//! The period of a report: from one day to another, both included, in the zone of the house.

use jiff::ToSpan;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use platform::clock::{Day, Moment};

/// Days that are shown until somebody chooses a period.
const USUAL_DAYS: i64 = 30;
/// Days of a period at most: five years.
const SPAN_MOST_DAYS: i32 = 1830;

/// A period of days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub until: Date,
}

impl Span {
    /// The period that was asked for; the last thirty days for what is no period, and never longer than five years.
    #[must_use]
    pub fn read(from: &str, until: &str, today: Date) -> Self {
        let until = Day::parse(until).map_or(today, |day| day.date());
        let usual = until.checked_sub((USUAL_DAYS - 1).days()).unwrap_or(until);
        let from = Day::parse(from).map_or(usual, |day| day.date());
        let (from, until) = (from.min(until), from.max(until));
        let first = until.checked_sub(SPAN_MOST_DAYS.days()).unwrap_or(from);
        Self {
            from: from.max(first),
            until,
        }
    }

    /// The quarter of a day, until that day.
    #[must_use]
    pub fn quarter(today: Date) -> Self {
        let month = (today.month() - 1) / 3 * 3 + 1;
        Self {
            from: Date::new(today.year(), month, 1).unwrap_or(today),
            until: today,
        }
    }

    /// The year of a day, until that day.
    #[must_use]
    pub fn year(today: Date) -> Self {
        Self {
            from: Date::new(today.year(), 1, 1).unwrap_or(today),
            until: today,
        }
    }

    /// From the first moment until before the first one after it.
    #[must_use]
    pub fn moments(&self, zone: &TimeZone) -> (Moment, Moment) {
        let begins = |day: Date| {
            let at = day.to_zoned(zone.clone()).map(|it| it.timestamp().as_microsecond());
            Moment(at.unwrap_or(0))
        };
        let after = self.until.tomorrow().unwrap_or(self.until);
        (begins(self.from), begins(after))
    }

    /// For an address: "from=2026-10-01&until=2026-10-31".
    #[must_use]
    pub fn words(&self) -> String {
        format!("from={}&until={}", Day::of(self.from), Day::of(self.until))
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_period_is_what_was_asked_within_reason() {
        let today = date(2026, 11, 22);
        let read = |from, until| Span::read(from, until, today);
        assert_eq!(
            read("", ""),
            Span {
                from: date(2026, 10, 24),
                until: today
            }
        );
        let asked = Span {
            from: date(2026, 1, 1),
            until: date(2026, 3, 31),
        };
        assert_eq!(read("2026-01-01", "2026-03-31"), asked);
        assert_eq!(read("2026-03-31", "2026-01-01"), asked, "the wrong way round");
        assert_eq!(read("1900-01-01", "").from, date(2021, 11, 18));
        assert_eq!(Span::quarter(today).from, date(2026, 10, 1));
        let zone = TimeZone::get("Europe/Amsterdam").unwrap();
        let (from, until) = Span {
            from: date(2026, 10, 25),
            until: date(2026, 10, 25),
        }
        .moments(&zone);
        assert_eq!(
            until.since(from),
            25 * 3_600_000_000,
            "the day on which the clock goes back"
        );
    }
}
