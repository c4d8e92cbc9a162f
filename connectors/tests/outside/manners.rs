//! How a neighbour is asked and understood: redirects, statuses, waiting, validators.

use platform::outside::{FeedAnswer, FeedAsk, FeedTrouble, Feeds, Pace};

use super::{
    fake::{FEED, Fake, Names, feeds, fetch, reply},
    neighbours::{failed, fetched},
};

#[tokio::test]
async fn redirects_end() {
    use std::sync::atomic::{AtomicUsize, Ordering};
    for to in ["/feed", "?", "", "http://["] {
        let fake = Fake::start(move |_| reply("301 Moved", &format!("Location: {to}\r\n"), "")).await;
        assert_eq!(
            fetch(&feeds(Names::default()), &fake.url("/feed")).await,
            failed(FeedTrouble::TooManyRedirects)
        );
        assert!(fake.requests().len() <= 4, "{} requests", fake.requests().len());
    }
    let count = AtomicUsize::new(0);
    let growing = move |_: &str| {
        reply(
            "302 Found",
            &format!("Location: /{}\r\n", count.fetch_add(1, Ordering::SeqCst)),
            "",
        )
    };
    assert_eq!(fetched(growing).await, failed(FeedTrouble::TooManyRedirects));
    assert_eq!(
        fetched(|_| reply("302 Found", "", "")).await,
        failed(FeedTrouble::TooManyRedirects)
    );
}

#[tokio::test]
async fn only_permanent_redirects_change_the_address() {
    let fake = Fake::start(|path| match path {
        "/oud" => reply("301 Moved", "Location: /nieuw\r\n", ""),
        "/nieuw" => reply("308 Moved", "Location: /nieuwst\r\n", ""),
        "/even" => reply("302 Found", "Location: /oud\r\n", ""),
        _ => reply("200 OK", "", FEED),
    })
    .await;
    let feeds = feeds(Names::default());
    let moved = |answer| match answer {
        FeedAnswer::Fetched { moved_to, .. } => moved_to,
        other => panic!("{other:?}"),
    };
    assert_eq!(
        moved(fetch(&feeds, &fake.url("/oud")).await),
        Some(fake.url("/nieuwst"))
    );
    assert_eq!(moved(fetch(&feeds, &fake.url("/even")).await), None);
    assert_eq!(moved(fetch(&feeds, &fake.url("/nieuwst")).await), None);
}

#[tokio::test]
async fn every_status_has_its_reason() {
    use FeedTrouble::{Busy, Denied, NotFound, OddStatus, ServerTrouble};
    let reasons = [
        ("401 No", Denied),
        ("403 No", Denied),
        ("404 No", NotFound),
        ("429 Busy", Busy),
        ("503 Busy", Busy),
        ("500 Oops", ServerTrouble),
        ("204 Empty", OddStatus),
        ("304 Not Modified", OddStatus),
        ("418 Teapot", OddStatus),
    ];
    for (status, reason) in reasons {
        assert_eq!(
            fetched(move |_| reply(status, "", "")).await,
            failed(reason),
            "{status}"
        );
    }
    assert_eq!(fetched(|_| reply("410 Gone", "", "")).await, FeedAnswer::Gone);
    for (wait, seconds) in [
        ("99999999999", 86_400),
        ("1", 60),
        ("-1", 3600),
        ("Thu, 01 Jan 2099 00:00:00 GMT", 86_400),
        ("ooit", 3600),
    ] {
        let headers = format!("Retry-After: {wait}\r\nDate: Mon, 02 Nov 2026 10:00:00 GMT\r\n");
        let answer = fetched(move |_| reply("429 Busy", &headers, "")).await;
        assert_eq!(
            answer,
            FeedAnswer::Failed {
                trouble: Busy,
                retry_after_seconds: Some(seconds)
            },
            "{wait}"
        );
    }
}

#[tokio::test]
async fn validators_go_back_as_they_came() {
    let headers = "ETag: W/\"a b--\\\"gzip\r\nLast-Modified: Mon, 2 Nov 26 10:00\r\nCache-Control: max-age=1800\r\n";
    let fake = Fake::start(move |path| {
        if path == "/same" {
            reply("304 Not Modified", "Cache-Control: max-age=600\r\n", "")
        } else {
            reply("200 OK", headers, FEED)
        }
    })
    .await;
    let feeds = feeds(Names::default());
    let FeedAnswer::Fetched {
        etag,
        last_modified,
        pace,
        ..
    } = fetch(&feeds, &fake.url("/new")).await
    else {
        panic!("no feed")
    };
    assert_eq!(
        (etag.as_deref(), last_modified.as_deref()),
        (Some("W/\"a b--\\\"gzip"), Some("Mon, 2 Nov 26 10:00"))
    );
    assert_eq!(
        pace,
        Pace {
            at_least_seconds: Some(1800),
            skip_hours: vec![]
        }
    );
    let again = feeds
        .fetch(&FeedAsk {
            url: fake.url("/same"),
            etag,
            last_modified,
        })
        .await;
    assert_eq!(
        again,
        FeedAnswer::NotModified {
            pace: Pace {
                at_least_seconds: Some(600),
                skip_hours: vec![]
            },
            moved_to: None
        }
    );
    let asked = fake.requests();
    assert!(
        asked[1].contains("if-none-match: W/\"a b--\\\"gzip\r\n")
            && asked[1].contains("if-modified-since: Mon, 2 Nov 26 10:00\r\n"),
        "{}",
        asked[1]
    );
    assert!(!asked[0].contains("if-none-match"));
    for never in ["referer", "cookie", "authorization"] {
        assert!(!asked.concat().to_lowercase().contains(never), "{never}");
    }
}
