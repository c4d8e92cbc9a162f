//! Days as a page says them, and as a form gives them.

use jiff::tz::TimeZone;
use platform::clock::{Day, HOUR_MICROS, Moment};
use platform::page::Frame;
use platform::session::Visit;

/// Hours to the middle of a day, which is the same day in every zone of the organisation's part of the world.
const NOON_HOURS: i64 = 12;

/// "12 november", with its year when that is another than this.
pub(super) fn said(frame: &Frame, day: &Day) -> String {
    let noon = day.starts(&TimeZone::UTC).0 + NOON_HOURS * HOUR_MICROS;
    let this_year = frame.calendar.date(frame.calendar.now).year();
    if day.date().year() == this_year {
        frame.calendar.day_short(noon)
    } else {
        frame.calendar.day_of(day.date())
    }
}

/// The same for a moment.
pub(super) fn said_at(frame: &Frame, moment: Moment) -> String {
    said(frame, &Day::of(frame.calendar.date(moment.0)))
}

/// The day it is for this visitor's organisation.
pub(super) fn today(visit: &Visit) -> Day {
    visit
        .platform
        .now()
        .day(&visit.platform.organisation.facts().time_zone())
}

/// Days from one to the other.
pub(super) fn between(from: &Day, to: &Day) -> i64 {
    let span = from.date().until(to.date());
    span.map_or(0, |span| i64::from(span.get_days()))
}
