//! `cargo xtask new-feature <room> <name>`: a small feature that works, to be made into the one that is wanted.

mod insert;

use crate::house::House;
use crate::{features_page, trial};
use std::path::Path;
use std::process::Command;

/// The files of a feature: where each goes, and its text. `__name__` and its like are filled in, in both.
const FILES: [(&str, &str); 10] = [
    (
        "features/__room__/src/__name__/mod.rs",
        include_str!("feature/mod.rs.txt"),
    ),
    (
        "features/__room__/src/__name__/list.rs",
        include_str!("feature/list.rs.txt"),
    ),
    (
        "features/__room__/src/__name__/list.html",
        include_str!("feature/list.html.txt"),
    ),
    (
        "features/__room__/src/__name__/add.rs",
        include_str!("feature/add.rs.txt"),
    ),
    (
        "features/__room__/src/__name__/title.rs",
        include_str!("feature/title.rs.txt"),
    ),
    (
        "features/__room__/src/__name__/store.rs",
        include_str!("feature/store.rs.txt"),
    ),
    (
        "features/__room__/src/__name__/tests.rs",
        include_str!("feature/tests.rs.txt"),
    ),
    (
        "features/__room__/locales/nl/__name__.ftl",
        include_str!("feature/nl.ftl.txt"),
    ),
    (
        "features/__room__/locales/en/__name__.ftl",
        include_str!("feature/en.ftl.txt"),
    ),
    (
        "migration/src/__migration__.rs",
        include_str!("feature/migration.rs.txt"),
    ),
];

const LEDGER: &str = "migration/src/lib.rs";

/// Makes the folder, the texts, the migration and the lines that lead to them.
pub(crate) fn run(root: &Path, room: &str, name: &str) -> Result<(), String> {
    let files = plan(&House::read(root)?, room, name, &today())?;
    for (path, text) in &files {
        let path = root.join(path);
        let write = || {
            std::fs::create_dir_all(path.parent().unwrap_or(root))?;
            std::fs::write(&path, text)
        };
        write().map_err(|e| format!("{}: {e}", path.display()))?;
    }
    // Where a line becomes too long or too short now, the formatter knows best.
    let formatted = trial::cargo(&["fmt", "--package", room, "--package", "migration"])
        .current_dir(root)
        .status();
    formatted.map_err(|e| format!("cargo fmt: {e}"))?;
    features_page::write(root)?;
    for (path, _) in files {
        println!("{path}");
    }
    println!("\nNow say in the first line of features/{room}/src/{name}/mod.rs what it promises.");
    Ok(())
}

/// Every file that is made or changed, with its whole new text.
fn plan(house: &House, room: &str, name: &str, today: &str) -> Result<Vec<(String, String)>, String> {
    is_good_name(name)?;
    let list = format!("features/{room}/src/lib.rs");
    let rooms_list = house
        .find(&list)
        .ok_or_else(|| format!("There is no room `{room}`: {list} is not there."))?;
    let ledger = house.find(LEDGER).ok_or_else(|| format!("{LEDGER} is not there."))?;
    if house.has_folder(&format!("features/{room}/src/{name}")) || name == room {
        return Err(format!("There is a `{name}` already: choose another name."));
    }
    let migration = format!("m{today}_{:03}_{room}_{name}", next_number(house));
    let filled = |text: &str| {
        text.replace("__room__", room)
            .replace("__name__", name)
            .replace("__snake__", name)
            .replace("__key__", &name.replace('_', "-"))
            .replace("__words__", &name.replace('_', " "))
            .replace("__migration__", &migration)
    };
    let mut files: Vec<(String, String)> = FILES.iter().map(|(path, text)| (filled(path), filled(text))).collect();
    files.push((list, insert::into_room(&rooms_list.text, name)?));
    files.push((LEDGER.to_owned(), insert::into_ledger(&ledger.text, &migration)?));
    Ok(files)
}

/// A name is a noun of the product, also as a table and in an address.
fn is_good_name(name: &str) -> Result<(), String> {
    const TAKEN: [&str; 12] = [
        "order", "user", "group", "table", "select", "utils", "helpers", "common", "manager", "service", "core",
        "types",
    ];
    let letters = name.chars().all(|c| c.is_ascii_lowercase() || c == '_') && name.starts_with(|c: char| c != '_');
    if !letters || name.ends_with('_') || name.contains("__") {
        return Err(format!(
            "`{name}` is not a name: small letters, with `_` between words."
        ));
    }
    if TAKEN.contains(&name) {
        return Err(format!(
            "`{name}` says too little, or is a word of SQL: name what it is about."
        ));
    }
    Ok(())
}

/// One more than the highest number in the ledger.
fn next_number(house: &House) -> u32 {
    let files = house
        .files
        .iter()
        .filter(|file| file.path.starts_with("migration/src/m"));
    let number = |name: &str| name.split('_').nth(1)?.parse::<u32>().ok();
    files.filter_map(|file| number(file.name())).max().unwrap_or(0) + 1
}

fn today() -> String {
    let output = Command::new("date").arg("+%Y%m%d").output();
    output
        .map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests;
