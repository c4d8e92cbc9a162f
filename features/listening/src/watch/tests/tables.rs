//! Of a table stays what a query wants, or every row when somebody chose them and said why.

use platform::access::Role;
use platform::clock::DAY_MICROS;
use platform::ids::short;
use platform::texts::Language;
use testkit::House;

use super::fixtures::{add_query, house, texts_found};
use crate::watch::{ImportWanted, Tally, import_mentions, list_newest, night, store};

const TABLE: &str =
    "id;tekst\n1;Stank bij het gemaal\n2;Mooie dijk vandaag\n3;The pumping station smells\n4;Lekker weer\n";

async fn bring(house: &House, wanted: &ImportWanted) -> Tally {
    let done = import_mentions(&house.platform, "webcare.csv", TABLE.into(), wanted, Language::Nl).await;
    done.unwrap().tally
}

async fn found(house: &House) -> Vec<String> {
    let mut texts = texts_found(house).await;
    texts.sort();
    texts
}

#[tokio::test]
async fn a_table_keeps_only_what_a_query_wants_and_no_longer_than_the_query() {
    let house = house().await;
    let stank = add_query(&house, "stank OR smells").await;
    let tally = bring(&house, &ImportWanted::default()).await;
    assert_eq!((tally.added, tally.left_out, tally.refused), (2, 2, 0));
    assert_eq!(
        found(&house).await,
        ["Stank bij het gemaal", "The pumping station smells"]
    );
    // The query says 30 days, the table 90.
    let until = list_newest(house.platform.store.reader(), None, 1).await.unwrap()[0].keep_until;
    assert_eq!(until, house.clock.now().plus(30 * DAY_MICROS));
    // What no query wanted is nowhere: a new query finds it when the table is brought again.
    add_query(&house, "dijk").await;
    let tally = bring(&house, &ImportWanted::default()).await;
    assert_eq!((tally.added, tally.unchanged, tally.left_out), (1, 2, 1));
    // A query that goes takes along what only it wanted.
    house
        .platform
        .store
        .change(async |change| store::query::delete(change, stank.id).await)
        .await
        .unwrap();
    night::clean_up(&house.platform).await.unwrap();
    assert_eq!(found(&house).await, ["Mooie dijk vandaag"]);
}

#[tokio::test]
async fn a_table_never_keeps_longer_than_it_says_itself() {
    let house = house().await;
    add_query(&house, "stank").await;
    let short = ImportWanted {
        retention_days: Some(10),
        ..ImportWanted::default()
    };
    bring(&house, &short).await;
    night::clean_up(&house.platform).await.unwrap();
    let until = list_newest(house.platform.store.reader(), None, 1).await.unwrap()[0].keep_until;
    assert_eq!(until, house.clock.now().plus(10 * DAY_MICROS));
    house.clock.advance(11 * DAY_MICROS);
    night::clean_up(&house.platform).await.unwrap();
    assert_eq!(found(&house).await, [""; 0]);
}

#[tokio::test]
async fn rows_that_somebody_chose_stay_without_a_query_and_the_choice_is_remembered() {
    let house = house().await;
    let whole = ImportWanted {
        whole_because: Some("Reacties op onze eigen pagina".into()),
        ..ImportWanted::default()
    };
    assert_eq!(bring(&house, &whole).await.added, 4);
    night::clean_up(&house.platform).await.unwrap();
    assert_eq!(found(&house).await.len(), 4);
    let more = "id;tekst\n5;Nog een bericht\n";
    let wanted = ImportWanted::default();
    let done = import_mentions(&house.platform, "webcare.csv", more.into(), &wanted, Language::Nl).await;
    assert_eq!(done.unwrap().tally.added, 1, "said once, it stays said");
}

