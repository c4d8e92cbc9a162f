//! Drafts, ends, and what everybody has to read.

use platform::clock::{DAY_MICROS, HOUR_MICROS};

use super::*;

#[tokio::test]
async fn a_draft_waits_for_who_wrote_it_and_for_nobody_else() {
    let scene = scene().await;
    let space = scene.space("Schrijven", "open").await;
    let form = [
        ("kind", "talk"),
        ("title", "Half"),
        ("words", CANARY),
        ("key", "k1"),
        ("quiet", "yes"),
    ];
    let kept = scene.fatima.post(&format!("{space}/posts/draft"), &form).await;
    assert_eq!(kept.status, 204);
    let page = scene.fatima.get(&format!("{space}/posts/new")).await.text;
    assert!(
        page.contains(CANARY) && page.contains("Je concept van 10.00 uur"),
        "{page}"
    );
    for path in [format!("{space}/posts/new"), space.clone(), "/community".into()] {
        assert!(!scene.joris.get(&path).await.text.contains(CANARY), "{path}");
    }
    let placed = [
        ("kind", "talk"),
        ("title", "Half"),
        ("words", "Heel"),
        ("key", "k1"),
        ("act", "place"),
    ];
    scene.fatima.post(&format!("{space}/posts"), &placed).await;
    // What the browser sends while the page goes may arrive after the form.
    scene.fatima.post(&format!("{space}/posts/draft"), &form).await;
    assert!(
        !scene
            .fatima
            .get(&format!("{space}/posts/new"))
            .await
            .text
            .contains(CANARY),
        "placed is placed"
    );
}

#[tokio::test]
async fn a_comment_and_a_change_have_drafts_of_their_own_that_can_be_thrown_away() {
    let scene = scene().await;
    let space = scene.space("Schrijven", "open").await;
    let post = begun(&scene.fatima, &space, "talk", "Gemaal", "Eerst").await;
    let button = scene
        .joris
        .post(&format!("{post}/comments/draft"), &[("words", "Ik denk")])
        .await;
    assert_eq!(button.status, 303, "without script it is a page");
    scene
        .fatima
        .post(
            &format!("{post}/edit/draft"),
            &[("title", "Gemaal"), ("words", "Daarna")],
        )
        .await;
    assert!(scene.joris.get(&post).await.text.contains("Ik denk"));
    assert!(!scene.fatima.get(&post).await.text.contains("Ik denk"));
    assert!(scene.fatima.get(&format!("{post}/edit")).await.text.contains("Daarna"));
    assert_eq!(
        scene
            .joris
            .post(&format!("{post}/edit/draft"), &[("words", "x")])
            .await
            .status,
        404
    );
    let id = scene.joris.id();
    let export = feature().export.unwrap();
    let own = export(&scene.house.platform, id).await.unwrap().to_string();
    assert!(own.contains("Ik denk"), "{own}");
    scene
        .joris
        .post(&format!("{post}/comments/draft"), &[("throw", "yes")])
        .await;
    assert!(!scene.joris.get(&post).await.text.contains("Ik denk"));
    scene.house.clock.advance(31 * DAY_MICROS);
    drafts::sweep(&scene.house.platform).await.unwrap();
    let own = export(&scene.house.platform, scene.fatima.id())
        .await
        .unwrap()
        .to_string();
    assert!(!own.contains("Daarna"), "after thirty days: {own}");
}

#[tokio::test]
async fn who_may_not_look_inside_keeps_no_draft_there() {
    let scene = scene().await;
    let space = scene.space("Vacatures", "closed").await;
    let post = begun(&scene.fatima, &space, "talk", "", "Hoi").await;
    for path in [
        format!("{space}/posts/draft"),
        format!("{post}/comments/draft"),
        format!("{post}/edit/draft"),
    ] {
        assert_eq!(scene.tom.post(&path, &[("words", "x")]).await.status, 404, "{path}");
    }
}

