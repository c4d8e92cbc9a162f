//! A feature is entered through its face: from outside its folder only `room::feature::Item`, nothing deeper. Tests may
//! look further, because they check from outside what a face hides.

use super::Finding;
use super::storeys::ROOMS;
use crate::house::{File, House};
use crate::{rust_paths, rust_text};

pub(super) fn check(house: &House) -> Vec<Finding> {
    let mut found = Vec::new();
    for file in house
        .ending(".rs")
        .filter(|file| !file.path.contains("/tests/") && file.name() != "tests.rs")
    {
        let code = rust_text::read(&file.text).code;
        for named in rust_paths::paths(&code) {
            if deeper_than_the_face(house, file, &named.parts) {
                let says = format!("`{}` goes past the face of another feature", named.parts.join("::"));
                found.push(Finding::new(&file.path, named.line, says));
            }
        }
    }
    found
}

/// Whether the path names a module inside a feature that is not this file's own.
fn deeper_than_the_face(house: &House, file: &File, parts: &[String]) -> bool {
    let (room, feature, rest) = match parts {
        [room, feature, rest @ ..] if room == "crate" => (file.room(), feature, rest),
        [room, feature, rest @ ..] if room != file.room() => (room.as_str(), feature, rest),
        _ => return false,
    };
    if !ROOMS.iter().any(|(name, _)| *name == room) {
        return false;
    }
    let own = room == file.room() && file.feature() == Some(feature);
    let Some((inner, true)) = rest.first().map(|inner| (inner, !own)) else {
        return false;
    };
    let folder = format!("features/{room}/src/{feature}");
    house.find(&format!("{folder}/{inner}.rs")).is_some() && rest.len() > 1
        || house.has_folder(&format!("{folder}/{inner}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const INNER: (&str, &str) = ("features/people/src/directory/store.rs", "//! x");

    fn count(path: &str, text: &str) -> usize {
        check(&House::of(&[INNER, (path, text)])).len()
    }

    #[test]
    fn the_face_is_open() {
        assert_eq!(
            count(
                "features/value/src/ledger/add.rs",
                "use people::directory::{find, Row};"
            ),
            0
        );
        assert_eq!(
            count(
                "features/people/src/directory/list.rs",
                "use crate::directory::store::find;"
            ),
            0
        );
    }

    #[test]
    fn what_lies_behind_it_is_not() {
        assert_eq!(
            count(
                "features/value/src/ledger/add.rs",
                "use people::{directory::store::find};"
            ),
            1
        );
        assert_eq!(
            count(
                "features/people/src/home/list.rs",
                "fn f() { crate::directory::store::find() }"
            ),
            1
        );
        assert_eq!(
            count("server/src/boot.rs", "fn f() { people::directory::store::find() }"),
            1
        );
    }
}
