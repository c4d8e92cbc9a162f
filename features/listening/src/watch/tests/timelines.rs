//! Timelines of Mastodon: nothing lost between rounds, nothing doubled, no word kept that nobody wants or that was taken back.

use platform::access::Role;
use platform::clock::{DAY_MICROS, HOUR_MICROS, MINUTE_MICROS, Moment};
use platform::outside::{FeedTrouble, TimelineOf, TimelinePost};
use testkit::{House, Person};

use super::fixtures::{add_query, hits, house, minutes_between, source_at, texts_found};
use crate::watch::store::row::source::Model;
use crate::watch::store::source::list;
use crate::watch::timelines::round::read_due;

const SOURCES: &str = "/listen/sources";

/// The number of a post that was made at this moment.
fn id(at: Moment) -> String {
    ((at.0 / 1_000) << 16).to_string()
}

pub(super) fn post(at: Moment, text: &str) -> TimelinePost {
    TimelinePost {
        id: id(at),
        uri: format!("https://dijk.example/users/an/statuses/{}", at.0),
        url: format!("https://dijk.example/@an/{}", id(at)),
        text: text.into(),
        language: Some("nl".into()),
        said_micros: Some(at.0),
        edited_micros: None,
    }
}

pub(super) async fn add(who: &Person, about: &str) -> String {
    let wish = [("server", "dijk.example"), ("about", about)];
    who.post("/listen/sources/mastodon", &wish).await.location().to_owned()
}

/// A house that listens to a tag for this word.
async fn listening(words: &str) -> (House, Person) {
    let house = house().await;
    add_query(&house, words).await;
    let anna = house.person("Anna", &[Role::Communication]).await;
    assert_eq!(add(&anna, "#dijk").await, SOURCES);
    (house, anna)
}

async fn source(house: &House) -> Model {
    list(house.platform.store.reader()).await.unwrap().pop().unwrap()
}

pub(super) async fn round(house: &House) -> Model {
    let row = source(house).await;
    house.clock.advance(row.next_fetch_at.since(house.clock.now()).max(0));
    read_due(&house.platform).await.unwrap();
    source_at(house, row.id).await
}

#[tokio::test]
async fn many_posts_between_two_rounds_all_come_once_and_unwanted_ones_never() {
    let house = house().await;
    add_query(&house, "gemaal").await;
    let anna = house.person("Anna", &[Role::Communication]).await;
    house
        .mastodon
        .put(post(house.clock.now().plus(-MINUTE_MICROS), "gemaal 0"));
    assert_eq!(add(&anna, "#Dijk").await, SOURCES);
    assert_eq!(texts_found(&house).await, ["gemaal 0"], "the first look is at once");
    for number in 1..=10 {
        let at = house.clock.now().plus(number * MINUTE_MICROS / 10);
        house.mastodon.put(post(at, &format!("gemaal {number}")));
        house.mastodon.put(post(at.plus(1_000), "een mooie dag"));
    }
    let row = round(&house).await;
    assert_eq!(texts_found(&house).await.len(), 11);
    assert!((5..=6).contains(&minutes_between(house.clock.now(), row.next_fetch_at)));
    round(&house).await;
    assert_eq!(texts_found(&house).await.len(), 11, "nothing doubles");
    let asked = house.mastodon.asked();
    assert!(
        asked
            .iter()
            .all(|ask| ask.of == TimelineOf::Tag("dijk".into()) && ask.token.is_none()),
        "{asked:?}"
    );
}

#[tokio::test]
async fn a_post_that_the_server_learned_late_is_found_and_an_old_one_is_not() {
    let (house, _) = listening("gemaal").await;
    let now = house.clock.now();
    house.mastodon.put(post(now.plus(-MINUTE_MICROS), "gemaal op tijd"));
    round(&house).await;
    house.mastodon.put(post(now.plus(-30 * MINUTE_MICROS), "gemaal laat"));
    house.mastodon.put(post(now.plus(-3 * HOUR_MICROS), "gemaal oud"));
    round(&house).await;
    assert_eq!(texts_found(&house).await, ["gemaal laat", "gemaal op tijd"]);
}

#[tokio::test]
async fn one_post_on_two_timelines_is_one_mention() {
    let (house, anna) = listening("gemaal").await;
    house.mastodon.put(post(house.clock.now(), "gemaal"));
    round(&house).await;
    assert_eq!(add(&anna, "#water").await, SOURCES);
    assert_eq!(texts_found(&house).await, ["gemaal"]);
    assert_eq!(add(&anna, "#water").await, "", "the same timeline is one source");
}

