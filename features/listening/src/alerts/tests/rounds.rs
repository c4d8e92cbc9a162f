//! Rounds of looking on a real store: told once, explained, over when it is over, and never a flood.

use platform::access::Role;
use platform::clock::{DAY_MICROS, HOUR_MICROS, MINUTE_MICROS, Moment};
use platform::store::Change;
use testkit::{House, Person};

use crate::alerts::hours::hour_of;
use crate::alerts::{remember_hours, round};
use crate::routing::{self, CaseKind, OpenCase, Owner, Subject};
use crate::watch::{self, NewMention, insert_mentions, source_of_brought};

pub(super) async fn house() -> (House, Person) {
    let mut features = people::features();
    features.extend(crate::features());
    let house = House::with(features).await;
    let marijke = house.person("Marijke de Bruin", &[Role::Communication]).await;
    (house, marijke)
}

/// A query that was heard some five times an hour for nine weeks.
pub(super) async fn query(house: &House, by: &Person, name: &str) -> i64 {
    let form = [
        ("name", name),
        ("words", name),
        ("purpose", "Overlast vroeg horen"),
        ("retention_days", "90"),
    ];
    let sent = by.post("/listen/queries/new", &form).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    let queries = watch::list_queries(house.platform.store.reader()).await.unwrap();
    let id = queries.iter().find(|it| it.name == name).unwrap().id;
    let now = hour_of(house.platform.now());
    let hours: Vec<(i64, i64)> = (now - 9 * 168..now).map(|hour| (hour, 4 + hour % 3)).collect();
    let remember = async |change: &Change| remember_hours(change, id, &hours).await;
    house.platform.store.change(remember).await.unwrap();
    id
}

/// Brings mentions that the query of this name wants, said at this moment.
async fn bring(house: &House, word: &str, count: i64, at: Moment) -> Vec<i64> {
    let bring = async |change: &Change| {
        let source = source_of_brought(change, "Mastodon", "Overlast vroeg horen").await?;
        let mention = |number: i64| NewMention {
            identity: format!("{word}-{}-{number}", at.0),
            text: format!("Over {word}, bericht {number} van {}", at.0),
            published_at: Some(at),
            ..NewMention::default()
        };
        let ids = insert_mentions(change, source, (0..count).map(mention).collect()).await?;
        let queries = watch::list_queries(&**change).await?;
        let query = queries.iter().find(|it| it.name == word).unwrap();
        watch::hit(change, query.id, &ids).await?;
        Ok(ids)
    };
    house.platform.store.change(bring).await.unwrap()
}

/// Brings mentions with these texts that the query of this name wants, said now.
pub(super) async fn bring_texts(house: &House, word: &str, said: &[&str]) -> Vec<i64> {
    let at = house.platform.now();
    let bring = async |change: &Change| {
        let source = source_of_brought(change, "Mastodon", "Overlast vroeg horen").await?;
        let mention = |text: &&str| NewMention {
            identity: format!("{text}-{}", at.0),
            text: (*text).to_owned(),
            published_at: Some(at),
            ..NewMention::default()
        };
        let ids = insert_mentions(change, source, said.iter().map(mention).collect()).await?;
        let queries = watch::list_queries(&**change).await?;
        let query = queries.iter().find(|it| it.name == word).unwrap();
        watch::hit(change, query.id, &ids).await?;
        Ok(ids)
    };
    house.platform.store.change(bring).await.unwrap()
}

pub(super) async fn look(house: &House) {
    round::run(&house.platform).await.unwrap();
}

pub(super) fn letters(house: &House, what: &str) -> usize {
    let all = house.mail.letters_to("marijke.de.bruin@lagemade.example");
    all.iter().filter(|letter| letter.subject.contains(what)).count()
}

pub(super) async fn again(house: &House, person: &Person) -> Person {
    house.signed_in(person.account.clone().unwrap()).await
}

#[tokio::test]
async fn a_burst_is_told_once_explained_and_closed_when_it_is_as_usual_again() {
    let (house, marijke) = house().await;
    query(&house, &marijke, "gemaal").await;
    look(&house).await;
    let page = again(&house, &marijke).await.get("/listen/alerts").await.text;
    assert!(page.contains("Niets ongewoons"), "{page}");
    bring(&house, "gemaal", 37, house.platform.now()).await;
    // Two nodes run the round at the same moment, and the next one finds nothing new.
    tokio::join!(look(&house), look(&house));
    look(&house).await;
    house.run_jobs().await;
    assert_eq!(letters(&house, "Veel meer dan gewoon"), 1);
    let page = again(&house, &marijke).await.get("/listen/alerts").await.text;
    assert!(page.contains("37 in dit uur. Gewoon op"), "{page}");
    let from = page.find("/listen?query=").unwrap();
    let path = page[from..].split('"').next().unwrap();
    let heard = again(&house, &marijke).await.get(path).await.text;
    let is_there = heard.contains("gemaal") && !heard.contains("Hier past niets bij");
    assert!(is_there, "from the alert to what was said: {heard}");
    // Two whole hours as usual close it, at the first of them.
    for _ in 0..4 {
        house.clock.advance(HOUR_MICROS);
        bring(&house, "gemaal", 5, house.platform.now()).await;
        look(&house).await;
    }
    house.run_jobs().await;
    assert_eq!(letters(&house, "Weer gewoon"), 1);
    assert_eq!(
        letters(&house, "Veel meer dan gewoon"),
        1,
        "the hours of the burst are not told again"
    );
    let page = again(&house, &marijke).await.get("/listen/alerts").await.text;
    assert!(
        page.contains("Weer gewoon sinds") && page.contains("Niets ongewoons"),
        "{page}"
    );
    // Another burst is another alert.
    house.clock.advance(DAY_MICROS);
    bring(&house, "gemaal", 50, house.platform.now()).await;
    look(&house).await;
    house.run_jobs().await;
    assert_eq!(letters(&house, "Veel meer dan gewoon"), 2);
}

