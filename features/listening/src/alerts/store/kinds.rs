//! What an alert is about, and how it ended.

use sea_orm::{DeriveActiveEnum, EnumIter};

/// What an alert is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum AlertKind {
    /// A query is heard more than usual.
    Volume,
    /// Somebody complains about what nobody complained about for long.
    Complaint,
}

impl AlertKind {
    /// The word in the store.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Volume => "volume",
            Self::Complaint => "complaint",
        }
    }
}

/// How an alert ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum EndedHow {
    /// It is as usual again, or the case was solved.
    Calm,
    /// Somebody put it away.
    Hand,
}
