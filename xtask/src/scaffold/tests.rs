//! What is generated lands where it belongs and keeps the rules of the house.

use super::*;
use crate::{rust_text, tidy};

const ROOM: &str = "//! A room.\n\npub mod home;\n\nplatform::room_texts!();\n\npub fn features() -> Vec<Feature> {\n    vec![home::feature()]\n}\n";
const MIGRATIONS: &str = "//! Ledger.\n\nmod ledger;\nmod m20261122_041_people_home;\n\nfn migrations() -> Vec<Box<dyn X>> {\n    vec![\n        Box::new(m20261122_041_people_home::Migration),\n    ]\n}\n";

fn house() -> House {
    House::of(&[
        ("features/people/src/lib.rs", ROOM),
        ("features/people/src/home/mod.rs", "//! **Home.**\n"),
        (LEDGER, MIGRATIONS),
        ("migration/src/m20261122_041_people_home.rs", "//! Home."),
    ])
}

#[test]
fn everything_lands_at_its_place() {
    let files = plan(&house(), "people", "tea_round", "20261201").unwrap();
    let text = |path: &str| {
        files
            .iter()
            .find(|(known, _)| known == path)
            .map(|(_, text)| text.as_str())
            .unwrap()
    };
    let room = text("features/people/src/lib.rs");
    assert!(room.contains("pub mod home;\npub mod tea_round;\n"), "{room}");
    assert!(room.contains("vec![home::feature(), tea_round::feature()]"), "{room}");
    let ledger = text(LEDGER);
    assert!(
        ledger.contains("mod m20261122_041_people_home;\nmod m20261201_042_people_tea_round;\n"),
        "{ledger}"
    );
    assert!(ledger.contains(
        "Box::new(m20261122_041_people_home::Migration), Box::new(m20261201_042_people_tea_round::Migration)"
    ));
    assert!(text("migration/src/m20261201_042_people_tea_round.rs").contains("CREATE TABLE tea_round ("));
    assert!(text("features/people/locales/nl/tea_round.ftl").starts_with("tea-round-title = Lijst: tea round\n"));
    assert!(text("features/people/src/tea_round/list.html").contains("t.tea_round_title()"));
    assert!(
        files
            .iter()
            .all(|(path, text)| !path.contains("__") && !text.contains("__"))
    );
}

#[test]
fn what_is_made_keeps_the_rules() {
    let files = plan(&house(), "people", "tea_round", "20261201").unwrap();
    let mut files: Vec<(&str, &str)> = files
        .iter()
        .map(|(path, text)| (path.as_str(), text.as_str()))
        .collect();
    files.push(("features/people/src/home/mod.rs", "//! **Home.**\n"));
    files.push(("migration/src/m20261122_041_people_home.rs", "//! Home."));
    files.push(("migration/src/ledger.rs", "//! Ledger."));
    let found = tidy::findings_in(&House::of(&files));
    let of_files: Vec<&String> = found.iter().filter(|line| !line.contains("docs/")).collect();
    assert!(of_files.is_empty(), "{of_files:?}");
    for (path, text) in files.iter().filter(|(path, _)| path.ends_with(".rs")) {
        let code = rust_text::read(text).code;
        for (open, close) in [('{', '}'), ('(', ')'), ('[', ']')] {
            assert_eq!(
                code.matches(open).count(),
                code.matches(close).count(),
                "{path}: {open}{close}"
            );
        }
    }
}

#[test]
fn a_bad_name_and_an_unknown_room_are_refused_in_words() {
    let refused = |room, name| plan(&house(), room, name, "20261201").unwrap_err();
    assert!(refused("cellar", "wine").contains("no room `cellar`"));
    assert!(refused("people", "home").contains("already"));
    assert!(refused("people", "order").contains("SQL"));
    for name in ["Tea", "tea-round", "_tea", "tea_", "tea__round", ""] {
        assert!(refused("people", name).contains("not a name"), "{name}");
    }
}

#[test]
fn a_room_without_features_gets_its_first() {
    let text = insert::into_room(
        "//! A room.\npub fn features() -> Vec<Feature> {\n    vec![]\n}\n",
        "tea",
    )
    .unwrap();
    assert_eq!(
        text,
        "//! A room.\npub mod tea;\npub fn features() -> Vec<Feature> {\n    vec![tea::feature()]\n}\n"
    );
    assert!(insert::into_room("//! A room.\n", "tea").is_err());
}
