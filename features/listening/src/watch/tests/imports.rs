//! Bringing tables and lists: nothing doubled, nothing half-written, every refused row named.

use platform::access::Role;
use platform::outside::{Outline, OutlineList, OutlineRefusal, UnreadRow};
use platform::texts::Language;
use testkit::House;

use super::fixtures::{add_query, hits, house, texts_found};
use crate::watch::imports::bring::{About, begin, bring, choose_whole, parse, read_table};
use crate::watch::imports::run::{run, step};
use crate::watch::store::import::find;
use crate::watch::{ImportWanted, Tally, count_mentions, import_feeds, import_mentions, list_newest};

/// Every row is kept.
fn whole() -> ImportWanted {
    ImportWanted {
        whole_because: Some("Wij kozen deze rijen".into()),
        ..ImportWanted::default()
    }
}

fn shared(file: &str, test: &str) -> Option<Vec<u8>> {
    let place = testkit::folder(env!("CARGO_MANIFEST_DIR"))
        .join("../../../shared/data")
        .join(file);
    let bytes = std::fs::read(place).ok();
    if bytes.is_none() {
        #[allow(clippy::print_stdout, reason = "A test that did not run has to say so.")]
        {
            println!("shared data not found at ../shared/data, not run: {test}");
        }
    }
    bytes
}

fn tally(added: i64, changed: i64, unchanged: i64, refused: i64) -> Tally {
    Tally {
        added,
        changed,
        unchanged,
        refused,
        left_out: 0,
    }
}

async fn mentions_in(house: &House) -> i64 {
    count_mentions(house.platform.store.reader()).await.unwrap()
}

const TABLE: &str =
    "id;tekst;datum\n1;Stank bij het gemaal;17-11-2026 09:00\n2;Mooie dijk;16-11-2026\n3;;15-11-2026\n4;Te laat;ooit\n";

#[tokio::test]
async fn a_table_is_read_once_and_bad_rows_are_named() {
    let house = house().await;
    add_query(&house, "stank").await;
    let whole = whole();
    let bring = || import_mentions(&house.platform, "webcare.csv", TABLE.into(), &whole, Language::En);
    let first = bring().await.unwrap();
    assert_eq!(first.tally, tally(2, 0, 0, 2));
    let named: Vec<_> = first
        .refused
        .iter()
        .map(|row| (row.line, row.column.as_str()))
        .collect();
    assert_eq!(named, [(4, "tekst"), (5, "datum")]);
    assert!(first.refused[1].reason.contains("moment"), "{:?}", first.refused[1]);
    assert_eq!(bring().await.unwrap().tally, tally(0, 0, 2, 2));
    let changed = TABLE.replace("Mooie dijk", "Mooie nieuwe dijk");
    let third = import_mentions(&house.platform, "webcare.csv", changed.into(), &whole, Language::En)
        .await
        .unwrap();
    assert_eq!(third.tally, tally(0, 1, 1, 2));
    let mut texts = texts_found(&house).await;
    texts.sort();
    assert_eq!(texts, ["Mooie nieuwe dijk", "Stank bij het gemaal"]);
}

#[tokio::test]
async fn one_number_with_two_texts_is_refused_and_stays_so() {
    let house = house().await;
    let table = "id,text\n1,een\n1,een\n1,twee\n2,drie\n";
    for added in [2, 0] {
        let brought = import_mentions(&house.platform, "x", table.into(), &whole(), Language::Nl)
            .await
            .unwrap();
        assert_eq!(brought.tally, tally(added, 0, 3 - added, 1));
        assert_eq!(brought.refused[0].line, 4);
    }
}

#[tokio::test]
async fn an_import_that_stops_half_way_goes_on_without_doubles() {
    let house = house().await;
    let rows: String = (0..1_200).map(|n| format!("{n},bericht nummer {n}\n")).collect();
    let table = read_table(format!("id,text\n{rows}").as_bytes()).unwrap();
    let about = About {
        name: "half".into(),
        purpose: "Test".into(),
        retention_days: 30,
        by: None,
    };
    let store = &house.platform.store;
    let start = async |change: &platform::store::Change| {
        let row = bring(change, about, table).await?;
        let columns = parse(&row.mapping)?;
        choose_whole(change, row.source_id.unwrap(), Some("Test".into())).await?;
        begin(change, row, &columns).await
    };
    let id = store.change(start).await.unwrap().id;
    assert!(step(&house.platform, id).await.unwrap());
    assert_eq!(mentions_in(&house).await, 500);
    // A part that fails half-way leaves nothing behind: its mentions, its figures and its rows are one change.
    let fail = async |change: &platform::store::Change| {
        crate::watch::store::import::delete_part(change, id, 1).await?;
        Err::<(), _>(platform::failure::Failure::Busy("the machine stops".into()))
    };
    store.change(fail).await.unwrap_err();
    let half = find(store.reader(), id).await.unwrap().unwrap();
    assert_eq!((half.rows_done, half.is_running()), (500, true));
    run(&house.platform, id).await.unwrap();
    let whole = find(store.reader(), id).await.unwrap().unwrap();
    assert_eq!((whole.tally(), whole.is_running()), (tally(1_200, 0, 0, 0), false));
    assert_eq!(mentions_in(&house).await, 1_200);
    run(&house.platform, id).await.unwrap();
    assert_eq!(mentions_in(&house).await, 1_200);
}

