//! Answers of networks and messages of other programs, with what must hold for whatever comes in.

use connectors::bluesky::{is_at_uri, is_handle, read_found};
use connectors::facebook::read_tagged;
use connectors::linkedin::read_notifications;
use connectors::mastodon::read_status;
use connectors::x::read_recent;
use listening::watch::{limits, read_message};
use platform::clock::Moment;
use platform::outside::MeterPage;
use serde_json::Value;

/// Longest text of a post.
const TEXT_BYTES: usize = 65 * 1024;

pub(crate) fn searches(input: &[u8]) {
    let Ok(answer) = serde_json::from_slice::<Value>(input) else {
        return;
    };
    let Some(page) = read_found(&answer) else { return };
    assert!(page.cursor.as_ref().is_none_or(|cursor| cursor.len() <= 1_000));
    for found in &page.posts {
        let post = &found.post;
        assert!(is_at_uri(&post.uri) && post.uri.contains(&post.author), "{}", post.uri);
        assert!(!post.text.is_empty() && post.text.len() <= TEXT_BYTES && !post.text.contains('\0'));
        assert!(post.url.starts_with("https://bsky.app/profile/did:") && post.languages.len() <= 3);
        assert!(
            found.handle.as_ref().is_none_or(|handle| is_handle(handle)),
            "{:?}",
            found.handle
        );
        assert!(found.sorted_micros <= post.said_micros || post.said_micros.is_none());
    }
}

/// An answer of a network that counts, as each of the three would read it.
pub(crate) fn recent(input: &[u8]) {
    if let Ok(answer) = serde_json::from_slice::<Value>(input)
        && let Some((page, counted)) = read_recent(&answer)
    {
        assert!(counted as usize >= page.posts.len());
        metered(&page, "https://x.com/i/web/status/");
    }
}

pub(crate) fn tagged(input: &[u8]) {
    if let Ok(answer) = serde_json::from_slice::<Value>(input)
        && let Some(page) = read_tagged(&answer)
    {
        metered(&page, "https://");
        assert!(page.posts.iter().all(|post| post.url.contains("facebook.com/")));
    }
}

pub(crate) fn notifications(input: &[u8]) {
    if let Ok(answer) = serde_json::from_slice::<Value>(input)
        && let Some((page, _)) = read_notifications(&answer, "7")
    {
        metered(&page, "https://www.linkedin.com/feed/update/urn:li:");
    }
}

fn metered(page: &MeterPage, begins: &str) {
    assert!(page.posts.len() <= 500);
    assert!(page.newest.as_ref().is_none_or(|it| it.len() <= 64));
    assert!(page.next.as_ref().is_none_or(|it| it.len() <= 1_000));
    for post in &page.posts {
        assert!(!post.text.is_empty() && post.text.len() <= TEXT_BYTES && !post.text.contains('\0'));
        assert!(post.url.starts_with(begins) && post.url.len() <= 2_100, "{}", post.url);
        assert!(!post.id.is_empty() && post.id.len() <= 200);
    }
}

/// Every status in an answer, however deep it stands.
pub(crate) fn statuses(input: &[u8]) {
    if let Ok(answer) = serde_json::from_slice::<Value>(input) {
        status(&answer);
    }
}

fn status(json: &Value) {
    if let Some(post) = read_status(json) {
        assert!((1..=64).contains(&post.id.len()) && !post.text.is_empty());
        assert!(
            post.text.len() <= 2 * TEXT_BYTES && !post.text.contains('\0'),
            "{}",
            post.text.len()
        );
        for address in [&post.uri, &post.url] {
            let is_web = address.starts_with("https:") || address.starts_with("http:");
            let is_web = is_web
                || address
                    .get(..5)
                    .is_some_and(|it| it.eq_ignore_ascii_case("http:") || it.eq_ignore_ascii_case("https"));
            assert!(
                address.len() <= 2_000 && (is_web || address.trim() != address.as_str()),
                "{address:?}"
            );
        }
    }
    match json {
        Value::Array(all) => all.iter().for_each(status),
        Value::Object(fields) => fields.values().for_each(status),
        _ => {}
    }
}

pub(crate) fn messages(input: &[u8]) {
    let now = Moment(1_794_906_000_000_000);
    let Ok(texts) = read_message(input, now) else { return };
    assert!(texts.len() <= 100);
    for (title, text) in texts {
        assert!(text.chars().count() <= limits::TEXT_MAX_CHARS && title.chars().count() <= limits::TITLE_MAX_CHARS);
        assert!(!(text.is_empty() && title.is_empty()));
        assert!(!text.contains('\0'));
    }
}
