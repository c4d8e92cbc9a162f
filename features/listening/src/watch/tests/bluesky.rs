//! Hearing a network: what is wanted stays once, what is taken back goes, and a break loses nothing.

use platform::access::Role;
use platform::clock::{DAY_MICROS, HOUR_MICROS, Moment, SECOND_MICROS};
use platform::outside::{PublicPost, StreamEvent, StreamTrouble};
use platform::search::{Question, Readers, find};

use super::fixtures::{add_query, texts_found};
use super::network::{back, batch, hear_batches, hear_once, listening, post, rev, said, source};
use crate::watch::list_newest;
use crate::watch::sources::standing::{Standing, standing};

#[tokio::test]
async fn only_what_a_query_wants_stays_and_once() {
    let house = listening("gemaal OR stinkt").await;
    add_query(&house, "dijk").await;
    let now = house.clock.now();
    let wanted = said(post("a", "Het stinkt bij het gemaal op de dijk", now));
    let same_words = said(post("b", "Het stinkt bij het gemaal op de dijk", now));
    let other = said(post("c", "Mooi weer vandaag", now));
    let old = said(PublicPost {
        said_micros: Some(now.0 - 31 * DAY_MICROS),
        ..post("d", "gemaal", now)
    });
    let ahead = said(PublicPost {
        said_micros: Some(now.0 + DAY_MICROS),
        ..post("e", "gemaal morgen", now)
    });
    hear_batches(
        &house,
        vec![
            vec![wanted.clone(), wanted.clone(), other],
            vec![same_words, old, wanted.clone(), ahead],
        ],
    )
    .await;
    hear_batches(&house, vec![vec![wanted]]).await;
    let found = list_newest(house.platform.store.reader(), None, 9).await.unwrap();
    assert_eq!(found.len(), 3, "two people may say the same: {found:?}");
    let first = found
        .iter()
        .find(|mention| mention.url.as_deref() == Some("https://bsky.app/profile/did:plc:a/post/a"))
        .unwrap();
    assert_eq!(
        (
            first.source.as_str(),
            first.author.as_deref(),
            first.language.as_deref()
        ),
        ("Bluesky", None, Some("nl"))
    );
    assert!(found.iter().all(|mention| mention.moment() <= now));
    assert_eq!(first.keep_until, now.plus(30 * DAY_MICROS));
}

#[tokio::test]
async fn a_break_goes_on_where_it_was_and_waits_ever_longer() {
    let house = listening("gemaal").await;
    let begun = house.clock.now();
    let last = Moment(begun.0 + 7 * SECOND_MICROS);
    house.bluesky.say(vec![
        batch(vec![], last),
        batch(vec![said(post("a", "gemaal", begun))], begun),
    ]);
    hear_once(&house).await;
    let mut waits = Vec::new();
    for _ in 0..4 {
        let row = source(&house).await;
        waits.push(row.next_fetch_at.since(house.clock.now()));
        assert_eq!(
            standing(&row, house.clock.now()),
            Standing::Broken(row.trouble_since.unwrap())
        );
        house.bluesky.fail(StreamTrouble::Unreachable);
        hear_once(&house).await;
    }
    for (wait, least) in waits.iter().zip([1, 2, 4, 8].map(|seconds| seconds * SECOND_MICROS)) {
        assert!((least..=least + least / 5).contains(wait), "{waits:?}");
    }
    // A moment from the future is not believed, and the cursor never moves back.
    house.bluesky.say(vec![
        batch(vec![], house.clock.now().plus(HOUR_MICROS)),
        batch(vec![], begun),
    ]);
    hear_once(&house).await;
    assert_eq!(
        source(&house).await.failures,
        1,
        "what was heard ends the row of failures"
    );
    house.bluesky.fail(StreamTrouble::Busy);
    hear_once(&house).await;
    let from: Vec<i64> = house
        .bluesky
        .asked()
        .into_iter()
        .map(|from| from.unwrap() + 5 * SECOND_MICROS)
        .collect();
    assert_eq!(from[0], begun.0);
    assert!(from[1..].iter().all(|from| *from == last.0), "{from:?}");
    assert_eq!(source(&house).await.trouble.as_deref(), Some("busy"));
}

