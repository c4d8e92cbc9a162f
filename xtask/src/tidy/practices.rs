//! docs/practices.md carries every promise, and what it names for a promise exists.

use super::Finding;
use crate::house::{File, House};
use crate::rust_text;

const PAGE: &str = "docs/practices.md";

/// The sections of the practices, and how many promises each has.
const SECTIONS: [(&str, usize); 5] = [("S0", 6), ("S1", 12), ("S2", 6), ("S3", 6), ("S4", 5)];

pub(super) fn check(house: &House) -> Vec<Finding> {
    let Some(page) = house.find(PAGE) else {
        return vec![Finding::new(PAGE, 0, "the page with the promises is gone")];
    };
    let mut found = Vec::new();
    let mut ids = Vec::new();
    for (number, line) in page.text.lines().enumerate() {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        if cells.len() < 3 || !cells[1].starts_with('S') {
            continue;
        }
        ids.push(cells[1]);
        for says in row(house, &cells) {
            found.push(Finding::new(PAGE, number + 1, says));
        }
    }
    for (section, most) in SECTIONS {
        for number in 1..=most {
            let id = format!("{section}.{number}");
            if ids.iter().filter(|known| **known == id).count() != 1 {
                found.push(Finding::new(PAGE, 0, format!("{id} must stand here once")));
            }
        }
    }
    found
}

/// What is wrong with one row: `| id | promise | folder | page | journey |`.
fn row(house: &House, cells: &[&str]) -> Vec<String> {
    let [_, id, promise, folder, page, journey, _] = cells else {
        return vec![format!(
            "{} needs five columns: id, promise, folder, page, journey",
            cells[1]
        )];
    };
    if promise.is_empty() {
        return vec![format!("{id} has no promise")];
    }
    if [folder, page, journey].iter().all(|cell| **cell == "open") {
        return Vec::new();
    }
    let mut says = Vec::new();
    for cell in [folder, page, journey] {
        if *cell == "open" || cell.is_empty() {
            says.push(format!("{id}: folder, page and journey are all named, or all `open`"));
        }
    }
    let folders: Vec<&str> = names(folder).collect();
    says.extend(
        folders
            .iter()
            .filter(|name| !house.has_folder(name))
            .map(|name| format!("{id}: no folder {name}")),
    );
    says.extend(
        names(page)
            .filter(|name| !has_route(house, name))
            .map(|name| format!("{id}: no route {name}")),
    );
    says.extend(
        names(journey)
            .filter(|name| !has_journey(house, name))
            .map(|name| format!("{id}: no journey {name}")),
    );
    says
}

/// The names in a cell, without the marks of code.
fn names(cell: &str) -> impl Iterator<Item = &str> {
    cell.split([',', ' '])
        .map(|name| name.trim_matches('`'))
        .filter(|name| !name.is_empty() && *name != "open")
}

/// Whether some Rust outside the tests has this route as a string.
fn has_route(house: &House, route: &str) -> bool {
    let in_rooms = |file: &&File| file.path.starts_with("features/") || file.path.starts_with("server/src/");
    house.ending(".rs").filter(in_rooms).any(|file| {
        let strings = rust_text::read(&file.text).strings;
        file.name() != "tests.rs" && strings.iter().any(|(_, text)| text == route)
    })
}

/// Whether a test of the journeys has this name.
fn has_journey(house: &House, name: &str) -> bool {
    let wanted = format!("fn {name}(");
    house
        .ending(".rs")
        .filter(|file| file.path.starts_with("journeys/tests/"))
        .any(|file| file.text.contains(&wanted))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says(first: &str) -> Vec<String> {
        let mut page = format!("| id | promise | folder | page | journey |\n|---|---|---|---|---|\n{first}\n");
        for (section, most) in SECTIONS {
            for number in 1..=most {
                if (section, number) != ("S0", 1) {
                    page.push_str(&format!("| {section}.{number} | x | open | open | open |\n"));
                }
            }
        }
        let house = House::of(&[
            (PAGE, &page),
            ("features/people/src/home/mod.rs", "const AT: &str = \"/home/{id}\";"),
            ("journeys/tests/a.rs", "async fn somebody_sees_today() {}"),
        ]);
        check(&house).into_iter().map(|finding| finding.says).collect()
    }

    #[test]
    fn a_row_is_whole_or_open() {
        assert!(says("| S0.1 | x | open | open | open |").is_empty());
        assert!(says("| S0.1 | x | `features/people/src/home` | `/home/{id}` | `somebody_sees_today` |").is_empty());
        assert_eq!(says("| S0.1 | x | features/people/src/home | open | open |").len(), 2);
        assert_eq!(says("| S0.1 |  | open | open | open |").len(), 1);
        assert_eq!(says("| S0.1 | x | open |").len(), 1);
        assert_eq!(says("").len(), 1);
    }

    #[test]
    fn what_a_row_names_exists() {
        let found = says("| S0.1 | x | features/people/src/gone | /gone | nobody_goes |");
        assert_eq!(
            found,
            [
                "S0.1: no folder features/people/src/gone",
                "S0.1: no route /gone",
                "S0.1: no journey nobody_goes"
            ]
        );
    }
}
