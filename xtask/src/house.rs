//! The project's files as the house rules see them: paths from the root, with their text.

use std::path::{Path, PathBuf};

/// Folders that hold what was built, fetched or kept, and nothing that was written.
const NOT_OURS: [&str; 5] = [".git", "target", "node_modules", "data", "dist"];

/// One file: its path from the root with `/` between the parts, and its whole text.
pub(crate) struct File {
    pub(crate) path: String,
    pub(crate) text: String,
}

impl File {
    /// The last part of the path.
    pub(crate) fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or_default()
    }

    /// The crate this file belongs to: `features/people` gives `people`, `platform/src/x.rs` gives `platform`.
    pub(crate) fn room(&self) -> &str {
        let mut parts = self.path.split('/');
        match parts.next() {
            Some("features") => parts.next().unwrap_or_default(),
            first => first.unwrap_or_default(),
        }
    }

    /// The feature folder inside a room (`features/people/src/directory/list.rs` gives `directory`).
    pub(crate) fn feature(&self) -> Option<&str> {
        let parts: Vec<&str> = self.path.split('/').collect();
        match parts.as_slice() {
            ["features", _, "src", feature, _, ..] => Some(feature),
            _ => None,
        }
    }
}

/// All files of the project, sorted by path.
pub(crate) struct House {
    pub(crate) files: Vec<File>,
}

impl House {
    /// Reads a tree. Files that are not UTF-8 (pictures, fonts, Windows-1252 fixtures) are left out.
    pub(crate) fn read(root: &Path) -> Result<House, String> {
        let mut files = Vec::new();
        let mut folders = vec![root.to_path_buf()];
        while let Some(folder) = folders.pop() {
            let entries = std::fs::read_dir(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
            for entry in entries.flatten() {
                let path = entry.path();
                let name = entry.file_name().to_string_lossy().into_owned();
                let at_root = folder == root;
                let kind = entry.file_type().map_err(|e| format!("{}: {e}", path.display()))?;
                if kind.is_dir() {
                    // A feature may be called `data`; only the one at the root is what a trial run leaves behind.
                    if !NOT_OURS.contains(&name.as_str()) || (name == "data" && !at_root) {
                        folders.push(path);
                    }
                } else if kind.is_file()
                    // In a second working tree this is a file.
                    && name != ".git"
                    && let Ok(text) = std::fs::read_to_string(&path)
                {
                    let relative = path.strip_prefix(root).unwrap_or(&path);
                    files.push(File {
                        path: relative.to_string_lossy().replace('\\', "/"),
                        text,
                    });
                }
            }
        }
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(House { files })
    }

    /// A small tree for the tests of the rules.
    #[cfg(test)]
    pub(crate) fn of(files: &[(&str, &str)]) -> House {
        let mut files: Vec<File> = files
            .iter()
            .map(|(path, text)| File {
                path: (*path).to_owned(),
                text: (*text).to_owned(),
            })
            .collect();
        files.sort_by(|a, b| a.path.cmp(&b.path));
        House { files }
    }

    /// Files whose name ends so, `.rs` for instance.
    pub(crate) fn ending<'a>(&'a self, end: &'a str) -> impl Iterator<Item = &'a File> {
        self.files.iter().filter(move |file| file.path.ends_with(end))
    }

    /// The file at exactly this path.
    pub(crate) fn find(&self, path: &str) -> Option<&File> {
        self.files.iter().find(|file| file.path == path)
    }

    /// Whether any file lies in this folder.
    pub(crate) fn has_folder(&self, folder: &str) -> bool {
        let start = format!("{}/", folder.trim_end_matches('/'));
        self.files.iter().any(|file| file.path.starts_with(&start))
    }
}

/// The root of the project: the folder above this crate, as cargo says when it starts this program, else the nearest one
/// above where we stand. Asked at run time, because two checkouts may share a build folder and each means its own files.
pub(crate) fn root() -> PathBuf {
    let started = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let here = started.or_else(|| std::env::current_dir().ok()).unwrap_or_default();
    above(&here).unwrap_or(here)
}

/// The nearest folder, from this one upwards, that holds this crate.
fn above(folder: &Path) -> Option<PathBuf> {
    let holds_us = |folder: &&Path| folder.join("xtask/Cargo.toml").is_file();
    folder.ancestors().find(holds_us).map(Path::to_path_buf)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_root_is_where_we_stand_and_not_where_we_were_built() {
        let folder = tempfile::tempdir().unwrap();
        let deep = folder.path().join("features/people/src");
        std::fs::create_dir_all(&deep).unwrap();
        assert_eq!(above(&deep), None);
        std::fs::create_dir_all(folder.path().join("xtask")).unwrap();
        std::fs::write(folder.path().join("xtask/Cargo.toml"), "").unwrap();
        assert_eq!(above(&deep), Some(folder.path().to_path_buf()));
        assert_eq!(above(&folder.path().join("xtask")), Some(folder.path().to_path_buf()));
    }

    #[test]
    fn reads_what_was_written_and_not_what_was_built() {
        let folder = tempfile::tempdir().unwrap();
        for path in [
            "features/people/src/data/mod.rs",
            "target/x.rs",
            "data/kept.txt",
            "README.md",
        ] {
            let path = folder.path().join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, "text").unwrap();
        }
        std::fs::write(folder.path().join("picture.png"), [0xff, 0xfe, 0x00]).unwrap();
        let house = House::read(folder.path()).unwrap();
        let paths: Vec<&str> = house.files.iter().map(|file| file.path.as_str()).collect();
        assert_eq!(paths, ["README.md", "features/people/src/data/mod.rs"]);
        assert_eq!(house.files[1].room(), "people");
        assert_eq!(house.files[1].feature(), Some("data"));
    }
}
