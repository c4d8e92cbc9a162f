//! The letter of the day and the lines of today, as people use them.

use people::{departments, directory};
use platform::access::Role;
use platform::clock::{DAY_MICROS, HOUR_MICROS, MINUTE_MICROS};
use platform::notices::{DIGEST, Mail, Wishes};
use platform::page::faults_in;
use platform::store::Change;
use testkit::{House, Person};

use super::*;

mod soon;

/// A word that stands in a closed space only.
const CANARY: &str = "kanariepiet";

async fn house() -> House {
    House::with(people::features().into_iter().chain(crate::features()).collect()).await
}

#[test]
fn the_pages_have_no_faults() {
    assert_eq!(faults_in::<letter::LetterPage>(), Vec::<String>::new());
    assert_eq!(faults_in::<today::TodayPage>(), Vec::<String>::new());
}

/// A space with these two as managers.
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

/// Wants the letter every day, and nothing at once.
async fn wants_daily(house: &House, person: &Person) {
    let id = person.id();
    let keep = async |change: &Change| {
        Wishes::choose(change, id, "posts", Mail::Never).await?;
        Wishes::choose(change, id, "spaces", Mail::Never).await?;
        Wishes::choose(change, id, DIGEST, Mail::Daily).await
    };
    house.platform.store.change(keep).await.unwrap();
}

/// Everybody has their turn, and what comes a minute later is new.
async fn begun(house: &House) {
    house.run_jobs().await;
    house.clock.advance(MINUTE_MICROS);
}

async fn next_morning(house: &House) {
    house.clock.advance(22 * HOUR_MICROS);
    house.run_jobs().await;
}

#[tokio::test]
async fn the_letter_tells_what_is_new_to_its_reader_and_theirs_to_read() {
    let house = house().await;
    let (fatima, joris, tom) = (
        house.person("Fatima el Amrani", &[]).await,
        house.person("Joris Hettinga", &[]).await,
        house.person("Tom de Vries", &[]).await,
    );
    for person in [&fatima, &joris, &tom] {
        wants_daily(&house, person).await;
    }
    begun(&house).await;
    let open = space(&fatima, &joris, "Schrijven", "open").await;
    let closed = space(&fatima, &joris, "Vacatures", "closed").await;
    tom.post(&format!("{open}/join"), &[]).await;
    let asked = said(&fatima, &open, "question", "Mag een collega op de foto?").await;
    said(&fatima, &open, "talk", "Het filter bij Elzerbroek").await;
    said(&fatima, &closed, "talk", CANARY).await;
    // Joris answered the question: it is known to him.
    joris
        .post(&format!("{asked}/comments"), &[("words", "Vraag het één keer goed.")])
        .await;
    house.run_jobs().await;
    let seen = tom.get("/community/digest").await;
    assert!(
        seen.text.contains("Mag een collega") && !seen.text.contains(CANARY),
        "{}",
        seen.text
    );
    assert_eq!(house.mail.letters(), []);
    next_morning(&house).await;
    let letter = |person: &Person| house.mail.letters_to(&person.account.as_ref().unwrap().mail);
    let toms = letter(&tom);
    assert_eq!(toms.len(), 1);
    assert!(
        toms[0].text.contains("Mag een collega") && toms[0].text.contains("Elzerbroek"),
        "{}",
        toms[0].text
    );
    assert!(!toms[0].text.contains(CANARY));
    let his = &letter(&joris)[0];
    assert!(
        his.text.contains(CANARY) && !his.text.contains("Mag een collega"),
        "{}",
        his.text
    );
    assert_eq!(letter(&fatima).len(), 0, "her own words are no news to her");
    next_morning(&house).await;
    house.clock.advance(2 * HOUR_MICROS);
    next_morning(&house).await;
    assert_eq!(house.mail.letters().len(), 2, "told once, and never an empty letter");
}

