//! Who gets a case, and how it changes hands.

use platform::clock::{HOUR_MICROS, MINUTE_MICROS};
use platform::store::Change;

use super::fixtures::{asked, case, case_of_joris, cast, department, house, mention, open};
use crate::routing::store::{list, rule};
use crate::routing::{self, CaseKind, OpenCase, Owner, Turn, Why};

#[tokio::test]
async fn the_first_rule_whose_words_occur_finds_the_owner_and_says_why() {
    let house = house().await;
    let cast = cast(&house).await;
    let by = cast.marijke.id();
    let db = house.platform.store.reader();
    let add = async |name: &str, words: &str, owner: i64| {
        let (name, words, key) = (name.to_owned(), words.to_owned(), format!("{name}{words}"));
        let rule = rule::Rule {
            id: 0,
            place: 0,
            name,
            words,
            kind: None,
            owner_id: Some(owner),
            department_id: None,
        };
        house
            .platform
            .store
            .change(async |change| rule::add(change, &rule, by, &key).await)
            .await
            .unwrap();
    };
    add("Gemalen", "gemaal AND (stank OR stinkt)", cast.joris.id()).await;
    add("Water", "gemaal OR sloot", cast.sanne.id()).await;
    let found = routing::suggest_owner(db, "Het STINKT bij het gemaal", None)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(
        (found.person, found.rule_name.as_str()),
        (Some(cast.joris.id()), "Gemalen")
    );
    assert_eq!(found.words, ["STINKT", "gemaal"]);
    let found = routing::suggest_owner(db, "Er ligt vuil in de sloot", None)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(found.person, Some(cast.sanne.id()));
    assert_eq!(routing::suggest_owner(db, "Mooi weer", None).await.unwrap(), None);

    let id = open(
        &house,
        asked("Het stinkt bij het gemaal", Owner::Suggested, &cast.marijke),
    )
    .await;
    let made = case(&house, id).await;
    assert_eq!(made.owner_id, Some(cast.joris.id()));
    assert!(matches!(&made.why, Why::Rule { name, turn: None, .. } if name == "Gemalen"));
    let id = open(&house, asked("Mooi weer", Owner::Suggested, &cast.marijke)).await;
    let made = case(&house, id).await;
    assert_eq!((made.owner_id, made.why), (Some(by), Why::Decider));
}

#[tokio::test]
async fn a_team_gives_a_case_to_who_has_duty_then_to_who_has_the_fewest() {
    let house = house().await;
    let cast = cast(&house).await;
    let team = department(&house, "Beheer", &[&cast.joris, &cast.sanne]).await;
    let give = async || {
        let it = asked("Vraag", Owner::Team(team), &cast.marijke);
        let made = case(&house, open(&house, it).await).await;
        assert_eq!(made.department_id, Some(team));
        (made.owner_id.unwrap(), made.why)
    };
    let (first, second) = (give().await, give().await);
    assert_ne!(first.0, second.0);
    assert_eq!(first.1, Why::Team(Turn::Free));
    // 17 November 2026 is a Tuesday.
    let (sanne, joris) = (cast.sanne.id(), cast.joris.id());
    let duty = async |change: &Change| rule::keep_duty(change, team, 2, sanne).await;
    house.platform.store.change(duty).await.unwrap();
    for _ in 0..2 {
        assert_eq!(give().await, (sanne, Why::Team(Turn::Duty)));
    }
    let load = list::count_open(house.platform.store.reader(), vec![joris, sanne])
        .await
        .unwrap();
    assert_eq!((load[&joris], load[&sanne]), (1, 3));
    house.clock.advance(24 * HOUR_MICROS);
    assert_eq!(give().await, (joris, Why::Team(Turn::Free)));
}

#[tokio::test]
async fn a_rule_for_a_team_and_an_empty_team_both_find_somebody() {
    let house = house().await;
    let cast = cast(&house).await;
    let team = department(&house, "Beheer", &[&cast.joris]).await;
    let empty = department(&house, "Leeg", &[]).await;
    let (by, name, words) = (cast.marijke.id(), "Gemalen".to_owned(), "gemaal".to_owned());
    let rule = rule::Rule {
        id: 0,
        place: 0,
        name,
        words,
        kind: None,
        owner_id: None,
        department_id: Some(team),
    };
    house
        .platform
        .store
        .change(async |change| rule::add(change, &rule, by, "k").await)
        .await
        .unwrap();
    let id = open(&house, asked("Het gemaal", Owner::Suggested, &cast.marijke)).await;
    let made = case(&house, id).await;
    assert_eq!((made.owner_id, made.department_id), (Some(cast.joris.id()), Some(team)));
    let id = open(&house, asked("Iets", Owner::Team(empty), &cast.marijke)).await;
    assert_eq!(case(&house, id).await.owner_id, Some(cast.marijke.id()));
}

