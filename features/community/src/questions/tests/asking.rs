//! What was asked before is shown while somebody writes, and who may know is asked only when they want that.

use super::*;

#[tokio::test]
async fn what_looks_like_it_is_shown_while_somebody_writes() {
    let scene = scene().await;
    let space = scene.space("Schrijven", "open").await;
    asked(&scene.fatima, &space, "Mag een collega herkenbaar op mijn foto?").await;
    let form = [
        ("kind", "question"),
        ("title", "Herkenbare foto's van collega's plaatsen?"),
        ("act", "preview"),
    ];
    let preview = scene.tom.post(&format!("{space}/posts"), &form).await;
    assert!(preview.text.contains("Is dit eerder gevraagd?"), "{}", preview.text);
    assert!(preview.text.contains("Mag een collega herkenbaar op mijn foto?"));
    let part = scene
        .tom
        .get("/questions/alike?title=Herkenbare+foto+van+een+collega")
        .await;
    assert!(part.text.contains("Mag een collega herkenbaar") && !part.text.contains("<html"));
    let none = scene.tom.get("/questions/alike?title=Vergaderzaal+reserveren").await;
    assert_eq!(none.text.trim(), "");
}

async fn says_ask_me_about(who: &Person, words: &str) {
    let kept = who
        .post("/me", &[("ask_me_about", words), ("languages", ""), ("phone", "")])
        .await;
    assert_eq!(kept.status, 303, "{}", kept.text);
}

#[tokio::test]
async fn who_says_so_on_their_page_is_asked_with_one_press_and_once() {
    let scene = scene().await;
    let space = scene.space("Schrijven", "open").await;
    let sara = scene.house.person("Sara Bos", &[]).await;
    says_ask_me_about(&sara, "vergunningen en subsidies").await;
    let question = asked(&scene.tom, &space, "Wie weet iets van een vergunning?").await;
    let path = format!("/questions/{question}/who");
    assert_eq!(sara.get(&path).await.status, 404, "who asked and who manages");
    let page = scene.tom.get(&path).await;
    assert!(page.text.contains("Vraag het Sara Bos"), "{}", page.text);
    let person = sara.account.as_ref().unwrap().public_id.to_string();
    let press = [("person", person.as_str())];
    assert_eq!(scene.tom.post(&path, &press).await.status, 303);
    assert_eq!(scene.tom.post(&path, &press).await.status, 404, "not a second time");
    // The first page after it says that she was asked.
    scene.tom.get("/questions").await;
    assert!(!scene.tom.get(&path).await.text.contains("Sara Bos"));
    let notices = sara.get("/notices").await;
    assert_eq!(notices.text.matches("Tom de Vries vraagt of jij het weet").count(), 1);
    let joris = scene.joris.account.as_ref().unwrap().public_id.to_string();
    assert_eq!(
        scene.tom.post(&path, &[("person", joris.as_str())]).await.status,
        404,
        "nobody is asked who did not put themselves there"
    );
}

#[tokio::test]
async fn earlier_answers_count_only_for_who_wants_that_and_only_as_long() {
    let scene = scene().await;
    let space = scene.space("Schrijven", "open").await;
    let before = asked(&scene.fatima, &space, "Hoe meld ik onderhoud van een gemaal?").await;
    let answer = answered(&scene.joris, &before, "Bel de buren.").await;
    scene
        .fatima
        .post(&format!("/posts/{before}/accept"), &[("comment", answer.as_str())])
        .await;
    let question = asked(&scene.tom, &space, "Onderhoud aan het gemaal melden: hoe?").await;
    let path = format!("/questions/{question}/who");
    assert!(
        !scene.tom.get(&path).await.text.contains("Joris Hettinga"),
        "off until he says so"
    );
    assert!(
        scene
            .joris
            .get("/questions/experts")
            .await
            .text
            .contains("komen niet bij jou uit")
    );
    scene.joris.post("/questions/experts", &[("wants", "yes")]).await;
    let page = scene.tom.get(&path).await;
    assert!(page.text.contains("Vraag het Joris Hettinga") && page.text.contains("wil gevraagd worden"));
    scene.joris.post("/questions/experts", &[("wants", "no")]).await;
    assert!(!scene.tom.get(&path).await.text.contains("Joris Hettinga"), "at once");
}

#[tokio::test]
async fn who_leaves_gives_back_what_they_took() {
    let scene = scene().await;
    let space = scene.space("Schrijven", "open").await;
    let question = asked(&scene.tom, &space, "Wie weet het?").await;
    scene
        .joris
        .post(&format!("/questions/{question}/take"), &[("act", "take")])
        .await;
    scene.joris.post("/questions/experts", &[("wants", "yes")]).await;
    let (id, platform) = (scene.joris.id(), &scene.house.platform);
    let own = personal::export(platform, id).await.unwrap();
    assert_eq!(
        own,
        serde_json::json!({ "wants_to_be_asked": true, "was_asked": 0, "took": 1 })
    );
    let forget = async |change: &platform::store::Change| personal::forget(change, id).await;
    platform.store.change(forget).await.unwrap();
    let own = personal::export(platform, id).await.unwrap();
    assert_eq!(
        own,
        serde_json::json!({ "wants_to_be_asked": false, "was_asked": 0, "took": 0 })
    );
    assert!(!scene.tom.get("/questions").await.text.contains("Joris Hettinga pakte"));
}
