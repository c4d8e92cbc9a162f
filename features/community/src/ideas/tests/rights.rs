//! Closed is closed, also for where an idea came from.

use platform::search::{Audience, Question, Readers, find as look_for};

use super::*;

#[tokio::test]
async fn an_idea_in_a_closed_space_never_leaves_it() {
    let scene = scene().await;
    let space = scene.space("closed").await;
    let idea = placed(&scene.tom, &space, "Stiekeme dienstfiets").await;
    let id = space.trim_start_matches("/spaces/");
    for path in [
        idea.clone(),
        format!("{idea}/versions"),
        format!("{idea}/edit"),
        format!("/ideas?space={id}"),
    ] {
        assert_eq!(scene.ineke.get(&path).await.status, 404, "{path}");
    }
    assert_eq!(supported(&scene.ineke, &idea).await.status, 404);
    assert_eq!(place(&scene.ineke, &space, "Ik ook", "anyway", "").await.status, 422);
    let page = place(&scene.ineke, &space, "Stiekeme dienstfiets", "place", "")
        .await
        .text;
    assert!(!page.contains(&idea), "not among those that look like it");
    assert!(!scene.ineke.get("/ideas").await.text.contains("Stiekeme"));
    let db = scene.house.platform.store.reader();
    let asked = Question {
        words: "kanariepiet",
        kinds: &["idea"],
        before: None,
        most: 5,
    };
    assert!(look_for(db, &Readers::everyone(), asked).await.unwrap().hits.is_empty());
    let key = platform::ids::from_short(idea.trim_start_matches("/ideas/")).unwrap();
    let space_id = super::super::store::find(db, key).await.unwrap().unwrap().space_id;
    let Audience::Group(group) = crate::spaces::audience(space_id) else {
        panic!("a space is a group")
    };
    let inside = Readers::everyone().in_groups(&[group]);
    assert_eq!(look_for(db, &inside, asked).await.unwrap().hits.len(), 1);
}

#[tokio::test]
async fn who_left_the_space_does_not_hear_the_answer() {
    let scene = scene().await;
    let space = scene.space("closed").await;
    let idea = placed(&scene.tom, &space, "Dienstfiets").await;
    scene.tom.post(&format!("{space}/leave"), &[]).await;
    answered(&scene.fatima, &idea, "doing", "Vanaf maart.").await;
    assert!(!scene.notices(&scene.tom).await.contains("Vanaf maart."));
}

#[tokio::test]
async fn where_it_came_from_is_linked_for_who_may_see_that() {
    let scene = scene().await;
    let closed = scene.space("closed").await;
    let form = [
        ("kind", "talk"),
        ("title", "Fietsen?"),
        ("words", "Wie fietst er?"),
        ("act", "place"),
    ];
    let post = scene
        .tom
        .post(&format!("{closed}/posts"), &form)
        .await
        .location()
        .to_owned();
    let from = format!("post:{}", post.trim_start_matches("/posts/"));
    assert_eq!(scene.ineke.get(&format!("/ideas/new?from={from}")).await.status, 404);
    let form = scene.tom.get(&format!("/ideas/new?from={from}")).await.text;
    assert!(form.contains("value=\"Fietsen?\""), "{form}");
    let open = [("name", "Andere"), ("kind", "open"), ("second", mail(&scene.joris))];
    let made = scene.fatima.post("/spaces", &open).await;
    let open = made.location().trim_end_matches("/about").to_owned();
    let page = place(&scene.tom, &open, "Dienstfiets", "anyway", &from).await;
    let idea = page.location().to_owned();
    assert!(scene.tom.get(&idea).await.text.contains(&format!("href=\"{post}\"")));
    let seen = scene.ineke.get(&idea).await.text;
    assert!(seen.contains("Kwam uit een gesprek") && !seen.contains(&post), "{seen}");
    let beside = scene.tom.get(&post).await.text;
    assert!(beside.contains(&idea), "the post shows what came of it: {beside}");
    answered(&scene.fatima, &idea, "doing", "Ja.").await;
    assert_eq!(scene.sum("ideas.idea_adopted_from_post").await, 1);
}

#[tokio::test]
async fn an_origin_elsewhere_is_a_page_of_this_house_that_one_may_open() {
    let scene = scene().await;
    for from in [
        "mention:https://evil.example/x",
        "mention://evil.example/x",
        "mention:/listen/mentions/abc",
        "mention:/settings/people",
        "event:/people/abc",
        "own:x",
        "nowhere:x",
    ] {
        let page = scene.tom.get(&format!("/ideas/new?from={from}")).await;
        assert_eq!(
            page.status, 404,
            "{from}: the listening room is not there, or it is no origin"
        );
    }
}

#[tokio::test]
async fn a_conversation_begins_once() {
    let scene = scene().await;
    let space = scene.space("open").await;
    let idea = placed(&scene.tom, &space, "Dienst[fiets](x)").await;
    let talk = format!("{idea}/talk");
    assert_eq!(scene.ineke.post(&talk, &[]).await.status, 404, "no member");
    // Somebody who knows the key of the idea sends it as the key of a form of their own.
    let id = platform::ids::from_short(idea.trim_start_matches("/ideas/")).unwrap();
    for key in [format!("idea {id}"), format!("idea-{id}")] {
        let form = [
            ("kind", "talk"),
            ("title", "Eerst"),
            ("words", "Ik"),
            ("act", "place"),
            ("key", key.as_str()),
        ];
        assert_eq!(scene.joris.post(&format!("{space}/posts"), &form).await.status, 303);
    }
    let post = scene.tom.post(&talk, &[]).await.location().to_owned();
    assert!(post.starts_with("/posts/"), "{post}");
    assert_eq!(
        scene.fatima.post(&talk, &[]).await.location(),
        idea,
        "it is there already"
    );
    assert!(scene.ineke.get(&idea).await.text.contains(&post));
}

#[tokio::test]
async fn the_idea_stays_and_the_name_and_support_go() {
    let scene = scene().await;
    let space = scene.space("open").await;
    let idea = placed(&scene.tom, &space, "Dienstfiets").await;
    supported(&scene.ineke, &idea).await;
    let tom = scene.tom.id();
    let platform = &scene.house.platform;
    assert_eq!(
        personal::export(platform, tom).await.unwrap()["ideas"][0]["title"],
        "Dienstfiets"
    );
    let forget = async |change: &platform::store::Change| personal::forget(change, tom).await;
    platform.store.change(forget).await.unwrap();
    let page = scene.ineke.get(&idea).await.text;
    assert!(
        page.contains("Oud-collega") && page.contains("1 collega steunt dit"),
        "{page}"
    );
    let none = serde_json::json!({ "ideas": [], "supported": [] });
    assert_eq!(personal::export(platform, tom).await.unwrap(), none);
}
