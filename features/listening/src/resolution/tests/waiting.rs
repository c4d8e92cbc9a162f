//! Waiting for the customer, and telling the lead of a team once.

use people::{departments, directory};
use platform::clock::{DAY_MICROS, HOUR_MICROS, MINUTE_MICROS};
use platform::store::Change;
use testkit::{House, Person};

use crate::routing::tests::fixtures::{Cast, asked, case, case_of_joris, cast, department, house, open};
use crate::routing::{self, Owner};

fn letters(house: &House, who: &str, what: &str) -> usize {
    let all = house.mail.letters_to(&format!("{who}@lagemade.example"));
    all.iter().filter(|letter| letter.subject.contains(what)).count()
}

#[tokio::test]
async fn while_the_customer_is_asked_the_clock_stands_still_and_shows_it() {
    let house = house().await;
    let cast = cast(&house).await;
    let (id, path) = case_of_joris(&house, &cast).await;
    house.clock.advance(HOUR_MICROS);
    assert_eq!(
        cast.joris
            .post(&format!("{path}/wait"), &[("question", " ")])
            .await
            .status,
        422
    );
    cast.joris
        .post(
            &format!("{path}/wait"),
            &[("question", "In welke straat?"), ("key", "k")],
        )
        .await;
    // The same form once more stops nothing twice.
    cast.joris
        .post(
            &format!("{path}/wait"),
            &[("question", "In welke straat?"), ("key", "k")],
        )
        .await;
    let waits = case(&house, id).await;
    assert!(waits.paused_at.is_some() && waits.first_answer_at.is_some());
    assert_eq!(waits.first_open_minutes, Some(60));
    let page = cast.joris.get(&path).await.text;
    assert!(
        page.contains("Wacht op de klant") && page.contains("In welke straat?"),
        "{page}"
    );
    let due = waits.due_solved_at;
    // Two weeks of silence from the customer make nobody here late.
    house.clock.advance(14 * DAY_MICROS);
    house.run_jobs().await;
    assert_eq!(letters(&house, "joris.hettinga", "Te laat"), 0);
    let account = cast.joris.account.clone().unwrap();
    let joris = house.signed_in(account).await;
    joris.post(&format!("{path}/go-on"), &[]).await;
    let runs = case(&house, id).await;
    assert_eq!(runs.paused_at, None);
    assert_eq!(
        runs.due_solved_at.since(due),
        14 * DAY_MICROS,
        "ten working days later, at the same hour"
    );
    assert_eq!(runs.promise_at, runs.due_solved_at);
    let page = joris.get(&path).await.text;
    assert!(page.contains("De klok stond in totaal"), "{page}");
    // Solved after one more hour: what it took is two hours, not two weeks.
    house.clock.advance(HOUR_MICROS);
    joris
        .post(
            &format!("{path}/solve"),
            &[("outcome", "repaired"), ("result", "Kroos weg")],
        )
        .await;
    assert_eq!(case(&house, id).await.solved_open_minutes, Some(120));
}

#[tokio::test]
async fn solving_ends_a_pause_and_a_stranger_can_neither_stop_nor_start_a_clock() {
    let house = house().await;
    let cast = cast(&house).await;
    let (id, path) = case_of_joris(&house, &cast).await;
    for verb in ["wait", "go-on"] {
        let page = cast
            .sanne
            .post(&format!("{path}/{verb}"), &[("question", "Wie?")])
            .await;
        assert_eq!(page.status, 404, "{verb}");
    }
    cast.marijke
        .post(&format!("{path}/wait"), &[("question", "Welke straat?")])
        .await;
    house.clock.advance(2 * HOUR_MICROS);
    cast.joris
        .post(&format!("{path}/solve"), &[("outcome", "repaired"), ("result", "Weg")])
        .await;
    let solved = case(&house, id).await;
    assert_eq!((solved.paused_at, solved.solved_open_minutes), (None, Some(0)));
    let pauses = routing::list_pauses(house.platform.store.reader(), id.0).await.unwrap();
    assert_eq!(pauses.len(), 1);
    assert_eq!(pauses[0].ended_how, Some(routing::PauseEnd::Solved));
}

