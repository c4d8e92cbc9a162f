//! Guessing passwords and addresses gets nobody anywhere (threats T2 and T3): answers are compared byte by byte and work is
//! counted, never timed.

use std::net::{IpAddr, SocketAddr};

use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Method, Request, StatusCode, header};
use platform::clock::MINUTE_MICROS;
use platform::session::{Account, AccountState};
use testkit::{House, Page};

use super::password::RUNS;
use crate::{accounts, features};

const GOOD: &str = "rietkraag langs het gemaal";
const MAIL: &str = "s.kuipers@lagemade.example";

async fn house_with_sanne() -> House {
    let house = House::with(features()).await;
    accounts::add(&house.platform, MAIL, "Sanne Kuipers", &[], GOOD)
        .await
        .unwrap();
    house
}

/// Tries to sign in from an address, and says how many hashes that cost.
async fn attempt(house: &House, from: &str, mail: &str, password: &str) -> (Page, usize) {
    let mut form = url::form_urlencoded::Serializer::new(String::new());
    form.append_pair("mail", mail).append_pair("password", password);
    let peer: IpAddr = from.parse().unwrap();
    let request = Request::builder()
        .method(Method::POST)
        .uri("/sign-in")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "same-origin")
        .extension(ConnectInfo(SocketAddr::new(peer, 4711)));
    let before = RUNS.get();
    let page = house
        .stranger()
        .send(request.body(Body::from(form.finish())).unwrap())
        .await;
    (page, RUNS.get() - before)
}

#[tokio::test]
async fn every_refusal_costs_one_hash_whoever_it_is() {
    let house = house_with_sanne().await;
    let mut told = Vec::new();
    for (from, mail, password) in [
        ("192.0.2.1", MAIL, "niet dit wachtwoord"),
        ("192.0.2.2", "nobody@lagemade.example", "niet dit wachtwoord"),
        ("192.0.2.3", "nobody@lagemade.example", GOOD),
        ("192.0.2.4", "geen adres", GOOD),
    ] {
        let (page, hashes) = attempt(&house, from, mail, password).await;
        told.push((page.status, hashes, page.text.replace(mail, "MAIL")));
    }
    for (number, state) in [AccountState::Known, AccountState::Invited, AccountState::Deactivated]
        .into_iter()
        .enumerate()
    {
        let account = Account::find_by_mail(house.platform.store.reader(), MAIL)
            .await
            .unwrap()
            .unwrap();
        let work = async |change: &platform::store::Change| Account::set_state(change, account.id, state).await;
        house.platform.store.change(work).await.unwrap();
        let (page, hashes) = attempt(&house, &format!("192.0.3.{number}"), MAIL, GOOD).await;
        told.push((page.status, hashes, page.text.replace(MAIL, "MAIL")));
    }
    assert_eq!((told[0].0, told[0].1), (StatusCode::UNPROCESSABLE_ENTITY, 1));
    assert!(told.iter().all(|other| *other == told[0]), "{told:#?}");
}

#[tokio::test]
async fn who_guesses_from_many_places_waits_and_the_owner_comes_in_within_a_minute() {
    let house = house_with_sanne().await;
    let mut refused = 0;
    for number in 0..200 {
        let (page, hashes) = attempt(&house, &format!("198.51.100.{number}"), MAIL, "mis mis mis mis").await;
        let waits = page.status == StatusCode::TOO_MANY_REQUESTS;
        assert_eq!(hashes, usize::from(!waits), "who waits costs nothing");
        assert_eq!(waits, page.headers.contains_key(header::RETRY_AFTER));
        refused += usize::from(waits);
    }
    assert!(refused >= 190, "{refused} of 200");
    assert_eq!(
        attempt(&house, "203.0.113.9", MAIL, GOOD).await.0.status,
        StatusCode::TOO_MANY_REQUESTS
    );
    house.clock.advance(MINUTE_MICROS);
    assert_eq!(
        attempt(&house, "203.0.113.9", MAIL, GOOD).await.0.status,
        StatusCode::SEE_OTHER
    );
}

#[tokio::test]
async fn one_password_on_many_accounts_waits_after_thirty() {
    let house = house_with_sanne().await;
    let mut hashed = 0;
    for number in 0..300 {
        let mail = format!("m{number}@lagemade.example");
        hashed += attempt(&house, "198.51.100.7", &mail, "welkom in de polder").await.1;
    }
    assert_eq!(hashed, 30);
    let (page, _) = attempt(&house, "203.0.113.9", MAIL, GOOD).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "others are not in its way");
}
