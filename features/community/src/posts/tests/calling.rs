//! Calling colleagues, sharing inside, and hearing nothing more.

use people::directory;

use super::*;

/// Puts somebody in the directory, as a staff list would.
async fn listed(scene: &Scene, who: &Person) {
    let account = who.account.clone().unwrap();
    let add = async |change: &platform::store::Change| directory::find_or_add(change, &account).await;
    scene.house.platform.store.change(add).await.unwrap();
}

#[tokio::test]
async fn who_may_read_is_offered_and_members_come_first() {
    let scene = scene().await;
    let tessa = scene.house.person("Tessa Bos", &[]).await;
    for who in [&scene.fatima, &scene.joris, &scene.tom, &tessa] {
        listed(&scene, who).await;
    }
    let (open, closed) = (
        scene.space("Schrijven", "open").await,
        scene.space("Vacatures", "hidden").await,
    );
    tessa.post(&format!("{open}/join"), &[]).await;
    let offered = async |who: &Person, space: &str, words: &str| who.get(&format!("{space}/mentions?q={words}")).await;
    let list = offered(&scene.fatima, &open, "t").await.text;
    let (tessa_at, tom_at) = (list.find("Tessa Bos").unwrap(), list.find("Tom de Vries").unwrap());
    assert!(tessa_at < tom_at, "a member first: {list}");
    let call = format!(
        "[@Tom de Vries](/people/{})",
        scene.tom.account.as_ref().unwrap().public_id
    );
    assert!(list.contains(&call), "{list}");
    let list = offered(&scene.fatima, &closed, "t").await.text;
    assert!(
        !list.contains("Tom de Vries") && !list.contains("Tessa"),
        "closed: members only: {list}"
    );
    assert!(
        offered(&scene.fatima, &closed, "jor+het")
            .await
            .text
            .contains("Joris Hettinga")
    );
    assert_eq!(offered(&scene.tom, &closed, "j").await.status, 404);
    for _ in 0..240 {
        offered(&scene.tom, &open, "t").await;
    }
    assert_eq!(offered(&scene.tom, &open, "t").await.status, 429);
}

#[tokio::test]
async fn a_full_name_is_a_call_when_it_can_mean_one_who_may_read() {
    let scene = scene().await;
    for who in [&scene.fatima, &scene.joris, &scene.tom] {
        listed(&scene, who).await;
    }
    let (open, closed) = (
        scene.space("Schrijven", "open").await,
        scene.space("Vacatures", "closed").await,
    );
    let post = begun(
        &scene.fatima,
        &open,
        "talk",
        "",
        "Hoi @Tom de Vries, kijk. `@Joris Hettinga`",
    )
    .await;
    let path = format!("/people/{}", scene.tom.account.as_ref().unwrap().public_id);
    assert!(scene.joris.get(&post).await.text.contains(&path));
    scene.runs().await;
    assert!(scene.tom.get("/notices").await.text.contains("noemt jou in"));
    assert!(
        !scene.joris.get("/notices").await.text.contains("noemt jou in"),
        "code is code"
    );
    let inside = begun(&scene.fatima, &closed, "talk", "", "Niets voor @Tom de Vries").await;
    assert!(
        !scene.joris.get(&inside).await.text.contains(&path),
        "who may not read is not called"
    );
    // A second colleague of that name: nobody is called by mistake.
    let rename = async |change: &platform::store::Change| {
        let mut joris = directory::find(&**change, scene.joris.id()).await?.unwrap();
        joris.name = directory::Name::parse("Tom de Vries");
        directory::keep(change, &joris).await
    };
    scene.house.platform.store.change(rename).await.unwrap();
    let post = begun(&scene.fatima, &open, "talk", "", "En nu @Tom de Vries").await;
    assert!(!scene.joris.get(&post).await.text.contains(&path));
}

#[tokio::test]
async fn a_muted_post_is_not_heard_of_at_all() {
    let scene = scene().await;
    let space = scene.space("Schrijven", "open").await;
    let post = begun(&scene.fatima, &space, "talk", "Gemaal", "Eerst").await;
    scene.joris.post(&format!("{post}/wish"), &[("wish", "follow")]).await;
    scene.joris.post(&format!("{post}/wish"), &[("wish", "mute")]).await;
    let account = scene.joris.account.as_ref().unwrap();
    let words = format!("[@{}](/people/{}) kijk", account.name, account.public_id);
    scene
        .fatima
        .post(&format!("{post}/comments"), &[("words", &words)])
        .await;
    scene.runs().await;
    assert!(!scene.joris.get("/notices").await.text.contains("Gemaal"));
    scene.joris.post(&format!("{post}/wish"), &[("wish", "unmute")]).await;
    scene
        .fatima
        .post(&format!("{post}/comments"), &[("words", &words)])
        .await;
    scene.runs().await;
    assert!(scene.joris.get("/notices").await.text.contains("noemt jou in"));
}

#[tokio::test]
async fn a_shared_post_shows_itself_to_who_may_read_it_at_that_moment_only() {
    let scene = scene().await;
    let (open, closed) = (
        scene.space("Schrijven", "open").await,
        scene.space("Vacatures", "closed").await,
    );
    let original = begun(&scene.fatima, &closed, "talk", CANARY, CANARY).await;
    let form = scene.fatima.get(&format!("{original}/share")).await.text;
    assert!(
        form.contains("een leeg kaartje"),
        "it says what others will see: {form}"
    );
    let id = open.trim_start_matches("/spaces/");
    let line = [("space", id), ("words", "Dit raakt ons ook"), ("key", "een")];
    let shared = scene
        .fatima
        .post(&format!("{original}/share"), &line)
        .await
        .location()
        .to_owned();
    scene.fatima.post(&format!("{original}/share"), &line).await;
    scene.runs().await;
    assert!(scene.joris.get(&shared).await.text.contains(CANARY));
    for path in [
        shared.clone(),
        open.clone(),
        format!("{open}/news?at=0"),
        "/notices".into(),
    ] {
        let page = scene.tom.get(&path).await;
        assert!(!page.text.contains(CANARY), "{path}: {}", page.text);
    }
    let stream = scene.tom.get(&open).await.text;
    assert_eq!(
        stream.matches("Dit raakt ons ook").count(),
        1,
        "sent twice is shared once"
    );
    assert!(stream.contains("Dit bericht kun je niet lezen"));
    assert_eq!(scene.tom.get(&format!("{original}/share")).await.status, 404);
    assert_eq!(scene.tom.post(&format!("{original}/share"), &line).await.status, 404);
    // A share of the share leads to the original; who leaves its space sees the card no more.
    let third = scene.space("Derde", "open").await;
    let line = [
        ("space", third.trim_start_matches("/spaces/")),
        ("words", "Ook hier"),
        ("key", "twee"),
    ];
    let again = scene
        .joris
        .post(&format!("{shared}/share"), &line)
        .await
        .location()
        .to_owned();
    assert!(scene.fatima.get(&again).await.text.contains(CANARY));
    scene.fatima.post(&format!("{original}/delete"), &[]).await;
    for who in [&scene.fatima, &scene.joris, &scene.tom] {
        assert!(
            !who.get(&shared).await.text.contains(CANARY),
            "taken away is taken away"
        );
    }
    let elsewhere = [("space", closed.trim_start_matches("/spaces/")), ("words", "x")];
    assert_eq!(
        scene.tom.post(&format!("{shared}/share"), &elsewhere).await.status,
        422,
        "where one may not post"
    );
}
