//! The pages: queries with their preview, sources with their state, changes for the works council.

use platform::access::Role;
use platform::clock::DAY_MICROS;
use platform::outside::FeedTrouble;
use testkit::{House, Person};

use super::fixtures::{add_feed, add_query, failed, fetched, house, item, next_round, texts_found};
use crate::watch::count_mentions;

const FEED: &str = "https://dijknieuws.example/feed";
const STANK: &str = "Het stinkt al drie dagen bij het gemaal in Elzerbroek";

async fn fatima(house: &House) -> Person {
    house.person("Fatima el Amrani", &[Role::Communication]).await
}

async fn shows(who: &Person, path: &str, words: &[&str]) -> String {
    let page = who.get(path).await;
    assert_eq!(page.status.as_u16(), 200, "{path}: {}", page.text);
    for word in words {
        assert!(page.text.contains(word), "{path} lacks {word:?}: {}", page.text);
    }
    assert_eq!(platform::page::check(&page.text), [], "{path}");
    page.text
}

#[tokio::test]
async fn a_query_shows_what_it_would_find_and_finds_it_when_it_is_kept() {
    let house = house().await;
    let fatima = fatima(&house).await;
    let source = add_feed(&house, FEED).await;
    house.feeds.answer(
        FEED,
        fetched(vec![
            item("1", STANK),
            item("2", "Het weer blijft zacht deze week in het land"),
        ]),
    );
    next_round(&house, source.id).await;
    assert_eq!(texts_found(&house).await, [""; 0]);
    let look = [("words", "stinkt OF stank"), ("act", "preview")];
    let seen = fatima.post("/listen/queries/new", &look).await;
    assert_eq!(seen.status.as_u16(), 200);
    assert!(
        seen.text.contains("Hij had één bericht gevonden") && seen.text.contains("<mark>stinkt</mark>"),
        "{}",
        seen.text
    );
    assert_eq!(platform::page::check(&seen.text), []);
    assert_eq!(
        count_mentions(house.platform.store.reader()).await.unwrap(),
        0,
        "looking keeps nothing"
    );
    let wish = [
        ("name", "Stank"),
        ("words", "stinkt OF stank"),
        ("purpose", "Klachten"),
        ("retention_days", "30"),
        ("act", "keep"),
    ];
    assert_eq!(
        fatima.post("/listen/queries/new", &wish).await.location(),
        "/listen/queries"
    );
    house.run_jobs().await;
    assert_eq!(texts_found(&house).await, [STANK]);
    shows(
        &fatima,
        "/listen/queries",
        &["We luisteren naar één onderwerp", "Stank", "Eén melding bewaard"],
    )
    .await;
    let asked = house.feeds.asked().len();
    assert_eq!(asked, 1, "a new query asks no feed again");
}

#[tokio::test]
async fn a_query_that_cannot_be_kept_says_why_and_keeps_what_was_typed() {
    let house = house().await;
    let fatima = fatima(&house).await;
    let refused = fatima
        .post(
            "/listen/queries/new",
            &[("name", "Stank"), ("words", "(stank OF"), ("retention_days", "400")],
        )
        .await;
    assert_eq!(refused.status.as_u16(), 422);
    for words in [
        "Kijk bij teken",
        "Zonder doel mogen we niet luisteren",
        "365",
        "(stank OF",
    ] {
        assert!(refused.text.contains(words), "{words}: {}", refused.text);
    }
    assert_eq!(platform::page::check(&refused.text), []);
}

#[tokio::test]
async fn what_only_a_deleted_query_wanted_goes_at_night() {
    let house = house().await;
    let fatima = fatima(&house).await;
    let query = add_query(&house, "gemaal").await;
    let source = add_feed(&house, FEED).await;
    house.feeds.answer(FEED, fetched(vec![item("1", STANK)]));
    next_round(&house, source.id).await;
    crate::watch::night::clean_up(&house.platform).await.unwrap();
    assert_eq!(texts_found(&house).await, [STANK], "a mention that is wanted stays");
    fatima
        .post(&format!("/listen/queries/{}/delete", query.public_id), &[])
        .await;
    crate::watch::night::clean_up(&house.platform).await.unwrap();
    assert_eq!(texts_found(&house).await, [""; 0]);
    shows(&fatima, "/listen/changes", &["verwijderd", "Fatima el Amrani"]).await;
}

#[tokio::test]
async fn nothing_stays_longer_than_its_purpose_says() {
    let house = house().await;
    add_query(&house, "gemaal").await;
    let source = add_feed(&house, FEED).await;
    house.feeds.answer(FEED, fetched(vec![item("1", STANK)]));
    next_round(&house, source.id).await;
    house.clock.advance(29 * DAY_MICROS);
    crate::watch::night::clean_up(&house.platform).await.unwrap();
    assert_eq!(texts_found(&house).await, [STANK]);
    house.clock.advance(2 * DAY_MICROS);
    crate::watch::night::clean_up(&house.platform).await.unwrap();
    assert_eq!(texts_found(&house).await, [""; 0]);
}

#[tokio::test]
async fn a_paused_query_hears_nothing() {
    let house = house().await;
    let fatima = fatima(&house).await;
    let query = add_query(&house, "gemaal").await;
    fatima
        .post(&format!("/listen/queries/{}/pause", query.public_id), &[])
        .await;
    let source = add_feed(&house, FEED).await;
    house.feeds.answer(FEED, fetched(vec![item("1", STANK)]));
    next_round(&house, source.id).await;
    assert_eq!(texts_found(&house).await, [""; 0]);
    fatima
        .post(&format!("/listen/queries/{}/resume", query.public_id), &[])
        .await;
    house.run_jobs().await;
    assert_eq!(texts_found(&house).await, [STANK]);
}

