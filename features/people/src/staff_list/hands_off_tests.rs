//! What a staff list may not touch, and which rows it may not have.

use platform::access::Role;
use platform::session::{Account, AccountState};
use testkit::House;

use super::tests::{LIST, counts, whole};
use super::{Options, import};
use crate::{directory, features};

async fn account(house: &House, mail: &str) -> Account {
    let found = Account::find_by_mail(house.platform.store.reader(), mail).await;
    found.unwrap().unwrap()
}

#[tokio::test]
async fn a_list_that_knows_an_administrator_by_number_changes_no_address() {
    let house = House::with(features()).await;
    let ruben = house.person("Ruben Nijhof", &[Role::Administrator]).await;
    let sanne = house.person("Sanne Kuipers", &[]).await;
    // Saying something about oneself makes the row that the directory shows.
    for person in [&ruben, &sanne] {
        person.post("/me", &[("languages", "Nederlands")]).await;
    }
    let known = "Personeelsnummer;Naam;E-mail\n7;Ruben Nijhof;ruben.nijhof@lagemade.example\n8;Sanne Kuipers;sanne.kuipers@lagemade.example\n";
    import(&house.platform, known.as_bytes(), &Options::default())
        .await
        .unwrap();
    let later = known
        .replace("ruben.nijhof@", "evil@")
        .replace("sanne.kuipers@", "s.kuipers@");
    import(&house.platform, later.as_bytes(), &Options::default())
        .await
        .unwrap();
    let mail = async |id| {
        Account::find(house.platform.store.reader(), id)
            .await
            .unwrap()
            .unwrap()
            .mail
    };
    assert_eq!(mail(ruben.id()).await, "ruben.nijhof@lagemade.example");
    assert_eq!(
        mail(sanne.id()).await,
        "s.kuipers@lagemade.example",
        "the number does find people"
    );
}

#[tokio::test]
async fn two_rows_for_one_person_are_not_both_used() {
    let house = House::with(features()).await;
    counts(&house, LIST.as_bytes(), &whole()).await;
    // The number finds her, and so does the address.
    let twice = "Personeelsnummer;Naam;E-mail\n2;Sanne Kuipers;\n;Sanne de Wit;s.kuipers@lagemade.example\n";
    let (added, _, _, refused) = counts(&house, twice.as_bytes(), &Options::default()).await;
    assert_eq!((added, refused), (0, 1));
}

#[tokio::test]
async fn who_was_closed_by_hand_stays_closed_and_who_was_added_by_hand_stays() {
    let house = House::with(features()).await;
    let ruben = house.person("Ruben Nijhof", &[Role::Administrator]).await;
    ruben.post("/me", &[("languages", "Nederlands")]).await;
    counts(&house, LIST.as_bytes(), &whole()).await;
    let sanne = account(&house, "s.kuipers@lagemade.example").await;
    let close = async |change: &platform::store::Change| super::close(change, sanne.id).await;
    house.platform.store.change(close).await.unwrap();
    let changed = LIST.replace("Ecoloog", "Directeur");
    assert_eq!(counts(&house, changed.as_bytes(), &whole()).await, (0, 0, 5, 0));
    assert_eq!(account(&house, &sanne.mail).await.state, AccountState::Deactivated);
    let person = directory::find(house.platform.store.reader(), sanne.id)
        .await
        .unwrap()
        .unwrap();
    assert_eq!((person.function.as_str(), person.visible), ("Ecoloog", false));
    let mail = ruben.account.as_ref().unwrap().mail.clone();
    assert_eq!(account(&house, &mail).await.state, AccountState::Active);
}
