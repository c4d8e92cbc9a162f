//! Promised days: late ones in sight, moved ones with their reason, and hands that take over.

use platform::clock::DAY_MICROS;

use super::*;

/// Puts the loop past the day of its decision, and signs everybody in again.
async fn late(scene: &mut Scene, project: &str) {
    scene.collected(project).await;
    later(scene, 23).await;
}

/// Days pass, which ends sessions: everybody signs in again.
async fn later(scene: &mut Scene, days: i64) {
    scene.house.clock.advance(days * DAY_MICROS);
    for person in [&mut scene.fatima, &mut scene.joris, &mut scene.tom, &mut scene.ineke] {
        *person = scene.house.signed_in(person.account.clone().unwrap()).await;
    }
}

#[tokio::test]
async fn a_late_loop_stands_on_today_of_who_has_the_turn_and_openly_for_all() {
    let mut scene = scene().await;
    let space = scene.space("open").await;
    let project = scene.asked(&space).await;
    react(&scene.tom, &project, "Hier.").await;
    late(&mut scene, &project).await;
    let today = scene.joris.get("/").await.text;
    assert!(today.contains("1 collega wacht"), "{today}");
    assert!(
        !scene.fatima.get("/").await.text.contains("1 collega wacht"),
        "it is not her turn"
    );
    let page = scene.ineke.get(&project).await.text;
    assert!(page.contains("2 dagen te laat"), "{page}");
    let list = scene.ineke.get("/projects").await.text;
    assert!(
        list.contains("We zijn nog een antwoord schuldig") && list.contains("Schouw 2027"),
        "{list}"
    );
    let viewer = viewer(&scene, &scene.tom).await;
    let lines = super::super::digest::items(&scene.house.platform, &viewer, Moment(0))
        .await
        .unwrap();
    assert!(
        lines
            .iter()
            .any(|line| line.part == platform::feature::DigestPart::Owed),
        "{lines:?}"
    );
}

async fn viewer(scene: &Scene, who: &Person) -> platform::session::Viewer {
    let db = scene.house.platform.store.reader();
    let account = platform::session::Account::find(db, who.id()).await.unwrap().unwrap();
    platform::session::Viewer::of(&account)
}

#[tokio::test]
async fn a_late_report_counts_as_late_also_when_its_day_moved() {
    let mut scene = scene().await;
    let space = scene.space("open").await;
    let project = scene.asked(&space).await;
    react(&scene.tom, &project, "Hier.").await;
    late(&mut scene, &project).await;
    scene.decided(&project).await;
    later(&mut scene, 7).await;
    let to = scene.day(10);
    let move_it = [
        ("step", "report"),
        ("to", to.as_str()),
        ("words", "De proef duurt langer."),
    ];
    assert_eq!(
        scene.fatima.post(&format!("{project}/dates"), &move_it).await.status,
        303
    );
    scene.house.run_jobs().await;
    let told = scene.tom.get("/notices").await.text;
    assert!(told.contains("De proef duurt langer."), "{told}");
    let page = scene.tom.get(&project).await.text;
    assert!(
        page.contains("De proef duurt langer.") && !page.contains("te laat</p>"),
        "{page}"
    );
    scene.reported(&project).await;
    assert_eq!(
        scene.sum("projects.loop_closed_late").await,
        1,
        "the first promise was broken"
    );
    assert_eq!(scene.sum("projects.loop_closed_on_time").await, 0);
}

#[tokio::test]
async fn a_day_moves_with_a_reason_and_in_order_only() {
    let scene = scene().await;
    let space = scene.space("open").await;
    let project = scene.asked(&space).await;
    let dates = format!("{project}/dates");
    let (near, far) = (scene.day(16), scene.day(40));
    let bare = [("step", "react"), ("to", near.as_str()), ("words", "")];
    assert_eq!(scene.fatima.post(&dates, &bare).await.status, 422);
    let past_next = [("step", "react"), ("to", far.as_str()), ("words", "Vakantie")];
    let page = scene.fatima.post(&dates, &past_next).await;
    assert!(
        page.status == 422 && page.text.contains("id=\"to-error\""),
        "{}",
        page.text
    );
    let right = [("step", "react"), ("to", near.as_str()), ("words", "Vakantie")];
    assert_eq!(scene.tom.post(&dates, &right).await.status, 404, "not his promise");
    assert_eq!(scene.fatima.post(&dates, &right).await.status, 303);
    assert!(scene.tom.get(&project).await.text.contains("Vakantie"));
    let own = [("step", "decide"), ("to", far.as_str()), ("words", "Overleg")];
    assert_eq!(
        scene.joris.post(&dates, &own).await.status,
        422,
        "the report would come before"
    );
}

#[tokio::test]
async fn a_step_is_handed_over_and_its_owner_asked_once_a_day() {
    let scene = scene().await;
    let space = scene.space("closed").await;
    let project = scene.asked(&space).await;
    scene.collected(&project).await;
    let owners = format!("{project}/owners");
    let to_ineke = [("what", "decide"), ("mail", mail(&scene.ineke))];
    let refused = scene.fatima.post(&owners, &to_ineke).await;
    assert_eq!(refused.status, 422, "who may not look inside cannot decide");
    let to_tom = [("what", "decide"), ("mail", mail(&scene.tom))];
    assert_eq!(scene.tom.post(&owners, &to_tom).await.status, 404, "nobody takes it");
    assert_eq!(scene.fatima.post(&owners, &to_tom).await.status, 303);
    for _ in 0..2 {
        scene.fatima.post(&format!("{project}/nudge"), &[]).await;
    }
    let told = scene.tom.get("/notices").await.text;
    assert_eq!(
        told.matches("Jij bent aan zet").count(),
        2,
        "handed over, and asked once: {told}"
    );
    assert_eq!(scene.tom.get(&format!("{project}/step/decide")).await.status, 200);
}

#[tokio::test]
async fn a_loop_whose_owner_left_waits_for_the_managers() {
    let scene = scene().await;
    let space = scene.space("open").await;
    let project = scene.asked(&space).await;
    scene.collected(&project).await;
    assert!(!scene.fatima.get("/").await.text.contains("heeft niemand aan zet"));
    let gone = scene.joris.account.as_ref().unwrap().id;
    let forget = async |change: &platform::store::Change| personal::forget(change, gone).await;
    scene.house.platform.store.change(forget).await.unwrap();
    let today = scene.fatima.get("/").await.text;
    assert!(today.contains("heeft niemand aan zet"), "{today}");
}
