//! Decides whether a query may be kept: it can be read, it has a purpose and an end, and it is about no employee.

use platform::page::Errors;
use serde::Deserialize;

use crate::Texts;
use crate::watch::limits::{PURPOSE_MAX_CHARS, QUERY_NAME_MAX_CHARS, RETENTION_MAX_DAYS};
use crate::watch::query::Query;
use crate::watch::query_explain::matches;

use super::fault::sentence;

/// What somebody typed in the form.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Wish {
    #[serde(default)]
    pub(crate) name: String,
    #[serde(default)]
    pub(crate) words: String,
    #[serde(default)]
    pub(crate) purpose: String,
    #[serde(default)]
    pub(crate) retention_days: String,
    /// `preview` shows, anything else keeps.
    #[serde(default)]
    pub(crate) act: String,
}

impl Wish {
    /// What is wrong with it, field by field. `names` are the names of colleagues, which no query may look for (P17).
    pub(crate) fn errors(&self, t: &Texts, names: &[String]) -> Errors {
        let mut errors = Errors::new();
        let name = self.name.trim().chars().count();
        if name == 0 || name > QUERY_NAME_MAX_CHARS {
            errors.add("name", t.watch_wish_name(QUERY_NAME_MAX_CHARS));
        }
        match Query::parse(&self.words) {
            Err(fault) => errors.add("words", sentence(t, &fault, &self.words)),
            Ok(query) => {
                if let Some(name) = looked_for(&query, &self.words, names) {
                    errors.add("words", t.watch_wish_employee(name));
                }
            }
        }
        let purpose = self.purpose.trim().chars().count();
        if purpose == 0 || purpose > PURPOSE_MAX_CHARS {
            errors.add("purpose", t.watch_wish_purpose(PURPOSE_MAX_CHARS));
        }
        if self.days().is_none() {
            errors.add("retention_days", t.watch_wish_days(RETENTION_MAX_DAYS));
        }
        errors
    }

    /// The days, when they are a number that may be.
    pub(crate) fn days(&self) -> Option<i64> {
        self.retention_days
            .trim()
            .parse()
            .ok()
            .filter(|days| (1..=RETENTION_MAX_DAYS).contains(days))
    }
}

/// The name that the query looks for: it would find a text that holds nothing but that name, and the name stands in it.
fn looked_for<'a>(query: &Query, typed: &str, names: &'a [String]) -> Option<&'a str> {
    let typed = typed.to_lowercase();
    let is_named = |name: &&String| {
        let words: Vec<String> = name.to_lowercase().split_whitespace().map(str::to_owned).collect();
        // One word is too little: half of all first names are ordinary words as well.
        words.len() > 1 && words.iter().all(|word| typed.contains(word.as_str())) && matches(query, name)
    };
    names.iter().find(is_named).map(String::as_str)
}

#[cfg(test)]
mod tests {
    use platform::texts::Language;

    use super::*;

    fn wish(words: &str) -> Wish {
        Wish {
            name: "Gemalen".into(),
            words: words.into(),
            purpose: "Klachten".into(),
            retention_days: "90".into(),
            act: String::new(),
        }
    }

    fn error_in_words(words: &str) -> bool {
        let names = ["Joris Hettinga".to_owned(), "Noor".to_owned()];
        !wish(words)
            .errors(crate::texts(Language::Nl), &names)
            .of("words")
            .is_empty()
    }

    #[test]
    fn names_of_colleagues_are_refused_and_subjects_are_not() {
        for refused in [
            "\"Joris Hettinga\"",
            "joris hettinga",
            "gemaal OR \"joris hettinga\"",
            "+Hettinga +Joris",
            "hettinga OR joris",
        ] {
            assert!(error_in_words(refused), "{refused}");
        }
        for fine in [
            "gemaal",
            "joris AND gemaal",
            "noor*",
            "noor",
            "storing -\"joris hettinga\"",
            "hettinga",
        ] {
            assert!(!error_in_words(fine), "{fine}");
        }
    }

    #[test]
    fn purpose_name_and_end_are_needed() {
        let empty = Wish {
            retention_days: "366".into(),
            ..Wish::default()
        };
        let errors = empty.errors(crate::texts(Language::En), &[]);
        let fields: Vec<&str> = errors.iter().map(|(field, _)| field.as_str()).collect();
        assert_eq!(fields, ["name", "words", "purpose", "retention_days"]);
    }

    #[test]
    fn every_fault_has_a_sentence_in_both_languages() {
        for words in ["", "(a", "a)", "()", "\"a", "\"\"", "!!", "a*", "a AND", "-a", "NOT"] {
            for language in Language::ALL {
                let errors = wish(words).errors(crate::texts(language), &[]);
                assert!(!errors.of("words").is_empty(), "{words}");
            }
        }
    }
}
