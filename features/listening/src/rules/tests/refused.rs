//! What is refused: rules and tags beyond the most, owners and languages that are none, colleagues as a subject, and a piece
//! of a run that was begun before the run was taken back.

use platform::ids::short;
use platform::store::Change;

use crate::routing::tests::fixtures::department;
use crate::rules::store::rule::{self, RULES_MOST, Row};
use crate::rules::store::{RunState, run};
use crate::tags;
use crate::triage::tests::{bring, fatima, house, listed};

const ADD: &str = "/listen/rules/new";
const TAGS: [(&str, &str); 4] = [
    ("name", "Dijken"),
    ("words", "dijk"),
    ("ending", "stays"),
    ("puts", "Dijk"),
];

#[tokio::test]
async fn one_rule_too_many_is_refused_and_the_same_form_twice_is_not() {
    let house = house().await;
    let fatima = fatima(&house).await;
    let fill = async |change: &Change| {
        for n in 1..RULES_MOST {
            let row = Row {
                id: 0,
                name: format!("Regel {n}"),
                looks_for: "{}".into(),
                does: "{}".into(),
                is_on: false,
                made_by: None,
            };
            rule::add(change, &row, &format!("k{n}")).await?;
        }
        Ok(())
    };
    house.platform.store.change(fill).await.unwrap();
    let with_key = |key: &'static str| [TAGS.as_slice(), &[("key", key)]].concat();
    for _ in 0..2 {
        assert_eq!(fatima.post(ADD, &with_key("last")).await.location(), "/listen/rules");
    }
    let other = [
        ("name", "Pomp"),
        ("words", "pomp"),
        ("ending", "stays"),
        ("puts", "Pomp"),
        ("key", "more"),
    ];
    let refused = fatima.post(ADD, &other).await;
    assert_eq!(refused.status, 409);
    assert!(refused.text.contains("Er zijn al 200 regels"), "{}", refused.text);
    let db = house.platform.store.reader();
    assert_eq!(rule::list(db).await.unwrap().last().unwrap().name, "Dijken");
    let names: Vec<String> = tags::list_tags(db)
        .await
        .unwrap()
        .into_iter()
        .map(|tag| tag.name)
        .collect();
    assert_eq!(names, ["Dijk"], "its tag is not kept either");
}

#[tokio::test]
async fn one_tag_too_many_is_refused_and_those_that_are_there_go_on() {
    let house = house().await;
    let fatima = fatima(&house).await;
    let ids = bring(&house, &["Mooie dijk"]).await;
    let fill = async |change: &Change| {
        for n in 1..=500 {
            tags::find_or_add(change, &format!("Label {n}")).await?;
        }
        Ok(())
    };
    house.platform.store.change(fill).await.unwrap();
    let refused = fatima.post("/listen/tags", &[("name", "Dijk")]).await;
    assert_eq!(refused.status, 409);
    assert!(refused.text.contains("Er zijn al 500 labels"), "{}", refused.text);
    let put = format!("/listen/mentions/{}/tag", ids[0]);
    assert_eq!(fatima.post(&put, &[("name", "Dijk")]).await.status, 409);
    assert_eq!(fatima.post(&put, &[("name", "label 7")]).await.status, 303);
    let all = tags::list_tags(house.platform.store.reader()).await.unwrap();
    assert!(all.len() == 500 && all.iter().all(|tag| tag.name != "Dijk"));
}

