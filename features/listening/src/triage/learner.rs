//! Learns which of N labels a text has, one decision at a time: a linear model over words, word pairs and pieces of words.
//!
//! Each mark of a text has a weight per label. A text's score for a label is the sum of the weights of its marks, each
//! times its share, divided by the square root of the number of its words and pairs, so that long and short texts weigh
//! alike; the scores become certainties by softmax. Learning is one step of AdaGrad (Duchi, Hazan and Singer, JMLR 2011)
//! on the multinomial logistic loss, with one step size per mark: what has been corrected often moves less. Steps are
//! sums, so a decision that is undone is subtracted again, and nodes may learn in any order.

use super::kind::KINDS;
use super::marks::{Mark, marks_of};
use std::collections::HashMap;

/// Length of a step; the best of 0.8, 1.5 and 2 on seven labelled sets, and a word counts after one decision.
const STEP: f32 = 0.8;
/// Keeps the first step of a new word from being endless; the best of 0.01, 0.1 and 1.
const FIRST_HEAT: f32 = 0.03;
/// The mark that every text has: how common each label is.
const EVERY_TEXT: &str = "";

/// What was learned about a mark, as it is kept in the database.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(bound(
    serialize = "[f32; N]: serde::Serialize",
    deserialize = "[f32; N]: serde::Deserialize<'de>"
))]
pub struct LearnedWeight<const N: usize = KINDS> {
    /// The mark; empty for the one that every text has.
    pub words: String,
    /// What it adds to each label; for kinds in the order of [`super::Kind::ALL`].
    pub kinds: [f32; N],
    /// How much it was corrected so far; makes its next steps smaller.
    pub heat: f32,
}

#[derive(Clone, Copy, Debug)]
struct Weight<const N: usize> {
    labels: [f32; N],
    heat: f32,
}

/// The weights, in memory.
#[derive(Clone, Debug, Default)]
pub struct Learner<const N: usize> {
    weights: HashMap<String, Weight<N>>,
}

impl<const N: usize> Learner<N> {
    /// How certain each label is; together 1.
    pub fn certainties(&self, text: &str) -> [f32; N] {
        self.weigh(&marks_of(text)).certainties()
    }

    /// Looks up what is known about each mark.
    pub(super) fn weigh<'l>(&'l self, marks: &'l [Mark]) -> Weighed<'l, N> {
        let known = |mark: &'l Mark| Some((mark, self.weights.get(&mark.words)?));
        Weighed {
            known: marks.iter().filter_map(known).collect(),
            every_text: self.weights.get(EVERY_TEXT),
            worth: worth(marks),
        }
    }

    /// Learns that `text` has the label at this place. Gives what to add to the kept weights; subtracting the same undoes it.
    pub fn learn(&mut self, text: &str, label: usize) -> Vec<LearnedWeight<N>> {
        let marks = marks_of(text);
        let mut error = self.weigh(&marks).certainties().map(|share| -share);
        error[label] += 1.0;
        let worth = worth(&marks);
        let squares: f32 = error.iter().map(|error| error * error).sum();
        let mut changes = Vec::with_capacity(marks.len() + 1);
        let each = marks.into_iter().map(|mark| (mark.words, mark.share));
        for (words, share) in each.chain([(EVERY_TEXT.to_owned(), 1.0)]) {
            let weighs = share * worth;
            let squared = squares * weighs * weighs;
            let heat = self.weights.get(&words).map_or(0.0, |weight| weight.heat) + squared;
            let step = STEP * weighs / (FIRST_HEAT + heat).sqrt();
            changes.push(LearnedWeight {
                words,
                kinds: error.map(|error| step * error),
                heat: squared,
            });
        }
        changes.iter().for_each(|change| self.add(change, 1.0));
        changes
    }

    /// Takes back what [`Learner::learn`] gave, exactly but for rounding.
    pub fn unlearn(&mut self, changes: &[LearnedWeight<N>]) {
        changes.iter().for_each(|change| self.add(change, -1.0));
    }

    pub(crate) fn add(&mut self, change: &LearnedWeight<N>, sign: f32) {
        let weight = match self.weights.get_mut(&change.words) {
            Some(weight) => weight,
            None => self.weights.entry(change.words.clone()).or_insert(Weight {
                labels: [0.0; N],
                heat: 0.0,
            }),
        };
        for (weight, change) in weight.labels.iter_mut().zip(change.kinds) {
            *weight += sign * change;
        }
        weight.heat = (weight.heat + sign * change.heat).max(0.0);
    }

    /// How many marks have a weight.
    pub fn size(&self) -> usize {
        self.weights.len()
    }
}

/// The marks of a text with what is known about them.
pub(super) struct Weighed<'l, const N: usize> {
    known: Vec<(&'l Mark, &'l Weight<N>)>,
    every_text: Option<&'l Weight<N>>,
    worth: f32,
}

impl<'l, const N: usize> Weighed<'l, N> {
    pub(super) fn certainties(&self) -> [f32; N] {
        let mut scores = self.every_text.map_or([0.0; N], |weight| weight.labels);
        for (mark, weight) in &self.known {
            for (score, weight) in scores.iter_mut().zip(weight.labels) {
                *score += mark.share * weight;
            }
        }
        shares(scores.map(|score| score * self.worth))
    }

    /// How much each mark adds to the score of a label, against the average label.
    pub(super) fn strengths(&self, label: usize) -> impl Iterator<Item = (f32, &'l Mark)> {
        self.known.iter().map(move |(mark, weight)| {
            let average = weight.labels.iter().sum::<f32>() / N as f32;
            ((weight.labels[label] - average) * mark.share * self.worth, *mark)
        })
    }
}

/// Pieces of a word are left out of the count: they are no more text, only more ways to look at it.
fn worth(marks: &[Mark]) -> f32 {
    let whole = marks.iter().filter(|mark| !mark.is_piece()).count();
    1.0 / (whole.max(1) as f32).sqrt()
}

fn shares<const N: usize>(scores: [f32; N]) -> [f32; N] {
    let highest = scores.iter().copied().fold(f32::MIN, f32::max);
    let powers = scores.map(|score| (score - highest).exp());
    let total: f32 = powers.iter().sum();
    powers.map(|power| power / total)
}
