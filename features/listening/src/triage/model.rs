//! Suggests a kind for a text and learns from every decision: a linear model over words and word pairs.
//!
//! Each mark of a text has a weight per kind. A text's score for a kind is the sum of the weights of its marks divided by
//! the square root of their number, so that long and short texts weigh alike; the scores become certainties by softmax.
//! Learning is one step of AdaGrad (Duchi, Hazan and Singer, JMLR 2011) on the multinomial logistic loss, with one step
//! size per mark: what has been corrected often moves less. On top of the first weights of [`super::first_words`] it
//! works from zero examples. Steps are sums, so a decision that is undone is subtracted again, and nodes may learn in any order.

use super::first_words;
use super::kind::{KINDS, Kind};
use super::marks::{Mark, marks_of};
use std::collections::HashMap;
use std::ops::Range;

/// Length of a step; the best of 0.2, 0.5 and 1 on two labelled sets, and a word counts after one decision.
const STEP: f32 = 1.0;
/// Keeps the first step of a new word from being endless; the best of 0.01, 0.1 and 1.
const FIRST_HEAT: f32 = 0.03;
/// A page marks no more than this many words, or the marks say nothing.
const REASONS_MAX: usize = 5;
/// From here on a suggestion is shown. Seven kinds share 1, so no idea gives 0.14; two weak hints in a post of twelve
/// words give this much.
const SURE: f32 = 0.25;
/// The mark that every text has: how common each kind is.
const EVERY_TEXT: &str = "";

/// What was learned about a mark, as it is kept in the database.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct LearnedWeight {
    /// The mark; empty for the one that every text has.
    pub words: String,
    /// What it adds to each kind, in the order of [`Kind::ALL`].
    pub kinds: [f32; KINDS],
    /// How much it was corrected so far; makes its next steps smaller.
    pub heat: f32,
}

#[derive(Clone, Copy, Debug, Default)]
struct Weight {
    kinds: [f32; KINDS],
    heat: f32,
}

/// Words that decided.
#[derive(Clone, Debug, PartialEq)]
pub struct Reason {
    /// Where they stand, in bytes.
    pub range: Range<usize>,
    /// How much they added to the score of the kind, against the average kind.
    pub weight: f32,
}

/// What a text probably is.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// The kind.
    pub kind: Kind,
    /// From one in seven (no idea) to 1.
    pub certainty: f32,
    /// The words that decided, the strongest first, without overlap; empty when only the usual shares of the kinds did.
    pub words: Vec<Reason>,
}

impl Suggestion {
    /// Whether it is worth showing: some words point at it, and it is clearly likelier than one in seven.
    #[must_use]
    pub fn is_sure(&self) -> bool {
        self.certainty >= SURE && !self.words.is_empty()
    }
}

/// The weights, in memory.
#[derive(Clone, Debug)]
pub struct Model {
    weights: HashMap<String, Weight>,
}

impl Model {
    /// The first weights with what was learned added to them.
    pub fn load(learned: impl IntoIterator<Item = LearnedWeight>) -> Model {
        let mut weights: HashMap<String, Weight> = HashMap::new();
        for (words, kind, strength) in first_words::all() {
            weights.entry(words.to_owned()).or_default().kinds[kind.index()] += strength;
        }
        let mut model = Model { weights };
        learned.into_iter().for_each(|change| model.add(&change, 1.0));
        model
    }

    /// The most probable kind, and why.
    pub fn suggest(&self, text: &str) -> Suggestion {
        let marks = marks_of(text);
        let shares = shares(self.scores(&marks));
        let mut kind = Kind::NotForUs;
        for candidate in Kind::ALL {
            if shares[candidate.index()] > shares[kind.index()] {
                kind = candidate;
            }
        }
        Suggestion {
            kind,
            certainty: shares[kind.index()],
            words: self.reasons(&marks, kind),
        }
    }

    /// How certain each kind is, in the order of [`Kind::ALL`]; together 1.
    pub fn certainties(&self, text: &str) -> [f32; KINDS] {
        shares(self.scores(&marks_of(text)))
    }

