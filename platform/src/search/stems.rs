//! From text to the words that are compared.

use rust_stemmers::{Algorithm, Stemmer};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::limits::SEARCH_WORDS;

/// Characters of a word at most; longer ones are cut, they are no words.
const WORD_LENGTH: usize = 40;
/// Words of one text at most.
const TEXT_WORDS: usize = 20_000;

/// The words of a text: lower case, without accents, split at everything that is no letter and no digit.
pub(super) fn words(text: &str) -> Vec<String> {
    let folded: String = text
        .nfkd()
        .filter(|letter| !is_combining_mark(*letter))
        .flat_map(char::to_lowercase)
        .map(|letter| if letter.is_alphanumeric() { letter } else { ' ' })
        .collect();
    folded
        .split_whitespace()
        .take(TEXT_WORDS)
        .map(|word| word.chars().take(WORD_LENGTH).collect())
        .collect()
}

/// What is written down of words: each word and its stems, each once, with a blank between.
pub(super) fn of_words(words: &[String]) -> String {
    let (dutch, english) = (Stemmer::create(Algorithm::Dutch), Stemmer::create(Algorithm::English));
    let mut terms = std::collections::BTreeSet::new();
    for word in words {
        terms.insert(dutch.stem(word));
        terms.insert(english.stem(word));
        terms.insert(std::borrow::Cow::Borrowed(word.as_str()));
    }
    terms.remove("");
    terms.into_iter().collect::<Vec<_>>().join(" ")
}

/// The same of a text.
pub(super) fn of_text(text: &str) -> String {
    of_words(&words(text))
}

/// The words of a question as they were typed.
pub(super) fn pieces(question: &str) -> impl Iterator<Item = &str> {
    let is_part = |letter: char| letter.is_alphanumeric() || is_combining_mark(letter);
    question
        .split(move |letter: char| !is_part(letter))
        .filter(|piece| !piece.is_empty())
}

/// One word of a question: what begins like it is found, and what has its stem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Term {
    /// The beginning to look for.
    pub(super) start: String,
    /// The stems to look for.
    pub(super) stems: Vec<String>,
    /// The words that begin so, when they are known; none means that the index is asked for the beginning.
    pub(super) words: Vec<String>,
}

/// The terms of a question. All of them must be found.
pub(super) fn of_question(question: &str) -> Vec<Term> {
    let (dutch, english) = (Stemmer::create(Algorithm::Dutch), Stemmer::create(Algorithm::English));
    let mut terms = Vec::new();
    for word in words(question).into_iter().take(SEARCH_WORDS) {
        let mut stems = vec![dutch.stem(&word).into_owned(), english.stem(&word).into_owned()];
        stems.dedup();
        stems.retain(|stem| !stem.is_empty());
        terms.push(Term {
            start: word,
            stems,
            words: Vec::new(),
        });
    }
    terms
}

/// The word that stands with the words of every entry of a kind. It holds letters and digits only, as they do.
pub(super) fn of_kind(kind: &str) -> String {
    let letters: String = kind.chars().filter(char::is_ascii_alphanumeric).collect();
    format!("kind0{letters}")
}

/// The question as FTS5 reads it, with the word of a kind. Terms hold letters and digits only, so nothing in them can be an
/// operator.
pub(super) fn for_sqlite(terms: &[Term], kind: Option<&str>) -> String {
    let one = |term: &Term| {
        let stems = term
            .stems
            .iter()
            .map(|stem| format!(" OR \"{stem}\""))
            .collect::<String>();
        if term.words.is_empty() {
            return format!("(\"{}\" *{stems})", term.start);
        }
        let words: Vec<String> = term.words.iter().map(|word| format!("\"{word}\"")).collect();
        format!("({}{stems})", words.join(" OR "))
    };
    let kind = kind.map(|kind| format!("\"{kind}\""));
    terms.iter().map(one).chain(kind).collect::<Vec<_>>().join(" AND ")
}

/// The question as PostgreSQL reads it, with the word of a kind.
pub(super) fn for_postgres(terms: &[Term], kind: Option<&str>) -> String {
    let one = |term: &Term| {
        let stems = term.stems.iter().map(|stem| format!(" | '{stem}'")).collect::<String>();
        format!("('{}':*{stems})", term.start)
    };
    let kind = kind.map(|kind| format!("'{kind}'"));
    terms.iter().map(one).chain(kind).collect::<Vec<_>>().join(" & ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_lose_accents_and_signs() {
        assert_eq!(
            words("Één café, 's-Gravenhage & ĲSSEL 2.0"),
            ["een", "cafe", "s", "gravenhage", "ijssel", "2", "0"]
        );
    }

    #[test]
    fn a_text_carries_words_and_stems_of_both_languages() {
        let stems = of_text("De klachten over cancelled flights");
        for term in ["klachten", "klacht", "cancelled", "cancel", "flights", "flight"] {
            assert!(stems.split(' ').any(|stem| stem == term), "{term} in {stems}");
        }
    }

    #[test]
    fn a_question_cannot_become_an_operator() {
        let terms = of_question("\" OR 1=1 -- ' | x:* NEAR(a b) \\");
        assert!(
            for_sqlite(&terms, Some(&of_kind("a'b\"")))
                .split('"')
                .skip(1)
                .step_by(2)
                .all(|term| term.chars().all(char::is_alphanumeric))
        );
        assert!(
            for_postgres(&terms, Some(&of_kind("a'b\"")))
                .split('\'')
                .skip(1)
                .step_by(2)
                .all(|term| term.chars().all(char::is_alphanumeric))
        );
        assert!(of_question(" ,;\u{0} ").is_empty());
    }
}