async fn lead(house: &House, department: i64, cast: &Cast, lead: &Person) {
    let tree = departments::tree(house.platform.store.reader()).await.unwrap();
    let team = tree.find(department).unwrap().public_id.to_string();
    let person = lead.account.as_ref().unwrap().public_id.to_string();
    let form = [("team", team.as_str()), ("lead", person.as_str())];
    let page = cast.marijke.post("/listen/service/teams/leads", &form).await;
    assert_eq!(page.status, 303);
}

#[tokio::test]
async fn the_lead_hears_once_for_each_promise_that_was_broken_whoever_runs_the_round() {
    let house = house().await;
    let cast = cast(&house).await;
    let team = department(&house, "Gemalen", &[&cast.joris]).await;
    lead(&house, team, &cast, &cast.sanne).await;
    let id = open(
        &house,
        asked("Het stinkt", Owner::Person(cast.joris.id()), &cast.marijke),
    )
    .await;
    let path = format!("/case/{}", case(&house, id).await.public_id);
    assert_eq!(cast.sanne.get(&path).await.status, 404, "nothing is late yet");
    house.clock.advance(5 * HOUR_MICROS);
    // Two nodes that run the same round at the same moment: each saw the case as not warned of.
    let seen = case(&house, id).await;
    let round = async || {
        let escalate = async |change: &Change| routing::escalate(change, &seen).await;
        house.platform.store.change(escalate).await.unwrap()
    };
    let (one, two) = tokio::join!(round(), round());
    assert_eq!([one, two].iter().flatten().count(), 1, "one of the two tells");
    for _ in 0..3 {
        house.run_jobs().await;
        house.clock.advance(10 * MINUTE_MICROS);
    }
    assert_eq!(
        letters(&house, "sanne.kuipers", "Te laat in jouw team"),
        0,
        "told by the round above"
    );
    assert_eq!(cast.sanne.get(&path).await.status, 200, "who is told may look");
    // The promise of a solution is another one, and is told by the round itself, once.
    cast.joris
        .post(&path, &[("doing", "solve"), ("explanation", "Ik ga kijken")])
        .await;
    let placed = [("text", "We gaan kijken."), ("version", "0"), ("key", "placed")];
    cast.marijke.post(&format!("{path}/answer/placed"), &placed).await;
    house.clock.advance(20 * DAY_MICROS);
    for _ in 0..3 {
        house.run_jobs().await;
        house.clock.advance(10 * MINUTE_MICROS);
    }
    assert_eq!(letters(&house, "sanne.kuipers", "Te laat in jouw team"), 1);
    let account = cast.sanne.account.clone().unwrap();
    let sanne = house.signed_in(account).await;
    let form = [(
        "to",
        format!("person:{}", cast.marijke.account.as_ref().unwrap().public_id),
    )];
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert_eq!(
        sanne.post(&format!("{path}/pass"), &form).await.status,
        303,
        "and may give it to another"
    );
}

#[tokio::test]
async fn without_a_lead_the_manager_of_the_owner_hears_it_and_the_owner_never_hears_it_as_lead() {
    let house = house().await;
    let cast = cast(&house).await;
    let team = department(&house, "Gemalen", &[&cast.joris]).await;
    lead(&house, team, &cast, &cast.joris).await;
    let manager = async |change: &Change| {
        let account = cast.sanne.account.as_ref().unwrap();
        directory::find_or_add(change, account).await?;
        directory::set_manager(change, cast.joris.id(), Some(cast.sanne.id())).await
    };
    house.platform.store.change(manager).await.unwrap();
    open(
        &house,
        asked("Het stinkt", Owner::Person(cast.joris.id()), &cast.marijke),
    )
    .await;
    house.clock.advance(5 * HOUR_MICROS);
    house.run_jobs().await;
    assert_eq!(letters(&house, "sanne.kuipers", "Te laat in jouw team"), 1);
    assert_eq!(letters(&house, "joris.hettinga", "Te laat in jouw team"), 0);
    assert_eq!(letters(&house, "joris.hettinga", "Te laat"), 1);
}
