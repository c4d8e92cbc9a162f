//! Files, functions and templates stay short enough to be read at a sitting.

use super::Finding;
use crate::house::{File, House};
use crate::rust_text;

const FILE_LINES_MOST: usize = 300;
const FUNCTION_LINES_MOST: usize = 70;
const TEMPLATE_LINES_MOST: usize = 120;
/// Half of the Rust files are shorter than this, not counting tests: it is what one reads to know what happens.
const MEDIAN_LINES_BELOW: usize = 90;
/// A median over a handful of files says nothing.
const FILES_FOR_A_MEDIAN: usize = 40;

pub(super) fn check(house: &House) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut lengths = Vec::new();
    for file in house.ending(".rs") {
        let lines = file.text.lines().count();
        let tests = file.text.find("\n#[cfg(test)]\nmod tests {");
        if !file.path.contains("tests") {
            lengths.push(tests.map_or(lines, |at| file.text[..at].lines().count()));
        }
        if lines > FILE_LINES_MOST {
            let says = format!("{lines} lines, {FILE_LINES_MOST} at most: two things live here, give each a file");
            found.push(Finding::new(&file.path, lines, says));
        }
        functions(file, &mut found);
    }
    for file in house.ending(".html") {
        let lines = file.text.lines().count();
        if lines > TEMPLATE_LINES_MOST {
            let says = format!("{lines} lines, {TEMPLATE_LINES_MOST} at most: include a part");
            found.push(Finding::new(&file.path, lines, says));
        }
    }
    lengths.sort_unstable();
    if lengths.len() >= FILES_FOR_A_MEDIAN && lengths[lengths.len() / 2] >= MEDIAN_LINES_BELOW {
        let says = format!(
            "half of the Rust files have {} lines or more",
            lengths[lengths.len() / 2]
        );
        found.push(Finding::new("Cargo.toml", 0, says));
    }
    found
}

fn functions(file: &File, found: &mut Vec<Finding>) {
    let code = rust_text::read(&file.text).code;
    let written: Vec<&str> = file.text.lines().collect();
    for (at, _) in code.match_indices("fn ") {
        let named = code[..at].ends_with(|c: char| c.is_whitespace() || c == '(') || at == 0;
        let Some((open, close)) = named.then(|| body(&code[at..])).flatten() else {
            continue;
        };
        let line = |offset: usize| code[..at + offset].matches('\n').count();
        let inside = &written[line(open)..=line(close)];
        let lines = inside
            .iter()
            .filter(|line| !line.trim().is_empty() && !line.trim().starts_with("//"))
            .count();
        if lines > FUNCTION_LINES_MOST {
            let says = format!("a function of {lines} lines, {FUNCTION_LINES_MOST} at most");
            found.push(Finding::new(&file.path, line(0) + 1, says));
        }
    }
}

/// Where the body of the function that begins here opens and closes; none when it has no body.
fn body(code: &str) -> Option<(usize, usize)> {
    let open = opening(code)?;
    let mut depth = 0;
    for (at, letter) in code[open..].char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some((open, open + at));
        }
    }
    None
}

/// The brace that opens the body; a `;` before it ends a function without one, except inside `[u8; 4]`.
fn opening(code: &str) -> Option<usize> {
    let mut brackets = 0;
    for (at, letter) in code.char_indices() {
        match letter {
            '[' => brackets += 1,
            ']' => brackets -= 1,
            '{' => return Some(at),
            ';' if brackets == 0 => return None,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says(path: &str, text: &str) -> Vec<String> {
        check(&House::of(&[(path, text)]))
            .into_iter()
            .map(|finding| finding.says)
            .collect()
    }

    #[test]
    fn long_files_and_templates_are_named() {
        assert!(says("a.rs", &"x\n".repeat(300)).is_empty());
        assert_eq!(says("a.rs", &"x\n".repeat(301)).len(), 1);
        assert!(says("a.html", &"x\n".repeat(120)).is_empty());
        assert_eq!(says("a.html", &"x\n".repeat(121)).len(), 1);
    }

    #[test]
    fn long_functions_are_named_and_comments_do_not_count() {
        let body = |line: &str, times| {
            format!(
                "trait T {{ fn no(x: [u8; 2]); }}\nfn f() {{\n{}}}\n",
                line.repeat(times)
            )
        };
        assert!(says("a.rs", &body("    x();\n", 68)).is_empty());
        assert!(says("a.rs", &body("    // x\n", 80)).is_empty());
        assert_eq!(
            says("a.rs", &body("    x(\"}\");\n", 69)),
            ["a function of 71 lines, 70 at most"]
        );
    }

    #[test]
    fn the_median_counts_once_there_is_one() {
        let names: Vec<String> = (0..40).map(|n| format!("{n}.rs")).collect();
        let long = "x\n".repeat(90);
        let files: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), long.as_str())).collect();
        assert_eq!(check(&House::of(&files)).len(), 1);
        assert!(check(&House::of(&files[1..])).is_empty());
    }
}
