//! Reads moments as programs write them: ISO 8601, with an offset, or in the organisation's zone without one.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use platform::clock::Moment;

/// Longer than any moment a program writes (rule LM4).
const MOMENT_BYTES: usize = 64;

/// The moment, or nothing when it cannot be one. A day without a time is noon, so that no zone makes it another day.
pub(super) fn read_moment(text: &str, zone: &TimeZone) -> Option<Moment> {
    let text = text.trim();
    if text.is_empty() || text.len() > MOMENT_BYTES {
        return None;
    }
    let at = text
        .parse::<Timestamp>()
        .ok()
        .or_else(|| {
            jiff::Zoned::strptime("%Y-%m-%dT%H:%M:%S%.f%z", text)
                .ok()
                .map(|at| at.timestamp())
        })
        .or_else(|| local(text, zone))?;
    let year = at.to_zoned(TimeZone::UTC).year();
    (1980..=2100).contains(&year).then(|| Moment(at.as_microsecond()))
}

fn local(text: &str, zone: &TimeZone) -> Option<Timestamp> {
    // A word with an offset that was not understood is no local time.
    if text.ends_with('Z')
        || text
            .rsplit('T')
            .next()
            .is_some_and(|time| text.contains('T') && time.contains('+'))
    {
        return None;
    }
    let at = text
        .parse::<DateTime>()
        .ok()
        .filter(|_| text.len() > "2026-11-17".len())
        .or_else(|| Some(text.parse::<Date>().ok()?.at(12, 0, 0, 0)))?;
    Some(at.to_zoned(zone.clone()).ok()?.timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn iso_is_read_with_and_without_an_offset() {
        let zone = TimeZone::get("Europe/Amsterdam").unwrap();
        let read = |text: &str| read_moment(text, &zone).map(|at| at.instant().to_string());
        for text in [
            "2026-07-01T10:00:00Z",
            "2026-07-01T12:00:00+02:00",
            "2026-07-01T12:00:00+0200",
            "2026-07-01T12:00",
            "2026-07-01 12:00:00",
            "2026-07-01",
        ] {
            assert_eq!(read(text).as_deref(), Some("2026-07-01T10:00:00Z"), "{text}");
        }
        for text in [
            "",
            "ooit",
            "2026-02-31",
            "0001-01-01",
            "2026-07-01T12:00:00+99:00",
            &"1".repeat(80),
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
