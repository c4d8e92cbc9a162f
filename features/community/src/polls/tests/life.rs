//! From the first vote to the result.

use super::*;

#[tokio::test]
async fn a_poll_is_made_voted_on_and_counted_when_it_is_over() {
    let scene = scene().await;
    let space = scene.space("Open dag", "open").await;
    let (post, poll) = scene.poll(&space, "single", "closed").await;
    let page = scene.tom.get(&post).await.text;
    assert!(
        page.contains("<strong>samen</strong>") && page.contains("Op kantoor"),
        "{page}"
    );
    assert!(page.contains("Wie ziet mijn stem?") && !page.to_lowercase().contains("anoniem"));
    assert!(
        scene
            .tom
            .get("/polls")
            .await
            .text
            .contains("Waar houden we de open dag?")
    );
    assert!(scene.fatima.get(&space).await.text.contains("Peiling</span>"));
    let voters = scene.voters(6).await;
    for (number, voter) in voters.iter().enumerate() {
        assert_eq!(
            votes(voter, &poll, &[("choice", if number < 4 { "1" } else { "0" })]).await,
            303
        );
    }
    assert_eq!(
        votes(&voters[0], &poll, &[("choice", "0")]).await,
        303,
        "a vote is changed"
    );
    let own = voters[0].get(&post).await.text;
    assert!(
        own.contains("Jouw stem:</b> Gemaal Elzerbroek") && own.contains("Verander mijn stem"),
        "{own}"
    );
    let others = scene.tom.get(&post).await.text;
    assert!(
        !others.contains("class=\"meter\"") && others.contains("De uitslag komt als"),
        "{others}"
    );
    scene.house.clock.advance(4 * DAY_MICROS);
    let tom = scene.house.signed_in(scene.tom.account.clone().unwrap()).await;
    scene.house.run_jobs().await;
    let page = tom.get(&post).await.text;
    assert!(page.contains("De uitslag van 6 stemmen"), "{page}");
    assert!(
        page.contains("Samen bovenaan: ‘Gemaal Elzerbroek’, ‘De sluis’"),
        "{page}"
    );
    assert!(page.contains("3 (50%)"), "{page}");
    let voter = scene.house.signed_in(voters[3].account.clone().unwrap()).await;
    let notices = voter.get("/notices").await.text;
    assert!(notices.contains("De peiling is voorbij: Waar houden we"), "{notices}");
    assert!(
        tom.get("/polls?tab=closed")
            .await
            .text
            .contains("Waar houden we de open dag?")
    );
    assert!(
        !tom.get("/notices").await.text.contains("De peiling is voorbij"),
        "who did not vote"
    );
}

#[tokio::test]
async fn after_the_count_no_vote_is_left_in_the_store() {
    let scene = scene().await;
    let space = scene.space("Open dag", "open").await;
    let (post, poll) = scene.poll(&space, "several", "closed").await;
    let voters = scene.voters(5).await;
    for voter in &voters {
        votes(voter, &poll, &[("choice", "1"), ("choice", "2")]).await;
    }
    let key = platform::ids::from_short(poll.trim_start_matches("/polls/")).unwrap();
    let db = scene.house.platform.store.reader();
    assert_eq!(store::list_ballots(db, key).await.unwrap().len(), 5);
    scene.joris.post(&format!("{poll}/close"), &[]).await;
    scene.house.run_jobs().await;
    assert!(store::list_ballots(db, key).await.unwrap().is_empty());
    let page = scene.tom.get(&post).await.text;
    assert!(
        page.contains("De uitslag van 5 stemmen") && page.contains("5 (100%)"),
        "{page}"
    );
    assert_eq!(votes(&scene.tom, &poll, &[("choice", "0")]).await, 303);
    let late = scene.tom.get(&post).await.text;
    assert!(
        late.contains("De peiling is voorbij, dus je stem telt niet meer"),
        "{late}"
    );
}

#[tokio::test]
async fn nothing_of_a_poll_changes_after_the_first_vote() {
    let scene = scene().await;
    let space = scene.space("Open dag", "open").await;
    let (post, poll) = scene.poll(&space, "single", "closed").await;
    let closes = scene.in_days(5);
    let form = |question: &'static str| {
        vec![
            ("question", question),
            ("kind", "single"),
            ("options", "Ja\nNee"),
            ("reveal", "live"),
            ("closes", closes.as_str()),
        ]
    };
    assert_eq!(scene.fatima.get(&format!("{poll}/edit")).await.status, 200);
    assert_eq!(
        scene.joris.get(&format!("{poll}/edit")).await.status,
        404,
        "of its maker only"
    );
    scene.fatima.post(&format!("{poll}/edit"), &form("Doen we het?")).await;
    assert!(scene.tom.get(&post).await.text.contains("<h1>Doen we het?"));
    votes(&scene.tom, &poll, &[("choice", "0")]).await;
    assert_eq!(scene.fatima.get(&format!("{poll}/edit")).await.status, 404);
    assert_eq!(
        scene
            .fatima
            .post(&format!("{poll}/edit"), &form("Toch niet?"))
            .await
            .status,
        404
    );
    // Two at the same time: the store itself keeps a poll as it was voted on.
    let key = platform::ids::from_short(poll.trim_start_matches("/polls/")).unwrap();
    let db = scene.house.platform.store.reader();
    let mut changed = store::find(db, key).await.unwrap().unwrap();
    changed.question = "Toch niet?".into();
    let kept = scene
        .house
        .platform
        .store
        .change(async |change| store::keep(change, &changed).await)
        .await;
    assert!(!kept.unwrap());
    assert!(scene.tom.get(&post).await.text.contains("<h1>Doen we het?"));
}

#[tokio::test]
async fn what_is_wrong_with_a_form_is_said_and_kept() {
    let scene = scene().await;
    let space = scene.space("Open dag", "open").await;
    let soon = scene.in_days(0);
    let many: String = (0..26).map(|number| format!("Optie {number}\n")).collect();
    let form = [
        ("question", ""),
        ("options", many.as_str()),
        ("closes", soon.as_str()),
        ("words", "Bewaar dit"),
    ];
    let page = scene.fatima.post(&format!("{space}/polls"), &form).await;
    assert_eq!(page.status, 422);
    for sentence in [
        "De vraag ontbreekt",
        "Er staan 26 opties; er passen er 25",
        "minstens 5 minuten",
        "Kies wanneer mensen",
    ] {
        assert!(page.text.contains(sentence), "{sentence}: {}", page.text);
    }
    assert!(page.text.contains("Bewaar dit") && page.text.contains("Optie 25"));
    let double = [("options", "Ja\nja"), ("closes", "nooit")];
    let page = scene.fatima.post(&format!("{space}/polls"), &double).await;
    assert!(page.text.contains("De optie ‘ja’ staat er twee keer"), "{}", page.text);
}

#[tokio::test]
async fn sent_twice_is_one_poll() {
    let scene = scene().await;
    let space = scene.space("Open dag", "open").await;
    let closes = scene.in_days(5);
    let form = [
        ("question", "Doen we het?"),
        ("kind", "single"),
        ("options", "Ja\nNee"),
        ("reveal", "live"),
        ("closes", closes.as_str()),
        ("key", "een-keer"),
    ];
    let first = scene
        .fatima
        .post(&format!("{space}/polls"), &form)
        .await
        .location()
        .to_owned();
    let second = scene
        .fatima
        .post(&format!("{space}/polls"), &form)
        .await
        .location()
        .to_owned();
    assert_eq!(first, second);
    assert_eq!(scene.tom.get("/polls").await.text.matches("Doen we het?").count(), 1);
}
