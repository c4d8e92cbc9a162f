//! An entry of the ledger and what belongs to it.

use platform::clock::{Day, Moment};
use platform::ids::PublicId;

use super::{Grade, Kind, State};

/// Characters of a title at most, as the table checks.
pub(crate) const TITLE_LENGTH: usize = 200;
/// Characters of what it meant at most, as the table checks.
pub(crate) const MEANING_LENGTH: usize = 2000;
/// Characters of a reason at most, as the table checks.
pub(crate) const REASON_LENGTH: usize = 500;

/// An entry to propose.
#[derive(Clone, Debug)]
pub struct NewEntry {
    /// What it brought.
    pub kind: Kind,
    /// How certain it is.
    pub grade: Grade,
    /// What happened, in a sentence.
    pub title: String,
    /// What it meant.
    pub meaning: String,
    /// An amount with its unit: `euro`, `hours` or `people`.
    pub amount: Option<(i64, String)>,
    /// The department that received it.
    pub department_id: Option<i64>,
    /// The day on which it happened.
    pub happened_on: Day,
    /// The colleague who received it and may confirm it.
    pub receiver_id: Option<i64>,
    /// The solved case it came from; a case proposes once.
    pub case_id: Option<i64>,
    /// What shows that it is so.
    pub evidence: Vec<Evidence>,
}

/// An entry as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The key inside.
    pub id: i64,
    /// The key for addresses.
    pub public_id: PublicId,
    /// What it brought.
    pub kind: Kind,
    /// How certain it is.
    pub grade: Grade,
    /// How far it is.
    pub state: State,
    /// What happened, in a sentence.
    pub title: String,
    /// What it meant.
    pub meaning: String,
    /// An amount with its unit.
    pub amount: Option<(i64, String)>,
    /// The department that received it.
    pub department_id: Option<i64>,
    /// The day on which it happened.
    pub happened_on: Day,
    /// The colleague who received it.
    pub receiver_id: Option<i64>,
}

/// What shows that an entry is so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// `case`, `link` or `statement`.
    pub kind: String,
    /// What it is, in words.
    pub words: String,
    /// Where it is; empty for a statement.
    pub path: String,
}

/// What was done with an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// The receiver decided.
    Decided {
        /// When.
        at: Moment,
        /// Who; nobody when that colleague has gone.
        by: Option<i64>,
        /// Confirmed or declined.
        confirmed: bool,
        /// In their own words.
        words: String,
    },
    /// Something was corrected; what stood there stays readable.
    Corrected {
        /// When.
        at: Moment,
        /// Who; nobody when that colleague has gone.
        by: Option<i64>,
        /// Which field.
        field: String,
        /// What stood there.
        before: String,
        /// What stands there now.
        after: String,
        /// Why.
        reason: String,
    },
}

impl Step {
    /// When it was done.
    #[must_use]
    pub fn at(&self) -> Moment {
        match self {
            Self::Decided { at, .. } | Self::Corrected { at, .. } => *at,
        }
    }

    /// Who did it.
    #[must_use]
    pub fn by(&self) -> Option<i64> {
        match self {
            Self::Decided { by, .. } | Self::Corrected { by, .. } => *by,
        }
    }
}
