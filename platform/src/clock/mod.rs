//! **Time is asked here and nowhere else, so that a test can stop it.**

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use sea_orm::DeriveValueType;
use serde::{Deserialize, Serialize};

/// A moment in microseconds since 1970-01-01T00:00:00 UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, DeriveValueType, Serialize, Deserialize)]
pub struct Moment(pub i64);

/// One second, in the unit of [`Moment`].
pub const SECOND_MICROS: i64 = 1_000_000;
/// One minute, in the unit of [`Moment`].
pub const MINUTE_MICROS: i64 = 60 * SECOND_MICROS;
/// One hour, in the unit of [`Moment`].
pub const HOUR_MICROS: i64 = 60 * MINUTE_MICROS;
/// Twenty-four hours, in the unit of [`Moment`]; a calendar day may be longer or shorter.
pub const DAY_MICROS: i64 = 24 * HOUR_MICROS;

impl Moment {
    /// The moment this many microseconds later; stops at the ends of the range.
    #[must_use]
    pub fn plus(self, micros: i64) -> Self {
        Self(self.0.saturating_add(micros))
    }

    /// Microseconds from `earlier` to this moment; negative when it is the later one.
    #[must_use]
    pub fn since(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0)
    }

    /// The instant as jiff knows it; moments outside its range become the epoch.
    #[must_use]
    pub fn instant(self) -> Timestamp {
        Timestamp::from_microsecond(self.0).unwrap_or(Timestamp::UNIX_EPOCH)
    }

    /// The calendar day of this moment in a zone.
    #[must_use]
    pub fn day(self, zone: &TimeZone) -> Day {
        Day::of(self.instant().to_zoned(zone.clone()).date())
    }
}

/// A calendar day without a zone, kept as `YYYY-MM-DD`, which also sorts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, DeriveValueType, Serialize, Deserialize)]
pub struct Day(String);

impl Day {
    /// The day of a civil date.
    #[must_use]
    pub fn of(date: Date) -> Self {
        Self(date.to_string())
    }

    /// Reads `YYYY-MM-DD`; anything else is no day.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        text.trim().parse::<Date>().ok().map(Self::of)
    }

    /// The civil date, for sums with days and for showing.
    #[must_use]
    pub fn date(&self) -> Date {
        self.0.parse().unwrap_or(Date::ZERO)
    }

    /// `YYYY-MM-DD`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The day so many days later, or earlier when negative.
    #[must_use]
    pub fn plus_days(&self, days: i64) -> Self {
        Self::of(self.date().saturating_add(jiff::Span::new().days(days)))
    }

    /// The first moment of this day in a zone, also where midnight does not exist.
    #[must_use]
    pub fn starts(&self, zone: &TimeZone) -> Moment {
        let start = self.date().to_zoned(zone.clone()).and_then(|noon| noon.start_of_day());
        Moment(start.map_or(0, |start| start.timestamp().as_microsecond()))
    }
}

impl std::fmt::Display for Day {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// The port to the clock of the machine; a test holds one that stands still.
#[derive(Clone, Debug, Default)]
pub struct Clock {
    stopped: Option<Arc<AtomicI64>>,
}

impl Clock {
    /// The machine's own clock.
    #[must_use]
    pub fn system() -> Self {
        Self { stopped: None }
    }

    /// A clock that stands at `moment` until somebody moves it.
    #[must_use]
    pub fn stopped_at(moment: Moment) -> Self {
        Self {
            stopped: Some(Arc::new(AtomicI64::new(moment.0))),
        }
    }

    /// The moment it is now.
    #[must_use]
    #[allow(clippy::disallowed_methods, reason = "Time is asked here and nowhere else.")]
    pub fn now(&self) -> Moment {
        match &self.stopped {
            Some(stopped) => Moment(stopped.load(Ordering::SeqCst)),
            None => Moment(Timestamp::now().as_microsecond()),
        }
    }

    /// Whether this is a clock that a test moves.
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        self.stopped.is_some()
    }

    /// Moves a stopped clock by so many microseconds; the machine's clock does not listen.
    pub fn advance(&self, micros: i64) {
        if let Some(stopped) = &self.stopped {
            stopped.fetch_add(micros, Ordering::SeqCst);
        }
    }
}
