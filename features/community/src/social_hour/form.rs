//! What the form of a weekly hour asks, and whether it is right.

use jiff::civil::Time;
use jiff::tz::TimeZone;
use platform::ids::PublicId;
use platform::page::Errors;
use serde::Deserialize;

use super::Hour;
use crate::Texts;

/// How long an hour may take, in minutes.
const MINUTES: std::ops::RangeInclusive<i64> = 15..=240;
/// How long people may go on writing, in minutes: a week, until the next one.
const OPEN_MOST: i64 = 7 * 24 * 60;

/// The form as it was filled in.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Filled {
    pub(super) weekday: String,
    pub(super) begins: String,
    pub(super) minutes: String,
    pub(super) open_hours: String,
    pub(super) zone: String,
}

impl Filled {
    pub(super) fn of(hour: &Hour) -> Self {
        Self {
            weekday: hour.weekday.to_string(),
            begins: hour.begins.clone(),
            minutes: hour.minutes.to_string(),
            open_hours: (hour.open_minutes / 60).to_string(),
            zone: hour.zone.clone(),
        }
    }
}

/// Reads the form; every field that is not right gets its sentence.
pub(super) fn read(t: &Texts, filled: &Filled, space_id: i64, id: i64, errors: &mut Errors) -> Option<Hour> {
    let weekday = filled.weekday.parse::<i64>().ok().filter(|day| (1..=7).contains(day));
    if weekday.is_none() {
        errors.add("weekday", t.social_hour_weekday_wrong());
    }
    let begins = filled.begins.parse::<Time>().ok();
    if begins.is_none() {
        errors.add("begins", t.social_hour_begins_wrong());
    }
    let minutes = filled
        .minutes
        .trim()
        .parse::<i64>()
        .ok()
        .filter(|minutes| MINUTES.contains(minutes));
    if minutes.is_none() {
        errors.add("minutes", t.social_hour_minutes_wrong());
    }
    let open = filled
        .open_hours
        .trim()
        .parse::<i64>()
        .ok()
        .map(|hours| hours.saturating_mul(60));
    let open = open.filter(|minutes| (0..=OPEN_MOST).contains(minutes));
    if open.is_none() {
        errors.add("open_hours", t.social_hour_open_wrong());
    }
    let zone = filled.zone.trim();
    if zone.len() > 64 || TimeZone::get(zone).is_err() {
        errors.add("zone", t.gatherings_zone_wrong());
    }
    if !errors.is_empty() {
        return None;
    }
    Some(Hour {
        id,
        public_id: PublicId::random(),
        space_id,
        weekday: weekday?,
        begins: begins?.strftime("%H:%M").to_string(),
        minutes: minutes?,
        open_minutes: open?,
        zone: zone.to_owned(),
        running: true,
    })
}
