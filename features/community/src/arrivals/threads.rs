//! Which comment of the first level an answer stands under: two levels here, however deep it stood elsewhere.

use std::collections::{HashMap, HashSet};

/// The answers of one import: each with the comment that it answers.
#[derive(Default)]
pub(super) struct Threads {
    under: HashMap<String, String>,
    /// What was found out: the comment of the first level, or nothing for answers that go round in a circle.
    found: HashMap<String, Option<String>>,
}

impl Threads {
    /// Notes an answer.
    pub(super) fn note(&mut self, answer: String, under: String) {
        self.under.insert(answer, under);
    }

    /// The comment of the first level above an answer; `None` when its comments answer each other in a circle. Each answer
    /// is walked once, however long the chain.
    pub(super) fn root_of(&mut self, answer: &str) -> Option<String> {
        let (mut path, mut walked) = (Vec::new(), HashSet::new());
        let mut at = answer.to_owned();
        let root = loop {
            if let Some(found) = self.found.get(&at) {
                break found.clone();
            }
            if !walked.insert(at.clone()) {
                break None;
            }
            let Some(above) = self.under.get(&at) else {
                break Some(at);
            };
            path.push(at);
            at = above.clone();
        };
        for one in path {
            self.found.insert(one, root.clone());
        }
        root
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn threads(of: &[(&str, &str)]) -> Threads {
        let mut threads = Threads::default();
        for (answer, under) in of {
            threads.note((*answer).to_owned(), (*under).to_owned());
        }
        threads
    }

    #[test]
    fn an_answer_finds_its_first_level_however_deep() {
        let mut threads = threads(&[("b", "a"), ("c", "b"), ("d", "c"), ("x", "elders")]);
        assert_eq!(threads.root_of("d").as_deref(), Some("a"));
        assert_eq!(threads.root_of("b").as_deref(), Some("a"));
        assert_eq!(
            threads.root_of("x").as_deref(),
            Some("elders"),
            "it may have come in before"
        );
    }

    #[test]
    fn a_circle_has_no_beginning_and_what_hangs_on_it_neither() {
        let mut threads = threads(&[("a", "b"), ("b", "a"), ("c", "b"), ("self", "self"), ("e", "d")]);
        for answer in ["c", "a", "b", "self"] {
            assert_eq!(threads.root_of(answer), None, "{answer}");
        }
        assert_eq!(threads.root_of("e").as_deref(), Some("d"));
    }

    #[test]
    fn a_chain_of_a_hundred_thousand_is_walked_once() {
        let mut threads = Threads::default();
        for number in 1..100_000 {
            threads.note(number.to_string(), (number - 1).to_string());
        }
        for number in (1..100_000).rev() {
            assert_eq!(threads.root_of(&number.to_string()).as_deref(), Some("0"));
        }
    }
}
