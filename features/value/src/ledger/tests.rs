//! The ledger as its people use it, on a real store.

use platform::access::Role;
use platform::clock::Day;
use platform::page::faults_in;
use platform::texts::Language;
use testkit::{House, Person};

use super::list::ListPage;
use super::show::EntryPage;
use super::*;
use crate::texts;

async fn house() -> House {
    House::with(crate::features()).await
}

fn found_early(receiver: &Person) -> NewEntry {
    NewEntry {
        kind: Kind::EarlyComplaint,
        grade: Grade::Measured,
        title: "Stank bij gemaal Elzerbroek".into(),
        meaning: "Maandag was het over.".into(),
        amount: None,
        department_id: Some(3),
        happened_on: Day::parse("2026-11-16").unwrap(),
        receiver_id: Some(receiver.id()),
        case_id: Some(41),
        idea_id: None,
        pickup_id: None,
        evidence: vec![
            Evidence::of_case("Stank", "/case/x".into()),
            Evidence::of_source("Mastodon", "https://sociaal.example/1".into()),
            // As rows from before say it.
            Evidence::stated("case", "Zaak: iets van vroeger".into(), "/case/y".into()),
        ],
    }
}

async fn proposed(house: &House, receiver: &Person) -> Entry {
    let new = found_early(receiver);
    house
        .platform
        .store
        .change(async |change| propose(change, &new).await)
        .await
        .unwrap()
        .unwrap()
}

#[test]
fn the_pages_of_the_ledger_have_no_faults() {
    assert_eq!(faults_in::<ListPage>(), Vec::<String>::new());
    assert_eq!(faults_in::<EntryPage>(), Vec::<String>::new());
    assert_eq!(faults_in::<add::AddPage>(), Vec::<String>::new());
}

#[tokio::test]
async fn a_case_proposes_once_however_often_it_is_looked_at() {
    let house = house().await;
    let joris = house.person("Joris Hettinga", &[]).await;
    proposed(&house, &joris).await;
    let new = found_early(&joris);
    let again = house
        .platform
        .store
        .change(async |change| propose(change, &new).await)
        .await
        .unwrap();
    assert_eq!(again, None);
    let counts = store::count(house.platform.store.reader(), None).await.unwrap();
    assert_eq!(counts, vec![(State::Proposed, 1)]);
}

#[tokio::test]
async fn only_the_receiver_confirms_and_only_once() {
    let house = house().await;
    let joris = house.person("Joris Hettinga", &[]).await;
    let marijke = house.person("Marijke de Bruin", &[Role::Communication]).await;
    let entry = proposed(&house, &joris).await;
    let path = format!("/value/entries/{}/confirm", entry.public_id);
    let refused = marijke.post(&path, &[("words", "")]).await;
    assert!(
        refused.text.contains(&texts(Language::Nl).ledger_not_yours()),
        "{}",
        refused.text
    );
    assert_eq!(joris.post(&path, &[("words", "Klopt.")]).await.status, 303);
    assert_eq!(joris.post(&path, &[("words", "Klopt.")]).await.status, 303);
    let steps = store::list_steps(house.platform.store.reader(), entry.id)
        .await
        .unwrap();
    assert_eq!(steps.len(), 1, "the second time changes nothing: {steps:?}");
    let (first, last) = (Day::parse("2026-11-01").unwrap(), Day::parse("2026-11-30").unwrap());
    let facts = platform::facts::sum(house.platform.store.reader(), "ledger.entry_confirmed", &first, &last);
    assert_eq!(facts.await.unwrap().iter().map(|sum| sum.amount).sum::<i64>(), 1);
}

#[tokio::test]
async fn an_entry_of_somebody_else_looks_as_if_it_were_not_there() {
    let house = house().await;
    let joris = house.person("Joris Hettinga", &[]).await;
    let kees = house.person("Kees Veenstra", &[]).await;
    let entry = proposed(&house, &joris).await;
    let there = kees.get(&format!("/value/entries/{}", entry.public_id)).await;
    let nowhere = kees.get("/value/entries/00000000000000000000000000").await;
    assert_eq!((there.status.as_u16(), nowhere.status.as_u16()), (404, 404));
    let plain = |page: &testkit::Page| {
        page.text
            .replace(entry.public_id.as_str(), "")
            .replace("00000000000000000000000000", "")
    };
    assert_eq!(plain(&there), plain(&nowhere));
    assert!(!kees.get("/value/entries").await.text.contains("Elzerbroek"));
    assert!(joris.get("/value/entries").await.text.contains("Elzerbroek"));
}

