//! One box over everything: each finds what they may see, from the moment it is written until it is gone.

use listening::routing::{CaseKind, OpenCase, Owner, Subject, open_case};
use listening::watch::{NewMention, insert_mentions, source_of_brought};
use people::directory::{self, Name};
use platform::access::Role;
use platform::clock::{DAY_MICROS, Day, Moment};
use platform::session::Account;
use platform::store::Change;
use platform::texts::Language;
use testkit::{House, Person};
use value::ledger::{Grade, Kind, NewEntry, propose};

async fn house() -> House {
    let mut all = vec![crate::front::feature()];
    all.extend(people::features());
    all.extend(listening::features());
    all.extend(value::features());
    House::with(all).await
}

async fn colleague(house: &House, name: &str, roles: &[Role]) -> Person {
    let person = house.person(name, roles).await;
    let account = person.account.clone().unwrap();
    let work = async |change: &Change| directory::find_or_add(change, &account).await;
    house.platform.store.change(work).await.unwrap();
    person
}

async fn mention(house: &House, text: &str, at: Option<Moment>) -> i64 {
    let bring = async |change: &Change| {
        let source = source_of_brought(change, "Mastodon", "Klachten vroeg horen").await?;
        let new = NewMention {
            identity: text.into(),
            text: text.into(),
            language: Some("nl".into()),
            published_at: at,
            ..NewMention::default()
        };
        insert_mentions(change, source, vec![new]).await
    };
    house.platform.store.change(bring).await.unwrap()[0]
}

async fn case(house: &House, title: &str, mention_id: Option<i64>, owner: &Person, by: &Person) -> String {
    let open = async |change: &Change| {
        let subject = Subject {
            title: title.into(),
            excerpt: format!("{title}, al drie dagen"),
            source_name: "Mastodon".into(),
            text_language: "nl".into(),
            ..Subject::default()
        };
        let it = OpenCase {
            mention_id,
            subject,
            kind: CaseKind::Complaint,
            owner: Owner::Person(owner.id()),
            by: by.id(),
            reason: String::new(),
        };
        open_case(&house.platform, change, it).await
    };
    house.platform.store.change(open).await.unwrap();
    let page = owner
        .get(&format!("/search?q={}&kind=cases", title.replace(' ', "+")))
        .await
        .text;
    let start = page.find("/case/").expect("the owner finds the case") + "/case/".len();
    format!("/case/{}", &page[start..start + 26])
}

async fn entry(house: &House, title: &str, receiver: &Person) {
    let new = NewEntry {
        kind: Kind::EarlyComplaint,
        grade: Grade::Measured,
        title: title.into(),
        meaning: "Maandag was het over.".into(),
        amount: None,
        department_id: None,
        happened_on: Day::parse("2026-11-16").unwrap(),
        receiver_id: Some(receiver.id()),
        case_id: None,
        idea_id: None,
        pickup_id: None,
        evidence: Vec::new(),
    };
    let work = async |change: &Change| propose(change, &new).await;
    house.platform.store.change(work).await.unwrap();
}

/// The kinds of what somebody finds, as addresses begin.
async fn kinds(person: &Person, words: &str) -> Vec<&'static str> {
    let page = person.get(&format!("/search?q={}", words.replace(' ', "+"))).await;
    assert_eq!((page.status.as_u16(), platform::page::check(&page.text)), (200, vec![]));
    let found = |path: &&&str| page.text.contains(&format!("<a href=\"{path}"));
    ["/people/", "/listen/mentions/", "/case/", "/value/entries/"]
        .iter()
        .filter(found)
        .copied()
        .collect()
}

