//! Counts of tests, read from what the runner prints.

use std::fmt;

/// How many tests passed, failed and were not run.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Tally {
    pub(super) passed: usize,
    pub(super) failed: usize,
    pub(super) skipped: usize,
}

impl Tally {
    /// Adds another run.
    pub(super) fn add(&mut self, other: Tally) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }

    /// Takes one line of output in: nextest's summary, one of `cargo test`'s results, or a test that says
    /// that it was not run because its data is not there.
    pub(super) fn read(&mut self, line: &str) {
        let line = line.trim();
        if line.contains("not run: ") && line.starts_with("shared data not found") {
            // The runner counts it as passed.
            self.skipped += 1;
            self.passed = self.passed.saturating_sub(1);
        } else if line.starts_with("Summary [") {
            self.passed += before(line, " passed");
            self.failed += before(line, " failed") + before(line, " timed out") + before(line, " exec failed");
        } else if line.starts_with("test result: ") {
            self.passed += before(line, " passed");
            self.failed += before(line, " failed");
            self.skipped += before(line, " ignored");
        }
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(
            f,
            "{} passed, {} failed, {} skipped",
            self.passed, self.failed, self.skipped
        )
    }
}

/// The number that stands before this word, or 0.
fn before(line: &str, word: &str) -> usize {
    line.match_indices(word)
        .find_map(|(at, _)| {
            line[..at]
                .rsplit([' ', '('])
                .next()
                .and_then(|number| number.parse().ok())
        })
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(lines: &[&str]) -> String {
        let mut tally = Tally::default();
        lines.iter().for_each(|line| tally.read(line));
        tally.to_string()
    }

    #[test]
    fn reads_both_runners() {
        let nextest = "     Summary [   0.1s] 21 tests run: 18 passed (1 slow), 2 failed, 1 timed out, 7 skipped";
        assert_eq!(tally(&[nextest]), "18 passed, 3 failed, 0 skipped");
        let cargo = "test result: FAILED. 4 passed; 1 failed; 2 ignored; 0 measured; 0 filtered out; finished in 0.0s";
        assert_eq!(tally(&[cargo, cargo]), "8 passed, 2 failed, 4 skipped");
    }

    #[test]
    fn a_test_without_its_data_did_not_pass() {
        let lines = [
            "Summary [ 1s] 3 tests run: 3 passed, 0 skipped",
            "shared data not found at ../x, not run: reads_all",
        ];
        assert_eq!(tally(&lines), "2 passed, 0 failed, 1 skipped");
    }
}
