//! A server of Mastodon that pages, counts questions and breaks off.

use std::sync::{Arc, Mutex};

use connectors::mastodon::MastodonTimelines;
use connectors::outbound::GateLimits;
use platform::outside::{FeedTrouble, PostAsk, PostState, TimelineAsk, TimelineOf, Timelines};
use platform::secrets::Secret;
use serde_json::json;

use crate::fake::{Fake, Names, Reply, gate, reply};
use crate::mastodon::status;

fn voice() -> MastodonTimelines {
    MastodonTimelines::new(gate(GateLimits::default(), "127.0.0.2/32", Names::default()))
}

fn ask(fake: &Fake, newer_than: Option<&str>) -> TimelineAsk {
    TimelineAsk {
        server: fake.url(""),
        of: TimelineOf::Tag("dijk".into()),
        newer_than: newer_than.map(str::to_owned),
        older_than: None,
        token: None,
    }
}

#[tokio::test]
async fn a_page_names_its_ends_and_the_next_question_goes_on_there() {
    let fake = Fake::start_whole(|seen| {
        let link = "Link: <http://elsewhere.example/api/v1/timelines/tag/dijk?max_id=41>; rel=\"next\", \
                    <http://elsewhere.example/api/v1/timelines/tag/dijk?min_id=44>; rel=\"prev\"\r\n";
        match seen.path.contains("min_id") {
            true => reply("200 OK", "", "[]"),
            // The server left out 44: it names it in the link all the same.
            false => reply(
                "200 OK",
                link,
                json!([status("43", "a"), { "id": "42" }, status("41", "b")]).to_string(),
            ),
        }
    })
    .await;
    let answer = voice().read(&ask(&fake, None)).await;
    let page = answer.page.unwrap();
    assert_eq!(
        (page.newest.as_deref(), page.oldest.as_deref()),
        (Some("44"), Some("41"))
    );
    assert_eq!(page.posts.len(), 2, "what cannot be read is passed over");
    let empty = voice().read(&ask(&fake, Some("44"))).await.page.unwrap();
    assert_eq!((empty.posts.len(), empty.newest), (0, None));
    let asked = fake.requests();
    assert!(
        asked[0].starts_with("GET /api/v1/timelines/tag/dijk?limit=40 "),
        "{}",
        asked[0]
    );
    assert!(
        asked[1].contains("?limit=40&min_id=44 ") && !asked[1].contains("uthorization"),
        "{}",
        asked[1]
    );
}

#[tokio::test]
async fn what_a_server_says_of_its_limits_is_heeded() {
    let status = Arc::new(Mutex::new(("200 OK", "0")));
    let now = status.clone();
    let fake = Fake::start_whole(move |_| {
        let (status, remaining) = *now.lock().unwrap();
        let headers = format!(
            "Date: Tue, 17 Nov 2026 09:00:00 GMT\r\nX-RateLimit-Remaining: {remaining}\r\nX-RateLimit-Reset: 2026-11-17T09:05:00.842445Z\r\n"
        );
        reply(status, &headers, "[]")
    })
    .await;
    let ask = async |said| {
        *status.lock().unwrap() = said;
        let answer = voice().read(&ask(&fake, None)).await;
        (answer.page.map(|page| page.posts.len()), answer.rest_seconds)
    };
    assert_eq!(ask(("200 OK", "299")).await, (Ok(0), None));
    assert_eq!(
        ask(("200 OK", "0")).await,
        (Ok(0), Some(300)),
        "the last question for now"
    );
    assert_eq!(
        ask(("429 Too Many Requests", "0")).await,
        (Err(FeedTrouble::Busy), Some(300))
    );
    assert_eq!(ask(("401 Unauthorized", "5")).await, (Err(FeedTrouble::Denied), None));
    assert_eq!(
        ask(("422 Unprocessable Entity", "5")).await,
        (Err(FeedTrouble::Denied), None)
    );
    assert_eq!(ask(("404 Not Found", "5")).await, (Err(FeedTrouble::NotFound), None));
    assert_eq!(
        ask(("502 Bad Gateway", "5")).await,
        (Err(FeedTrouble::ServerTrouble), None)
    );
}

#[tokio::test]
async fn answers_that_are_none_are_trouble_and_no_empty_page() {
    for body in ["", "[", "{}", "null", "<html></html>", "\"x\""] {
        let fake = Fake::start_whole(move |_| reply("200 OK", "", body)).await;
        assert_eq!(
            voice().read(&ask(&fake, None)).await.page,
            Err(FeedTrouble::NotAFeed),
            "{body}"
        );
    }
    let reset = Fake::start_whole(|_| Reply::Reset).await;
    assert_eq!(
        voice().read(&ask(&reset, None)).await.page,
        Err(FeedTrouble::Unreachable)
    );
}

#[tokio::test]
async fn a_search_goes_with_its_token_and_a_post_that_is_gone_is_told_from_a_server_that_is() {
    let fake = Fake::start_whole(|seen| match seen.path.split('?').next().unwrap_or_default() {
        "/api/v2/search" if seen.header("authorization") == "Bearer geheim" => reply(
            "200 OK",
            "",
            json!({ "accounts": [], "statuses": [status("7", "a")] }).to_string(),
        ),
        "/api/v1/statuses/7" => reply("200 OK", "", status("7", "a").to_string()),
        "/api/v1/statuses/8" => reply("404 Not Found", "", r#"{"error":"Record not found"}"#),
        "/api/v1/statuses/9" => reply("404 Not Found", "", "<html>"),
        _ => reply("401 Unauthorized", "", "{}"),
    })
    .await;
    let search = TimelineAsk {
        of: TimelineOf::Words("stank & gemaal".into()),
        token: Some(Secret::new("geheim")),
        ..ask(&fake, None)
    };
    assert_eq!(voice().read(&search).await.page.unwrap().posts.len(), 1);
    assert!(
        fake.requests()[0].contains("q=stank+%26+gemaal&type=statuses"),
        "{}",
        fake.requests()[0]
    );
    let look = async |id: &str| {
        let ask = PostAsk {
            server: fake.url(""),
            id: id.into(),
            token: None,
        };
        voice().look(&ask).await
    };
    assert!(matches!(look("7").await, PostState::There(post) if post.id == "7"));
    assert_eq!(
        (look("8").await, look("9").await),
        (PostState::Gone, PostState::Unknown(None))
    );
    assert_eq!(look("10").await, PostState::Unknown(None));
    assert_eq!(look("../1").await, PostState::Unknown(None));
}