#[tokio::test]
async fn a_feed_is_added_with_one_question_or_says_why_not() {
    let house = house().await;
    let fatima = fatima(&house).await;
    let refused = fatima.post("/listen/sources/new", &[("url", FEED)]).await;
    assert!(
        refused.text.contains("geeft niemand antwoord") && refused.text.contains(FEED),
        "{}",
        refused.text
    );
    assert_eq!(platform::page::check(&refused.text), []);
    house.feeds.answer(FEED, fetched(vec![item("1", STANK)]));
    assert_eq!(
        fatima.post("/listen/sources/new", &[("url", FEED)]).await.location(),
        "/listen/sources"
    );
    assert_eq!(house.feeds.asked().len(), 2);
    house.run_jobs().await;
    assert_eq!(
        house.feeds.asked().len(),
        2,
        "not asked again in the same quarter of an hour"
    );
    shows(&fatima, "/listen/sources", &["Dijknieuws", "Laatst gelezen"]).await;
    let known = fatima.post("/listen/sources/new", &[("url", FEED)]).await;
    assert!(known.text.contains("Deze feed lezen we al"));
    let odd = fatima
        .post("/listen/sources/new", &[("url", "ftp://dijknieuws.example/")])
        .await;
    assert!(odd.text.contains("Dit is geen webadres"));
}

#[tokio::test]
async fn broken_and_silent_sources_ask_for_attention() {
    let house = house().await;
    let fatima = fatima(&house).await;
    let source = add_feed(&house, FEED).await;
    house.feeds.answer(FEED, fetched(vec![item("1", STANK)]));
    next_round(&house, source.id).await;
    shows(&fatima, "/listen/sources", &["De ene feed doet wat hij moet doen"]).await;
    house.clock.advance(20 * DAY_MICROS);
    next_round(&house, source.id).await;
    let fatima = house.person("Fatima de Tweede", &[Role::Communication]).await;
    shows(
        &fatima,
        "/listen/sources",
        &["Eén bron vraagt aandacht", "20 dagen stil"],
    )
    .await;
    house.feeds.answer(FEED, failed(FeedTrouble::NotFound, None));
    next_round(&house, source.id).await;
    shows(
        &fatima,
        "/listen/sources",
        &["Lukt niet sinds", "Op dit adres staat niets"],
    )
    .await;
    let heard = crate::watch::coverage(&house.platform.store, house.clock.now())
        .await
        .unwrap();
    assert_eq!((heard.well, heard.broken.len()), (0, 1));
    let key = source.public_id.to_string();
    fatima.post(&format!("/listen/sources/{key}/remove"), &[]).await;
    house.feeds.answer(FEED, fetched(vec![]));
    assert_eq!(
        fatima.post("/listen/sources/new", &[("url", FEED)]).await.location(),
        "/listen/sources",
        "the address is free again"
    );
}

#[tokio::test]
async fn pages_open_for_who_may_and_for_nobody_else() {
    let house = house().await;
    let council = house.person("Ondernemings Raad", &[Role::WorksCouncil]).await;
    let joris = house.person("Joris Hettinga", &[]).await;
    for path in ["/listen/queries", "/listen/changes"] {
        shows(&council, path, &[]).await;
        assert_eq!(joris.get(path).await.status.as_u16(), 404, "{path}");
    }
    for path in [
        "/listen/sources",
        "/listen/queries/new",
        "/listen/sources/new",
        "/listen/sources/list",
        "/listen/sources/import",
    ] {
        assert_eq!(council.get(path).await.status.as_u16(), 404, "{path}");
    }
    let fatima = fatima(&house).await;
    for path in [
        "/listen/sources",
        "/listen/queries/new",
        "/listen/sources/new",
        "/listen/sources/list",
        "/listen/sources/import",
        "/listen/changes",
    ] {
        shows(&fatima, path, &[]).await;
    }
}

#[tokio::test]
async fn every_page_reads_well_in_english_too() {
    let house = house().await;
    let language = platform::texts::Language::En;
    let anne = house.person_in("Anne Smith", &[Role::Communication], language).await;
    let empty = [
        ("/listen/sources", "We read no feeds yet"),
        ("/listen/queries", "A good first query"),
        ("/listen/changes", "Nothing was changed yet"),
        ("/listen/queries/new", "What do you want to hear?"),
        ("/listen/sources/new", "Which feed do you want to hear?"),
        ("/listen/sources/list", "Which list of feeds do you bring?"),
        ("/listen/sources/import", "Which table do you bring?"),
    ];
    for (path, words) in empty {
        shows(&anne, path, &[words]).await;
    }
    let query = add_query(&house, "gemaal").await;
    let source = add_feed(&house, FEED).await;
    house.feeds.answer(FEED, failed(FeedTrouble::Busy, Some(600)));
    next_round(&house, source.id).await;
    shows(
        &anne,
        "/listen/sources",
        &["One source needs attention", "The site asks us to wait"],
    )
    .await;
    let form = format!("/listen/queries/{}", query.public_id);
    shows(
        &anne,
        &form,
        &[
            "should ‘gemaal’ hear",
            "It would have found nothing",
            "Delete this query",
        ],
    )
    .await;
    anne.post(&format!("{form}/pause"), &[]).await;
    shows(&anne, "/listen/queries", &["We listen to one subject", "Paused"]).await;
    shows(&anne, "/listen/changes", &["paused", "Anne Smith"]).await;
}
