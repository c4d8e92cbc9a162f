//! What kind of space it is, who posts in it, how it is with it, and what somebody does in it.

use sea_orm::{DeriveActiveEnum, EnumIter};

use crate::Texts;

/// Who may look inside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum Kind {
    /// All read, all join.
    Open,
    /// All see that it is there; managers let people in.
    Closed,
    /// Nobody knows of it but its members and who was invited.
    Hidden,
}

impl Kind {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 3] = [Self::Open, Self::Closed, Self::Hidden];

    /// The word in forms.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Closed => "closed",
            Self::Hidden => "hidden",
        }
    }

    /// Reads a word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// The name on a tag.
    #[must_use]
    pub(crate) fn name(self, t: &Texts) -> String {
        match self {
            Self::Open => t.spaces_kind_open(),
            Self::Closed => t.spaces_kind_closed(),
            Self::Hidden => t.spaces_kind_hidden(),
        }
    }

    /// What it means, in the form.
    pub(crate) fn meaning(self, t: &Texts) -> String {
        match self {
            Self::Open => t.spaces_kind_open_means(),
            Self::Closed => t.spaces_kind_closed_means(),
            Self::Hidden => t.spaces_kind_hidden_means(),
        }
    }
}

/// Who may begin something in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum Posting {
    /// Every member.
    Members,
    /// Managers only; members answer. For the space of the whole house, which becomes noise otherwise.
    Managers,
}

/// How it is with the space.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum State {
    /// In use.
    Active,
    /// Silent for long; its managers were asked whether it may close.
    Asked,
    /// Closed: everything stays readable, nothing is added.
    Archived,
}

/// What a member does in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum Duty {
    /// Reads and writes.
    Member,
    /// Lets people in, pins, settles reports.
    Manager,
}

/// How somebody became a member.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub(crate) enum Way {
    /// Joined, was let in or invited.
    Hand,
    /// By the staff list; leaves with it too.
    Department,
}
