//! A table belongs to one feature: only that feature's `store.rs` (and its tests) may name it in a query.

use super::Finding;
use super::storeys::ROOMS;
use crate::house::{File, House};
use crate::rust_text;

/// A table, and who may name it.
struct Table {
    name: String,
    room: String,
    feature: String,
}

pub(super) fn check(house: &House) -> Vec<Finding> {
    let mut found = Vec::new();
    let tables = tables(house);
    for file in house
        .ending(".rs")
        .filter(|file| !matches!(file.room(), "migration" | "xtask"))
    {
        for (line, text) in rust_text::read(&file.text).strings {
            for table in tables
                .iter()
                .filter(|table| !may_name(file, table) && names(file, line, &text, &table.name))
            {
                let says = format!(
                    "table `{}` belongs to {}/{}: ask that feature's face, or put the query in its store.rs",
                    table.name, table.room, table.feature
                );
                found.push(Finding::new(&file.path, line, says));
            }
        }
    }
    found
}

/// The tables that the ledger makes, owned by the feature that its file's name ends in
/// (`m20260901_0003_people_directory.rs`).
fn tables(house: &House) -> Vec<Table> {
    let mut tables = Vec::new();
    for file in house.ending(".rs").filter(|file| file.room() == "migration") {
        let Some((room, feature)) = owner(file.name()) else {
            continue;
        };
        for (_, text) in rust_text::read(&file.text).strings {
            for name in made_in(&text) {
                tables.push(Table {
                    name,
                    room: room.clone(),
                    feature: feature.clone(),
                });
            }
        }
    }
    tables
}

fn owner(name: &str) -> Option<(String, String)> {
    let words = name.strip_prefix('m')?.strip_suffix(".rs")?.splitn(3, '_').nth(2)?;
    let rooms = ROOMS.iter().map(|(room, _)| *room).chain(["platform"]);
    rooms
        .filter_map(|room| Some((room, words.strip_prefix(room)?.strip_prefix('_')?)))
        .next()
        .map(own)
}

fn own((room, feature): (&str, &str)) -> (String, String) {
    (room.to_owned(), feature.to_owned())
}

/// Names after CREATE TABLE and CREATE VIRTUAL TABLE.
fn made_in(text: &str) -> Vec<String> {
    let words: Vec<&str> = text
        .split([' ', '\n', '\t', '('])
        .filter(|word| !word.is_empty())
        .collect();
    let mut made = Vec::new();
    for at in 0..words.len() {
        if words[at] == "TABLE" && at > 0 && matches!(words[at - 1], "CREATE" | "VIRTUAL") {
            let skip = if words.get(at + 1) == Some(&"IF") { 4 } else { 1 };
            made.extend(words.get(at + skip).map(|name| name.trim_matches('"').to_owned()));
        }
    }
    made
}

fn may_name(file: &File, table: &Table) -> bool {
    // A test counts the rows itself, so that a figure is not only checked with the query that made it.
    if file.path.contains("/tests/") || matches!(file.name(), "tests.rs" | "fixtures.rs") {
        return true;
    }
    if table.room == "platform" {
        return matches!(file.room(), "platform" | "testkit");
    }
    let own_feature = file.room() == table.room && file.feature() == Some(&table.feature);
    let is_store = file.name() == "store.rs" || file.path.contains("/store/");
    own_feature && is_store
}

/// Whether the text is the name itself, as in `table_name = "..."`, or a query that names it.
fn names(file: &File, line: usize, text: &str, table: &str) -> bool {
    if text == table {
        return file
            .text
            .lines()
            .nth(line - 1)
            .is_some_and(|line| line.contains("table_name"));
    }
    let words: Vec<&str> = text
        .split(|c: char| !c.is_alphanumeric() && c != '_')
        .filter(|w| !w.is_empty())
        .collect();
    words
        .windows(2)
        .any(|pair| matches!(pair[0], "FROM" | "JOIN" | "INTO" | "UPDATE" | "TABLE") && pair[1] == table)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LEDGER: (&str, &str) = (
        "migration/src/m20260901_0002_academy_survey.rs",
        "const UP: &str = \"CREATE TABLE survey_answer (id BIGINT)\";",
    );

    fn count(path: &str, text: &str) -> usize {
        check(&House::of(&[LEDGER, (path, text)])).len()
    }

    #[test]
    fn the_owner_may_query_its_table() {
        let query = "const Q: &str = \"SELECT id FROM survey_answer WHERE id = $1\";";
        assert_eq!(count("features/academy/src/survey/store.rs", query), 0);
        assert_eq!(count("features/academy/src/survey/tests.rs", query), 0);
        assert_eq!(
            count(
                "features/value/src/ledger/store.rs",
                "const Q: &str = \"the survey_answer page\";"
            ),
            0
        );
    }

    #[test]
    fn nobody_else_may() {
        let query = "const Q: &str = \"SELECT id\n FROM survey_answer\";";
        assert_eq!(count("features/value/src/ledger/store.rs", query), 1);
        assert_eq!(count("features/academy/src/survey/answer.rs", query), 1);
        assert_eq!(
            count(
                "features/academy/src/needs/store.rs",
                "#[sea_orm(table_name = \"survey_answer\")]"
            ),
            1
        );
        assert_eq!(
            count(
                "server/src/demo.rs",
                "const Q: &str = \"INSERT INTO survey_answer (id)\";"
            ),
            1
        );
    }
}
