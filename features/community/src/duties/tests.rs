//! Who keeps what, and figures only of a group.

use platform::access::Role;
use platform::page::faults_in;
use testkit::{House, Person};

use super::*;

async fn house() -> House {
    House::with(people::features().into_iter().chain(crate::features()).collect()).await
}

#[test]
fn the_page_has_no_faults() {
    assert_eq!(faults_in::<show::DutiesPage>(), Vec::<String>::new());
}

async fn space(first: &Person, second: &Person, name: &str, kind: &str) -> String {
    let mail = &second.account.as_ref().unwrap().mail;
    let form = [("name", name), ("kind", kind), ("second", mail.as_str())];
    let made = first.post("/spaces", &form).await;
    made.location().trim_end_matches("/about").to_owned()
}

async fn said(who: &Person, space: &str, kind: &str, title: &str) -> String {
    let form = [("kind", kind), ("title", title), ("words", title), ("act", "place")];
    let page = who.post(&format!("{space}/posts"), &form).await;
    assert_eq!(page.status, 303, "{}", page.text);
    page.location().to_owned()
}

async fn directors(house: &House, count: usize) -> Vec<Person> {
    let mut people = Vec::new();
    for number in 0..count {
        people.push(house.person(&format!("Directeur {number}"), &[Role::Director]).await);
    }
    people
}

/// The page without its marks, for what stands in it one after the other.
async fn plain(person: &Person) -> String {
    let page = person.get("/community/duties").await.text;
    let mut inside = false;
    let kept = page.chars().filter(|letter| {
        let was = inside || *letter == '<';
        inside = (inside || *letter == '<') && *letter != '>';
        !was
    });
    kept.collect::<String>()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

#[tokio::test]
async fn a_space_shows_who_keeps_it_to_who_is_in_it_alone() {
    let house = house().await;
    let (fatima, joris, tom) = (
        house.person("Fatima el Amrani", &[]).await,
        house.person("Joris Hettinga", &[]).await,
        house.person("Tom de Vries", &[]).await,
    );
    space(&fatima, &joris, "Vacatures van het gemaal", "hidden").await;
    house.run_jobs().await;
    let seen = plain(&fatima).await;
    assert!(seen.contains("Vacatures van het gemaal"), "{seen}");
    assert!(
        seen.contains("Fatima el Amrani") && seen.contains("Joris Hettinga"),
        "{seen}"
    );
    let not_seen = plain(&tom).await;
    assert!(!not_seen.contains("Vacatures van het gemaal"), "{not_seen}");
    assert!(not_seen.contains("Je zit nog in geen ruimte"), "{not_seen}");
}

#[tokio::test]
async fn the_management_is_counted_as_a_group_of_five_or_not_at_all() {
    let house = house().await;
    let directors = directors(&house, 5).await;
    let fatima = house.person("Fatima el Amrani", &[]).await;
    let open = space(&fatima, &directors[0], "Slim gemaal", "open").await;
    let closed = space(&fatima, &directors[0], "Bestuurskamer", "closed").await;
    let question = said(&fatima, &open, "question", "Waarom stopt de proef?").await;
    let form = [("words", "Omdat het water te hoog stond.")];
    let answered = directors[0].post(&format!("{question}/comments"), &form).await;
    let (_, answer) = answered.location().split_once('#').unwrap();
    said(&directors[0], &closed, "talk", "Kanariepiet in de bestuurskamer").await;
    let accept = fatima.post(&format!("{question}/accept"), &[("comment", answer)]).await;
    assert_eq!(accept.status, 303, "{}", accept.text);
    let seen = plain(&fatima).await;
    assert!(seen.contains("1 antwoord dat een collega hielp"), "{seen}");
    assert!(seen.contains("1 reactie onder een gesprek"), "{seen}");
    assert!(
        seen.contains("0 gesprekken begonnen"),
        "what is said behind a door does not count: {seen}"
    );
    assert!(
        seen.contains("Waarom stopt de proef?") && !seen.contains("Kanariepiet"),
        "{seen}"
    );
}

#[tokio::test]
async fn of_four_there_is_no_figure() {
    let house = house().await;
    let directors = directors(&house, 4).await;
    let fatima = house.person("Fatima el Amrani", &[]).await;
    let open = space(&fatima, &directors[0], "Slim gemaal", "open").await;
    said(&directors[0], &open, "talk", "Wij gaan door met de proef").await;
    let seen = plain(&fatima).await;
    assert!(seen.contains("minder dan vijf mensen"), "{seen}");
    assert!(!seen.contains("gesprekken begonnen"), "{seen}");
    assert!(
        seen.contains("Wij gaan door met de proef"),
        "what everybody may read is shown: {seen}"
    );
}
