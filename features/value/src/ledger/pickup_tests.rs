//! What others took over from us becomes a proposal, once, and goes when it is none after all.

use listening::resolution::Outcome;
use listening::routing::CaseKind;
use listening::{pickup, watch};
use platform::access::Role;
use platform::clock::DAY_MICROS;
use platform::outside::{FeedAnswer, FeedItem, Pace, ParsedFeed};
use platform::store::Change;
use platform::texts::Language;
use testkit::{House, Person};

use super::case_tests::solved;
use super::*;
use crate::texts;

const THEIRS: &str = "https://waterbeheer.example/feed";
const PAGE: &str = "https://waterbeheer.example/gemaal";
const TEXT: &str = "De pompen van het gemaal zijn in één nacht vervangen door twaalf collega’s van de buitendienst in \
                    Elzerbroek. Bewoners slapen weer rustig.";

/// A feed in which each of these pages takes the text over.
fn says(pages: &[&str]) -> FeedAnswer {
    let item = |page: &&str| FeedItem {
        identity: (*page).into(),
        url: Some((*page).into()),
        title: "Gemaal draait weer".into(),
        text: format!("Uit de regio, op {page} te lezen. {TEXT}"),
        ..FeedItem::default()
    };
    FeedAnswer::Fetched {
        feed: Box::new(ParsedFeed {
            title: "Vakblad Waterbeheer".into(),
            items: pages.iter().map(item).collect(),
            ..ParsedFeed::default()
        }),
        etag: None,
        last_modified: None,
        pace: Pace::default(),
        moved_to: None,
    }
}

async fn scene() -> (House, Person) {
    let mut all = people::features();
    all.extend(community::features());
    all.extend(listening::features());
    all.extend(crate::features());
    let house = House::with(all).await;
    let ineke = house.person("Ineke Postma", &[Role::Communication]).await;
    house.feeds.answer(THEIRS, says(&[PAGE]));
    ineke.post("/listen/sources/new", &[("url", THEIRS)]).await;
    let form = [
        ("url", "https://lagemade.example/gemaal"),
        ("title", "Gemaal"),
        ("text", TEXT),
    ];
    assert_eq!(ineke.post("/listen/pickups/articles", &form).await.status, 303);
    house.clock.advance(DAY_MICROS / 24);
    watch::read_feeds(&house.platform).await.unwrap();
    pickup::look_now(&house.platform).await.unwrap();
    (house, ineke)
}

async fn waiting(house: &House) -> Vec<Entry> {
    propose_from_pickups(&house.platform).await.unwrap();
    list_waiting(house.platform.store.reader()).await.unwrap()
}

#[tokio::test]
async fn what_the_press_took_over_is_proposed_once_with_the_passage() {
    let (house, ineke) = scene().await;
    let entries = waiting(&house).await;
    assert_eq!(entries.len(), 1);
    let entry = &entries[0];
    assert_eq!((entry.kind, entry.grade), (Kind::PressPickup, Grade::Measured));
    assert_eq!(entry.title, "Gemaal draait weer");
    assert!(
        entry.meaning.starts_with("De pompen van het gemaal"),
        "{}",
        entry.meaning
    );
    assert_eq!(entry.receiver_id, Some(ineke.id()));
    let page = ineke.get(&format!("/value/entries/{}", entry.public_id)).await.text;
    assert!(
        page.contains(PAGE) && page.contains("href=\"/listen/pickups/"),
        "{page}"
    );
    house.run_jobs().await;
    let told = ineke.get("/notices").await.text;
    assert!(told.contains(&texts(Language::Nl).ledger_notice_pickup()), "{told}");
    assert_eq!(waiting(&house).await.len(), 1, "once");
}

#[tokio::test]
async fn a_director_reads_the_evidence_without_links_into_listen() {
    let (house, _) = scene().await;
    let entry = waiting(&house).await.remove(0);
    let director = house.person("Fatima el Amrani", &[Role::Director]).await;
    let page = director.get(&format!("/value/entries/{}", entry.public_id)).await.text;
    assert!(page.contains(PAGE) && !page.contains("/listen/pickups/"), "{page}");
}

#[tokio::test]
async fn what_is_none_after_all_is_withdrawn_and_proposed_again_when_it_counts() {
    let (house, ineke) = scene().await;
    assert_eq!(waiting(&house).await.len(), 1);
    let list = ineke.get("/listen/pickups").await.text;
    let (_, after) = list.split_once("<h2><a href=\"").unwrap();
    let path = after.split('"').next().unwrap().to_owned();
    ineke.post(&format!("{path}/dismiss"), &[]).await;
    assert_eq!(waiting(&house).await, []);
    house.clock.advance(DAY_MICROS / 24);
    ineke.post(&format!("{path}/restore"), &[]).await;
    assert_eq!(waiting(&house).await.len(), 1);
}

#[tokio::test]
async fn a_press_case_about_the_same_page_is_not_counted_twice() {
    let (house, ineke) = scene().await;
    assert_eq!(waiting(&house).await.len(), 1);
    let mut case = solved(CaseKind::Press, Outcome::Answered, false, ineke.id());
    let platform = &house.platform;
    case.source_url = Some(PAGE.into());
    let entry = async |change: &Change| propose::entry_of(platform, change, &case).await;
    assert!(platform.store.change(entry).await.unwrap().is_none());
    case.source_url = Some("https://omroep.example/ander".into());
    let entry = async |change: &Change| propose::entry_of(platform, change, &case).await;
    assert!(platform.store.change(entry).await.unwrap().is_some());
}

#[tokio::test]
async fn of_two_articles_on_one_page_the_second_counts_when_the_first_is_none() {
    let (house, ineke) = scene().await;
    let form = [
        ("url", "https://lagemade.example/nacht"),
        ("title", "Nachtwerk"),
        ("text", TEXT),
    ];
    assert_eq!(ineke.post("/listen/pickups/articles", &form).await.status, 303);
    pickup::look_now(&house.platform).await.unwrap();
    assert_eq!(waiting(&house).await.len(), 1, "one page, one entry");
    let evidence = async || {
        let entry = waiting(&house).await.into_iter().next_back().unwrap();
        let page = ineke.get(&format!("/value/entries/{}", entry.public_id)).await.text;
        let at = page.find("/listen/pickups/").unwrap();
        page[at..].split('"').next().unwrap().to_owned()
    };
    let first = evidence().await;
    // Another page later, so that both were looked through long ago.
    house.clock.advance(DAY_MICROS / 12);
    house
        .feeds
        .answer(THEIRS, says(&[PAGE, "https://waterbeheer.example/later"]));
    watch::read_feeds(&house.platform).await.unwrap();
    pickup::look_now(&house.platform).await.unwrap();
    assert_eq!(waiting(&house).await.len(), 2);
    ineke.post(&format!("{first}/dismiss"), &[]).await;
    assert_eq!(waiting(&house).await.len(), 2, "the other article on that page counts");
    house.clock.advance(DAY_MICROS / 24);
    ineke.post(&format!("{first}/restore"), &[]).await;
    assert_eq!(waiting(&house).await.len(), 2, "still one entry a page");
    let articles = ineke.get("/listen/pickups/articles").await.text;
    let (_, after) = articles.split_once("action=\"/listen/pickups/articles/").unwrap();
    let newest = after.split('"').next().unwrap();
    ineke.post(&format!("/listen/pickups/articles/{newest}"), &[]).await;
    assert_eq!(
        waiting(&house).await.len(),
        2,
        "what it took over counts by the article that is left"
    );
}