#[tokio::test]
async fn the_airline_file_comes_in_whole_and_once() {
    let Some(bytes) = shared(
        "listening/airline_tweets.csv",
        "the_airline_file_comes_in_whole_and_once",
    ) else {
        return;
    };
    let house = house().await;
    let whole = whole();
    let bring = || {
        import_mentions(
            &house.platform,
            "airline_tweets.csv",
            bytes.clone(),
            &whole,
            Language::En,
        )
    };
    assert_eq!(bring().await.unwrap().tally, tally(14_640, 0, 0, 0));
    let newest = list_newest(house.platform.store.reader(), None, 2_000).await.unwrap();
    assert!(newest.iter().all(|mention| mention.published_at.is_some()));
    assert!(newest.iter().all(|mention| !mention.text.contains("&amp;")));
    assert!(newest.iter().any(|mention| mention.text.contains('\n')));
    assert!(newest.iter().all(|mention| mention.author.is_none()));
    assert_eq!(bring().await.unwrap().tally, tally(0, 0, 14_640, 0));
    assert_eq!(mentions_in(&house).await, 14_640);
}

#[tokio::test]
async fn complaints_of_citizens_keep_their_line_ends() {
    let Some(bytes) = shared(
        "listening/nl_meldingen_amsterdam.csv",
        "complaints_of_citizens_keep_their_line_ends",
    ) else {
        return;
    };
    let house = house().await;
    let brought = import_mentions(&house.platform, "meldingen", bytes, &whole(), Language::Nl)
        .await
        .unwrap();
    assert_eq!(brought.tally.added + brought.tally.unchanged, 97, "{brought:?}");
    assert!(texts_found(&house).await.iter().any(|text| text.contains('\n')));
}

#[tokio::test]
async fn a_list_of_feeds_is_added_once_and_names_what_it_left_out() {
    let house = house().await;
    let entry = |line, url: &str| Outline {
        line,
        title: String::new(),
        url: url.into(),
        folder: Vec::new(),
    };
    let unread = UnreadRow {
        line: 9,
        what: "<outline kapot".into(),
        reason: OutlineRefusal::BrokenTag,
    };
    let entries = vec![entry(3, "https://a.example/feed"), entry(4, "https://b.example/feed")];
    house.feeds.list(Ok(OutlineList {
        title: String::new(),
        entries,
        unread: vec![unread],
    }));
    for (added, unchanged) in [(2, 0), (0, 2)] {
        let brought = import_feeds(&house.platform, "lijst.opml", Vec::new(), Language::Nl)
            .await
            .unwrap();
        assert_eq!(brought.tally, tally(added, 0, unchanged, 1));
        assert_eq!(
            (brought.refused[0].line, brought.refused[0].reason.as_str()),
            (9, "Deze rij is afgebroken.")
        );
    }
    assert_eq!(house.feeds.asked().len(), 0, "bringing a list asks nobody");
}

#[tokio::test]
async fn a_table_goes_through_the_pages() {
    let house = house().await;
    let fatima = house.person("Fatima el Amrani", &[Role::Communication]).await;
    let fields = [
        ("purpose", "Klachten vroeg horen"),
        ("retention_days", "60"),
        ("name", "Webcare"),
    ];
    let sent = fatima
        .upload(
            "/listen/sources/import",
            &fields,
            ("file", "webcare.csv", TABLE.as_bytes()),
        )
        .await;
    let place = sent.location().to_owned();
    assert!(place.starts_with("/listen/imports/"), "{}", sent.text);
    let choose = fatima.get(&place).await;
    assert!(choose.text.contains("Welke kolom van Webcare is wat?") && choose.text.contains("Stank bij het gemaal"));
    assert_eq!(platform::page::check(&choose.text), []);
    let start = format!("{place}/start");
    assert_eq!(
        fatima
            .post(
                &start,
                &[
                    ("id", "0"),
                    ("text", "1"),
                    ("time", "2"),
                    ("keep", "whole"),
                    ("because", "Onze eigen pagina")
                ]
            )
            .await
            .location(),
        place
    );
    let busy = fatima.get(&place).await.text;
    assert!(
        busy.contains("hx-trigger=\"every 2s\"") && busy.contains(&format!("href=\"{place}\"")),
        "it looks again by itself, and by hand without script: {busy}"
    );
    house.run_jobs().await;
    let done = fatima.get(&place).await;
    assert!(
        done.text.contains("2 nieuwe meldingen") && done.text.contains("2 rijen zijn niet gelezen"),
        "{}",
        done.text
    );
    assert_eq!(platform::page::check(&done.text), []);
    let file = fatima.get(&format!("{place}/refused.csv")).await;
    assert!(
        file.text.contains("4;Te laat;ooit") || file.text.contains("4,Te laat,ooit"),
        "{}",
        file.text
    );
    let again = fatima.post(&start, &[("text", "1")]).await;
    assert!(
        again.status.is_client_error(),
        "a table that was read is not read again"
    );
    assert_eq!(mentions_in(&house).await, 2);
    let until = list_newest(house.platform.store.reader(), None, 1).await.unwrap()[0].keep_until;
    assert_eq!(until, house.clock.now().plus(60 * platform::clock::DAY_MICROS));
}

#[tokio::test]
async fn new_words_of_a_row_are_judged_anew() {
    let house = house().await;
    for words in ["gemaal", "polder", "dijk"] {
        add_query(&house, words).await;
    }
    for (text, wanted) in [("gemaal stinkt", 1), ("polder en dijk", 2), ("het stinkt", 0)] {
        let table = format!("id;tekst\n1;{text}\n");
        import_mentions(&house.platform, "x", table.into(), &whole(), Language::Nl)
            .await
            .unwrap();
        assert_eq!(
            (texts_found(&house).await, hits(&house).await),
            (vec![text.to_owned()], wanted)
        );
    }
}
