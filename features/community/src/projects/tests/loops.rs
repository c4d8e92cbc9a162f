//! A loop from its question to its report, and the ways it may not go.

use platform::clock::DAY_MICROS;

use super::*;

#[tokio::test]
async fn a_question_goes_round_and_who_reacted_hears_what_came_of_it() {
    let scene = scene().await;
    let space = scene.space("open").await;
    let project = scene.asked(&space).await;
    scene.house.run_jobs().await;
    let told = scene.tom.get("/notices").await;
    assert!(told.text.contains("Waar stoppen we met lopen?"), "{}", told.text);
    assert_eq!(
        react(&scene.tom, &project, "Bij de **smalle** sloten niet.")
            .await
            .status,
        303
    );
    assert_eq!(react(&scene.ineke, &project, "Begin met tien.").await.status, 303);
    let page = scene.tom.get(&project).await;
    assert!(
        page.text.contains("<strong>smalle</strong>") && page.text.contains("2 reacties"),
        "{}",
        page.text
    );
    scene.collected(&project).await;
    assert_eq!(
        react(&scene.fatima, &project, "Te laat.").await.status,
        422,
        "collecting is over"
    );
    scene.decided(&project).await;
    scene.house.run_jobs().await;
    assert_eq!(scene.reported(&project).await.status, 303);
    scene.house.run_jobs().await;
    for who in [&scene.tom, &scene.ineke] {
        let told = scene_notices(who).await;
        assert!(told.contains("Schouw 2027: dit is ermee gedaan"), "{told}");
        assert!(told.contains("We stoppen op tien plekken"), "{told}");
    }
    let keeper = scene_notices(&scene.fatima).await;
    assert!(!keeper.contains("dit is ermee gedaan"), "who reported knows");
    let page = scene.tom.get(&project).await;
    assert!(
        page.text.contains("Dit namen we niet over") && page.text.contains("<strong>tien</strong>"),
        "{}",
        page.text
    );
    assert_eq!(scene.sum("projects.loop_opened").await, 1);
    assert_eq!(scene.sum("projects.loop_closed_on_time").await, 1);
    assert_eq!(scene.sum("projects.loop_closed_late").await, 0);
}

async fn scene_notices(who: &Person) -> String {
    who.get("/notices").await.text
}

#[tokio::test]
async fn nothing_closes_without_a_report_but_what_stops_with_a_reason() {
    let scene = scene().await;
    let space = scene.space("open").await;
    let project = scene.asked(&space).await;
    react(&scene.tom, &project, "Doe maar niet.").await;
    assert_eq!(scene.reported(&project).await.status, 404, "not before it is decided");
    let early = scene
        .joris
        .post(&format!("{project}/step/decide"), &[("title", "Ja")])
        .await;
    assert_eq!(early.status, 404, "not while colleagues are asked");
    scene.collected(&project).await;
    let bare = [("title", "Ja"), ("words", "Omdat"), ("other", " "), ("act", "keep")];
    let bare = scene.joris.post(&format!("{project}/step/decide"), &bare).await;
    assert!(
        bare.status == 422 && bare.text.contains("id=\"other-error\""),
        "{}",
        bare.text
    );
    let stop = format!("{project}/step/stop");
    assert_eq!(scene.tom.post(&stop, &[("words", "Zomaar")]).await.status, 404);
    assert_eq!(scene.fatima.post(&stop, &[("words", "  ")]).await.status, 422);
    assert_eq!(
        scene.fatima.post(&stop, &[("words", "Het geld is op.")]).await.status,
        303
    );
    scene.house.run_jobs().await;
    let told = scene_notices(&scene.tom).await;
    assert!(
        told.contains("Het geld is op.") && told.contains("is gestopt"),
        "{told}"
    );
    let page = scene.tom.get(&project).await;
    assert!(page.text.contains("Het geld is op."), "{}", page.text);
    assert_eq!(
        scene.ask(&project, "Nog een?", "").await.status,
        404,
        "stopped is stopped"
    );
    assert_eq!(scene.sum("projects.loop_stopped").await, 1);
}

