//! What these tests share: a house, feeds that answer, queries that want.

use platform::clock::Moment;
use platform::ids::PublicId;
use platform::outside::{FeedAnswer, FeedItem, FeedTrouble, Pace, ParsedFeed};
use platform::store::Change;
use testkit::House;

use crate::watch::feeds::host_of;
use crate::watch::feeds::round::read_due;
use crate::watch::store::row::{query, source};
use crate::watch::store::source::NewSource;
use crate::watch::{feature, store};

pub(super) async fn house() -> House {
    House::with(vec![feature()]).await
}

pub(super) fn item(identity: &str, text: &str) -> FeedItem {
    FeedItem {
        identity: identity.into(),
        text: text.into(),
        ..FeedItem::default()
    }
}

pub(super) fn fetched(items: Vec<FeedItem>) -> FeedAnswer {
    with_validators(items, None, None)
}

pub(super) fn with_validators(items: Vec<FeedItem>, etag: Option<&str>, modified: Option<&str>) -> FeedAnswer {
    FeedAnswer::Fetched {
        feed: Box::new(ParsedFeed {
            title: "Dijknieuws".into(),
            items,
            ..ParsedFeed::default()
        }),
        etag: etag.map(str::to_owned),
        last_modified: modified.map(str::to_owned),
        pace: Pace::default(),
        moved_to: None,
    }
}

pub(super) fn failed(trouble: FeedTrouble, retry_after_seconds: Option<u32>) -> FeedAnswer {
    FeedAnswer::Failed {
        trouble,
        retry_after_seconds,
    }
}

pub(super) async fn add_feed(house: &House, url: &str) -> source::Model {
    let host = host_of(url).unwrap();
    let add = async |change: &Change| {
        let new = NewSource::feed(url, url, &host, None, change.now());
        store::source::insert(change, new).await
    };
    house.platform.store.change(add).await.unwrap()
}

pub(super) async fn add_query(house: &House, words: &str) -> query::Model {
    let add = async |change: &Change| {
        let row = query::Model {
            id: change.next_id(),
            public_id: PublicId::random(),
            name: words.into(),
            words: words.into(),
            purpose: "Klachten vroeg horen".into(),
            retention_days: 30,
            paused: false,
            made_by: None,
            made_at: change.now(),
            changed_at: change.now(),
            languages: String::new(),
            source_rule: "all".into(),
            source_ids: String::new(),
            authors_out: String::new(),
        };
        store::query::insert(change, &row).await?;
        Ok(row)
    };
    house.platform.store.change(add).await.unwrap()
}

pub(super) async fn source_at(house: &House, id: i64) -> source::Model {
    store::source::find(house.platform.store.reader(), id)
        .await
        .unwrap()
        .unwrap()
}

/// A round along the feeds at the moment at which this source is due.
pub(super) async fn next_round(house: &House, source: i64) -> source::Model {
    let due = source_at(house, source).await.next_fetch_at;
    house.clock.advance(due.since(house.clock.now()).max(0));
    read_due(&house.platform).await.unwrap();
    source_at(house, source).await
}

pub(super) async fn texts_found(house: &House) -> Vec<String> {
    let found = crate::watch::list_newest(house.platform.store.reader(), None, 1_000)
        .await
        .unwrap();
    found.into_iter().map(|mention| mention.text).collect()
}

pub(super) fn minutes_between(from: Moment, to: Moment) -> i64 {
    to.since(from) / platform::clock::MINUTE_MICROS
}

/// How often a query wants a mention.
pub(super) async fn hits(house: &House) -> i64 {
    let yields = store::query::list_yields(house.platform.store.reader()).await.unwrap();
    yields.iter().map(|of_query| of_query.many).sum()
}
