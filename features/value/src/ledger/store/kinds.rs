//! What can be in the ledger, how certain it is, and how far.

use sea_orm::{DeriveActiveEnum, EnumIter};

use crate::Texts;

/// What it brought.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum Kind {
    /// A complaint found and solved before the customer came with it.
    EarlyComplaint,
    /// Somebody wants something of us.
    Enquiry,
    /// Somebody came, or will come, to talk.
    Appointment,
    /// Others took our story over.
    PressPickup,
    /// An idea that was taken up.
    Idea,
}

impl Kind {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 5] = [
        Self::EarlyComplaint,
        Self::Enquiry,
        Self::Appointment,
        Self::PressPickup,
        Self::Idea,
    ];

    /// The word in forms and addresses.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::EarlyComplaint => "early_complaint",
            Self::Enquiry => "enquiry",
            Self::Appointment => "appointment",
            Self::PressPickup => "press_pickup",
            Self::Idea => "idea",
        }
    }

    /// Reads a word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// The name, as a heading says it.
    pub(crate) fn name(self, t: &Texts) -> String {
        match self {
            Self::EarlyComplaint => t.ledger_kind_early_complaint(),
            Self::Enquiry => t.ledger_kind_enquiry(),
            Self::Appointment => t.ledger_kind_appointment(),
            Self::PressPickup => t.ledger_kind_press_pickup(),
            Self::Idea => t.ledger_kind_idea(),
        }
    }
}

/// How certain a figure is. Figures of different grades are never added up without saying so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum Grade {
    /// A: counted in a case, a link or a form of our own.
    Measured,
    /// B: the customer said so.
    Stated,
    /// C: a colleague judged it.
    Judged,
}

impl Grade {
    /// All of them, the most certain first.
    pub const ALL: [Self; 3] = [Self::Measured, Self::Stated, Self::Judged];

    /// The letter on the page.
    #[must_use]
    pub fn letter(self) -> &'static str {
        match self {
            Self::Measured => "A",
            Self::Stated => "B",
            Self::Judged => "C",
        }
    }

    /// The word in forms.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Measured => "measured",
            Self::Stated => "stated",
            Self::Judged => "judged",
        }
    }

    /// Reads a word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|grade| grade.word() == word)
    }

    /// The name.
    pub(crate) fn name(self, t: &Texts) -> String {
        match self {
            Self::Measured => t.ledger_grade_measured(),
            Self::Stated => t.ledger_grade_stated(),
            Self::Judged => t.ledger_grade_judged(),
        }
    }
}

/// How far an entry is. Only confirmed ones count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum State {
    /// Waits for the colleague who received it.
    Proposed,
    /// The receiver says that it is so.
    Confirmed,
    /// The receiver says that it is not so.
    Declined,
}
