//! Decides whether a query may be kept: it can be read, it has a purpose and an end, and it is about no employee.

use people::directory::tidy_name;
use platform::page::Errors;

use crate::Texts;
use crate::watch::colleagues::looked_for;
use crate::watch::limits::{
    AUTHORS_OUT_MAX_CHARS, LANGUAGES_MAX_CHARS, PURPOSE_MAX_CHARS, QUERY_NAME_MAX_CHARS, RETENTION_MAX_DAYS,
};
use crate::watch::query::Query;
use crate::watch::scope::words;

use super::fault::sentence;

/// What somebody typed in the form.
#[derive(Clone, Debug, Default)]
pub(crate) struct Wish {
    pub(crate) name: String,
    pub(crate) words: String,
    pub(crate) purpose: String,
    pub(crate) retention_days: String,
    /// Two letters each, apart by commas; none means all.
    pub(crate) languages: String,
    /// `only`, `except`, anything else all.
    pub(crate) source_rule: String,
    /// The keys of the sources that were chosen.
    pub(crate) sources: Vec<String>,
    /// One a line.
    pub(crate) authors_out: String,
    /// `preview` shows, anything else keeps.
    pub(crate) act: String,
}

impl Wish {
    /// The form as it was sent: a field that is missing is empty, `source` may come more than once.
    pub(crate) fn of(fields: Vec<(String, String)>) -> Self {
        let mut wish = Self::default();
        for (name, value) in fields {
            match name.as_str() {
                "name" => wish.name = value,
                "words" => wish.words = value,
                "purpose" => wish.purpose = value,
                "retention_days" => wish.retention_days = value,
                "languages" => wish.languages = value,
                "source_rule" => wish.source_rule = value,
                "source" => wish.sources.push(value),
                "authors_out" => wish.authors_out = value,
                "act" => wish.act = value,
                _ => {}
            }
        }
        wish
    }

    /// Whether it looks less than everywhere.
    pub(crate) fn is_narrowed(&self) -> bool {
        !self.languages.trim().is_empty() || self.has_source_rule() || !self.authors_out.trim().is_empty()
    }

    /// Whether it says which sources count.
    pub(crate) fn has_source_rule(&self) -> bool {
        matches!(self.source_rule.as_str(), "only" | "except")
    }

    /// What is wrong with where it looks.
    fn scope_errors(&self, t: &Texts, errors: &mut Errors) {
        let is_code = |word: &String| word.len() == 2 && word.bytes().all(|byte| byte.is_ascii_lowercase());
        let languages = words(&self.languages);
        if !languages.iter().all(is_code) || self.languages.chars().count() > LANGUAGES_MAX_CHARS {
            errors.add("languages", t.watch_wish_languages());
        }
        if self.source_rule == "only" && self.sources.is_empty() {
            errors.add("source_rule", t.watch_wish_sources());
        }
        if self.authors_out.chars().count() > AUTHORS_OUT_MAX_CHARS {
            errors.add("authors_out", t.watch_wish_authors(AUTHORS_OUT_MAX_CHARS));
        }
    }

    /// What is wrong with it, field by field. `names` are the names of colleagues, which no query may look for (P17).
    pub(crate) fn errors(&self, t: &Texts, names: &[String]) -> Errors {
        let mut errors = Errors::new();
        let name = tidy_name(&self.name).chars().count();
        if name == 0 || name > QUERY_NAME_MAX_CHARS {
            errors.add("name", t.watch_wish_name(QUERY_NAME_MAX_CHARS));
        }
        match Query::parse(&self.words) {
            Err(fault) => errors.add("words", sentence(t, &fault, &self.words)),
            Ok(_) => {
                if let Some(name) = looked_for(&self.words, names) {
                    errors.add("words", t.watch_wish_employee(name));
                }
            }
        }
        let purpose = self.purpose.trim().chars().count();
        if purpose == 0 || purpose > PURPOSE_MAX_CHARS {
            errors.add("purpose", t.watch_wish_purpose(PURPOSE_MAX_CHARS));
        }
        self.scope_errors(t, &mut errors);
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
            ..Wish::default()
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
            "hettinga NEAR/3 joris",
            "(gemaal OF joris) NABIJ hett*",
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
            "joris NEAR/3 gemaal",
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
    fn languages_sources_and_authors_are_checked() {
        let t = crate::texts(Language::Nl);
        let field = |wish: Wish| {
            wish.errors(t, &[])
                .iter()
                .map(|(field, _)| field.clone())
                .collect::<Vec<_>>()
        };
        let with = |languages: &str, rule: &str, sources: &[&str], out: &str| Wish {
            languages: languages.into(),
            source_rule: rule.into(),
            sources: sources.iter().map(|key| (*key).to_owned()).collect(),
            authors_out: out.into(),
            ..wish("gemaal")
        };
        assert_eq!(field(with("nl, EN", "only", &["x"], "@a")), [""; 0]);
        assert_eq!(field(with("", "except", &[], "")), [""; 0]);
        assert_eq!(field(with("nederlands", "all", &[], "")), ["languages"]);
        assert_eq!(field(with("", "only", &[], "")), ["source_rule"]);
        assert_eq!(field(with("", "", &[], &"a\n".repeat(2_001))), ["authors_out"]);
    }

    #[test]
    fn every_fault_has_a_sentence_in_both_languages() {
        for words in [
            "",
            "(a",
            "a)",
            "()",
            "\"a",
            "\"\"",
            "!!",
            "ab*",
            "a AND",
            "-a",
            "NOT",
            "a NEAR/0 b",
            "a NEAR",
        ] {
            for language in Language::ALL {
                let errors = wish(words).errors(crate::texts(language), &[]);
                assert!(!errors.of("words").is_empty(), "{words}");
            }
        }
    }
}
