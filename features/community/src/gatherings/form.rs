//! What the form of a gathering asks, and whether it is right.

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use platform::clock::Moment;
use platform::page::Errors;
use serde::Deserialize;

use super::Gathering;
use super::gathering::{ABOUT_LENGTH, LINK_LENGTH, PLACE_LENGTH, PLACES_MOST, REASON_LENGTH, TITLE_LENGTH};
use super::repeat::{Repeat, TIMES_MOST, days, moment, wall};
use crate::Texts;

/// Days that one gathering takes at most.
const LENGTH_DAYS: i32 = 31;

/// The form as it was filled in.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Filled {
    pub(super) title: String,
    pub(super) about: String,
    pub(super) place: String,
    pub(super) link: String,
    /// Wall times as the browser's field writes them: `2026-11-24T09:00`.
    pub(super) begins: String,
    pub(super) ends: String,
    pub(super) zone: String,
    pub(super) places: String,
    pub(super) repeat: String,
    pub(super) until: String,
    /// `yes` to tell the members.
    pub(super) tell: String,
    /// Of a series: `this` or `following`.
    pub(super) scope: String,
    pub(super) reason: String,
    pub(super) key: String,
}

/// What is right of it.
#[derive(Clone, Debug)]
pub(super) struct Right {
    pub(super) title: String,
    pub(super) about: String,
    pub(super) place: String,
    pub(super) link: String,
    pub(super) begins: DateTime,
    pub(super) ends: DateTime,
    pub(super) zone: TimeZone,
    pub(super) zone_name: String,
    pub(super) places: Option<i64>,
    pub(super) days: Vec<Date>,
    pub(super) reason: String,
}

impl Filled {
    pub(super) fn of(gathering: &Gathering) -> Self {
        let zone = gathering.time_zone();
        let field = |at: Moment| wall(at, &zone).strftime("%Y-%m-%dT%H:%M").to_string();
        Self {
            title: gathering.title.clone(),
            about: gathering.about.clone(),
            place: gathering.place.clone(),
            link: gathering.link.clone(),
            begins: field(gathering.begins_at),
            ends: field(gathering.ends_at),
            zone: gathering.zone.clone(),
            places: gathering.places.map(|places| places.to_string()).unwrap_or_default(),
            repeat: Repeat::Never.word().to_owned(),
            ..Self::default()
        }
    }
}

/// Reads the form; every field that is not right gets its sentence. `before` is the gathering that is changed.
pub(super) fn read(
    t: &Texts,
    filled: &Filled,
    before: Option<&Gathering>,
    now: Moment,
    errors: &mut Errors,
) -> Option<Right> {
    let title = filled.title.split_whitespace().collect::<Vec<_>>().join(" ");
    let (place, link) = (filled.place.trim(), filled.link.trim());
    if title.is_empty() || title.chars().count() > TITLE_LENGTH {
        errors.add("title", t.gatherings_title_wrong(TITLE_LENGTH));
    }
    let times = read_times(t, filled, before, now, errors);
    if place.is_empty() && link.is_empty() {
        errors.add("place", t.gatherings_place_missing());
    } else if place.chars().count() > PLACE_LENGTH {
        errors.add("place", t.gatherings_place_long(PLACE_LENGTH));
    }
    if !link.is_empty() && !is_link(link) {
        errors.add("link", t.gatherings_link_wrong());
    }
    if filled.about.chars().count() > ABOUT_LENGTH {
        errors.add("about", t.spaces_about_long(ABOUT_LENGTH));
    }
    let places = filled.places.trim();
    let places = (!places.is_empty()).then(|| places.parse::<i64>().unwrap_or_default());
    if places.is_some_and(|places| !(1..=PLACES_MOST).contains(&places)) {
        errors.add("places", t.gatherings_places_wrong());
    }
    if let (Some(places), Some(before)) = (places, before)
        && places < before.coming
    {
        errors.add("places", t.gatherings_places_taken(before.coming));
    }
    let (begins, ends, zone, days) = times?;
    let right = Right {
        title,
        about: filled.about.trim().to_owned(),
        place: place.to_owned(),
        link: link.to_owned(),
        begins,
        ends,
        zone,
        zone_name: filled.zone.trim().to_owned(),
        places,
        days,
        reason: filled.reason.trim().chars().take(REASON_LENGTH).collect(),
    };
    errors.is_empty().then_some(right)
}

type Times = (DateTime, DateTime, TimeZone, Vec<Date>);

fn read_times(
    t: &Texts,
    filled: &Filled,
    before: Option<&Gathering>,
    now: Moment,
    errors: &mut Errors,
) -> Option<Times> {
    let zone = TimeZone::get(filled.zone.trim())
        .ok()
        .filter(|_| filled.zone.len() <= 64);
    if zone.is_none() {
        errors.add("zone", t.gatherings_zone_wrong());
    }
    let (begins, ends) = (
        filled.begins.parse::<DateTime>().ok(),
        filled.ends.parse::<DateTime>().ok(),
    );
    let from = begins
        .zip(zone.as_ref())
        .and_then(|(begins, zone)| moment(begins, zone));
    // What is changed under way keeps the beginning it had.
    let is_kept = before.is_some_and(|before| Some(before.begins_at) == from);
    if begins.is_none() || (!is_kept && from.is_none_or(|from| from <= now)) {
        errors.add("begins", t.gatherings_begins_wrong());
    }
    let is_long = |begins: DateTime, ends: DateTime| {
        ends.date()
            .since(begins.date())
            .is_ok_and(|it| it.get_days() > LENGTH_DAYS)
    };
    if ends.is_none()
        || begins
            .zip(ends)
            .is_some_and(|(begins, ends)| ends <= begins || is_long(begins, ends))
    {
        errors.add("ends", t.gatherings_ends_wrong());
    }
    let (begins, ends, zone) = (begins?, ends?, zone?);
    if before.is_some() {
        return Some((begins, ends, zone, vec![begins.date()]));
    }
    let repeat = Repeat::parse(&filled.repeat).unwrap_or(Repeat::Never);
    let until = filled
        .until
        .parse::<Date>()
        .ok()
        .filter(|until| *until >= begins.date());
    if repeat != Repeat::Never && until.is_none() {
        errors.add("until", t.gatherings_until_wrong());
    }
    let days = days(begins.date(), repeat, until.unwrap_or(begins.date()));
    if days.len() > TIMES_MOST {
        errors.add("until", t.gatherings_times_many(TIMES_MOST));
    }
    Some((begins, ends, zone, days))
}

/// An address of a page elsewhere: nothing else may stand behind a link (rule: no other scheme).
fn is_link(link: &str) -> bool {
    let rest = link.strip_prefix("https://").or_else(|| link.strip_prefix("http://"));
    let is_plain = link.len() <= LINK_LENGTH && !link.chars().any(|it| it.is_whitespace() || it.is_control());
    is_plain && rest.is_some_and(|rest| rest.chars().next().is_some_and(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_address_of_a_page_is_a_link() {
        assert!(is_link("https://overleg.example/zaal?x=1") && is_link("http://a"));
        for bad in [
            "javascript:alert(1)",
            "https://",
            "https:// x",
            "//x.example",
            "data:text/html,x",
            "https:///x",
        ] {
            assert!(!is_link(bad), "{bad}");
        }
    }
}
