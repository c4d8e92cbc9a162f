//! Colleagues at the same moment: what is said before a turn passes stands, what comes after is not lost in silence.

use futures_util::future::join_all;

use super::*;

#[tokio::test]
async fn who_reacts_while_the_collecting_ends_stands_there_or_keeps_the_words() {
    let scene = scene().await;
    let space = scene.space("open").await;
    let project = scene.asked(&space).await;
    let mut people = Vec::new();
    for number in 0..10 {
        people.push(scene.house.person(&format!("Collega {number}"), &[]).await);
    }
    let words: Vec<String> = (0..people.len()).map(|number| format!("Zeg {number}.")).collect();
    let said = people.iter().zip(&words).map(async |(who, words)| {
        let page = react(who, &project, words).await;
        (page.status.as_u16(), page.text.contains(words.as_str()))
    });
    let (said, ()) = tokio::join!(join_all(said), scene.collected(&project));
    assert!(
        said.iter().all(|(status, has_words)| *status == 303 || *has_words),
        "{said:?}"
    );
    let stands = said.iter().filter(|(status, _)| *status == 303).count();
    let id = platform::ids::from_short(project.trim_start_matches("/projects/")).unwrap();
    let db = scene.house.platform.store.reader();
    assert_eq!(store::count_reactions(db, (id, 1)).await.unwrap(), stands as u64);
}

#[tokio::test]
async fn a_reaction_under_way_does_not_come_after_the_decision() {
    let scene = scene().await;
    let space = scene.space("open").await;
    let project = scene.asked(&space).await;
    let id = platform::ids::from_short(project.trim_start_matches("/projects/")).unwrap();
    let platform = &scene.house.platform;
    let before = store::find(platform.store.reader(), id).await.unwrap().unwrap();
    scene.collected(&project).await;
    scene.decided(&project).await;
    // As in the request that looked before it was decided.
    let still = async |change: &platform::store::Change| super::super::react::still(change, &before, false).await;
    assert!(!platform.store.change(still).await.unwrap());
}

#[tokio::test]
async fn one_decision_and_one_report_are_told_however_often_they_are_sent() {
    let scene = scene().await;
    let space = scene.space("open").await;
    let project = scene.asked(&space).await;
    react(&scene.tom, &project, "Bij de sluis.").await;
    scene.collected(&project).await;
    let form = [
        ("title", "We stoppen"),
        ("words", "Daarom."),
        ("other", "Bellen."),
        ("act", "keep"),
    ];
    let address = format!("{project}/step/decide");
    let pages = tokio::join!(
        scene.joris.post(&address, &form),
        scene.fatima.post(&address, &form),
        scene.joris.post(&address, &form),
    );
    for page in [&pages.0, &pages.1, &pages.2] {
        assert_eq!((page.status.as_u16(), page.location()), (303, project.as_str()));
    }
    assert_eq!(scene.tom.post(&address, &form).await.status, 404, "not his step");
    let form = [("words", "Vanaf maart."), ("act", "keep")];
    let address = format!("{project}/step/report");
    for page in join_all((0..4).map(|_| scene.fatima.post(&address, &form))).await {
        assert_eq!((page.status.as_u16(), page.location()), (303, project.as_str()));
    }
    assert_eq!(
        scene.sum("projects.loop_closed_on_time").await + scene.sum("projects.loop_closed_late").await,
        1
    );
    scene.house.run_jobs().await;
    let told = scene.tom.get("/notices").await.text;
    assert_eq!(told.matches("Er is een besluit: ").count(), 1, "{told}");
}
