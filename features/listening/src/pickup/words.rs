//! A text as the words that two sites can share: small letters, without marks, with the place where each stands.

use std::ops::Range;

use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;

/// Words that stand together in one shingle.
pub(super) const SHINGLE_WORDS: usize = 5;
/// Words of a text that are looked at; what comes after is read past.
const WORDS_MAX: usize = 10_000;

/// A word and where it stands in the text, in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) folded: String,
    pub(super) range: Range<usize>,
}

/// The words of a text, in order, at most 10,000.
pub(super) fn words_of(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        // "collega's" and "collega’s" are one word, and the same.
        let within = matches!(letter, '\'' | '’') && text[at + letter.len_utf8()..].starts_with(char::is_alphanumeric);
        match (letter.is_alphanumeric() || (within && start.is_some()), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                start = None;
                let letters = text[from..at].nfkc().filter(|letter| letter.is_alphanumeric());
                let folded = letters.flat_map(char::to_lowercase).collect();
                words.push(Word {
                    folded,
                    range: from..at,
                });
                if words.len() == WORDS_MAX {
                    break;
                }
            }
            _ => {}
        }
    }
    words
}

/// Each five words in a row as one number, the first 64 bits of their SHA-256: kept in the store, so the same for ever.
pub(super) fn shingles_of(words: &[Word]) -> Vec<i64> {
    let shingle = |words: &[Word]| {
        let mut digest = Sha256::new();
        for word in words {
            digest.update(word.folded.as_bytes());
            digest.update([0]);
        }
        let mut first = [0; 8];
        first.copy_from_slice(&digest.finalize()[..8]);
        i64::from_be_bytes(first)
    };
    words.windows(SHINGLE_WORDS).map(shingle).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_and_capitals_make_no_difference_and_words_do() {
        let of = |text: &str| shingles_of(&words_of(text));
        let plain = of("de dijk bij elzerbroek is klaar");
        assert_eq!(plain.len(), 2);
        assert_eq!(plain, of("De dijk — bij Elzerbroek — is ‘klaar’!"));
        assert_ne!(plain, of("de dijk bij elzerbroek is nooit klaar"));
        assert_eq!(of("vier woorden zijn weinig"), Vec::<i64>::new());
    }

    #[test]
    fn a_word_knows_where_it_stands() {
        let text = "Één dijk.";
        let words = words_of(text);
        assert_eq!(&text[words[0].range.clone()], "Één");
        assert_eq!(words[1].folded, "dijk");
        let folded: Vec<String> = words_of("collega's, ’s nachts")
            .into_iter()
            .map(|word| word.folded)
            .collect();
        assert_eq!(folded, ["collegas", "s", "nachts"]);
    }
}
