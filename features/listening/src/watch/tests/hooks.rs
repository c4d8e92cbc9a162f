//! A hook takes what is signed, now and once; of that only what a query wants.

use axum::body::Body;
use axum::http::Request;
use platform::access::Role;
use platform::clock::{DAY_MICROS, MINUTE_MICROS, SECOND_MICROS};
use platform::secrets::Secret;
use testkit::{House, Page, Person};

use super::fixtures::{add_query, hits, house, source_at, texts_found};
use crate::watch::hooks::{FROM_ONE_NETWORK_MOST, OF_ONE_SOURCE_MOST, sign};
use crate::watch::sources::tell::tell_standing;
use crate::watch::store::row::source::Model;
use crate::watch::store::source::list;

const BODY: &str = r#"{"posts":[{"id":"1","text":"Het stinkt bij het gemaal"},{"id":"2","text":"Mooi weer vandaag"}]}"#;

async fn source(house: &House) -> Model {
    list(house.platform.store.reader()).await.unwrap().pop().unwrap()
}

/// Makes a secret, as who keeps the sources does, and reads it from the page.
async fn secret(house: &House, who: &Person) -> Secret {
    let page = who
        .post(&format!("/listen/sources/{}/hook", source(house).await.public_id), &[])
        .await;
    assert_eq!(platform::page::check(&page.text), []);
    let from = page.text.find("whsec_").expect("it is shown once");
    let rest = &page.text[from..];
    let end = rest.find('<').unwrap();
    // In a page the sign of equality may be written out.
    Secret::new(rest[..end].replace("&#61;", "=").replace("&#x3d;", "="))
}

async fn listening() -> (House, Person, Secret) {
    let house = house().await;
    add_query(&house, "gemaal").await;
    let anna = house.person("Anna", &[Role::Communication]).await;
    let added = anna.post("/listen/sources/hook", &[("title", "Wijkforum")]).await;
    let row = source(&house).await;
    assert_eq!(added.location(), format!("/listen/sources/{}/hook", row.public_id));
    let secret = secret(&house, &anna).await;
    (house, anna, secret)
}

async fn send(house: &House, secret: &Secret, id: &str, off_seconds: i64, body: &str) -> Page {
    let at = (house.clock.now().0 / SECOND_MICROS + off_seconds).to_string();
    let signature = sign(secret, id, &at, body.as_bytes());
    let request = Request::post(format!("/hooks/listen/{}", source(house).await.public_id))
        .header("content-type", "application/json")
        .header("webhook-id", id)
        .header("webhook-timestamp", at)
        .header("webhook-signature", signature);
    house
        .stranger()
        .send(request.body(Body::from(body.to_owned())).unwrap())
        .await
}

