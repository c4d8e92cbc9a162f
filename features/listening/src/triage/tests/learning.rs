//! Deciding teaches, in the same change, and the lesson is kept.

use super::{bring, fatima, house};
use crate::triage::lessons::model_for;

#[tokio::test]
async fn one_decision_changes_what_is_suggested_for_the_next() {
    let house = house().await;
    let ids = bring(&house, &["De paarse kiosk is dicht", "Weer bij de paarse kiosk"]).await;
    let fatima = fatima(&house).await;
    let path = format!("/listen/mentions/{}", ids[1]);
    assert!(!fatima.get(&path).await.text.contains("Voorstel: idee"));
    fatima
        .post("/listen/decide", &[("kind", "idea"), ("mention", &ids[0])])
        .await;
    let page = fatima.get(&path).await;
    assert!(page.text.contains("Voorstel: idee"), "{}", page.text);
    assert!(page.text.contains("paarse kiosk</mark>"), "{}", page.text);
}

#[tokio::test]
async fn the_kept_weights_suggest_what_the_weights_in_memory_did() {
    let house = house().await;
    let texts = [
        "De paarse kiosk is dicht",
        "Een paarse fiets te koop",
        "De kiosk verkoopt fietsen",
    ];
    let kinds = ["idea", "lead", "question"];
    let ids = bring(&house, &texts).await;
    let fatima = fatima(&house).await;
    let mut model = crate::triage::Model::load([]);
    for ((text, kind), id) in texts.iter().zip(kinds).zip(&ids) {
        fatima.post("/listen/decide", &[("kind", kind), ("mention", id)]).await;
        model.learn(text, crate::triage::Kind::named(kind).unwrap());
    }
    for text in ["paarse kiosk", "een fiets kopen", "paarse fiets bij de kiosk"] {
        let kept = model_for(&house.platform.store, [text])
            .await
            .unwrap()
            .certainties(text);
        let known = model.certainties(text);
        assert!(
            kept.iter().zip(known).all(|(kept, known)| (kept - known).abs() < 1e-4),
            "{text}: {kept:?} {known:?}"
        );
    }
}
