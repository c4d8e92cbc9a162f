//! Who reads what, and what is left of what was taken away.

use super::*;

#[tokio::test]
async fn closed_is_closed_for_every_address_of_a_post() {
    let scene = scene().await;
    let space = scene.space("Vacatures", "closed").await;
    let post = begun(&scene.fatima, &space, "talk", CANARY, CANARY).await;
    let said = scene
        .joris
        .post(&format!("{post}/comments"), &[("words", CANARY)])
        .await;
    let comment = said.location().split_once('#').unwrap().1.to_owned();
    scene.runs().await;
    for path in [
        space.clone(),
        post.clone(),
        format!("{post}/edit"),
        format!("{post}/versions"),
        format!("{space}/posts/new"),
        "/community".into(),
        "/community/saved".into(),
        "/community/reports".into(),
        "/notices".into(),
        "/".into(),
    ] {
        assert!(!scene.tom.get(&path).await.text.contains(CANARY), "{path}");
    }
    for (path, form) in [
        (format!("{space}/posts"), vec![("kind", "talk"), ("words", "x")]),
        (format!("{post}/comments"), vec![("words", "x")]),
        (format!("{post}/comments/{comment}"), vec![("act", "remove")]),
        (format!("{post}/reactions"), vec![("subject", "1"), ("kind", "helps")]),
        (format!("{post}/wish"), vec![("wish", "save")]),
        (format!("{post}/place"), vec![("act", "pin")]),
        (format!("{post}/accept"), vec![("comment", "")]),
        (format!("{post}/report"), vec![("subject", "1")]),
        (format!("{post}/settle"), vec![("subject", "1"), ("act", "delete")]),
        (format!("{post}/delete"), vec![]),
        (format!("{post}/edit"), vec![("words", "x")]),
    ] {
        assert_eq!(scene.tom.post(&path, &form).await.status, 404, "{path}");
    }
    assert!(scene.joris.get(&post).await.text.contains(CANARY));
}

#[tokio::test]
async fn who_left_a_space_reads_nothing_of_it_any_more() {
    let scene = scene().await;
    let space = scene.space("Vacatures", "closed").await;
    let mail = &scene.tom.account.as_ref().unwrap().mail;
    scene
        .fatima
        .post(&format!("{space}/invitations"), &[("mail", mail)])
        .await;
    scene.tom.post(&format!("{space}/join"), &[]).await;
    let post = begun(&scene.fatima, &space, "talk", "", "eerste").await;
    scene.tom.post(&format!("{post}/wish"), &[("wish", "save")]).await;
    scene.tom.post(&format!("{post}/wish"), &[("wish", "follow")]).await;
    scene.runs().await;
    scene.tom.post(&format!("{space}/leave"), &[]).await;
    scene
        .joris
        .post(&format!("{post}/comments"), &[("words", CANARY)])
        .await;
    scene.runs().await;
    for path in ["/notices", "/community", "/community/saved"] {
        let page = scene.tom.get(path).await;
        assert!(!page.text.contains(CANARY) && !page.text.contains("eerste"), "{path}");
    }
}

#[tokio::test]
async fn what_was_taken_away_leaves_no_text() {
    let scene = scene().await;
    let space = scene.space("Schrijven", "open").await;
    let post = begun(&scene.fatima, &space, "talk", CANARY, CANARY).await;
    let form = [("title", CANARY), ("words", "kanariepiet anders"), ("act", "place")];
    scene.fatima.post(&format!("{post}/edit"), &form).await;
    assert!(scene.joris.get(&format!("{post}/versions")).await.text.contains(CANARY));
    scene
        .joris
        .post(&format!("{post}/comments"), &[("words", CANARY)])
        .await;
    assert_eq!(
        scene.tom.post(&format!("{post}/delete"), &[]).await.status,
        404,
        "only author and managers"
    );
    scene.fatima.post(&format!("{post}/delete"), &[]).await;
    assert_eq!(scene.joris.get(&post).await.status, 404);
    let id = platform::ids::from_short(post.trim_start_matches("/posts/")).unwrap();
    let db = scene.house.platform.store.reader();
    let kept = store::find(db, id).await.unwrap().unwrap();
    assert_eq!(
        (kept.title.as_str(), kept.words.as_str(), kept.html.as_str()),
        ("", "", "")
    );
    assert_eq!(store::list_versions(db, id).await.unwrap(), Vec::new());
    assert_eq!(store::list_comments(db, id, None).await.unwrap(), Vec::new());
}

