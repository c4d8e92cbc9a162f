//! Once, twice, changed there, changed here.

use super::*;

/// The address of a space's page, for who is in it.
async fn space_of(who: &Person) -> String {
    let page = who.get("/spaces").await.text;
    let (_, rest) = page.split_once("href=\"/spaces/").unwrap();
    let id = page
        .split("href=\"/spaces/")
        .skip(1)
        .map(|part| part.split(['"', '/']).next().unwrap())
        .find(|id| id.len() == 26)
        .unwrap_or(rest);
    format!("/spaces/{id}")
}

async fn first_post(who: &Person, space: &str) -> String {
    let page = who.get(space).await.text;
    let (before, _) = page.split_once("\">Eerste post</a>").unwrap();
    before.rsplit('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn what_was_said_elsewhere_comes_along_as_it_was() {
    let scene = scene().await;
    let json = scene.json("<h1>Kop</h1><p>Dit is <b>vet</b> &amp; <script>alert(1)</script>klaar</p>");
    let looked = scene.looks(&[("alles.json", json.as_bytes())]).await.unwrap();
    assert_eq!((added(&looked), looked.source.as_str()), ([1, 1, 2, 3], "viva"));
    assert!(
        !scene.fatima.get("/spaces").await.text.contains("Oude vacatures"),
        "looking writes nothing"
    );
    let done = scene.brings(&[("alles.json", json.as_bytes())]).await.unwrap();
    assert_eq!(added(&done), [1, 1, 2, 3]);
    let tally = done.tallies.total();
    assert_eq!((tally.refused, tally.nameless, tally.lifted), (1, 1, 1), "{tally:?}");
    let space = space_of(&scene.fatima).await;
    let post = first_post(&scene.fatima, &space).await;
    let page = scene.fatima.get(&post).await.text;
    assert!(
        page.contains("<h3>Kop</h3>") && page.contains("<strong>vet</strong> &amp; klaar"),
        "{page}"
    );
    assert!(!page.contains("alert(1)") && page.contains("2024"), "{page}");
    assert!(page.contains("Dit kwam mee uit ‘viva’ en kwam hier aan op"), "{page}");
    assert!(
        page.contains("3 antwoorden") && page.contains("Dit hielp Fatima el Amrani"),
        "{page}"
    );
    let (_, second) = page.split_once("<div class=\"answers\"").unwrap();
    assert!(
        second.contains("Tweede laag") && second.contains("Derde laag"),
        "both under the first: {second}"
    );
    assert!(scene.fatima.get(&space).await.text.contains("Geïmporteerd"));
    for outsider in [&scene.tom, &scene.joris] {
        assert_eq!(
            outsider.get(&post).await.status,
            404,
            "closed stays closed, also for who brought it"
        );
    }
    scene.house.run_jobs().await;
    assert!(
        !scene.fatima.get("/notices").await.text.contains("Eerste post"),
        "nobody is told"
    );
}

#[tokio::test]
async fn the_same_file_twice_changes_nothing() {
    let scene = scene().await;
    let json = scene.json("Zelfde woorden");
    scene.brings(&[("alles.json", json.as_bytes())]).await.unwrap();
    let again = scene.brings(&[("alles.json", json.as_bytes())]).await.unwrap();
    assert_eq!(added(&again), [0; 4]);
    let total = again.tallies.total();
    assert_eq!((total.changed, total.unchanged, total.kept), (0, 7, 0), "{total:?}");
}

#[tokio::test]
async fn what_changed_there_changes_here_unless_it_was_changed_here_too() {
    let scene = scene().await;
    scene
        .brings(&[("a.json", scene.json("Eerst").as_bytes())])
        .await
        .unwrap();
    let changed = scene
        .brings(&[("a.json", scene.json("Daarna").as_bytes())])
        .await
        .unwrap();
    assert_eq!(
        changed.tallies.of(Kind::Post),
        Tally {
            changed: 1,
            unchanged: 1,
            ..Tally::default()
        }
    );
    let space = space_of(&scene.fatima).await;
    let post = first_post(&scene.fatima, &space).await;
    assert!(scene.fatima.get(&post).await.text.contains("<p>Daarna</p>"));
    // A manager takes it away here: what comes from there does not bring it back.
    scene.fatima.post(&format!("{post}/delete"), &[]).await;
    let kept = scene
        .brings(&[("a.json", scene.json("Weer anders").as_bytes())])
        .await
        .unwrap();
    assert_eq!(kept.tallies.of(Kind::Post).kept, 1);
    assert_eq!(scene.fatima.get(&post).await.status, 404);
}

#[tokio::test]
async fn a_file_is_no_key_to_a_door_that_somebody_keeps() {
    let scene = scene().await;
    scene
        .brings(&[("a.json", scene.json("Eerst").as_bytes())])
        .await
        .unwrap();
    let more = serde_json::json!({ "source": "viva", "members": [
        { "space": "s1", "person": mail(&scene.tom), "duty": "manager" },
    ]});
    let tried = scene.brings(&[("b.json", more.to_string().as_bytes())]).await.unwrap();
    assert_eq!(tried.tallies.of(Kind::Member).refused, 1);
    assert!(
        !scene.tom.get("/spaces").await.text.contains("Oude vacatures</a>")
            || scene
                .tom
                .get("/spaces?tab=others")
                .await
                .text
                .contains("Oude vacatures")
    );
    let db = scene.house.platform.store.reader();
    let refused = store::list_refused(db, tried.id, 10).await.unwrap();
    assert_eq!(refused[0].reason, field::Reason::Door);
}

#[tokio::test]
async fn much_comes_in_in_parts_and_a_stop_half_way_loses_and_doubles_nothing() {
    let scene = scene().await;
    let mut lines = vec![r#"{"type":"space","id":"s","name":"Groot","kind":"open"}"#.to_owned()];
    for number in 0..700 {
        lines.push(format!(
            r#"{{"type":"post","id":"p{number}","space":"s","body":"Bericht {number}","created_at":"2023-01-01T10:00:00Z"}}"#
        ));
        lines.push(format!(
            r#"{{"type":"comment","id":"c{number}","post":"p{number}","body":"Reactie {number}","created_at":"2023-01-02"}}"#
        ));
    }
    let text = lines.join("\n");
    let looked = scene.looks(&[("groot.jsonl", text.as_bytes())]).await.unwrap();
    assert!(looked.rows_total > limits::AT_ONCE_ROWS);
    let platform = &scene.house.platform;
    platform
        .store
        .change(async |change| run::start(change, &looked).await)
        .await
        .unwrap();
    let people = desk::People::all(platform).await.unwrap();
    for _ in 0..3 {
        assert!(run::step(platform, looked.id, &people).await.unwrap());
    }
    let half = store::find(platform.store.reader(), looked.id).await.unwrap().unwrap();
    assert!(half.rows_done > 0 && half.rows_done < half.rows_total);
    run::run(platform, looked.id).await.unwrap();
    let done = store::find(platform.store.reader(), looked.id).await.unwrap().unwrap();
    assert_eq!(
        (added(&done), done.state),
        ([1, 0, 700, 700], store::kinds::State::Done)
    );
    let again = scene.brings(&[("groot.jsonl", text.as_bytes())]).await.unwrap();
    assert_eq!(again.tallies.total().unchanged, 1401);
}