#[tokio::test]
async fn an_owner_or_language_that_is_none_is_refused() {
    let house = house().await;
    let fatima = fatima(&house).await;
    for (owner, language, says) in [
        ("person:junk", "", "Kies een collega of een team"),
        ("dijkgraaf", "", "Kies een collega of een team"),
        ("", "klingon", "Kies een taal"),
    ] {
        let form = [
            ("name", "Gemalen"),
            ("words", "gemaal"),
            ("ending", "hand_out"),
            ("as_kind", "complaint"),
            ("owner", owner),
            ("language", language),
        ];
        let refused = fatima.post(ADD, &form).await;
        assert_eq!(refused.status, 422, "{owner}{language}");
        assert!(refused.text.contains(says), "{}", refused.text);
    }
    assert!(rule::list(house.platform.store.reader()).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_piece_that_was_begun_before_the_taking_back_does_nothing() {
    let house = house().await;
    let fatima = fatima(&house).await;
    let ids = bring(&house, &["Mooie dijk"]).await;
    let aside = [
        ("name", "Dijken"),
        ("words", "dijk"),
        ("ending", "set_aside"),
        ("reason", "Een advertentie"),
    ];
    fatima.post(ADD, &aside).await;
    let db = house.platform.store.reader();
    let rule = rule::list(db).await.unwrap()[0].id;
    let begin = async |change: &Change| run::begin(change, (rule, "Dijken"), fatima.id(), "k").await;
    let id = house.platform.store.change(begin).await.unwrap().unwrap();
    let read_before = run::find(db, id).await.unwrap().unwrap();
    fatima
        .post(&format!("/listen/rules/runs/{}/undo", short(id)), &[])
        .await;
    assert!(
        crate::rules::runs::one_piece(&house.platform, &read_before)
            .await
            .unwrap()
    );
    assert_eq!(listed(&fatima.get("/listen").await.text), ids);
    let end = async |change: &Change| run::end(change, id, RunState::Running).await;
    house.platform.store.change(end).await.unwrap();
    assert_eq!(run::find(db, id).await.unwrap().unwrap().state, RunState::Undoing);
    crate::rules::runs::go_on(&house.platform, id).await.unwrap();
    assert_eq!(run::find(db, id).await.unwrap().unwrap().state, RunState::Undone);
}

#[tokio::test]
async fn no_door_takes_a_colleague_as_a_subject() {
    let house = house().await;
    let fatima = fatima(&house).await;
    let joris = house.person("Joris Hettinga", &[]).await;
    department(&house, "Gemalen", &[&joris]).await;
    let rule = |words: &'static str, author: &'static str| {
        let rest = [("name", "Dijken"), ("ending", "stays"), ("puts", "Dijk")];
        [rest.as_slice(), &[("words", words), ("author", author)]].concat()
    };
    let beside = "/listen/comparison/organisations";
    let added = fatima
        .post(beside, &[("name", "Hoogeveld"), ("relation", "competitor")])
        .await;
    let organisation = added.location().to_owned();
    let words = [
        ("name", "Hoogeveld"),
        ("relation", "competitor"),
        ("words", "\"hettinga joris\""),
    ];
    for (path, form) in [
        (ADD, rule("\"Hettinga Joris\"", "")),
        (ADD, rule("dijk", "@joris.hettinga")),
        (beside, vec![("name", "Joris Hettinga"), ("relation", "competitor")]),
        (organisation.as_str(), words.to_vec()),
        ("/listen/sources/bluesky/search", vec![("words", "hettinga joris")]),
        (
            "/listen/sources/mastodon",
            vec![("server", "dijk.example"), ("about", "joris hettinga")],
        ),
        (
            "/listen/sources/mastodon",
            vec![("server", "dijk.example"), ("about", "#JorisHettinga")],
        ),
    ] {
        let refused = fatima.post(path, &form).await;
        assert_eq!(refused.status, 422, "{path} {form:?}");
        assert!(
            refused.text.contains("Joris Hettinga werkt hier"),
            "{path}: {}",
            refused.text
        );
    }
    for form in [
        [("view-name", "Joris"), ("words", "\"joris hettinga\"")],
        [("view-name", "Joris"), ("author", "joris_hettinga")],
    ] {
        fatima.post("/listen/views", &form).await;
    }
    assert!(!fatima.get("/listen/views").await.text.contains("Joris</a>"));
    assert!(fatima.get("/listen/views").await.text.contains("Nog geen weergaven"));
}

#[tokio::test]
async fn a_name_that_nobody_sees_is_no_name_and_one_that_turns_is_straightened() {
    let house = house().await;
    let fatima = fatima(&house).await;
    let beside = "/listen/comparison/organisations";
    for blank in ["\u{200B}\u{2060}", "\u{3164}", "\u{AD} \u{202E}", "···"] {
        let mut rule = TAGS;
        rule[0] = ("name", blank);
        let query = [
            ("name", blank),
            ("words", "dijk"),
            ("purpose", "Horen"),
            ("retention_days", "30"),
        ];
        let organisation = [("name", blank), ("relation", "competitor")];
        for (path, form) in [
            (ADD, rule.as_slice()),
            ("/listen/queries/new", &query),
            (beside, &organisation),
        ] {
            assert_eq!(fatima.post(path, form).await.status, 422, "{path} {blank:?}");
        }
        fatima
            .post("/listen/views", &[("view-name", blank), ("words", "dijk")])
            .await;
    }
    assert!(fatima.get("/listen/views").await.text.contains("Nog geen weergaven"));
    let mut rule = TAGS;
    rule[0] = ("name", "  Dij\u{AD}ken \u{202E}en  weg");
    assert_eq!(fatima.post(ADD, &rule).await.status, 303);
    let kept = rule::list(house.platform.store.reader()).await.unwrap();
    assert_eq!(
        kept.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(),
        ["Dijken en weg"]
    );
}
