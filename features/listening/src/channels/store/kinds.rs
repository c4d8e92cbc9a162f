//! Words in columns.

use sea_orm::{DeriveActiveEnum, EnumIter};

/// A network on which the organisation speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum Network {
    /// Bluesky, on any server of it.
    Bluesky,
    /// Mastodon, on any server of it.
    Mastodon,
}

impl Network {
    /// Its word in columns and forms.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Bluesky => "bluesky",
            Self::Mastodon => "mastodon",
        }
    }

    /// The network with this word.
    #[must_use]
    pub fn of(key: &str) -> Option<Self> {
        [Self::Bluesky, Self::Mastodon].into_iter().find(|it| it.key() == key)
    }

    /// Its name, the same in every language.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Bluesky => "Bluesky",
            Self::Mastodon => "Mastodon",
        }
    }
}

/// Who may read what is said with an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub(crate) enum Reach {
    /// Everybody, also in timelines.
    Public,
    /// Everybody who looks for it.
    Quiet,
}

impl Reach {
    /// Its word in columns and forms.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Quiet => "quiet",
        }
    }

    /// The reach with this word.
    pub(crate) fn of(key: &str) -> Option<Self> {
        [Self::Public, Self::Quiet].into_iter().find(|it| it.key() == key)
    }
}