#[tokio::test]
async fn a_reaction_is_one_a_colleague_and_stands_once_it_is_decided() {
    let scene = scene().await;
    let space = scene.space("open").await;
    let project = scene.asked(&space).await;
    react(&scene.tom, &project, "Eerst dit.").await;
    react(&scene.tom, &project, "Toch dat.").await;
    let page = scene.fatima.get(&project).await;
    assert!(
        page.text.contains("Toch dat.") && !page.text.contains("Eerst dit."),
        "{}",
        page.text
    );
    assert!(page.text.contains("1 reactie"), "{}", page.text);
    let key = own_key(&scene.tom, &project).await;
    let gone = format!("{project}/reactions/{key}");
    assert_eq!(scene.ineke.post(&gone, &[]).await.status, 404, "of somebody else");
    assert_eq!(scene.tom.post(&gone, &[]).await.status, 303);
    assert!(!scene.fatima.get(&project).await.text.contains("Toch dat."));
    react(&scene.tom, &project, "Nu dan.").await;
    scene.collected(&project).await;
    assert_eq!(
        react(&scene.tom, &project, "Nu dan anders.").await.status,
        303,
        "until it is decided"
    );
    let key = own_key(&scene.tom, &project).await;
    scene.decided(&project).await;
    let late = react(&scene.tom, &project, "Nee toch.").await;
    assert!(
        late.status == 422 && late.text.contains("Nee toch."),
        "what was typed is kept"
    );
    let gone = scene.tom.post(&format!("{project}/reactions/{key}"), &[]).await;
    assert_eq!(gone.status, 404);
    assert!(scene.fatima.get(&project).await.text.contains("Nu dan anders."));
}

async fn own_key(who: &Person, project: &str) -> String {
    let page = who.get(project).await.text;
    let at = page.find("/reactions/").unwrap() + "/reactions/".len();
    page[at..at + 13].to_owned()
}

#[tokio::test]
async fn a_conversation_counts_and_its_people_hear_the_report() {
    let scene = scene().await;
    let space = scene.space("open").await;
    let project = scene.project(&space).await;
    scene.ask(&project, "Waar stoppen we?", "yes").await;
    let page = scene.tom.get(&project).await.text;
    react(&scene.tom, &project, "Hier.").await;
    let page = if page.contains("href=\"/posts/") {
        page
    } else {
        scene.tom.get(&project).await.text
    };
    let at = page.find("href=\"/posts/").expect("the conversation is linked") + 6;
    let post = &page[at..at + page[at..].find('"').unwrap()];
    scene
        .ineke
        .post(&format!("{post}/comments"), &[("words", "En daar.")])
        .await;
    assert!(scene.fatima.get(&project).await.text.contains("2 reacties"));
    scene.collected(&project).await;
    scene.decided(&project).await;
    scene.reported(&project).await;
    scene.house.run_jobs().await;
    assert!(scene_notices(&scene.ineke).await.contains("dit is ermee gedaan"));
}

#[tokio::test]
async fn a_next_question_opens_a_next_round_and_the_first_stays_to_be_read() {
    let scene = scene().await;
    let space = scene.space("open").await;
    let project = scene.asked(&space).await;
    react(&scene.tom, &project, "Van de eerste ronde.").await;
    scene.collected(&project).await;
    scene.decided(&project).await;
    scene.reported(&project).await;
    assert_eq!(scene.ask(&project, "En in de winter?", "").await.status, 303);
    let page = scene.tom.get(&project).await.text;
    assert!(
        page.contains("En in de winter?") && !page.contains("Van de eerste ronde."),
        "{page}"
    );
    let first = scene.tom.get(&format!("{project}?round=1")).await.text;
    assert!(
        first.contains("Van de eerste ronde.") && first.contains("tien plekken"),
        "{first}"
    );
    assert_eq!(react(&scene.tom, &project, "Van de tweede.").await.status, 303);
    assert_eq!(scene.sum("projects.loop_opened").await, 2);
}

#[tokio::test]
async fn collecting_ends_by_itself_and_who_decides_hears_it() {
    let scene = scene().await;
    let space = scene.space("open").await;
    let project = scene.asked(&space).await;
    scene.house.clock.advance(14 * DAY_MICROS);
    super::super::react::collect_due(&scene.house.platform).await.unwrap();
    let tom = scene.house.signed_in(scene.tom.account.clone().unwrap()).await;
    assert_eq!(
        react(&tom, &project, "Op de laatste dag.").await.status,
        303,
        "the day is promised as a whole"
    );
    scene.house.clock.advance(DAY_MICROS);
    let ineke = scene.house.signed_in(scene.ineke.account.clone().unwrap()).await;
    assert_eq!(
        react(&ineke, &project, "Te laat.").await.status,
        422,
        "also before the job ran"
    );
    super::super::react::collect_due(&scene.house.platform).await.unwrap();
    let joris = scene.house.signed_in(scene.joris.account.clone().unwrap()).await;
    let told = scene_notices(&joris).await;
    assert!(told.contains("Jij bent aan zet"), "{told}");
    assert_eq!(joris.get(&format!("{project}/step/decide")).await.status, 200);
}