#[tokio::test]
async fn a_report_is_settled_once_and_answered() {
    let scene = scene().await;
    let space = scene.space("Schrijven", "open").await;
    let post = begun(&scene.joris, &space, "talk", "Ruzie", "Niet aardig").await;
    let subject = platform::ids::from_short(post.trim_start_matches("/posts/"))
        .unwrap()
        .to_string();
    let report = [("subject", subject.as_str()), ("why", "Dit kan niet")];
    scene.tom.post(&format!("{post}/report"), &report).await;
    scene.tom.post(&format!("{post}/report"), &report).await;
    let queue = scene.fatima.get("/community/reports").await;
    assert!(queue.text.contains("1 melding wacht") && queue.text.contains("Dit kan niet"));
    assert!(!queue.text.contains("Tom de Vries"), "who reported it is not shown");
    assert!(
        !scene.tom.get("/community/reports").await.text.contains("Ruzie"),
        "an administrator manages no talk"
    );
    scene
        .fatima
        .post(
            &format!("{post}/settle"),
            &[("subject", subject.as_str()), ("act", "delete")],
        )
        .await;
    assert_eq!(scene.joris.get(&post).await.status, 404);
    assert!(
        scene
            .fatima
            .get("/community/reports")
            .await
            .text
            .contains("Er wacht niets")
    );
    assert!(
        scene
            .tom
            .get("/notices")
            .await
            .text
            .contains("Er is gekeken naar wat je meldde")
    );
}

#[tokio::test]
async fn who_leaves_the_organisation_leaves_the_knowledge_and_no_name() {
    let scene = scene().await;
    let space = scene.space("Schrijven", "open").await;
    let post = begun(&scene.joris, &space, "talk", "Weten", "Zo werkt het gemaal").await;
    let id = scene.joris.id();
    let forget = feature().forget.unwrap();
    scene
        .house
        .platform
        .store
        .change(async |change| forget(change, id).await)
        .await
        .unwrap();
    let page = scene.tom.get(&post).await;
    assert!(page.text.contains("Zo werkt het gemaal") && page.text.contains("Oud-collega"));
    assert!(!page.text.contains("Joris Hettinga"), "{}", page.text);
}

/// The words of search, as one person may find them.
pub(super) async fn found(scene: &Scene, who: &Person, words: &str) -> Vec<String> {
    use platform::search::{Question, Readers, find};
    let id = who.id();
    let platform = &scene.house.platform;
    let groups = crate::spaces::list_readable(platform.store.reader(), id).await.unwrap();
    let groups: Vec<String> = groups.into_iter().map(|id| format!("space:{id}")).collect();
    let readers = Readers::everyone().in_groups(&groups);
    let question = Question {
        words,
        kinds: &["post", "comment"],
        before: None,
        most: 20,
    };
    let hits = find(platform.store.reader(), &readers, question).await.unwrap().hits;
    hits.into_iter().map(|hit| hit.path).collect()
}

#[tokio::test]
async fn what_was_said_is_found_by_who_may_read_it_and_by_nobody_else() {
    let scene = scene().await;
    let space = scene.space("Schrijven", "open").await;
    let post = begun(&scene.fatima, &space, "talk", "", "Wie kent de gemalen?").await;
    scene
        .joris
        .post(&format!("{post}/comments"), &[("words", "De otters zwemmen")])
        .await;
    assert_eq!(found(&scene, &scene.tom, "gemaal gemalen").await, vec![post.clone()]);
    assert_eq!(found(&scene, &scene.tom, "otter").await.len(), 1);
    let form = [("name", "Schrijven"), ("kind", "closed")];
    scene.fatima.post(&format!("{space}/edit"), &form).await;
    assert_eq!(
        found(&scene, &scene.tom, "otter").await,
        Vec::<String>::new(),
        "closed at once"
    );
    assert_eq!(found(&scene, &scene.joris, "otter").await.len(), 1);
    scene.fatima.post(&format!("{post}/delete"), &[]).await;
    assert_eq!(found(&scene, &scene.joris, "otter").await, Vec::<String>::new());
}

#[tokio::test]
async fn a_comment_is_taken_away_by_its_author_or_a_manager_and_changed_by_its_author_alone() {
    let scene = scene().await;
    let space = scene.space("Schrijven", "open").await;
    let post = begun(&scene.fatima, &space, "talk", "", "Hoi").await;
    let said = scene
        .tom
        .post(&format!("{post}/comments"), &[("words", "Van Tom")])
        .await;
    let comment = format!("{post}/comments/{}", said.location().split_once('#').unwrap().1);
    let anna = scene
        .house
        .person("Anna Bos", &[Role::Communication, Role::Director])
        .await;
    assert_eq!(anna.post(&comment, &[("act", "remove")]).await.status, 404);
    for who in [&anna, &scene.fatima] {
        assert_eq!(who.post(&comment, &[("words", "Anders")]).await.status, 404);
    }
    assert!(scene.tom.get(&post).await.text.contains("Van Tom"));
    scene.fatima.post(&comment, &[("act", "remove")]).await;
    let page = scene.tom.get(&post).await;
    assert!(!page.text.contains("Van Tom") && page.text.contains("Deze reactie is weggehaald"));
    assert!(page.text.contains("Nog geen reacties"), "it counts no more");
}
