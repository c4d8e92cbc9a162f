//! Placing, supporting, answering, and keeping the text up with the talk.

use platform::clock::DAY_MICROS;

use super::*;

#[tokio::test]
async fn an_idea_finds_support_and_an_answer_that_reaches_who_supported_it() {
    let scene = scene().await;
    let space = scene.space("open").await;
    let idea = placed(&scene.tom, &space, "Dienstfiets voor korte ritten").await;
    let page = scene.ineke.get(&idea).await.text;
    assert!(page.contains("1 collega steunt dit"), "who had it supports it: {page}");
    supported(&scene.ineke, &idea).await;
    supported(&scene.ineke, &idea).await;
    let page = scene.fatima.get(&idea).await.text;
    assert!(
        page.contains("2 collega’s steunen dit") && !page.contains("Ineke"),
        "a number, no names: {page}"
    );
    assert_eq!(
        answered(&scene.tom, &idea, "doing", "Ja").await.status,
        404,
        "not his to answer"
    );
    let bare = answered(&scene.fatima, &idea, "doing", "  ").await;
    assert!(
        bare.status == 422 && bare.text.contains("id=\"words-error\""),
        "{}",
        bare.text
    );
    assert_eq!(
        answered(&scene.fatima, &idea, "doing", "Vanaf maart **tien** fietsen.")
            .await
            .status,
        303
    );
    for who in [&scene.tom, &scene.ineke] {
        let told = scene.notices(who).await;
        assert!(told.contains("We doen het: Dienstfiets"), "{told}");
        assert!(told.contains("Vanaf maart tien fietsen."), "{told}");
    }
    assert!(
        !scene.notices(&scene.fatima).await.contains("We doen het:"),
        "who answered knows"
    );
    answered(&scene.fatima, &idea, "done", "Ze staan er.").await;
    let told = scene.notices(&scene.ineke).await;
    assert!(told.contains("Gedaan: Dienstfiets"), "{told}");
    assert_eq!(scene.sum("ideas.idea_placed").await, 1);
    assert_eq!(scene.sum("ideas.idea_adopted").await, 1, "taken up once");
    assert_eq!(scene.sum("ideas.idea_adopted_from_own").await, 1);
    let page = scene.tom.get(&idea).await.text;
    assert!(
        page.contains("<strong>tien</strong>") && page.contains("Ze staan er."),
        "{page}"
    );
}

#[tokio::test]
async fn support_is_taken_back_and_then_hears_nothing() {
    let scene = scene().await;
    let space = scene.space("open").await;
    let idea = placed(&scene.tom, &space, "Dienstfiets").await;
    supported(&scene.ineke, &idea).await;
    scene.ineke.post(&format!("{idea}/support"), &[("act", "take")]).await;
    assert!(scene.fatima.get(&idea).await.text.contains("1 collega steunt dit"));
    answered(&scene.fatima, &idea, "not_now", "Eerst het dak.").await;
    assert!(!scene.notices(&scene.ineke).await.contains("Dienstfiets"));
    assert!(scene.notices(&scene.tom).await.contains("Niet nu: Dienstfiets"));
}

#[tokio::test]
async fn what_looks_like_it_is_shown_before_it_is_placed() {
    let scene = scene().await;
    let space = scene.space("open").await;
    let first = placed(&scene.tom, &space, "Dienstfiets voor korte ritten").await;
    let page = place(&scene.ineke, &space, "Een dienstfiets bij korte afstanden", "place", "").await;
    assert!(page.status == 200 && page.text.contains(&first), "{}", page.text);
    assert!(
        page.text.contains("Een dienstfiets bij korte afstanden"),
        "what was typed is kept"
    );
    let other = place(&scene.ineke, &space, "Later beginnen in augustus", "place", "").await;
    assert_eq!(other.status, 303, "{}", other.text);
    let anyway = place(
        &scene.ineke,
        &space,
        "Een dienstfiets bij korte afstanden",
        "anyway",
        "",
    )
    .await;
    assert_eq!(anyway.status, 303);
}

#[tokio::test]
async fn sent_twice_is_placed_once() {
    let scene = scene().await;
    let space = scene.space("open").await;
    let form = [
        ("space", space.trim_start_matches("/spaces/")),
        ("title", "Dienstfiets"),
        ("words", "Omdat"),
        ("act", "anyway"),
        ("key", "een-keer"),
    ];
    let first = scene.tom.post("/ideas", &form).await.location().to_owned();
    assert_eq!(scene.tom.post("/ideas", &form).await.location(), first);
    let list = scene.tom.get("/ideas").await.text;
    assert_eq!(list.matches(&format!("href=\"{first}\"")).count(), 1, "{list}");
}

#[tokio::test]
async fn the_opening_follows_the_talk_and_what_it_said_stays() {
    let scene = scene().await;
    let space = scene.space("open").await;
    let idea = placed(&scene.tom, &space, "Dienstfiets").await;
    let edit = [
        ("title", "Dienstfiets en bakfiets"),
        ("words", "Na het gesprek: ook spullen."),
        ("act", "place"),
    ];
    assert_eq!(scene.ineke.post(&format!("{idea}/edit"), &edit).await.status, 404);
    assert_eq!(scene.tom.post(&format!("{idea}/edit"), &edit).await.status, 303);
    let page = scene.ineke.get(&idea).await.text;
    assert!(
        page.contains("Na het gesprek") && !page.contains("kanariepiet"),
        "{page}"
    );
    let before = scene.ineke.get(&format!("{idea}/versions")).await.text;
    assert!(before.contains("kanariepiet"), "{before}");
}

#[tokio::test]
async fn an_idea_without_an_answer_stands_on_the_managers_today() {
    let scene = scene().await;
    let space = scene.space("open").await;
    placed(&scene.tom, &space, "Dienstfiets").await;
    scene.house.clock.advance(today::ANSWER_DAYS * DAY_MICROS - 1);
    assert!(!scene.fatima.get("/").await.text.contains("1 idee wacht"));
    scene.house.clock.advance(2);
    let fatima = scene.house.signed_in(scene.fatima.account.clone().unwrap()).await;
    assert!(fatima.get("/").await.text.contains("1 idee wacht"));
    let tom = scene.house.signed_in(scene.tom.account.clone().unwrap()).await;
    assert!(!tom.get("/").await.text.contains("1 idee wacht"));
}

#[tokio::test]
async fn the_list_goes_by_support_or_by_age_and_by_what_became_of_it() {
    let scene = scene().await;
    let space = scene.space("open").await;
    let old = placed(&scene.tom, &space, "Dienstfiets").await;
    let new = placed(&scene.tom, &space, "Koffie zonder bekers").await;
    supported(&scene.ineke, &old).await;
    let place_of = |page: &str, path: &str| page.find(&format!("href=\"{path}\"")).unwrap_or(usize::MAX);
    let page = scene.ineke.get("/ideas").await.text;
    assert!(place_of(&page, &old) < place_of(&page, &new), "{page}");
    let page = scene.ineke.get("/ideas?sort=newest").await.text;
    assert!(place_of(&page, &new) < place_of(&page, &old));
    answered(&scene.fatima, &old, "not_now", "Eerst het dak.").await;
    let page = scene.ineke.get("/ideas").await.text;
    assert_eq!(place_of(&page, &old), usize::MAX);
    assert!(scene.ineke.get("/ideas?status=not_now").await.text.contains(&old));
}
