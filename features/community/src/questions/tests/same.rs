//! The same question is answered once.

use super::*;

#[tokio::test]
async fn the_same_question_points_to_the_other_and_its_followers_hear_the_answer() {
    let scene = scene().await;
    let space = scene.space("Schrijven", "open").await;
    let first = asked(&scene.fatima, &space, "Mag een collega herkenbaar op mijn foto?").await;
    let second = asked(&scene.tom, &space, "Mag ik een foto plaatsen met een collega erop?").await;
    let page = scene.tom.get(&format!("/questions/{second}/same")).await;
    assert!(
        page.text.contains("Mag een collega herkenbaar op mijn foto?"),
        "{}",
        page.text
    );
    let merged = scene
        .tom
        .post(&format!("/questions/{second}/same"), &[("other", first.as_str())])
        .await;
    assert_eq!(merged.status, 303);
    scene.runs().await;
    let page = scene.joris.get(&format!("/posts/{second}")).await;
    assert!(page.text.contains("Dit is eerder gevraagd:") && page.text.contains(&format!("/posts/{first}")));
    assert!(
        scene
            .joris
            .get(&format!("/posts/{first}"))
            .await
            .text
            .contains("Mag ik een foto plaatsen")
    );
    assert_eq!(
        scene.joris.get("/questions").await.text.matches("erop?").count(),
        0,
        "it waits no more"
    );
    answered(&scene.joris, &first, "Vraag het één keer goed.").await;
    scene.runs().await;
    let notices = scene.tom.get("/notices").await;
    assert!(
        notices
            .text
            .contains("Joris Hettinga reageert op ‘Mag een collega herkenbaar"),
        "{}",
        notices.text
    );
    let refused = scene
        .joris
        .post(&format!("/posts/{second}/comments"), &[("words", "Hier ook")])
        .await;
    assert_eq!(refused.status, 422, "it is closed");

    scene.fatima.post(&format!("/questions/{second}/part"), &[]).await;
    assert!(
        scene
            .joris
            .get("/questions")
            .await
            .text
            .contains("Mag ik een foto plaatsen")
    );
    assert!(scene.tom.get("/notices").await.text.contains("Weer een eigen vraag"));
}

#[tokio::test]
async fn nobody_is_sent_where_they_may_not_look() {
    let scene = scene().await;
    let open = scene.space("Schrijven", "open").await;
    let closed = scene.space("Vacatures", "closed").await;
    let inside = asked(&scene.fatima, &closed, "Kanariepiet en de foto?").await;
    let outside = asked(&scene.fatima, &open, "Mag de foto van de kanariepiet?").await;
    let path = format!("/questions/{outside}/same");
    let refused = scene.fatima.post(&path, &[("other", inside.as_str())]).await;
    assert_eq!(refused.status, 422);
    assert!(
        refused.text.contains("Niet iedereen die deze leest"),
        "{}",
        refused.text
    );
    assert!(
        !scene.fatima.get(&path).await.text.contains("Kanariepiet en de foto?"),
        "it is not offered"
    );
    answered(&scene.tom, &outside, "Ik denk het").await;
    let refused = scene.tom.post(&path, &[("other", inside.as_str())]).await;
    assert!(refused.text.contains("We vinden die vraag niet") && !refused.text.contains("Vacatures"));
    assert_eq!(
        scene.fatima.post(&path, &[("other", outside.as_str())]).await.status,
        422,
        "itself"
    );
    let other_way = scene
        .fatima
        .post(&format!("/questions/{inside}/same"), &[("other", outside.as_str())])
        .await;
    assert_eq!(other_way.status, 303, "from closed to open everybody may look");
    let around = scene.fatima.post(&path, &[("other", inside.as_str())]).await;
    assert_eq!(around.status, 422, "not around");
}

#[tokio::test]
async fn of_three_the_same_all_point_to_one() {
    let scene = scene().await;
    let space = scene.space("Schrijven", "open").await;
    let one = asked(&scene.fatima, &space, "Vraag over gemaal een").await;
    let two = asked(&scene.fatima, &space, "Vraag over gemaal twee").await;
    let three = asked(&scene.fatima, &space, "Vraag over gemaal drie").await;
    scene
        .fatima
        .post(&format!("/questions/{two}/same"), &[("other", one.as_str())])
        .await;
    scene
        .fatima
        .post(&format!("/questions/{three}/same"), &[("other", two.as_str())])
        .await;
    assert!(
        scene
            .joris
            .get(&format!("/posts/{three}"))
            .await
            .text
            .contains(&format!("/posts/{one}\">Vraag over gemaal een"))
    );
    let stranger = scene.tom.post(&format!("/questions/{three}/part"), &[]).await;
    assert_eq!(stranger.status, 404, "who did not ask, answer or manage");
    scene.runs().await;
    let hidden = scene.tom.get(&format!("/posts/{three}")).await;
    assert!(!hidden.text.contains("Het is toch een andere vraag"));
}

#[tokio::test]
async fn what_pointed_to_a_question_that_is_gone_is_open_again() {
    let scene = scene().await;
    let space = scene.space("Schrijven", "open").await;
    let one = asked(&scene.fatima, &space, "Vraag over gemaal een").await;
    let two = asked(&scene.tom, &space, "Vraag over gemaal twee").await;
    scene
        .tom
        .post(&format!("/questions/{two}/same"), &[("other", one.as_str())])
        .await;
    assert!(!scene.joris.get("/questions").await.text.contains("gemaal twee"));
    scene.fatima.post(&format!("/posts/{one}/delete"), &[]).await;
    assert!(scene.joris.get("/questions").await.text.contains("gemaal twee"));
    assert!(
        !scene
            .joris
            .get(&format!("/posts/{two}"))
            .await
            .text
            .contains("Jij kunt niet kijken")
    );
}