#[tokio::test]
async fn a_correction_keeps_what_stood_there() {
    let house = house().await;
    let joris = house.person("Joris Hettinga", &[]).await;
    let marijke = house.person("Marijke de Bruin", &[Role::Communication]).await;
    let entry = proposed(&house, &joris).await;
    let path = format!("/value/entries/{}/correct", entry.public_id);
    let fields = [
        ("kind", "enquiry"),
        ("grade", "stated"),
        ("title", "Vraag over het gemaal"),
        ("meaning", ""),
    ];
    let mut form = fields.to_vec();
    form.extend([("amount", "1.200"), ("unit", "euro"), ("reason", "")]);
    assert_eq!(marijke.post(&path, &form).await.status, 303);
    let db = house.platform.store.reader();
    assert_eq!(
        store::find(db, &entry.public_id).await.unwrap().unwrap(),
        entry,
        "without a reason nothing changes"
    );
    form.pop();
    form.push(("reason", "De klant noemde het bedrag."));
    assert_eq!(marijke.post(&path, &form).await.status, 303);
    let corrected = store::find(db, &entry.public_id).await.unwrap().unwrap();
    assert_eq!((corrected.kind, corrected.grade), (Kind::Enquiry, Grade::Stated));
    assert_eq!(corrected.amount, Some((1200, "euro".into())));
    let page = marijke.get(&format!("/value/entries/{}", entry.public_id)).await;
    assert!(page.text.contains("Stank bij gemaal Elzerbroek") && page.text.contains("De klant noemde het bedrag."));
}

#[tokio::test]
async fn an_entry_by_hand_names_what_is_not_right_and_loses_nothing() {
    let house = house().await;
    let marijke = house.person("Marijke de Bruin", &[Role::Communication]).await;
    let joris = house.person("Joris Hettinga", &[]).await;
    let wrong = [
        ("title", "Drie gastlessen geboekt"),
        ("kind", "appointment"),
        ("grade", "stated"),
        ("happened_on", "2027-01-01"),
    ];
    let page = marijke.post("/value/entries", &wrong).await;
    assert_eq!(page.status, 422);
    let t = texts(Language::Nl);
    for message in [
        t.ledger_day_wrong(),
        t.ledger_evidence_missing(),
        t.ledger_receiver_unknown(),
    ] {
        assert!(page.text.contains(&message), "{message}");
    }
    assert!(page.text.contains("Drie gastlessen geboekt"));
    let mut right = wrong.to_vec();
    right[3] = ("happened_on", "2026-11-17");
    let mail = joris.account.as_ref().unwrap().mail.clone();
    right.extend([("evidence", "Mail van de school"), ("receiver", mail.as_str())]);
    assert_eq!(marijke.post("/value/entries", &right).await.status, 303);
    assert!(
        joris
            .get("/value/entries")
            .await
            .text
            .contains("Drie gastlessen geboekt")
    );
    house.run_jobs().await;
    assert_eq!(
        house.mail.letters_to(&mail).len(),
        1,
        "the receiver is asked to confirm"
    );
}

#[tokio::test]
async fn evidence_reads_in_the_language_of_the_reader_and_old_rows_as_they_were_written() {
    let house = house().await;
    let joris = house.person("Joris Hettinga", &[]).await;
    let entry = proposed(&house, &joris).await;
    let path = format!("/value/entries/{}", entry.public_id);
    let dutch = house.person("Marijke de Bruin", &[Role::Communication]).await;
    let english = house.person_in("Ann Smith", &[Role::Communication], Language::En).await;
    for (reader, of_case, of_source) in [
        (&dutch, "Zaak: Stank<", "Wat er gezegd werd op Mastodon<"),
        (&english, "Case: Stank<", "What was said on Mastodon<"),
    ] {
        let page = reader.get(&path).await.text;
        assert!(page.contains(of_case) && page.contains(of_source), "{page}");
        assert!(page.contains("Zaak: iets van vroeger<"), "{page}");
    }
}

#[tokio::test]
async fn who_may_not_open_the_case_gets_no_link_to_it() {
    let house = house().await;
    let joris = house.person("Joris Hettinga", &[]).await;
    let director = house.person("Ineke van Dalen", &[Role::Director]).await;
    let path = format!("/value/entries/{}", proposed(&house, &joris).await.public_id);
    assert!(joris.get(&path).await.text.contains("href=\"/case/x\""));
    let page = director.get(&path).await;
    assert!(
        page.text.contains("Zaak: ") && !page.text.contains("/case/x"),
        "{}",
        page.text
    );
}

#[tokio::test]
async fn who_leaves_is_taken_out_of_entries_decisions_and_corrections() {
    let house = house().await;
    let marijke = house.person("Marijke de Bruin", &[Role::Communication]).await;
    let entry = proposed(&house, &marijke).await;
    let path = format!("/value/entries/{}", entry.public_id);
    assert_eq!(
        marijke
            .post(&format!("{path}/confirm"), &[("words", "Klopt.")])
            .await
            .status,
        303
    );
    let form = [
        ("kind", "early_complaint"),
        ("grade", "judged"),
        ("title", "Stank bij gemaal Elzerbroek"),
        ("meaning", "Maandag was het over."),
        ("amount", ""),
        ("unit", ""),
        ("reason", "Bij nader inzien."),
    ];
    assert_eq!(marijke.post(&format!("{path}/correct"), &form).await.status, 303);
    let db = house.platform.store.reader();
    assert_eq!(store::list_steps(db, entry.id).await.unwrap().len(), 2);
    let id = marijke.id();
    let forget = async |change: &platform::store::Change| store::forget(change, id).await;
    house.platform.store.change(forget).await.unwrap();
    let steps = store::list_steps(db, entry.id).await.unwrap();
    assert_eq!(steps.len(), 2, "the value stays: {steps:?}");
    assert!(steps.iter().all(|step| step.by().is_none()), "the name goes: {steps:?}");
    assert_eq!(
        store::find(db, &entry.public_id).await.unwrap().unwrap().receiver_id,
        None
    );
}
