//! Makes of what a feed says the item that is kept: cut to measure, dated, in a language, recognisable the next time.

use platform::clock::{DAY_MICROS, Moment};
use platform::outside::{FeedItem, ParsedFeed};

use crate::watch::identity::{content_hash, identity_of};
use crate::watch::limits::{TEXT_MAX_CHARS, TITLE_MAX_CHARS, URL_MAX_CHARS, cut};

/// Older news is no news: a feed that is added does not fill the inbox with years of messages.
const OLDEST_DAYS: i64 = 30;
/// A text below this is too short to tell its language by.
const LANGUAGE_MIN_CHARS: usize = 40;

/// An item of a feed, ready to be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Item {
    pub(crate) identity: String,
    pub(crate) content_hash: String,
    pub(crate) url: Option<String>,
    pub(crate) title: String,
    pub(crate) text: String,
    pub(crate) language: Option<String>,
    pub(crate) published_at: Option<Moment>,
}

impl Item {
    /// What queries read.
    pub(crate) fn whole_text(&self) -> String {
        whole_text(&self.title, &self.text)
    }
}

/// Title and text as queries read them.
pub(crate) fn whole_text(title: &str, text: &str) -> String {
    match (title.is_empty(), text.is_empty()) {
        (true, _) => text.to_owned(),
        (false, true) => title.to_owned(),
        (false, false) => format!("{title}\n{text}"),
    }
}

/// The items of a feed that count at `now`: not too old, not empty, each once.
pub(crate) fn items_of(feed: &ParsedFeed, now: Moment) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::with_capacity(feed.items.len());
    for said in &feed.items {
        let item = item_of(said, feed.language.as_deref(), now);
        let is_old = item
            .published_at
            .is_some_and(|at| now.since(at) > OLDEST_DAYS * DAY_MICROS);
        let is_empty = item.title.is_empty() && item.text.is_empty();
        let is_double = items
            .iter()
            .any(|other| other.identity == item.identity || other.content_hash == item.content_hash);
        if !is_old && !is_empty && !is_double {
            items.push(item);
        }
    }
    items
}

fn item_of(said: &FeedItem, feed_language: Option<&str>, now: Moment) -> Item {
    let title = cut(said.title.trim(), TITLE_MAX_CHARS);
    let text = cut(said.text.trim(), TEXT_MAX_CHARS);
    let url = said.url.clone().filter(|url| url.chars().count() <= URL_MAX_CHARS);
    // A message from the future is a clock that runs ahead; its own moment would stand on top for ever.
    let published_at = said.published_micros.map(Moment).map(|at| at.min(now));
    let language = said.language.as_deref().or(feed_language);
    Item {
        identity: identity_of(&said.identity),
        content_hash: content_hash(&title, &text, url.as_deref()),
        language: language_of(language, &title, &text),
        url,
        title,
        text,
        published_at,
    }
}

/// The language as two letters: as the source says, else as the words tell when they tell it clearly.
pub(crate) fn language_of(said: Option<&str>, title: &str, text: &str) -> Option<String> {
    let first = said
        .and_then(|tag| tag.split(['-', '_']).next())
        .map(str::to_ascii_lowercase);
    if let Some(code) = first.filter(|code| code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_alphabetic())) {
        return Some(code);
    }
    let words = whole_text(title, text);
    if words.chars().count() < LANGUAGE_MIN_CHARS {
        return None;
    }
    let told = whatlang::detect(&words).filter(whatlang::Info::is_reliable)?;
    match told.lang() {
        whatlang::Lang::Nld => Some("nl".into()),
        whatlang::Lang::Eng => Some("en".into()),
        whatlang::Lang::Deu => Some("de".into()),
        whatlang::Lang::Fra => Some("fr".into()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Moment = Moment(1_794_906_000_000_000);

    fn said(identity: &str, text: &str) -> FeedItem {
        FeedItem {
            identity: identity.into(),
            text: text.into(),
            ..FeedItem::default()
        }
    }

    #[test]
    fn the_same_item_under_two_names_counts_once() {
        let text = "De dijk bij Elzerbroek wordt tot vrijdag versterkt met klei";
        let feed = ParsedFeed {
            items: vec![said("1", text), said("2", text), said("1", "Iets anders")],
            ..ParsedFeed::default()
        };
        assert_eq!(items_of(&feed, NOW).len(), 1);
    }

    #[test]
    fn old_and_empty_items_are_left_and_a_future_becomes_now() {
        let dated = |identity: &str, days: i64| FeedItem {
            published_micros: Some(NOW.0 + days * DAY_MICROS),
            ..said(identity, identity)
        };
        let items = vec![dated("a", -31), dated("b", -29), dated("c", 400), said("d", "  ")];
        let kept = items_of(
            &ParsedFeed {
                items,
                ..ParsedFeed::default()
            },
            NOW,
        );
        assert_eq!(kept.len(), 2);
        assert_eq!(kept[1].published_at, Some(NOW));
    }

    #[test]
    fn the_language_is_the_one_that_is_said_or_plain() {
        assert_eq!(language_of(Some("nl-NL"), "", "What?"), Some("nl".into()));
        let dutch = "Het stinkt al drie dagen bij het gemaal en niemand reageert op mijn mail";
        assert_eq!(language_of(None, "", dutch), Some("nl".into()));
        assert_eq!(language_of(Some("x"), "", "kort"), None);
    }
}
