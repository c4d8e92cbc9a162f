//! For whom a newsletter is, and how far it is.

use sea_orm::{DeriveActiveEnum, EnumIter};

use crate::Texts;

/// For whom it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub(in crate::newsletter) enum Reach {
    /// Every colleague who did not say no.
    Everyone,
    /// Who asked for it.
    Subscribers,
    /// A department and those below it.
    Department,
    /// The members of a space.
    Space,
}

impl Reach {
    /// The word in forms.
    pub(in crate::newsletter) fn word(self) -> &'static str {
        match self {
            Self::Everyone => "everyone",
            Self::Subscribers => "subscribers",
            Self::Department => "department",
            Self::Space => "space",
        }
    }
}

/// How far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub(in crate::newsletter) enum State {
    /// Being made.
    Draft,
    /// Goes at its moment.
    Planned,
    /// Goes now.
    Sending,
    /// Went to everybody.
    Sent,
}

impl State {
    pub(in crate::newsletter) fn name(self, t: &Texts) -> String {
        match self {
            Self::Draft => t.newsletter_state_draft(),
            Self::Planned => t.newsletter_state_planned(),
            Self::Sending => t.newsletter_state_sending(),
            Self::Sent => t.newsletter_state_sent(),
        }
    }
}
