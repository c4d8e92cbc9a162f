//! Rules on a real store: on what comes in, on the past, and back again.

mod refused;

use platform::ids::{from_short, short};
use platform::store::Change;
use testkit::{House, Person};

use super::store::{RunState, What, act, due, rule, run};
use crate::routing;
use crate::triage::tests::{bring, fatima, house, listed};

async fn add(person: &Person, fields: &[(&str, &str)]) {
    let done = person.post("/listen/rules/new", fields).await;
    assert_eq!(done.location(), "/listen/rules", "{}", done.text);
}

async fn only_rule(house: &House) -> i64 {
    rule::list(house.platform.store.reader()).await.unwrap()[0].id
}

const ASIDE: [(&str, &str); 4] = [
    ("name", "Te koop"),
    ("words", "\"te koop\""),
    ("ending", "set_aside"),
    ("reason", "Een advertentie"),
];

#[tokio::test]
async fn a_rule_acts_on_what_comes_in_and_says_so_with_its_name() {
    let house = house().await;
    let fatima = fatima(&house).await;
    add(&fatima, &ASIDE).await;
    add(
        &fatima,
        &[
            ("name", "Dijken"),
            ("words", "dijk"),
            ("puts", "Dijk"),
            ("ending", "stays"),
        ],
    )
    .await;
    let ids = bring(&house, &["Te koop: stoel bij de dijk", "Mooie dijk", "Iets anders"]).await;
    house.run_jobs().await;
    assert_eq!(
        listed(&fatima.get("/listen").await.text),
        [ids[2].clone(), ids[1].clone()]
    );
    let page = fatima.get(&format!("/listen/mentions/{}", ids[0])).await;
    for words in [
        "Regel Te koop legde het weg: Een advertentie",
        "Regel Dijken gaf het label Dijk",
        "Regel Te koop koos: niet voor ons",
    ] {
        assert!(page.text.contains(words), "{words}: {}", page.text);
    }
    let aside = fatima.get("/listen/rules/set-aside").await;
    assert!(
        aside.text.contains(&ids[0]) && !aside.text.contains(&ids[1]),
        "{}",
        aside.text
    );
    fatima.post(&format!("/listen/mentions/{}/back", ids[0]), &[]).await;
    assert!(!fatima.get("/listen/rules/set-aside").await.text.contains(&ids[0]));
    house.run_jobs().await;
    assert_eq!(
        listed(&fatima.get("/listen").await.text).len(),
        3,
        "what was put back stays"
    );
    assert_eq!(
        due::list(house.platform.store.reader(), 10).await.unwrap(),
        Vec::<i64>::new()
    );
}

#[tokio::test]
async fn a_rule_never_sets_a_complaint_aside() {
    let house = house().await;
    let fatima = fatima(&house).await;
    add(&fatima, &ASIDE).await;
    let ids = bring(
        &house,
        &["Te koop staat er, maar het stinkt en niemand reageert op mijn klacht!"],
    )
    .await;
    house.run_jobs().await;
    assert_eq!(listed(&fatima.get("/listen").await.text), ids);
    let aside = fatima.get("/listen/rules/set-aside").await;
    assert!(aside.text.contains("Blijven staan, want het kan een klacht zijn") && aside.text.contains(&ids[0]));
    assert_eq!(platform::page::check(&aside.text), Vec::new());
}

#[tokio::test]
async fn a_rule_hands_out_to_a_colleague_and_the_case_names_it() {
    let house = house().await;
    let fatima = fatima(&house).await;
    let joris = house.person("Joris Hettinga", &[]).await;
    let owner = format!("person:{}", joris.account.as_ref().unwrap().public_id);
    let hand_out = [
        ("name", "Gemalen"),
        ("words", "gemaal"),
        ("ending", "hand_out"),
        ("as_kind", "complaint"),
        ("owner", owner.as_str()),
    ];
    add(&fatima, &hand_out).await;
    let ids = bring(&house, &["Het gemaal stinkt"]).await;
    house.run_jobs().await;
    house.run_jobs().await;
    let db = house.platform.store.reader();
    let case = routing::find_case_of_mention(db, from_short(&ids[0]).unwrap())
        .await
        .unwrap()
        .unwrap();
    assert_eq!(case.owner_id, Some(joris.id()));
    let page = joris.get(&case.path()).await;
    assert!(page.text.contains("Volgens de regel Gemalen"), "{}", page.text);
    assert!(
        fatima
            .get("/listen/suggestions")
            .await
            .text
            .contains("Er is nog niets beslist")
    );
}

#[tokio::test]
async fn a_rule_that_looks_for_nothing_or_does_nothing_is_refused() {
    let house = house().await;
    let fatima = fatima(&house).await;
    let refused = fatima
        .post(
            "/listen/rules/new",
            &[("name", "Alles"), ("ending", "set_aside"), ("reason", "x")],
        )
        .await;
    assert_eq!(refused.status, 422);
    assert!(refused.text.contains("anders vindt hij alles"));
    let idle = fatima
        .post("/listen/rules/new", &[("name", "Niets"), ("words", "dijk")])
        .await;
    assert_eq!(idle.status, 422);
    let jan = house.person("Jan Smit", &[]).await;
    assert_eq!(jan.get("/listen/rules").await.status, 404);
    assert_eq!(jan.post("/listen/rules/new", &ASIDE).await.status, 404);
}

