//! What others talk about and we do not: words that stand out in their messages against ours.
//!
//! The measure is the log-odds ratio with an informative Dirichlet prior of Monroe, Colaresi and Quinn ("Fightin' Words",
//! Political Analysis 16, 2008), over messages that hold a word or two words in a row, so that a word that one message
//! repeats counts once. The prior is how common a word is in all messages together.

use std::collections::{HashMap, HashSet};

use unicode_normalization::UnicodeNormalization;

/// Messages on each side below which nothing is said.
pub(super) const MESSAGES_LEAST: usize = 20;
/// A topic stands in so many of their messages at least.
const TIMES_LEAST: i64 = 3;
/// The point above which chance alone comes one time in two hundred: there are many words to be mistaken about.
const Z_LEAST: f64 = 2.58;
/// What the prior weighs, in messages.
const PRIOR: f64 = 20.0;
/// Letters of a word at least; shorter ones join others.
const LETTERS_LEAST: usize = 4;

/// Words that stand out.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Topic {
    /// One or two words.
    pub(super) words: String,
    /// Messages of theirs that hold it.
    pub(super) theirs: i64,
    /// Messages of ours that hold it.
    pub(super) ours: i64,
    /// How far it stands out, in standard deviations.
    pub(super) z: f64,
}

/// The topics of others that stand out against ours, the clearest first; nothing when one side says too little.
pub(super) fn missed(theirs: &[&str], ours: &[&str], most: usize) -> Vec<Topic> {
    if theirs.len() < MESSAGES_LEAST || ours.len() < MESSAGES_LEAST {
        return Vec::new();
    }
    let (their_counts, our_counts) = (counts(theirs), counts(ours));
    let all = (theirs.len() + ours.len()) as f64;
    let mut topics = Vec::new();
    for (words, many) in &their_counts {
        let ours_have = our_counts.get(words).copied().unwrap_or_default();
        if *many < TIMES_LEAST {
            continue;
        }
        let prior = PRIOR * (many + ours_have) as f64 / all;
        let z = z_of((*many, theirs.len()), (ours_have, ours.len()), prior);
        if z >= Z_LEAST {
            topics.push(Topic {
                words: words.clone(),
                theirs: *many,
                ours: ours_have,
                z,
            });
        }
    }
    topics.sort_by(|a, b| b.z.total_cmp(&a.z).then_with(|| b.words.len().cmp(&a.words.len())));
    // Two words together say what each alone says less well.
    let mut told: Vec<Topic> = Vec::new();
    for topic in topics {
        let is_part = |other: &Topic| {
            let (a, b): (HashSet<&str>, HashSet<&str>) = (words(&other.words), words(&topic.words));
            !a.is_disjoint(&b)
        };
        if !told.iter().any(is_part) {
            told.push(topic);
        }
        if told.len() == most {
            break;
        }
    }
    told
}

fn words(words: &str) -> HashSet<&str> {
    words.split(' ').collect()
}

fn z_of((theirs, of_theirs): (i64, usize), (ours, of_ours): (i64, usize), prior: f64) -> f64 {
    let (a, b) = (theirs as f64 + prior, ours as f64 + prior);
    let odds = |held: f64, all: usize| (held / (all as f64 + PRIOR - held)).ln();
    (odds(a, of_theirs) - odds(b, of_ours)) / (1.0 / a + 1.0 / b).sqrt()
}

/// In how many messages each word, and each two words in a row, stands.
fn counts(messages: &[&str]) -> HashMap<String, i64> {
    let mut counts = HashMap::new();
    for message in messages {
        let words = folded(message);
        let single = words
            .iter()
            .flatten()
            .filter(|word| word.chars().count() >= LETTERS_LEAST)
            .cloned();
        let pairs = words.windows(2).filter_map(|pair| match pair {
            [Some(a), Some(b)] if a.chars().count() >= LETTERS_LEAST && b.chars().count() >= LETTERS_LEAST => {
                Some(format!("{a} {b}"))
            }
            _ => None,
        });
        let held: HashSet<String> = single.chain(pairs).collect();
        for word in held {
            *counts.entry(word).or_default() += 1;
        }
    }
    counts
}

/// The words of a message; addresses and names after `@` are none, and the end of a sentence keeps two words apart.
fn folded(message: &str) -> Vec<Option<String>> {
    let mut words = Vec::new();
    for piece in message.split_whitespace() {
        let is_name = piece.starts_with('@') || piece.contains("://") || piece.starts_with("www.");
        let word: String = piece
            .trim_matches(|letter: char| !letter.is_alphanumeric())
            .nfkc()
            .flat_map(char::to_lowercase)
            .collect();
        words.push((!is_name && word.chars().any(char::is_alphabetic)).then_some(word));
        if piece.ends_with(['.', ',', ';', ':', '!', '?']) {
            words.push(None);
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn side(often: &str, other: &str, often_times: usize, all: usize) -> Vec<String> {
        (0..all)
            .map(|n| match n < often_times {
                true => format!("{often}. Bericht {n}"),
                false => format!("{other}. Bericht {n}"),
            })
            .collect()
    }

    fn missed_in(theirs: &[String], ours: &[String]) -> Vec<Topic> {
        let as_str = |side: &[String]| side.iter().map(String::as_str).map(str::to_owned).collect::<Vec<_>>();
        let (theirs, ours) = (as_str(theirs), as_str(ours));
        missed(
            &theirs.iter().map(String::as_str).collect::<Vec<_>>(),
            &ours.iter().map(String::as_str).collect::<Vec<_>>(),
            5,
        )
    }

    #[test]
    fn what_only_they_say_stands_out_and_what_both_say_does_not() {
        let theirs = side("Blauwalg gezien bij zwemplas", "De dijk is klaar", 15, 40);
        let ours = side("Vergadering van het bestuur", "De dijk is klaar", 15, 40);
        let topics = missed_in(&theirs, &ours);
        let words: Vec<&str> = topics.iter().map(|topic| topic.words.as_str()).collect();
        assert!(words.iter().any(|words| words.contains("blauwalg")), "{words:?}");
        assert!(
            words
                .iter()
                .all(|words| !words.contains("dijk") && !words.contains("bericht")),
            "{words:?}"
        );
        assert_eq!((topics[0].theirs, topics[0].ours), (15, 0));
    }

    #[test]
    fn few_messages_or_chance_say_nothing() {
        let few = side("Blauwalg", "Dijk", 10, 19);
        let many = side("Vergadering", "Dijk", 10, 40);
        assert_eq!(missed_in(&few, &many), []);
        let (a, b) = (side("Blauwalg", "Dijk", 4, 40), side("Blauwalg", "Dijk", 3, 40));
        assert_eq!(missed_in(&a, &b), []);
    }

    #[test]
    fn names_addresses_and_short_words_are_no_topics() {
        let theirs = side("@anna https://x.example/lang een 2026", "Dijk", 20, 30);
        let ours = side("Vergadering", "Dijk", 10, 30);
        assert_eq!(missed_in(&theirs, &ours), []);
    }
}