#[tokio::test]
async fn each_role_finds_exactly_what_it_may_open() {
    let house = house().await;
    let marijke = colleague(&house, "Marijke Gemaal", &[Role::Communication]).await;
    let ineke = colleague(&house, "Ineke Bakker", &[Role::Director]).await;
    let joris = colleague(&house, "Joris Hettinga", &[]).await;
    let sanne = colleague(&house, "Sanne Kuipers", &[]).await;
    let found = mention(&house, "Het stinkt bij gemaal Elzerbroek", None).await;
    let path = case(&house, "Stank bij gemaal", Some(found), &joris, &marijke).await;
    entry(&house, "Gemaal op tijd schoon", &joris).await;
    let all = ["/people/", "/listen/mentions/", "/case/", "/value/entries/"];
    assert_eq!(kinds(&marijke, "gemaal").await, all);
    assert_eq!(kinds(&ineke, "gemaal").await, ["/people/", "/value/entries/"]);
    assert_eq!(kinds(&joris, "gemaal").await, ["/people/", "/case/", "/value/entries/"]);
    assert_eq!(kinds(&sanne, "gemaal").await, ["/people/"]);
    assert_eq!(house.stranger().get("/search?q=gemaal").await.status, 303);
    // What is found can be opened, and the parts of the page say no more than that.
    assert_eq!(joris.get(&path).await.status, 200);
    let page = sanne.get("/search?q=gemaal&kind=cases").await.text;
    let part = "href=\"/search?q=gemaal&#38;kind=cases";
    assert!(!page.contains(part) && !page.contains("Stank"), "{page}");
    assert!(joris.get("/search?q=gemaal").await.text.contains(part));
    let page = joris.get("/search?q=gemaal&kind=cases").await.text;
    assert!(page.contains("<h3 lang=\"nl\"><a href=\"/case/") && !page.contains("/value/entries/"));
    // A slip never tells of what one may not find.
    let meant = "dit vonden we voor ‘elzerbroek’";
    assert!(marijke.get("/search?q=elzebroek").await.text.contains(meant));
    assert!(!sanne.get("/search?q=elzebroek").await.text.contains("elzerbroek"));
    // Handed over: the new owner finds it, and who gave it still does.
    let to = format!("person:{}", sanne.account.as_ref().unwrap().public_id);
    let passed = [("doing", "pass"), ("to", to.as_str())];
    assert_eq!(joris.post(&path, &passed).await.status, 303);
    assert_eq!(kinds(&sanne, "stank").await, ["/case/"]);
    assert_eq!(kinds(&joris, "stank").await, ["/case/"]);
    // Solved: it is found by what was done as well, and let go of in the end.
    let solved = [("outcome", "repaired"), ("result", "Krooshekreiniger gesmeerd")];
    assert_eq!(sanne.post(&format!("{path}/solve"), &solved).await.status, 303);
    assert_eq!(kinds(&sanne, "krooshekreiniger").await, ["/case/"]);
    house.clock.advance(100 * DAY_MICROS);
    house.run_jobs().await;
    let fatima = colleague(&house, "Fatima el Amrani", &[Role::Communication]).await;
    assert_eq!(
        kinds(&fatima, "elzerbroek").await,
        Vec::<&str>::new(),
        "the mention is deleted"
    );
    assert_eq!(
        kinds(&fatima, "drie").await,
        Vec::<&str>::new(),
        "what was written outside is gone"
    );
    assert_eq!(kinds(&fatima, "krooshekreiniger").await, ["/case/"]);
}

#[tokio::test]
async fn who_left_is_gone_and_a_department_is_found_by_its_new_name() {
    let house = house().await;
    let ada = colleague(&house, "Ada Beheer", &[Role::Administrator]).await;
    let add = async |change: &Change| people::departments::add(change, "Zuivering", None).await;
    let department = house.platform.store.change(add).await.unwrap();
    let joris = colleague(&house, "Joris Hettinga", &[]).await;
    let work = async |change: &Change| {
        let mut person = directory::find(&**change, joris.id()).await?.unwrap();
        person.department_id = Some(department.id);
        person.name = Name::parse("Hettinga, Joris");
        directory::keep(change, &person).await
    };
    house.platform.store.change(work).await.unwrap();
    assert_eq!(kinds(&ada, "zuivering hettinga").await, ["/people/"]);
    let rename = format!("/settings/departments/{}/name", department.public_id);
    assert_eq!(ada.post(&rename, &[("name", "Waterkwaliteit")]).await.status, 303);
    assert_eq!(kinds(&ada, "waterkwaliteit").await, ["/people/"]);
    assert_eq!(kinds(&ada, "zuivering").await, Vec::<&str>::new());
    let close = format!(
        "/settings/people/{}/deactivate",
        joris.account.as_ref().unwrap().public_id
    );
    assert_eq!(ada.post(&close, &[]).await.status, 303);
    ada.get("/settings/people").await;
    for path in ["/search?q=hettinga", "/search?q=hetinga", "/people?q=hettinga"] {
        assert!(!ada.get(path).await.text.contains("Joris Hettinga"), "{path}");
    }
    let left = ada.get("/settings/people?left=yes&q=hettinga").await.text;
    assert!(
        left.contains("Joris Hettinga"),
        "who lets people in still finds who left"
    );
}