    /// Learns that `text` is of `kind`. Gives what to add to the kept weights; subtracting the same undoes it.
    pub fn learn(&mut self, text: &str, kind: Kind) -> Vec<LearnedWeight> {
        let marks = marks_of(text);
        let mut error = shares(self.scores(&marks)).map(|share| -share);
        error[kind.index()] += 1.0;
        let worth = worth(&marks);
        let squared: f32 = error.iter().map(|error| error * error).sum::<f32>() * worth * worth;
        let mut changes = Vec::with_capacity(marks.len() + 1);
        for words in marks.into_iter().map(|mark| mark.words).chain([EVERY_TEXT.to_owned()]) {
            let heat = self.weights.get(&words).map_or(0.0, |weight| weight.heat) + squared;
            let step = STEP * worth / (FIRST_HEAT + heat).sqrt();
            changes.push(LearnedWeight {
                words,
                kinds: error.map(|error| step * error),
                heat: squared,
            });
        }
        changes.iter().for_each(|change| self.add(change, 1.0));
        changes
    }

    /// Takes back what [`Model::learn`] gave, exactly but for rounding.
    pub fn unlearn(&mut self, changes: &[LearnedWeight]) {
        changes.iter().for_each(|change| self.add(change, -1.0));
    }

    fn add(&mut self, change: &LearnedWeight, sign: f32) {
        let weight = match self.weights.get_mut(&change.words) {
            Some(weight) => weight,
            None => self.weights.entry(change.words.clone()).or_default(),
        };
        weight
            .kinds
            .iter_mut()
            .zip(change.kinds)
            .for_each(|(weight, change)| *weight += sign * change);
        weight.heat = (weight.heat + sign * change.heat).max(0.0);
    }

    fn scores(&self, marks: &[Mark]) -> [f32; KINDS] {
        let mut scores = [0.0; KINDS];
        for words in marks.iter().map(|mark| mark.words.as_str()).chain([EVERY_TEXT]) {
            if let Some(weight) = self.weights.get(words) {
                scores
                    .iter_mut()
                    .zip(weight.kinds)
                    .for_each(|(score, weight)| *score += weight);
            }
        }
        let worth = worth(marks);
        scores.map(|score| score * worth)
    }

    fn reasons(&self, marks: &[Mark], kind: Kind) -> Vec<Reason> {
        let worth = worth(marks);
        let mut reasons: Vec<Reason> = Vec::new();
        let mut strengths: Vec<(f32, &Mark)> = marks
            .iter()
            .filter_map(|mark| {
                let weight = self.weights.get(&mark.words)?;
                let average = weight.kinds.iter().sum::<f32>() / KINDS as f32;
                let strength = (weight.kinds[kind.index()] - average) * worth;
                (strength > 0.0 && mark.words.chars().any(|c| !matches!(c, '@' | ' ' | '.')))
                    .then_some((strength, mark))
            })
            .collect();
        // Of equal weight two words together say more than one, and then the first in the text.
        strengths.sort_by(|(a, first), (b, second)| {
            let by_length = second.range.len().cmp(&first.range.len());
            b.total_cmp(a)
                .then(by_length)
                .then(first.range.start.cmp(&second.range.start))
        });
        for (weight, mark) in strengths {
            let apart = reasons
                .iter()
                .all(|reason| mark.range.end <= reason.range.start || reason.range.end <= mark.range.start);
            // A word that weighs a tenth of the strongest did not decide.
            if apart && reasons.first().is_none_or(|strongest| weight * 10.0 > strongest.weight) {
                reasons.push(Reason {
                    range: mark.range.clone(),
                    weight,
                });
            }
            if reasons.len() == REASONS_MAX {
                break;
            }
        }
        reasons
    }
}

fn worth(marks: &[Mark]) -> f32 {
    1.0 / (marks.len().max(1) as f32).sqrt()
}

fn shares(scores: [f32; KINDS]) -> [f32; KINDS] {
    let highest = scores.iter().copied().fold(f32::MIN, f32::max);
    let powers = scores.map(|score| (score - highest).exp());
    let total: f32 = powers.iter().sum();
    powers.map(|power| power / total)
}
