//! How far a week is, what is to be said about it, and what became of an answer.

use sea_orm::{DeriveActiveEnum, EnumIter};

/// How far a week is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum State {
    /// To come.
    Planned,
    /// People can write.
    Open,
    /// It was.
    Held,
    /// It was not.
    Skipped,
}

/// What is to be said about how it went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum Note {
    /// Nothing.
    None,
    /// Its talk opened late, since the program was not running.
    Late,
    /// The program was not running during all of it.
    Away,
    /// The space was in the archive.
    Archived,
    /// Somebody called it off.
    CalledOff,
}

/// What became of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum Became {
    /// A frequently asked question.
    Faq,
    /// An idea.
    Idea,
}

impl Became {
    /// Reads a word of the form.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        match word {
            "faq" => Some(Self::Faq),
            "idea" => Some(Self::Idea),
            _ => None,
        }
    }
}
