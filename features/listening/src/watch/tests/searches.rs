//! Searches on Bluesky: back in time at first, then what is new; one post is one mention, wherever it was heard.

use platform::access::Role;
use platform::clock::{DAY_MICROS, HOUR_MICROS, MINUTE_MICROS, Moment};
use platform::outside::{FeedTrouble, FoundPost};
use testkit::{House, Person};

use super::fixtures::{add_query, house, minutes_between, source_at, texts_found};
use super::network::{back, hear_batches, post, said};
use crate::watch::store::row::source::Model;
use crate::watch::store::source::list;
use crate::watch::timelines::round::read_due;
use crate::watch::{list_newest, spread};

const SOURCES: &str = "/listen/sources";
const ADD: &str = "/listen/sources/bluesky/search";

fn found(key: &str, text: &str, at: Moment) -> FoundPost {
    let mut post = post(key, text, at.plus(MINUTE_MICROS));
    post.rev = String::new();
    FoundPost {
        handle: Some(format!("{key}.example")),
        sorted_micros: Some(at.0),
        post,
    }
}

async fn add(who: &Person, words: &str) -> String {
    who.post(ADD, &[("words", words)]).await.location().to_owned()
}

async fn searching() -> (House, Person) {
    let house = house().await;
    add_query(&house, "gemaal").await;
    let anna = house.person("Anna", &[Role::Communication]).await;
    (house, anna)
}

async fn source(house: &House) -> Model {
    let all = list(house.platform.store.reader()).await.unwrap();
    all.into_iter().find(|row| row.host == "bsky.app").unwrap()
}

async fn round(house: &House) -> Model {
    let row = source(house).await;
    house.clock.advance(row.next_fetch_at.since(house.clock.now()).max(0));
    read_due(&house.platform).await.unwrap();
    source_at(house, row.id).await
}

#[tokio::test]
async fn the_first_look_goes_back_a_month_and_later_ones_take_what_is_new() {
    let (house, anna) = searching().await;
    let now = house.clock.now();
    for day in 0..40 {
        let at = now.plus(-day * DAY_MICROS - HOUR_MICROS);
        house
            .bluesky_search
            .put(found(&format!("d{day}"), &format!("gemaal {day}"), at));
    }
    house.bluesky_search.put(found("x", "iets anders", now));
    assert_eq!(add(&anna, " het  gemaal ").await, SOURCES);
    assert_eq!(texts_found(&house).await.len(), 30);
    let asked = house.bluesky_search.asked();
    assert_eq!(asked[0].words, "het gemaal");
    assert!(
        asked.len() > 10 && asked.last().unwrap().cursor.is_some(),
        "pages are turned"
    );
    let late = house.clock.now().plus(-30 * MINUTE_MICROS);
    house.bluesky_search.put(found("late", "gemaal laat", late));
    house
        .bluesky_search
        .put(found("new", "gemaal nieuw", house.clock.now()));
    let row = round(&house).await;
    assert_eq!(texts_found(&house).await.len(), 32, "what arrived late is here too");
    assert!((5..=6).contains(&minutes_between(house.clock.now(), row.next_fetch_at)));
    round(&house).await;
    assert_eq!(texts_found(&house).await.len(), 32, "nothing doubles");
    let page = anna.get(SOURCES).await.text;
    assert!(page.contains("“het gemaal” · Bluesky"), "{page}");
}

#[tokio::test]
async fn one_post_heard_and_found_is_one_mention_with_a_name_and_taken_back_it_goes() {
    let (house, anna) = searching().await;
    anna.post("/listen/sources/bluesky", &[]).await;
    let now = house.clock.now();
    house.bluesky_search.put(found("a", "gemaal stinkt", now));
    assert_eq!(add(&anna, "gemaal").await, SOURCES);
    hear_batches(&house, vec![vec![said(post("a", "gemaal stinkt", now))]]).await;
    let db = house.platform.store.reader();
    let mentions = list_newest(db, None, 9).await.unwrap();
    assert_eq!(mentions.len(), 1, "{mentions:?}");
    assert_eq!(spread(db, mentions[0].id).await.unwrap().unwrap().handle, "a.example");
    hear_batches(&house, vec![vec![back("a", 6)]]).await;
    assert_eq!(texts_found(&house).await, [""]);
    // The index of the network may know it for a while after it is gone.
    round(&house).await;
    assert_eq!(texts_found(&house).await, [""]);
}

