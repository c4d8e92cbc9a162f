//! Hours of the week: which hours of the weeks before are the same one on the wall, in summer and in winter.

use jiff::ToSpan;
use jiff::tz::TimeZone;
use platform::clock::{HOUR_MICROS, Moment};

use super::unusual::{Range, Usual};

/// The hour a moment lies in, counted from 1970.
#[must_use]
pub fn hour_of(at: Moment) -> i64 {
    at.0.div_euclid(HOUR_MICROS)
}

/// When an hour begins.
#[must_use]
pub fn begins(hour: i64) -> Moment {
    Moment(hour * HOUR_MICROS)
}

/// The day of the week (Monday is 1) and the hour of the day of an hour.
#[must_use]
pub fn on_the_wall(hour: i64, zone: &TimeZone) -> (i64, i64) {
    let wall = begins(hour).instant().to_zoned(zone.clone());
    (i64::from(wall.weekday().to_monday_one_offset()), i64::from(wall.hour()))
}

/// The same hour of the week, so many weeks before.
fn weeks_before(hour: i64, weeks: usize, zone: &TimeZone) -> i64 {
    let wall = begins(hour).instant().to_zoned(zone.clone());
    let before = wall.checked_sub(i64::try_from(weeks).unwrap_or(0).weeks());
    before.map_or(hour, |it| hour_of(Moment(it.timestamp().as_microsecond())))
}

/// What is usual for an hour after so many weeks of listening.
fn usual(hour: i64, weeks: usize, zone: &TimeZone, heard: &impl Fn(i64) -> i64) -> Usual {
    let of = |offset: i64| {
        (1..=weeks)
            .map(|week| heard(weeks_before(hour, week, zone) + offset))
            .collect()
    };
    Usual::learn(&[of(-1), of(0), of(1)])
}

/// An hour that was looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Looked {
    /// The last hour of the stretch.
    pub hour: i64,
    /// Hours in it: one, or two.
    pub span: i64,
    /// What was heard in it.
    pub heard: i64,
    /// What is usual.
    pub range: Range,
}

impl Looked {
    /// Whether it was more than chance brings.
    #[must_use]
    pub fn is_unusual(&self) -> bool {
        self.heard >= self.range.limit
    }

    /// Whether it was within what is usual.
    #[must_use]
    pub fn is_calm(&self) -> bool {
        self.heard <= self.range.high.max(1)
    }
}

/// Looks at an hour, and at two hours together: what grows slowly shows in two. The more unusual one of both.
#[must_use]
pub fn look(hour: i64, weeks: usize, zone: &TimeZone, heard: impl Fn(i64) -> i64) -> Looked {
    let now = usual(hour, weeks, zone, &heard);
    let one = Looked {
        hour,
        span: 1,
        heard: heard(hour),
        range: now.range(),
    };
    // An ordinary hour after a busy one is calm, however busy both are together.
    if one.is_unusual() || one.heard <= one.range.high {
        return one;
    }
    let both = now.with(&usual(hour - 1, weeks, zone, &heard));
    let two = Looked {
        hour,
        span: 2,
        heard: heard(hour) + heard(hour - 1),
        range: both.range(),
    };
    if two.is_unusual() { two } else { one }
}
