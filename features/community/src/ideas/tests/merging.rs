//! Ideas that are the same, and apart again.

use super::*;

async fn merged(who: &Person, duplicate: &str, into: &str) -> Page {
    who.post(&format!("{duplicate}/merge"), &[("into", into)]).await
}

#[tokio::test]
async fn merging_keeps_the_support_and_counts_a_colleague_once() {
    let scene = scene().await;
    let space = scene.space("open").await;
    let original = placed(&scene.tom, &space, "Dienstfiets").await;
    let duplicate = placed(&scene.joris, &space, "Fietsen van de zaak").await;
    supported(&scene.ineke, &original).await;
    supported(&scene.ineke, &duplicate).await;
    supported(&scene.fatima, &duplicate).await;
    assert_eq!(
        merged(&scene.ineke, &duplicate, &original).await.status,
        404,
        "not hers"
    );
    let into = format!("https://draagvlak.example{original}/");
    assert_eq!(merged(&scene.fatima, &duplicate, &into).await.location(), original);
    let page = scene.tom.get(&original).await.text;
    assert!(
        page.contains("4 collega’s steunen dit"),
        "Tom, Ineke once, Joris, Fatima: {page}"
    );
    let page = scene.tom.get(&duplicate).await.text;
    assert!(
        page.contains(&format!("href=\"{original}\"")),
        "the duplicate points to the original: {page}"
    );
    assert!(
        scene
            .notices(&scene.joris)
            .await
            .contains("gaat verder met een ander idee")
    );
    answered(&scene.fatima, &original, "doing", "Vanaf maart.").await;
    assert!(
        scene.notices(&scene.joris).await.contains("We doen het: Dienstfiets"),
        "its people hear the answer"
    );
    let list = scene.tom.get("/ideas?status=doing").await.text;
    assert!(!list.contains("Fietsen van de zaak"), "{list}");
}

#[tokio::test]
async fn apart_again_each_has_its_own_support() {
    let scene = scene().await;
    let space = scene.space("open").await;
    let original = placed(&scene.tom, &space, "Dienstfiets").await;
    let middle = placed(&scene.joris, &space, "Fietsen van de zaak").await;
    let last = placed(&scene.ineke, &space, "Bakfiets").await;
    merged(&scene.ineke, &last, &middle).await;
    merged(&scene.fatima, &middle, &original).await;
    assert!(scene.tom.get(&original).await.text.contains("3 collega’s steunen dit"));
    assert_eq!(
        merged(&scene.fatima, &original, &last).await.location(),
        original,
        "not into one's own duplicate"
    );
    assert!(scene.tom.get(&original).await.text.contains("3 collega’s steunen dit"));
    assert_eq!(scene.joris.post(&format!("{middle}/unmerge"), &[]).await.status, 303);
    assert!(scene.tom.get(&original).await.text.contains("1 collega steunt dit"));
    let page = scene.tom.get(&middle).await.text;
    assert!(
        page.contains("2 collega’s steunen dit"),
        "what was merged into it before stays with it: {page}"
    );
    assert_eq!(
        scene.tom.post(&format!("{last}/unmerge"), &[]).await.status,
        404,
        "a manager's hand"
    );
}

#[tokio::test]
async fn ideas_of_two_spaces_are_not_merged() {
    let scene = scene().await;
    let closed = scene.space("closed").await;
    let form = [("name", "Andere"), ("kind", "open"), ("second", mail(&scene.joris))];
    let made = scene.fatima.post("/spaces", &form).await;
    let open = made.location().trim_end_matches("/about").to_owned();
    let inside = placed(&scene.fatima, &closed, "Dienstfiets").await;
    let outside = placed(&scene.fatima, &open, "Fietsen").await;
    assert_eq!(merged(&scene.fatima, &inside, &outside).await.location(), inside);
    assert!(!scene.fatima.get(&outside).await.text.contains("Dienstfiets"));
}

#[tokio::test]
async fn what_is_taken_away_leaves_no_text_and_is_told() {
    let scene = scene().await;
    let space = scene.space("open").await;
    let idea = placed(&scene.tom, &space, "Dienstfiets").await;
    let duplicate = placed(&scene.joris, &space, "Fietsen van de zaak").await;
    merged(&scene.joris, &duplicate, &idea).await;
    supported(&scene.ineke, &idea).await;
    let remove = format!("{idea}/remove");
    assert_eq!(
        scene.tom.post(&remove, &[("why", "Weg")]).await.status,
        404,
        "others support it"
    );
    scene.fatima.post(&remove, &[("why", " ")]).await;
    assert_eq!(scene.ineke.get(&idea).await.status, 200, "not without a reason");
    scene.fatima.post(&remove, &[("why", "Er stonden namen in.")]).await;
    assert_eq!(scene.ineke.get(&idea).await.status, 404);
    let told = scene.notices(&scene.ineke).await;
    assert!(
        told.contains("Er stonden namen in.") && !told.contains("Dienstfiets"),
        "{told}"
    );
    let page = scene.ineke.get(&duplicate).await.text;
    assert!(
        page.contains("1 collega steunt dit"),
        "what was merged into it goes on: {page}"
    );
}
