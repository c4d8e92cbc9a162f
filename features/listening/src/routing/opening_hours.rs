//! When the organisation is open, with a history: a past day keeps the hours it had (rule L9).

use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Weekday};
use jiff::tz::{AmbiguousOffset, TimeZone};
use platform::clock::{MINUTE_MICROS, Moment};
use serde::{Deserialize, Serialize};

/// Minutes in a day on the clock; a stretch may end here, at midnight.
pub const DAY_END_MINUTES: u16 = 24 * 60;
/// Days that a promise is looked for ahead; with less opening time than that the last day counts as the promise.
const DUE_DAYS_AHEAD: i32 = 730;
/// Days over which opening time is counted at most: ten years.
const COUNT_DAYS: i32 = 3660;

/// A stretch of one day, in minutes on the clock since midnight: open from `from`, closed from `to`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stretch {
    /// First open minute.
    pub from: u16,
    /// First closed minute after it, at most 1440.
    pub to: u16,
}

/// The stretches of a week, Monday first; none is closed. One stretch a day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Week(pub [Option<Stretch>; 7]);

impl Week {
    /// Nine to five, Monday to Friday: what counts until somebody says otherwise.
    #[must_use]
    pub fn office() -> Self {
        let day = Some(Stretch {
            from: 9 * 60,
            to: 17 * 60,
        });
        Self([day, day, day, day, day, None, None])
    }

    /// Whether there is no opening at all in a week.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        self.0.iter().all(Option::is_none)
    }

    fn on(&self, weekday: Weekday) -> Option<Stretch> {
        self.0[usize::try_from(weekday.to_monday_zero_offset()).unwrap_or(0)]
    }
}

/// What a team does otherwise than the house, from a day on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamWeek {
    /// From this day.
    pub from: Date,
    /// Its own week; none follows the house again.
    pub week: Option<Week>,
    /// Whether it works on the holidays of the house.
    pub open_on_holidays: bool,
}

/// The opening hours of an organisation, or of one team in it, through time.
#[derive(Clone, Debug)]
pub struct Hours {
    /// Weeks with the day from which they hold, oldest first.
    weeks: Vec<(Date, Week)>,
    holidays: BTreeSet<Date>,
    zone: TimeZone,
    team_weeks: Vec<TeamWeek>,
    team_days: BTreeSet<Date>,
}

impl Hours {
    /// Hours in a zone. Before the first week of `weeks` the office hours hold.
    #[must_use]
    pub fn new(mut weeks: Vec<(Date, Week)>, holidays: BTreeSet<Date>, zone: TimeZone) -> Self {
        weeks.sort_by_key(|(from, _)| *from);
        Self {
            weeks,
            holidays,
            zone,
            team_weeks: Vec::new(),
            team_days: BTreeSet::new(),
        }
    }

    /// The hours of a team in this house: its own weeks where it has some, and the days on which it alone is closed.
    #[must_use]
    pub fn of_team(&self, mut weeks: Vec<TeamWeek>, days: BTreeSet<Date>) -> Self {
        weeks.sort_by_key(|it| it.from);
        Self {
            team_weeks: weeks,
            team_days: days,
            ..self.clone()
        }
    }

    /// The zone of the hours.
    #[must_use]
    pub fn zone(&self) -> &TimeZone {
        &self.zone
    }

    /// The stretch of a day on the clock.
    #[must_use]
    pub fn stretch_on(&self, day: Date) -> Option<Stretch> {
        let team = self.team_weeks.iter().rev().find(|it| it.from <= day);
        let works_on = team.is_some_and(|it| it.open_on_holidays);
        if self.team_days.contains(&day) || (self.holidays.contains(&day) && !works_on) {
            return None;
        }
        if let Some(week) = team.and_then(|it| it.week.as_ref()) {
            return week.on(day.weekday());
        }
        match self.weeks.iter().rev().find(|(from, _)| *from <= day) {
            Some((_, week)) => week.on(day.weekday()),
            None => Week::office().on(day.weekday()),
        }
    }

    /// Opening time between two moments, in microseconds; zero when `to` is not later.
    #[must_use]
    pub fn open_between(&self, from: Moment, to: Moment) -> i64 {
        let mut sum = 0;
        self.walk(from, COUNT_DAYS, |begins, ends| {
            sum += (ends.0.min(to.0) - begins.0.max(from.0)).max(0);
            begins < to
        });
        sum
    }

    /// Whether the house is open at this moment.
    #[must_use]
    pub fn is_open(&self, at: Moment) -> bool {
        self.open_between(at, at.plus(1)) > 0
    }

    /// The hour of the day on the wall, 0 to 23.
    #[must_use]
    pub fn hour_of(&self, at: Moment) -> i64 {
        i64::from(at.instant().to_zoned(self.zone.clone()).hour())
    }

    /// When the next day begins.
    #[must_use]
    pub fn next_day(&self, at: Moment) -> Moment {
        let today = at.instant().to_zoned(self.zone.clone()).date();
        today.tomorrow().map_or(at, |day| self.reached(day, 0))
    }

    /// The first moment by which so many minutes of opening time have passed since `from`.
    #[must_use]
    pub fn due(&self, from: Moment, minutes: i64) -> Moment {
        self.due_after(from, minutes.saturating_mul(MINUTE_MICROS))
    }

    /// The same for microseconds: a promise that stood still goes on to the microsecond.
    #[must_use]
    pub fn due_after(&self, from: Moment, micros: i64) -> Moment {
        let mut left = micros;
        let mut due = from;
        self.walk(from, DUE_DAYS_AHEAD, |begins, ends| {
            let begins = begins.max(from);
            if ends <= begins {
                return true;
            }
            let taken = (ends.0 - begins.0).min(left);
            left -= taken;
            due = begins.plus(taken);
            left > 0
        });
        due
    }

    /// Hands over the stretches from the day of `from` on, until `go_on` says no or so many days were seen.
    fn walk(&self, from: Moment, days: i32, mut go_on: impl FnMut(Moment, Moment) -> bool) {
        let Ok(mut day) = from.instant().to_zoned(self.zone.clone()).date().yesterday() else {
            return;
        };
        for _ in 0..days {
            let stretch = self.stretch_on(day);
            let (begins, ends) = match stretch {
                Some(it) => (self.reached(day, it.from), self.reached(day, it.to)),
                // A closed day hands over an empty stretch, so that the caller can stop.
                None => (self.reached(day, 0), self.reached(day, 0)),
            };
            if !go_on(begins, ends) {
                return;
            }
            let Ok(next) = day.tomorrow() else { return };
            day = next;
        }
    }

    /// The first moment at which the clock on the wall has come to this minute of the day. In the night in which the clock
    /// jumps over it, that is the jump; in the night in which it comes twice, the first time.
    fn reached(&self, day: Date, minute: u16) -> Moment {
        let midnight: DateTime = day.at(0, 0, 0, 0);
        let wall = midnight.checked_add(i64::from(minute).minutes()).unwrap_or(midnight);
        let found = self.zone.to_ambiguous_timestamp(wall);
        let jumped = matches!(found.offset(), AmbiguousOffset::Gap { .. });
        let Ok(at) = (if jumped { found.later() } else { found.earlier() }) else {
            return Moment(0);
        };
        // One moment further, since a jump is looked for strictly before: it may lie exactly here.
        let after = at.checked_add(1.nanosecond()).unwrap_or(at);
        let jump = if jumped {
            self.zone.preceding(after).next().map(|it| it.timestamp())
        } else {
            None
        };
        Moment(jump.unwrap_or(at).as_microsecond())
    }
}
