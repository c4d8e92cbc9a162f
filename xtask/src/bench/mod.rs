//! `cargo xtask bench`: measures what was promised, beside a limit from the same run, and writes it down.

mod client;
mod community;
mod compare;
mod digest;
mod machine;
mod notes;
mod pages;
mod program;
mod record;
mod server;
mod start;

/// One measured thing: what, how much, the limit measured in the same run, and what was promised.
pub(crate) struct Row {
    what: String,
    measured: String,
    limit: String,
    goal: String,
}

impl Row {
    fn new(what: &str, measured: impl Into<String>, limit: impl Into<String>, goal: &str) -> Row {
        Row {
            what: what.to_owned(),
            measured: measured.into(),
            limit: limit.into(),
            goal: goal.to_owned(),
        }
    }

    /// As a row of the page's table.
    fn line(&self) -> String {
        format!("| {} | {} | {} | {} |", self.what, self.measured, self.limit, self.goal)
    }
}

/// The benches, in the order of `all`.
const NAMES: [&str; 9] = [
    "triage",
    "match",
    "listen",
    "feeds",
    "start",
    "pages",
    "notes",
    "community",
    "digest",
];

/// Runs one bench, or all of them, and writes each into docs/performance.md.
pub(crate) fn run(name: &str) -> Result<(), String> {
    let chosen: Vec<&str> = NAMES
        .into_iter()
        .filter(|known| name == "all" || name == *known)
        .collect();
    if chosen.is_empty() {
        return Err(format!("There is no bench `{name}`: {}, or all", NAMES.join(", ")));
    }
    let machine = machine::describe();
    println!("{machine}");
    let mut failed = Vec::new();
    for name in chosen {
        println!("\n== {name}");
        let outcome = measure(name).and_then(|lines| record::write(&crate::house::root(), name, &machine, &lines));
        if let Err(reason) = outcome {
            println!("{name}: {reason}");
            failed.push(name);
        }
    }
    if failed.is_empty() {
        Ok(())
    } else {
        Err(format!("Not measured: {}", failed.join(", ")))
    }
}

fn measure(name: &str) -> Result<Vec<String>, String> {
    let rows = match name {
        "pages" => pages::measure()?,
        "start" => start::measure()?,
        "notes" => notes::measure()?,
        "community" => community::measure()?,
        "digest" => digest::measure()?,
        _ => return program::measure(name),
    };
    let lines: Vec<String> = rows.iter().map(Row::line).collect();
    lines.iter().for_each(|line| println!("{line}"));
    Ok(lines)
}

/// The value in the middle, and the one below which 99 of 100 lie.
fn middle_and_p99(mut values: Vec<f64>) -> (f64, f64) {
    values.sort_by(f64::total_cmp);
    let at = |share: f64| values.get(((values.len() as f64 * share) as usize).min(values.len().saturating_sub(1)));
    (at(0.5).copied().unwrap_or(0.0), at(0.99).copied().unwrap_or(0.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_is_the_middle() {
        let values = (1..=100).rev().map(f64::from).collect();
        assert_eq!(middle_and_p99(values), (51.0, 100.0));
        assert_eq!(middle_and_p99(vec![]), (0.0, 0.0));
    }

    #[test]
    fn an_unknown_bench_names_the_known_ones() {
        assert!(run("speed").unwrap_err().contains("triage, match"));
    }
}
