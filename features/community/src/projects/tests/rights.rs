//! Closed is closed: a project of a closed space is not there for who is outside.

use platform::search::{Audience, Question, Readers, find as look_for};

use super::*;

const CANARY: &str = "kanariepiet";

#[tokio::test]
async fn a_project_in_a_closed_space_never_leaves_it() {
    let scene = scene().await;
    let space = scene.space("closed").await;
    let project = scene.asked(&space).await;
    react(&scene.tom, &project, "Binnenskamers.").await;
    let space_id = space.trim_start_matches("/spaces/");
    for path in [
        project.clone(),
        format!("{project}/plan"),
        format!("{project}/step/decide"),
        format!("{project}/ask"),
        format!("/projects?space={space_id}"),
    ] {
        assert_eq!(scene.ineke.get(&path).await.status, 404, "{path}");
    }
    assert_eq!(react(&scene.ineke, &project, "Ik ook.").await.status, 404);
    let into = [
        ("space", space_id),
        ("title", "Stiekem"),
        ("words", "Hoi"),
        ("act", "place"),
    ];
    assert_eq!(scene.ineke.post("/projects", &into).await.status, 422);
    for path in ["/projects", "/projects?tab=late", "/", "/notices"] {
        let page = scene.ineke.get(path).await.text;
        assert!(!page.contains("Schouw 2027") && !page.contains(CANARY), "{path}");
    }
    let list = scene.ineke.get("/projects").await.text;
    assert!(
        list.contains("<span class=\"figure\">0</span>"),
        "not in the counts either: {list}"
    );
    assert!(scene.tom.get("/projects").await.text.contains("Schouw 2027"));
}

#[tokio::test]
async fn who_reacted_and_left_does_not_hear_the_report() {
    let scene = scene().await;
    let space = scene.space("closed").await;
    let project = scene.asked(&space).await;
    react(&scene.tom, &project, "Binnenskamers.").await;
    scene.house.run_jobs().await;
    scene.tom.post(&format!("{space}/leave"), &[]).await;
    scene.collected(&project).await;
    scene.decided(&project).await;
    scene.reported(&project).await;
    scene.house.run_jobs().await;
    let told = scene.tom.get("/notices").await.text;
    assert!(
        !told.contains("We stoppen op tien plekken") && !told.contains("dit is ermee gedaan"),
        "{told}"
    );
}

#[tokio::test]
async fn telling_twice_tells_once() {
    let scene = scene().await;
    let space = scene.space("open").await;
    let project = scene.asked(&space).await;
    react(&scene.tom, &project, "Hier.").await;
    let (me, tom) = (scene.fatima.id(), scene.tom.id());
    let id = platform::ids::from_short(project.trim_start_matches("/projects/")).unwrap();
    let store = &scene.house.platform.store;
    // A node that stopped halfway has told Tom already.
    let told = async |change: &platform::store::Change| super::super::store::note_told(change, id, "x-1", tom).await;
    assert!(store.change(told).await.unwrap());
    let data = serde_json::json!({ "title": "Halverwege", "project": "x" });
    let payload = serde_json::json!({ "project": id, "round": 1, "kind": "projects.reported", "what": "x-1", "by": me, "data": data });
    super::super::tell::run(&scene.house.platform, &payload).await.unwrap();
    assert!(!scene.tom.get("/notices").await.text.contains("Halverwege"));
    super::super::tell::run(&scene.house.platform, &payload).await.unwrap();
    assert!(
        scene.tom.get("/notices").await.text.contains("Halverwege"),
        "the notes were for one telling"
    );
}

#[tokio::test]
async fn a_project_is_found_by_its_words_by_who_is_inside() {
    let scene = scene().await;
    let space = scene.space("closed").await;
    let project = scene.asked(&space).await;
    scene.collected(&project).await;
    scene.decided(&project).await;
    let id = platform::ids::from_short(project.trim_start_matches("/projects/")).unwrap();
    let db = scene.house.platform.store.reader();
    let space = super::super::store::find(db, id).await.unwrap().unwrap().space_id;
    let Audience::Group(group) = crate::spaces::audience(space) else {
        panic!("a space is a group")
    };
    let asked = |words| Question {
        words,
        kinds: &["project"],
        before: None,
        most: 5,
    };
    let inside = Readers::everyone().in_groups(&[group]);
    for words in ["kanariepiet", "drones", "lopen", "boeren foto"] {
        assert_eq!(
            look_for(db, &inside, asked(words)).await.unwrap().hits.len(),
            1,
            "{words}"
        );
    }
    let outside = look_for(db, &Readers::everyone(), asked("kanariepiet")).await.unwrap();
    assert!(outside.hits.is_empty());
}

#[tokio::test]
async fn what_colleagues_write_does_no_harm_and_goes_with_them() {
    let scene = scene().await;
    let space = scene.space("open").await;
    let project = scene.asked(&space).await;
    react(
        &scene.tom,
        &project,
        "<script>alert(1)</script> [x](javascript:alert(1))",
    )
    .await;
    let page = scene.fatima.get(&project).await.text;
    assert!(
        !page.contains("<script>alert") && !page.contains("href=\"javascript"),
        "{page}"
    );
    let tom = scene.tom.id();
    let platform = &scene.house.platform;
    let own = personal::export(platform, tom).await.unwrap();
    assert_eq!(own["reactions"].as_array().unwrap().len(), 1);
    let forget = async |change: &platform::store::Change| personal::forget(change, tom).await;
    platform.store.change(forget).await.unwrap();
    assert_eq!(
        personal::export(platform, tom).await.unwrap()["reactions"],
        serde_json::json!([])
    );
    assert!(scene.fatima.get(&project).await.text.contains("Oud-collega"));
}
