//! The pages of staff lists, a large list, and a real one.

use platform::access::Role;
use platform::session::{Account, AccountState};
use testkit::House;

use super::import;
use super::tests::{LIST, counts, whole};
use crate::{departments, directory, features};

#[tokio::test]
async fn the_pages_show_before_they_change_and_apply_once() {
    let house = House::with(features()).await;
    let ruben = house.person("Ruben Nijhof", &[Role::Administrator]).await;
    let upload = ruben
        .upload(
            "/settings/people/import",
            &[],
            ("list", "personeel.csv", LIST.as_bytes()),
        )
        .await;
    assert_eq!(upload.status, 303, "{}", upload.text);
    let here = upload.location().to_owned();
    let preview = ruben.get(&here).await;
    assert!(
        preview.text.contains("5 veranderingen") && preview.text.contains("Sanne Kuipers"),
        "{}",
        preview.text
    );
    assert_eq!(platform::page::check(&preview.text), vec![]);
    let db = house.platform.store.reader();
    assert_eq!(directory::list_everybody(db).await.unwrap().len(), 0, "nothing so far");
    let sanne = house.person("Sanne Ander", &[]).await;
    assert_eq!(sanne.get(&here).await.status, 404);
    assert_eq!(ruben.post(&format!("{here}/apply"), &[]).await.status, 303);
    assert_eq!(ruben.post(&format!("{here}/apply"), &[]).await.status, 303);
    assert_eq!(directory::list_everybody(db).await.unwrap().len(), 5);
    let done = ruben.get(&here).await;
    assert!(done.text.contains("5 veranderingen zijn overgenomen"), "{}", done.text);
    let known = directory::list_everybody(db)
        .await
        .unwrap()
        .iter()
        .map(|person| person.id)
        .next()
        .unwrap();
    let account = Account::find(db, known).await.unwrap().unwrap();
    assert_eq!(account.state, AccountState::Known, "nobody is let in by a list");
    let columns = "a;b\nKees Bakker;k@lagemade.example\n";
    let upload = ruben
        .upload("/settings/people/import", &[], ("list", "x.csv", columns.as_bytes()))
        .await;
    let here = upload.location().to_owned();
    assert!(ruben.get(&here).await.text.contains("Wijs de kolommen aan"));
    ruben
        .post(
            &format!("{here}/columns"),
            &[("name", "0"), ("mail", "1"), ("whole_list", "no")],
        )
        .await;
    assert!(ruben.get(&here).await.text.contains("Kijk de lijst na"));
    ruben.post(&format!("{here}/stop"), &[]).await;
    assert_eq!(ruben.get(&here).await.status, 404);
}

#[tokio::test]
async fn a_list_that_broke_off_is_finished_and_one_that_is_begun_cannot_be_stopped() {
    let house = House::with(features()).await;
    let ruben = house.person("Ruben Nijhof", &[Role::Administrator]).await;
    let upload = ruben
        .upload(
            "/settings/people/import",
            &[],
            ("list", "personeel.csv", LIST.as_bytes()),
        )
        .await;
    let here = upload.location().to_owned();
    let db = house.platform.store.reader();
    let id = here.rsplit('/').next().unwrap();
    // As after a crash between the button and the list: it says that it is at work, and nothing is.
    ruben.post(&format!("{here}/apply"), &[]).await;
    let list = super::store::find(db, id).await.unwrap();
    let begin_again = async |change: &platform::store::Change| super::store::break_off(change, list.id, LIST).await;
    house.platform.store.change(begin_again).await.unwrap();
    assert_eq!(ruben.post(&format!("{here}/stop"), &[]).await.location(), here);
    assert!(ruben.get(&here).await.text.contains("bezig"));
    house.clock.advance(platform::clock::HOUR_MICROS);
    house.run_jobs().await;
    let page = ruben.get(&here).await.text;
    assert!(!page.contains("bezig"), "{page}");
    assert_eq!(directory::list_everybody(db).await.unwrap().len(), 5);
}

#[tokio::test]
async fn a_large_list_is_applied_by_a_job() {
    let house = House::with(features()).await;
    let ruben = house.person("Ruben Nijhof", &[Role::Administrator]).await;
    let rows = (0..4000).map(|n| {
        format!(
            "{n};Naam{n} van Achternaam{n};n{n}@lagemade.example;Afdeling {};Functie van dit werk\n",
            n % 40
        )
    });
    let list: String = ["Personeelsnummer;Naam;E-mail;Afdeling;Functie\n".to_owned()]
        .into_iter()
        .chain(rows)
        .collect();
    let upload = ruben
        .upload("/settings/people/import", &[], ("list", "groot.csv", list.as_bytes()))
        .await;
    let here = upload.location().to_owned();
    ruben.post(&format!("{here}/apply"), &[]).await;
    assert!(ruben.get(&here).await.text.contains("bezig"));
    house.run_jobs().await;
    assert!(
        ruben.get(&here).await.text.contains("4.000"),
        "the new ones are counted"
    );
    assert_eq!(
        directory::list_everybody(house.platform.store.reader())
            .await
            .unwrap()
            .len(),
        4000
    );
}

#[tokio::test]
async fn a_real_staff_list_comes_out_right() {
    let name = "a_real_staff_list_comes_out_right";
    let file = testkit::folder(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/people/hr_dataset_v14.csv");
    let Ok(list) = std::fs::read(file) else {
        eprintln!("shared data not found at ../shared/data, not run: {name}");
        return;
    };
    let house = House::with(features()).await;
    let outcome = import(&house.platform, &list, &whole()).await.unwrap();
    assert_eq!(
        (outcome.added, outcome.changed, outcome.unchanged),
        (207, 0, 104),
        "{:?}",
        outcome.refused
    );
    assert_eq!(outcome.refused, []);
    let nobody: Vec<&str> = outcome.unknown_managers.iter().map(|(name, _)| name.as_str()).collect();
    assert!(
        nobody.contains(&"Board of Directors") && nobody.contains(&"Webster Butler"),
        "{nobody:?}"
    );
    let people = directory::list_everybody(house.platform.store.reader()).await.unwrap();
    assert!(
        people
            .iter()
            .all(|person| !person.name.shown().contains(',') && !person.name.given.is_empty())
    );
    let of = |manager: &str| {
        people
            .iter()
            .find(|person| person.name.key() == manager)
            .map(|person| person.id)
    };
    let brandon = of("brandon r leblanc").expect("last, first with a letter between");
    assert!(people.iter().any(|person| person.manager_id == Some(brandon)));
    let tree = departments::tree(house.platform.store.reader()).await.unwrap();
    assert_eq!(tree.count(), 6, "blanks at the end make no second department");
    assert_eq!(counts(&house, &list, &whole()).await, (0, 0, 311, 0));
}

#[test]
fn the_pages_are_sound() {
    assert_eq!(super::upload::faults(), Vec::<String>::new());
    assert_eq!(super::preview::sampling::faults(), Vec::<String>::new());
    assert_eq!(super::map::faults(), Vec::<String>::new());
}