#[tokio::test]
async fn the_page_says_what_the_queries_want_before_anything_is_read() {
    let house = House::with(crate::features()).await;
    let fatima = house.person("Fatima el Amrani", &[Role::Communication]).await;
    add_query(&house, "stank OR gemaal").await;
    let fields = [("purpose", "Klachten vroeg horen"), ("retention_days", "60")];
    let file = ("file", "pagina.csv", TABLE.as_bytes());
    let sent = fatima.upload("/listen/sources/import", &fields, file).await;
    let place = sent.location().to_owned();
    let page = fatima.get(&place).await.text;
    assert!(page.contains("De zoekopdrachten willen 1 van 4 rijen"), "{page}");
    assert!(
        page.contains("‘stank OR gemaal’ wil één rij") && page.contains("vallen er 3 rijen af"),
        "{page}"
    );
    assert_eq!(platform::page::check(&page), []);
    // Looking with other columns keeps the columns and reads nothing.
    let start = format!("{place}/start");
    let look = [("id", "0"), ("text", "0"), ("act", "look")];
    assert_eq!(fatima.post(&start, &look).await.location(), place);
    assert!(fatima.get(&place).await.text.contains("willen 0 van 4 rijen"));
    // All rows only with a reason.
    let bare = [("id", "0"), ("text", "1"), ("keep", "whole"), ("because", " ")];
    let refused = fatima.post(&start, &bare).await;
    assert_eq!(refused.status.as_u16(), 422);
    assert!(
        refused.text.contains("Zeg waarom je alle rijen bewaart"),
        "{}",
        refused.text
    );
    assert_eq!(platform::page::check(&refused.text), []);
    assert_eq!(found(&house).await, [""; 0]);
    let all = [
        ("id", "0"),
        ("text", "1"),
        ("keep", "whole"),
        ("because", "Onze eigen pagina"),
    ];
    assert_eq!(fatima.post(&start, &all).await.location(), place);
    house.run_jobs().await;
    assert_eq!(found(&house).await.len(), 4);
    let sources = fatima.get("/listen/sources").await.text;
    assert!(sources.contains("Elke rij blijft: Onze eigen pagina."), "{sources}");
    let changes = fatima.get("/listen/changes").await.text;
    assert!(
        changes.contains("elke rij bewaard") && changes.contains("Onze eigen pagina"),
        "{changes}"
    );
    let mentions = list_newest(house.platform.store.reader(), None, 9).await.unwrap();
    let dike = mentions.iter().find(|it| it.text.starts_with("Mooie")).unwrap();
    let open = fatima.get(&format!("/listen?mention={}", short(dike.id))).await.text;
    assert!(
        open.contains("Gevonden door: tabel ‘pagina.csv’, waarvan elke rij blijft (Onze eigen pagina)."),
        "{open}"
    );
}

#[tokio::test]
async fn a_table_that_nobody_begins_goes_after_a_week() {
    let house = house().await;
    let fatima = house.person("Fatima el Amrani", &[Role::Communication]).await;
    let fields = [("purpose", "Klachten vroeg horen"), ("retention_days", "60")];
    let file = ("file", "pagina.csv", TABLE.as_bytes());
    let place = fatima
        .upload("/listen/sources/import", &fields, file)
        .await
        .location()
        .to_owned();
    night::clean_up(&house.platform).await.unwrap();
    assert_eq!(fatima.get(&place).await.status.as_u16(), 200);
    house.clock.advance(8 * DAY_MICROS);
    night::clean_up(&house.platform).await.unwrap();
    let kept = store::import::list_newest(house.platform.store.reader(), 9)
        .await
        .unwrap();
    assert!(kept.is_empty(), "with its rows");
}

#[tokio::test]
async fn a_query_that_still_looks_back_says_so_and_leads_to_its_mentions() {
    let house = house().await;
    let fatima = house.person("Fatima el Amrani", &[Role::Communication]).await;
    let wish = [
        ("name", "Stank"),
        ("words", "stank OR lawaai"),
        ("purpose", "Klachten"),
        ("retention_days", "30"),
        ("act", "keep"),
    ];
    fatima.post("/listen/queries/new", &wish).await;
    let page = fatima.get("/listen/queries").await.text;
    assert!(
        page.contains("we kijken nog terug") && page.contains("stank OF lawaai"),
        "{page}"
    );
    assert!(
        page.contains("href=\"/listen?query=") && page.contains("Wijzig ‘Stank’"),
        "{page}"
    );
    house.run_jobs().await;
    let page = fatima.get("/listen/queries").await.text;
    assert!(
        page.contains("Nog niets gevonden") && !page.contains("we kijken nog terug"),
        "{page}"
    );
}
