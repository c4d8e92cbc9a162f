//! What the form of a decision, a report or a stop asks, and whether it is right.

use platform::page::Errors;
use serde::Deserialize;

use super::StepKind;
use super::project::{SENTENCE_LENGTH, WORDS_BYTES};
use crate::Texts;

/// The form as it was filled in.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Filled {
    /// The decision in one sentence.
    #[serde(default)]
    pub(super) title: String,
    #[serde(default)]
    pub(super) words: String,
    /// What was not taken over.
    #[serde(default)]
    pub(super) other: String,
    /// `preview` or `keep`.
    #[serde(default)]
    pub(super) act: String,
}

/// Whether it is right; every field that is not gets its sentence.
pub(super) fn read(t: &Texts, kind: StepKind, filled: &Filled) -> Errors {
    let mut errors = Errors::new();
    if kind == StepKind::Decide {
        if filled.title.trim().is_empty() {
            errors.add("title", t.projects_decision_missing());
        } else if filled.title.chars().count() > SENTENCE_LENGTH {
            errors.add("title", t.projects_question_long(SENTENCE_LENGTH));
        }
        if filled.other.trim().is_empty() {
            errors.add("other", t.projects_other_missing());
        }
    }
    if filled.words.trim().is_empty() {
        errors.add("words", t.projects_words_missing());
    }
    for (field, words) in [("words", &filled.words), ("other", &filled.other)] {
        if words.len() > WORDS_BYTES {
            errors.add(field, t.posts_words_long());
        }
    }
    errors
}
