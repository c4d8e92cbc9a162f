//! Reads moments the way people and programs write them: ISO, Dutch, English mail and social media, seconds since 1970.

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};
use platform::clock::Moment;

/// Longer than any moment anybody writes (rule LM4).
const MOMENT_MAX_BYTES: usize = 64;

/// The moment, or nothing when it cannot be one. Without an offset it is the time of `zone`; without a time it is noon,
/// so that no zone makes it another day. Of `3-4-2026` the day comes first, unless only the month can.
pub(crate) fn read_moment(text: &str, zone: &TimeZone) -> Option<Moment> {
    let text = text.trim();
    if text.is_empty() || text.len() > MOMENT_MAX_BYTES {
        return None;
    }
    since_1970(text)
        .or_else(|| text.parse::<Timestamp>().ok())
        .or_else(|| with_offset(text))
        .or_else(|| in_zone(text, zone))
        .filter(|at| (1980..=2100).contains(&at.to_zoned(TimeZone::UTC).year()))
        .map(|at| Moment(at.as_microsecond()))
}

/// Seconds or milliseconds; fewer digits are a year or a count.
fn since_1970(text: &str) -> Option<Timestamp> {
    let number: i64 = text.parse().ok()?;
    match text.len() {
        9..=11 => Timestamp::from_second(number).ok(),
        12..=14 => Timestamp::from_millisecond(number).ok(),
        _ => None,
    }
}

fn with_offset(text: &str) -> Option<Timestamp> {
    const FORMATS: [&str; 7] = [
        "%Y-%m-%d %H:%M:%S%.f %z",
        "%Y-%m-%d %H:%M:%S%.f%:z",
        "%Y-%m-%dT%H:%M:%S%.f%z",
        "%Y-%m-%d %H:%M %z",
        "%a %b %d %H:%M:%S %z %Y",
        "%a, %d %b %Y %H:%M:%S %z",
        "%d %b %Y %H:%M:%S %z",
    ];
    let text = text.replace(" GMT", " +0000").replace(" UTC", " +0000");
    FORMATS
        .iter()
        .find_map(|format| Zoned::strptime(format, &text).ok())
        .map(|zoned| zoned.timestamp())
}

fn in_zone(text: &str, zone: &TimeZone) -> Option<Timestamp> {
    let text = text.replace(['T', ','], " ").replace(" om ", " ").replace(" uur", "");
    let words: Vec<&str> = text.split_whitespace().collect();
    let (date, rest) = split_date(&words)?;
    let time = match rest {
        [] => Time::constant(12, 0, 0, 0),
        [time] => read_time(time)?,
        _ => return None,
    };
    Some(
        DateTime::from_parts(date, time)
            .to_zoned(zone.clone())
            .ok()?
            .timestamp(),
    )
}

fn split_date<'a, 'b>(words: &'b [&'a str]) -> Option<(Date, &'b [&'a str])> {
    if let [first, rest @ ..] = words
        && let Some(date) = numbers(first)
    {
        return Some((date, rest));
    }
    let words = match words {
        [weekday, rest @ ..] if weekday.chars().all(char::is_alphabetic) => rest,
        other => other,
    };
    let [day, month, year, rest @ ..] = words else {
        return None;
    };
    let day: i8 = day.trim_end_matches('.').parse().ok()?;
    Some((Date::new(year.parse().ok()?, month_named(month)?, day).ok()?, rest))
}

/// `2026-11-17`, `17-11-2026`, `17/11/26`, `17.11.2026`.
fn numbers(word: &str) -> Option<Date> {
    let parts: Vec<&str> = word.split(['-', '/', '.']).collect();
    let [a, b, c] = parts.as_slice() else { return None };
    let number = |text: &str| text.parse::<i16>().ok().filter(|_| text.len() <= 4);
    let (first, second, third) = (number(a)?, number(b)?, number(c)?);
    let date =
        |year: i16, month: i16, day: i16| Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok();
    if a.len() == 4 {
        return date(first, second, third);
    }
    let year = if c.len() == 2 { 2000 + third } else { third };
    date(year, second, first).or_else(|| date(year, first, second))
}

/// `9:05`, `09.05`, `09:05:10`, `09:05:10.123`.
fn read_time(word: &str) -> Option<Time> {
    let parts: Vec<&str> = word.trim_end_matches('Z').splitn(3, [':', '.']).collect();
    let number = |text: &str| text.parse::<i8>().ok();
    match parts.as_slice() {
        [hour, minute] => Time::new(number(hour)?, number(minute)?, 0, 0).ok(),
        [hour, minute, second] => {
            let whole = second.split('.').next().unwrap_or_default();
            Time::new(number(hour)?, number(minute)?, number(whole)?, 0).ok()
        }
        _ => None,
    }
}

/// Dutch and English months, whole or by their first three letters.
fn month_named(word: &str) -> Option<i8> {
    const MONTHS: [(&str, i8); 16] = [
        ("jan", 1),
        ("feb", 2),
        ("mar", 3),
        ("maa", 3),
        ("mrt", 3),
        ("apr", 4),
        ("mei", 5),
        ("may", 5),
        ("jun", 6),
        ("jul", 7),
        ("aug", 8),
        ("sep", 9),
        ("okt", 10),
        ("oct", 10),
        ("nov", 11),
        ("dec", 12),
    ];
    let word = word.to_lowercase();
    MONTHS
        .iter()
        .find(|(start, _)| word.starts_with(start))
        .map(|(_, month)| *month)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<String> {
        let zone = TimeZone::get("Europe/Amsterdam").unwrap();
        read_moment(text, &zone).map(|at| at.instant().to_string())
    }

    #[test]
    fn moments_are_read_as_they_are_written() {
        for (text, moment) in [
            ("2015-02-24 11:35:52 -0800", "2015-02-24T19:35:52Z"),
            ("2026-11-17T09:00:00Z", "2026-11-17T09:00:00Z"),
            ("2026-11-17T10:00:00+01:00", "2026-11-17T09:00:00Z"),
            ("2026-11-17 10:00", "2026-11-17T09:00:00Z"),
            ("17-11-2026 10:00", "2026-11-17T09:00:00Z"),
            ("17/11/26 10.00", "2026-11-17T09:00:00Z"),
            ("11/17/2026 10:00:00", "2026-11-17T09:00:00Z"),
            ("17 november 2026 om 10.00 uur", "2026-11-17T09:00:00Z"),
            ("dinsdag 17 november 2026", "2026-11-17T11:00:00Z"),
            ("Wed Oct 11 06:55:44 +0000 2017", "2017-10-11T06:55:44Z"),
            ("Tue, 17 Nov 2026 09:00:00 GMT", "2026-11-17T09:00:00Z"),
            ("1794906000", "2026-11-17T09:00:00Z"),
            ("1794906000000", "2026-11-17T09:00:00Z"),
            ("1-7-2026 12:00", "2026-07-01T10:00:00Z"),
        ] {
            assert_eq!(read(text).as_deref(), Some(moment), "{text}");
        }
    }

    #[test]
    fn what_is_no_moment_is_none() {
        for text in [
            "",
            "gisteren",
            "31-02-2026",
            "2026",
            "17-11-2026 25:00",
            "0001-01-01",
            "9999-12-31",
            "1 2 3 4 5",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
        assert_eq!(read(&"1".repeat(200)), None);
    }
}
