//! Who may have a file, and what is left of one that was taken away.

use platform::clock::{DAY_MICROS, MINUTE_MICROS};
use platform::session::{Account, AccountState};

use super::*;

/// Nothing tells a file that is not for you from one that never was.
#[tokio::test]
async fn a_file_is_as_closed_as_its_text() {
    let scene = scene().await;
    let space = scene.space("Vacatures", "closed").await;
    let mail = scene.tom.account.as_ref().unwrap().mail.clone();
    scene
        .fatima
        .post(&format!("{space}/invitations"), &[("mail", &mail)])
        .await;
    scene.tom.post(&format!("{space}/join"), &[]).await;
    let post = placed(
        &scene.fatima,
        &space,
        "Brief",
        (&format!("{CANARY}.pdf"), CANARY.as_bytes()),
        "",
    )
    .await;
    let file = addresses(&scene.tom, &post).await.remove(0);
    assert_eq!(scene.tom.get(&file).await.bytes, CANARY.as_bytes());

    let anna = scene
        .house
        .person("Anna Bos", &[platform::access::Role::Administrator])
        .await;
    scene.tom.post(&format!("{space}/leave"), &[]).await;
    let never = format!("{post}/files/{}", platform::ids::PublicId::random());
    scene.tom.get("/").await;
    for who in [&scene.tom, &anna] {
        let (closed, nothing) = (who.get(&file).await, who.get(&never).await);
        assert_eq!((closed.status.as_u16(), nothing.status.as_u16()), (404, 404));
        // Each page names its own address, and nothing else of it.
        assert_eq!(closed.text.replace(&file, "?"), nothing.text.replace(&never, "?"));
        assert!(!closed.text.contains(CANARY));
    }
    assert_eq!(scene.house.stranger().get(&file).await.status, 303, "to sign in");
    assert_eq!(anna.post(&file, &[]).await.status, 404);
    assert!(found(&scene, &scene.joris).await.contains(&post));
    assert_eq!(
        found(&scene, &scene.tom).await,
        Vec::<String>::new(),
        "its name is closed too"
    );
    assert_eq!(found(&scene, &anna).await, Vec::<String>::new());

    // Below another post it is not there, also for who may read both.
    let other = placed(&scene.joris, &space, "Iets anders", ("x.txt", b"x"), "").await;
    let id = file.rsplit('/').next().unwrap();
    assert_eq!(scene.joris.get(&format!("{other}/files/{id}")).await.status, 404);

    let joris = scene.joris.account.clone().unwrap();
    assert_eq!(scene.joris.get(&file).await.status, 200);
    let suspend =
        async |change: &platform::store::Change| Account::set_state(change, joris.id, AccountState::Deactivated).await;
    scene.house.platform.store.change(suspend).await.unwrap();
    assert_ne!(
        scene.joris.get(&file).await.status,
        200,
        "who left the organisation has nothing"
    );
}

/// The posts in which this person finds a file by the canary.
async fn found(scene: &Scene, who: &Person) -> Vec<String> {
    use platform::search::{Question, Readers, find};
    let platform = &scene.house.platform;
    let groups = crate::spaces::list_readable(platform.store.reader(), who.id())
        .await
        .unwrap();
    let groups: Vec<String> = groups.into_iter().map(|id| format!("space:{id}")).collect();
    let question = Question {
        words: CANARY,
        kinds: &["file"],
        before: None,
        most: 20,
    };
    let readers = Readers::everyone().in_groups(&groups);
    let hits = find(platform.store.reader(), &readers, question).await.unwrap().hits;
    hits.into_iter().map(|hit| hit.path).collect()
}

#[tokio::test]
async fn a_planned_post_keeps_its_files_to_itself() {
    let scene = scene().await;
    let space = scene.space("Straks", "open").await;
    let fields = [
        ("kind", "talk"),
        ("words", "Straks"),
        ("at", "2026-11-17T12:00"),
        ("act", "place"),
    ];
    let name = format!("{CANARY}.txt");
    let placed = scene
        .fatima
        .upload(&format!("{space}/posts"), &fields, ("files", &name, b"straks"))
        .await;
    let post = placed.location().to_owned();
    let file = addresses(&scene.fatima, &post).await.remove(0);
    assert_eq!(scene.joris.get(&file).await.status, 404);
    assert_eq!(found(&scene, &scene.joris).await, Vec::<String>::new());
    scene.house.clock.advance(3 * 60 * MINUTE_MICROS);
    scene.house.run_jobs().await;
    assert_eq!(scene.joris.get(&file).await.status, 200);
    assert_eq!(found(&scene, &scene.joris).await, vec![post]);
}

