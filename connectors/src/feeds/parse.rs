//! Feed bytes to plain items: charset, look-over, parser, plain text.

use std::{
    borrow::Cow,
    panic::{AssertUnwindSafe, catch_unwind},
};

use feed_rs::model::{Entry, Feed, FeedType, Text};
use platform::outside::ParsedFeed;
use url::Url;

use super::{
    charset::{served_charset, to_text},
    identity::{MOST_ITEMS, Rough, web_address},
    json, markup,
    plain::Wording,
};

/// Why bytes are no feed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ParseTrouble {
    /// Something else: a page, a picture, nothing.
    #[error("this is not a feed")]
    NotAFeed,
    /// A feed, but broken off, not well-formed or built to hurt.
    #[error("this feed cannot be read")]
    Unreadable,
}

/// Reads a feed that was found at `url`. Pure and blocking: seconds at worst, so not on an async thread.
///
/// # Errors
/// See [`ParseTrouble`]; it never panics.
pub fn parse(bytes: &[u8], url: &str) -> Result<ParsedFeed, ParseTrouble> {
    parse_served(bytes, url, None)
}

/// The same, with the `Content-Type` that came with it.
///
/// # Errors
/// See [`ParseTrouble`].
pub fn parse_served(bytes: &[u8], url: &str, content_type: Option<&str>) -> Result<ParsedFeed, ParseTrouble> {
    let base = Url::parse(url).map_err(|_| ParseTrouble::Unreadable)?;
    let text = to_text(bytes, content_type.and_then(served_charset));
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}' | '\0'));
    match text.chars().next() {
        Some('{' | '[') => json::read(text, &base),
        Some(_) => read_markup(text, &base),
        None => Err(ParseTrouble::NotAFeed),
    }
}

fn read_markup(text: &str, base: &Url) -> Result<ParsedFeed, ParseTrouble> {
    // What stands before the first bracket is noise of a script that went wrong.
    let text = &text[text.find('<').ok_or(ParseTrouble::NotAFeed)?..];
    let sound: Cow<str> = markup::look_over(text)?;
    let parser = feed_rs::parser::Builder::new()
        .base_uri(Some(base.as_str()))
        // Its own ids are hashes of link and title, so a corrected title would be a new item; ours are made later.
        .id_generator(|_, _, _| String::new())
        .sanitize_content(false)
        .build();
    // feed-rs slices text by bytes when it looks for a mail address and unwraps numbers of durations.
    let feed =
        catch_unwind(AssertUnwindSafe(|| parser.parse(sound.as_bytes()))).map_err(|_| ParseTrouble::Unreadable)?;
    feed.map(|feed| parsed(&feed, base))
        .map_err(|_| ParseTrouble::Unreadable)
}

fn parsed(feed: &Feed, base: &Url) -> ParsedFeed {
    let plain_titles = feed.feed_type == FeedType::Atom;
    let site = feed
        .links
        .iter()
        .find(|link| matches!(link.rel.as_deref(), None | Some("alternate")));
    ParsedFeed {
        title: feed
            .title
            .as_ref()
            .map(|title| wording(title, plain_titles).title())
            .unwrap_or_default(),
        site: site.and_then(|link| web_address(&link.href, base)),
        language: feed
            .language
            .as_ref()
            .map(|language| language.trim().to_lowercase())
            .filter(|l| !l.is_empty() && l.len() <= 35),
        items: feed
            .entries
            .iter()
            .take(MOST_ITEMS)
            .map(|entry| rough(entry, plain_titles).item(base))
            .collect(),
        left_out: feed.entries.len().saturating_sub(MOST_ITEMS),
    }
}

fn rough(entry: &Entry, plain_titles: bool) -> Rough<'_> {
    let mut links: Vec<_> = entry.links.iter().filter(|link| link.target.is_none()).collect();
    links.sort_by_key(|link| match link.rel.as_deref() {
        None | Some("alternate") => 0,
        Some("self") => 1,
        _ => 2,
    });
    links.truncate(8);
    let content = entry.content.as_ref().and_then(|content| {
        let body = content.body.as_deref()?;
        let kind = content.content_type.as_str();
        // Anything else is a picture or a document in letters.
        (kind.starts_with("text/") || kind.contains("xml")).then(|| {
            if kind == "text/plain" {
                Wording::Plain(body)
            } else {
                Wording::Html(body)
            }
        })
    });
    let described = entry.media.iter().find_map(|media| media.description.as_ref());
    let summary = entry
        .summary
        .as_ref()
        .or(described)
        .map(|summary| wording(summary, plain_titles));
    Rough {
        id: entry.id.clone(),
        links: links
            .into_iter()
            .filter(|link| link.rel.as_deref() != Some("enclosure"))
            .map(|link| link.href.as_str())
            .collect(),
        title: entry
            .title
            .as_ref()
            .map_or(Wording::Plain(""), |title| wording(title, plain_titles)),
        bodies: [content, summary].into_iter().flatten().collect(),
        published_micros: entry.published.or(entry.updated).map(|at| at.timestamp_micros()),
        language: entry.language.clone(),
    }
}

/// Atom says what it holds; in RSS a title may be HTML whatever is said, so there it is read as that.
fn wording(text: &Text, as_said: bool) -> Wording<'_> {
    if as_said && text.content_type.as_str() == "text/plain" {
        Wording::Plain(&text.content)
    } else {
        Wording::Html(&text.content)
    }
}
