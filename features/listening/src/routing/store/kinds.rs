//! What a case is about, and how far it is.

use sea_orm::{DeriveActiveEnum, EnumIter};

/// What somebody asks of us: the decision of triage, kept with the case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum CaseKind {
    /// Something went wrong.
    Complaint,
    /// Somebody wants to know something.
    Question,
    /// Somebody might become a customer, partner or colleague.
    Lead,
    /// A journalist writes or asks.
    Press,
    /// Somebody sees how it could be better.
    Idea,
    /// Somebody is pleased.
    Praise,
}

impl CaseKind {
    /// All kinds, in the order in which they are shown.
    pub const ALL: [Self; 6] = [
        Self::Complaint,
        Self::Question,
        Self::Lead,
        Self::Press,
        Self::Idea,
        Self::Praise,
    ];

    /// The word in the store and in forms.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Complaint => "complaint",
            Self::Question => "question",
            Self::Lead => "lead",
            Self::Press => "press",
            Self::Idea => "idea",
            Self::Praise => "praise",
        }
    }

    /// Reads a word; an unknown one is no kind.
    #[must_use]
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

/// How far a case is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum CaseState {
    /// The owner has it in hand.
    Open,
    /// The owner explained it; communication writes and places the answer.
    Waiting,
    /// Done.
    Solved,
}

impl CaseState {
    /// The word in the store.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Waiting => "waiting",
            Self::Solved => "solved",
        }
    }
}

/// How a pause ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum PauseEnd {
    /// Somebody said so.
    Hand,
    /// The customer answered.
    Answer,
    /// The case was solved.
    Solved,
}

impl PauseEnd {
    /// The word in the store.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Hand => "hand",
            Self::Answer => "answer",
            Self::Solved => "solved",
        }
    }
}
