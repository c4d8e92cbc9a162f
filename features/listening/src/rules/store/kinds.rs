//! What a rule did, and how far a run is.

use sea_orm::{DeriveActiveEnum, EnumIter};

/// What a rule did with a mention.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub(crate) enum What {
    /// Put a tag on it.
    Tagged,
    /// Made it a case.
    HandedOut,
    /// Set it aside.
    SetAside,
    /// Would have set it aside, but it may be a complaint.
    Spared,
}

impl What {
    /// The word in the store.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Tagged => "tagged",
            Self::HandedOut => "handed_out",
            Self::SetAside => "set_aside",
            Self::Spared => "spared",
        }
    }
}

/// How far a run over the past is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub(crate) enum RunState {
    /// It goes through the mentions.
    Running,
    /// It went through all of them.
    Done,
    /// It is being taken back.
    Undoing,
    /// It was taken back.
    Undone,
}

impl RunState {
    /// The word in the store.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Running => "running",
            Self::Done => "done",
            Self::Undoing => "undoing",
            Self::Undone => "undone",
        }
    }
}