#[tokio::test]
async fn a_new_query_finds_what_was_said_before_it() {
    let (house, anna) = searching().await;
    let said_at = house.clock.now().plus(-3 * DAY_MICROS);
    house.bluesky_search.put(found("a", "stank bij de sluis", said_at));
    assert_eq!(add(&anna, "sluis").await, SOURCES);
    round(&house).await;
    assert_eq!(texts_found(&house).await.len(), 0);
    let wish = [
        ("name", "Sluis"),
        ("words", "sluis"),
        ("purpose", "Klachten vroeg horen"),
        ("retention_days", "30"),
        ("act", "keep"),
    ];
    let kept = anna.post("/listen/queries/new", &wish).await;
    assert_eq!(kept.status.as_u16(), 303, "{}", kept.text);
    read_due(&house.platform).await.unwrap();
    assert_eq!(
        texts_found(&house).await,
        ["stank bij de sluis"],
        "at once, not at the next round"
    );
}

#[tokio::test]
async fn a_break_between_pages_reads_again_and_a_network_that_asks_for_rest_gets_it() {
    let (house, anna) = searching().await;
    assert_eq!(add(&anna, "gemaal").await, SOURCES);
    for number in 0..7 {
        let at = house.clock.now().plus(number * 1_000);
        house
            .bluesky_search
            .put(found(&format!("n{number}"), &format!("gemaal {number}"), at));
    }
    house.bluesky_search.fail(Some((FeedTrouble::Busy, Some(3_600))));
    let row = round(&house).await;
    assert!((60..=66).contains(&minutes_between(house.clock.now(), row.next_fetch_at)));
    assert_eq!(row.trouble.as_deref(), Some("busy"));
    house.bluesky_search.fail(None);
    let row = round(&house).await;
    assert_eq!((row.trouble, texts_found(&house).await.len()), (None, 7));
}

#[tokio::test]
async fn what_cannot_be_added_says_why_and_the_account_is_used_when_there_is_one() {
    let house = House::with(vec![crate::watch::feature(), crate::channels::feature()]).await;
    let anna = house.person("Anna", &[Role::Communication]).await;
    let say = async |words: &str| {
        let page = anna.post(ADD, &[("words", words)]).await;
        assert_eq!(page.status.as_u16(), 422);
        assert_eq!(platform::page::check(&page.text), []);
        page.text
    };
    assert!(say("  ").await.contains("hoogstens 400 tekens"));
    house.bluesky_search.fail(Some((FeedTrouble::Denied, None)));
    let page = say("stank gemaal").await;
    assert!(
        page.contains("wil weten wie er zoekt") && page.contains("stank gemaal"),
        "{page}"
    );
    assert_eq!(list(house.platform.store.reader()).await.unwrap().len(), 0);
    house.bluesky_search.fail(None);
    let account = [
        ("network", "bluesky"),
        ("server", "bsky.example"),
        ("name", "lagemade.example"),
        ("secret", "geheim"),
    ];
    anna.post("/listen/channels/new", &account).await;
    assert_eq!(add(&anna, "gemaal").await, SOURCES);
    let asked = house.bluesky_search.asked();
    let door = asked.last().unwrap().door.clone();
    assert_eq!(
        door.map(|door| door.secret.reveal().to_owned()).as_deref(),
        Some("geheim")
    );
    assert!(say("gemaal").await.contains("lezen we al"));
}
