//! How far an answer is, what was done with it, and when a second pair of eyes is needed.

use sea_orm::{DeriveActiveEnum, EnumIter};

/// How far an answer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub(crate) enum State {
    /// Somebody writes it.
    Draft,
    /// A colleague was asked to look.
    Asked,
    /// That colleague thinks it is good.
    Approved,
    /// That colleague thinks it should be otherwise.
    SentBack,
    /// It is on its way through an account of the organisation.
    Sending,
    /// It was sent and nobody knows whether it arrived.
    Unknown,
    /// It stands outside.
    Placed,
}

impl State {
    /// Whether its words may still change.
    pub(crate) fn is_open(self) -> bool {
        matches!(self, Self::Draft | Self::Asked | Self::Approved | Self::SentBack)
    }
}

/// Something that was done with an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub(crate) enum What {
    /// A colleague was asked to look.
    Asked,
    /// Thought to be good.
    Approved,
    /// Sent back with a note.
    SentBack,
    /// Sent through an account.
    Sent,
    /// The network refused it.
    NotSent,
    /// Nobody knows whether it arrived.
    Unknown,
    /// It stands outside.
    Placed,
    /// Somebody looked: it does not stand outside.
    NotThere,
}

impl What {
    /// The word in the store.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Approved => "approved",
            Self::SentBack => "sent_back",
            Self::Sent => "sent",
            Self::NotSent => "not_sent",
            Self::Unknown => "unknown",
            Self::Placed => "placed",
            Self::NotThere => "not_there",
        }
    }
}

/// When an answer needs a second pair of eyes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub(crate) enum Eyes {
    /// Only when somebody asks.
    #[default]
    Never,
    /// Each answer.
    Always,
    /// An answer to a complaint.
    Complaints,
}

impl Eyes {
    /// All of them, in the order in which they are shown.
    pub(crate) const ALL: [Self; 3] = [Self::Never, Self::Complaints, Self::Always];

    /// The word in the store and in forms.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Never => "never",
            Self::Always => "always",
            Self::Complaints => "complaints",
        }
    }

    /// Reads a word; an unknown one is nothing.
    pub(crate) fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }
}
