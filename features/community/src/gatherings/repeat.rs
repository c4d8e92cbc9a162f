//! When a gathering comes round: by the clock on the wall of its zone, so that ten o'clock stays ten o'clock when the clock jumps.

use jiff::ToSpan;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use platform::clock::Moment;

/// Times in one series at most (limit IX6): a year of every day.
pub(super) const TIMES_MOST: usize = 365;

/// How often it comes round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Repeat {
    /// Once.
    Never,
    /// Each week on this weekday.
    Weekly,
    /// Each second week.
    Fortnightly,
    /// Each month on this weekday: the second Tuesday, the last Friday.
    Monthly,
}

impl Repeat {
    pub(super) const ALL: [Self; 4] = [Self::Never, Self::Weekly, Self::Fortnightly, Self::Monthly];

    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Never => "never",
            Self::Weekly => "weekly",
            Self::Fortnightly => "fortnightly",
            Self::Monthly => "monthly",
        }
    }

    pub(super) fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|repeat| repeat.word() == word)
    }
}

/// The days from the first to `until`, both included; one more than [`TIMES_MOST`] says that there are too many.
pub(super) fn days(first: Date, repeat: Repeat, until: Date) -> Vec<Date> {
    let mut days = vec![first];
    for round in 1..=TIMES_MOST {
        let next = match (repeat, i64::try_from(round)) {
            (Repeat::Never, _) | (_, Err(_)) => None,
            (Repeat::Weekly, Ok(round)) => first.checked_add(round.weeks()).ok(),
            (Repeat::Fortnightly, Ok(round)) => first.checked_add((2 * round).weeks()).ok(),
            (Repeat::Monthly, Ok(round)) => same_weekday(first, round),
        };
        match next.filter(|day| *day <= until) {
            Some(day) => days.push(day),
            None => break,
        }
    }
    days
}

/// The same weekday so many months later: of the first four the same one, a fifth is the last.
fn same_weekday(first: Date, months: i64) -> Option<Date> {
    let nth = (first.day() - 1) / 7 + 1;
    let nth = if nth > 4 { -1 } else { nth };
    let month = first.first_of_month().checked_add(months.months()).ok()?;
    month.nth_weekday_of_month(nth, first.weekday()).ok()
}

/// From when until when it is, each time: both by the wall clock of the zone. Where a jump of the clock would end it before it
/// begins, it is as long as the first.
pub(super) fn times(begins: DateTime, ends: DateTime, zone: &TimeZone, days: &[Date]) -> Vec<(Moment, Moment)> {
    let nights = ends.date().since(begins.date()).unwrap_or_default();
    let length = |from: Moment, until: Moment| until.since(from);
    let first = moment(begins, zone)
        .zip(moment(ends, zone))
        .map_or(0, |(from, until)| length(from, until));
    let time = |day: &Date| {
        let from = moment(day.to_datetime(begins.time()), zone)?;
        let until = moment(day.checked_add(nights).ok()?.to_datetime(ends.time()), zone)?;
        let until = if until > from { until } else { from.plus(first) };
        Some((from, until))
    };
    days.iter().filter_map(time).collect()
}

/// The moment of a wall time in a zone. An hour that the clock skips is an hour later; one that comes twice is the first.
pub(crate) fn moment(wall: DateTime, zone: &TimeZone) -> Option<Moment> {
    let there = wall.to_zoned(zone.clone()).ok()?;
    Some(Moment(there.timestamp().as_microsecond()))
}

/// The wall time of a moment in a zone.
pub(super) fn wall(moment: Moment, zone: &TimeZone) -> DateTime {
    moment.instant().to_zoned(zone.clone()).datetime()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn hours(first: Date, repeat: Repeat, until: Date, hour: i8) -> Vec<String> {
        let zone = TimeZone::get("Europe/Amsterdam").unwrap();
        let at = |day: Date| moment(day.at(hour, 0, 0, 0), &zone).unwrap().instant().to_string();
        days(first, repeat, until).into_iter().map(at).collect()
    }

    #[test]
    fn ten_o_clock_stays_ten_o_clock_when_the_clock_jumps() {
        let spring = hours(date(2027, 3, 21), Repeat::Weekly, date(2027, 4, 4), 10);
        assert_eq!(
            spring,
            ["2027-03-21T09:00:00Z", "2027-03-28T08:00:00Z", "2027-04-04T08:00:00Z"]
        );
        let autumn = hours(date(2026, 10, 18), Repeat::Weekly, date(2026, 11, 1), 10);
        assert_eq!(
            autumn,
            ["2026-10-18T08:00:00Z", "2026-10-25T09:00:00Z", "2026-11-01T09:00:00Z"]
        );
    }

    #[test]
    fn an_hour_that_is_skipped_is_an_hour_later_and_one_that_comes_twice_is_the_first() {
        let skipped = hours(date(2027, 3, 28), Repeat::Never, date(2027, 3, 28), 2);
        assert_eq!(skipped, ["2027-03-28T01:00:00Z"], "three o'clock there");
        let twice = hours(date(2026, 10, 25), Repeat::Never, date(2026, 10, 25), 2);
        assert_eq!(twice, ["2026-10-25T00:00:00Z"]);
    }

    #[test]
    fn a_time_never_ends_before_it_begins() {
        let zone = TimeZone::get("Europe/Amsterdam").unwrap();
        let (from, until) = (date(2027, 3, 21).at(2, 30, 0, 0), date(2027, 3, 21).at(3, 15, 0, 0));
        let all = times(
            from,
            until,
            &zone,
            &days(date(2027, 3, 21), Repeat::Weekly, date(2027, 4, 4)),
        );
        let lengths: Vec<i64> = all
            .iter()
            .map(|(from, until)| until.since(*from) / platform::clock::MINUTE_MICROS)
            .collect();
        assert_eq!(lengths, [45, 45, 45]);
        let night = times(
            date(2026, 10, 24).at(22, 0, 0, 0),
            date(2026, 10, 25).at(4, 0, 0, 0),
            &zone,
            &[date(2026, 10, 24)],
        );
        assert_eq!(
            night[0].1.since(night[0].0) / platform::clock::HOUR_MICROS,
            7,
            "a night with an hour more"
        );
    }

    #[test]
    fn each_month_on_the_second_tuesday_or_the_last_friday() {
        let second = days(date(2026, 11, 10), Repeat::Monthly, date(2027, 2, 28));
        assert_eq!(
            second,
            [
                date(2026, 11, 10),
                date(2026, 12, 8),
                date(2027, 1, 12),
                date(2027, 2, 9)
            ]
        );
        let last = days(date(2026, 10, 30), Repeat::Monthly, date(2027, 1, 31));
        assert_eq!(
            last,
            [
                date(2026, 10, 30),
                date(2026, 11, 27),
                date(2026, 12, 25),
                date(2027, 1, 29)
            ]
        );
    }

    #[test]
    fn there_are_never_many_more_than_a_year_of_days() {
        assert_eq!(
            days(date(2026, 1, 1), Repeat::Weekly, date(9000, 1, 1)).len(),
            TIMES_MOST + 1
        );
        assert_eq!(days(date(2026, 1, 1), Repeat::Never, date(9000, 1, 1)).len(), 1);
        assert_eq!(
            days(date(2026, 1, 8), Repeat::Weekly, date(2026, 1, 1)).len(),
            1,
            "the first is always there"
        );
    }
}
