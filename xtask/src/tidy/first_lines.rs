//! Every file begins by saying what it is for, and every feature's face with its promise in bold.

use super::Finding;
use crate::house::{File, House};

pub(super) fn check(house: &House) -> Vec<Finding> {
    let mut found = Vec::new();
    for file in house.ending(".rs") {
        let first = file.text.lines().next().unwrap_or_default();
        let says = first.strip_prefix("//! ").unwrap_or_default().trim();
        if says.is_empty() {
            found.push(Finding::new(
                &file.path,
                1,
                "the first line is `//!` and says what this file is for",
            ));
        } else if is_face(file) && promise(&file.text).is_none() {
            found.push(Finding::new(
                &file.path,
                1,
                "a feature's face begins with its promise in bold: `//! **...**`",
            ));
        }
    }
    found
}

/// Whether this is the `mod.rs` of a feature.
pub(super) fn is_face(file: &File) -> bool {
    file.name() == "mod.rs" && file.feature().is_some() && file.path.split('/').count() == 5
}

/// The bold sentence on the first lines of a face; it may run over several `//!` lines.
pub(super) fn promise(text: &str) -> Option<String> {
    let lines = text.lines().map_while(|line| line.strip_prefix("//!"));
    let opening = lines.map(str::trim).collect::<Vec<_>>().join(" ");
    let (sentence, _) = opening.strip_prefix("**")?.split_once("**")?;
    let sentence = sentence.trim();
    (!sentence.is_empty()).then(|| sentence.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn asks_for_the_purpose_and_the_promise() {
        let good = House::of(&[
            (
                "features/people/src/home/mod.rs",
                "//! **Today shows at most\n//! five things.** More.\n",
            ),
            ("server/src/main.rs", "//! Starts the program.\n"),
        ]);
        assert!(check(&good).is_empty());
        assert_eq!(
            promise(&good.files[0].text).as_deref(),
            Some("Today shows at most five things.")
        );
        let bad = House::of(&[
            ("features/people/src/home/mod.rs", "//! Today shows five things.\n"),
            ("features/people/src/home/list.rs", "use x;\n"),
            ("server/src/main.rs", "//!\n"),
        ]);
        assert_eq!(check(&bad).len(), 3);
    }
}
