//! Where a query looks: languages, sources and authors, on the form, in the preview and in what is kept.

use platform::access::Role;
use platform::outside::FeedItem;
use testkit::{House, Person};

use super::fixtures::{add_feed, fetched, house, item, next_round, texts_found};
use super::network::{hear_batches, post, said};
use crate::watch::store;

const FEED: &str = "https://dijknieuws.example/feed";
const OTHER: &str = "https://polderbode.example/feed";

async fn fatima(house: &House) -> Person {
    house.person("Fatima el Amrani", &[Role::Communication]).await
}

async fn two_feeds(house: &House) -> (String, String) {
    let mut keys = Vec::new();
    for (url, language, text) in [
        (
            FEED,
            "nl",
            "Het gemaal bij Elzerbroek staat stil, zegt de gemeente in een bericht aan bewoners",
        ),
        (
            OTHER,
            "en",
            "The pumping station gemaal has been out of order since Monday, the board says",
        ),
    ] {
        let said_in = FeedItem {
            language: Some(language.into()),
            ..item(&format!("{url}/1"), text)
        };
        let source = add_feed(house, url).await;
        house.feeds.answer(url, fetched(vec![said_in]));
        next_round(house, source.id).await;
        keys.push(source.public_id.to_string());
    }
    (keys[0].clone(), keys[1].clone())
}

fn wish<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut wish = vec![
        ("name", "Gemaal"),
        ("words", "gemaal"),
        ("purpose", "Klachten"),
        ("retention_days", "30"),
    ];
    wish.extend_from_slice(more);
    wish
}

#[tokio::test]
async fn a_query_hears_only_the_languages_and_sources_it_names() {
    let house = house().await;
    let fatima = fatima(&house).await;
    let (dijk, polder) = two_feeds(&house).await;
    let look = async |more: &[(&str, &str)]| {
        let mut fields = wish(more);
        fields.push(("act", "preview"));
        fatima.post("/listen/queries/new", &fields).await.text
    };
    assert!(look(&[]).await.contains("Hij had 2 berichten gevonden"));
    assert!(
        look(&[("languages", "nl")])
            .await
            .contains("Hij had één bericht gevonden")
    );
    assert!(
        look(&[("source_rule", "except"), ("source", &dijk)])
            .await
            .contains("The pumping")
    );
    let none = look(&[("source_rule", "except"), ("source", &dijk), ("source", &polder)]).await;
    assert!(none.contains("Hij had niets gevonden"), "{none}");
    let kept = wish(&[
        ("source_rule", "only"),
        ("source", &polder),
        ("languages", "en, de"),
        ("authors_out", "@ons_account"),
    ]);
    assert_eq!(
        fatima.post("/listen/queries/new", &kept).await.location(),
        "/listen/queries"
    );
    house.run_jobs().await;
    let texts = texts_found(&house).await;
    assert_eq!(texts.len(), 1);
    assert!(texts[0].starts_with("The pumping"));
    // The form shows again what was chosen, and the list says that it does not look everywhere.
    let row = store::query::list(house.platform.store.reader())
        .await
        .unwrap()
        .remove(0);
    let shown = fatima.get(&format!("/listen/queries/{}", row.public_id)).await.text;
    for words in [
        "value=\"de, en\"",
        "@ons_account",
        &format!("value=\"{polder}\" checked"),
        "value=\"only\" checked",
    ] {
        assert!(shown.contains(words), "{words}: {shown}");
    }
    assert_eq!(platform::page::check(&shown), []);
    assert!(
        fatima
            .get("/listen/queries")
            .await
            .text
            .contains("Hij kijkt niet overal")
    );
}

#[tokio::test]
async fn whose_messages_are_left_out_are_not_kept_from_a_network_either() {
    let house = house().await;
    let fatima = fatima(&house).await;
    fatima.post("/listen/sources/bluesky", &[]).await;
    let kept = wish(&[("authors_out", "did:plc:b")]);
    fatima.post("/listen/queries/new", &kept).await;
    house.run_jobs().await;
    let now = house.clock.now();
    hear_batches(
        &house,
        vec![vec![said(post("a", "gemaal a", now)), said(post("b", "gemaal b", now))]],
    )
    .await;
    assert_eq!(texts_found(&house).await, ["gemaal a"]);
}

#[tokio::test]
async fn a_look_counts_each_day_and_says_beside_the_words_what_it_found_or_what_is_wrong() {
    let house = house().await;
    let fatima = fatima(&house).await;
    two_feeds(&house).await;
    let look = [("words", "gemaal NABIJ/3 elzerbroek"), ("act", "preview")];
    let seen = fatima.post("/listen/queries/new", &look).await.text;
    for words in [
        "role=\"status\"",
        ">Hij had één bericht gevonden</p>",
        "<rect class=\"bar\"",
        "<mark>gemaal</mark> bij <mark>Elzerbroek</mark>",
        "hx-select=\"#found\"",
    ] {
        assert!(seen.contains(words), "{words}: {seen}");
    }
    assert_eq!(platform::page::check(&seen), []);
    let wrong = [("words", "gemaal NABIJ/0 elzerbroek"), ("act", "preview")];
    let seen = fatima.post("/listen/queries/new", &wrong).await;
    assert_eq!(seen.status.as_u16(), 200);
    assert!(
        seen.text
            .contains(">Achter NABIJ/ staat een aantal woorden van 1 tot 50. Kijk bij teken 8.</p>"),
        "{}",
        seen.text
    );
    assert!(!seen.text.contains("id=\"preview\""));
}

#[tokio::test]
async fn a_query_that_can_no_longer_be_read_says_so_in_the_list() {
    let house = house().await;
    let fatima = fatima(&house).await;
    super::fixtures::add_query(&house, "ge*").await;
    let shown = fatima.get("/listen/queries").await.text;
    assert!(shown.contains("Deze zoekopdracht vindt niets"), "{shown}");
    assert_eq!(platform::page::check(&shown), []);
}
