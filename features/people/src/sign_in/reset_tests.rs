//! A forgotten password comes back by mail, once, within an hour, and tells nobody who has an account.

use platform::clock::HOUR_MICROS;
use testkit::{House, Page};

use crate::{accounts, features};

const OLD: &str = "rietkraag langs het gemaal";
const NEW: &str = "wilgen buigen in de wind";
const MAIL: &str = "s.kuipers@lagemade.example";

async fn house_with_sanne() -> House {
    let house = House::with(features()).await;
    accounts::add(&house.platform, MAIL, "Sanne Kuipers", &[], OLD)
        .await
        .unwrap();
    house
}

async fn ask(house: &House, mail: &str) -> Page {
    let page = house.stranger().post("/reset", &[("mail", mail)]).await;
    house.run_jobs().await;
    page
}

fn link(house: &House) -> String {
    let letters = house.mail.letters_to(MAIL);
    let text = &letters.last().expect("a letter").text;
    let start = text.find("/reset/").expect("a link");
    text[start..].split_whitespace().next().unwrap().to_owned()
}

#[tokio::test]
async fn a_link_works_once_and_ends_every_session() {
    let house = house_with_sanne().await;
    let before = house.stranger();
    before.post("/sign-in", &[("mail", MAIL), ("password", OLD)]).await;
    ask(&house, MAIL).await;
    let link = link(&house);
    let browser = house.stranger();
    assert_eq!(browser.get(&link).await.status, 200);
    assert_eq!(browser.post(&link, &[("password", "kort")]).await.status, 422);
    assert_eq!(browser.post(&link, &[("password", NEW)]).await.status, 303);
    assert_eq!(browser.get("/people").await.status, 200);
    assert_eq!(before.get("/people").await.status, 303, "the old session is over");
    assert_eq!(house.stranger().post(&link, &[("password", NEW)]).await.status, 410);
    assert_eq!(
        house
            .stranger()
            .post("/sign-in", &[("mail", MAIL), ("password", OLD)])
            .await
            .status,
        422
    );
    house.run_jobs().await;
    let last = house.mail.letters_to(MAIL).pop().unwrap();
    assert!(last.subject.contains("veranderd"), "she is told: {}", last.subject);
}

#[tokio::test]
async fn asking_tells_nobody_who_has_an_account() {
    let house = house_with_sanne().await;
    let (known, unknown) = (ask(&house, MAIL).await, ask(&house, "nobody@lagemade.example").await);
    assert_eq!((known.status, known.text), (unknown.status, unknown.text));
    assert_eq!(known.headers, unknown.headers);
    assert_eq!(house.mail.letters().len(), 1);
    for _ in 0..5 {
        ask(&house, MAIL).await;
    }
    assert!(house.mail.letters().len() <= 3, "nobody is flooded");
}

#[tokio::test]
async fn an_old_link_and_a_made_up_one_do_nothing() {
    let house = house_with_sanne().await;
    ask(&house, MAIL).await;
    let link = link(&house);
    house.clock.advance(HOUR_MICROS + 1);
    assert_eq!(house.stranger().get(&link).await.status, 410);
    assert_eq!(house.stranger().post(&link, &[("password", NEW)]).await.status, 410);
    assert_eq!(
        house
            .stranger()
            .post("/reset/nonsense", &[("password", NEW)])
            .await
            .status,
        410
    );
    assert_eq!(
        house
            .stranger()
            .post("/sign-in", &[("mail", MAIL), ("password", OLD)])
            .await
            .status,
        303
    );
}

#[tokio::test]
async fn of_many_uses_at_once_one_succeeds() {
    let house = house_with_sanne().await;
    ask(&house, MAIL).await;
    let link = link(&house);
    let uses = (0..30).map(|_| {
        let (person, link) = (house.stranger(), link.clone());
        async move { person.post(&link, &[("password", NEW)]).await.status.as_u16() }
    });
    let answers = futures_util::future::join_all(uses).await;
    assert_eq!(
        answers.iter().filter(|status| **status == 303).count(),
        1,
        "{answers:?}"
    );
}

#[test]
fn the_page_is_sound() {
    assert_eq!(super::reset::faults(), Vec::<String>::new());
}