#[tokio::test]
async fn a_message_is_taken_once_and_only_what_a_query_wants() {
    let (house, anna, secret) = listening().await;
    let first = send(&house, &secret, "m1", 0, BODY).await;
    assert_eq!(
        (first.status.as_u16(), first.text.as_str()),
        (200, r#"{"read":2,"new_mentions":1,"came_before":false}"#)
    );
    let again = send(&house, &secret, "m1", 0, BODY).await;
    assert_eq!(again.text, r#"{"read":0,"new_mentions":0,"came_before":true}"#);
    // The same post in another message is the same mention, with its newest words.
    let changed = r#"{"posts":[{"id":"1","text":"Het stinkt niet meer bij het gemaal"}]}"#;
    send(&house, &secret, "m2", 0, changed).await;
    assert_eq!(texts_found(&house).await, ["Het stinkt niet meer bij het gemaal"]);
    let row = source(&house).await;
    assert_eq!(row.last_success_at, Some(house.clock.now()));
    for path in [
        "/listen/sources".to_owned(),
        format!("/listen/sources/{}/hook", row.public_id),
    ] {
        let page = anna.get(&path).await;
        assert_eq!(platform::page::check(&page.text), [], "{path}");
        // The example names the beginning of every secret; no secret stands there.
        let without_example = page.text.replace("#whsec_}", "");
        assert!(
            page.text.contains("Wijkforum") && !without_example.contains("whsec_"),
            "{path} {}",
            page.text
        );
    }
}

#[tokio::test]
async fn many_at_once_of_one_message_are_one() {
    let (house, _, secret) = listening().await;
    let sends = (0..20).map(|_| send(&house, &secret, "m1", 0, BODY));
    let answers = futures_util::future::join_all(sends).await;
    let taken = answers
        .iter()
        .filter(|page| page.text.contains(r#""came_before":false"#))
        .count();
    assert_eq!((taken, texts_found(&house).await.len()), (1, 1));
    assert!(answers.iter().all(|page| page.status.as_u16() == 200));
}

#[tokio::test]
async fn what_is_late_changed_or_signed_by_another_leaves_nothing() {
    let (house, anna, secret) = listening().await;
    for off in [-301, 301] {
        assert_eq!(send(&house, &secret, "m1", off, BODY).await.status.as_u16(), 401);
    }
    let other = Secret::new("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    assert_eq!(send(&house, &other, "m1", 0, BODY).await.status.as_u16(), 401);
    let wrong = send(&house, &secret, "m1", 0, r#"{"posts":[{"id":"1"}]}"#).await;
    assert!(
        wrong.status.as_u16() == 422 && wrong.text.contains("missing field"),
        "{}",
        wrong.text
    );
    let large = format!(r#"{{"posts":[],"x":"{}"}}"#, "a".repeat(600_000));
    assert_eq!(send(&house, &secret, "m1", 0, &large).await.status.as_u16(), 413);
    let nowhere = Request::post("/hooks/listen/00000000000000000000000000")
        .body(Body::empty())
        .unwrap();
    assert_eq!(house.stranger().send(nowhere).await.status.as_u16(), 400);
    let it = format!("/listen/sources/{}", source(&house).await.public_id);
    anna.post(&format!("{it}/pause"), &[]).await;
    assert_eq!(send(&house, &secret, "m1", 0, BODY).await.status.as_u16(), 409);
    assert_eq!(texts_found(&house).await.len(), 0);
    anna.post(&format!("{it}/resume"), &[]).await;
    assert_eq!(
        send(&house, &secret, "m1", 0, BODY).await.status.as_u16(),
        200,
        "what was refused may come again"
    );
}

#[tokio::test]
async fn a_secret_is_changed_without_losing_a_message() {
    let (house, anna, old) = listening().await;
    let new = secret(&house, &anna).await;
    assert_ne!(old, new);
    assert_eq!(send(&house, &old, "m1", 0, BODY).await.status.as_u16(), 200);
    house.clock.advance(DAY_MICROS + MINUTE_MICROS);
    assert_eq!(
        send(&house, &old, "m2", 0, BODY).await.status.as_u16(),
        401,
        "after a day the old one is over"
    );
    assert_eq!(send(&house, &new, "m2", 0, BODY).await.status.as_u16(), 200);
}

#[tokio::test]
async fn a_hook_that_falls_silent_is_told_of() {
    let (house, _, secret) = listening().await;
    send(&house, &secret, "m1", 0, BODY).await;
    let id = source(&house).await.id;
    house.clock.advance(16 * DAY_MICROS);
    tell_standing(&house.platform).await.unwrap();
    assert!(source_at(&house, id).await.told_at.is_some());
}

#[tokio::test]
async fn who_sends_too_often_waits_and_who_guesses_does_not_stop_the_source() {
    let (house, _, secret) = listening().await;
    let empty = r#"{"posts":[]}"#;
    let mut last = send(&house, &secret, "0", 0, empty).await;
    for number in 1..=OF_ONE_SOURCE_MOST {
        last = send(&house, &secret, &number.to_string(), 0, empty).await;
    }
    assert_eq!(last.status, 429, "{}", last.text);
    let seconds = last.headers["retry-after"].to_str().unwrap().parse::<i64>().unwrap();
    assert!((1..=60).contains(&seconds), "{seconds}");
    assert!(last.text.contains("try again later"), "{}", last.text);
    house.clock.advance(seconds * SECOND_MICROS);
    assert_eq!(send(&house, &secret, "later", 0, BODY).await.status, 200);
    let guess = Secret::new("whsec_bmlldCBoZXQgZ2VoZWltIG1hYXIgd2VsIGxhbmc=".to_owned());
    let mut refused = 0;
    for number in 0..FROM_ONE_NETWORK_MOST {
        refused += i64::from(send(&house, &guess, &format!("g{number}"), 0, empty).await.status == 429);
    }
    assert_eq!(refused, 1, "one of the minute was signed");
    house.clock.advance(MINUTE_MICROS);
    assert_eq!(send(&house, &secret, "again", 0, empty).await.status, 200);
}

#[tokio::test]
async fn two_posts_that_say_the_same_are_two_and_new_words_are_judged_anew() {
    let (house, _, secret) = listening().await;
    send(&house, &secret, "m1", 0, BODY).await;
    let other = r#"{"posts":[{"id":"3","text":"Het stinkt bij het gemaal"}]}"#;
    let taken = send(&house, &secret, "m2", 0, other).await;
    assert!(taken.text.contains(r#""new_mentions":1"#), "{}", taken.text);
    send(&house, &secret, "m3", 0, other).await;
    assert_eq!((texts_found(&house).await.len(), hits(&house).await), (2, 2));
    add_query(&house, "polder").await;
    let changed = r#"{"posts":[{"id":"1","text":"Het stinkt in de polder"},{"id":"3","text":"Het stinkt niet"}]}"#;
    send(&house, &secret, "m4", 0, changed).await;
    assert_eq!(
        (texts_found(&house).await.len(), hits(&house).await),
        (2, 1),
        "only the polder is wanted still"
    );
}
