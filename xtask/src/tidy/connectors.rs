//! Every connector says in a README what its limits are: what it costs, what it cannot see, what it asks.

use super::Finding;
use crate::house::House;

pub(super) fn check(house: &House) -> Vec<Finding> {
    let has = |path: &str| {
        house
            .files
            .iter()
            .any(|file| file.path == path && !file.text.trim().is_empty())
    };
    let faces = house.files.iter().filter_map(|file| {
        let folder = file.path.strip_prefix("connectors/src/")?.strip_suffix("/mod.rs")?;
        (!folder.contains('/')).then_some(folder)
    });
    faces
        .map(|folder| format!("connectors/src/{folder}/README.md"))
        .filter(|readme| !has(readme))
        .map(|readme| Finding::new(&readme, 0, "a connector has a README with its limits"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn asks_a_readme_of_every_connector() {
        let face = ("connectors/src/x/mod.rs", "//! X.\n");
        let readme = ("connectors/src/x/README.md", "# X\n");
        assert!(check(&House::of(&[face, readme])).is_empty());
        assert_eq!(check(&House::of(&[face])).len(), 1);
        let inner = ("connectors/src/x/inner/mod.rs", "//! A part.\n");
        assert_eq!(check(&House::of(&[face, readme, inner])).len(), 0);
    }
}
