//! Says what a message does, and learns from every correction.

use platform::failure::Failure;
use platform::store::{Change, Store};

use super::first_words;
use super::store::kinds::MessageKind;
use super::store::{lesson, weight};
use crate::triage::{LearnedWeight, Learner};

/// How often telling is what a message does, before anybody said otherwise: most do.
const TELLS: f32 = 1.0;

/// What is known.
pub(super) struct Sorter(Learner<3>);

impl Sorter {
    /// The first words with what was learned on top.
    pub(super) fn of(learned: impl IntoIterator<Item = LearnedWeight<3>>) -> Self {
        let mut learner = Learner::default();
        let mut add = |words: &str, kind: MessageKind, strength: f32| {
            let mut kinds = [0.0; 3];
            kinds[kind.index()] = strength;
            learner.add(
                &LearnedWeight {
                    words: words.to_owned(),
                    kinds,
                    heat: 0.0,
                },
                1.0,
            );
        };
        add("", MessageKind::Information, TELLS);
        for (words, kind, strength) in first_words::all() {
            add(words, kind, strength);
        }
        learned.into_iter().for_each(|weight| learner.add(&weight, 1.0));
        Self(learner)
    }

    /// The same, from the store.
    pub(super) async fn load(store: &Store) -> Result<Self, Failure> {
        Ok(Self::of(weight::list(store.reader()).await?))
    }

    /// The same, as it stands in this change.
    async fn load_in(change: &Change) -> Result<Self, Failure> {
        Ok(Self::of(weight::list(&**change).await?))
    }

    /// What this message does, most probably.
    pub(super) fn kind(&self, text: &str) -> MessageKind {
        let shares = self.0.certainties(text);
        let mut best = MessageKind::Information;
        for kind in MessageKind::ALL {
            if shares[kind.index()] > shares[best.index()] {
                best = kind;
            }
        }
        best
    }
}

/// Learns that this message does that; what an earlier correction of it taught is taken back first.
pub(super) async fn teach(change: &Change, message: i64, text: &str, kind: MessageKind) -> Result<(), Failure> {
    weight::add(change, lesson::take(change, message).await?, -1).await?;
    let taught = Sorter::load_in(change).await?.0.learn(text, kind.index());
    lesson::keep(change, message, &taught).await?;
    weight::add(change, taught, 1).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_words_tell_asking_and_talking_apart() {
        let sorter = Sorter::of([]);
        for (text, kind) in [
            ("Het gemaal bij Elzerbroek is vernieuwd.", MessageKind::Information),
            ("Doe mee: meld je aan voor de slootjesdag op 3 mei", MessageKind::Action),
            ("Sign up now for our webinar", MessageKind::Action),
            (
                "@anna Wat vervelend! Stuur ons een DM, dan kijken we mee.",
                MessageKind::Dialogue,
            ),
            ("Wat vind jij van het nieuwe wandelpad?", MessageKind::Dialogue),
        ] {
            assert_eq!(sorter.kind(text), kind, "{text}");
        }
    }

    #[test]
    fn a_correction_counts_the_next_time() {
        let mut sorter = Sorter::of([]);
        let text = "Peilbesluit polder Oost ter inzage";
        assert_eq!(sorter.kind(text), MessageKind::Information);
        for _ in 0..4 {
            sorter.0.learn(text, MessageKind::Action.index());
        }
        assert_eq!(sorter.kind("Peilbesluit polder West ter inzage"), MessageKind::Action);
    }
}
