//! How it is with a gathering, and what somebody said to coming.

use sea_orm::{DeriveActiveEnum, EnumIter};

/// How it is with a gathering.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum State {
    /// It goes on.
    Planned,
    /// It does not; its page stays and says why.
    Cancelled,
}

/// What somebody said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum Reply {
    /// Comes, and has a place.
    Come,
    /// Wants to come and waits for a place.
    Waiting,
    /// Does not know yet.
    Maybe,
    /// Does not come.
    Not,
}

impl Reply {
    /// Reads a word of the form; nobody asks to wait.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        match word {
            "come" => Some(Self::Come),
            "maybe" => Some(Self::Maybe),
            "not" => Some(Self::Not),
            _ => None,
        }
    }
}
