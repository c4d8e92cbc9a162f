//! What a project waits for, and the steps of a round.

use sea_orm::{DeriveActiveEnum, EnumIter};

use crate::Texts;

/// What a project waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum Turn {
    /// Its first question.
    Ask,
    /// What colleagues say to it.
    React,
    /// A decision.
    Decide,
    /// A report to who reacted.
    Report,
    /// Nothing: who reacted heard what came of it.
    Closed,
    /// Nothing: it stopped, and who reacted heard why.
    Stopped,
}

impl Turn {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Ask,
        Self::React,
        Self::Decide,
        Self::Report,
        Self::Closed,
        Self::Stopped,
    ];

    /// Whether colleagues were asked and did not hear back yet.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, Self::React | Self::Decide | Self::Report)
    }

    /// The step it waits for.
    #[must_use]
    pub fn step(self) -> Option<StepKind> {
        match self {
            Self::Ask => Some(StepKind::Ask),
            Self::React => Some(StepKind::React),
            Self::Decide => Some(StepKind::Decide),
            Self::Report => Some(StepKind::Report),
            Self::Closed | Self::Stopped => None,
        }
    }
}

/// A step of a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum StepKind {
    /// Saying why.
    Why,
    /// Asking.
    Ask,
    /// Collecting what colleagues say.
    React,
    /// Deciding.
    Decide,
    /// Telling who reacted.
    Report,
    /// Stopping, with the reason.
    Stop,
}

impl StepKind {
    /// The steps of a loop, in order.
    pub const LOOP: [Self; 5] = [Self::Why, Self::Ask, Self::React, Self::Decide, Self::Report];

    /// The word in addresses and forms.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Why => "why",
            Self::Ask => "ask",
            Self::React => "react",
            Self::Decide => "decide",
            Self::Report => "report",
            Self::Stop => "stop",
        }
    }

    /// Reads a word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::LOOP
            .into_iter()
            .chain([Self::Stop])
            .find(|kind| kind.word() == word)
    }

    /// The name in the stepper.
    pub(crate) fn name(self, t: &Texts) -> String {
        match self {
            Self::Why => t.projects_step_why(),
            Self::Ask => t.projects_step_ask(),
            Self::React => t.projects_step_react(),
            Self::Decide => t.projects_step_decide(),
            Self::Report => t.projects_step_report(),
            Self::Stop => t.projects_step_stop(),
        }
    }
}
