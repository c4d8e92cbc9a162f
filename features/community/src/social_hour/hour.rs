//! The weekly hour of a space, and one week of it.

use jiff::civil::{Date, Time, Weekday};
use jiff::tz::TimeZone;
use platform::clock::{Day, MINUTE_MICROS, Moment};
use platform::failure::Failure;
use platform::feature::Platform;
use platform::ids::PublicId;
use platform::texts::Calendar;

use super::count::{self, Came};
use super::{Note, State, store};
use crate::Texts;
use crate::gatherings::moment;

/// Characters of a topic: with the words before it it fits the title of a post.
pub(super) const TOPIC_LENGTH: usize = 180;
/// Characters of the starter questions.
pub(super) const STARTERS_LENGTH: usize = 4000;
/// Weeks that are planned ahead: two months, so that somebody can offer to host.
pub(super) const WEEKS_AHEAD: usize = 8;

/// The same hour every week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hour {
    /// Its key.
    pub id: i64,
    /// Its key in addresses.
    pub public_id: PublicId,
    /// Where it is; a space has one.
    pub space_id: i64,
    /// Monday 1 to Sunday 7.
    pub weekday: i64,
    /// By the wall clock of the zone: `09:30`.
    pub begins: String,
    /// How long it takes.
    pub minutes: i64,
    /// How long people can go on writing after it.
    pub open_minutes: i64,
    /// The IANA zone.
    pub zone: String,
    /// Whether it goes on.
    pub running: bool,
}

/// The weekly hour of a space, while it goes on.
///
/// # Errors
/// The store's own.
pub(crate) async fn hour_of(platform: &Platform, space_id: i64) -> Result<Option<Hour>, Failure> {
    let hour = store::find_of_space(platform.store.reader(), space_id).await?;
    Ok(hour.filter(|hour| hour.running))
}

impl Hour {
    /// Its address.
    #[must_use]
    pub fn path(&self) -> String {
        format!("/social-hours/{}", self.public_id)
    }

    /// Its zone; a name that this machine does not know counts as UTC.
    #[must_use]
    pub fn time_zone(&self) -> TimeZone {
        TimeZone::get(&self.zone).unwrap_or(TimeZone::UTC)
    }

    /// The next days on which it is, from this one on.
    #[must_use]
    pub fn days_from(&self, from: Date, most: usize) -> Vec<Date> {
        let weekday = i8::try_from(self.weekday)
            .ok()
            .and_then(|day| Weekday::from_monday_one_offset(day).ok());
        let Some(weekday) = weekday else { return Vec::new() };
        let ahead = weekday.since(from.weekday());
        let first = from.saturating_add(jiff::Span::new().days(ahead));
        let week = |number| first.saturating_add(jiff::Span::new().weeks(i64::try_from(number).unwrap_or_default()));
        (0..most).map(week).collect()
    }

    /// From when until when it is on a day, and when its talk closes. An hour stays an hour when the clock jumps in it.
    #[must_use]
    pub fn moments(&self, day: Date) -> Option<(Moment, Moment, Moment)> {
        let begins: Time = self.begins.parse().ok()?;
        let from = moment(day.to_datetime(begins), &self.time_zone())?;
        let until = from.plus(self.minutes * MINUTE_MICROS);
        Some((from, until, until.plus(self.open_minutes * MINUTE_MICROS)))
    }
}

/// One week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Week {
    /// Its key.
    pub id: i64,
    /// The hour it is of.
    pub hour_id: i64,
    /// The day, in the zone of the hour.
    pub day: Day,
    /// From when.
    pub begins_at: Moment,
    /// Until when.
    pub ends_at: Moment,
    /// When nothing can be added any more.
    pub closes_at: Moment,
    /// What it is about; empty until somebody says.
    pub topic: String,
    /// Questions to begin with, a line each.
    pub starters: String,
    /// Who said that they lead it.
    pub host_id: Option<i64>,
    /// Its talk, once it began.
    pub post_id: Option<i64>,
    /// How far it is.
    pub state: State,
    /// What is to be said about how it went.
    pub note: Note,
    /// Why it was called off.
    pub reason: String,
    /// How many wrote something, from five up; 0 for fewer.
    pub spoke: Option<i64>,
    /// How many were there, as the host counted.
    pub came: Option<i64>,
}

impl Week {
    /// Its address.
    #[must_use]
    pub fn path(&self, hour: &Hour) -> String {
        format!("{}/{}", hour.path(), self.day)
    }

    /// The questions to begin with.
    #[must_use]
    pub fn questions(&self) -> Vec<&str> {
        self.starters
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .collect()
    }

