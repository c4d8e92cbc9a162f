//! Who keeps the sources hears once that one is lost, and once that it is back.

use platform::access::Role;
use platform::clock::DAY_MICROS;
use platform::outside::{FeedAnswer, FeedTrouble};
use testkit::{House, Person};

use super::fixtures::{add_feed, failed, fetched, house, item, next_round};
use crate::watch::sources::tell::tell_standing;

const FEED: &str = "https://dijknieuws.example/feed";

async fn marijke(house: &House) -> Person {
    house.person("Marijke de Bruin", &[Role::Communication]).await
}

/// A page for somebody who signs in anew: the days of these tests outlive a session.
async fn page(house: &House, person: &Person, path: &str) -> String {
    let account = person.account.clone().unwrap();
    house.signed_in(account).await.get(path).await.text
}

/// What stands in the centre of somebody, after another round of telling.
async fn told(house: &House, person: &Person) -> Vec<String> {
    tell_standing(&house.platform).await.unwrap();
    let shown = page(house, person, "/notices").await;
    let titles = [
        "bestaat niet meer",
        "twee dagen niet te lezen",
        "langer stil dan je verwacht",
        "is er weer",
        "bronnen vragen aandacht",
        "bronnen zijn er weer",
    ];
    let count = |title: &&str| shown.matches(*title).count();
    titles
        .iter()
        .filter(|title| count(title) > 0)
        .map(|title| format!("{} {title}", count(title)))
        .collect()
}

#[tokio::test]
async fn a_source_that_fails_for_two_days_is_told_once_and_so_is_its_return() {
    let house = house().await;
    let marijke = marijke(&house).await;
    let source = add_feed(&house, FEED).await;
    house.feeds.answer(FEED, failed(FeedTrouble::ServerTrouble, None));
    next_round(&house, source.id).await;
    house.clock.advance(2 * DAY_MICROS - 1);
    assert_eq!(
        told(&house, &marijke).await,
        [] as [&str; 0],
        "a night or a weekend day is no news"
    );
    house.clock.advance(1);
    for _ in 0..2 {
        next_round(&house, source.id).await;
        assert_eq!(told(&house, &marijke).await, ["1 twee dagen niet te lezen"]);
        house.clock.advance(DAY_MICROS);
    }
    let shown = page(&house, &marijke, "/listen/sources").await;
    assert!(
        shown.contains("Lukt niet sinds") && shown.contains("kregen bericht"),
        "{shown}"
    );
    house.feeds.answer(FEED, fetched(vec![]));
    next_round(&house, source.id).await;
    for _ in 0..2 {
        assert_eq!(
            told(&house, &marijke).await,
            ["1 twee dagen niet te lezen", "1 is er weer"]
        );
    }
    assert!(
        !page(&house, &marijke, "/listen/sources")
            .await
            .contains("kregen bericht")
    );
}

#[tokio::test]
async fn a_source_that_is_gone_is_told_at_once_to_who_keeps_the_sources_alone() {
    let house = house().await;
    let (marijke, joris) = (marijke(&house).await, house.person("Joris Hettinga", &[]).await);
    let boss = house.person("Kees Veenstra", &[Role::Administrator]).await;
    let source = add_feed(&house, FEED).await;
    house.feeds.answer(FEED, FeedAnswer::Gone);
    next_round(&house, source.id).await;
    for _ in 0..2 {
        assert_eq!(told(&house, &marijke).await, ["1 bestaat niet meer"]);
    }
    assert_eq!(told(&house, &joris).await, [] as [&str; 0]);
    assert_eq!(
        told(&house, &boss).await,
        [] as [&str; 0],
        "communication keeps them here"
    );
    house.run_jobs().await;
    let letters = house.mail.letters_to(&marijke.account.as_ref().unwrap().mail);
    assert_eq!(letters.len(), 1);
    assert!(letters[0].text.contains("/listen/sources"), "{}", letters[0].text);
}

#[tokio::test]
async fn silence_beyond_what_is_expected_is_told_and_ends_with_the_next_item() {
    let house = house().await;
    let marijke = marijke(&house).await;
    let source = add_feed(&house, FEED).await;
    house
        .feeds
        .answer(FEED, fetched(vec![item("1", "Eerste bericht over de dijk")]));
    next_round(&house, source.id).await;
    house.clock.advance(14 * DAY_MICROS);
    next_round(&house, source.id).await;
    assert_eq!(told(&house, &marijke).await, [] as [&str; 0]);
    house.clock.advance(DAY_MICROS);
    next_round(&house, source.id).await;
    for _ in 0..2 {
        assert_eq!(told(&house, &marijke).await, ["1 langer stil dan je verwacht"]);
    }
    let items = vec![
        item("1", "Eerste bericht over de dijk"),
        item("2", "Tweede bericht over het gemaal"),
    ];
    house.feeds.answer(FEED, fetched(items));
    next_round(&house, source.id).await;
    assert_eq!(
        told(&house, &marijke).await,
        ["1 langer stil dan je verwacht", "1 is er weer"]
    );
}

#[tokio::test]
async fn a_server_with_many_feeds_that_goes_down_is_one_notice() {
    let house = house().await;
    let marijke = marijke(&house).await;
    for number in 0..30 {
        let url = format!("https://dijknieuws.example/feed/{number}");
        house.feeds.answer(&url, FeedAnswer::Gone);
        let source = add_feed(&house, &url).await;
        next_round(&house, source.id).await;
    }
    assert_eq!(told(&house, &marijke).await, ["1 bronnen vragen aandacht"]);
    let shown = page(&house, &marijke, "/notices").await;
    assert!(shown.contains("30 bronnen vragen aandacht"), "{shown}");
}