#[tokio::test]
async fn a_space_that_is_left_while_the_letter_waits_takes_its_words_along() {
    let house = house().await;
    let (fatima, joris, tom) = (
        house.person("Fatima el Amrani", &[]).await,
        house.person("Joris Hettinga", &[]).await,
        house.person("Tom de Vries", &[]).await,
    );
    wants_daily(&house, &tom).await;
    begun(&house).await;
    let closed = space(&fatima, &joris, "Vacatures", "closed").await;
    tom.post(&format!("{closed}/join"), &[("words", "")]).await;
    let id = tom.account.as_ref().unwrap().public_id.to_string();
    fatima
        .post(&format!("{closed}/requests/{id}"), &[("answer", "yes")])
        .await;
    said(&fatima, &closed, "talk", CANARY).await;
    assert!(tom.get("/community/digest").await.text.contains(CANARY));
    // Whatever letter goes first, none goes through.
    let trouble = || platform::outside::MailTrouble {
        kind: platform::outside::MailTroubleKind::Temporary,
        reason: "451 not now".into(),
    };
    house.mail.fail_with((0..5).map(|_| trouble()).collect());
    next_morning(&house).await;
    // The session of the day before has ended.
    let tom = house.signed_in(tom.account.clone().unwrap()).await;
    assert_eq!(tom.post(&format!("{closed}/leave"), &[]).await.status, 303);
    house.clock.advance(HOUR_MICROS);
    house.run_jobs().await;
    let letters = house.mail.letters_to(&tom.account.as_ref().unwrap().mail);
    assert!(
        letters.iter().all(|letter| !letter.text.contains(CANARY)),
        "{letters:?}"
    );
}

/// A department with a space of its own, and these people in it.
async fn department(house: &House, people: &[&Person]) -> String {
    let store = &house.platform.store;
    let add = async |change: &Change| departments::add(change, "Zuivering", None).await;
    let of = store.change(add).await.unwrap();
    for person in people {
        let account = person.account.as_ref().unwrap();
        let put = async |change: &Change| {
            let mut colleague = directory::find_or_add(change, account).await?;
            colleague.department_id = Some(of.id);
            directory::keep(change, &colleague).await
        };
        store.change(put).await.unwrap();
    }
    let mail = people[1].account.as_ref().unwrap().mail.clone();
    let department = of.public_id.to_string();
    let form = [
        ("name", "Zuivering"),
        ("kind", "closed"),
        ("second", mail.as_str()),
        ("department", department.as_str()),
    ];
    let made = people[0].post("/spaces", &form).await;
    assert_eq!(made.status, 303, "{}", made.text);
    house.clock.advance(15 * 60 * 1_000_000);
    house.run_jobs().await;
    made.location().trim_end_matches("/about").to_owned()
}

#[tokio::test]
async fn a_line_of_today_is_seen_by_the_department_once_a_day_and_gone_after_two_weeks() {
    let house = house().await;
    let (fatima, joris, tom) = (
        house.person("Fatima el Amrani", &[Role::Hr]).await,
        house.person("Joris Hettinga", &[]).await,
        house.person("Tom de Vries", &[]).await,
    );
    wants_daily(&house, &joris).await;
    begun(&house).await;
    department(&house, &[&fatima, &joris]).await;
    let line = |words: &'static str| [("words", words)];
    assert_eq!(
        tom.post("/community/today", &line("Iets")).await.status,
        404,
        "no department, no line"
    );
    assert_eq!(fatima.post("/community/today", &line("")).await.status, 422);
    fatima.post("/community/today", &line("Eerst dit")).await;
    fatima.post("/community/today", &line(CANARY)).await;
    let page = joris.get("/community/today").await.text;
    assert!(
        page.contains(CANARY) && !page.contains("Eerst dit"),
        "the second takes the place of the first: {page}"
    );
    assert!(!tom.get("/community/today").await.text.contains(CANARY));
    next_morning(&house).await;
    let letters = house.mail.letters_to(&joris.account.as_ref().unwrap().mail);
    assert!(letters.iter().any(|letter| letter.text.contains(CANARY)), "{letters:?}");
    house.clock.advance(15 * DAY_MICROS);
    house.run_jobs().await;
    let fatima = house.signed_in(fatima.account.clone().unwrap()).await;
    assert!(!fatima.get("/community/today").await.text.contains(CANARY));
    let kept = store::list_of(house.platform.store.reader(), fatima.id())
        .await
        .unwrap();
    assert_eq!(kept, []);
    fatima.post("/community/today", &line("Weer iets")).await;
    assert_eq!(fatima.post("/community/today/remove", &[]).await.status, 303);
    assert!(!fatima.get("/community/today").await.text.contains("Weer iets"));
}
