//! A large list lets others in between, goes on after a stop, and meets what changed meanwhile.

use platform::access::Role;
use platform::failure::Failure;
use platform::session::{Account, AccountState, NewAccount};
use platform::store::Change;
use platform::texts::Language;
use testkit::House;

use super::import::{self, Read};
use super::parts::Parts;
use super::tests::{counts, whole};
use super::{Options, import as bring, store};
use crate::{directory, features};

const ROWS: usize = 1_100;

/// Everybody is led by the first, who stands in another part than most.
fn list(rows: usize) -> String {
    let row = |n: usize| {
        format!(
            "{n};Naam{n} van Achternaam{n};n{n}@lagemade.example;Afdeling {};0\n",
            n % 40
        )
    };
    let header = "Personeelsnummer;Naam;E-mail;Afdeling;Leidinggevende\n".to_owned();
    std::iter::once(header).chain((0..rows).map(row)).collect()
}

async fn read(house: &House, list: &str) -> Read {
    let table = platform::csv_in::Table::read(list.as_bytes(), platform::csv_in::Caps::default()).unwrap();
    let standing = store::standing(house.platform.store.reader()).await.unwrap();
    let today = platform::clock::Day::parse("2026-11-17").unwrap();
    import::compare(table, &standing, &whole(), &today).unwrap()
}

async fn listed(house: &House) -> usize {
    let all = directory::list_everybody(house.platform.store.reader()).await.unwrap();
    all.iter().filter(|person| person.listed).count()
}

#[tokio::test]
async fn others_write_while_a_large_list_comes_in_and_it_is_whole_in_the_end() {
    let house = House::with(features()).await;
    let list = list(ROWS);
    let seen = async {
        let mut seen = Vec::new();
        // Each turn is a change of somebody else; when the list held the writer, it would come after all of it.
        loop {
            house.platform.store.change(async |_| Ok(())).await.unwrap();
            let many = listed(&house).await;
            if many == ROWS {
                return seen;
            }
            seen.push(many);
        }
    };
    let options = Options::default();
    let (outcome, seen) = tokio::join!(bring(&house.platform, list.as_bytes(), &options), seen);
    assert_eq!(outcome.unwrap().added, ROWS);
    assert!(seen.iter().any(|many| (1..ROWS).contains(many)), "{seen:?}");
    let people = directory::list_everybody(house.platform.store.reader()).await.unwrap();
    let first = people
        .iter()
        .find(|person| person.staff_number.as_deref() == Some("0"))
        .unwrap();
    assert_eq!(first.manager_id, None);
    assert_eq!(
        people
            .iter()
            .filter(|person| person.manager_id == Some(first.id))
            .count(),
        ROWS - 1
    );
    assert!(people.iter().all(|person| person.department_id.is_some()));
    assert_eq!(counts(&house, list.as_bytes(), &whole()).await, (0, 0, ROWS, 0));
}

#[tokio::test]
async fn a_large_list_that_was_broken_off_goes_on_and_tells_the_whole() {
    let house = House::with(features()).await;
    let ruben = house.person("Ruben Nijhof", &[Role::Administrator]).await;
    let list = list(4_000);
    let upload = ruben
        .upload("/settings/people/import", &[], ("list", "groot.csv", list.as_bytes()))
        .await;
    let here = upload.location().to_owned();
    ruben.post(&format!("{here}/apply"), &[]).await;
    // The job began, took 500 in, and the machine stopped.
    let draft = store::find(house.platform.store.reader(), here.rsplit('/').next().unwrap())
        .await
        .unwrap();
    let mut read = read(&house, &list).await;
    let first = import::outcome(&read, Language::Nl);
    let keep = async |change: &Change| store::keep_outcome(change, draft.id, &first).await;
    house.platform.store.change(keep).await.unwrap();
    read.plan.people.truncate(500);
    let today = platform::clock::Day::parse("2026-11-17").unwrap();
    let mut parts = Parts {
        platform: &house.platform,
        language: Language::Nl,
        list: Some(draft.id),
        done: 0,
    };
    parts.apply(&read.plan, &today).await.unwrap();
    let page = ruben.get(&here).await.text;
    assert!(
        page.contains("500 van 4.000 mensen") && page.contains("value=\"12\""),
        "{page}"
    );
    house.run_jobs().await;
    let page = ruben.get(&here).await.text;
    assert!(page.contains("4000 veranderingen zijn overgenomen"), "{page}");
    assert_eq!(listed(&house).await, 4_000);
}

#[tokio::test]
async fn an_address_that_was_taken_meanwhile_takes_its_part_back_and_a_new_plan_does_the_rest() {
    let house = House::with(features()).await;
    let list = list(ROWS);
    let read = read(&house, &list).await;
    let new = NewAccount {
        name: "Naam600 van Achternaam600".into(),
        mail: "n600@lagemade.example".into(),
        state: AccountState::Active,
        roles: platform::access::Roles::of(&[Role::Employee]),
        language: Language::Nl,
        password: None,
    };
    let take = async |change: &Change| Account::add(change, new).await;
    house.platform.store.change(take).await.unwrap();
    let today = platform::clock::Day::parse("2026-11-17").unwrap();
    let mut parts = Parts {
        platform: &house.platform,
        language: Language::Nl,
        list: None,
        done: 0,
    };
    let met = parts.apply(&read.plan, &today).await;
    assert!(matches!(met, Err(Failure::Busy(_))));
    assert_eq!(
        (parts.done, listed(&house).await),
        (500, 500),
        "the parts before it stay"
    );
}
