//! Which words of a question say what it is about, and which of what was found looks like it most.

use std::collections::BTreeMap;

/// Words that are looked for: the rest of a long question seldom says more.
const WORDS_MOST: usize = 8;
/// Letters of a word that says something.
const LETTERS_LEAST: usize = 4;
/// Words that stand in any question, in Dutch and in English.
const EVERYWHERE: [&str; 63] = [
    "about", "alle", "alleen", "also", "andere", "anders", "been", "bent", "daar", "deze", "does", "doet", "door",
    "echt", "eens", "from", "gaan", "geen", "graag", "haar", "have", "hebben", "hebt", "heeft", "hier", "iemand",
    "iets", "ieder", "jouw", "jullie", "kunnen", "maar", "make", "maken", "meer", "mijn", "moet", "moeten", "mogen",
    "most", "naar", "niet", "nodig", "onze", "over", "should", "some", "that", "their", "there", "this", "van", "vaak",
    "voor", "want", "waar", "waarom", "wanneer", "welke", "what", "when", "with", "zijn",
];

/// The words that say what a question is about, the longest first, each once.
pub(super) fn telling(question: &str) -> Vec<String> {
    let mut words: Vec<String> = question
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| word.chars().count() >= LETTERS_LEAST)
        .map(str::to_lowercase)
        .filter(|word| !EVERYWHERE.contains(&word.as_str()))
        .collect();
    words.sort();
    words.dedup();
    words.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
    words.truncate(WORDS_MOST);
    words
}

/// The things that have most of the words, the rarest words counting most; one word in common with a question of many words
/// says nothing. What is found by each word comes in one list.
pub(super) fn closest<K: Ord + Clone>(found: &[Vec<K>], most: usize) -> Vec<K> {
    let mut points: BTreeMap<&K, (usize, usize)> = BTreeMap::new();
    for list in found {
        for key in list {
            let (words, weight) = points.entry(key).or_default();
            *words += 1;
            // A word that stands everywhere tells little; whole numbers keep the order the same on every machine.
            *weight += 1_000 / list.len().max(1);
        }
    }
    let least = if found.len() <= 2 { 1 } else { 2 };
    let mut ranked: Vec<(&K, (usize, usize))> = points.into_iter().filter(|(_, (words, _))| *words >= least).collect();
    ranked.sort_by_key(|(key, (words, weight))| (std::cmp::Reverse((*words, *weight)), (*key).clone()));
    ranked.into_iter().take(most).map(|(key, _)| key.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_any_question_says_nothing() {
        assert_eq!(
            telling("Mag een collega herkenbaar op mijn foto staan?"),
            ["herkenbaar", "collega", "staan", "foto"]
        );
        assert_eq!(telling("Wat moet ik doen?"), ["doen"]);
        assert_eq!(telling(""), Vec::<String>::new());
    }

    #[test]
    fn what_shares_most_words_comes_first_and_one_word_is_not_enough() {
        let found = vec![vec![1, 2, 3], vec![2, 3], vec![3, 4]];
        assert_eq!(closest(&found, 5), [3, 2]);
        assert_eq!(closest(&found, 1), [3]);
        assert_eq!(closest(&[vec![1], vec![]], 5), [1]);
    }
}
