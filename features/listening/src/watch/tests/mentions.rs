//! Mentions: kept once, listed newest first, held while a case is open.

use platform::clock::{DAY_MICROS, HOUR_MICROS, Moment};
use testkit::House;

use crate::watch::{
    NewMention, count_mentions, feature, find_mention, hold_for_case, insert_mentions, list_newest, release_after_case,
    source_of_brought,
};

fn said(identity: &str, at: Moment) -> NewMention {
    NewMention {
        identity: identity.into(),
        text: format!("Het stinkt bij het gemaal, bericht {identity}"),
        published_at: Some(at),
        ..NewMention::default()
    }
}

async fn bring(house: &House, mentions: Vec<NewMention>) -> Vec<i64> {
    let bring = async |change: &platform::store::Change| {
        let source = source_of_brought(change, "Mastodon", "Klachten vroeg horen").await?;
        insert_mentions(change, source, mentions).await
    };
    house.platform.store.change(bring).await.unwrap()
}

#[tokio::test]
async fn what_is_brought_twice_is_kept_once() {
    let house = House::with(vec![feature()]).await;
    let now = house.clock.now();
    bring(&house, vec![said("a", now), said("b", now)]).await;
    bring(&house, vec![said("b", now), said("c", now)]).await;
    assert_eq!(count_mentions(house.platform.store.reader()).await.unwrap(), 3);
}

#[tokio::test]
async fn pages_of_mentions_join_without_gap_or_overlap() {
    let house = House::with(vec![feature()]).await;
    let now = house.clock.now();
    // Pairs share a moment, so that a page may end between two of the same moment.
    let mentions = (0..9)
        .map(|n| said(&n.to_string(), now.plus(-(n / 2) * HOUR_MICROS)))
        .collect();
    bring(&house, mentions).await;
    let db = house.platform.store.reader();
    let (mut seen, mut before) = (Vec::new(), None);
    loop {
        let page = list_newest(db, before, 2).await.unwrap();
        let Some(last) = page.last() else { break };
        before = Some((last.found_at, last.id));
        seen.extend(page.into_iter().map(|mention| (mention.found_at, mention.id)));
    }
    let mut sorted = seen.clone();
    sorted.sort_by(|a, b| b.cmp(a));
    sorted.dedup();
    assert_eq!(seen, sorted);
    assert_eq!(seen.len(), 9);
}

#[tokio::test]
async fn a_case_holds_its_mention_a_year_at_most() {
    let house = House::with(vec![feature()]).await;
    let found = house.clock.now();
    let id = bring(&house, vec![said("a", found)]).await[0];
    let store = &house.platform.store;
    let until = async || find_mention(store.reader(), id).await.unwrap().unwrap().keep_until;
    assert_eq!(until().await, found.plus(90 * DAY_MICROS));
    store
        .change(async |change| hold_for_case(change, id).await)
        .await
        .unwrap();
    assert_eq!(until().await, found.plus(365 * DAY_MICROS));
    house.clock.advance(10 * DAY_MICROS);
    store
        .change(async |change| release_after_case(change, id).await)
        .await
        .unwrap();
    assert_eq!(until().await, found.plus(100 * DAY_MICROS));
    house.clock.advance(300 * DAY_MICROS);
    store
        .change(async |change| release_after_case(change, id).await)
        .await
        .unwrap();
    assert_eq!(until().await, found.plus(365 * DAY_MICROS));
}
