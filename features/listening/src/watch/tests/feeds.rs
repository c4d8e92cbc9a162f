//! Reading feeds: politely, once, and recovering alone.

use platform::clock::{DAY_MICROS, MINUTE_MICROS};
use platform::outside::{FeedAnswer, FeedTrouble, Pace};

use super::fixtures::{
    add_feed, add_query, failed, fetched, house, item, minutes_between, next_round, source_at, texts_found,
    with_validators,
};
use crate::watch::feeds::round::read_due;
use crate::watch::{SourceState, count_mentions};

const FEED: &str = "https://dijknieuws.example/feed";
const STANK: &str = "Het stinkt al drie dagen bij het gemaal in Elzerbroek";

#[tokio::test]
async fn only_what_a_query_wants_becomes_a_mention_and_two_queries_make_one() {
    let house = house().await;
    add_query(&house, "stinkt").await;
    add_query(&house, "gemaal OR dijk*").await;
    let source = add_feed(&house, FEED).await;
    house.feeds.answer(
        FEED,
        fetched(vec![
            item("1", STANK),
            item("2", "Het weer blijft zacht deze week in het land"),
        ]),
    );
    next_round(&house, source.id).await;
    assert_eq!(texts_found(&house).await, [STANK]);
    let found = crate::watch::list_newest(house.platform.store.reader(), None, 9)
        .await
        .unwrap();
    assert_eq!(found[0].keep_until, house.clock.now().plus(30 * DAY_MICROS));
    assert_eq!(found[0].source, "Dijknieuws");
}

#[tokio::test]
async fn new_names_for_old_items_make_no_new_mentions() {
    let house = house().await;
    add_query(&house, "gemaal").await;
    let source = add_feed(&house, FEED).await;
    for turn in 0..20 {
        house
            .feeds
            .answer(FEED, fetched(vec![item(&format!("guid-{turn}"), STANK)]));
        next_round(&house, source.id).await;
    }
    assert_eq!(count_mentions(house.platform.store.reader()).await.unwrap(), 1);
}

#[tokio::test]
async fn changed_words_change_the_mention_in_place() {
    let house = house().await;
    add_query(&house, "gemaal").await;
    let source = add_feed(&house, FEED).await;
    house
        .feeds
        .answer(FEED, fetched(vec![item("1", "Storing bij het gemaal")]));
    next_round(&house, source.id).await;
    house
        .feeds
        .answer(FEED, fetched(vec![item("1", "Storing bij het gemaal is opgelost")]));
    next_round(&house, source.id).await;
    assert_eq!(texts_found(&house).await, ["Storing bij het gemaal is opgelost"]);
}

#[tokio::test]
async fn validators_are_sent_as_they_came_and_replaced_on_every_answer() {
    let house = house().await;
    let source = add_feed(&house, FEED).await;
    house.feeds.answer(
        FEED,
        with_validators(vec![], Some("W/\"a b\""), Some("Tue, 17 Nov 2026 09:00:00 GMT")),
    );
    next_round(&house, source.id).await;
    house.feeds.answer(FEED, with_validators(vec![], Some("\"two\""), None));
    next_round(&house, source.id).await;
    house.feeds.answer(
        FEED,
        FeedAnswer::NotModified {
            pace: Pace::default(),
            moved_to: None,
        },
    );
    next_round(&house, source.id).await;
    next_round(&house, source.id).await;
    let asked = house.feeds.asked();
    let validators: Vec<_> = asked
        .iter()
        .map(|ask| (ask.etag.as_deref(), ask.last_modified.as_deref()))
        .collect();
    let first = (Some("W/\"a b\""), Some("Tue, 17 Nov 2026 09:00:00 GMT"));
    assert_eq!(
        validators,
        [(None, None), first, (Some("\"two\""), None), (Some("\"two\""), None)]
    );
}

#[tokio::test]
async fn trouble_backs_off_shows_since_when_and_ends_by_itself() {
    let house = house().await;
    let source = add_feed(&house, FEED).await;
    let began = house.clock.now();
    house.feeds.answer(FEED, failed(FeedTrouble::ServerTrouble, None));
    let mut before = began;
    let mut waits = Vec::new();
    for _ in 0..7 {
        let after = next_round(&house, source.id).await;
        before = before.max(house.clock.now());
        waits.push(minutes_between(before, after.next_fetch_at));
        before = after.next_fetch_at;
    }
    assert!(waits.windows(2).all(|pair| pair[0] <= pair[1] + 2), "{waits:?}");
    assert!(waits[0] >= 15 && waits[6] >= 128 && waits[6] <= 141, "{waits:?}");
    let broken = source_at(&house, source.id).await;
    assert_eq!(
        (broken.trouble.as_deref(), broken.trouble_since),
        (Some("server_trouble"), Some(began))
    );
    assert_eq!((broken.state, broken.last_success_at), (SourceState::Active, None));
    house.feeds.answer(FEED, fetched(vec![]));
    let well = next_round(&house, source.id).await;
    assert_eq!(
        (well.trouble, well.failures, well.last_success_at),
        (None, 0, Some(house.clock.now()))
    );
}

