//! How it is with a proposal, and what somebody thinks of it.

use sea_orm::{DeriveActiveEnum, EnumIter};

use crate::Texts;

/// How it is with a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum State {
    /// Being made: colleagues react, the owner answers and writes the next version.
    Open,
    /// We do it.
    Adopted,
    /// We do not do it.
    Dropped,
}

impl State {
    pub(in crate::proposals) fn name(self, t: &Texts) -> String {
        match self {
            Self::Open => t.proposals_state_open(),
            Self::Adopted => t.proposals_state_adopted(),
            Self::Dropped => t.proposals_state_dropped(),
        }
    }
}

/// What somebody thinks of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum Stance {
    /// It may be so.
    Agree,
    /// It may be so, when something else is taken care of.
    Condition,
    /// It should not be so, for a reason.
    Objection,
}

impl Stance {
    pub(in crate::proposals) const ALL: [Self; 3] = [Self::Agree, Self::Condition, Self::Objection];

    /// The word in forms.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Agree => "agree",
            Self::Condition => "condition",
            Self::Objection => "objection",
        }
    }

    pub(in crate::proposals) fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stance| stance.word() == word)
    }

    pub(in crate::proposals) fn name(self, t: &Texts) -> String {
        match self {
            Self::Agree => t.proposals_stance_agree(),
            Self::Condition => t.proposals_stance_condition(),
            Self::Objection => t.proposals_stance_objection(),
        }
    }

    pub(in crate::proposals) fn meaning(self, t: &Texts) -> String {
        match self {
            Self::Agree => t.proposals_stance_agree_means(),
            Self::Condition => t.proposals_stance_condition_means(),
            Self::Objection => t.proposals_stance_objection_means(),
        }
    }

    /// The kind of its tag.
    pub(in crate::proposals) fn tag(self) -> &'static str {
        match self {
            Self::Agree => "good",
            Self::Condition => "sea",
            Self::Objection => "attention",
        }
    }
}
