//! Every Rust file hangs from a crate's root, and every template is used by a page or another template.

use super::Finding;
use crate::house::{File, House};
use crate::rust_text;
use std::collections::HashSet;

pub(super) fn check(house: &House) -> Vec<Finding> {
    let mut alive: HashSet<String> = HashSet::new();
    let mut open: Vec<String> = house
        .ending(".rs")
        .filter(|file| is_root(file))
        .map(|file| file.path.clone())
        .collect();
    while let Some(path) = open.pop() {
        if alive.insert(path.clone())
            && let Some(file) = house.find(&path)
        {
            open.extend(children(house, file));
        }
    }
    let mut found: Vec<Finding> = house
        .ending(".rs")
        .filter(|file| !alive.contains(&file.path))
        .map(|file| Finding::new(&file.path, 0, "no `mod` leads here"))
        .collect();
    let used = template_names(house);
    let is_used = |path: &str| used.iter().any(|name| path.ends_with(&format!("/{name}")));
    for file in house
        .ending(".html")
        .filter(|file| file.path.contains("/src/") && !is_used(&file.path))
    {
        found.push(Finding::new(&file.path, 0, "no page and no template uses this"));
    }
    found
}

/// Files that cargo finds without a `mod`.
fn is_root(file: &File) -> bool {
    let parts: Vec<&str> = file.path.split('/').collect();
    let in_crate = match parts.as_slice() {
        ["features", _, rest @ ..] | [_, rest @ ..] => rest,
        [] => return false,
    };
    // A folder of tests, examples or programs holds single files, and folders with a main.rs.
    let (first, rest) = match in_crate {
        ["src", "bin", rest @ ..] => ("bin", rest),
        [first, rest @ ..] => (*first, rest),
        [] => return false,
    };
    match first {
        "build.rs" => rest.is_empty(),
        "src" => matches!(rest, ["lib.rs" | "main.rs"]),
        "bin" | "tests" | "examples" | "benches" => matches!(rest, [_] | [_, "main.rs"]),
        _ => false,
    }
}

/// The files that the `mod` lines of this one stand for.
fn children(house: &House, file: &File) -> Vec<String> {
    let (folder, name) = file.path.rsplit_once('/').unwrap_or(("", &file.path));
    let within = match name {
        "mod.rs" | "lib.rs" | "main.rs" => folder.to_owned(),
        _ if is_root(file) => folder.to_owned(),
        _ => format!("{folder}/{}", name.trim_end_matches(".rs")),
    };
    let reading = rust_text::read(&file.text);
    let mut found = Vec::new();
    let mut words = reading.code.split(|c: char| c.is_whitespace() || c == '}').peekable();
    while let Some(word) = words.next() {
        if word == "mod"
            && let Some(child) = words.peek().and_then(|next| next.strip_suffix(';'))
        {
            for path in [format!("{within}/{child}.rs"), format!("{within}/{child}/mod.rs")] {
                found.extend(house.find(&path).map(|file| file.path.clone()));
            }
        }
    }
    // `#[path = "x.rs"]` and `include!("x.rs")` count from the file's own folder.
    for (_, text) in reading.strings.iter().filter(|(_, text)| text.ends_with(".rs")) {
        found.extend(house.find(&format!("{folder}/{text}")).map(|file| file.path.clone()));
    }
    found
}

/// Everything between quotes that ends in `.html`, in Rust and in templates.
fn template_names(house: &House) -> HashSet<String> {
    let mut names = HashSet::new();
    for file in house.ending(".rs") {
        let strings = rust_text::read(&file.text).strings;
        names.extend(
            strings
                .into_iter()
                .map(|(_, text)| text)
                .filter(|text| text.ends_with(".html")),
        );
    }
    for file in house.ending(".html") {
        let between = file.text.split(['"', '\'']).filter(|text| text.ends_with(".html"));
        names.extend(between.map(str::to_owned));
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_hangs_from_a_root_lives_and_the_rest_is_dead() {
        let house = House::of(&[
            (
                "server/src/main.rs",
                "mod boot;\nmod inner { }\n#[cfg(test)]\nmod tests;",
            ),
            ("server/src/boot.rs", "pub(crate) mod step;"),
            ("server/src/boot/step.rs", ""),
            ("server/src/tests/mod.rs", "#[path = \"other.rs\"] mod x;"),
            ("server/src/tests/other.rs", ""),
            ("server/src/step.rs", "// mod lost;"),
            ("server/src/lost.rs", ""),
            ("journeys/tests/stories/main.rs", "mod first;"),
            ("journeys/tests/stories/first.rs", ""),
        ]);
        let dead: Vec<String> = check(&house).into_iter().map(|finding| finding.path).collect();
        assert_eq!(dead, ["server/src/lost.rs", "server/src/step.rs"]);
    }

    #[test]
    fn a_template_is_used_or_dead() {
        let house = House::of(&[
            ("platform/src/lib.rs", "#[template(path = \"home/list.html\")]"),
            ("platform/src/home/list.html", "{% extends \"layout.html\" %}"),
            ("platform/src/page/layout.html", ""),
            ("platform/src/page/old.html", ""),
        ]);
        let dead: Vec<String> = check(&house).into_iter().map(|finding| finding.path).collect();
        assert_eq!(dead, ["platform/src/page/old.html"]);
    }
}
