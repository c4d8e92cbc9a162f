//! The life of a case: notes, an answer, an outcome, and opened again.

use platform::clock::{DAY_MICROS, Day, HOUR_MICROS, Moment};
use platform::facts;
use platform::failure::Failure;
use platform::store::Change;

use crate::resolution::store::note;
use crate::resolution::{Outcome, find_solved, list_solved_since};
use crate::routing::tests::fixtures::{asked, case, case_of_joris, cast, house, mention, open};
use crate::routing::{self, CaseState, HandOver, OpenCase, Owner};
use crate::watch;

#[tokio::test]
async fn a_note_sent_twice_is_one_note_and_an_empty_one_is_refused_with_what_was_typed() {
    let house = house().await;
    let cast = cast(&house).await;
    let (id, path) = case_of_joris(&house, &cast).await;
    let add = format!("{path}/note");
    for _ in 0..2 {
        let answer = cast
            .joris
            .post(&add, &[("text", "  Zie <ook> vorige week "), ("key", "a")])
            .await;
        assert_eq!(
            (answer.status.as_u16(), answer.location()),
            (303, format!("{path}#notes").as_str())
        );
    }
    for _ in 0..3 {
        cast.joris.post(&add, &[("text", "zonder sleutel")]).await;
    }
    let notes = note::list(house.platform.store.reader(), id.0).await.unwrap();
    assert_eq!(notes.len(), 4);
    assert_eq!(notes[0].text, "Zie <ook> vorige week");
    assert!(
        cast.marijke
            .get(&path)
            .await
            .text
            .contains("Zie &#60;ook&#62; vorige week")
    );
    assert_eq!(cast.joris.post(&add, &[("text", "  ")]).await.status, 422);
    let long = "é".repeat(4001);
    let refused = cast.joris.post(&add, &[("text", &long)]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text.contains(&long), "what was typed is kept");
    assert_eq!(cast.joris.post(&add, &[("text", &"é".repeat(4000))]).await.status, 303);
}

#[tokio::test]
async fn an_answer_waits_for_communication_and_a_promise_stays_with_the_owner() {
    let house = house().await;
    let cast = cast(&house).await;
    let (id, path) = case_of_joris(&house, &cast).await;
    assert_eq!(cast.joris.post(&path, &[("explanation", "x")]).await.status, 422);
    assert_eq!(cast.joris.post(&path, &[("doing", "know")]).await.status, 422);
    house.clock.advance(HOUR_MICROS);
    let answer = [
        ("doing", "know"),
        ("explanation", "Rottend kroos"),
        ("may_name", "yes"),
        ("key", "k"),
    ];
    for _ in 0..2 {
        assert_eq!(cast.joris.post(&path, &answer).await.status, 303);
    }
    let it = case(&house, id).await;
    assert_eq!(
        (it.state, it.explained_at, it.first_answer_at),
        (CaseState::Waiting, Some(house.clock.now()), None)
    );
    assert_eq!(
        it.promise_at, it.due_first_at,
        "the writer still waits for a first answer"
    );
    let page = cast.marijke.get(&path).await.text;
    assert!(page.contains("Rottend kroos") && page.contains("De naam mag onder de reactie"));
    assert_eq!(page.matches("Rottend kroos").count(), 1);

    let (id, path) = case_of_joris(&house, &cast).await;
    let promise = [
        ("doing", "solve"),
        ("explanation", "Morgen komt de kraan"),
        ("day", "2026-11-18"),
    ];
    assert_eq!(cast.joris.post(&path, &promise).await.status, 303);
    assert_eq!(case(&house, id).await.state, CaseState::Open);
    assert!(cast.joris.get(&path).await.text.contains("woensdag 18 november 2026"));
}

/// A filled-in form that solves a case, found early.
fn solve(key: &'static str, day: &'static str) -> [(&'static str, &'static str); 5] {
    [
        ("outcome", "repaired"),
        ("result", "Rooster schoon"),
        ("early", "yes"),
        ("noticed_on", day),
        ("key", key),
    ]
}

#[tokio::test]
async fn solving_counts_once_and_lets_the_mention_go() {
    let house = house().await;
    let cast = cast(&house).await;
    let mention = mention(&house, "Het stinkt").await;
    let it = OpenCase {
        mention_id: Some(mention),
        ..asked("Het stinkt", Owner::Person(cast.joris.id()), &cast.marijke)
    };
    let id = open(&house, it).await;
    let path = format!("/case/{}", case(&house, id).await.public_id);
    let db = house.platform.store.reader();
    let held = watch::find_mention(db, mention).await.unwrap().unwrap().keep_until;
    let solve_path = format!("{path}/solve");
    assert_eq!(
        cast.joris.post(&solve_path, &solve("a", "2026-11-18")).await.status,
        422,
        "not noticed in the future"
    );
    for _ in 0..2 {
        assert_eq!(
            cast.joris.post(&solve_path, &solve("a", "2026-11-16")).await.status,
            303
        );
    }
    assert_eq!(
        cast.joris.post(&solve_path, &solve("b", "2026-11-16")).await.status,
        409,
        "solved already"
    );
    let solved = find_solved(db, id.0).await.unwrap().unwrap();
    assert_eq!(
        (solved.outcome, solved.early, solved.noticed_on),
        (Outcome::Repaired, true, Day::parse("2026-11-16"))
    );
    assert_eq!(
        (solved.solved_by, solved.title.as_str()),
        (Some(cast.joris.id()), "Het stinkt")
    );
    assert!(watch::find_mention(db, mention).await.unwrap().unwrap().keep_until < held);
    let day = Day::parse("2026-11-17").unwrap();
    for kind in ["resolution.case_solved", "resolution.case_solved_early"] {
        let sums = facts::sum(db, kind, &day, &day).await.unwrap();
        assert_eq!(sums.iter().map(|sum| sum.amount).sum::<i64>(), 1, "{kind}");
    }
    let page = cast.joris.get(&path).await;
    assert!(
        page.text.contains("Opgelost: <span lang=\"nl\">Het stinkt")
            && page.text.contains("Gevonden voordat de klant belde")
    );
    assert_eq!(platform::page::check(&page.text), Vec::new());
}

