//! Looking for words on Bluesky: pages, limits, a host that wants to know who asks, and answers that are none. The answers have
//! the shape of the lexicons of `app.bsky.feed.searchPosts` and `app.bsky.actor.getProfiles`.

use std::sync::{Arc, Mutex};

use connectors::bluesky::{BlueskySearch, read_found};
use connectors::outbound::GateLimits;
use platform::outside::{AuthorName, Door, FeedTrouble, SearchAsk, Searches};
use platform::secrets::Secret;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::fake::{Fake, Names, Reply, Seen, gate, reply};

const DID: &str = "did:plc:an000000000000000000000a";

/// A post as a search gives it.
fn view(key: &str, text: &str) -> Value {
    json!({
        "uri": format!("at://{DID}/app.bsky.feed.post/{key}"), "cid": "bafyreicl7rzkxdrm",
        "author": {
            "did": DID, "handle": "An.Dijk.example", "displayName": "An", "associated": { "chat": { "allowIncoming": "all" } },
            "viewer": { "muted": false, "blockedBy": false }, "labels": [], "createdAt": "2024-11-17T09:00:00.000Z",
        },
        "record": { "$type": "app.bsky.feed.post", "text": text, "createdAt": "2026-11-17T09:00:00.000Z", "langs": ["nl"] },
        "replyCount": 0, "repostCount": 1, "likeCount": 2, "quoteCount": 0, "bookmarkCount": 0,
        "indexedAt": "2026-11-17T09:00:05.000Z", "labels": [],
    })
}

fn search(fake: &Fake) -> BlueskySearch {
    BlueskySearch::new(
        gate(GateLimits::default(), "127.0.0.2/32", Names::default()),
        &fake.url(""),
    )
}

fn ask(cursor: Option<&str>, door: Option<Door>) -> SearchAsk {
    SearchAsk {
        words: "stank & \"het gemaal\"".into(),
        since_micros: Some(1_794_906_000_000_000),
        cursor: cursor.map(str::to_owned),
        door,
    }
}

fn page(posts: &[Value], cursor: Option<&str>) -> String {
    let mut page = json!({ "posts": posts, "hitsTotal": 1000 });
    if let Some(cursor) = cursor {
        page["cursor"] = cursor.into();
    }
    page.to_string()
}

#[tokio::test]
async fn a_page_gives_posts_and_names_and_the_next_goes_on_at_its_cursor() {
    let fake = Fake::start_whole(|seen| match seen.path.contains("cursor=") {
        true => reply("200 OK", "", page(&[], None)),
        false => reply("200 OK", "", page(&[view("3mmoojp7vgo22", "Het stinkt")], Some("25"))),
    })
    .await;
    let search = search(&fake);
    let found = search.search(&ask(None, None)).await.page.unwrap();
    let post = &found.posts[0];
    assert_eq!(
        (post.post.text.as_str(), post.handle.as_deref(), found.cursor.as_deref()),
        ("Het stinkt", Some("an.dijk.example"), Some("25"))
    );
    assert_eq!(post.post.uri, format!("at://{DID}/app.bsky.feed.post/3mmoojp7vgo22"));
    assert_eq!(
        post.sorted_micros, post.post.said_micros,
        "the earlier moment of the two"
    );
    let last = search.search(&ask(Some("25"), None)).await.page.unwrap();
    assert_eq!((last.posts.len(), last.cursor), (0, None));
    let asked = fake.requests();
    assert!(
        asked[0].starts_with(
            "GET /xrpc/app.bsky.feed.searchPosts?q=stank+%26+%22het+gemaal%22&sort=latest&limit=100&since=2026-11-17T"
        ),
        "{}",
        asked[0]
    );
    assert!(asked[1].contains("&cursor=25 ") && !asked[1].to_lowercase().contains("authorization"));
}

fn with_account(seen: &Seen) -> Reply {
    match (
        seen.path.split('?').next().unwrap_or_default(),
        seen.header("authorization"),
    ) {
        ("/xrpc/com.atproto.server.createSession", _) => reply(
            "200 OK",
            "",
            json!({ "did": DID, "handle": "an.example", "accessJwt": "access", "refreshJwt": "refresh" }).to_string(),
        ),
        ("/xrpc/app.bsky.feed.searchPosts", "Bearer access") => {
            reply("200 OK", "", page(&[view("3mmoojp7vgo22", "Het stinkt")], None))
        }
        _ => reply("403 Forbidden", "", "<html>Forbidden</html>"),
    }
}

#[tokio::test]
async fn a_host_that_wants_to_know_who_asks_is_asked_with_the_account_and_then_at_once() {
    let fake = Fake::start_whole(with_account).await;
    let search = search(&fake);
    assert_eq!(search.search(&ask(None, None)).await.page, Err(FeedTrouble::Denied));
    let door = Door {
        server: fake.url(""),
        name: "an.example".into(),
        secret: Secret::new("good"),
    };
    for _ in 0..2 {
        let found = search.search(&ask(None, Some(door.clone()))).await.page.unwrap();
        assert_eq!(found.posts.len(), 1);
    }
    let asked = fake.requests();
    let counted = |what: &str| asked.iter().filter(|line| line.contains(what)).count();
    assert_eq!(
        (counted("createSession"), counted("searchPosts")),
        (1, 4),
        "twice without, then twice with: {asked:?}"
    );
}