#[tokio::test]
async fn words_that_are_taken_back_go_in_whatever_order_it_comes() {
    let house = listening("gemaal").await;
    let now = house.clock.now();
    let tell = |key: &str| said(post(key, &format!("gemaal {key}"), now));
    // After it was kept; in the same batch; before it was said; never here; older than what is here.
    hear_batches(
        &house,
        vec![
            vec![tell("a"), tell("b"), back("b", 5), back("c", 5), tell("e")],
            vec![back("a", 5), tell("c"), back("d", 5), back("e", 3)],
        ],
    )
    .await;
    // The beginning comes once more, as after a break.
    hear_batches(&house, vec![vec![tell("a"), tell("e")]]).await;
    let mut texts = texts_found(&house).await;
    texts.sort();
    assert_eq!(texts, ["", "gemaal e"]);
    let found = list_newest(house.platform.store.reader(), None, 9).await.unwrap();
    let gone = found.iter().find(|mention| mention.is_taken_back()).unwrap();
    assert_eq!(gone.headline(), "Bluesky");
    crate::watch::night::clean_up(&house.platform).await.unwrap();
    assert_eq!(texts_found(&house).await, ["gemaal e"], "and the night takes the rest");
}

#[tokio::test]
async fn an_account_that_is_gone_takes_its_words_along() {
    let house = listening("gemaal").await;
    let now = house.clock.now();
    let gone = |key: &str| StreamEvent::AccountGone {
        author: format!("did:plc:{key}"),
    };
    hear_batches(
        &house,
        vec![
            vec![
                said(post("a", "gemaal a", now)),
                said(post("b", "gemaal b", now)),
                said(post("c", "gemaal c", now)),
                gone("c"),
            ],
            vec![gone("a"), gone("z")],
        ],
    )
    .await;
    let mut texts = texts_found(&house).await;
    texts.sort();
    assert_eq!(texts, ["", "gemaal b"]);
}

#[tokio::test]
async fn new_words_change_the_mention_in_place_and_old_ones_do_not() {
    let house = listening("gemaal").await;
    let now = house.clock.now();
    let change = |key: &str, number: usize, text: &str| {
        said(PublicPost {
            rev: rev(number),
            is_change: true,
            ..post(key, text, now)
        })
    };
    hear_batches(
        &house,
        vec![
            vec![said(post("a", "gemaal stuk", now))],
            vec![change("a", 5, "alles werkt weer"), change("b", 5, "niets")],
        ],
    )
    .await;
    assert_eq!(texts_found(&house).await, ["alles werkt weer"]);
    hear_batches(&house, vec![vec![change("a", 3, "gemaal oud")]]).await;
    assert_eq!(texts_found(&house).await, ["alles werkt weer"]);
    crate::watch::night::clean_up(&house.platform).await.unwrap();
    assert_eq!(texts_found(&house).await, [""; 0], "no query wants what it says now");
}

#[tokio::test]
async fn words_that_are_taken_back_are_found_by_search_no_more() {
    let house = listening("gemaal").await;
    let now = house.clock.now();
    hear_batches(&house, vec![vec![said(post("a", "het kanariegele gemaal", now))]]).await;
    let found = async || {
        let asked = Question {
            words: "kanariegele",
            kinds: &["mention"],
            before: None,
            most: 9,
        };
        let readers = Readers::role(Role::Communication);
        let found = find(house.platform.store.reader(), &readers, asked).await.unwrap();
        !found.hits.is_empty()
    };
    assert!(found().await);
    hear_batches(&house, vec![vec![back("a", 5)]]).await;
    assert!(!found().await);
}
