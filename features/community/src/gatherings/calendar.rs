//! Gatherings as a file that every calendar program reads (RFC 5545). Each time of a series stands on its own, in UTC: no program
//! then has to know our zones or our exceptions, and a moved or cancelled time keeps its key.

use icalendar::{Calendar, Component, Event, EventStatus, Property};
use platform::clock::Moment;
use platform::markdown;

use super::{Gathering, State};

/// Who wrote it, as the format wants to know.
const WRITER: &str = "-//Draagvlak//gatherings//NL";
/// How often a program should look again.
const LOOK_AGAIN: &str = "PT1H";

/// A gathering for one person's calendar.
pub(super) struct Line<'a> {
    pub(super) gathering: &'a Gathering,
    /// Whether they come; otherwise they may.
    pub(super) is_sure: bool,
}

/// Writes the file. `base` is the address of the house.
pub(super) fn write(name: &str, base: &str, lines: &[Line<'_>]) -> String {
    let mut calendar = Calendar::empty();
    for (key, value) in [
        ("VERSION", "2.0"),
        ("PRODID", WRITER),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
        ("X-WR-CALNAME", plain(name).as_str()),
        ("X-PUBLISHED-TTL", LOOK_AGAIN),
    ] {
        calendar.append_property(Property::new(key, value));
    }
    let again = Property::new("REFRESH-INTERVAL", LOOK_AGAIN)
        .add_parameter("VALUE", "DURATION")
        .done();
    calendar.append_property(again);
    for line in lines {
        calendar.push(event(line, base));
    }
    calendar.to_string()
}

fn event(line: &Line<'_>, base: &str) -> Event {
    let gathering = line.gathering;
    let address = format!("{base}{}", gathering.path());
    let mut about = markdown::plain(&gathering.about);
    for more in [&gathering.reason, &gathering.link, &address] {
        if !more.is_empty() {
            about.push_str("\n\n");
            about.push_str(more);
        }
    }
    let status = match (gathering.state, line.is_sure) {
        (State::Cancelled, _) => EventStatus::Cancelled,
        (State::Planned, true) => EventStatus::Confirmed,
        (State::Planned, false) => EventStatus::Tentative,
    };
    let takes_time = if status == EventStatus::Confirmed {
        "OPAQUE"
    } else {
        "TRANSPARENT"
    };
    let mut event = Event::with_uid(&format!("{}@draagvlak", gathering.public_id));
    event
        .append_property(("DTSTAMP", utc(gathering.changed_at).as_str()))
        .append_property(("LAST-MODIFIED", utc(gathering.changed_at).as_str()))
        .append_property(("DTSTART", utc(gathering.begins_at).as_str()))
        .append_property(("DTEND", utc(gathering.ends_at).as_str()))
        .append_property(("SUMMARY", plain(&gathering.title).as_str()))
        .append_property(("DESCRIPTION", plain(&about).as_str()))
        .append_property(("LOCATION", plain(gathering.place_line()).as_str()))
        .append_property(("URL", address.as_str()))
        .append_property(("SEQUENCE", gathering.sequence.to_string().as_str()))
        .append_property(("TRANSP", takes_time))
        .status(status);
    event.done()
}

/// A text without the characters that would end a line of the file or that no calendar shows.
fn plain(text: &str) -> String {
    text.replace("\r\n", "\n")
        .chars()
        .filter(|it| *it == '\n' || !it.is_control())
        .collect()
}

fn utc(moment: Moment) -> String {
    moment.instant().strftime("%Y%m%dT%H%M%SZ").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gatherings::gathering::samples;

    #[test]
    fn lines_are_folded_escaped_and_closed_by_what_the_format_says() {
        let mut gathering = samples().remove(0);
        gathering.title = "Koffie, thee; en \\ meer\r\nBEGIN:VALARM \u{7}".into();
        gathering.about =
            "Wateröverlast in de Grote Zuidwestelijke Veenderpolder — zó erg wás het nog nooit. ".repeat(20);
        let file = write(
            "Mijn agenda",
            "https://lagemade.example",
            &[Line {
                gathering: &gathering,
                is_sure: true,
            }],
        );
        assert!(file.ends_with("END:VCALENDAR\r\n"), "{file}");
        assert!(
            file.split("\r\n")
                .all(|line| line.len() <= 75 && !line.contains('\n') && !line.contains('\r')),
            "{file}"
        );
        assert!(
            file.contains("SUMMARY:Koffie\\, thee\\; en \\\\ meer\\nBEGIN:VALARM"),
            "{file}"
        );
        assert!(!file.contains("\nBEGIN:VALARM"), "no text begins a part of its own");
        assert!(
            file.contains("\r\nUID:")
                && file.contains("\r\nSEQUENCE:2\r\n")
                && file.contains("\r\nSTATUS:CONFIRMED\r\n")
        );
    }
}
