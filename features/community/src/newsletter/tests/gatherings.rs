//! Gatherings in a newsletter: what comes and how it was, for who may look inside, and not what was called off.

use super::*;

async fn called(scene: &Scene, space: &str, title: &str) -> String {
    let form = [
        ("title", title),
        ("place", "Sluisweg 2"),
        ("begins", "2026-11-19T10:00"),
        ("ends", "2026-11-19T11:00"),
        ("zone", "Europe/Amsterdam"),
    ];
    let made = scene.marijke.post(&format!("{space}/gatherings"), &form).await;
    assert_eq!(made.status, 303, "{}", made.text);
    made.location().to_owned()
}

async fn add(scene: &Scene, path: &str, gathering: &str) -> testkit::Page {
    let key = gathering.trim_start_matches("/gatherings/");
    let form = [("act", "add"), ("source", "gatherings"), ("key", key)];
    scene.marijke.post(&format!("{path}/items"), &form).await
}

#[tokio::test]
async fn a_gathering_stands_in_a_newsletter_for_who_may_come_until_it_is_called_off() {
    let scene = scene().await;
    let (walk, off) = (
        called(&scene, &scene.open, "Rondje gemaal").await,
        called(&scene, &scene.open, "Lunch buiten").await,
    );
    let hidden = called(&scene, &scene.closed, &format!("Overleg {CANARY}")).await;
    let path = scene.draft().await;
    let offered = scene.marijke.get(&format!("{path}/edit")).await.text;
    for words in ["Bijeenkomsten", "Rondje gemaal", "Lunch buiten"] {
        assert!(offered.contains(words), "{words}: {offered}");
    }
    for one in [&walk, &off] {
        assert_eq!(add(&scene, &path, one).await.status, 303);
    }
    add(&scene, &path, &hidden).await;
    scene
        .marijke
        .post(&format!("{off}/cancel"), &[("reason", "Storm")])
        .await;
    scene.marijke.post(&format!("{path}/send"), &[("act", "plan")]).await;
    let letter = scene.letters(&scene.tom).await.remove(0);
    assert!(
        letter.text.contains("Rondje gemaal")
            && letter.text.contains("Sluisweg 2")
            && letter.text.contains("19 november")
            && letter.text.contains(&walk),
        "{}",
        letter.text
    );
    assert!(
        !letter.text.contains("Lunch buiten") && !letter.text.contains(CANARY),
        "{}",
        letter.text
    );
    // Afterwards the report is offered, and what has none is not.
    scene.house.clock.advance(3 * 24 * HOUR_MICROS);
    let marijke = scene.house.signed_in(scene.marijke.account.clone().unwrap()).await;
    let made = marijke.post("/newsletter", &[("title", "Volgende")]).await;
    let edit = made.location().to_owned();
    assert!(!marijke.get(&edit).await.text.contains("Rondje gemaal"));
    let told = marijke
        .post(&format!("{walk}/report"), &[("words", "Het water stond **laag**.")])
        .await;
    assert_eq!(told.status, 303, "{}", told.text);
    let page = marijke.get(&edit).await.text;
    assert!(page.contains("Rondje gemaal"), "{page}");
}
