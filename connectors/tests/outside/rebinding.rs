//! T31: a name that changes its answer between check and connect, and between one request and the next.

use platform::outside::{FeedAnswer, FeedTrouble};

use super::fake::{Canary, FEED, Fake, Names, feeds, fetch, reply};

const UNREACHABLE: FeedAnswer = FeedAnswer::Failed {
    trouble: FeedTrouble::Unreachable,
    retry_after_seconds: None,
};

#[tokio::test]
async fn only_checked_addresses_are_contacted_when_the_answer_alternates() {
    let fake = Fake::start(|_| reply("200 OK", "Connection: keep-alive\r\n", FEED)).await;
    let port = fake.address.port();
    let canary = Canary::listen(&format!("127.0.0.1:{port}")).await.unwrap();
    let feeds = feeds(Names::default().with("wissel.example", &[&["127.0.0.2"], &["127.0.0.1"]]));
    for turn in 0..20 {
        let answer = fetch(&feeds, &format!("http://wissel.example:{port}/")).await;
        if turn % 2 == 0 {
            assert!(matches!(answer, FeedAnswer::Fetched { .. }), "turn {turn}: {answer:?}");
        } else {
            assert_eq!(
                answer, UNREACHABLE,
                "turn {turn}: a pooled connection or an unchecked address was used"
            );
        }
    }
    assert_eq!((canary.visits(), fake.requests().len()), (0, 10));
}

#[tokio::test]
async fn a_redirect_to_the_same_name_is_looked_up_and_checked_again() {
    let fake = Fake::start(|path| match path {
        "/" => reply("302 Found", "Location: /next\r\n", ""),
        _ => reply("200 OK", "", FEED),
    })
    .await;
    let port = fake.address.port();
    let canary = Canary::listen(&format!("127.0.0.1:{port}")).await.unwrap();
    let feeds = feeds(Names::default().with("wissel.example", &[&["127.0.0.2"], &["127.0.0.1", "::1"]]));
    assert_eq!(
        fetch(&feeds, &format!("http://wissel.example:{port}/")).await,
        UNREACHABLE
    );
    assert_eq!((canary.visits(), fake.requests().len()), (0, 1));
}

#[tokio::test]
async fn of_a_mixed_answer_only_the_permitted_address_is_used() {
    let fake = Fake::start(|_| reply("200 OK", "", FEED)).await;
    let port = fake.address.port();
    let canary = Canary::listen(&format!("127.0.0.1:{port}")).await.unwrap();
    let feeds = feeds(Names::default().with(
        "gemengd.example",
        &[&["127.0.0.1", "127.0.0.2"], &["127.0.0.2", "127.0.0.1"]],
    ));
    for _ in 0..4 {
        assert!(matches!(
            fetch(&feeds, &format!("http://gemengd.example:{port}/")).await,
            FeedAnswer::Fetched { .. }
        ));
    }
    assert_eq!((canary.visits(), fake.requests().len()), (0, 4));
}
