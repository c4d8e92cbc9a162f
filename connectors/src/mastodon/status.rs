//! Reads a status as any server of Mastodon or its kind gives it: what is needed strictly, the rest not at all.

use platform::outside::TimelinePost;
use serde_json::Value;
use url::Url;

use crate::feeds::plain_text;

/// Longest number of a post on a server; Mastodon has 18 digits, others write letters.
const ID_BYTES: usize = 64;
/// Longest address that makes a post this post.
const URI_BYTES: usize = 2_000;
/// Longest language tag that is kept.
const LANGUAGE_BYTES: usize = 35;
/// 1990: before that there was no web.
const FIRST_MICROS: i64 = 631_152_000_000_000;
/// 2100: what is dated later is a mistake.
const LAST_MICROS: i64 = 4_102_444_800_000_000;

/// The post in a status. `None` for what is no public post with words: boosts, posts for followers or for one person (which a
/// search with a token finds too), pictures alone, and what lacks a number or an address.
#[must_use]
pub fn read_status(status: &Value) -> Option<TimelinePost> {
    let is_public = matches!(status["visibility"].as_str(), Some("public" | "unlisted"));
    if !is_public || status["reblog"].is_object() {
        return None;
    }
    let text = |name: &str| status[name].as_str().unwrap_or_default();
    let uri = Some(text("uri")).filter(|uri| is_web(uri))?;
    let url = Some(text("url")).filter(|url| is_web(url)).unwrap_or(uri);
    let (warning, words) = (plain_text(text("spoiler_text")), plain_text(text("content")));
    let said = match (warning.is_empty(), words.is_empty()) {
        (true, true) => return None,
        (true, false) => words,
        (false, true) => warning,
        (false, false) => format!("{warning}\n{words}"),
    };
    Some(TimelinePost {
        id: id_of(status)?,
        uri: uri.to_owned(),
        url: url.to_owned(),
        text: said,
        language: language(text("language")),
        said_micros: moment(text("created_at")),
        edited_micros: moment(text("edited_at")),
    })
}

/// The number of a status. It is text: as a number it would lose its last digits.
pub(super) fn id_of(status: &Value) -> Option<String> {
    let id = status["id"].as_str()?;
    is_id(id).then(|| id.to_owned())
}

pub(super) fn is_id(id: &str) -> bool {
    (1..=ID_BYTES).contains(&id.len())
        && id
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'))
}

fn is_web(address: &str) -> bool {
    // What reads an address passes over such signs; a store does not.
    let is_plain = !address.contains(|sign: char| sign.is_control() || sign.is_whitespace());
    is_plain
        && address.len() <= URI_BYTES
        && Url::parse(address).is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.host().is_some())
}

fn language(tag: &str) -> Option<String> {
    let is_legal = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    let is_tag = (2..=LANGUAGE_BYTES).contains(&tag.len()) && tag.bytes().all(is_legal);
    is_tag.then(|| tag.to_ascii_lowercase())
}

fn moment(said: &str) -> Option<i64> {
    let at: jiff::Timestamp = said.parse().ok()?;
    let micros = at.as_microsecond();
    (FIRST_MICROS..LAST_MICROS).contains(&micros).then_some(micros)
}
