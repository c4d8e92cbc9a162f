//! A calendar as a file that every program reads (RFC 5545): gatherings, and what other features add. Each time of a series stands on its own, in UTC: no program
//! then has to know our zones or our exceptions, and a moved or cancelled time keeps its key.

use icalendar::{Calendar, Component, Event, EventStatus, Property};
use platform::clock::Moment;
use platform::markdown;

use super::{Gathering, State};

/// Who wrote it, as the format wants to know.
const WRITER: &str = "-//Draagvlak//gatherings//NL";
/// How often a program should look again.
const LOOK_AGAIN: &str = "PT1H";

/// What stands in one person's calendar at a time: a gathering, or what another feature keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    /// Tells it from every other one, for ever.
    pub(crate) key: String,
    /// When it last changed.
    pub(crate) changed_at: Moment,
    pub(crate) begins_at: Moment,
    pub(crate) ends_at: Moment,
    pub(crate) title: String,
    /// Plain text; what follows it is the address.
    pub(crate) about: String,
    pub(crate) place: String,
    /// Where it is read, a path of this house.
    pub(crate) path: String,
    /// How often it changed.
    pub(crate) sequence: i64,
    pub(crate) stand: Stand,
}

/// How it is with it, for the owner of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stand {
    /// They are there.
    Sure,
    /// They may be.
    Maybe,
    /// It does not go on.
    Cancelled,
}

/// Which entries are wanted: what begins between two moments.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wanted {
    pub(crate) from: Moment,
    pub(crate) until: Moment,
    /// Everything in one's spaces, or only what somebody said that they do.
    pub(crate) everything: bool,
}

impl Entry {
    /// A gathering; `is_sure` when its reader said that they come.
    pub(super) fn of(gathering: &Gathering, is_sure: bool) -> Self {
        let mut about = markdown::plain(&gathering.about);
        for more in [&gathering.reason, &gathering.link] {
            if !more.is_empty() {
                about.push_str("\n\n");
                about.push_str(more);
            }
        }
        Self {
            key: gathering.public_id.to_string(),
            changed_at: gathering.changed_at,
            begins_at: gathering.begins_at,
            ends_at: gathering.ends_at,
            title: gathering.title.clone(),
            about,
            place: gathering.place_line().to_owned(),
            path: gathering.path(),
            sequence: gathering.sequence,
            stand: match (gathering.state, is_sure) {
                (State::Cancelled, _) => Stand::Cancelled,
                (State::Planned, true) => Stand::Sure,
                (State::Planned, false) => Stand::Maybe,
            },
        }
    }
}

/// Writes the file. `base` is the address of the house.
pub(super) fn write(name: &str, base: &str, entries: &[Entry]) -> String {
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
    for entry in entries {
        calendar.push(event(entry, base));
    }
    calendar.to_string()
}

fn event(entry: &Entry, base: &str) -> Event {
    let address = format!("{base}{}", entry.path);
    let about = if entry.about.is_empty() {
        address.clone()
    } else {
        format!("{}\n\n{address}", entry.about)
    };
    let (status, takes_time) = match entry.stand {
        Stand::Sure => (EventStatus::Confirmed, "OPAQUE"),
        Stand::Maybe => (EventStatus::Tentative, "TRANSPARENT"),
        Stand::Cancelled => (EventStatus::Cancelled, "TRANSPARENT"),
    };
    let mut event = Event::with_uid(&format!("{}@draagvlak", entry.key));
    event
        .append_property(("DTSTAMP", utc(entry.changed_at).as_str()))
        .append_property(("LAST-MODIFIED", utc(entry.changed_at).as_str()))
        .append_property(("DTSTART", utc(entry.begins_at).as_str()))
        .append_property(("DTEND", utc(entry.ends_at).as_str()))
        .append_property(("SUMMARY", plain(&entry.title).as_str()))
        .append_property(("DESCRIPTION", plain(&about).as_str()))
        .append_property(("LOCATION", plain(&entry.place).as_str()))
        .append_property(("URL", address.as_str()))
        .append_property(("SEQUENCE", entry.sequence.to_string().as_str()))
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
            &[Entry::of(&gathering, true)],
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
