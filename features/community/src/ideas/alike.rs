//! Which ideas are alike enough to be shown before one is placed.

use std::collections::BTreeMap;

/// Words of a title that are looked for: the first ones carry it.
const WORDS_MOST: usize = 8;
/// Letters of a word that says something: "het", "een" and "voor" stand in every title.
const LETTERS_LEAST: usize = 5;
/// Ideas that are shown.
const SHOWN_MOST: usize = 5;

/// The words of a title that say something, each once.
pub(super) fn words(title: &str) -> Vec<String> {
    let mut words = Vec::new();
    for word in title.split(|letter: char| !letter.is_alphanumeric()) {
        let word = word.to_lowercase();
        if word.chars().count() >= LETTERS_LEAST && !words.contains(&word) {
            words.push(word);
        }
    }
    words.truncate(WORDS_MOST);
    words
}

/// The most alike first, from the ideas that were found for each word: half of the words at least.
pub(super) fn rank(found: &[Vec<i64>]) -> Vec<i64> {
    let mut times: BTreeMap<i64, usize> = BTreeMap::new();
    for id in found.iter().flatten() {
        *times.entry(*id).or_default() += 1;
    }
    let least = found.len().div_ceil(2).max(1);
    let mut ranked: Vec<(i64, usize)> = times.into_iter().filter(|(_, times)| *times >= least).collect();
    ranked.sort_by_key(|(id, times)| (std::cmp::Reverse(*times), std::cmp::Reverse(*id)));
    ranked.into_iter().map(|(id, _)| id).take(SHOWN_MOST).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_words_say_nothing() {
        assert_eq!(
            words("Een fiets voor de korte ritten, en korte ritjes"),
            ["fiets", "korte", "ritten", "ritjes"]
        );
        assert!(words("Zo is het").is_empty());
    }

    #[test]
    fn half_of_the_words_make_it_alike() {
        assert_eq!(rank(&[vec![1, 2], vec![2, 3], vec![2], vec![3]]), [2, 3]);
        assert_eq!(rank(&[vec![7]]), [7]);
        assert!(rank(&[vec![1], vec![2], vec![3]]).is_empty());
        assert!(rank(&[]).is_empty());
    }
}
