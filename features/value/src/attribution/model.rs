//! The six models that share results among channels, side by side, each with what it takes for granted.

use super::removal;
use super::rules_of_thumb::{Rule, Share};
use super::ways::Ways;
use crate::Texts;

/// A way to share results among the channels that came before them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Model {
    /// A rule of thumb.
    Thumb(Rule),
    /// By what would be gone without the channel.
    Removal,
}

impl Model {
    /// All of them, in the order in which they are shown.
    pub(super) const ALL: [Self; 6] = [
        Self::Thumb(Rule::First),
        Self::Thumb(Rule::Last),
        Self::Thumb(Rule::Linear),
        Self::Thumb(Rule::Position),
        Self::Thumb(Rule::Decay),
        Self::Removal,
    ];

    /// The word in the store and in tables.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Thumb(Rule::First) => "first",
            Self::Thumb(Rule::Last) => "last",
            Self::Thumb(Rule::Linear) => "linear",
            Self::Thumb(Rule::Position) => "position",
            Self::Thumb(Rule::Decay) => "decay",
            Self::Removal => "removal",
        }
    }

    /// Its name above a column.
    pub(super) fn name(self, t: &Texts) -> String {
        match self {
            Self::Thumb(Rule::First) => t.attribution_first(),
            Self::Thumb(Rule::Last) => t.attribution_last(),
            Self::Thumb(Rule::Linear) => t.attribution_linear(),
            Self::Thumb(Rule::Position) => t.attribution_position(),
            Self::Thumb(Rule::Decay) => t.attribution_decay(),
            Self::Removal => t.attribution_removal(),
        }
    }

    /// What it takes for granted, in one sentence.
    pub(super) fn assumption(self, t: &Texts) -> String {
        match self {
            Self::Thumb(Rule::First) => t.attribution_first_assumes(),
            Self::Thumb(Rule::Last) => t.attribution_last_assumes(),
            Self::Thumb(Rule::Linear) => t.attribution_linear_assumes(),
            Self::Thumb(Rule::Position) => t.attribution_position_assumes(),
            Self::Thumb(Rule::Decay) => t.attribution_decay_assumes(),
            Self::Removal => t.attribution_removal_assumes(),
        }
    }
}

/// What one model says of one channel.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Said {
    /// The place of the channel in [`Ways::channels`].
    pub(super) place: usize,
    /// The model.
    pub(super) model: Model,
    /// What the channel gets.
    pub(super) share: Share,
    /// The part of all results that would be gone without it; only of [`Model::Removal`].
    pub(super) effect: Option<f64>,
}

/// What all models say, and the chance that a way ends in a result. Without any result nobody says anything.
pub(super) fn compute(ways: &Ways) -> (Vec<Said>, Option<f64>) {
    let mut all = Vec::new();
    let Some(removal) = removal::of(ways) else {
        return (all, None);
    };
    for model in Model::ALL {
        let shares = match model {
            Model::Thumb(rule) => rule.share(ways),
            Model::Removal => removal.shares.clone(),
        };
        all.extend(shares.into_iter().enumerate().map(|(place, share)| Said {
            place,
            model,
            share,
            effect: removal.effects.get(place).copied().filter(|_| model == Model::Removal),
        }));
    }
    (all, Some(removal.chance))
}
