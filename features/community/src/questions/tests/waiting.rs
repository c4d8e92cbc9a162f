//! Whose turn it is, and what happens when nobody answers.

use platform::clock::HOUR_MICROS;

use super::*;

#[tokio::test]
async fn a_question_that_nobody_answers_goes_to_the_managers_once() {
    let mut scene = scene().await;
    let space = scene.space("Schrijven", "open").await;
    let question = asked(&scene.tom, &space, "Wie belt de bewoners?").await;
    scene
        .tom
        .post(&format!("/posts/{question}/comments"), &[("words", "Niemand?")])
        .await;
    scene.later(23 * HOUR_MICROS).await;
    raise::run(&scene.house.platform).await.unwrap();
    assert!(
        !scene
            .fatima
            .get("/notices")
            .await
            .text
            .contains("Nog niemand antwoordde")
    );
    assert!(
        scene
            .tom
            .get("/questions")
            .await
            .text
            .contains("Na 24 uur zonder antwoord")
    );
    scene.later(HOUR_MICROS).await;
    for _ in 0..2 {
        raise::run(&scene.house.platform).await.unwrap();
    }
    for manager in [&scene.fatima, &scene.joris] {
        let notices = scene
            .house
            .signed_in(manager.account.clone().unwrap())
            .await
            .get("/notices")
            .await;
        assert_eq!(
            notices.text.matches("Nog niemand antwoordde").count(),
            1,
            "{}",
            notices.text
        );
    }
    is_taken_and_answered(&scene, &question).await;
}

/// It stands on Today until somebody takes it or answers.
async fn is_taken_and_answered(scene: &Scene, question: &str) {
    let today = scene.fatima.get("/").await;
    assert!(today.text.contains("Een vraag wacht op een antwoord"), "{}", today.text);
    let waiting = scene.fatima.get("/questions?tab=waiting").await;
    assert!(waiting.text.contains("Wie belt de bewoners?") && waiting.text.contains("Wacht op de beheerders"));
    assert!(
        !scene
            .tom
            .get("/questions?tab=waiting")
            .await
            .text
            .contains("Wie belt de bewoners?")
    );

    scene
        .joris
        .post(&format!("/questions/{question}/take"), &[("act", "take")])
        .await;
    assert!(!scene.fatima.get("/").await.text.contains("Een vraag wacht"));
    assert!(
        scene
            .tom
            .get("/questions")
            .await
            .text
            .contains("Joris Hettinga pakte deze vraag op")
    );
    assert!(
        scene
            .joris
            .get("/questions?tab=taken")
            .await
            .text
            .contains("Wie belt de bewoners?")
    );
    assert!(
        scene
            .tom
            .get("/notices")
            .await
            .text
            .contains("Joris Hettinga pakte je vraag op")
    );
    let again = scene
        .tom
        .post(&format!("/questions/{question}/take"), &[("act", "take")])
        .await;
    assert_eq!(again.status, 404, "who asked does not take it");
    scene
        .joris
        .post(&format!("/questions/{question}/take"), &[("act", "lay_down")])
        .await;
    assert!(scene.fatima.get("/").await.text.contains("Een vraag wacht"));

    is_answered(scene, question).await;
}

/// An answer takes it from Today, and the one that helped closes it.
async fn is_answered(scene: &Scene, question: &str) {
    let answer = answered(&scene.joris, question, "Dat doen wij.").await;
    assert!(
        !scene.fatima.get("/").await.text.contains("Een vraag wacht"),
        "somebody answered"
    );
    assert!(scene.tom.get("/questions").await.text.contains("Er zijn antwoorden"));
    scene
        .tom
        .post(&format!("/posts/{question}/accept"), &[("comment", answer.as_str())])
        .await;
    assert!(!scene.tom.get("/questions").await.text.contains("Wie belt de bewoners?"));
    assert!(
        scene
            .tom
            .get("/questions?tab=answered")
            .await
            .text
            .contains("Wie belt de bewoners?")
    );
    assert!(scene.tom.get("/questions?tab=mine").await.text.contains("Beantwoord"));
}

#[tokio::test]
async fn a_space_says_after_how_many_hours() {
    let mut scene = scene().await;
    let space = scene.space("Schrijven", "open").await;
    let path = format!("{space}/questions");
    assert_eq!(scene.tom.get(&path).await.status, 404, "managers only");
    assert_eq!(scene.tom.post(&path, &[("hours", "2")]).await.status, 404);
    for wrong in ["0", "337", "veel", ""] {
        assert_eq!(
            scene.fatima.post(&path, &[("hours", wrong)]).await.status,
            422,
            "{wrong}"
        );
    }
    assert_eq!(scene.fatima.post(&path, &[("hours", "2")]).await.status, 303);
    asked(&scene.tom, &space, "Wie weet het?").await;
    scene.later(2 * HOUR_MICROS).await;
    raise::run(&scene.house.platform).await.unwrap();
    assert!(
        scene
            .joris
            .get("/notices")
            .await
            .text
            .contains("Nog niemand antwoordde")
    );
}

#[tokio::test]
async fn closed_is_closed_for_questions_too() {
    let scene = scene().await;
    let space = scene.space("Vacatures", "closed").await;
    let question = asked(&scene.fatima, &space, "Kanariepiet?").await;
    let public_id = space.trim_start_matches("/spaces/");
    for path in [
        "/questions".to_owned(),
        "/questions?tab=answered".into(),
        "/questions/alike?title=Kanariepiet".into(),
        format!("/questions?space={public_id}"),
        format!("/questions/{question}/same"),
        format!("/questions/{question}/who"),
    ] {
        assert!(!scene.tom.get(&path).await.text.contains("Kanariepiet"), "{path}");
    }
    assert!(
        scene
            .joris
            .get("/questions/alike?title=Kanariepiet")
            .await
            .text
            .contains("Kanariepiet")
    );
    for (path, form) in [
        (format!("/questions/{question}/same"), [("other", question.as_str())]),
        (format!("/questions/{question}/part"), [("x", "")]),
        (format!("/questions/{question}/take"), [("act", "take")]),
        (format!("/questions/{question}/who"), [("person", "")]),
        (format!("{space}/questions"), [("hours", "2")]),
    ] {
        assert_eq!(scene.tom.post(&path, &form).await.status, 404, "{path}");
    }
    assert!(
        scene
            .joris
            .get(&format!("/questions?space={public_id}"))
            .await
            .text
            .contains("Kanariepiet")
    );
}