#[tokio::test]
async fn three_hundred_feeds_on_one_host_are_spread_and_rest_when_the_host_asks() {
    let house = house().await;
    for n in 0..300 {
        let url = format!("https://big.example/feed/{n}");
        add_feed(&house, &url).await;
        house.feeds.answer(&url, fetched(vec![]));
    }
    for turn in 1..=15 {
        read_due(&house.platform).await.unwrap();
        assert_eq!(house.feeds.asked().len(), turn * 20);
        house.clock.advance(MINUTE_MICROS);
    }
    let asked: std::collections::BTreeSet<String> = house.feeds.asked().into_iter().map(|ask| ask.url).collect();
    assert_eq!(asked.len(), 300);
    for n in 0..300 {
        house.feeds.answer(
            &format!("https://big.example/feed/{n}"),
            failed(FeedTrouble::Busy, Some(3600)),
        );
    }
    house.clock.advance(40 * MINUTE_MICROS);
    for _ in 0..50 {
        read_due(&house.platform).await.unwrap();
        house.clock.advance(MINUTE_MICROS);
    }
    assert_eq!(
        house.feeds.asked().len(),
        301,
        "one question, then an hour of rest for the whole host"
    );
}

#[tokio::test]
async fn a_bad_host_leaves_the_good_ones_alone() {
    let house = house().await;
    let bad = add_feed(&house, "https://bad.example/feed").await;
    let good = add_feed(&house, FEED).await;
    house
        .feeds
        .answer("https://bad.example/feed", failed(FeedTrouble::Busy, Some(86_400)));
    house.feeds.answer(FEED, fetched(vec![]));
    read_due(&house.platform).await.unwrap();
    let wait = |to| minutes_between(house.clock.now(), to);
    assert!(wait(source_at(&house, good.id).await.next_fetch_at) <= 33);
    assert!(wait(source_at(&house, bad.id).await.next_fetch_at) >= 1440);
}

#[tokio::test]
async fn a_feed_that_moved_is_followed_and_one_that_is_gone_is_left() {
    let house = house().await;
    let source = add_feed(&house, FEED).await;
    let other = add_feed(&house, "https://other.example/feed").await;
    let moved = |to: &str| FeedAnswer::NotModified {
        pace: Pace::default(),
        moved_to: Some(to.into()),
    };
    house.feeds.answer(FEED, moved("https://new.example/feed"));
    house
        .feeds
        .answer("https://other.example/feed", moved("https://new.example/feed"));
    next_round(&house, source.id).await;
    let urls = [source_at(&house, source.id).await, source_at(&house, other.id).await].map(|it| it.url.unwrap());
    assert_eq!(
        urls.iter().filter(|url| *url == "https://new.example/feed").count(),
        1,
        "{urls:?}"
    );
    house.feeds.answer(&urls[0], FeedAnswer::Gone);
    let gone = next_round(&house, source.id).await;
    assert_eq!((gone.state, gone.trouble.as_deref()), (SourceState::Gone, Some("gone")));
    let asked = house.feeds.asked().len();
    house.clock.advance(3 * DAY_MICROS);
    house.feeds.answer("https://other.example/feed", fetched(vec![]));
    read_due(&house.platform).await.unwrap();
    assert_eq!(house.feeds.asked().len(), asked + 1, "only the other one is asked");
}

#[tokio::test]
async fn a_reading_that_ends_late_undoes_no_pause_and_no_removal() {
    use crate::watch::store::kinds::SourceState;
    use crate::watch::store::source::{keep_read, keep_state};
    let house = house().await;
    let row = add_feed(&house, "https://dijk.example/feed").await;
    let read = crate::watch::store::row::source::Model {
        failures: 3,
        ..row.clone()
    };
    for state in [SourceState::Paused, SourceState::Removed] {
        let decided = crate::watch::store::row::source::Model { state, ..row.clone() };
        let late = async |change: &platform::store::Change| {
            keep_state(change, &decided).await?;
            keep_read(change, &read).await
        };
        house.platform.store.change(late).await.unwrap();
        let now = source_at(&house, row.id).await;
        assert_eq!((now.state, now.failures), (state, 0));
    }
    let again = async |change: &platform::store::Change| keep_state(change, &row).await;
    house.platform.store.change(again).await.unwrap();
    assert_eq!(source_at(&house, row.id).await.state, SourceState::Removed);
}
