//! How alike two complaints are: how many of the words that say something they share. No threshold is hidden: the page of
//! alerts says it, and each alert says what it found.

use std::collections::BTreeSet;

/// A complaint of whose words so many of a hundred stand in an earlier one is of a known kind. Measured on reports of
/// citizens and on tweets to an airline, see the tests: lower misses new kinds, higher cries wolf.
pub(super) const ALIKE_PERCENT: i64 = 20;
/// Words that a complaint must say something with; of fewer nobody can say that they are of a new kind.
pub(super) const WORDS_LEAST: usize = 3;
/// Letters by which a word is known: "stinkt" and "stinken", "pump" and "pumps" are one.
const STEM_LETTERS: usize = 6;
/// Letters of the shortest word that says something.
const WORD_LETTERS_LEAST: usize = 3;

/// Words of Dutch and English that say nothing about the subject.
const EMPTY: &str = "de het een en of in op van voor bij met aan is zijn was ben wordt worden dat dit die deze er ik je \
    jij u uw we wij ze zij hij hun ons onze mij mijn niet geen maar ook nog al weer naar uit om te ter door als dan wat wie \
    waar hoe heeft heb hebben had kan kunnen zou moet over tot sinds meer veel zo the a an and or in on of for to at with \
    is are was were be been this that these those it its i you your we our they he she his her my me not no but also again \
    from out by as than what who where how has have had can could would should do does did so very just will if there get \
    got am up";

/// The words of a text that say what it is about, each once. Addresses, hashtags and handles are left out.
pub(super) fn words_of(text: &str) -> BTreeSet<String> {
    let is_address = |piece: &str| piece.starts_with(['#', '@']) || piece.contains("://");
    let lower = text.to_lowercase();
    let pieces = lower.split_whitespace().filter(|piece| !is_address(piece));
    pieces
        .flat_map(|piece| piece.split(|letter: char| !letter.is_alphabetic()))
        .filter(|word| word.chars().count() >= WORD_LETTERS_LEAST)
        .filter(|word| !EMPTY.split_ascii_whitespace().any(|empty| empty == *word))
        .map(stem)
        .collect()
}

/// What a word is known by.
pub(super) fn stem(word: &str) -> String {
    word.to_lowercase().chars().take(STEM_LETTERS).collect()
}

/// How many of a hundred words of the shorter one stand in the other.
pub(super) fn shared_percent(one: &BTreeSet<String>, other: &BTreeSet<String>) -> i64 {
    let shorter = one.len().min(other.len());
    if shorter == 0 {
        return 0;
    }
    (one.intersection(other).count() * 100 / shorter) as i64
}
