//! An answer is placed once, and a case with one is somebody's work.

use platform::access::Role;
use platform::store::Change;

use super::{begin, house, open};
use crate::answers::store::draft;
use crate::routing::CaseState;
use crate::routing::tests::fixtures::{case, department};

#[tokio::test]
async fn an_answer_is_placed_once_and_stops_the_clock() {
    let (house, cast, id, path) = begin().await;
    let wrong = [
        ("text", "Dank."),
        ("version", "0"),
        ("url", "javascript:alert(1)"),
        ("key", "a"),
    ];
    assert_eq!(cast.joris.post(&format!("{path}/placed"), &wrong).await.status, 422);
    let form = [
        ("text", "Dank."),
        ("version", "1"),
        ("url", "https://social.example/@wij/2"),
        ("key", "b"),
    ];
    for _ in 0..2 {
        cast.joris.post(&format!("{path}/placed"), &form).await;
    }
    let now = case(&house, id).await;
    assert_eq!(now.first_answer_at, Some(house.clock.now()));
    assert_eq!(now.state, CaseState::Open);
    let db = house.platform.store.reader();
    assert_eq!(draft::list_placed(db, id.0).await.unwrap().len(), 1);
    assert_eq!(
        draft::find_open(db, id.0).await.unwrap(),
        None,
        "a form of before begins no second answer"
    );
    let page = cast.marijke.get(path.strip_suffix("/answer").unwrap()).await;
    assert_eq!(
        page.text.matches("Joris Hettinga plaatste het antwoord").count(),
        1,
        "{}",
        page.text
    );
    assert!(page.text.contains("https://social.example/@wij/2"));
    // A second answer may follow, and end the case.
    let last = [
        ("text", "Het is klaar."),
        ("version", "0"),
        ("solved", "yes"),
        ("key", "c"),
    ];
    cast.joris.post(&format!("{path}/placed"), &last).await;
    assert_eq!(case(&house, id).await.state, CaseState::Solved);
}

#[tokio::test]
async fn a_case_with_an_answer_is_somebodys_work() {
    let (house, cast, id, path) = begin().await;
    cast.joris
        .post(&path, &[("text", "Dank."), ("version", "0"), ("key", "a")])
        .await;
    let withdraw = async |change: &Change| crate::routing::withdraw(change, id, cast.marijke.id()).await;
    assert!(!house.platform.store.change(withdraw).await.unwrap());
    cast.joris.post(&format!("{path}/drop"), &[("version", "1")]).await;
    let withdraw = async |change: &Change| crate::routing::withdraw(change, id, cast.marijke.id()).await;
    assert!(house.platform.store.change(withdraw).await.unwrap());
}

#[tokio::test]
async fn who_decides_may_write_the_answer_at_once_also_to_a_compliment() {
    use crate::triage::tests::{bring, fatima};
    let house = house().await;
    let ids = bring(&house, &["Wat een mooie dijk"]).await;
    let fatima = fatima(&house).await;
    let form = [("kind", "praise"), ("mention", ids[0].as_str()), ("answer", "yes")];
    let done = fatima.post("/listen/decide", &form).await;
    assert!(
        done.location().starts_with("/case/") && done.location().ends_with("/answer"),
        "{}",
        done.location()
    );
    assert_eq!(fatima.get(done.location()).await.status, 200);
    let reader = house.person("Raad", &[Role::WorksCouncil]).await;
    assert_eq!(reader.get(done.location()).await.status, 404);
}

#[tokio::test]
async fn the_lead_who_was_told_that_it_is_late_writes_the_answer_too() {
    let (house, cast, id, path) = begin().await;
    let form = [("text", "Excuus, we komen vandaag."), ("version", "0"), ("key", "lead")];
    assert_eq!(cast.sanne.post(&path, &form).await.status, 404);
    let team = department(&house, "Gemalen", &[&cast.joris]).await;
    let tree = people::departments::tree(house.platform.store.reader()).await.unwrap();
    let team = tree.find(team).unwrap().public_id.to_string();
    let lead = cast.sanne.account.as_ref().unwrap().public_id.to_string();
    let leads = [("team", team.as_str()), ("lead", lead.as_str())];
    cast.marijke.post("/listen/service/teams/leads", &leads).await;
    let tell = async |change: &Change| {
        let mut case = crate::routing::find_case(&**change, id.0).await?.unwrap();
        case.department_id = tree.lines().first().map(|line| line.department.id);
        crate::routing::escalate(change, &case).await
    };
    assert_eq!(house.platform.store.change(tell).await.unwrap(), Some(cast.sanne.id()));
    assert_eq!(cast.sanne.post(&path, &form).await.status, 303);
    assert_eq!(open(&house, id).await.text, "Excuus, we komen vandaag.");
    let page = cast.sanne.get(&path).await.text;
    assert!(
        page.contains("Excuus, we komen vandaag.") && page.contains("<textarea"),
        "{page}"
    );
}
