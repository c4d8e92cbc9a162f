//! What was suggested stands with each decision, and a kind that is wrong too often stays silent.

use axum::http::StatusCode;
use platform::ids::from_short;
use platform::store::Change;
use testkit::House;

use super::{bring, fatima, house};
use crate::triage::store::decision::{self, Decision};
use crate::triage::store::waiting;

const COMPLAINT: &str = "Weer een klacht: het stinkt, belachelijk";

/// Decides so many brought mentions as praise where a complaint was suggested, without teaching anything.
async fn wrong_suggestions(house: &House, times: usize) {
    let texts: Vec<String> = (0..times).map(|n| format!("Bericht nummer {n}")).collect();
    let ids = bring(house, &texts.iter().map(String::as_str).collect::<Vec<_>>()).await;
    let now = house.clock.now();
    let work = async |change: &Change| {
        let mut decisions = Vec::new();
        for id in &ids {
            let mention_id = from_short(id).unwrap();
            waiting::take(change, mention_id).await?;
            decisions.push(Decision {
                mention_id,
                found_at: now,
                kind: "praise".to_owned(),
                suggested: Some("complaint".to_owned()),
                was_shown: true,
                decided_by: None,
                decided_at: now,
                act_id: 1,
                case_id: None,
                by_rule: String::new(),
            });
        }
        decision::add(change, decisions).await
    };
    house.platform.store.change(work).await.unwrap();
}

async fn decision_of(house: &House, id: &str) -> Decision {
    let found = decision::find(house.platform.store.reader(), from_short(id).unwrap());
    found.await.unwrap().unwrap()
}

#[tokio::test]
async fn a_kind_that_is_wrong_too_often_stays_silent_and_is_still_counted() {
    let house = house().await;
    let fatima = fatima(&house).await;
    let ids = bring(&house, &[COMPLAINT]).await;
    let path = format!("/listen/mentions/{}", ids[0]);
    assert!(fatima.get(&path).await.text.contains("Voorstel: klacht"));
    wrong_suggestions(&house, 34).await;
    let page = fatima.get(&path).await.text;
    assert!(
        !page.contains("Voorstel: klacht") && !page.contains("lijkt: klacht"),
        "{page}"
    );
    assert!(!page.contains("<mark>"), "{page}");
    assert!(page.contains("zwijgt hier"), "{page}");
    let figures = fatima.get("/listen/suggestions").await.text;
    assert!(figures.contains("0% (0 van 34)"), "{figures}");
    assert!(figures.contains("<b>zwijgt</b>"), "{figures}");
    fatima
        .post("/listen/decide", &[("kind", "complaint"), ("mention", &ids[0])])
        .await;
    let kept = decision_of(&house, &ids[0]).await;
    assert_eq!((kept.suggested.as_deref(), kept.was_shown), (Some("complaint"), false));
    assert!(fatima.get("/listen/suggestions").await.text.contains("3% (1 van 35)"));
}

#[tokio::test]
async fn communication_says_how_often_it_must_be_right() {
    let house = house().await;
    let fatima = fatima(&house).await;
    wrong_suggestions(&house, 34).await;
    let ids = bring(&house, &[COMPLAINT]).await;
    let path = format!("/listen/mentions/{}", ids[0]);
    let wrong = fatima.post("/listen/suggestions", &[("least", "veel")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text.contains("value=\"veel\""), "{}", wrong.text);
    assert_eq!(
        fatima.post("/listen/suggestions", &[("least", "101")]).await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    assert!(!fatima.get(&path).await.text.contains("Voorstel: klacht"));
    fatima.post("/listen/suggestions", &[("least", "0")]).await;
    assert!(fatima.get(&path).await.text.contains("Voorstel: klacht"));
    fatima.post("/listen/suggestions", &[("least", "75 %")]).await;
    assert!(!fatima.get(&path).await.text.contains("Voorstel: klacht"));
    assert!(fatima.get("/listen/suggestions").await.text.contains("value=\"75\""));
}

#[tokio::test]
async fn the_figures_are_of_the_suggestion_and_of_nobody() {
    let house = house().await;
    let fatima = fatima(&house).await;
    let joost = house
        .person("Joost van den Berg", &[platform::access::Role::Communication])
        .await;
    let ids = bring(&house, &[COMPLAINT, "Weer een klacht"]).await;
    fatima
        .post("/listen/decide", &[("kind", "complaint"), ("mention", &ids[0])])
        .await;
    joost
        .post("/listen/decide", &[("kind", "complaint"), ("mention", &ids[1])])
        .await;
    let page = joost.get("/listen/suggestions").await.text;
    assert!(page.contains("2 van 2"), "{page}");
    assert!(!page.contains("Fatima"), "{page}");
}

#[tokio::test]
async fn mentions_decided_together_keep_what_was_shown_and_not_what_the_others_taught() {
    let house = house().await;
    let fatima = fatima(&house).await;
    let ids = bring(&house, &["De paarse kiosk is dicht", "De paarse kiosk is weer dicht"]).await;
    let form = [
        ("kind", "idea"),
        ("mention", ids[0].as_str()),
        ("mention", ids[1].as_str()),
    ];
    let page = fatima.get("/listen").await.text;
    assert!(!page.contains("lijkt: idee"), "{page}");
    fatima.post("/listen/decide", &form).await;
    for id in &ids {
        assert_ne!(decision_of(&house, id).await.suggested.as_deref(), Some("idea"));
    }
}

#[tokio::test]
async fn a_list_of_a_silent_kind_shows_what_was_decided_and_says_why() {
    let house = house().await;
    let fatima = fatima(&house).await;
    let ids = bring(&house, &[COMPLAINT]).await;
    let speaks = fatima.get("/listen?suggested=complaint").await.text;
    assert_eq!(super::listed(&speaks), ids, "{speaks}");
    assert!(speaks.contains("1 nieuwe melding past bij dit filter"), "{speaks}");
    wrong_suggestions(&house, 34).await;
    let silent = fatima.get("/listen?suggested=complaint").await.text;
    assert!(super::listed(&silent).is_empty(), "{silent}");
    assert!(silent.contains("Het voorstel ‘klacht’ zwijgt"), "{silent}");
    assert!(silent.contains("Geen nieuwe melding past bij dit filter"), "{silent}");
    fatima
        .post("/listen/decide", &[("kind", "complaint"), ("mention", &ids[0])])
        .await;
    let done = fatima.get("/listen?tab=done&suggested=complaint").await.text;
    assert!(super::listed(&done).contains(&ids[0]), "{done}");
    assert!(!done.contains("zwijgt"), "{done}");
}
