//! Roles are given and taken, and who is closed out is out at once.

use platform::access::Role;
use platform::session::{Account, AccountState};
use testkit::House;

use crate::features;

async fn account(house: &House, id: i64) -> Account {
    Account::find(house.platform.store.reader(), id).await.unwrap().unwrap()
}

#[tokio::test]
async fn a_role_given_is_there_at_the_next_request() {
    let house = House::with(features()).await;
    let ruben = house.person("Ruben Nijhof", &[Role::Administrator]).await;
    let sanne = house.person("Sanne Kuipers", &[]).await;
    let id = sanne.account.as_ref().unwrap().public_id.to_string();
    assert_eq!(sanne.get("/settings/people").await.status, 404);
    let fields = [("role", "hr"), ("role", "communication"), ("role", "emperor")];
    ruben.post(&format!("/settings/people/{id}/roles"), &fields).await;
    assert_eq!(
        account(&house, sanne.id()).await.roles.words(),
        "employee communication hr"
    );
    assert_eq!(sanne.get("/settings/people").await.status, 200);
    let own = format!("/settings/people/{}/roles", ruben.account.as_ref().unwrap().public_id);
    assert_eq!(
        sanne.post(&own, &[("role", "hr")]).await.status,
        404,
        "human resources looks, and gives nothing"
    );
    let page = ruben.get(&format!("/settings/people?edit={id}")).await.text;
    assert!(
        page.contains("Sanne Kuipers") && page.contains("value=\"hr\" checked"),
        "{page}"
    );
}

#[tokio::test]
async fn somebody_always_stays_administrator() {
    let house = House::with(features()).await;
    let ruben = house.person("Ruben Nijhof", &[Role::Administrator]).await;
    let own = format!("/settings/people/{}", ruben.account.as_ref().unwrap().public_id);
    ruben.post(&format!("{own}/roles"), &[]).await;
    ruben.post(&format!("{own}/deactivate"), &[]).await;
    let after = account(&house, ruben.id()).await;
    assert!(after.roles.has(Role::Administrator) && after.state == AccountState::Active);
    let other = house.person("Iris Dekker", &[Role::Administrator]).await;
    other.post(&format!("{own}/roles"), &[]).await;
    assert!(!account(&house, ruben.id()).await.roles.has(Role::Administrator));
}

#[tokio::test]
async fn a_closed_account_is_out_at_once_and_comes_back_only_by_hand() {
    let house = House::with(features()).await;
    let ruben = house.person("Ruben Nijhof", &[Role::Administrator]).await;
    let sanne = house.person("Sanne Kuipers", &[]).await;
    let phone = house.signed_in(sanne.account.clone().unwrap()).await;
    let id = sanne.account.as_ref().unwrap().public_id.to_string();
    let mut signals = house.platform.store.listen();
    ruben.post(&format!("/settings/people/{id}/deactivate"), &[]).await;
    assert_eq!(sanne.get("/people").await.status, 303);
    assert_eq!(phone.get("/people").await.status, 303);
    assert_eq!(ruben.get(&format!("/people/{id}")).await.status, 404);
    let heard: Vec<String> = std::iter::from_fn(|| signals.try_recv().ok()).collect();
    assert!(
        heard.contains(&format!("session:{}", sanne.id())),
        "open streams are told: {heard:?}"
    );
    let left = ruben.get("/settings/people?left=yes").await.text;
    assert!(left.contains("Sanne Kuipers"));
    ruben.post(&format!("/settings/people/{id}/reactivate"), &[]).await;
    assert_eq!(
        account(&house, sanne.id()).await.state,
        AccountState::Known,
        "no password, so she is invited again"
    );
    assert_eq!(ruben.get(&format!("/people/{id}")).await.status, 200);
}

#[test]
fn the_page_is_sound() {
    assert_eq!(super::list::faults(), Vec::<String>::new());
}
