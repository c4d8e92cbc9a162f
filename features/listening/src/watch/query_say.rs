//! The words of a query as a reader of this language writes them: OF for who reads Dutch, OR for who reads English.

use platform::texts::Language;

use super::query_cut::{Sign, cut};

/// The same words with the signs of this language. Words that cannot be read come back as they are.
#[must_use]
pub fn in_words_of(language: Language, words: &str) -> String {
    let Ok(pieces) = cut(words) else {
        return words.to_owned();
    };
    let (mut said, mut from) = (String::with_capacity(words.len()), 0);
    for piece in pieces {
        let sign = match (piece.sign, language) {
            (Sign::And, Language::Nl) => "EN",
            (Sign::And, Language::En) => "AND",
            (Sign::Or, Language::Nl) => "OF",
            (Sign::Or, Language::En) => "OR",
            (Sign::Not, Language::Nl) => "NIET",
            (Sign::Not, Language::En) => "NOT",
            (Sign::Near(_), Language::Nl) => "NABIJ",
            (Sign::Near(_), Language::En) => "NEAR",
            _ => continue,
        };
        // What stands behind the sign, such as the distance, stays.
        let rest = piece.raw.find('/').map_or("", |at| &piece.raw[at..]);
        said.push_str(&words[from..piece.at]);
        said.push_str(sign);
        said.push_str(rest);
        from = piece.at + piece.raw.len();
    }
    said.push_str(&words[from..]);
    said
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::watch::Query;

    #[test]
    fn signs_are_said_in_the_language_of_the_reader_and_words_stay() {
        let typed = "(gemaal OR \"kapot OR stuk\") AND stank NEAR/4 dijk NOT -of vacature";
        let dutch = in_words_of(Language::Nl, typed);
        assert_eq!(
            dutch,
            "(gemaal OF \"kapot OR stuk\") EN stank NABIJ/4 dijk NIET -of vacature"
        );
        assert_eq!(in_words_of(Language::En, &dutch), typed);
        assert_eq!(
            in_words_of(Language::Nl, "gemaal NEAR stank || or"),
            "gemaal NABIJ stank OF or"
        );
        assert_eq!(in_words_of(Language::Nl, "\"nooit dicht AND"), "\"nooit dicht AND");
        let (one, other) = ("gemaal OR stank NOT vacature", "gemaal OF stank NIET vacature");
        assert_eq!(in_words_of(Language::Nl, one), other);
        assert!(Query::parse(one).is_ok() && Query::parse(other).is_ok());
    }
}
