//! What the tests of a network share: posts, what happens to them, and a node that hears them once.

use platform::access::Role;
use platform::clock::{MINUTE_MICROS, Moment};
use platform::outside::{Batch, PublicPost, StreamEvent};
use testkit::House;
use tokio_util::sync::CancellationToken;

use super::fixtures::{add_query, house};
use crate::watch::store::kinds::Network;
use crate::watch::store::row::source::Model;
use crate::watch::store::stream::find_kept;
use crate::watch::streams::hear;

/// A revision that sorts by its number, from 2 to 7.
pub(super) fn rev(number: usize) -> String {
    format!("3mmoojp7vgo2{number}")
}

pub(super) fn uri(key: &str) -> String {
    format!("at://did:plc:{key}/app.bsky.feed.post/{key}")
}

pub(super) fn post(key: &str, text: &str, now: Moment) -> PublicPost {
    PublicPost {
        uri: uri(key),
        author: format!("did:plc:{key}"),
        cid: "bafyreicl7rzk".into(),
        rev: rev(4),
        url: format!("https://bsky.app/profile/did:plc:{key}/post/{key}"),
        text: text.into(),
        languages: vec!["nl".into()],
        said_micros: Some(now.0 - MINUTE_MICROS),
        root: None,
        quotes: None,
        is_change: false,
    }
}

pub(super) fn said(post: PublicPost) -> StreamEvent {
    StreamEvent::Said(Box::new(post))
}

pub(super) fn back(key: &str, number: usize) -> StreamEvent {
    StreamEvent::TakenBack {
        uri: uri(key),
        rev: rev(number),
    }
}

pub(super) fn batch(events: Vec<StreamEvent>, reached: Moment) -> Batch {
    Batch {
        seen: events.len() as u64 + 10,
        reached_micros: Some(reached.0),
        strange: 0,
        events,
    }
}

pub(super) async fn listening(words: &str) -> House {
    let house = house().await;
    if !words.is_empty() {
        add_query(&house, words).await;
    }
    let manager = house.person("Anna", &[Role::Communication]).await;
    manager.post("/listen/sources/bluesky", &[]).await;
    house
}

pub(super) async fn source(house: &House) -> Model {
    let found = find_kept(house.platform.store.reader(), Network::Bluesky).await;
    found.unwrap().expect("Bluesky was added")
}

/// Hears the stream once, at the moment at which it is due.
pub(super) async fn hear_once(house: &House) {
    let due = source(house).await.next_fetch_at;
    house.clock.advance(due.since(house.clock.now()).max(0));
    hear(&house.platform, "node", &CancellationToken::new()).await.unwrap();
}

pub(super) async fn hear_batches(house: &House, batches: Vec<Vec<StreamEvent>>) {
    let now = house.clock.now();
    house
        .bluesky
        .say(batches.into_iter().map(|events| batch(events, now)).collect());
    hear_once(house).await;
}
