//! Rooms stand on lower rooms only: what each crate may ask for in its Cargo.toml, and name in a `use`.

use super::Finding;
use crate::house::{File, House};
use crate::{rust_paths, rust_text};

/// The rooms and the storey of each; a room may ask for rooms on lower storeys and for the platform.
pub(super) const ROOMS: [(&str, u8); 8] = [
    ("people", 1),
    ("governance", 2),
    ("academy", 2),
    ("community", 2),
    ("ambassadors", 3),
    ("sharing", 3),
    ("listening", 3),
    ("value", 4),
];

const OTHERS: [&str; 9] = [
    "platform",
    "connectors",
    "documents",
    "migration",
    "server",
    "web",
    "testkit",
    "journeys",
    "xtask",
];

/// Libraries that speak to the outside; only `connectors` may.
const OUTSIDE: [&str; 4] = ["reqwest", "lettre", "feed-rs", "tokio-tungstenite"];

pub(super) fn check(house: &House) -> Vec<Finding> {
    let mut found = Vec::new();
    for file in house.ending("Cargo.toml").filter(|file| file.path != "Cargo.toml") {
        cargo(file, &mut found);
    }
    for file in house.ending(".rs") {
        uses(file, &mut found);
    }
    found
}

/// The storey of a room, if it is one.
fn storey(room: &str) -> Option<u8> {
    ROOMS.iter().find(|(name, _)| *name == room).map(|(_, storey)| *storey)
}

fn is_ours(name: &str) -> bool {
    storey(name).is_some() || OTHERS.contains(&name)
}

/// Whether crate `who` may ask for crate `whom`; in tests a little more is allowed.
fn may_ask(who: &str, whom: &str, for_tests: bool) -> bool {
    if who == whom {
        return true;
    }
    if for_tests && !matches!(who, "testkit" | "xtask") && matches!(whom, "testkit" | "migration") {
        return true;
    }
    match who {
        "platform" | "web" | "xtask" => false,
        "connectors" | "migration" | "documents" => whom == "platform",
        "testkit" => matches!(whom, "platform" | "migration"),
        "server" => !matches!(whom, "testkit" | "journeys" | "xtask"),
        "journeys" => whom != "xtask",
        room => match (storey(room), storey(whom)) {
            (Some(mine), Some(theirs)) => theirs < mine,
            (Some(_), None) => whom == "platform",
            (None, _) => false,
        },
    }
}

fn cargo(file: &File, found: &mut Vec<Finding>) {
    let who = file.room();
    if storey(who).is_none() && !OTHERS.contains(&who) {
        found.push(Finding::new(
            &file.path,
            1,
            format!("`{who}` is not in the list of rooms and storeys"),
        ));
        return;
    }
    let mut section = "";
    for (number, line) in file.text.lines().enumerate() {
        let line = line.trim();
        if let Some(name) = line.strip_prefix('[') {
            section = name.trim_end_matches(']');
        } else if section.ends_with("dependencies") {
            let whom = line.split(['=', '.', ' ']).next().unwrap_or_default();
            let for_tests = section == "dev-dependencies";
            if is_ours(whom) && !may_ask(who, whom, for_tests) {
                let says = format!("`{who}` stands beside or below `{whom}` and may not ask for it");
                found.push(Finding::new(&file.path, number + 1, says));
            }
            if OUTSIDE.contains(&whom) && who != "connectors" {
                let says = format!("only `connectors` speaks to the outside; `{whom}` does not belong here");
                found.push(Finding::new(&file.path, number + 1, says));
            }
        }
    }
}

fn uses(file: &File, found: &mut Vec<Finding>) {
    let who = file.room();
    // What is not a room is held by its Cargo.toml alone: it has modules with the names of rooms.
    if storey(who).is_none() {
        return;
    }
    let code = rust_text::read(&file.text).code;
    for named in rust_paths::paths(&code) {
        let whom = named.parts[0].as_str();
        let own_module = code.contains(&format!("mod {whom}"));
        if is_ours(whom) && !own_module && !may_ask(who, whom, true) {
            let says = format!("`{who}` may not name `{}`", named.parts.join("::"));
            found.push(Finding::new(&file.path, named.line, says));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(files: &[(&str, &str)]) -> Vec<usize> {
        check(&House::of(files)).iter().map(|finding| finding.line).collect()
    }

    #[test]
    fn a_room_may_ask_for_what_is_below_it() {
        let cargo = "[dependencies]\nplatform.workspace = true\npeople.workspace = true\n[dev-dependencies]\ntestkit.workspace = true\n";
        assert!(lines(&[("features/listening/Cargo.toml", cargo)]).is_empty());
    }

    #[test]
    fn a_room_may_not_ask_for_what_is_above_beside_or_outside_it() {
        let cargo = "[dependencies]\nvalue.workspace = true\nsharing = { path = \"x\" }\nconnectors.workspace = true\nreqwest = \"1\"\ntestkit.workspace = true\n";
        assert_eq!(lines(&[("features/listening/Cargo.toml", cargo)]), [2, 3, 4, 5, 6]);
        assert_eq!(
            lines(&[("platform/Cargo.toml", "[dev-dependencies]\npeople.workspace = true\n")]),
            [2]
        );
        assert_eq!(lines(&[("features/stray/Cargo.toml", "")]), [1]);
    }

    #[test]
    fn a_use_upwards_is_seen() {
        let upward = "//! x\nuse {\n    value::ledger::add,\n};\nfn f() { connectors::mail::send() }";
        assert_eq!(lines(&[("features/people/src/a.rs", upward)]), [3, 5]);
        assert!(lines(&[("features/people/src/a.rs", "//! x\nmod value;\nuse value::X;")]).is_empty());
    }
}
