//! Who sees and does what with a gathering; closed is closed.

use super::*;

#[tokio::test]
async fn only_who_receives_people_sees_their_names() {
    let scene = scene().await;
    let space = scene.space("Slim gemaal", "open").await;
    let walk = called(&scene.fatima, &space, &[]).await;
    let anna = scene.house.person("Anna Vos", &[]).await;
    says(&anna, &walk, "come").await;
    says(&scene.tom, &walk, "maybe").await;
    let seen = |text: &str| (text.contains("Anna Vos"), text.contains("Misschien: 1"));
    assert_eq!(seen(&scene.fatima.get(&walk).await.text), (true, true));
    let joris = scene.joris.get(&walk).await.text;
    assert_eq!(seen(&joris), (false, false), "also a manager of the space");
    assert!(joris.contains("1 collega komt"));
    assert!(
        !scene.fatima.get(&walk).await.text.contains("Tom de Vries"),
        "who may come is a number"
    );
    assert_eq!(scene.tom.get(&format!("{walk}/edit")).await.status, 404);
    assert_eq!(
        scene
            .tom
            .post(&format!("{walk}/cancel"), &[("reason", "x")])
            .await
            .status,
        404
    );
}

#[tokio::test]
async fn a_gathering_of_a_closed_space_is_not_there_for_others() {
    let scene = scene().await;
    let space = scene.space("Vacatures", "closed").await;
    let more = [
        ("title", "Overleg kanariepiet"),
        ("about", "Over kanariepiet"),
        ("tell", "yes"),
    ];
    let walk = called(&scene.fatima, &space, &more).await;
    scene.house.run_jobs().await;
    let nowhere = scene.tom.get("/gatherings/0123456789abcdefghjkmnpqrs").await;
    for path in [
        walk.clone(),
        format!("{walk}.ics"),
        format!("{walk}/edit"),
        format!("{walk}/report"),
    ] {
        let page = scene.tom.get(&path).await;
        assert_eq!(
            (page.status, page.text.contains(CANARY)),
            (nowhere.status, false),
            "{path}"
        );
    }
    let answer = scene.tom.post(&format!("{walk}/answer"), &[("reply", "come")]).await;
    assert_eq!(answer.status, 404);
    let id = space.trim_start_matches("/spaces/");
    assert_eq!(scene.tom.get(&format!("/gatherings?space={id}")).await.status, 404);
    for path in ["/gatherings", "/gatherings?tab=past", "/notices", "/"] {
        assert!(!scene.tom.get(path).await.text.contains(CANARY), "{path}");
    }
    assert!(scene.joris.get("/gatherings").await.text.contains(CANARY));
    assert!(
        scene
            .joris
            .get("/notices")
            .await
            .text
            .contains("Nieuwe bijeenkomst: Overleg kanariepiet")
    );
    let viewer = |person: &Person| {
        let account = person.account.clone().unwrap();
        platform::session::Viewer::of(&account)
    };
    let platform = &scene.house.platform;
    let items = digest::items(platform, &viewer(&scene.joris), platform.now())
        .await
        .unwrap();
    assert_eq!(items.len(), 1);
    assert!(
        digest::items(platform, &viewer(&scene.tom), platform.now())
            .await
            .unwrap()
            .is_empty()
    );
}

#[tokio::test]
async fn what_is_written_can_do_no_harm() {
    let scene = scene().await;
    let space = scene.space("Slim gemaal", "open").await;
    let more = [
        ("title", "<script>alert(1)</script>"),
        ("about", "<img src=x onerror=alert(1)> [x](javascript:alert(1))"),
        ("place", "\"><svg onload=alert(1)>"),
    ];
    let walk = called(&scene.fatima, &space, &more).await;
    for path in [walk.as_str(), "/gatherings"] {
        let page = scene.tom.get(path).await.text;
        assert!(
            !page.contains("<script>alert") && !page.contains("<svg onload") && !page.contains("javascript:alert"),
            "{page}"
        );
    }
    let mut form = vec![
        ("title", "Rondje"),
        ("link", "javascript:alert(1)"),
        ("begins", "2026-11-19T10:00"),
        ("ends", "2026-11-19T11:00"),
        ("zone", "Europe/Amsterdam"),
    ];
    let refused = scene.fatima.post(&format!("{space}/gatherings"), &form).await;
    assert!(
        refused.status == 422 && refused.text.contains("geen adres van een pagina"),
        "{}",
        refused.text
    );
    form[1] = ("link", "https://overleg.example/zaal");
    assert_eq!(
        scene.fatima.post(&format!("{space}/gatherings"), &form).await.status,
        303
    );
}

#[tokio::test]
async fn past_and_coming_are_two_lists_that_turn() {
    let scene = scene().await;
    let space = scene.space("Slim gemaal", "open").await;
    called(&scene.fatima, &space, &[("repeat", "weekly"), ("until", "2027-05-01")]).await;
    let first = scene.tom.get("/gatherings").await.text;
    assert_eq!(first.matches("Rondje gemaal</a>").count(), 20);
    let more = first.split("href=\"").find(|part| part.contains("after=")).unwrap();
    let more = more
        .split('"')
        .next()
        .unwrap()
        .replace("&#38;", "&")
        .replace("&amp;", "&");
    let second = scene.tom.get(&more).await.text;
    assert_eq!(second.matches("Rondje gemaal</a>").count(), 4, "24 Thursdays in all");
    assert!(
        !scene
            .tom
            .get("/gatherings?tab=past")
            .await
            .text
            .contains("Rondje gemaal")
    );
    scene.later(3 * DAY_MICROS).await;
    let tom = scene.back(&scene.tom).await;
    assert_eq!(
        tom.get("/gatherings?tab=past")
            .await
            .text
            .matches("Rondje gemaal</a>")
            .count(),
        1
    );
}
