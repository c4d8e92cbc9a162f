//! X, Facebook and LinkedIn through their own interfaces: pages, limits, refusals, and answers that are none. The answers have the
//! published form; recorded ones there are none.

use connectors::facebook::{FacebookPage, read_tagged};
use connectors::linkedin::{LinkedInPage, read_notifications};
use connectors::outbound::{Gate, GateLimits};
use connectors::x::{XSearch, read_recent};
use platform::outside::{FeedTrouble, MeterAsk, Meters};
use platform::secrets::Secret;
use proptest::prelude::*;
use serde_json::json;

use crate::fake::{Fake, Names, gate, reply};

const X: &str = include_str!("../../src/x/answers/recent.json");
const FACEBOOK: &str = include_str!("../../src/facebook/answers/tagged.json");
const LINKEDIN: &str = include_str!("../../src/linkedin/answers/notifications.json");
/// 17 November 2026, 09:00 UTC.
const NOW: i64 = 1_794_906_000_000_000;

fn way() -> Gate {
    gate(GateLimits::default(), "127.0.0.2/32", Names::default())
}

fn ask(about: &str) -> MeterAsk {
    MeterAsk {
        about: about.into(),
        token: Secret::new("geheim"),
        newer_than: None,
        page: None,
        posts_most: 25,
        now_micros: NOW,
    }
}

/// A number of X that was made at this moment.
fn numbered(micros: i64) -> String {
    ((micros / 1_000 - 1_288_834_974_657) << 22).to_string()
}

#[tokio::test]
async fn x_is_asked_for_no_more_than_it_may_cost_and_goes_on_before_the_oldest() {
    let fake = Fake::start(|_| reply("200 OK", "", X)).await;
    let x = XSearch::new(way(), &fake.url(""));
    let first = x.read(&ask("gemaal & \"sluis\"")).await;
    let page = first.page.unwrap();
    assert_eq!(
        (page.posts.len(), page.passed_over, first.counted),
        (2, 1, Some(3)),
        "X counts what it gives"
    );
    let newer = numbered(NOW - 3_600_000_000);
    let next = MeterAsk {
        newer_than: Some(newer.clone()),
        page: Some(numbered(NOW - 60_000_000)),
        posts_most: 5_000,
        ..ask("a")
    };
    x.read(&next).await.page.unwrap();
    let asked = fake.requests();
    let begins =
        "GET /2/tweets/search/recent?query=gemaal+%26+%22sluis%22&max_results=25&tweet.fields=created_at%2Clang ";
    assert!(asked[0].starts_with(begins), "{}", asked[0]);
    assert!(
        asked[0].contains("Bearer geheim") && !asked[0].contains("expansions"),
        "{}",
        asked[0]
    );
    assert!(
        asked[1].contains("max_results=100") && asked[1].contains(&format!("&since_id={newer}&until_id=")),
        "{}",
        asked[1]
    );
    // Nothing is asked where X looks back no more, and nothing that it would refuse.
    let old = MeterAsk {
        newer_than: Some("1".into()),
        page: Some(numbered(NOW - 8 * 24 * 3_600_000_000)),
        ..ask("a")
    };
    assert_eq!(x.read(&old).await.counted, Some(0));
    let few = MeterAsk {
        posts_most: 9,
        ..ask("a")
    };
    assert_eq!(x.read(&few).await.counted, Some(0));
    assert_eq!(fake.requests().len(), 2);
}

#[tokio::test]
async fn what_x_says_of_its_limits_is_heeded_and_a_refusal_costs_nothing() {
    for (status, trouble) in [
        ("429 Too Many Requests", FeedTrouble::Busy),
        ("401 Unauthorized", FeedTrouble::Denied),
        ("402 Payment Required", FeedTrouble::Denied),
        ("400 Bad Request", FeedTrouble::OddStatus),
        ("503 Service Unavailable", FeedTrouble::Busy),
    ] {
        let headers = format!(
            "x-rate-limit-remaining: 0\r\nx-rate-limit-reset: {}\r\n",
            NOW / 1_000_000 + 840
        );
        let fake = Fake::start(move |_| reply(status, &headers, "{\"title\":\"no\"}")).await;
        let said = XSearch::new(way(), &fake.url("")).read(&ask("a")).await;
        assert_eq!(
            (said.page, said.rest_seconds, said.counted),
            (Err(trouble), Some(840), Some(0)),
            "{status}"
        );
    }
    for body in ["", "<html>", "[]", "{}", "{\"data\":{}}", "{\"meta\":{}}"] {
        let fake = Fake::start(move |_| reply("200 OK", "", body)).await;
        let said = XSearch::new(way(), &fake.url("")).read(&ask("a")).await;
        assert_eq!(
            (said.page, said.counted),
            (Err(FeedTrouble::Unreadable), None),
            "{body}"
        );
    }
    let off = XSearch::new(way(), "").read(&ask("a")).await;
    assert_eq!((off.page, off.counted), (Err(FeedTrouble::BadAddress), Some(0)));
}

