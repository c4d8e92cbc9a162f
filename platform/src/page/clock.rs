//! The service clock: the time left to a promised moment, as a ring and in words.

use super::words;
use crate::texts::Calendar;

/// How pressing a promise is; the room decides, the clock shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Haste {
    /// There is time.
    Green,
    /// It becomes pressing.
    Soon,
    /// The moment has passed.
    Late,
}

/// A clock as it stands on a page.
#[derive(Clone, Debug)]
pub struct Clock {
    /// How pressing it is.
    pub haste: Haste,
    /// What is left, of a hundred.
    pub percent_left: u8,
    /// "nog 2 uur", "3 uur te laat".
    pub left: String,
    /// "tot 12.12 uur", "beloofd om 7.12 uur".
    pub until: String,
    /// The promised moment for machines.
    pub machine: String,
}

impl Clock {
    /// A clock for a promise: `left` is the time left (or gone over, when late) in microseconds of service time,
    /// `due` the promised moment.
    pub fn new(calendar: &Calendar, haste: Haste, percent_left: u8, left: i64, due: i64) -> Self {
        let words = words(calendar.language);
        let length = calendar.length(left);
        let moment = calendar.due(due);
        let (left, until) = match haste {
            Haste::Green | Haste::Soon => (words.clock_left(length), words.clock_until(moment)),
            Haste::Late => (
                words.clock_late(length),
                words.clock_promised(calendar.due_with_word(due)),
            ),
        };
        let machine = calendar.machine(due);
        Self {
            haste,
            percent_left: percent_left.min(100),
            left,
            until,
            machine,
        }
    }

    /// The class of the clock.
    pub fn class(&self) -> &'static str {
        match self.haste {
            Haste::Green => "clock",
            Haste::Soon => "clock soon",
            Haste::Late => "clock late",
        }
    }

    /// Whether the ring shows what is left.
    pub fn rings(&self) -> bool {
        self.haste != Haste::Late
    }
}
