//! Colleagues at the same moment: all support counts, two ideas are merged one way, and an answer is given once.

use futures_util::future::join_all;

use super::*;

async fn row(scene: &Scene, idea: &str) -> Idea {
    let id = platform::ids::from_short(idea.trim_start_matches("/ideas/")).unwrap();
    let db = scene.house.platform.store.reader();
    store::find(db, id).await.unwrap().unwrap()
}

async fn colleagues(scene: &Scene, most: usize) -> Vec<Person> {
    let mut people = Vec::new();
    for number in 0..most {
        people.push(scene.house.person(&format!("Collega {number}"), &[]).await);
    }
    people
}

#[tokio::test]
async fn everybody_who_supports_at_once_counts_once() {
    let scene = scene().await;
    let space = scene.space("open").await;
    let idea = placed(&scene.tom, &space, "Een dienstfiets").await;
    let people = colleagues(&scene, 15).await;
    // Everybody presses twice.
    let pressed = people.iter().chain(&people).map(|who| supported(who, &idea));
    for page in join_all(pressed).await {
        assert_eq!(page.status, 303, "{}", page.text);
    }
    assert_eq!(row(&scene, &idea).await.supports, 16);
    let away = format!("{idea}/support");
    let taken = people[..5].iter().map(|who| who.post(&away, &[("act", "take")]));
    join_all(taken).await;
    assert_eq!(row(&scene, &idea).await.supports, 11);
}

#[tokio::test]
async fn support_that_comes_while_it_is_merged_counts_at_the_original() {
    let scene = scene().await;
    let space = scene.space("open").await;
    let people = colleagues(&scene, 10).await;
    let (bike, cycle) = (
        placed(&scene.tom, &space, "Een dienstfiets").await,
        placed(&scene.joris, &space, "Fietsen van de zaak").await,
    );
    let merge = format!("{cycle}/merge");
    let form = [("into", bike.as_str())];
    let (merged, pages) = tokio::join!(
        scene.fatima.post(&merge, &form),
        join_all(people.iter().map(|who| supported(who, &cycle)))
    );
    assert_eq!(merged.status, 303);
    assert!(pages.iter().all(|page| page.status == 303));
    assert_eq!(row(&scene, &bike).await.supports, 12, "ten, and the two who had them");
}

#[tokio::test]
async fn two_ideas_merged_into_each_other_at_once_are_one() {
    let scene = scene().await;
    let space = scene.space("open").await;
    for number in 0..4 {
        let one = placed(&scene.tom, &space, &format!("Eerste {number}")).await;
        let other = placed(&scene.tom, &space, &format!("Tweede {number}")).await;
        let (to, back) = (format!("{one}/merge"), format!("{other}/merge"));
        let (there, around) = ([("into", other.as_str())], [("into", one.as_str())]);
        let pages = tokio::join!(scene.fatima.post(&to, &there), scene.joris.post(&back, &around));
        for page in [&pages.0, &pages.1] {
            assert_eq!(page.status, 303, "{}", page.text);
        }
        let (one, other) = (row(&scene, &one).await, row(&scene, &other).await);
        let into: Vec<i64> = [one.merged_into, other.merged_into].into_iter().flatten().collect();
        assert_eq!(into.len(), 1, "one way");
        assert_eq!(one.root_id, other.root_id);
        assert_eq!(one.root_id, into[0], "and the one that stays stands for both");
    }
}

#[tokio::test]
async fn two_managers_who_answer_at_once_take_it_up_once() {
    let scene = scene().await;
    let space = scene.space("open").await;
    let idea = placed(&scene.tom, &space, "Een dienstfiets").await;
    let pages = tokio::join!(
        answered(&scene.fatima, &idea, "doing", "Ja, in maart."),
        answered(&scene.joris, &idea, "done", "Staan er al."),
        answered(&scene.fatima, &idea, "doing", "Ja, in april."),
    );
    for page in [&pages.0, &pages.1, &pages.2] {
        assert!(page.status == 303 || page.status == 422, "{}", page.text);
    }
    assert_eq!(scene.sum("ideas.idea_adopted").await, 1);
    assert_eq!(scene.sum("ideas.idea_adopted_from_own").await, 1);
}

#[tokio::test]
async fn an_idea_from_a_gathering_names_it_for_who_may_look_inside() {
    let scene = scene().await;
    let space = scene.space("closed").await;
    let form = [
        ("title", "Overleg kanariepiet"),
        ("place", "Sluisweg 2"),
        ("begins", "2026-11-19T10:00"),
        ("ends", "2026-11-19T11:00"),
        ("zone", "Europe/Amsterdam"),
    ];
    let made = scene.fatima.post(&format!("{space}/gatherings"), &form).await;
    let event = made.location().trim_start_matches("/gatherings/").to_owned();
    let begin = format!("/ideas/new?from=event:{event}");
    let page = scene.tom.get(&begin).await;
    assert!(
        page.status == 200 && page.text.contains("value=\"Overleg kanariepiet\""),
        "{}",
        page.text
    );
    assert_eq!(
        scene.ineke.get(&begin).await.status,
        404,
        "not for who may not look inside"
    );
    let from = format!("event:{event}");
    let form = [("name", "Open"), ("kind", "open"), ("second", mail(&scene.joris))];
    let open = scene.fatima.post("/spaces", &form).await;
    let open = open.location().trim_end_matches("/about").to_owned();
    let placed = place(&scene.tom, &open, "Vaker samen eten", "anyway", &from).await;
    assert_eq!(placed.status, 303, "{}", placed.text);
    let idea = placed.location();
    let link = format!("/gatherings/{event}");
    assert!(scene.tom.get(idea).await.text.contains(&link));
    let page = scene.ineke.get(idea).await;
    assert!(
        page.status == 200 && !page.text.contains(&link),
        "no way to a closed gathering"
    );
    answered(&scene.fatima, idea, "doing", "Ja.").await;
    assert_eq!(scene.sum("ideas.idea_adopted_from_event").await, 1);
    assert_eq!(place(&scene.ineke, &open, "Ik ook", "anyway", &from).await.status, 404);
}

#[tokio::test]
async fn the_second_press_of_merging_and_removing_says_what_was_done() {
    let scene = scene().await;
    let space = scene.space("closed").await;
    let (bike, cycle) = (
        placed(&scene.tom, &space, "Een dienstfiets").await,
        placed(&scene.joris, &space, "Fietsen van de zaak").await,
    );
    let (merge, into) = (format!("{cycle}/merge"), [("into", bike.as_str())]);
    for _ in 0..2 {
        let merged = scene.fatima.post(&merge, &into).await;
        assert_eq!((merged.status.as_u16(), merged.location()), (303, bike.as_str()));
    }
    assert_eq!(scene.tom.post(&merge, &into).await.status, 404, "not his to merge");
    assert_eq!(scene.ineke.post(&merge, &into).await.status, 404, "not hers to know");
    let (remove, why) = (format!("{bike}/remove"), [("why", "Dubbel.")]);
    let first = scene.fatima.post(&remove, &why).await.location().to_owned();
    let pages = join_all((0..3).map(|_| scene.fatima.post(&remove, &why))).await;
    assert!(pages.iter().all(|page| page.status == 303 && page.location() == first));
    assert_eq!(scene.ineke.post(&remove, &why).await.status, 404, "not hers to know");
    assert_eq!(scene.fatima.get(&bike).await.status, 404, "it is gone all the same");
}
