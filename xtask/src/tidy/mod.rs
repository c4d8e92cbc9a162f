//! The rules of the house as a test: what each file may name, how long it may be, where it must stand.

mod connectors;
mod dead_files;
mod faces;
mod file_kinds;
mod first_lines;
mod lengths;
mod practices;
mod storeys;
mod tables;
mod templates;
mod texts;
mod words;

use crate::house::{self, File, House};
use std::path::Path;

/// One breach of a rule: where, and what to do about it.
#[derive(Debug)]
pub(crate) struct Finding {
    pub(crate) path: String,
    /// From 1; 0 when the whole file is meant.
    pub(crate) line: usize,
    pub(crate) says: String,
}

impl Finding {
    fn new(path: &str, line: usize, says: impl Into<String>) -> Finding {
        Finding {
            path: path.to_owned(),
            line,
            says: says.into(),
        }
    }
}

/// A rule: its name, and the function that finds the breaches.
type Rule = (&'static str, fn(&House) -> Vec<Finding>);

const RULES: [Rule; 13] = [
    ("storeys", storeys::check),
    ("faces", faces::check),
    ("tables", tables::check),
    ("file kinds", file_kinds::check),
    ("lengths", lengths::check),
    ("first lines", first_lines::check),
    ("dead files", dead_files::check),
    ("texts", texts::check),
    ("templates", templates::check),
    ("words", words::check),
    ("practices", practices::check),
    ("connectors", connectors::check),
    ("features page", crate::features_page::check),
];

/// The promise of a feature, when this file is its face.
pub(crate) fn promise_of(file: &File) -> Option<String> {
    first_lines::is_face(file)
        .then(|| first_lines::promise(&file.text))
        .flatten()
}

/// Prints every breach; an error when there is one.
pub(crate) fn run() -> Result<(), String> {
    let found = findings(&house::root())?;
    for line in &found {
        println!("{line}");
    }
    if found.is_empty() {
        println!("tidy: {} rules hold", RULES.len());
        return Ok(());
    }
    Err(format!("tidy: {} to put right", found.len()))
}

/// Every breach as a line `rule: path:line: what to do`.
fn findings(root: &Path) -> Result<Vec<String>, String> {
    Ok(findings_in(&House::read(root)?))
}

/// The same, in a tree that was read already.
pub(crate) fn findings_in(house: &House) -> Vec<String> {
    let mut lines = Vec::new();
    for (name, check) in RULES {
        for Finding { path, line, says } in check(house) {
            lines.push(format!("{name}: {path}:{line}: {says}"));
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_house_is_tidy() {
        let found = super::findings(&crate::house::root()).unwrap();
        assert!(found.is_empty(), "\n{}", found.join("\n"));
    }
}
