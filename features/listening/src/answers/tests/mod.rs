//! Answers on a real store: together, and looked at.

mod placing;
mod sending;

use platform::store::Change;
use testkit::{House, Person};

use crate::answers::store::{Eyes, State, draft, eyes};
use crate::routing::CaseId;
use crate::routing::tests::fixtures::{Cast, case_of_joris, cast};

async fn house() -> House {
    let mut features = people::features();
    features.extend(crate::features());
    House::with(features).await
}

async fn begin() -> (House, Cast, CaseId, String) {
    let house = house().await;
    let cast = cast(&house).await;
    let (id, path) = case_of_joris(&house, &cast).await;
    (house, cast, id, format!("{path}/answer"))
}

async fn open(house: &House, id: CaseId) -> draft::Draft {
    draft::find_open(house.platform.store.reader(), id.0)
        .await
        .unwrap()
        .unwrap()
}

fn person(person: &Person) -> String {
    format!("person:{}", person.account.as_ref().unwrap().public_id)
}

async fn rule(house: &House, rule: Eyes) {
    let keep = async |change: &Change| eyes::keep(change, eyes::EVERYBODY, Some(rule)).await;
    house.platform.store.change(keep).await.unwrap();
}

#[tokio::test]
async fn one_answer_is_written_by_all_who_may_handle_the_case() {
    let (house, cast, id, path) = begin().await;
    let empty = cast.joris.post(&path, &[("text", "  "), ("version", "0")]).await;
    assert_eq!(empty.status, 422);
    cast.joris
        .post(&path, &[("text", "Dank, we kijken."), ("version", "0"), ("key", "a")])
        .await;
    let seen = cast.marijke.get(&path).await;
    assert!(
        seen.text.contains("Dank, we kijken.") && seen.text.contains("Joris Hettinga"),
        "{}",
        seen.text
    );
    assert_eq!(platform::page::check(&seen.text), Vec::new());
    cast.marijke
        .post(&path, &[("text", "Dank, we komen."), ("version", "1")])
        .await;
    let now = open(&house, id).await;
    assert_eq!((now.text.as_str(), now.version), ("Dank, we komen.", 2));
    assert_eq!(
        (now.earlier.as_str(), now.earlier_by),
        ("Dank, we kijken.", Some(cast.joris.id()))
    );
    let page = cast.joris.get(path.strip_suffix("/answer").unwrap()).await;
    assert!(
        page.text.contains("Dank, we komen.") && page.text.contains(&path),
        "{}",
        page.text
    );
    for verb in ["", "/ask", "/check", "/placed", "/drop"] {
        let form = [("text", "x"), ("version", "2"), ("verdict", "good")];
        assert_eq!(
            cast.sanne.post(&format!("{path}{verb}"), &form).await.status,
            404,
            "{verb}"
        );
    }
    assert_eq!(cast.sanne.get(&path).await.status, 404);
}

#[tokio::test]
async fn of_two_who_write_the_second_is_told_and_loses_nothing() {
    let (house, cast, id, path) = begin().await;
    cast.joris
        .post(&path, &[("text", "Eerste tekst"), ("version", "0"), ("key", "a")])
        .await;
    // Both opened version 1; one of them began without seeing anything.
    cast.joris
        .post(&path, &[("text", "Tekst van Joris"), ("version", "1")])
        .await;
    for version in ["0", "1"] {
        let second = cast
            .marijke
            .post(&path, &[("text", "Tekst van Marijke"), ("version", version)])
            .await;
        assert_eq!(second.status, 409);
        assert!(second.text.contains("Tekst van Joris") && second.text.contains("Tekst van Marijke"));
        assert!(
            second
                .text
                .contains("Joris Hettinga bewaarde iets terwijl jij schreef."),
            "{}",
            second.text
        );
        assert!(second.text.contains("name=\"version\" value=\"2\""));
        assert_eq!(platform::page::check(&second.text), Vec::new());
    }
    assert_eq!(open(&house, id).await.text, "Tekst van Joris");
    cast.marijke.post(&path, &[("text", "Samen"), ("version", "2")]).await;
    assert_eq!(open(&house, id).await.text, "Samen");
}

