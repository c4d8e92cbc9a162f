//! What kind of poll it is, and when its result is shown.

use sea_orm::{DeriveActiveEnum, EnumIter};

use crate::Texts;

/// What one can choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum Kind {
    /// One option.
    Single,
    /// As many as one wants.
    Several,
    /// An order.
    Ranked,
}

impl Kind {
    pub(in crate::polls) const ALL: [Self; 3] = [Self::Single, Self::Several, Self::Ranked];

    /// The word in forms.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Single => "single",
            Self::Several => "several",
            Self::Ranked => "ranked",
        }
    }

    pub(in crate::polls) fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    pub(in crate::polls) fn name(self, t: &Texts) -> String {
        match self {
            Self::Single => t.polls_kind_single(),
            Self::Several => t.polls_kind_several(),
            Self::Ranked => t.polls_kind_ranked(),
        }
    }

    pub(in crate::polls) fn meaning(self, t: &Texts) -> String {
        match self {
            Self::Single => t.polls_kind_single_means(),
            Self::Several => t.polls_kind_several_means(),
            Self::Ranked => t.polls_kind_ranked_means(),
        }
    }
}

/// When the result is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum Reveal {
    /// When the poll is over.
    Closed,
    /// While it is open, each time that five more people voted.
    Live,
}

impl Reveal {
    pub(in crate::polls) const ALL: [Self; 2] = [Self::Closed, Self::Live];

    /// The word in forms.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Closed => "closed",
            Self::Live => "live",
        }
    }

    pub(in crate::polls) fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reveal| reveal.word() == word)
    }

    pub(in crate::polls) fn name(self, t: &Texts) -> String {
        match self {
            Self::Closed => t.polls_reveal_closed(),
            Self::Live => t.polls_reveal_live(),
        }
    }

    pub(in crate::polls) fn meaning(self, t: &Texts) -> String {
        match self {
            Self::Closed => t.polls_reveal_closed_means(),
            Self::Live => t.polls_reveal_live_means(),
        }
    }
}
