//! Five rules of thumb that share results among the channels of a way. Each shares all of it, so every column adds up to the same.

use super::ways::{Way, Ways};

/// A rule of thumb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rule {
    /// All to the channel that came first.
    First,
    /// All to the channel that came last.
    Last,
    /// An equal part to each channel of the way, however often it stands in it.
    Linear,
    /// 40% to the first step, 40% to the last, the rest equally to the steps between.
    Position,
    /// Each step back from the end weighs half as much.
    Decay,
}

/// What one channel gets by a rule.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Share {
    /// Of the results.
    pub(super) results: f64,
    /// Of what they were worth.
    pub(super) worth: f64,
}

/// The part of the first and of the last step by [`Rule::Position`], as analytics programs use it by custom.
const AT_THE_ENDS: f64 = 0.4;

impl Rule {
    /// What each channel gets, in the order of [`Ways::channels`].
    ///
    /// First, last and linear are those of `heuristic_models` in the R package `ChannelAttribution`.
    pub(super) fn share(self, ways: &Ways) -> Vec<Share> {
        let mut shares = vec![Share::default(); ways.channels().len()];
        let mut parts = Vec::new();
        for way in ways.ways().iter().filter(|way| way.results > 0.0) {
            parts.clear();
            self.weigh(way, &mut parts);
            for (channel, part) in &parts {
                if let Some(share) = shares.get_mut(usize::from(*channel)) {
                    share.results += part * way.results;
                    share.worth += part * way.worth;
                }
            }
        }
        shares
    }

    /// Channels and the part of one result that each gets; the parts add up to one.
    fn weigh(self, way: &Way, parts: &mut Vec<(u16, f64)>) {
        let (Some(first), Some(last)) = (way.steps.first(), way.steps.last()) else {
            return;
        };
        let count = way.steps.len();
        match self {
            Self::First => parts.push((*first, 1.0)),
            Self::Last => parts.push((*last, 1.0)),
            Self::Linear => {
                for step in &way.steps {
                    if !parts.iter().any(|(channel, _)| channel == step) {
                        parts.push((*step, 1.0));
                    }
                }
                let equal = 1.0 / parts.len() as f64;
                parts.iter_mut().for_each(|(_, part)| *part = equal);
            }
            Self::Position if count < 3 => {
                let equal = 1.0 / count as f64;
                parts.extend(way.steps.iter().map(|step| (*step, equal)));
            }
            Self::Position => {
                let between = (1.0 - 2.0 * AT_THE_ENDS) / (count - 2) as f64;
                let part = |place: usize| {
                    if place == 0 || place + 1 == count {
                        AT_THE_ENDS
                    } else {
                        between
                    }
                };
                parts.extend(way.steps.iter().enumerate().map(|(place, step)| (*step, part(place))));
            }
            Self::Decay => {
                let weights: Vec<f64> = (0..count)
                    .rev()
                    .scan(1.0, |weight, _| {
                        let this = *weight;
                        *weight /= 2.0;
                        Some(this)
                    })
                    .collect();
                let all: f64 = weights.iter().sum();
                let back = way.steps.iter().rev().zip(weights);
                parts.extend(back.map(|(step, weight)| (*step, weight / all)));
            }
        }
    }
}
