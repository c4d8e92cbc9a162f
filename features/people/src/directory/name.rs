//! Names of people: "Last, First", "First van der Last", and in which order a list shows them.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Characters of a name, as in the ledger.
pub const NAME_LENGTH: usize = 120;

/// Words that belong to a family name and do not count when it is sorted.
const PARTICLES: [&str; 26] = [
    "van", "de", "den", "der", "het", "'t", "’t", "in", "op", "te", "ten", "ter", "el", "al", "la", "le", "du", "von",
    "zu", "di", "da", "dos", "bin", "ibn", "ben", "st.",
];

/// A name in its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// "Fatima".
    pub given: String,
    /// "el Amrani".
    pub family: String,
}

impl Name {
    /// Reads a name as people and lists write it. A comma says that the family name comes first.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let text = tidy(text);
        if let Some((family, given)) = text.split_once(',') {
            return Self::of(given, family);
        }
        let words: Vec<&str> = text.split(' ').collect();
        let is_particle = |word: &&str| PARTICLES.contains(&word.to_lowercase().as_str());
        let first_particle = words.iter().skip(1).position(is_particle).map(|place| place + 1);
        let cut = first_particle
            .filter(|place| place + 1 < words.len())
            .unwrap_or(words.len().saturating_sub(1).max(1));
        Self::of(&words[..cut].join(" "), &words.get(cut..).unwrap_or_default().join(" "))
    }

    /// The name of these two parts.
    #[must_use]
    pub fn of(given: &str, family: &str) -> Self {
        let (given, family) = (tidy(given), tidy(family));
        if given.is_empty() {
            Self {
                given: family,
                family: given,
            }
        } else {
            Self { given, family }
        }
    }

    /// As it is shown: "Fatima el Amrani".
    #[must_use]
    pub fn shown(&self) -> String {
        tidy(&format!("{} {}", self.given, self.family))
    }

    /// As it is sorted: "amrani fatima el".
    #[must_use]
    pub fn sort(&self) -> String {
        let family = fold(&self.family);
        let words: Vec<&str> = family.split(' ').collect();
        let start = words.iter().position(|word| !PARTICLES.contains(word)).unwrap_or(0);
        let (particles, main) = words.split_at(start);
        tidy(&format!(
            "{} {} {}",
            main.join(" "),
            fold(&self.given),
            particles.join(" ")
        ))
    }

    /// What stays the same however the name was written: to find a manager by name.
    #[must_use]
    pub fn key(&self) -> String {
        fold(&self.shown())
    }

    /// The same without names in the middle: "Michael J. Albert" as "michael albert".
    #[must_use]
    pub fn short_key(&self) -> String {
        let given = fold(&self.given);
        tidy(&format!(
            "{} {}",
            given.split(' ').next().unwrap_or_default(),
            fold(&self.family)
        ))
    }

    /// Whether it can be kept.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        let shown = self.shown();
        !shown.is_empty() && shown.chars().count() <= NAME_LENGTH && shown.chars().any(char::is_alphanumeric)
    }
}

/// One blank between words, none around, nothing that cannot be seen.
#[must_use]
pub fn tidy(text: &str) -> String {
    let seen = |letter: char| {
        if letter.is_whitespace() || letter.is_control() {
            ' '
        } else {
            letter
        }
    };
    let text: String = text.chars().filter(|letter| !is_hidden(*letter)).map(seen).collect();
    text.split(' ')
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// The name of a thing as somebody typed it, made tidy; empty when no letter or digit is left of it.
#[must_use]
pub fn tidy_name(text: &str) -> String {
    let name = tidy(text);
    if name.contains(char::is_alphanumeric) {
        name
    } else {
        String::new()
    }
}

/// Marks that turn or hide text around them, and letters without a shape; in a name they only mislead.
fn is_hidden(letter: char) -> bool {
    let turns = matches!(letter, '\u{061C}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}');
    let blank = matches!(
        letter,
        '\u{AD}' | '\u{034F}' | '\u{115F}' | '\u{1160}' | '\u{180E}' | '\u{3164}' | '\u{FFA0}'
    );
    turns || blank
}

/// Small letters without accents; anything that is no letter or digit becomes a blank.
#[must_use]
pub fn fold(text: &str) -> String {
    let apart = text
        .nfkd()
        .filter(|letter| !is_combining_mark(*letter) && !matches!(letter, '\'' | '’' | '.'));
    let small = apart.flat_map(char::to_lowercase);
    let plain: String = small
        .map(|letter| if letter.is_alphanumeric() { letter } else { ' ' })
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_come_apart_and_sort_as_people_expect() {
        for (text, shown, sort) in [
            ("Fatima el Amrani", "Fatima el Amrani", "amrani fatima el"),
            ("Adinolfi, Wilson  K", "Wilson K Adinolfi", "adinolfi wilson k"),
            (
                "Oosterhof, Willem-Jan van den",
                "Willem-Jan van den Oosterhof",
                "oosterhof willem jan van den",
            ),
            (
                "van den Oosterhof, Willem-Jan",
                "Willem-Jan van den Oosterhof",
                "oosterhof willem jan van den",
            ),
            ("Marijke de Bruin", "Marijke de Bruin", "bruin marijke de"),
            (
                "  Ait Sidi, Karthikeyan   ",
                "Karthikeyan Ait Sidi",
                "ait sidi karthikeyan",
            ),
            ("Brandon R. LeBlanc", "Brandon R. LeBlanc", "leblanc brandon r"),
            ("Plato", "Plato", "plato"),
            ("Zoë Çelik-Ünal", "Zoë Çelik-Ünal", "celik unal zoe"),
            ("Bob\u{202E}kaas Smit", "Bobkaas Smit", "smit bobkaas"),
            ("王小明", "王小明", "王小明"),
        ] {
            let name = Name::parse(text);
            assert_eq!(
                (name.shown().as_str(), name.sort().trim()),
                (shown, sort.trim()),
                "{text:?}"
            );
            assert!(name.is_sound());
        }
    }

    #[test]
    fn a_particle_at_the_end_stays_with_the_family() {
        // A list that writes the particle behind the given name: it is sorted without it all the same.
        assert_eq!(Name::parse("Bruin, Marijke de").shown(), "Marijke de Bruin");
    }

    #[test]
    fn what_is_no_name_is_refused() {
        for text in ["", "  ", ",", "\u{200B}", "---", &"x".repeat(121), &"ab ".repeat(2000)] {
            assert!(!Name::parse(text).is_sound(), "{text:?}");
        }
    }

    #[test]
    fn a_manager_is_found_however_the_name_is_written() {
        assert_eq!(
            Name::parse("LeBlanc, Brandon  R").key(),
            Name::parse("Brandon R. LeBlanc").key()
        );
        assert_eq!(
            Name::parse("Albert, Michael J").short_key(),
            Name::parse("Michael Albert").short_key()
        );
        assert_eq!(Name::parse("O'hare, Lynn").key(), "lynn ohare");
    }
}
