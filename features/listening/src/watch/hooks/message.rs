//! Reads what a program brings: a list of posts as JSON, taken whole or refused with the place of what is wrong.

use platform::clock::{DAY_MICROS, Moment};
use serde::Deserialize;

use crate::watch::feeds::host_of;
use crate::watch::feeds::item::{Item, language_of};
use crate::watch::identity::{content_hash, identity_of};
use crate::watch::limits::{TEXT_MAX_CHARS, TITLE_MAX_CHARS, URL_MAX_CHARS, cut};

/// Posts in one message.
pub(crate) const POSTS_MOST: usize = 100;
/// Characters of the name of a post.
const ID_LENGTH: usize = 512;
/// What is said to be older is no news.
const OLDEST_DAYS: i64 = 30;

#[derive(Deserialize)]
struct Message {
    posts: Vec<Post>,
}

/// A post as it is brought. Unknown fields are passed over; there is none for a name of an author.
#[derive(Deserialize)]
struct Post {
    id: String,
    #[serde(default)]
    url: Option<String>,
    #[serde(default)]
    title: String,
    text: String,
    #[serde(default)]
    language: Option<String>,
    #[serde(default)]
    published_at: Option<String>,
}

/// What a message would bring, as texts, or what is wrong with it; nothing is kept.
///
/// # Errors
/// What is wrong, with its place.
pub fn read_as_texts(body: &[u8], now: Moment) -> Result<Vec<(String, String)>, String> {
    let items = read(body, now)?;
    Ok(items.into_iter().map(|item| (item.title, item.text)).collect())
}

/// The posts of a message, or what is wrong with it, for who writes the program.
pub(crate) fn read(body: &[u8], now: Moment) -> Result<Vec<Item>, String> {
    let message: Message =
        serde_json::from_slice(body).map_err(|error| format!("the body is not as described: {error}"))?;
    if message.posts.len() > POSTS_MOST {
        return Err(format!("posts: at most {POSTS_MOST}"));
    }
    let mut items: Vec<Item> = Vec::with_capacity(message.posts.len());
    for (place, post) in message.posts.into_iter().enumerate() {
        let item = item_of(post, now).map_err(|what| format!("posts[{place}].{what}"))?;
        let is_old = item
            .published_at
            .is_some_and(|at| now.since(at) > OLDEST_DAYS * DAY_MICROS);
        let is_double = items.iter().any(|other| other.identity == item.identity);
        if !is_old && !is_double {
            items.push(item);
        }
    }
    Ok(items)
}

fn item_of(post: Post, now: Moment) -> Result<Item, &'static str> {
    if post.id.trim().is_empty() || post.id.chars().count() > ID_LENGTH {
        return Err("id: 1 to 512 characters");
    }
    let plain = |text: &str| {
        text.replace(|sign: char| sign.is_control() && sign != '\n', " ")
            .trim()
            .to_owned()
    };
    let (title, text) = (
        cut(&plain(&post.title), TITLE_MAX_CHARS),
        cut(&plain(&post.text), TEXT_MAX_CHARS),
    );
    if title.is_empty() && text.is_empty() {
        return Err("text: not empty");
    }
    let is_web = |url: &str| host_of(url).is_some() && url.chars().count() <= URL_MAX_CHARS;
    if post.url.as_deref().is_some_and(|url| !is_web(url)) {
        return Err("url: an http(s) address of at most 2000 characters");
    }
    let published_at = match post.published_at.as_deref() {
        None => None,
        Some(said) => {
            let at: jiff::Timestamp = said
                .parse()
                .map_err(|_| "published_at: a moment such as 2026-11-17T09:00:00Z")?;
            // A moment from the future is a clock that runs ahead; it would stand on top for ever.
            Some(Moment(at.as_microsecond()).min(now))
        }
    };
    Ok(Item {
        identity: identity_of(post.id.trim()),
        content_hash: content_hash(&title, &text, post.url.as_deref()),
        language: language_of(post.language.as_deref(), &title, &text),
        url: post.url,
        title,
        text,
        published_at,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Moment = Moment(1_794_906_000_000_000);

    #[test]
    fn a_message_is_read_whole_or_refused_with_its_place() {
        let body = br#"{"posts":[{"id":"1","text":"Het <b>stinkt</b>\u0000","url":"https://forum.example/1","language":"nl","author":"Jan"},
            {"id":"1","text":"dubbel"},{"id":"2","text":"oud","published_at":"2020-01-01T00:00:00Z"}],"more":1}"#;
        let items = read(body, NOW).unwrap();
        assert_eq!(items.len(), 1);
        assert_eq!(
            (items[0].text.as_str(), items[0].language.as_deref()),
            ("Het <b>stinkt</b>", Some("nl"))
        );
        for (body, says) in [
            ("", "not as described"),
            ("[]", "not as described"),
            (r#"{"posts":[{"id":"1"}]}"#, "missing field `text`"),
            (
                r#"{"posts":[{"id":"1","text":"a"},{"id":" ","text":"a"}]}"#,
                "posts[1].id",
            ),
            (r#"{"posts":[{"id":"1","text":" "}]}"#, "posts[0].text"),
            (
                r#"{"posts":[{"id":"1","text":"a","url":"javascript:x"}]}"#,
                "posts[0].url",
            ),
            (
                r#"{"posts":[{"id":"1","text":"a","published_at":"gisteren"}]}"#,
                "posts[0].published_at",
            ),
        ] {
            let wrong = read(body.as_bytes(), NOW).unwrap_err();
            assert!(wrong.contains(says), "{body}: {wrong}");
        }
        let many = format!(r#"{{"posts":[{}]}}"#, vec![r#"{"id":"1","text":"a"}"#; 101].join(","));
        assert_eq!(read(many.as_bytes(), NOW).unwrap_err(), "posts: at most 100");
    }
}