#[tokio::test]
async fn a_second_pair_of_eyes_is_never_that_of_the_writer() {
    let (house, cast, id, path) = begin().await;
    let own = [
        ("text", "Dank."),
        ("version", "0"),
        ("to", &person(&cast.joris)),
        ("key", "a"),
    ];
    let refused = cast.joris.post(&format!("{path}/ask"), &own).await;
    assert_eq!(refused.status, 422);
    assert_eq!(
        open(&house, id).await.state,
        State::Draft,
        "the words are kept, the question is not asked"
    );
    let other = [("text", "Dank."), ("version", "1"), ("to", &person(&cast.sanne))];
    cast.joris.post(&format!("{path}/ask"), &other).await;
    let look = cast.sanne.get(&path).await;
    assert!(
        look.text.contains("Joris Hettinga vraagt of jij meekijkt."),
        "{}",
        look.text
    );
    assert!(!look.text.contains("/placed"));
    assert!(cast.sanne.get("/listen/answers").await.text.contains(&path));
    assert!(cast.sanne.get("/notices").await.text.contains("meekijkt") || house.run_jobs().await > 0);
    let silent = cast
        .sanne
        .post(&format!("{path}/check"), &[("verdict", "back"), ("version", "1")])
        .await;
    assert_eq!(silent.status, 422);
    let back = [("verdict", "back"), ("note", "Zeg wanneer."), ("version", "1")];
    cast.sanne.post(&format!("{path}/check"), &back).await;
    assert_eq!(open(&house, id).await.state, State::SentBack);
    let thread = cast.marijke.get(path.strip_suffix("/answer").unwrap()).await;
    assert!(
        thread.text.contains("Sanne Kuipers stuurde het antwoord terug"),
        "{}",
        thread.text
    );
    assert!(thread.text.contains("Zeg wanneer."));
    let judged = cast
        .joris
        .post(&format!("{path}/check"), &[("verdict", "good"), ("version", "1")])
        .await;
    assert_eq!(judged.status, 404);
}

#[tokio::test]
async fn what_was_approved_and_changed_has_to_be_looked_at_again() {
    let (house, cast, id, path) = begin().await;
    rule(&house, Eyes::Complaints).await;
    let ask = [
        ("text", "Dank."),
        ("version", "0"),
        ("to", &person(&cast.marijke)),
        ("key", "a"),
    ];
    cast.joris.post(&format!("{path}/ask"), &ask).await;
    let placed = cast
        .joris
        .post(&format!("{path}/placed"), &[("text", "Dank."), ("version", "1")])
        .await;
    assert_eq!(placed.status, 422, "{}", placed.text);
    assert!(placed.text.contains("Eerst moet een collega meekijken"));
    // What was read is not what stands there now.
    cast.joris.post(&path, &[("text", "Dank je."), ("version", "1")]).await;
    cast.marijke
        .post(&format!("{path}/check"), &[("verdict", "good"), ("version", "1")])
        .await;
    assert_eq!(open(&house, id).await.state, State::Asked);
    cast.marijke
        .post(&format!("{path}/check"), &[("verdict", "good"), ("version", "2")])
        .await;
    assert_eq!(open(&house, id).await.state, State::Approved);
    cast.joris
        .post(&path, &[("text", "Dank jullie."), ("version", "2")])
        .await;
    assert_eq!(open(&house, id).await.state, State::Draft);
    let placed = cast
        .joris
        .post(&format!("{path}/placed"), &[("text", "Dank jullie."), ("version", "3")])
        .await;
    assert_eq!(placed.status, 422);
}

#[tokio::test]
async fn the_rule_of_a_team_is_set_by_who_oversees() {
    let (house, cast, _, _) = begin().await;
    let form = [("team", "everybody"), ("eyes", "always")];
    assert_eq!(cast.joris.post("/listen/answers/eyes", &form).await.status, 404);
    cast.marijke.post("/listen/answers/eyes", &form).await;
    let kept = eyes::of(house.platform.store.reader(), Some(7)).await.unwrap();
    assert_eq!(kept, Eyes::Always);
    let page = cast.marijke.get("/listen/answers").await;
    assert!(
        page.text.contains("<option value=\"always\" selected>"),
        "{}",
        page.text
    );
    assert_eq!(platform::page::check(&page.text), Vec::new());
}

#[tokio::test]
async fn who_leaves_is_loosened_and_what_waited_for_their_eyes_waits_no_more() {
    let (house, cast, id, path) = begin().await;
    let ask = [
        ("text", "Dank."),
        ("version", "0"),
        ("to", &person(&cast.sanne)),
        ("key", "a"),
    ];
    cast.joris.post(&format!("{path}/ask"), &ask).await;
    let own = crate::answers::mine::export(&house.platform, cast.joris.id())
        .await
        .unwrap();
    assert_eq!(own["written"][0]["text"], "Dank.");
    let forget = async |change: &Change| crate::answers::mine::forget(change, cast.sanne.id()).await;
    house.platform.store.change(forget).await.unwrap();
    let now = open(&house, id).await;
    assert_eq!((now.state, now.checker_id), (State::Draft, None));
    assert_eq!(cast.sanne.get(&path).await.status, 404);
}
