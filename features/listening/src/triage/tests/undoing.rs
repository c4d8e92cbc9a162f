//! Undoing restores the list and the suggestions.

use axum::http::StatusCode;
use platform::access::Role;
use platform::clock::DAY_MICROS;
use serde_json::Value;

use super::{bring, fatima, house, listed};
use crate::triage::jobs::sweep;
use crate::triage::lessons::model_for;

fn act_in(page: &str) -> Option<String> {
    let at = page.find("name=\"act\" value=\"")? + 18;
    Some(page[at..at + 13].to_owned())
}

#[tokio::test]
async fn an_act_is_undone_with_what_it_taught() {
    let house = house().await;
    let text = "De paarse kiosk is dicht";
    let ids = bring(&house, &[text, "Iets anders"]).await;
    let fatima = fatima(&house).await;
    let before = model_for(&house.platform.store, [text])
        .await
        .unwrap()
        .certainties(text);
    let form = [
        ("kind", "idea"),
        ("mention", ids[0].as_str()),
        ("mention", ids[1].as_str()),
    ];
    fatima.post("/listen/decide", &form).await;
    let page = fatima.get("/listen").await;
    assert!(page.text.contains("Je laatste keuze: 2 meldingen zijn idee."));
    let act = act_in(&page.text).unwrap();
    let taught = model_for(&house.platform.store, [text])
        .await
        .unwrap()
        .certainties(text);
    assert!(taught[4] > before[4] + 0.05);
    fatima.post("/listen/undo", &[("act", &act)]).await;
    let page = fatima.get("/listen").await;
    assert!(page.text.contains("2 meldingen zijn weer nieuw."));
    assert_eq!(listed(&page.text), [ids[1].clone(), ids[0].clone()]);
    assert_eq!(act_in(&page.text), None);
    let after = model_for(&house.platform.store, [text])
        .await
        .unwrap()
        .certainties(text);
    assert!(
        before
            .iter()
            .zip(after)
            .all(|(before, after)| (before - after).abs() < 1e-4)
    );
    fatima.post("/listen/undo", &[("act", &act)]).await;
    assert!(
        fatima
            .get("/listen")
            .await
            .text
            .contains("Dit was al ongedaan gemaakt.")
    );
}

#[tokio::test]
async fn acts_are_undone_one_after_the_other_by_whoever_did_them() {
    let house = house().await;
    let ids = bring(&house, &["Eerste", "Tweede"]).await;
    let (fatima, noor) = (
        fatima(&house).await,
        house.person("Noor Visser", &[Role::Communication]).await,
    );
    for id in &ids {
        fatima
            .post("/listen/decide", &[("kind", "praise"), ("mention", id)])
            .await;
    }
    let act = act_in(&fatima.get("/listen").await.text).unwrap();
    assert_eq!(act_in(&noor.get("/listen").await.text), None);
    assert_eq!(
        noor.post("/listen/undo", &[("act", &act)]).await.status,
        StatusCode::NOT_FOUND
    );
    fatima.post("/listen/undo", &[("act", &act)]).await;
    let page = fatima.get("/listen").await;
    assert_eq!(listed(&page.text), [ids[1].clone()]);
    let earlier = act_in(&page.text).unwrap();
    fatima.post("/listen/undo", &[("act", &earlier)]).await;
    assert_eq!(listed(&fatima.get("/listen").await.text).len(), 2);
}

#[tokio::test]
async fn a_colleague_may_put_one_back() {
    let house = house().await;
    let ids = bring(&house, &["Eerste"]).await;
    let (fatima, noor) = (
        fatima(&house).await,
        house.person("Noor Visser", &[Role::Communication]).await,
    );
    fatima
        .post("/listen/decide", &[("kind", "not_for_us"), ("mention", &ids[0])])
        .await;
    let path = format!("/listen/mentions/{}/back", ids[0]);
    let back = noor.post(&path, &[]).await;
    assert_eq!(back.location(), format!("/listen/mentions/{}", ids[0]));
    assert_eq!(listed(&noor.get("/listen").await.text), ids);
    assert_eq!(noor.post(&path, &[]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn after_a_week_an_act_is_forgotten_and_what_it_taught_stays() {
    let house = house().await;
    let text = "De paarse kiosk is dicht";
    let ids = bring(&house, &[text]).await;
    let fatima = fatima(&house).await;
    fatima
        .post("/listen/decide", &[("kind", "idea"), ("mention", &ids[0])])
        .await;
    let learned = async || {
        model_for(&house.platform.store, [text])
            .await
            .unwrap()
            .certainties(text)[4]
    };
    let taught = learned().await;
    house.clock.advance(8 * DAY_MICROS);
    sweep(&house.platform, &Value::Null).await.unwrap();
    let act = crate::triage::store::act::last_of(house.platform.store.reader(), fatima.id())
        .await
        .unwrap();
    assert_eq!(act, None);
    assert!((learned().await - taught).abs() < 1e-6);
    house.clock.advance(90 * DAY_MICROS);
    sweep(&house.platform, &Value::Null).await.unwrap();
    assert!(learned().await < taught - 0.05, "words met once go after 90 days");
}

#[tokio::test]
async fn a_colleague_who_leaves_takes_their_name_along_and_leaves_the_decision() {
    let house = house().await;
    let ids = bring(&house, &["Eerste"]).await;
    let (fatima, noor) = (
        fatima(&house).await,
        house.person("Noor Visser", &[Role::Communication]).await,
    );
    fatima
        .post("/listen/decide", &[("kind", "praise"), ("mention", &ids[0])])
        .await;
    let export = super::super::own::export(&house.platform, fatima.id()).await.unwrap();
    assert_eq!(export["decisions"][0]["kind"], "praise");
    let forget = async |change: &platform::store::Change| super::super::own::forget(change, fatima.id()).await;
    house.platform.store.change(forget).await.unwrap();
    let page = noor.get("/listen?tab=done").await;
    assert!(page.text.contains("Gekozen: compliment") && !page.text.contains("Fatima"));
}
