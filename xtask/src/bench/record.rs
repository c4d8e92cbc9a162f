//! Writes what was measured into docs/performance.md, each bench between its own markers.

use std::path::Path;

const PAGE: &str = "docs/performance.md";
const HEAD: &str = "| what | measured | limit, same run | goal |\n|---|---|---|---|";

/// Replaces what stands between the bench's markers; a bench without markers is added at the end.
pub(super) fn write(root: &Path, name: &str, machine: &str, lines: &[String]) -> Result<(), String> {
    let path = root.join(PAGE);
    let page = std::fs::read_to_string(&path).map_err(|e| format!("{PAGE}: {e}"))?;
    std::fs::write(&path, replaced(&page, name, machine, lines)).map_err(|e| format!("{PAGE}: {e}"))
}

fn replaced(page: &str, name: &str, machine: &str, lines: &[String]) -> String {
    let opens = format!("<!-- bench {name} -->");
    let closes = format!("<!-- end {name} -->");
    let rows: Vec<&str> = lines
        .iter()
        .map(String::as_str)
        .filter(|line| line.starts_with('|'))
        .collect();
    let table = if rows.is_empty() {
        format!("```text\n{}\n```", lines.join("\n"))
    } else {
        format!("{HEAD}\n{}", rows.join("\n"))
    };
    let section = format!("{opens}\nMeasured on {machine}.\n\n{table}\n{closes}");
    match (page.find(&opens), page.find(&closes)) {
        (Some(from), Some(to)) if from < to => {
            format!("{}{section}{}", &page[..from], &page[to + closes.len()..])
        }
        _ => format!("{}\n\n## {name}\n\n{section}\n", page.trim_end()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_its_own_section_changes() {
        let page = "# P\n\n<!-- bench a -->\nold\n<!-- end a -->\n\nmore\n";
        let row = ["| x | 1 | 2 | 3 |".to_owned()];
        let once = replaced(page, "a", "M", &row);
        assert!(once.contains("Measured on M.\n\n| what |"), "{once}");
        assert!(once.contains("| x | 1 | 2 | 3 |") && !once.contains("old") && once.ends_with("\n\nmore\n"));
        assert_eq!(replaced(&once, "a", "M", &row), once);
        let twice = replaced(&once, "b", "M", &["plain".to_owned()]);
        assert!(twice.contains("## b") && twice.contains("```text\nplain\n```") && twice.contains("| x | 1 |"));
    }
}