#[tokio::test]
async fn what_is_taken_away_leaves_the_disk_when_nothing_else_points_at_it() {
    let scene = scene().await;
    let space = scene.space("Alles", "open").await;
    let first = placed(&scene.fatima, &space, "Een", ("een.txt", b"hetzelfde"), "").await;
    let second = placed(&scene.joris, &space, "Twee", ("twee.txt", b"hetzelfde"), "").await;
    let said = ("files", "reactie.txt", &b"alleen hier"[..]);
    scene
        .joris
        .upload(&format!("{first}/comments"), &[("words", "Zie"), ("key", "z")], said)
        .await;
    assert_eq!(scene.on_disk().len(), 2, "the same bytes lie there once");
    let gone = addresses(&scene.tom, &first).await;
    assert_eq!(gone.len(), 2);
    scene.fatima.post(&format!("{first}/delete"), &[]).await;
    for file in &gone {
        assert_eq!(scene.joris.get(file).await.status, 404);
    }
    scene.house.clock.advance(12 * MINUTE_MICROS);
    scene.house.run_jobs().await;
    assert_eq!(scene.on_disk().len(), 1, "what another post has stays");
    let file = addresses(&scene.tom, &second).await.remove(0);
    assert_eq!(scene.tom.get(&file).await.bytes, b"hetzelfde");

    // Marked to go, and wanted again before the sweep.
    scene.joris.post(&file, &[]).await;
    assert!(!scene.tom.get(&second).await.text.contains("twee.txt"));
    let third = placed(&scene.fatima, &space, "Drie", ("drie.txt", b"hetzelfde"), "").await;
    scene.house.clock.advance(12 * MINUTE_MICROS);
    scene.house.run_jobs().await;
    let file = addresses(&scene.tom, &third).await.remove(0);
    assert_eq!(scene.tom.get(&file).await.bytes, b"hetzelfde");
    scene.joris.post(&file, &[]).await;
    scene.house.clock.advance(12 * MINUTE_MICROS);
    scene.house.run_jobs().await;
    assert_eq!(
        scene.on_disk(),
        Vec::<String>::new(),
        "a manager takes away too, and the last one goes"
    );
}

#[tokio::test]
async fn a_comment_that_is_taken_away_takes_its_file_along() {
    let scene = scene().await;
    let space = scene.space("Alles", "open").await;
    let post = placed(&scene.fatima, &space, "Een", ("een.txt", b"een"), "").await;
    let comments = format!("{post}/comments");
    let name = format!("{CANARY}.txt");
    let said = scene
        .tom
        .upload(&comments, &[("words", "Zie"), ("key", "z")], ("files", &name, b"twee"))
        .await;
    let comment = said.location().split_once('#').unwrap().1.to_owned();
    assert_eq!(found(&scene, &scene.joris).await, vec![format!("{post}#{comment}")]);
    let mine = addresses(&scene.tom, &post).await;
    assert_eq!(
        scene.tom.post(&mine[0], &[]).await.status,
        404,
        "not the file of somebody else"
    );
    scene
        .tom
        .post(&format!("{comments}/{comment}"), &[("act", "remove")])
        .await;
    assert_eq!(scene.joris.get(&mine[1]).await.status, 404);
    assert_eq!(scene.joris.get(&mine[0]).await.status, 200);
    assert_eq!(found(&scene, &scene.joris).await, Vec::<String>::new());
}

#[tokio::test]
async fn who_leaves_gets_what_they_brought_and_takes_their_name_along() {
    let scene = scene().await;
    let space = scene.space("Alles", "open").await;
    let post = placed(&scene.joris, &space, "Een", ("een.txt", b"een"), "").await;
    let waits = [("kind", "talk"), ("key", "nog niet"), ("act", "attach")];
    scene
        .joris
        .upload(&format!("{space}/posts"), &waits, ("files", "concept.txt", b"concept"))
        .await;
    let id = scene.joris.id();
    let (export, forget) = (feature().export.unwrap(), feature().forget.unwrap());
    let own = export(&scene.house.platform, id).await.unwrap().to_string();
    assert!(
        own.contains("een.txt") && own.contains("concept.txt") && own.contains(&post),
        "{own}"
    );
    let platform = &scene.house.platform;
    platform
        .store
        .change(async |change| forget(change, id).await)
        .await
        .unwrap();
    let left = export(platform, id).await.unwrap().to_string();
    assert_eq!(left, r#"{"files":[]}"#);
    assert_eq!(
        scene.tom.get(&addresses(&scene.tom, &post).await.remove(0)).await.bytes,
        b"een"
    );
    scene.house.clock.advance(12 * MINUTE_MICROS);
    scene.house.run_jobs().await;
    assert_eq!(scene.on_disk().len(), 1, "what still waited is gone");
}

#[tokio::test]
async fn what_waits_too_long_for_its_text_goes() {
    let scene = scene().await;
    let space = scene.space("Alles", "open").await;
    let waits = [("kind", "talk"), ("key", "nog niet"), ("act", "attach")];
    let path = format!("{space}/posts");
    scene
        .joris
        .upload(&path, &waits, ("files", "concept.txt", b"concept"))
        .await;
    scene.house.clock.advance(6 * DAY_MICROS);
    sweep::waiting(&scene.house.platform).await.unwrap();
    assert_eq!(scene.on_disk().len(), 1, "a draft of before the weekend");
    scene.house.clock.advance(2 * DAY_MICROS);
    sweep::waiting(&scene.house.platform).await.unwrap();
    scene.house.clock.advance(12 * MINUTE_MICROS);
    scene.house.run_jobs().await;
    assert_eq!(scene.on_disk(), Vec::<String>::new());
}
