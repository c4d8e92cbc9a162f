//! What a note is, and how a case can end.

use sea_orm::{DeriveActiveEnum, EnumIter};

/// What somebody wrote with a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum NoteKind {
    /// Something colleagues should know.
    Note,
    /// The answer, for communication to place.
    Answer,
    /// What will be done, and when.
    Promise,
}

impl NoteKind {
    /// The word in the store.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Answer => "answer",
            Self::Promise => "promise",
        }
    }
}

/// How a case ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum Outcome {
    /// The writer has an answer.
    Answered,
    /// What was wrong is right again.
    Repaired,
    /// There is an appointment.
    Appointment,
    /// Sold, or the lead was followed.
    LeadFollowed,
    /// A correction was published.
    Corrected,
    /// The idea will be carried out.
    IdeaAdopted,
    /// The idea waits for a better moment.
    IdeaParked,
    /// It was not for us after all.
    NotForUs,
}

impl Outcome {
    /// All outcomes, in the order in which they are shown.
    pub const ALL: [Self; 8] = [
        Self::Answered,
        Self::Repaired,
        Self::Appointment,
        Self::LeadFollowed,
        Self::Corrected,
        Self::IdeaAdopted,
        Self::IdeaParked,
        Self::NotForUs,
    ];

    /// Whether the writer has an answer with it, placed here or given elsewhere. Of what was repaired or kept for later we cannot
    /// say so.
    #[must_use]
    pub fn is_answer(self) -> bool {
        self == Self::Answered
    }

    /// The word in the store and in forms.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Answered => "answered",
            Self::Repaired => "repaired",
            Self::Appointment => "appointment",
            Self::LeadFollowed => "lead_followed",
            Self::Corrected => "corrected",
            Self::IdeaAdopted => "idea_adopted",
            Self::IdeaParked => "idea_parked",
            Self::NotForUs => "not_for_us",
        }
    }

    /// Reads a word; an unknown one is no outcome.
    #[must_use]
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.word() == word)
    }
}
