//! What the clock brings: warnings once, and cards on Today.

use platform::clock::{DAY_MICROS, Day, HOUR_MICROS, MINUTE_MICROS};
use platform::facts;
use platform::feature::Urgency;

use crate::routing::tests::fixtures::{case_of_joris, cast, house};

#[tokio::test]
async fn the_owner_is_warned_once_when_it_presses_and_communication_once_when_it_is_late() {
    let house = house().await;
    let cast = cast(&house).await;
    case_of_joris(&house, &cast).await;
    let letters = |who: &str, what: &str| {
        let all = house.mail.letters_to(&format!("{who}@lagemade.example"));
        all.iter().filter(|letter| letter.subject.contains(what)).count()
    };
    let counts = || {
        let joris = "joris.hettinga";
        (
            letters(joris, "Weinig tijd"),
            letters(joris, "Te laat"),
            letters("marijke.de.bruin", "Te laat"),
        )
    };
    house.run_jobs().await;
    assert_eq!(counts(), (0, 0, 0));
    // Four opening hours are promised; four fifths of them are 3 hours and 12 minutes.
    house.clock.advance(3 * HOUR_MICROS + 15 * MINUTE_MICROS);
    house.run_jobs().await;
    assert_eq!(counts(), (1, 0, 0));
    house.clock.advance(10 * MINUTE_MICROS);
    house.run_jobs().await;
    assert_eq!(counts(), (1, 0, 0));
    house.clock.advance(HOUR_MICROS);
    for _ in 0..3 {
        house.run_jobs().await;
        house.clock.advance(10 * MINUTE_MICROS);
    }
    assert_eq!(counts(), (1, 1, 1));
    let day = Day::parse("2026-11-17").unwrap();
    let late = facts::sum(house.platform.store.reader(), "resolution.case_late", &day, &day)
        .await
        .unwrap();
    assert_eq!(late.iter().map(|sum| sum.amount).sum::<i64>(), 1);
}

#[tokio::test]
async fn an_answer_starts_the_second_promise_with_a_warning_of_its_own() {
    let house = house().await;
    let cast = cast(&house).await;
    let (id, path) = case_of_joris(&house, &cast).await;
    house.clock.advance(5 * HOUR_MICROS);
    house.run_jobs().await;
    cast.joris
        .post(&path, &[("doing", "solve"), ("explanation", "Ik ga kijken")])
        .await;
    let it = crate::routing::tests::fixtures::case(&house, id).await;
    assert_eq!(it.promise_at, it.due_first_at, "the writer has heard nothing yet");
    let placed = [("text", "We gaan kijken."), ("version", "0"), ("key", "k")];
    cast.marijke.post(&format!("{path}/answer/placed"), &placed).await;
    let it = crate::routing::tests::fixtures::case(&house, id).await;
    assert_eq!((it.warned, it.promise_at), (0, it.due_solved_at));
    house.run_jobs().await;
    let warned = || {
        house
            .mail
            .letters_to("joris.hettinga@lagemade.example")
            .iter()
            .filter(|it| it.subject.contains("Te laat"))
            .count()
    };
    assert_eq!(warned(), 1);
    house.clock.advance(10 * DAY_MICROS);
    house.run_jobs().await;
    assert_eq!(warned(), 2);
}

#[tokio::test]
async fn notes_are_told_together_and_not_to_who_wrote_them() {
    let house = house().await;
    let cast = cast(&house).await;
    let (_, path) = case_of_joris(&house, &cast).await;
    for number in 0..5 {
        cast.joris
            .post(&format!("{path}/note"), &[("text", &format!("Notitie {number}"))])
            .await;
    }
    house.clock.advance(10 * MINUTE_MICROS);
    house.run_jobs().await;
    house.clock.advance(10 * MINUTE_MICROS);
    house.run_jobs().await;
    let subjects = |who: &str| -> Vec<String> {
        let letters = house.mail.letters_to(&format!("{who}@lagemade.example"));
        letters
            .into_iter()
            .map(|letter| letter.subject)
            .filter(|it| it.contains("notitie"))
            .collect()
    };
    assert_eq!(subjects("marijke.de.bruin").len(), 1);
    assert!(subjects("marijke.de.bruin")[0].contains("Joris Hettinga schreef 5 notities"));
    assert_eq!(subjects("joris.hettinga").len(), 0);
}

#[tokio::test]
async fn today_shows_my_cases_by_their_promise_and_late_ones_to_communication() {
    let house = house().await;
    let cast = cast(&house).await;
    let (_, path) = case_of_joris(&house, &cast).await;
    let cards = async |person: &testkit::Person| {
        let account = person.account.clone().unwrap();
        let viewer = platform::session::Viewer::of(&account);
        let today = crate::resolution::feature().today.unwrap();
        today(&house.platform, &viewer).await.unwrap()
    };
    let mine = cards(&cast.joris).await;
    assert_eq!((mine.len(), mine[0].path.as_str()), (1, path.as_str()));
    assert_eq!(mine[0].why, "Deze zaak is van jou.");
    assert!(matches!(mine[0].urgency, Urgency::Clock { percent_left: 100, .. }));
    assert_eq!(cards(&cast.marijke).await.len(), 0);
    assert_eq!(cards(&cast.sanne).await.len(), 0);
    house.clock.advance(5 * HOUR_MICROS);
    let late = cards(&cast.marijke).await;
    assert_eq!(late.len(), 1);
    assert!(matches!(late[0].urgency, Urgency::Clock { percent_left: 0, .. }));
    cast.joris
        .post(&path, &[("doing", "know"), ("explanation", "Kroos")])
        .await;
    assert_eq!(
        cards(&cast.joris).await.len(),
        0,
        "what was answered lies with communication"
    );
    assert_eq!(cards(&cast.marijke).await[0].action, "Schrijf het antwoord");
}