#[tokio::test]
async fn what_was_put_away_with_a_reason_stays_away_until_it_was_calm() {
    let (house, marijke) = house().await;
    query(&house, &marijke, "gemaal").await;
    bring(&house, "gemaal", 40, house.platform.now()).await;
    look(&house).await;
    let marijke = again(&house, &marijke).await;
    let page = marijke.get("/listen/alerts").await.text;
    let path = page.split("action=\"").find(|it| it.contains("/put-away")).unwrap();
    let path = path.split('"').next().unwrap().to_owned();
    assert_eq!(marijke.post(&path, &[("reason", " ")]).await.status, 422);
    let sanne = house.person("Sanne Kuipers", &[]).await;
    assert_eq!(sanne.post(&path, &[("reason", "Weg")]).await.status, 404);
    assert_eq!(sanne.get("/listen/alerts").await.status, 404);
    marijke.post(&path, &[("reason", "Onze eigen actie")]).await;
    let page = marijke.get("/listen/alerts").await.text;
    assert!(
        page.contains("Onze eigen actie") && page.contains("Niets ongewoons"),
        "{page}"
    );
    // It goes on for hours: not told again.
    for _ in 0..3 {
        house.clock.advance(HOUR_MICROS);
        bring(&house, "gemaal", 40, house.platform.now()).await;
        look(&house).await;
    }
    house.run_jobs().await;
    assert_eq!(letters(&house, "Veel meer dan gewoon"), 1);
    assert_eq!(
        letters(&house, "Weer gewoon"),
        0,
        "who put it away need not hear that it is over"
    );
}

#[tokio::test]
async fn what_comes_late_counts_in_its_own_hour_and_catching_up_gives_no_flood() {
    let (house, marijke) = house().await;
    for word in ["gemaal", "dijk", "sloot", "brug", "sluis"] {
        query(&house, &marijke, word).await;
    }
    // Two days of silence, and then everything that was said meanwhile at once: five an hour, as usual.
    let stopped = house.platform.now();
    house.clock.advance(2 * DAY_MICROS + 10 * MINUTE_MICROS);
    for word in ["gemaal", "dijk", "sloot", "brug", "sluis"] {
        for hour in 0..48 {
            bring(&house, word, 5, stopped.plus(hour * HOUR_MICROS)).await;
        }
    }
    look(&house).await;
    house.run_jobs().await;
    assert_eq!((letters(&house, "gewoon"), letters(&house, "signalen")), (0, 0));
    // Five bursts in one round are one letter.
    for word in ["gemaal", "dijk", "sloot", "brug", "sluis"] {
        bring(&house, word, 60, house.platform.now()).await;
    }
    look(&house).await;
    house.run_jobs().await;
    assert_eq!(
        (letters(&house, "Veel meer dan gewoon"), letters(&house, "5 signalen")),
        (0, 1)
    );
}

pub(super) async fn complain(house: &House, by: &Person, mention: i64, text: &str) {
    let it = OpenCase {
        mention_id: Some(mention),
        subject: Subject {
            title: text.into(),
            excerpt: text.into(),
            ..Subject::default()
        },
        kind: CaseKind::Complaint,
        owner: Owner::Person(by.id()),
        by: by.id(),
        reason: String::new(),
    };
    let open = async |change: &Change| routing::open_case(&house.platform, change, it).await;
    house.platform.store.change(open).await.unwrap();
}

#[tokio::test]
async fn a_first_complaint_in_ninety_days_is_told_once_and_the_next_is_none() {
    let (house, marijke) = house().await;
    query(&house, &marijke, "gemaal").await;
    let other = bring(&house, "gemaal", 3, house.platform.now()).await;
    // The first round learns; in the first two weeks of a query every complaint is a first one.
    complain(&house, &marijke, other[0], "Het stinkt").await;
    look(&house).await;
    house.clock.advance(100 * DAY_MICROS);
    let fresh = bring(&house, "gemaal", 3, house.platform.now()).await;
    complain(&house, &marijke, fresh[0], "Het gemaal bromt").await;
    tokio::join!(look(&house), look(&house));
    house.run_jobs().await;
    assert_eq!(letters(&house, "Eerste klacht in lange tijd"), 1);
    let page = again(&house, &marijke).await.get("/listen/alerts").await.text;
    assert!(page.contains("Het gemaal bromt"), "leads to the case: {page}");
    house.clock.advance(DAY_MICROS);
    complain(&house, &marijke, fresh[1], "Het bromt nog").await;
    look(&house).await;
    // A week later it is over by itself.
    house.clock.advance(7 * DAY_MICROS);
    look(&house).await;
    house.run_jobs().await;
    assert_eq!(letters(&house, "Eerste klacht in lange tijd"), 1);
    let page = again(&house, &marijke).await.get("/listen/alerts").await.text;
    assert!(page.contains("Niets ongewoons"), "{page}");
}
