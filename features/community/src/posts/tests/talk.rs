//! Asking, answering, changing and planning.

use platform::clock::{DAY_MICROS, HOUR_MICROS};

use super::*;

#[tokio::test]
async fn a_question_is_asked_answered_and_closed_by_who_asked() {
    let scene = scene().await;
    let space = scene.space("Schrijven", "open").await;
    scene.tom.post(&format!("{space}/join"), &[]).await;
    let form = scene.tom.get(&format!("{space}/posts/new")).await;
    assert!(form.text.contains("<span>Vraag<small>"), "each kind has its name");
    let question = begun(&scene.tom, &space, "question", "Mag een collega op de foto?", "").await;
    assert!(scene.fatima.get("/community").await.text.contains("Vraag staat open"));
    let said = scene
        .joris
        .post(
            &format!("{question}/comments"),
            &[("words", "Vraag het **één keer** goed.")],
        )
        .await;
    let (_, comment) = said.location().split_once('#').unwrap();
    let page = scene.tom.get(&question).await;
    assert!(
        page.text.contains("<strong>één keer</strong>") && page.text.contains("1 antwoord"),
        "{}",
        page.text
    );
    let accept = format!("{question}/accept");
    assert_eq!(
        scene
            .house
            .stranger()
            .post(&accept, &[("comment", comment)])
            .await
            .status,
        303,
        "to sign in"
    );
    scene.tom.post(&accept, &[("comment", comment)]).await;
    assert!(scene.fatima.get(&space).await.text.contains("Beantwoord"));
    scene.runs().await;
    assert!(scene.joris.get("/notices").await.text.contains("Jouw antwoord hielp"));
}

#[tokio::test]
async fn sent_twice_is_said_once() {
    let scene = scene().await;
    let space = scene.space("Schrijven", "open").await;
    let form = [("kind", "talk"), ("words", "Hoi allemaal"), ("key", "een-keer")];
    let first = scene
        .fatima
        .post(&format!("{space}/posts"), &form)
        .await
        .location()
        .to_owned();
    scene.fatima.post(&format!("{space}/posts"), &form).await;
    let stream = scene.fatima.get(&space).await;
    assert_eq!(stream.text.matches("Hoi allemaal").count(), 1, "{}", stream.text);
    for _ in 0..2 {
        scene
            .joris
            .post(&format!("{first}/comments"), &[("words", "Hoi"), ("key", "k")])
            .await;
    }
    assert!(scene.fatima.get(&first).await.text.contains("1 reactie"));
}

#[tokio::test]
async fn a_word_with_one_press_is_counted_once_and_taken_back() {
    let scene = scene().await;
    let space = scene.space("Schrijven", "open").await;
    let post = begun(&scene.fatima, &space, "talk", "", "Hoi").await;
    let subject = platform::ids::from_short(post.trim_start_matches("/posts/"))
        .unwrap()
        .to_string();
    let press = [("subject", subject.as_str()), ("kind", "thanks")];
    scene.joris.post(&format!("{post}/reactions"), &press).await;
    scene.tom.post(&format!("{post}/reactions"), &press).await;
    assert!(scene.fatima.get(&post).await.text.contains("Dank 2"));
    scene.joris.post(&format!("{post}/reactions"), &press).await;
    assert!(scene.fatima.get(&post).await.text.contains("Dank 1"));
    let other = [("subject", "77"), ("kind", "thanks")];
    assert_eq!(scene.joris.post(&format!("{post}/reactions"), &other).await.status, 404);
}

#[tokio::test]
async fn who_is_called_hears_it_and_who_may_not_look_inside_does_not() {
    let scene = scene().await;
    let space = scene.space("Vacatures", "closed").await;
    let calls = |who: &Person| {
        let account = who.account.as_ref().unwrap();
        format!("[@{}](/people/{}) kijk eens", account.name, account.public_id)
    };
    let words = format!("{} {}", calls(&scene.joris), calls(&scene.tom));
    begun(&scene.fatima, &space, "talk", "Nieuwe functie", &words).await;
    scene.runs().await;
    assert!(scene.joris.get("/notices").await.text.contains("noemt jou in"));
    assert!(!scene.tom.get("/notices").await.text.contains("Nieuwe functie"));
    assert!(
        !scene.fatima.get("/notices").await.text.contains("Nieuwe functie"),
        "not for who wrote it"
    );
}

#[tokio::test]
async fn a_planned_post_comes_at_its_moment_and_nobody_sees_it_before() {
    let scene = scene().await;
    let space = scene.space("Schrijven", "open").await;
    let form = [
        ("kind", "talk"),
        ("title", "Straks"),
        ("words", "Straks"),
        ("at", "2026-11-17T12:00"),
    ];
    let post = scene
        .fatima
        .post(&format!("{space}/posts"), &form)
        .await
        .location()
        .to_owned();
    assert_eq!(scene.joris.get(&post).await.status, 404);
    assert!(!scene.joris.get(&space).await.text.contains("Straks"));
    assert!(scene.fatima.get(&space).await.text.contains("Komt nog"));
    scene.house.clock.advance(3 * HOUR_MICROS);
    tell::publish_due(&scene.house.platform).await.unwrap();
    assert!(scene.joris.get(&space).await.text.contains("Straks"));
    let past = [("kind", "talk"), ("words", "Toen"), ("at", "2026-11-01T12:00")];
    let refused = scene.fatima.post(&format!("{space}/posts"), &past).await;
    assert!(
        refused.status == 422 && refused.text.contains("Toen"),
        "nothing typed is lost"
    );
}

#[tokio::test]
async fn an_announcement_is_a_managers_and_reaches_who_did_not_mute() {
    let scene = scene().await;
    let space = scene.space("Iedereen", "open").await;
    scene.tom.post(&format!("{space}/join"), &[]).await;
    let form = [
        ("kind", "announcement"),
        ("title", "Net ligt stil"),
        ("words", "Maandag"),
    ];
    assert_eq!(scene.tom.post(&format!("{space}/posts"), &form).await.status, 422);
    scene.joris.post(&format!("{space}/mute"), &[("muted", "yes")]).await;
    scene.fatima.post(&format!("{space}/posts"), &form).await;
    scene.runs().await;
    assert!(
        scene
            .tom
            .get("/notices")
            .await
            .text
            .contains("Mededeling: Net ligt stil")
    );
    assert!(!scene.joris.get("/notices").await.text.contains("Net ligt stil"));
}

#[tokio::test]
async fn a_text_is_changed_for_thirty_days_and_by_its_author_only() {
    let scene = scene().await;
    let space = scene.space("Schrijven", "open").await;
    let post = begun(&scene.fatima, &space, "talk", "", "Eerst").await;
    assert_eq!(
        scene.joris.get(&format!("{post}/edit")).await.status,
        404,
        "a manager takes away, and changes nothing"
    );
    scene.house.clock.advance(31 * DAY_MICROS);
    let fatima = scene.house.signed_in(scene.fatima.account.clone().unwrap()).await;
    assert_eq!(fatima.get(&format!("{post}/edit")).await.status, 404);
}
