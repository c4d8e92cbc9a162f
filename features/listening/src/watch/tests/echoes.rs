//! Who passes on a mention is counted under it: once, as long as it lasts, and never as a mention of its own.

use platform::outside::{PublicPost, StreamEvent};

use super::fixtures::texts_found;
use super::network::{back, hear_batches, listening, post, said, uri};
use crate::watch::{Spread, list_newest, spread};

fn passed_on(by: &str, of: &str) -> StreamEvent {
    StreamEvent::Echoed {
        uri: format!("at://did:plc:{by}/app.bsky.feed.repost/1"),
        of: uri(of),
    }
}

fn no_longer(by: &str) -> StreamEvent {
    StreamEvent::EchoGone {
        uri: format!("at://did:plc:{by}/app.bsky.feed.repost/1"),
    }
}

async fn counted(house: &testkit::House) -> (i64, i64) {
    let db = house.platform.store.reader();
    let found = list_newest(db, None, 9).await.unwrap();
    let first = found.iter().find(|it| it.text.starts_with("gemaal")).unwrap();
    let Spread { reposts, quotes, .. } = spread(db, first.id).await.unwrap().unwrap();
    (reposts, quotes)
}

#[tokio::test]
async fn what_is_passed_on_is_counted_under_its_post_and_once() {
    let house = listening("gemaal").await;
    let now = house.clock.now();
    let quoting = |text: &str| {
        said(PublicPost {
            quotes: Some(uri("a")),
            ..post("q", text, now)
        })
    };
    let first = vec![
        said(post("a", "gemaal stinkt", now)),
        passed_on("b", "a"),
        passed_on("c", "z"),
    ];
    hear_batches(&house, vec![first.clone()]).await;
    assert_eq!(
        counted(&house).await,
        (1, 0),
        "what passes on something else is nothing"
    );
    // The stream is opened again a few seconds back: all of it comes twice.
    hear_batches(&house, vec![first, vec![passed_on("d", "a"), quoting("Zie dit eens")]]).await;
    assert_eq!(counted(&house).await, (2, 1));
    assert_eq!(texts_found(&house).await, ["gemaal stinkt"], "none of it is a mention");
    hear_batches(&house, vec![vec![no_longer("b"), no_longer("x")]]).await;
    assert_eq!(counted(&house).await, (1, 1));
    hear_batches(&house, vec![vec![back("q", 6)]]).await;
    assert_eq!(counted(&house).await, (1, 0));
    hear_batches(&house, vec![vec![passed_on("e", "a"), no_longer("e")]]).await;
    assert_eq!(counted(&house).await, (1, 0), "passed on and taken back in one breath");
}

#[tokio::test]
async fn a_quote_that_says_what_is_looked_for_is_a_mention_and_counts() {
    let house = listening("gemaal OR stank").await;
    let now = house.clock.now();
    let quote = said(PublicPost {
        quotes: Some(uri("a")),
        ..post("q", "stank, al weken", now)
    });
    hear_batches(&house, vec![vec![said(post("a", "gemaal stinkt", now)), quote]]).await;
    assert_eq!(texts_found(&house).await.len(), 2);
    assert_eq!(counted(&house).await, (0, 1));
}

#[tokio::test]
async fn the_name_of_the_author_is_asked_once_shown_and_gone_with_the_words() {
    use crate::watch::timelines::names::ask_names;
    let house = listening("gemaal").await;
    let now = house.clock.now();
    house.bluesky_search.name("did:plc:a", "an.dijk.example");
    let posts = vec![said(post("a", "gemaal a", now)), said(post("b", "gemaal b", now))];
    hear_batches(&house, vec![posts]).await;
    house
        .bluesky_search
        .fail(Some((platform::outside::FeedTrouble::Busy, None)));
    ask_names(&house.platform).await.unwrap();
    house.bluesky_search.fail(None);
    ask_names(&house.platform).await.unwrap();
    ask_names(&house.platform).await.unwrap();
    let asked = house.bluesky_search.named();
    assert_eq!(
        asked.iter().map(Vec::len).collect::<Vec<_>>(),
        [2, 2],
        "who has no name is not asked after again"
    );
    let db = house.platform.store.reader();
    let found = list_newest(db, None, 9).await.unwrap();
    let of = async |text: &str| {
        let id = found.iter().find(|it| it.text == text).unwrap().id;
        spread(db, id).await.unwrap().map(|it| it.handle)
    };
    assert_eq!(of("gemaal a").await.as_deref(), Some("an.dijk.example"));
    assert_eq!(of("gemaal b").await.as_deref(), Some(""));
    let id_of_a = found.iter().find(|it| it.text == "gemaal a").unwrap().id;
    hear_batches(&house, vec![vec![back("a", 6)]]).await;
    assert_eq!(spread(db, id_of_a).await.unwrap().unwrap().handle, "");
}
