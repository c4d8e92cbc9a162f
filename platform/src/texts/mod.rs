//! Languages: which there are, the texts of a room in each, and how a language writes numbers, days and names.

mod dates;
mod numbers;
mod sorting;
#[cfg(test)]
mod tests;

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

pub use dates::Calendar;
pub use numbers::{Whole, decimal, number};
pub use sorting::sort_by_name;

/// A language the product speaks. Stored and sent as "nl" or "en".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Dutch, at B1 level.
    #[default]
    Nl,
    /// English.
    En,
}

impl Language {
    /// All languages, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Nl, Self::En];

    /// The code as it stands in `lang` attributes, in the store and in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }

    /// The name of the language in that language.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Nl => "Nederlands",
            Self::En => "English",
        }
    }

    /// The other language: what the switch in the foot leads to.
    pub const fn other(self) -> Self {
        match self {
            Self::Nl => Self::En,
            Self::En => Self::Nl,
        }
    }

    /// The best language for an `Accept-Language` header, or None when it names none of ours.
    pub fn accepted(header: &str) -> Option<Self> {
        let mut best: Option<(f32, Self)> = None;
        for offer in header.split(',') {
            let mut parts = offer.split(';');
            let tag = parts.next().unwrap_or_default().trim().to_ascii_lowercase();
            let weight = parts
                .find_map(|part| part.trim().strip_prefix("q=").map(|q| q.parse().unwrap_or(0.0)))
                .unwrap_or(1.0);
            let code = tag.split('-').next().unwrap_or_default();
            if let Ok(language) = code.parse::<Self>()
                && weight > best.map_or(0.0, |(most, _)| most)
            {
                best = Some((weight, language));
            }
        }
        best.map(|(_, language)| language)
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Language {
    type Err = UnknownLanguage;

    fn from_str(code: &str) -> Result<Self, UnknownLanguage> {
        Self::ALL
            .into_iter()
            .find(|language| language.code() == code)
            .ok_or(UnknownLanguage)
    }
}

/// The code names no language of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no such language: \"nl\" and \"en\" are known")]
pub struct UnknownLanguage;

/// Makes `texts(language)` in a room: its texts, one function each.
///
/// Call it once, at the top of the room's `lib.rs`; the room's build script has made the functions out of `locales`.
#[macro_export]
macro_rules! room_texts {
    () => {
        $crate::room_texts!(pub(crate));
    };
    ($visibility:vis) => {
        #[allow(clippy::all, clippy::unwrap_used, dead_code, missing_docs, unreachable_pub, unused_imports)]
        mod l10n {
            include!(concat!(env!("OUT_DIR"), "/l10n.rs"));
        }

        /// The texts of this room in one language: a function a text.
        $visibility type Texts = l10n::L10nLanguage;

        /// The texts of this room in a language.
        $visibility fn texts(language: $crate::texts::Language) -> &'static Texts {
            static NL: std::sync::LazyLock<Texts> = std::sync::LazyLock::new(|| l10n::L10n::Nl.load());
            static EN: std::sync::LazyLock<Texts> = std::sync::LazyLock::new(|| l10n::L10n::En.load());
            match language {
                $crate::texts::Language::Nl => &NL,
                $crate::texts::Language::En => &EN,
            }
        }
    };
}
