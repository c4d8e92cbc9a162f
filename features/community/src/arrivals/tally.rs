//! What an import came to, by kind.

use serde::{Deserialize, Serialize};

use super::field::Kind;

/// Rows of one kind by what became of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// Not known before.
    pub added: i64,
    /// Known, with other words.
    pub changed: i64,
    /// Known, and the same.
    pub unchanged: i64,
    /// Changed elsewhere, and changed here too: what is here stays.
    pub kept: i64,
    /// Left out; the report names the row, the field and the reason.
    pub refused: i64,
    /// Of the posts and comments that were added: by somebody without an account here.
    pub nameless: i64,
    /// Of the comments that were added: answers to answers, which stand on the second level here.
    pub lifted: i64,
}

impl Tally {
    fn plus(self, other: Self) -> Self {
        Self {
            added: self.added + other.added,
            changed: self.changed + other.changed,
            unchanged: self.unchanged + other.unchanged,
            kept: self.kept + other.kept,
            refused: self.refused + other.refused,
            nameless: self.nameless + other.nameless,
            lifted: self.lifted + other.lifted,
        }
    }
}

/// The tallies of all kinds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Tallies([Tally; 4]);

impl Tallies {
    pub(super) fn of(&self, kind: Kind) -> Tally {
        self.0[kind as usize]
    }

    pub(super) fn of_mut(&mut self, kind: Kind) -> &mut Tally {
        &mut self.0[kind as usize]
    }

    pub(super) fn plus(self, other: Self) -> Self {
        let mut sum = self;
        for kind in Kind::ALL {
            *sum.of_mut(kind) = self.of(kind).plus(other.of(kind));
        }
        sum
    }

    /// All kinds together.
    pub(super) fn total(&self) -> Tally {
        self.0.into_iter().fold(Tally::default(), Tally::plus)
    }
}
