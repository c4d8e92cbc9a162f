//! Each kind of file names only its own: queries in the store, HTML in the page, neither in a job or the face.

use super::Finding;
use crate::house::{File, House};
use crate::{rust_paths, rust_text};

/// What a file in a feature folder is, told from its name and from what stands beside it.
#[derive(Debug, PartialEq)]
enum Kind {
    Face,
    Store,
    Job,
    Tests,
    Page,
    Rule,
}

pub(super) fn check(house: &House) -> Vec<Finding> {
    let mut found = Vec::new();
    for file in house.ending(".rs").filter(|file| file.feature().is_some()) {
        let code = rust_text::read(&file.text).code;
        let kind = kind(house, file, &code);
        for (name, reason) in refused(&kind) {
            if let Some(line) = line_naming(&code, name) {
                found.push(Finding::new(
                    &file.path,
                    line,
                    format!("`{name}` does not belong here: {reason}"),
                ));
            }
        }
    }
    found
}

fn kind(house: &House, file: &File, code: &str) -> Kind {
    let inside = |folder: &str| file.path.contains(&format!("/{folder}/"));
    match file.name() {
        "mod.rs" if file.path.split('/').count() == 5 => Kind::Face,
        "store.rs" => Kind::Store,
        "jobs.rs" => Kind::Job,
        "tests.rs" | "fixtures.rs" => Kind::Tests,
        _ if inside("store") => Kind::Store,
        _ if inside("tests") => Kind::Tests,
        _ => {
            let template = format!("{}.html", file.path.trim_end_matches(".rs"));
            let page = house.find(&template).is_some()
                || line_naming(code, "axum").is_some()
                || line_naming(code, "askama").is_some()
                || code.contains("async ");
            if page { Kind::Page } else { Kind::Rule }
        }
    }
}

/// The crates that this kind of file may not name, and why.
fn refused(kind: &Kind) -> &'static [(&'static str, &'static str)] {
    const QUERY: &str = "queries stand in store.rs";
    const HTML: &str = "forms and HTML stand in the page";
    match kind {
        Kind::Face => &[("sea_orm", QUERY), ("askama", HTML)],
        Kind::Store => &[("axum", HTML), ("askama", HTML)],
        Kind::Job => &[("sea_orm", QUERY), ("axum", HTML), ("askama", HTML)],
        Kind::Page => &[("sea_orm", QUERY)],
        // A file without async, axum and askama decides something: the caller hands it the time.
        Kind::Rule => &[
            ("sea_orm", QUERY),
            ("tokio", "a rule does not wait"),
            ("clock", "a rule is told the time"),
        ],
        Kind::Tests => &[],
    }
}

/// The first line that names this crate, or the clock itself, outside `mod tests`.
fn line_naming(code: &str, name: &str) -> Option<usize> {
    let code = code.split("#[cfg(test)]").next().unwrap_or_default();
    if name == "clock" {
        let reads_it = |parts: &[String]| parts.ends_with(&["clock".to_owned(), "Clock".to_owned()]);
        return rust_paths::paths(code)
            .into_iter()
            .find(|named| reads_it(&named.parts))
            .map(|named| named.line);
    }
    rust_paths::paths(code)
        .into_iter()
        .find(|named| named.parts[0] == name)
        .map(|named| named.line)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(path: &str, text: &str) -> usize {
        check(&House::of(&[("features/people/src/home/list.html", ""), (path, text)])).len()
    }

    #[test]
    fn each_kind_may_name_its_own() {
        assert_eq!(
            count("features/people/src/home/store.rs", "use sea_orm::EntityTrait;"),
            0
        );
        assert_eq!(
            count(
                "features/people/src/home/list.rs",
                "use axum::extract::Form; use askama::Template;"
            ),
            0
        );
        assert_eq!(count("features/people/src/home/order.rs", "use platform::Refusal;"), 0);
        assert_eq!(
            count("features/people/src/home/tests.rs", "use sea_orm::EntityTrait;"),
            0
        );
    }

    #[test]
    fn and_nothing_else() {
        assert_eq!(
            count("features/people/src/home/list.rs", "use sea_orm::EntityTrait;"),
            1
        );
        assert_eq!(
            count("features/people/src/home/store.rs", "use axum::extract::Form;"),
            1
        );
        assert_eq!(
            count(
                "features/people/src/home/jobs.rs",
                "use sea_orm::EntityTrait; use askama::Template;"
            ),
            2
        );
        assert_eq!(count("features/people/src/home/mod.rs", "use sea_orm::EntityTrait;"), 1);
        assert_eq!(
            count(
                "features/people/src/home/order.rs",
                "use platform::clock::Clock;\nuse tokio::spawn;"
            ),
            2
        );
    }
}