#[tokio::test]
async fn a_run_does_what_the_preview_said_once_and_is_undone_as_a_whole() {
    let house = house().await;
    let fatima = fatima(&house).await;
    let texts: Vec<String> = (0..130).map(|n| format!("Te koop: fiets nummer {n}")).collect();
    let mut texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    texts.push("Mooie dijk");
    bring(&house, &texts).await;
    let mut fields = ASIDE.to_vec();
    fields.push(("puts", "Handel"));
    add(&fatima, &fields).await;
    let path = format!("/listen/rules/{}", short(only_rule(&house).await));
    let preview = fatima.get(&path).await;
    assert!(
        preview.text.contains("Deze regel zou iets doen met 130 meldingen."),
        "{}",
        preview.text
    );
    assert_eq!(
        listed(&fatima.get("/listen").await.text).len(),
        20,
        "a preview does nothing"
    );
    for _ in 0..2 {
        fatima.post(&format!("{path}/run"), &[("key", "once")]).await;
    }
    house.run_jobs().await;
    let db = house.platform.store.reader();
    let runs = run::list(db, only_rule(&house).await).await.unwrap();
    assert_eq!((runs.len(), runs[0].state, runs[0].touched), (1, RunState::Done, 130));
    assert_eq!(act::page(db, What::SetAside, i64::MAX, 500).await.unwrap().len(), 130);
    assert_eq!(listed(&fatima.get("/listen").await.text).len(), 1);
    assert!(
        fatima
            .get(&path)
            .await
            .text
            .contains("Deze regel zou niets doen met wat er al is.")
    );
    fatima
        .post(&format!("/listen/rules/runs/{}/undo", short(runs[0].id)), &[])
        .await;
    house.run_jobs().await;
    let runs = run::list(db, only_rule(&house).await).await.unwrap();
    assert_eq!(runs[0].state, RunState::Undone);
    assert!(fatima.get("/listen").await.text.contains("131 nieuwe meldingen"));
    assert!(fatima.get("/listen/tags").await.text.contains("Op geen melding"));
}

#[tokio::test]
async fn a_run_that_was_cut_off_goes_on_where_it_was() {
    let house = house().await;
    let fatima = fatima(&house).await;
    let texts: Vec<String> = (0..150).map(|n| format!("Te koop: fiets nummer {n}")).collect();
    bring(&house, &texts.iter().map(String::as_str).collect::<Vec<_>>()).await;
    add(&fatima, &ASIDE).await;
    let id = only_rule(&house).await;
    let begin = async |change: &Change| run::begin(change, (id, "Te koop"), fatima.id(), "k").await;
    let run_id = house.platform.store.change(begin).await.unwrap().unwrap();
    // One piece was done, and the node fell over before it wrote the next.
    super::runs::one_piece_of(&house.platform, run_id).await;
    let half = run::find(house.platform.store.reader(), run_id).await.unwrap().unwrap();
    assert_eq!((half.state, half.touched), (RunState::Running, 100));
    super::runs::go_on(&house.platform, run_id).await.unwrap();
    let done = run::find(house.platform.store.reader(), run_id).await.unwrap().unwrap();
    assert_eq!((done.state, done.touched), (RunState::Done, 150));
}

#[tokio::test]
async fn the_first_rule_that_ends_it_is_the_last_and_who_leaves_puts_their_rules_to_rest() {
    let house = house().await;
    let fatima = fatima(&house).await;
    add(&fatima, &ASIDE).await;
    let second = [
        ("name", "Tweede"),
        ("words", "koop"),
        ("ending", "hand_out"),
        ("as_kind", "lead"),
    ];
    add(&fatima, &second).await;
    let ids = bring(&house, &["Te koop: stoel"]).await;
    house.run_jobs().await;
    let mention = from_short(&ids[0]).unwrap();
    let db = house.platform.store.reader();
    assert_eq!(act::list_of_mention(db, mention).await.unwrap().len(), 1);
    let rules = rule::list(db).await.unwrap();
    fatima
        .post(&format!("/listen/rules/{}/up", short(rules[1].id)), &[])
        .await;
    let ids = bring(&house, &["Te koop: tafel"]).await;
    house.run_jobs().await;
    let acts = act::list_of_mention(db, from_short(&ids[0]).unwrap()).await.unwrap();
    assert_eq!(acts[0].what, What::HandedOut);
    let forget = async |change: &Change| super::store::person::forget(change, fatima.id()).await;
    house.platform.store.change(forget).await.unwrap();
    assert!(rule::list(db).await.unwrap().iter().all(|row| !row.is_on));
}

#[tokio::test]
async fn a_mention_waits_for_a_person_when_whoever_should_get_it_has_left() {
    let house = house().await;
    let fatima = fatima(&house).await;
    let joris = house.person("Joris Hettinga", &[]).await;
    let account = joris.account.clone().unwrap();
    let owner = format!("person:{}", account.public_id);
    let hand_out = [
        ("name", "Gemalen"),
        ("words", "gemaal"),
        ("ending", "hand_out"),
        ("as_kind", "complaint"),
        ("owner", owner.as_str()),
    ];
    add(&fatima, &hand_out).await;
    let leave = async |change: &Change| {
        platform::session::Account::set_state(change, account.id, platform::session::AccountState::Deactivated).await
    };
    house.platform.store.change(leave).await.unwrap();
    let ids = bring(&house, &["Het gemaal stinkt"]).await;
    house.run_jobs().await;
    let db = house.platform.store.reader();
    let case = routing::find_case_of_mention(db, from_short(&ids[0]).unwrap())
        .await
        .unwrap();
    assert_eq!(case, None, "nobody chose who gets it now");
    assert_eq!(listed(&fatima.get("/listen").await.text), ids);
}