    pub(super) fn came(&self) -> Came {
        count::came(self.came, self.spoke)
    }

    /// How many came, in words; empty while nobody knows.
    pub(super) fn came_words(&self, t: &Texts) -> String {
        match self.came() {
            Came::Unknown => String::new(),
            Came::Few => t.social_hour_came_few(),
            Came::Number(number) => t.social_hour_came(number),
        }
    }

    pub(super) fn topic_words(&self, t: &Texts) -> String {
        if self.topic.is_empty() {
            t.social_hour_no_topic()
        } else {
            self.topic.clone()
        }
    }

    /// When, in words, by the clock of its own zone.
    pub(super) fn when(&self, t: &Texts, hour: &Hour, here: &Calendar) -> String {
        let zone = hour.time_zone();
        let there = Calendar::new(here.language, zone.clone(), here.now);
        let (from, until) = (self.begins_at.0, self.ends_at.0);
        let words = t.gatherings_when(there.day_long(from), there.hour(from), there.hour(until));
        if zone == here.zone {
            words
        } else {
            t.gatherings_when_zone(words, &hour.zone)
        }
    }
}

/// An hour and weeks in each state, for the samples of pages.
#[cfg(test)]
pub(super) fn samples() -> (Hour, Vec<Week>) {
    use platform::clock::DAY_MICROS;
    let hour = Hour {
        id: 1,
        public_id: PublicId::random(),
        space_id: 1,
        weekday: 2,
        begins: "09:30".into(),
        minutes: 60,
        open_minutes: 120,
        zone: "Europe/Amsterdam".into(),
        running: true,
    };
    let week = |id: i64, days: i64, topic: &str, state, note| {
        let begins_at = Moment(platform::page::Frame::sample_now() + days * DAY_MICROS);
        Week {
            id,
            hour_id: 1,
            day: begins_at.day(&hour.time_zone()),
            begins_at,
            ends_at: begins_at.plus(60 * MINUTE_MICROS),
            closes_at: begins_at.plus(180 * MINUTE_MICROS),
            topic: topic.to_owned(),
            starters: if topic.is_empty() {
                String::new()
            } else {
                "Wie plaatste al iets?\nWat <hield> je tegen?".into()
            },
            host_id: (id != 2).then_some(1),
            post_id: (state == State::Open || state == State::Held).then_some(id),
            state,
            note,
            reason: if note == Note::CalledOff {
                "Iedereen is op de open dag.".into()
            } else {
                String::new()
            },
            spoke: (state == State::Held).then_some(0),
            came: (id == 5).then_some(14),
        }
    };
    let weeks = vec![
        week(1, 7, "Mag ik iets <zeggen> over mijn werk?", State::Planned, Note::None),
        week(2, 14, "", State::Planned, Note::None),
        week(3, 0, "Watergangenonderhoudsplanningsoverleg", State::Open, Note::Late),
        week(4, -7, "Foto’s", State::Held, Note::None),
        week(5, -14, "LinkedIn", State::Held, Note::None),
        week(6, -21, "", State::Skipped, Note::Away),
        week(7, -28, "", State::Skipped, Note::CalledOff),
    ];
    (hour, weeks)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_hour_is_at_the_same_time_of_day_before_and_after_the_clock_jumps() {
        let hour = Hour {
            weekday: 1,
            ..samples().0
        };
        let begins = |from: Date| -> Vec<String> {
            let days = hour.days_from(from, 3);
            days.into_iter()
                .map(|day| hour.moments(day).unwrap().0.instant().to_string())
                .collect()
        };
        let autumn = begins(date(2026, 10, 13));
        assert_eq!(
            autumn,
            ["2026-10-19T07:30:00Z", "2026-10-26T08:30:00Z", "2026-11-02T08:30:00Z"]
        );
        let spring = begins(date(2027, 3, 22));
        assert_eq!(
            spring,
            ["2027-03-22T08:30:00Z", "2027-03-29T07:30:00Z", "2027-04-05T07:30:00Z"],
            "from its own day on"
        );
    }

    #[test]
    fn an_hour_in_the_night_of_the_jump_takes_an_hour() {
        let night = Hour {
            weekday: 7,
            begins: "02:30".into(),
            ..samples().0
        };
        for day in [date(2026, 10, 25), date(2027, 3, 28)] {
            let (from, until, closes) = night.moments(day).unwrap();
            assert_eq!(
                (until.since(from), closes.since(until)),
                (60 * MINUTE_MICROS, 120 * MINUTE_MICROS)
            );
        }
    }
}