#[tokio::test]
async fn what_the_network_says_of_its_limits_is_heeded() {
    let status = Arc::new(Mutex::new(("200 OK", "0")));
    let now = status.clone();
    let fake = Fake::start_whole(move |_| {
        let (status, remaining) = *now.lock().unwrap();
        // 2026-11-17T09:05:00Z in seconds since 1970.
        let headers = format!(
            "Date: Tue, 17 Nov 2026 09:00:00 GMT\r\nratelimit-limit: 3000\r\nratelimit-remaining: {remaining}\r\n\
             ratelimit-reset: 1794906300\r\nratelimit-policy: 3000;w=300\r\n"
        );
        reply(status, &headers, page(&[], None))
    })
    .await;
    let search = search(&fake);
    let said = async |it| {
        *status.lock().unwrap() = it;
        let answer = search.search(&ask(None, None)).await;
        (answer.page.map(|page| page.posts.len()), answer.rest_seconds)
    };
    assert_eq!(said(("200 OK", "2999")).await, (Ok(0), None));
    assert_eq!(said(("200 OK", "0")).await, (Ok(0), Some(300)));
    assert_eq!(
        said(("429 Too Many Requests", "0")).await,
        (Err(FeedTrouble::Busy), Some(300))
    );
    assert_eq!(
        said(("502 Bad Gateway", "9")).await,
        (Err(FeedTrouble::ServerTrouble), None)
    );
    assert_eq!(
        said(("400 Bad Request", "9")).await,
        (Err(FeedTrouble::OddStatus), None)
    );
}

#[tokio::test]
async fn answers_that_are_none_are_trouble_and_no_empty_page() {
    for body in ["", "[", "{}", "null", "<html></html>", r#"{"posts":7}"#] {
        let fake = Fake::start_whole(move |_| reply("200 OK", "", body)).await;
        assert_eq!(
            search(&fake).search(&ask(None, None)).await.page,
            Err(FeedTrouble::NotAFeed),
            "{body}"
        );
    }
    let reset = Fake::start_whole(|_| Reply::Reset).await;
    assert_eq!(
        search(&reset).search(&ask(None, None)).await.page,
        Err(FeedTrouble::Unreachable)
    );
}

#[tokio::test]
async fn names_are_asked_twenty_five_at_a_time_and_one_that_leads_nowhere_is_none() {
    let fake = Fake::start_whole(|seen| {
        let first = seen.path.contains("did%3Aplc%3Aa0&");
        let profiles = match first {
            true => json!([{ "did": "did:plc:a0", "handle": "an.example" }, { "did": "did:plc:a1", "handle": "handle.invalid" },
                           { "did": 7 }, { "did": "did:plc:a2", "handle": "geen naam" }]),
            false => json!([{ "did": "did:plc:a25", "handle": "piet.example" }]),
        };
        reply("200 OK", "", json!({ "profiles": profiles }).to_string())
    })
    .await;
    let authors: Vec<String> = (0..26).map(|number| format!("did:plc:a{number}")).collect();
    let names = search(&fake).names(&authors).await.unwrap();
    let name = |author: &str, handle: &str| AuthorName {
        author: author.into(),
        handle: handle.into(),
    };
    assert_eq!(
        names,
        [name("did:plc:a0", "an.example"), name("did:plc:a25", "piet.example")]
    );
    let asked = fake.requests();
    assert_eq!(asked.len(), 2);
    assert_eq!(asked[0].matches("actors=").count(), 25);
}

#[test]
fn odd_posts_are_passed_over_one_by_one() {
    let spoiled = |pointer: &str, with: Value| {
        let mut view = view("3mmoojp7vgo22", "Het stinkt");
        *view.pointer_mut(pointer).unwrap() = with;
        view
    };
    let odd = [
        spoiled("/uri", json!("at://did:plc:b/app.bsky.feed.post/1")),
        spoiled("/uri", json!(format!("at://{DID}/app.bsky.feed.like/1"))),
        spoiled("/uri", json!(7)),
        spoiled("/cid", json!("")),
        spoiled("/author", Value::Null),
        spoiled("/record/text", json!({})),
        spoiled("/record/text", json!(" \u{200b}\u{0}")),
        spoiled("/record/$type", json!("app.bsky.feed.like")),
        json!(null),
    ];
    for odd in odd.iter().filter(|odd| odd["record"]["text"] != " \u{200b}\u{0}") {
        let found = read_found(&json!({ "posts": [odd, view("3mmoojp7vgo23", "goed")] })).unwrap();
        assert_eq!(found.posts.len(), 1, "{odd}");
    }
    let nameless = spoiled("/author/handle", json!("handle.invalid"));
    let found = read_found(&json!({ "posts": [nameless], "cursor": "x".repeat(1_001) })).unwrap();
    assert_eq!((found.posts[0].handle.as_deref(), found.cursor), (None, None));
}

proptest! {
    #[test]
    fn whatever_stands_in_an_answer_nothing_breaks(text in ".*", key in ".*", odd in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = read_found(&json!({ "posts": [view(&key, &text)] }));
        if let Ok(json) = serde_json::from_slice::<Value>(&odd) {
            let _ = read_found(&json);
        }
    }
}