#[tokio::test]
async fn older_hits_turn_page_by_page() {
    let house = house().await;
    let marijke = colleague(&house, "Marijke de Bruin", &[Role::Communication]).await;
    let start = house.clock.now();
    for number in 0..45 {
        mention(
            &house,
            &format!("Dijk nummer{number}x"),
            Some(start.plus(-number * DAY_MICROS)),
        )
        .await;
    }
    let (mut path, mut seen) = ("/search?q=dijkk".to_owned(), Vec::new());
    loop {
        let page = marijke.get(&path).await.text;
        let numbers = page.split("nummer").skip(1).filter_map(|rest| rest.split_once('x'));
        let mut numbers: Vec<i64> = numbers.filter_map(|(number, _)| number.parse().ok()).collect();
        numbers.dedup();
        seen.extend(numbers);
        let links = page.split("href=\"").filter_map(|rest| rest.split('"').next());
        let next = links
            .filter(|link| link.starts_with("/search?"))
            .find(|link| link.contains("before="));
        let Some(next) = next else { break };
        path = next.replace("&#38;", "&");
        assert!(
            path.contains("q=dijk&"),
            "older pages go on with what was meant: {path}"
        );
    }
    assert_eq!(seen, (0..45).collect::<Vec<_>>());
    for odd in [
        "before=x",
        "before=.",
        "kind=none",
        "before=zzzzzzzzzzzzz.0",
        "q=%00%27%22*",
        "q=%25_",
    ] {
        assert_eq!(marijke.get(&format!("/search?{odd}")).await.status, 200, "{odd}");
    }
}

#[tokio::test]
async fn a_store_that_is_older_finds_everything_after_the_job_that_the_upgrade_left() {
    let house = house().await;
    let marijke = colleague(&house, "Marijke de Bruin", &[Role::Communication]).await;
    let found = mention(&house, "Het stinkt bij gemaal Elzerbroek", None).await;
    case(&house, "Stank bij gemaal", Some(found), &marijke, &marijke).await;
    entry(&house, "Gemaal op tijd schoon", &marijke).await;
    assert_eq!(kinds(&marijke, "gemaal").await.len(), 3);
    // As an upgrade leaves it: nothing is written down, and the work waits.
    let forget = async |change: &Change| {
        use sea_orm::ConnectionTrait;
        for table in ["search_text", "search_entry", "search_word"] {
            change.execute_unprepared(&format!("DELETE FROM {table}")).await?;
        }
        let (work, now) = ("search.index_all", change.now());
        platform::jobs::enqueue(change, work, serde_json::json!({}), Some("all"), now).await
    };
    house.platform.store.change(forget).await.unwrap();
    assert_eq!(kinds(&marijke, "gemaal").await, Vec::<&str>::new());
    assert!(
        !marijke
            .get("/people?q=bruin")
            .await
            .text
            .contains("Marijke de Bruin</b>")
    );
    house.run_jobs().await;
    assert_eq!(kinds(&marijke, "gemaal").await.len(), 3);
    assert!(
        marijke
            .get("/people?q=bruin")
            .await
            .text
            .contains("Marijke de Bruin</b>")
    );
    let lia = house.person_in("Lia Jones", &[], Language::En).await;
    assert!(
        lia.get("/search?q=marijek")
            .await
            .text
            .contains("this is what we found for ‘marijke’")
    );
    let gone = async |change: &Change| {
        for feature in house.platform.features.iter().filter_map(|feature| feature.forget) {
            feature(change, marijke.id()).await?;
        }
        Account::find(&**change, marijke.id()).await
    };
    house.platform.store.change(gone).await.unwrap();
    assert!(!lia.get("/search?q=marijke").await.text.contains("Marijke de Bruin"));
}
