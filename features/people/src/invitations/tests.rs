//! Invitations: one address, one use, one week.

use platform::access::{Role, Roles};
use platform::clock::DAY_MICROS;
use platform::session::{Account, AccountState};
use testkit::{House, Person};

use crate::directory::{self, colleague};
use crate::features;

const GOOD: [(&str, &str); 2] = [("password", "rietkraag langs het gemaal"), ("agree", "yes")];

async fn known(house: &House, name: &str) -> Account {
    let person = colleague(house, name, None).await;
    Account::find(house.platform.store.reader(), person.id)
        .await
        .unwrap()
        .unwrap()
}

/// Invites somebody and gives the path of the link in the letter.
async fn invite(house: &House, ruben: &Person, account: &Account) -> String {
    ruben
        .post(&format!("/settings/invitations/person/{}", account.public_id), &[])
        .await;
    house.run_jobs().await;
    let letters = house.mail.letters_to(&account.mail);
    let text = &letters.last().expect("a letter").text;
    let start = text.find("/invitation/").expect("a link");
    text[start..].split_whitespace().next().unwrap().to_owned()
}

async fn state(house: &House, account: &Account) -> AccountState {
    Account::find(house.platform.store.reader(), account.id)
        .await
        .unwrap()
        .unwrap()
        .state
}

#[tokio::test]
async fn an_invited_colleague_comes_in_once() {
    let house = House::with(features()).await;
    let ruben = house.person("Ruben Nijhof", &[Role::Administrator]).await;
    let iris = known(&house, "Iris Dekker").await;
    let link = invite(&house, &ruben, &iris).await;
    assert_eq!(state(&house, &iris).await, AccountState::Invited);
    let browser = house.stranger();
    for _ in 0..3 {
        assert_eq!(browser.get(&link).await.status, 200, "opening uses nothing up");
    }
    assert_eq!(
        browser.post(&link, &[("password", GOOD[0].1)]).await.status,
        422,
        "taking part is a choice"
    );
    assert_eq!(
        browser
            .post(&link, &[("password", "kort"), ("agree", "yes")])
            .await
            .status,
        422
    );
    let answer = browser.post(&link, &GOOD).await;
    assert_eq!((answer.status.as_u16(), answer.location()), (303, "/me"));
    assert_eq!(browser.get("/me").await.status, 200);
    assert_eq!(house.stranger().get(&link).await.status, 410);
    assert_eq!(house.stranger().post(&link, &GOOD).await.status, 410);
    let fields = [("mail", iris.mail.as_str()), ("password", GOOD[0].1)];
    assert_eq!(house.stranger().post("/sign-in", &fields).await.status, 303);
}

#[tokio::test]
async fn of_a_hundred_uses_at_once_one_succeeds() {
    let house = House::with(features()).await;
    let ruben = house.person("Ruben Nijhof", &[Role::Administrator]).await;
    let iris = known(&house, "Iris Dekker").await;
    let link = invite(&house, &ruben, &iris).await;
    let uses = (0..100).map(|_| {
        let (person, link) = (house.stranger(), link.clone());
        async move { person.post(&link, &GOOD).await.status.as_u16() }
    });
    let answers = futures_util::future::join_all(uses).await;
    assert_eq!(
        answers.iter().filter(|status| **status == 303).count(),
        1,
        "{answers:?}"
    );
    assert!(answers.iter().all(|status| [303, 410].contains(status)), "{answers:?}");
}

#[tokio::test]
async fn an_invitation_that_does_not_hold_any_more_is_refused() {
    let house = House::with(features()).await;
    let ruben = house.person("Ruben Nijhof", &[Role::Administrator]).await;
    let hr = house.person("Hanna Roos", &[Role::Hr]).await;
    let store = &house.platform.store;
    let refused = async |link: &str, why: &str| {
        assert_eq!(house.stranger().post(link, &GOOD).await.status, 410, "{why}");
    };
    let first = known(&house, "Iris Dekker").await;
    let old = invite(&house, &ruben, &first).await;
    let new = invite(&house, &ruben, &first).await;
    refused(&old, "invited again").await;
    store
        .change(async |change| Account::rename(change, first.id, "Iris Dekker", "other@lagemade.example").await)
        .await
        .unwrap();
    refused(&new, "another address").await;
    let second = known(&house, "Floor Timmermans").await;
    let link = invite(&house, &hr, &second).await;
    store
        .change(async |change| Account::set_roles(change, hr.id(), &Roles::of(&[Role::Employee])).await)
        .await
        .unwrap();
    refused(&link, "the inviter lost the right").await;
    let third = known(&house, "Sem Wouters").await;
    let link = invite(&house, &ruben, &third).await;
    let page = ruben.get("/settings/invitations").await.text;
    let revoke = page.split('"').find(|text| text.ends_with("/revoke")).unwrap();
    ruben.post(revoke, &[]).await;
    refused(&link, "taken back").await;
    assert_eq!(state(&house, &third).await, AccountState::Known);
    let fourth = known(&house, "Elif Kaya").await;
    let link = invite(&house, &ruben, &fourth).await;
    ruben
        .post(&format!("/settings/people/{}/deactivate", fourth.public_id), &[])
        .await;
    refused(&link, "closed").await;
    let fifth = known(&house, "Gijs van Leeuwen").await;
    let link = invite(&house, &ruben, &fifth).await;
    house.clock.advance(7 * DAY_MICROS + 1);
    refused(&link, "too old").await;
    refused("/invitation/nonsense", "never made").await;
}

#[tokio::test]
async fn a_department_is_invited_with_one_press_and_nobody_twice() {
    let house = House::with(features()).await;
    let ruben = house.person("Ruben Nijhof", &[Role::Administrator]).await;
    let place = house
        .platform
        .store
        .change(async |c| crate::departments::add(c, "Zuivering", None).await)
        .await
        .unwrap();
    for name in ["Noor Hendriks", "Daan Prins"] {
        colleague(&house, name, Some(place.id)).await;
    }
    colleague(&house, "Yara Mulder", None).await;
    let press = async |department: &str| {
        ruben
            .post("/settings/invitations", &[("department", department)])
            .await
            .status
    };
    assert_eq!(press(place.public_id.as_str()).await, 303);
    house.run_jobs().await;
    assert_eq!(house.mail.letters().len(), 2);
    press("").await;
    house.run_jobs().await;
    assert_eq!(house.mail.letters().len(), 3, "only who was not invited yet");
    let list = directory::list_everybody(house.platform.store.reader()).await.unwrap();
    assert_eq!(list.len(), 3);
    let sanne = house.person("Sanne Kuipers", &[]).await;
    assert_eq!(
        sanne.post("/settings/invitations", &[("department", "")]).await.status,
        404
    );
}

#[test]
fn the_pages_are_sound() {
    assert_eq!(super::list::faults(), Vec::<String>::new());
    assert_eq!(super::accept::sampling::faults(), Vec::<String>::new());
}