#[tokio::test]
async fn a_mention_has_one_case_and_undo_takes_it_back_while_nothing_was_done() {
    let house = house().await;
    let cast = cast(&house).await;
    let mention = mention(&house, "Het stinkt").await;
    let it = || OpenCase {
        mention_id: Some(mention),
        ..asked("x", Owner::Person(cast.joris.id()), &cast.marijke)
    };
    let id = open(&house, it()).await;
    assert_eq!(open(&house, it()).await, id);
    let db = house.platform.store.reader();
    assert_eq!(
        routing::find_case_of_mention(db, mention).await.unwrap().unwrap().id,
        id.0
    );
    let by = cast.marijke.id();
    let withdraw = async |id| {
        house
            .platform
            .store
            .change(async |change| routing::withdraw(change, id, by).await)
            .await
            .unwrap()
    };
    assert!(withdraw(id).await);
    assert_eq!(routing::find_case_of_mention(db, mention).await.unwrap(), None);
    assert!(withdraw(id).await);

    let id = open(&house, it()).await;
    let path = format!("/case/{}/note", case(&house, id).await.public_id);
    cast.joris.post(&path, &[("text", "Ik kijk even")]).await;
    assert!(!withdraw(id).await);
    assert_eq!(case(&house, id).await.mention_id, Some(mention));
}

#[tokio::test]
async fn handing_over_moves_the_case_tells_the_new_owner_and_happens_once() {
    let house = house().await;
    let cast = cast(&house).await;
    let (id, path) = case_of_joris(&house, &cast).await;
    let sanne = cast.sanne.account.as_ref().unwrap();
    let form = [
        ("doing", "pass"),
        ("to", &format!("person:{}", sanne.public_id)),
        ("explanation", "Jij kent deze sloot"),
        ("key", "een-sleutel"),
    ];
    assert_eq!(cast.sanne.get(&path).await.status, 404);
    let answer = cast.joris.post(&path, &form).await;
    assert_eq!(answer.location(), path);
    assert_eq!(case(&house, id).await.owner_id, Some(sanne.id));
    // The same form once more, for instance after a lost answer: Joris is not the owner any more and may only read.
    assert_eq!(cast.joris.post(&path, &form).await.status, 404);
    let again = cast.marijke.post(&path, &form).await;
    assert_eq!(again.status, 409);
    assert_eq!(
        routing::list_assignments(house.platform.store.reader(), id.0)
            .await
            .unwrap()
            .len(),
        2
    );
    let page = cast.sanne.get(&path).await;
    assert!(page.text.contains("Jij kent deze sloot") && page.text.contains("Joris Hettinga droeg hem aan jou over"));
    assert_eq!(cast.joris.get(&path).await.status, 200);
    house.run_jobs().await;
    let letters = house.mail.letters_to("sanne.kuipers@lagemade.example");
    assert_eq!(letters.len(), 1, "{letters:?}");
    assert!(letters[0].text.contains(&path));
    assert_eq!(house.mail.letters_to("joris.hettinga@lagemade.example").len(), 1);
}

#[tokio::test]
async fn a_search_with_several_hits_comes_back_as_a_choice() {
    let house = house().await;
    let cast = cast(&house).await;
    let other = house.person("Sanne Bakker", &[]).await;
    department(&house, "Beheer", &[&cast.joris, &cast.sanne, &other]).await;
    let (id, path) = case_of_joris(&house, &cast).await;
    let several = [
        ("doing", "pass"),
        ("colleague", "Sanne"),
        ("explanation", "Weet <jij> dit?"),
    ];
    let page = cast.joris.post(&path, &several).await;
    assert_eq!(page.status, 422);
    assert!(page.text.contains("Sanne Kuipers") && page.text.contains("Sanne Bakker"));
    assert!(page.text.contains("Weet &#60;jij&#62; dit?"), "what was typed is kept");
    assert_eq!(platform::page::check(&page.text), Vec::new());
    let nobody = cast.joris.post(&path, &[("doing", "pass"), ("colleague", "Zzz")]).await;
    assert_eq!(nobody.status, 422);
    let one = cast
        .joris
        .post(&path, &[("doing", "pass"), ("colleague", "kuipers")])
        .await;
    assert_eq!(one.status, 303);
    assert_eq!(case(&house, id).await.owner_id, Some(cast.sanne.id()));
}

#[tokio::test]
async fn what_was_promised_does_not_move_when_hours_and_promises_change() {
    let house = house().await;
    let cast = cast(&house).await;
    let (id, _) = case_of_joris(&house, &cast).await;
    let before = case(&house, id).await;
    // Tuesday 10:00, four opening hours: 14:00; pressing after four fifths.
    assert_eq!(before.due_first_at, before.made_at.plus(4 * HOUR_MICROS));
    assert_eq!(before.soon_first_at, before.made_at.plus(192 * MINUTE_MICROS));
    let hours = [("from1", "10:00"), ("to1", "12:00"), ("valid_from", "2026-11-18")];
    assert_eq!(cast.marijke.post("/listen/service/hours", &hours).await.status, 303);
    let mut targets: Vec<(String, &str)> = Vec::new();
    for kind in CaseKind::ALL {
        targets.push((format!("{}-first", kind.word()), "1"));
        targets.push((format!("{}-solved", kind.word()), "2,5"));
    }
    let targets: Vec<(&str, &str)> = targets.iter().map(|(name, value)| (name.as_str(), *value)).collect();
    assert_eq!(cast.marijke.post("/listen/service/targets", &targets).await.status, 303);
    assert_eq!(case(&house, id).await, before);
    let (id, _) = case_of_joris(&house, &cast).await;
    let after = case(&house, id).await;
    assert_eq!(after.due_first_at, after.made_at.plus(HOUR_MICROS));
    assert_eq!(after.due_solved_at, after.made_at.plus(150 * MINUTE_MICROS));
}