#[tokio::test]
async fn who_saw_the_case_open_cannot_open_it_by_answering_or_handing_over_after_it_was_solved() {
    let house = house().await;
    let cast = cast(&house).await;
    let (id, path) = case_of_joris(&house, &cast).await;
    let seen_open = case(&house, id).await;
    cast.joris
        .post(&format!("{path}/solve"), &solve("a", "2026-11-16"))
        .await;
    let store = &house.platform.store;
    let answered = async |change: &Change| {
        routing::mark_answered(change, &seen_open, CaseState::Waiting)
            .await
            .map(|()| 0)
    };
    assert!(matches!(store.change(answered).await, Err(Failure::Refused(_))));
    let to = Owner::Person(cast.sanne.id());
    let pass = async |change: &Change| {
        let it = HandOver {
            to,
            by: cast.marijke.id(),
            reason: "",
            form_key: "p",
        };
        routing::hand_over(&house.platform, change, &seen_open, it).await
    };
    assert!(matches!(store.change(pass).await, Err(Failure::Refused(_))));
    let it = case(&house, id).await;
    assert_eq!((it.state, it.owner_id), (CaseState::Solved, Some(cast.joris.id())));
}

#[tokio::test]
async fn a_case_opens_again_with_a_reason_and_value_reads_both_endings_in_order() {
    let house = house().await;
    let cast = cast(&house).await;
    let (id, path) = case_of_joris(&house, &cast).await;
    let (db, now) = (house.platform.store.reader(), house.clock.now());
    let solve_path = format!("{path}/solve");
    cast.joris.post(&solve_path, &solve("a", "2026-11-16")).await;
    let solved = find_solved(db, id.0).await.unwrap().unwrap();

    house.clock.advance(HOUR_MICROS);
    let reopen = format!("{path}/reopen");
    assert_eq!(cast.marijke.post(&reopen, &[("reason", "")]).await.status, 422);
    for _ in 0..2 {
        assert_eq!(
            cast.marijke
                .post(&reopen, &[("reason", "Het stinkt weer"), ("key", "r")])
                .await
                .status,
            303
        );
    }
    assert_eq!(
        cast.marijke
            .post(&reopen, &[("reason", "Nog eens"), ("key", "s")])
            .await
            .status,
        409
    );
    assert_eq!(find_solved(db, id.0).await.unwrap(), None);
    let open_again = case(&house, id).await;
    assert_eq!(
        (open_again.state, open_again.solving_since),
        (CaseState::Open, house.clock.now())
    );
    assert!(open_again.promise_at > house.clock.now());
    assert_eq!(
        cast.joris.post(&solve_path, &solve("c", "2026-11-16")).await.status,
        303
    );

    let first = list_solved_since(db, now.plus(-1), 0, 1).await.unwrap();
    assert_eq!(first[0].outcome_id, solved.outcome_id);
    let rest = list_solved_since(db, first[0].solved_at, first[0].outcome_id, 10)
        .await
        .unwrap();
    assert_eq!(rest.len(), 1);
    assert_eq!(
        list_solved_since(db, rest[0].solved_at, rest[0].outcome_id, 10)
            .await
            .unwrap(),
        Vec::new()
    );
}

#[tokio::test]
async fn what_was_written_outside_is_let_go_of_ninety_days_after_the_solution() {
    let house = house().await;
    let cast = cast(&house).await;
    let (solved, path) = case_of_joris(&house, &cast).await;
    let (unsolved, _) = case_of_joris(&house, &cast).await;
    cast.joris
        .post(
            &format!("{path}/solve"),
            &[("outcome", "answered"), ("result", "Verteld")],
        )
        .await;
    house.clock.advance(89 * DAY_MICROS);
    house.run_jobs().await;
    assert_ne!(case(&house, solved).await.excerpt, "");
    house.clock.advance(2 * DAY_MICROS);
    house.run_jobs().await;
    let gone = case(&house, solved).await;
    assert_eq!((gone.excerpt.as_str(), gone.source_url), ("", None));
    assert_ne!(case(&house, unsolved).await.excerpt, "");
    let marijke = house.signed_in(cast.marijke.account.clone().unwrap()).await;
    assert!(
        marijke
            .get(&path)
            .await
            .text
            .contains("We bewaren niet meer wat er buiten geschreven is")
    );
    assert!(gone.solved_at.unwrap() > Moment(0));
}
