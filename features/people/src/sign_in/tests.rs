//! Coming in, being refused without being told why, and ending sessions.

use platform::access::Role;
use platform::session::{Account, AccountState};
use testkit::House;

use crate::{accounts, features};

const GOOD: &str = "rietkraag langs het gemaal";
const MAIL: &str = "s.kuipers@lagemade.example";

async fn house_with_sanne() -> House {
    let house = House::with(features()).await;
    accounts::add(&house.platform, MAIL, "Sanne Kuipers", &[Role::Communication], GOOD)
        .await
        .unwrap();
    house
}

#[tokio::test]
async fn a_right_password_leads_where_one_wanted_to_go_and_never_outside() {
    let house = house_with_sanne().await;
    for (next, wanted) in [
        ("/people?q=otter", "/people?q=otter"),
        ("", "/"),
        ("//evil.example", "/"),
        ("https://evil.example", "/"),
        ("/\\evil.example", "/"),
    ] {
        let sanne = house.stranger();
        assert_eq!(sanne.get("/people").await.status, 303);
        let fields = [
            ("mail", " S.Kuipers@Lagemade.example "),
            ("password", GOOD),
            ("next", next),
        ];
        let answer = sanne.post("/sign-in", &fields).await;
        assert_eq!((answer.status.as_u16(), answer.location()), (303, wanted));
        assert_eq!(sanne.get("/people").await.status, 200);
        assert_eq!(sanne.get("/sign-in").await.status, 303, "who is in goes on");
    }
}

#[tokio::test]
async fn an_unknown_address_and_a_wrong_password_get_the_same_bytes() {
    let house = house_with_sanne().await;
    let answers = async |mail: &str, password: &str| {
        let page = house
            .stranger()
            .post("/sign-in", &[("mail", mail), ("password", password)])
            .await;
        let mut headers: Vec<_> = page
            .headers
            .iter()
            .map(|(name, value)| format!("{name}: {value:?}"))
            .collect();
        // The address that was typed stands in the page again, and its length in this one header.
        headers.retain(|header| !header.starts_with("content-length"));
        headers.sort();
        (page.status, headers, page.text.replace(mail, "MAIL"))
    };
    let wrong = answers(MAIL, "niet dit wachtwoord").await;
    assert_eq!(wrong.0, 422);
    assert_eq!(wrong, answers("nobody@lagemade.example", "niet dit wachtwoord").await);
    assert_eq!(wrong, answers("nobody@lagemade.example", GOOD).await);
    for state in [AccountState::Known, AccountState::Invited, AccountState::Deactivated] {
        let account = Account::find_by_mail(house.platform.store.reader(), MAIL)
            .await
            .unwrap()
            .unwrap();
        let work = async |change: &platform::store::Change| Account::set_state(change, account.id, state).await;
        house.platform.store.change(work).await.unwrap();
        assert_eq!(wrong, answers(MAIL, GOOD).await, "{state:?}");
    }
}

#[tokio::test]
async fn signing_out_ends_the_session_and_not_only_the_cookie() {
    let house = house_with_sanne().await;
    let sanne = house.person("Sanne Twee", &[]).await;
    let before = sanne.get("/people").await;
    assert_eq!(before.status, 200);
    let left = sanne.post("/sign-out", &[]).await;
    assert_eq!((left.status.as_u16(), left.location()), (303, "/sign-in"));
    assert!(left.headers.contains_key("clear-site-data"));
    assert_eq!(sanne.get("/people").await.status, 303);
    assert_eq!(house.stranger().post("/sign-out", &[]).await.status, 303);
}

#[tokio::test]
async fn all_other_sessions_end_with_one_button() {
    let house = house_with_sanne().await;
    let (here, there, elsewhere) = (house.stranger(), house.stranger(), house.stranger());
    for browser in [&here, &there, &elsewhere] {
        browser.post("/sign-in", &[("mail", MAIL), ("password", GOOD)]).await;
    }
    let page = here.get("/me/sessions").await;
    assert_eq!(page.text.matches("/end\"").count(), 2, "this device has its own button");
    let place = page.text.find("/me/sessions/").unwrap();
    let end = &page.text[place..page.text[place..].find('"').unwrap() + place];
    if end.ends_with("/end") {
        here.post(end, &[]).await;
    }
    here.post("/me/sessions/end-others", &[]).await;
    assert_eq!(here.get("/people").await.status, 200);
    assert_eq!(there.get("/people").await.status, 303);
    assert_eq!(elsewhere.get("/people").await.status, 303);
}

