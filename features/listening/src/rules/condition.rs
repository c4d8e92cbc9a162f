//! What a rule or a view looks for: everything that is filled in has to hold.

use serde::{Deserialize, Serialize};

use crate::triage::Kind;
use crate::watch::Query;

/// Characters of the words, as with queries.
pub(crate) const WORDS_LENGTH: usize = 4_000;
/// Characters of a writer's name.
pub(crate) const AUTHOR_LENGTH: usize = 200;

/// What is looked for; what is empty does not count.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Condition {
    /// Words, in the language of queries.
    pub(crate) words: String,
    /// The kind that is suggested.
    pub(crate) kind: String,
    /// The source.
    pub(crate) source: Option<i64>,
    /// The language: "nl".
    pub(crate) language: String,
    /// The public name of the writer, as the source gives it.
    pub(crate) author: String,
    /// A tag it carries.
    pub(crate) tag: Option<i64>,
    /// A query that wants it.
    pub(crate) query: Option<i64>,
    /// The team that has its case, or that the routing would give it to.
    pub(crate) team: Option<i64>,
}

/// What is wrong with a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// It looks for nothing, so it would find everything.
    Empty,
    /// The words cannot be read.
    Words,
}

impl Condition {
    /// Reads what was kept; what cannot be read looks for nothing.
    pub(crate) fn read(text: &str) -> Self {
        serde_json::from_str(text).unwrap_or_default()
    }

    /// As it is kept.
    pub(crate) fn write(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Whether nothing is filled in.
    pub(crate) fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// What is wrong with it.
    pub(crate) fn fault(&self) -> Option<Fault> {
        if self.is_empty() {
            return Some(Fault::Empty);
        }
        let is_unread = !self.words.is_empty() && Query::parse(&self.words).is_err();
        let is_long = self.words.chars().count() > WORDS_LENGTH || self.author.chars().count() > AUTHOR_LENGTH;
        (is_unread || is_long).then_some(Fault::Words)
    }

    /// The kind it looks for.
    pub(crate) fn kind(&self) -> Option<Kind> {
        Kind::named(&self.kind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_condition_survives_its_keeping_and_says_what_is_wrong() {
        let one = Condition {
            words: "vacature OR stage".into(),
            source: Some(7),
            ..Condition::default()
        };
        assert_eq!(Condition::read(&one.write()), one);
        assert_eq!(one.fault(), None);
        assert_eq!(Condition::default().fault(), Some(Fault::Empty));
        let open = Condition {
            words: "(vacature".into(),
            ..Condition::default()
        };
        assert_eq!(open.fault(), Some(Fault::Words));
    }
}
