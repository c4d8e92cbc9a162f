//! What passes on a post of somebody else: a repost, and a post that quotes it.

use platform::outside::StreamEvent;
use serde_json::Value;

use super::event::{Commit, Heard, POST};
use super::names::{is_at_uri, is_record_key};

/// The kind of record that passes a post on without words.
pub(super) const REPOST: &str = "app.bsky.feed.repost";

/// What became of a repost.
pub(super) fn of_repost(did: &str, commit: &Commit<'_>) -> Heard {
    if !is_record_key(&commit.rkey) {
        return Heard::Strange;
    }
    let uri = format!("at://{did}/{REPOST}/{}", commit.rkey);
    let subject = commit.record.as_ref().and_then(|record| record.subject.as_ref());
    match (&*commit.operation, subject.and_then(post_at)) {
        ("delete", _) => Heard::Event(StreamEvent::EchoGone { uri }),
        ("create" | "update", Some(of)) => Heard::Event(StreamEvent::Echoed { uri, of }),
        // Other things than posts are passed on too.
        ("create" | "update", None) if subject.is_some() => Heard::Passed,
        _ => Heard::Strange,
    }
}

/// The post that a post quotes, with a picture or without.
pub(super) fn quoted(embed: &Value) -> Option<String> {
    match embed["$type"].as_str()? {
        "app.bsky.embed.record" => post_at(&embed["record"]),
        "app.bsky.embed.recordWithMedia" => post_at(&embed["record"]["record"]),
        _ => None,
    }
}

/// The address of the post that a pointer names; lists and feeds can be quoted too.
fn post_at(pointer: &Value) -> Option<String> {
    let uri = pointer["uri"].as_str()?;
    let is_post = uri.split('/').nth(3) == Some(POST);
    (is_post && is_at_uri(uri)).then(|| uri.to_owned())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn only_posts_can_be_quoted() {
        let pointer = |uri: &str| json!({ "uri": uri, "cid": "bafyreicl7rzk" });
        let post = "at://did:plc:a/app.bsky.feed.post/1";
        let plain = json!({ "$type": "app.bsky.embed.record", "record": pointer(post) });
        let pictured = json!({ "$type": "app.bsky.embed.recordWithMedia", "record": { "record": pointer(post) } });
        assert_eq!(quoted(&plain).as_deref(), Some(post));
        assert_eq!(quoted(&pictured).as_deref(), Some(post));
        for other in [
            json!({ "$type": "app.bsky.embed.record", "record": pointer("at://did:plc:a/app.bsky.graph.list/1") }),
            json!({ "$type": "app.bsky.embed.record", "record": pointer("at://nobody/app.bsky.feed.post/1/2/3") }),
            json!({ "$type": "app.bsky.embed.images", "record": pointer(post) }),
            json!({ "$type": 7 }),
            json!("record"),
        ] {
            assert_eq!(quoted(&other), None, "{other}");
        }
    }
}
