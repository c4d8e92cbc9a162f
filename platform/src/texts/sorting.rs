//! Names in the order a reader expects: accents and capitals do not tear a list apart.

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;

use super::Language;

/// Sorts by a name the way the language does; equal names keep their order.
pub fn sort_by_name<T>(language: Language, things: &mut [T], name: impl Fn(&T) -> &str) {
    match collator(language) {
        Some(collator) => things.sort_by(|a, b| collator.compare(name(a), name(b))),
        None => things.sort_by_key(|thing| name(thing).to_lowercase()),
    }
}

fn collator(language: Language) -> Option<CollatorBorrowed<'static>> {
    let locale = match language {
        Language::Nl => locale!("nl"),
        Language::En => locale!("en"),
    };
    Collator::try_new(locale.into(), CollatorOptions::default()).ok()
}