#[tokio::test]
async fn what_is_changed_changes_and_what_is_taken_back_goes() {
    let (house, _) = listening("gemaal").await;
    let (at, other) = (house.clock.now(), house.clock.now().plus(1_000_000));
    house.mastodon.put(post(at, "gemaal stinkt"));
    house.mastodon.put(post(other, "gemaal ruist"));
    round(&house).await;
    house.mastodon.put(TimelinePost {
        edited_micros: Some(at.0 + 1),
        ..post(at, "gemaal stinkt niet meer")
    });
    house.mastodon.take_back(&id(other));
    round(&house).await;
    assert_eq!(
        house.mastodon.looked().len(),
        0,
        "what was just read is not asked for again"
    );
    house.clock.advance(7 * HOUR_MICROS);
    round(&house).await;
    let mut found = texts_found(&house).await;
    found.sort();
    assert_eq!(found, ["", "gemaal stinkt niet meer"]);
    // Nobody asks for what is gone, or sooner than after hours.
    round(&house).await;
    assert_eq!(house.mastodon.looked().len(), 2);
    house.clock.advance(15 * DAY_MICROS);
    round(&house).await;
    assert_eq!(house.mastodon.looked().len(), 2, "and after two weeks not at all");
}

#[tokio::test]
async fn a_server_that_asks_for_rest_gets_it_and_a_broken_one_is_told() {
    let (house, anna) = listening("gemaal").await;
    house.mastodon.fail(Some((FeedTrouble::Busy, Some(3_600))));
    let row = round(&house).await;
    assert!((60..=66).contains(&minutes_between(house.clock.now(), row.next_fetch_at)));
    assert!(anna.get(SOURCES).await.text.contains("#dijk · dijk.example"));
    assert_eq!(row.trouble.as_deref(), Some("busy"));
    house.mastodon.fail(None);
    house.mastodon.put(post(house.clock.now(), "gemaal"));
    let row = round(&house).await;
    assert_eq!((row.trouble, row.failures), (None, 0));
    assert_eq!(texts_found(&house).await, ["gemaal"], "what was said meanwhile is here");
    let it = format!("{SOURCES}/{}", row.public_id);
    anna.post(&format!("{it}/pause"), &[]).await;
    let asked = house.mastodon.asked().len();
    house.clock.advance(DAY_MICROS);
    read_due(&house.platform).await.unwrap();
    assert_eq!(house.mastodon.asked().len(), asked);
}

#[tokio::test]
async fn what_cannot_be_added_says_why_and_keeps_what_was_typed() {
    let house = house().await;
    let anna = house.person("Anna", &[Role::Communication]).await;
    let say = async |server: &str, about: &str| {
        let page = anna
            .post("/listen/sources/mastodon", &[("server", server), ("about", about)])
            .await;
        assert_eq!(page.status.as_u16(), 422);
        assert_eq!(platform::page::check(&page.text), []);
        page.text
    };
    assert!(say("geen adres", "#dijk").await.contains("geen adres van een server"));
    assert!(say("dijk.example", "#").await.contains("hashtag"));
    let page = say("dijk.example", "stank gemaal").await;
    assert!(
        page.contains("account op dijk.example") && page.contains("stank gemaal"),
        "{page}"
    );
    house.mastodon.fail(Some((FeedTrouble::Denied, None)));
    assert!(say("dijk.example", "#dijk").await.contains("laat ons niet"));
    assert_eq!(
        list(house.platform.store.reader()).await.unwrap().len(),
        0,
        "nothing is left behind"
    );
}

#[tokio::test]
async fn words_are_searched_with_the_account_that_the_organisation_has_there() {
    let house = House::with(vec![crate::watch::feature(), crate::channels::feature()]).await;
    add_query(&house, "gemaal").await;
    let anna = house.person("Anna", &[Role::Communication]).await;
    let account = [
        ("network", "mastodon"),
        ("server", "dijk.example"),
        ("secret", "geheim"),
    ];
    anna.post("/listen/channels/new", &account).await;
    let now = house.clock.now();
    for number in 0..8 {
        house
            .mastodon
            .put(post(now.plus(number * 1_000), &format!("gemaal {number}")));
    }
    assert_eq!(add(&anna, "stank gemaal").await, SOURCES);
    assert_eq!(texts_found(&house).await.len(), 3, "the first look is one page");
    for number in 10..18 {
        house
            .mastodon
            .put(post(now.plus(number * 1_000), &format!("gemaal {number}")));
    }
    round(&house).await;
    assert_eq!(texts_found(&house).await.len(), 11);
    let asked = house.mastodon.asked();
    assert!(
        asked
            .iter()
            .all(|ask| ask.token.as_ref().is_some_and(|token| token.reveal() == "geheim"))
    );
    assert!(
        asked
            .iter()
            .all(|ask| ask.of == TimelineOf::Words("stank gemaal".into()))
    );
}

#[tokio::test]
async fn new_words_are_judged_anew() {
    let (house, _) = listening("gemaal").await;
    add_query(&house, "polder").await;
    let at = house.clock.now();
    house.mastodon.put(post(at, "gemaal stinkt"));
    round(&house).await;
    assert_eq!(hits(&house).await, 1);
    for (edit, text, wanted) in [(1, "polder stinkt", 1), (2, "het stinkt", 0)] {
        house.mastodon.put(TimelinePost {
            edited_micros: Some(at.0 + edit),
            ..post(at, text)
        });
        house.clock.advance(7 * HOUR_MICROS);
        round(&house).await;
        assert_eq!(
            (texts_found(&house).await, hits(&house).await),
            (vec![text.to_owned()], wanted)
        );
    }
}