#[tokio::test]
async fn facebook_is_asked_with_the_token_in_a_header_and_says_when_it_is_too_much() {
    let fake = Fake::start(|_| {
        let usage = "X-Business-Use-Case-Usage: {\"7\":[{\"type\":\"pages\",\"call_count\":100,\"estimated_time_to_regain_access\":5}]}\r\n";
        reply("200 OK", usage, FACEBOOK)
    })
    .await;
    let facebook = FacebookPage::new(way(), &fake.url(""), "v26.0");
    let wanted = MeterAsk {
        newer_than: Some("1794000000".into()),
        page: Some("QVFJ".into()),
        ..ask("7")
    };
    let said = facebook.read(&wanted).await;
    let page = said.page.unwrap();
    assert_eq!(
        (page.posts.len(), page.next.as_deref(), said.rest_seconds),
        (2, Some("QVFJcursor"), Some(300))
    );
    assert!(
        page.posts
            .iter()
            .all(|post| post.url.starts_with("https://www.facebook.com/")),
        "{page:?}"
    );
    let asked = fake.requests()[0].clone();
    assert!(
        asked.starts_with("GET /v26.0/7/tagged?") && asked.contains("&since=1794000000&after=QVFJ "),
        "{asked}"
    );
    assert!(
        !asked.contains("access_token") && asked.contains("Bearer geheim"),
        "{asked}"
    );
    for (code, trouble) in [
        (190, FeedTrouble::Denied),
        (32, FeedTrouble::Busy),
        (1, FeedTrouble::OddStatus),
    ] {
        let body = json!({ "error": { "message": "no", "code": code } }).to_string();
        let fake = Fake::start(move |_| reply("400 Bad Request", "", &body)).await;
        let said = FacebookPage::new(way(), &fake.url(""), "v26.0").read(&ask("7")).await;
        assert_eq!(said.page, Err(trouble), "{code}");
    }
    for about in ["", "me", "7/feed", "../7"] {
        assert_eq!(
            facebook.read(&ask(about)).await.page,
            Err(FeedTrouble::BadAddress),
            "{about}"
        );
    }
}

#[tokio::test]
async fn linkedin_is_asked_in_its_own_words_and_rests_until_its_day_ends() {
    let fake = Fake::start(|_| reply("200 OK", "", LINKEDIN)).await;
    let linkedin = LinkedInPage::new(way(), &fake.url(""), "202606");
    let wanted = MeterAsk {
        newer_than: Some("1794900000000".into()),
        ..ask("7")
    };
    let page = linkedin.read(&wanted).await.page.unwrap();
    let texts: Vec<&str> = page.posts.iter().map(|post| post.text.as_str()).collect();
    assert_eq!(
        texts,
        ["Wanneer is de open dag?", "Langs het gemaal gefietst"],
        "what we say ourselves is passed over"
    );
    assert_eq!((page.newest.as_deref(), page.next), (Some("1794905000000"), None));
    let asked = fake.requests()[0].clone();
    let begins = "GET /rest/organizationalEntityNotifications?q=criteria&actions=List(SHARE_MENTION,COMMENT)\
                  &organizationalEntity=urn%3Ali%3Aorganization%3A7&timeRange=(start:1794900000001,end:1794906000000)&start=0&count=50 ";
    assert!(asked.starts_with(begins), "{asked}");
    assert!(
        asked.to_lowercase().contains("linkedin-version: 202606") && asked.contains("2.0.0"),
        "{asked}"
    );
    let fake = Fake::start(|_| reply("429 Too Many Requests", "", "{}")).await;
    let said = LinkedInPage::new(way(), &fake.url(""), "202606").read(&ask("7")).await;
    assert_eq!(
        (said.page, said.rest_seconds),
        (Err(FeedTrouble::Busy), Some(15 * 3_600))
    );
}

#[test]
fn hostile_records_are_passed_over_one_by_one() {
    let long = "a".repeat(200_000);
    let answer = json!({ "data": [
        { "id": "12", "text": "goed" }, { "id": 13, "text": "x" }, { "id": "14/../15", "text": "x" }, { "id": "16", "text": 7 },
        { "id": "17", "text": "\u{0}\u{7}" }, null, [], { "id": "18", "text": long, "created_at": "nooit", "lang": "een hele taal" },
    ], "meta": { "result_count": 8, "next_token": "n" } });
    let (page, counted) = read_recent(&answer).unwrap();
    let ids: Vec<&str> = page.posts.iter().map(|post| post.id.as_str()).collect();
    assert_eq!((ids, page.passed_over, counted), (vec!["12", "18"], 6, 8));
    assert!(
        page.posts[1].text.len() <= 64 * 1024
            && page.posts[1].said_micros.is_none()
            && page.posts[1].language.is_none()
    );
    assert_eq!((page.newest.as_deref(), page.next.as_deref()), (Some("18"), Some("12")));
    for url in [
        "https://facebook.com.evil.example/",
        "http://www.facebook.com/",
        "https://u@www.facebook.com/",
        "javascript:1",
    ] {
        let tagged = json!({ "data": [{ "id": "1_2", "message": "a", "permalink_url": url }] });
        assert_eq!(
            read_tagged(&tagged).unwrap().posts[0].url,
            "https://www.facebook.com/1_2",
            "{url}"
        );
    }
    let other = json!({ "elements": [{ "action": "COMMENT", "organizationalEntity": "urn:li:organization:8",
        "decoratedGeneratedActivity": { "comment": { "text": "a", "entity": "urn:li:share:1" } } },
        { "action": "COMMENT", "organizationalEntity": "urn:li:organization:7",
        "decoratedGeneratedActivity": { "comment": { "text": "a", "entity": "urn:li:\"><script>" } } }] });
    assert_eq!(read_notifications(&other, "7").unwrap().0.posts, []);
}

proptest! {
    #[test]
    fn no_answer_makes_them_fall(text in ".{0,200}", id in "[0-9a-z_]{0,30}", count in any::<u64>()) {
        let answer = json!({
            "data": [{ "id": id, "text": text, "message": text, "created_time": text, "created_at": text, "lang": text }],
            "elements": [{ "action": "COMMENT", "organizationalEntity": text, "lastModifiedAt": count }],
            "meta": { "result_count": count, "next_token": text }, "paging": { "next": text, "cursors": { "after": text } },
        });
        prop_assert!(read_recent(&answer).is_some());
        prop_assert!(read_tagged(&answer).is_some());
        prop_assert!(read_notifications(&answer, &text).is_some());
    }
}
