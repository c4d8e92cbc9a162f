//! Places: never one too many, the line moves up in order, and everybody hears it once; also when all press at once.

use std::collections::BTreeSet;

use super::*;

async fn many(house: &House, most: usize) -> Vec<Person> {
    let mut people = Vec::new();
    for number in 0..most {
        people.push(house.person(&format!("Collega Nummer{number}"), &[]).await);
    }
    people
}

#[tokio::test]
async fn who_comes_too_late_waits_and_moves_up_with_a_notice() {
    let scene = scene().await;
    let space = scene.space("Slim gemaal", "open").await;
    let walk = called(&scene.fatima, &space, &[("places", "1")]).await;
    says(&scene.joris, &walk, "come").await;
    says(&scene.tom, &walk, "come").await;
    let anna = scene.house.person("Anna Vos", &[]).await;
    says(&anna, &walk, "come").await;
    says(&scene.tom, &walk, "come").await;
    let page = scene.tom.get(&walk).await;
    assert!(
        page.text.contains("op plek 1") && page.text.contains("Het is vol"),
        "{}",
        page.text
    );
    assert!(anna.get(&walk).await.text.contains("op plek 2"));
    says(&scene.joris, &walk, "not").await;
    scene.house.run_jobs().await;
    assert!(
        scene
            .tom
            .get("/notices")
            .await
            .text
            .contains("Er is een plaats voor je: Rondje gemaal")
    );
    assert!(!anna.get("/notices").await.text.contains("Er is een plaats"));
    assert!(anna.get(&walk).await.text.contains("op plek 1"));
    says(&scene.joris, &walk, "come").await;
    assert!(
        scene.joris.get(&walk).await.text.contains("op plek 2"),
        "who went back stands at the end"
    );
}

#[tokio::test]
async fn the_last_places_are_given_once_when_all_press_at_once() {
    let scene = scene().await;
    let space = scene.space("Slim gemaal", "open").await;
    let walk = called(&scene.fatima, &space, &[("places", "5")]).await;
    let people = many(&scene.house, 20).await;
    futures_util::future::join_all(people.iter().map(|person| says(person, &walk, "come"))).await;
    let row = scene.row(&walk).await;
    let replies = scene.replies(&row).await;
    let of = |wanted| -> Vec<i64> {
        replies
            .iter()
            .filter(|(_, it)| *it == wanted)
            .map(|(id, _)| *id)
            .collect()
    };
    assert_eq!(
        (row.coming, of(Reply::Come).len(), of(Reply::Waiting).len()),
        (5, 5, 15)
    );

    // Those with a place leave while who waits presses again: the first five of the line come, and nobody is told twice.
    let (leaving, line) = (of(Reply::Come), of(Reply::Waiting));
    let press = people.iter().map(async |person| {
        let reply = if leaving.contains(&person.id()) { "not" } else { "come" };
        says(person, &walk, reply).await;
    });
    futures_util::future::join_all(press).await;
    for _ in 0..2 {
        scene.house.run_jobs().await;
    }
    let row = scene.row(&walk).await;
    let replies = scene.replies(&row).await;
    let come: BTreeSet<i64> = replies
        .iter()
        .filter(|(_, it)| *it == Reply::Come)
        .map(|(id, _)| *id)
        .collect();
    assert_eq!(row.coming, 5);
    assert_eq!(come, line[..5].iter().copied().collect::<BTreeSet<i64>>(), "in order");
    for person in &people {
        let told = person
            .get("/notices")
            .await
            .text
            .matches("Er is een plaats voor je")
            .count();
        assert_eq!(
            told,
            usize::from(come.contains(&person.id())),
            "once, and only who moved up"
        );
    }
}

#[tokio::test]
async fn more_places_let_the_line_in_and_fewer_than_taken_are_refused() {
    let scene = scene().await;
    let space = scene.space("Slim gemaal", "open").await;
    let walk = called(&scene.fatima, &space, &[("places", "1")]).await;
    for person in [&scene.joris, &scene.tom, &scene.fatima] {
        says(person, &walk, "come").await;
    }
    let form = |places| {
        vec![
            ("title", "Rondje gemaal"),
            ("place", "Sluisweg 2"),
            ("begins", "2026-11-19T10:00"),
            ("ends", "2026-11-19T11:00"),
            ("zone", "Europe/Amsterdam"),
            ("places", places),
        ]
    };
    assert_eq!(scene.fatima.post(&format!("{walk}/edit"), &form("3")).await.status, 303);
    assert_eq!(scene.row(&walk).await.coming, 3);
    let refused = scene.fatima.post(&format!("{walk}/edit"), &form("2")).await;
    assert!(
        refused.status == 422 && refused.text.contains("Er komen al 3 mensen"),
        "{}",
        refused.text
    );
}

#[tokio::test]
async fn nothing_can_be_said_once_it_began() {
    let scene = scene().await;
    let space = scene.space("Slim gemaal", "open").await;
    let walk = called(&scene.fatima, &space, &[]).await;
    says(&scene.tom, &walk, "maybe").await;
    scene.later(2 * DAY_MICROS).await;
    let tom = scene.back(&scene.tom).await;
    says(&tom, &walk, "come").await;
    let row = scene.row(&walk).await;
    assert_eq!(
        (row.coming, scene.replies(&row).await),
        (0, vec![(scene.tom.id(), Reply::Maybe)])
    );
    assert!(!tom.get(&walk).await.text.contains("value=\"come\""));
}

#[tokio::test]
async fn the_place_of_who_leaves_goes_to_who_waits() {
    let scene = scene().await;
    let space = scene.space("Vacatures", "closed").await;
    for person in [&scene.tom] {
        person.post(&format!("{space}/join"), &[("words", "")]).await;
        let account = person.account.as_ref().unwrap();
        let request = format!("{space}/requests/{}", account.public_id);
        scene.fatima.post(&request, &[("answer", "yes")]).await;
    }
    let walk = called(&scene.fatima, &space, &[("places", "1")]).await;
    says(&scene.tom, &walk, "come").await;
    says(&scene.joris, &walk, "come").await;
    scene.tom.post(&format!("{space}/leave"), &[]).await;
    jobs::follow(&scene.house.platform).await.unwrap();
    let row = scene.row(&walk).await;
    assert_eq!(scene.replies(&row).await, [(scene.joris.id(), Reply::Come)]);
    let forget = async |change: &platform::store::Change| personal::forget(change, scene.joris.id()).await;
    scene.house.platform.store.change(forget).await.unwrap();
    assert_eq!(
        (scene.row(&walk).await.coming, scene.replies(&row).await),
        (0, Vec::new())
    );
}
