//! Suggests a kind for a text, says which words it rests on, and learns from every decision.
//!
//! What it learns is a [`Learner`]; on top of the first weights of [`super::first_words`] it works from zero examples.

use super::first_words;
use super::kind::{KINDS, Kind};
use super::learner::{Learner, Weighed};
use super::marks::marks_of;
use std::collections::BTreeMap;
use std::ops::Range;

pub use super::learner::LearnedWeight;

/// A page marks no more than this many words, or the marks say nothing.
const REASONS_MAX: usize = 5;
/// From here on a suggestion is shown. Seven kinds share 1, so no idea gives 0.14; two weak hints in a post of twelve
/// words give this much.
const SURE: f32 = 0.25;

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

/// What is known about kinds, in memory.
#[derive(Clone, Debug)]
pub struct Model {
    learner: Learner<KINDS>,
}

impl Model {
    /// The first weights with what was learned added to them.
    pub fn load(learned: impl IntoIterator<Item = LearnedWeight>) -> Model {
        let mut learner = Learner::default();
        for (words, kind, strength) in first_words::all() {
            let mut kinds = [0.0; KINDS];
            kinds[kind.index()] = strength;
            let words = words.to_owned();
            learner.add(
                &LearnedWeight {
                    words,
                    kinds,
                    heat: 0.0,
                },
                1.0,
            );
        }
        learned.into_iter().for_each(|change| learner.add(&change, 1.0));
        Model { learner }
    }

    /// The most probable kind, and why.
    pub fn suggest(&self, text: &str) -> Suggestion {
        let marks = marks_of(text);
        let weighed = self.learner.weigh(&marks);
        let shares = weighed.certainties();
        let mut kind = Kind::NotForUs;
        for candidate in Kind::ALL {
            if shares[candidate.index()] > shares[kind.index()] {
                kind = candidate;
            }
        }
        Suggestion {
            kind,
            certainty: shares[kind.index()],
            words: reasons(text, &weighed, kind),
        }
    }

    /// How certain each kind is, in the order of [`Kind::ALL`]; together 1.
    pub fn certainties(&self, text: &str) -> [f32; KINDS] {
        self.learner.certainties(text)
    }

    /// Learns that `text` is of `kind`. Gives what to add to the kept weights; subtracting the same undoes it.
    pub fn learn(&mut self, text: &str, kind: Kind) -> Vec<LearnedWeight> {
        self.learner.learn(text, kind.index())
    }

    /// Takes back what [`Model::learn`] gave, exactly but for rounding.
    pub fn unlearn(&mut self, changes: &[LearnedWeight]) {
        self.learner.unlearn(changes);
    }

    /// How many marks have a weight.
    pub fn size(&self) -> usize {
        self.learner.size()
    }
}

/// A word weighs what it adds itself, denied, and through its pieces; two words together are a reason of their own.
fn reasons(text: &str, weighed: &Weighed<'_, KINDS>, kind: Kind) -> Vec<Reason> {
    let mut places: BTreeMap<(usize, usize), f32> = BTreeMap::new();
    for (strength, mark) in weighed.strengths(kind.index()) {
        if mark.is_piece() || mark.words.chars().any(|c| !matches!(c, '@' | ' ' | '.')) {
            *places.entry((mark.range.start, mark.range.end)).or_default() += strength;
        }
    }
    let mut strengths: Vec<(f32, Range<usize>)> = places
        .into_iter()
        .filter(|(_, strength)| *strength > 0.0)
        .map(|((start, end), strength)| (strength, start..end))
        .collect();
    // Of equal weight two words together say more than one, and then the first in the text.
    strengths.sort_by(|(a, first), (b, second)| {
        let by_length = second.len().cmp(&first.len());
        b.total_cmp(a).then(by_length).then(first.start.cmp(&second.start))
    });
    let mut reasons: Vec<Reason> = Vec::new();
    for (weight, range) in strengths {
        let apart = reasons
            .iter()
            .all(|reason| range.end <= reason.range.start || reason.range.end <= range.start);
        // A word that weighs a tenth of the strongest did not decide.
        if apart && reasons.first().is_none_or(|strongest| weight * 10.0 > strongest.weight) {
            reasons.push(Reason { range, weight });
        }
        if reasons.len() == REASONS_MAX {
            break;
        }
    }
    joined(text, reasons)
}

/// Neighbours with nothing but a blank between them are one reason, so that a reader sees "al drie dagen".
fn joined(text: &str, mut reasons: Vec<Reason>) -> Vec<Reason> {
    reasons.sort_by_key(|reason| reason.range.start);
    let mut whole: Vec<Reason> = Vec::with_capacity(reasons.len());
    for reason in reasons {
        match whole.last_mut() {
            Some(before) if &text[before.range.end..reason.range.start] == " " => {
                before.range.end = reason.range.end;
                before.weight += reason.weight;
            }
            _ => whole.push(reason),
        }
    }
    whole.sort_by(|a, b| b.weight.total_cmp(&a.weight));
    whole
}
