//! What a text shares with an article: the longest row of the same words, and whether it stands between quotation marks.

use std::collections::HashMap;

use super::store::kinds::Way;
use super::words::{SHINGLE_WORDS, Word};

/// A row of this many words is no accident; shorter ones are often how everybody says it.
pub(super) const PASSAGE_WORDS: usize = 12;
/// Between quotation marks a shorter row is a quotation.
pub(super) const QUOTE_WORDS: usize = 6;

/// What is shared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Shared {
    /// Taken over as it stood, or quoted.
    pub(super) way: Way,
    /// Words in the longest row.
    pub(super) words: usize,
    /// That row as it stands in the text.
    pub(super) passage: String,
}

/// What the text shares with an article of which the first place of each shingle is known; `None` when that is too little.
pub(super) fn shared(text: &str, words: &[Word], shingles: &[i64], places: &HashMap<i64, i64>) -> Option<Shared> {
    let quoted = quoted_bytes(text);
    let mut best: Option<Shared> = None;
    for (first, last) in rows(shingles, places) {
        let long = last - first + SHINGLE_WORDS;
        let range = words[first].range.start..words[last + SHINGLE_WORDS - 1].range.end;
        let is_quoted = quoted.iter().any(|(from, to)| *from <= range.start && range.end <= *to);
        let way = match (long >= PASSAGE_WORDS, is_quoted && long >= QUOTE_WORDS) {
            (true, _) => Way::Passage,
            (false, true) => Way::Quote,
            (false, false) => continue,
        };
        if best.as_ref().is_none_or(|best| long > best.words) {
            let passage = text[range].split_whitespace().collect::<Vec<_>>().join(" ");
            best = Some(Shared {
                way,
                words: long,
                passage,
            });
        }
    }
    best
}

/// Rows of shingles that stand in the same order in both: the first and the last shingle of each.
fn rows(shingles: &[i64], places: &HashMap<i64, i64>) -> Vec<(usize, usize)> {
    let mut rows: Vec<(usize, usize)> = Vec::new();
    let mut before = None;
    for (at, shingle) in shingles.iter().enumerate() {
        let place = places.get(shingle).copied();
        match (place, before, rows.last_mut()) {
            (Some(place), Some(last), Some(row)) if place == last + 1 => row.1 = at,
            (Some(_), _, _) => rows.push((at, at)),
            (None, _, _) => {}
        }
        before = place;
    }
    rows
}

/// What stands between quotation marks, in bytes: “…”, ‘…’, „…”, «…», "…".
fn quoted_bytes(text: &str) -> Vec<(usize, usize)> {
    const PAIRS: [(char, &[char]); 5] = [
        ('“', &['”', '“']),
        ('„', &['”', '“']),
        ('‘', &['’']),
        ('«', &['»']),
        ('"', &['"']),
    ];
    let mut quoted = Vec::new();
    for (opens, closes) in PAIRS {
        let mut from = None;
        for (at, letter) in text.char_indices() {
            match from {
                Some(start) if closes.contains(&letter) => {
                    quoted.push((start, at));
                    from = None;
                }
                None if letter == opens => from = Some(at + letter.len_utf8()),
                _ => {}
            }
        }
    }
    quoted
}

#[cfg(test)]
mod tests {
    use super::super::words::{shingles_of, words_of};
    use super::*;

    const OURS: &str = "Het gemaal bij Elzerbroek draait weer op volle kracht. De pompen zijn in één nacht vervangen door \
                        twaalf collega’s van de buitendienst, zegt de projectleider.";

    fn places() -> HashMap<i64, i64> {
        let shingles = shingles_of(&words_of(OURS));
        let mut places = HashMap::new();
        for (place, shingle) in shingles.into_iter().enumerate() {
            places.entry(shingle).or_insert(place as i64);
        }
        places
    }

    fn of(text: &str) -> Option<Shared> {
        let words = words_of(text);
        shared(text, &words, &shingles_of(&words), &places())
    }

    #[test]
    fn a_passage_that_was_taken_over_is_shown_as_it_stands_there() {
        let theirs = "Nieuws uit de regio. De pompen zijn in één nacht vervangen door twaalf collega's van de buitendienst. \
                      Bewoners zijn blij.";
        let shared = of(theirs).unwrap();
        assert_eq!(shared.way, Way::Passage);
        assert_eq!(
            shared.passage,
            "De pompen zijn in één nacht vervangen door twaalf collega's van de buitendienst"
        );
        assert_eq!(shared.words, words_of(&shared.passage).len());
    }

    #[test]
    fn eleven_words_in_a_row_are_not_enough_and_six_between_marks_are() {
        assert_eq!(
            of("Zo: de pompen zijn in één nacht vervangen door twaalf collega’s maar duur"),
            None
        );
        let quoted =
            of("Volgens het waterschap „draait het weer. De pompen zijn in één nacht vervangen”, zei men.").unwrap();
        assert_eq!((quoted.way, quoted.words), (Way::Quote, 7));
        assert_eq!(of("Volgens hen zijn „de pompen zijn in één”, zei men."), None, "five");
    }

    #[test]
    fn the_same_words_in_another_order_are_no_passage() {
        let turned = "De buitendienst van collega’s twaalf door vervangen nacht één in zijn pompen de kracht volle op weer draait";
        assert_eq!(of(turned), None);
    }

    #[test]
    fn a_text_that_repeats_itself_is_read_once() {
        let again = "de pompen zijn in één nacht vervangen door twaalf ".repeat(2_000);
        assert!(of(&again).is_none_or(|shared| shared.words < 40));
    }
}