#[tokio::test]
async fn a_post_whose_time_is_over_leaves_everywhere_and_can_come_back() {
    let scene = scene().await;
    let space = scene.space("Schrijven", "open").await;
    let form = [
        ("kind", "talk"),
        ("title", CANARY),
        ("words", "Vandaag soep"),
        ("ends", "2026-11-17T12:00"),
    ];
    let post = scene.tom.post(&format!("{space}/join"), &[]).await;
    assert_eq!(post.status, 303);
    let post = scene
        .tom
        .post(&format!("{space}/posts"), &form)
        .await
        .location()
        .to_owned();
    scene
        .joris
        .post(&format!("{post}/comments"), &[("words", "Lekker, otters")])
        .await;
    let anna = scene.house.person("Anna Bos", &[]).await;
    anna.post(&format!("{post}/wish"), &[("wish", "save")]).await;
    scene.house.clock.advance(3 * HOUR_MICROS);
    expiry::end_due(&scene.house.platform).await.unwrap();
    for path in [space.clone(), "/community".into(), "/community/saved".into()] {
        assert!(!anna.get(&path).await.text.contains(CANARY), "{path}");
    }
    assert_eq!(anna.get(&post).await.status, 404);
    assert_eq!(rights::found(&scene, &anna, "otter").await, Vec::<String>::new());
    let tom = scene.house.signed_in(scene.tom.account.clone().unwrap()).await;
    for who in [&tom, &scene.joris] {
        let page = who.get(&post).await.text;
        assert!(
            page.contains(CANARY) && page.contains("De tijd van dit bericht is voorbij"),
            "{page}"
        );
    }
    assert_eq!(
        scene
            .joris
            .post(&format!("{post}/comments"), &[("words", "x")])
            .await
            .status,
        404
    );
    tom.post(&format!("{post}/revive"), &[]).await;
    assert!(anna.get(&space).await.text.contains(CANARY));
    assert_eq!(rights::found(&scene, &anna, "otter").await.len(), 1);
    let wrong = [
        ("kind", "talk"),
        ("words", "x"),
        ("at", "2026-11-18T12:00"),
        ("ends", "2026-11-18T11:00"),
    ];
    assert_eq!(tom.post(&format!("{space}/posts"), &wrong).await.status, 422);
}

#[tokio::test]
async fn what_everybody_reads_waits_on_today_and_is_counted_and_never_listed() {
    let scene = scene().await;
    let space = scene.space("Iedereen", "open").await;
    let mut others = Vec::new();
    for name in [
        "Anna Bos", "Kees Mol", "Pim Vos", "Sara Wit", "Ties Pol", "Loes Kat", "Bram Zon", "Eva Dam", "Noor Ros",
    ] {
        let one = scene.house.person(name, &[]).await;
        one.post(&format!("{space}/join"), &[]).await;
        others.push(one);
    }
    let post = begun(&scene.fatima, &space, "announcement", "Nieuwe regels", "Lees").await;
    let ask = format!("{post}/must-read");
    assert_eq!(
        others[0].post(&ask, &[("by", "2026-11-20")]).await.status,
        404,
        "a manager asks"
    );
    scene.fatima.post(&ask, &[("by", "2026-11-20")]).await;
    scene.house.clock.advance(25 * HOUR_MICROS);
    let anna = scene.house.signed_in(others[0].account.clone().unwrap()).await;
    let fatima = scene.house.signed_in(scene.fatima.account.clone().unwrap()).await;
    assert!(anna.get("/").await.text.contains("Om te lezen: Nieuwe regels"));
    let tom = scene.house.signed_in(scene.tom.account.clone().unwrap()).await;
    assert!(
        !tom.get("/").await.text.contains("Nieuwe regels"),
        "no member, not asked"
    );
    anna.post(&format!("{post}/acknowledge"), &[]).await;
    assert!(!anna.get("/").await.text.contains("Nieuwe regels"));
    assert!(anna.get(&post).await.text.contains("Je hebt dit gelezen"));
    assert!(fatima.get(&post).await.text.contains("Nog geen vijf leden"));
    for one in &others[1..5] {
        let one = scene.house.signed_in(one.account.clone().unwrap()).await;
        one.post(&format!("{post}/acknowledge"), &[]).await;
        one.post(&format!("{post}/acknowledge"), &[]).await;
    }
    let page = fatima.get(&post).await.text;
    assert!(
        page.contains("5 van 10 leden"),
        "nine who joined and Joris, without who wrote it: {page}"
    );
    for name in ["Anna Bos", "Noor Ros"] {
        assert!(!page.contains(name), "{name}");
    }
    assert!(
        !anna.get(&post).await.text.contains("van 10 leden"),
        "the sum is for managers"
    );
    // The last day comes near.
    scene.house.clock.advance(2 * DAY_MICROS);
    for _ in 0..2 {
        must_read::remind(&scene.house.platform).await.unwrap();
    }
    let remembers = async |who: &Person| {
        let who = scene.house.signed_in(who.account.clone().unwrap()).await;
        who.get("/notices")
            .await
            .text
            .matches("Morgen is de laatste dag")
            .count()
    };
    assert_eq!(remembers(&others[8]).await, 1, "once");
    assert_eq!(remembers(&others[0]).await, 0, "who read it hears nothing");
    assert_eq!(remembers(&scene.fatima).await, 0, "nor does who wrote it");
    scene.house.clock.advance(2 * DAY_MICROS);
    let noor = scene.house.signed_in(others[8].account.clone().unwrap()).await;
    assert!(!noor.get("/").await.text.contains("Om te lezen"), "it ends at its day");
}
