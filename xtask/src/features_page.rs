//! docs/features.md: what the product promises, one line a feature, taken from the features' own first lines.

use crate::house::House;
use crate::tidy::{Finding, promise_of};
use std::path::Path;

const PAGE: &str = "docs/features.md";

/// Writes the page anew.
pub(crate) fn write(root: &Path) -> Result<(), String> {
    let text = text(&House::read(root)?);
    std::fs::write(root.join(PAGE), text).map_err(|e| format!("{PAGE}: {e}"))?;
    println!("{PAGE} is written");
    Ok(())
}

/// The page must say what the features say.
pub(crate) fn check(house: &House) -> Vec<Finding> {
    let as_it_stands = house.find(PAGE).map(|file| file.text.as_str()).unwrap_or_default();
    if as_it_stands == text(house) {
        return Vec::new();
    }
    vec![Finding {
        path: PAGE.to_owned(),
        line: 0,
        says: "is behind the features: `cargo xtask features`".to_owned(),
    }]
}

fn text(house: &House) -> String {
    let mut page = String::from(
        "# What Draagvlak promises\n\nEvery feature's first line. Written by `cargo xtask features`; do not edit.\n",
    );
    let mut room = "";
    for file in &house.files {
        let Some(promise) = promise_of(file) else { continue };
        if file.room() != room {
            room = file.room();
            page.push_str(&format!("\n## {room}\n\n"));
        }
        page.push_str(&format!("- `{}`: {promise}\n", file.feature().unwrap_or_default()));
    }
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_follows_the_first_lines() {
        let face = ("features/people/src/home/mod.rs", "//! **Five things at most.**\n");
        let page = text(&House::of(&[face]));
        assert!(
            page.ends_with("\n## people\n\n- `home`: Five things at most.\n"),
            "{page}"
        );
        assert!(check(&House::of(&[face, (PAGE, &page)])).is_empty());
        let other = ("features/people/src/home/mod.rs", "//! **Six things at most.**\n");
        assert_eq!(check(&House::of(&[other, (PAGE, &page)])).len(), 1);
    }
}
