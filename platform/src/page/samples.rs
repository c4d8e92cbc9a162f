//! Samples: every page shows itself in each of its states, so that one test can look at all of them.

use std::collections::BTreeMap;

use askama::Template;
use jiff::tz::TimeZone;

use super::{Assets, Flash, Frame, Live, Me, MenuItem, check};
use crate::texts::Language;

/// A page that can show itself in each of its states.
pub trait Samples: Template + Sized {
    /// The page in every state that looks different, in a language.
    fn samples(language: Language) -> Vec<Self>;
}

/// Renders every sample in every language and tells what is wrong with each; empty is good.
pub fn faults_in<P: Samples>() -> Vec<String> {
    let mut faults = Vec::new();
    for language in Language::ALL {
        for (place, page) in P::samples(language).into_iter().enumerate() {
            let name = std::any::type_name::<P>();
            match page.render() {
                Ok(html) => faults.extend(
                    check(&html)
                        .into_iter()
                        .map(|fault| format!("{name} {language} {place}: {fault}")),
                ),
                Err(problem) => faults.push(format!("{name} {language} {place}: not rendered: {problem}")),
            }
        }
    }
    faults
}

/// 17 November 2026, 10.14 in Amsterdam: the day of all samples.
const SAMPLE_NOW: i64 = 1_794_906_840_000_000;

impl Frame {
    /// A frame for samples: somebody signed in, on a fixed day.
    pub fn sample(language: Language) -> Self {
        let words = match language {
            Language::Nl => ["Vandaag", "Luisteren", "Waarde", "Instellingen"],
            Language::En => ["Today", "Listen", "Value", "Settings"],
        };
        let item = |(label, href): (&str, &str)| MenuItem {
            label: label.to_owned(),
            href: href.to_owned(),
            current: href == "/listen",
        };
        Self {
            menu: words
                .into_iter()
                .zip(["/", "/listen", "/value", "/settings"])
                .map(item)
                .collect(),
            me: Some(Me {
                name: "Fatima".into(),
                initials: "FA".into(),
                public_id: "sample".into(),
            }),
            live: Some(Live {
                href: "/notices".into(),
                stream: "/notices/live".into(),
                count: 3,
            }),
            here: "/listen".into(),
            ..Self::sample_outside(language)
        }
    }

    /// A frame for samples of pages that nobody has signed in for.
    pub fn sample_outside(language: Language) -> Self {
        let zone = TimeZone::get("Europe/Amsterdam").unwrap_or(TimeZone::UTC);
        let assets = Assets::new(BTreeMap::new());
        Self::new(language, "Waterschap Lagemade", assets, zone, SAMPLE_NOW)
    }

    /// The present moment of samples: what "today" is on them, in microseconds.
    pub const fn sample_now() -> i64 {
        SAMPLE_NOW
    }

    /// The same frame with something that just happened.
    #[must_use]
    pub fn flashing(mut self, flash: Flash) -> Self {
        self.flash = Some(flash);
        self
    }
}
