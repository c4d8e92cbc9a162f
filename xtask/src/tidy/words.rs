//! Words that do not belong in what we deliver: promises for later, and names of the place where it was made.

use super::Finding;
use crate::house::{File, House};

/// Promises for later. Written in pieces, so that this file does not breach its own rule.
const LATER: [&str; 5] = [
    concat!("TO", "DO"),
    concat!("FIX", "ME"),
    concat!("XX", "X"),
    concat!("todo", "!("),
    concat!("unimplemented", "!("),
];

/// Paths and tools of the workplace.
const WORKPLACE: [&str; 4] = [
    concat!("/wo", "rk/"),
    concat!("/tmp", "/w/"),
    concat!(".libr", "ary"),
    concat!("fa", "rm-"),
];

/// Files whose words are not ours.
fn is_fetched(file: &File) -> bool {
    matches!(file.name(), "Cargo.lock" | "package-lock.json" | "LICENSE")
}

pub(super) fn check(house: &House) -> Vec<Finding> {
    let mut found = Vec::new();
    for file in house.files.iter().filter(|file| !is_fetched(file)) {
        for (number, line) in file.text.lines().enumerate() {
            for word in LATER.iter().filter(|word| stands_alone(line, word)) {
                found.push(Finding::new(
                    &file.path,
                    number + 1,
                    format!("`{word}`: build it now or leave it out"),
                ));
            }
            for word in WORKPLACE.iter().filter(|word| line.contains(**word)) {
                found.push(Finding::new(
                    &file.path,
                    number + 1,
                    format!("`{word}` means nothing to who reads this"),
                ));
            }
        }
    }
    found
}

/// Whether the word stands there and is not a piece of a longer one.
fn stands_alone(line: &str, word: &str) -> bool {
    let is_letter = |c: char| c.is_alphanumeric();
    line.match_indices(word).any(|(at, _)| {
        let after = &line[at + word.len()..];
        let call = word.ends_with('(');
        !line[..at].ends_with(is_letter) && (call || !after.starts_with(is_letter))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_promises_and_places() {
        for word in LATER.iter().chain(&WORKPLACE) {
            let text = format!("fine\nsome {word} here\n");
            let found = check(&House::of(&[("a.rs", &text)]));
            assert_eq!(found.len(), 1, "{word}");
            assert_eq!(found[0].line, 2);
        }
        let fine = "a mastodon's list, see https://example.org/network/ and the library: XXXL\n";
        assert!(check(&House::of(&[("a.md", fine)])).is_empty());
    }
}