#[tokio::test]
async fn one_session_of_mine_ends_and_never_one_of_another() {
    let house = house_with_sanne().await;
    let sanne = house.stranger();
    sanne.post("/sign-in", &[("mail", MAIL), ("password", GOOD)]).await;
    let pieter = house.person("Pieter Smeets", &[]).await;
    let found = Account::find_by_mail(house.platform.store.reader(), MAIL)
        .await
        .unwrap()
        .unwrap();
    let again = house.signed_in(found).await;
    let page = sanne.get("/me/sessions").await.text;
    let end = page.split('"').find(|text| text.ends_with("/end")).unwrap();
    pieter.post(end, &[]).await;
    assert_eq!(again.get("/people").await.status, 200);
    sanne.post(end, &[]).await;
    assert_eq!(again.get("/people").await.status, 303);
}

#[tokio::test]
async fn a_new_password_needs_the_old_one_and_ends_other_sessions() {
    let house = house_with_sanne().await;
    let (here, there) = (house.stranger(), house.stranger());
    for browser in [&here, &there] {
        browser.post("/sign-in", &[("mail", MAIL), ("password", GOOD)]).await;
    }
    let change = async |current: &str, new: &str| {
        here.post("/me/password", &[("current", current), ("password", new)])
            .await
            .status
            .as_u16()
    };
    assert_eq!(change("mis", "wilgen buigen in de wind").await, 422);
    assert_eq!(change(GOOD, "kort").await, 422);
    assert_eq!(change(GOOD, "SanneKuipers2026").await, 422);
    assert_eq!(there.get("/people").await.status, 200, "nothing was changed so far");
    assert_eq!(change(GOOD, "wilgen buigen in de wind").await, 303);
    assert_eq!(here.get("/people").await.status, 200);
    assert_eq!(there.get("/people").await.status, 303);
    let late = house.stranger();
    assert_eq!(
        late.post("/sign-in", &[("mail", MAIL), ("password", GOOD)])
            .await
            .status,
        422
    );
    let fields = [("mail", MAIL), ("password", "wilgen buigen in de wind")];
    assert_eq!(late.post("/sign-in", &fields).await.status, 303);
}

#[tokio::test]
async fn odd_proofs_are_only_wrong() {
    let house = house_with_sanne().await;
    let long = "x".repeat(100_000);
    for (mail, password) in [
        ("", ""),
        (MAIL, long.as_str()),
        (long.as_str(), "x"),
        ("a\0b", "\0"),
        ("'; --", "' OR 1=1"),
    ] {
        assert_eq!(
            house
                .stranger()
                .post("/sign-in", &[("mail", mail), ("password", password)])
                .await
                .status,
            422
        );
    }
}

#[tokio::test]
async fn asking_for_a_link_is_the_same_work_for_an_unknown_address() {
    let house = house_with_sanne().await;
    let count = async |table: &str| {
        use sea_orm::{ConnectionTrait, Statement};
        let db = house.platform.store.reader();
        let many = format!("SELECT COUNT(*) AS many FROM {table}");
        let row = db.query_one_raw(Statement::from_string(db.get_database_backend(), many));
        row.await.unwrap().unwrap().try_get::<i64>("", "many").unwrap()
    };
    let mut written = Vec::new();
    for mail in [MAIL, "nobody@lagemade.example", "geen adres", ""] {
        house.stranger().post("/reset", &[("mail", mail)]).await;
        written.push((count("job").await, count("sign_in_reset").await, count("letter").await));
    }
    let first = written[0];
    assert_eq!(
        (first.1, first.2),
        (0, 0),
        "the letter is made when nobody waits for it"
    );
    let more: Vec<_> = (0..4).map(|number| (first.0 + number, 0, 0)).collect();
    assert_eq!(written, more, "one row each, whoever asks");
    house.run_jobs().await;
    assert_eq!(count("sign_in_reset").await, 1);
    assert_eq!(house.mail.letters_to(MAIL).len(), 1);
}

#[test]
fn the_pages_are_sound() {
    assert_eq!(super::enter::faults(), Vec::<String>::new());
    assert_eq!(super::sessions::faults(), Vec::<String>::new());
    assert_eq!(super::own_password::faults(), Vec::<String>::new());
}
