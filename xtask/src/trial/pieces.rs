//! What a test run needs from the machine, and how to get what is missing.

use super::postgres;
use super::runner::Runner;
use std::process::{Command, Stdio};

/// One piece: how to see that it is there, and the packages that bring it.
struct Piece {
    name: &'static str,
    is_here: fn() -> bool,
    /// Sets of packages; the first set that the machine's lists know is taken (Debian's names, then Ubuntu's).
    packages: &'static [&'static [&'static str]],
}

const PIECES: [Piece; 5] = [
    Piece {
        name: "Chromium",
        is_here: || answers("chromium", "--version") || answers("chromium-browser", "--version"),
        packages: &[&["chromium"], &["chromium-browser"]],
    },
    Piece {
        name: "chromedriver",
        is_here: || answers("chromedriver", "--version"),
        packages: &[&["chromium-driver"], &["chromium-chromedriver"]],
    },
    Piece {
        name: "PostgreSQL",
        is_here: || postgres::programs().is_some(),
        packages: &[&["postgresql"]],
    },
    Piece {
        name: "aiosmtpd, a mail server to receive on",
        // apt brings it to the system's own Python, which need not be the first on the path.
        is_here: || {
            ["/usr/bin/python3", "python3"]
                .iter()
                .any(|python| succeeds(python, &["-c", "import aiosmtpd"]))
        },
        packages: &[&["python3-aiosmtpd"]],
    },
    Piece {
        name: "strace, which shows that a write is synced before its answer",
        is_here: || answers("strace", "--version"),
        packages: &[&["strace"]],
    },
];

/// The oldest Node that builds the front end.
const NODE_MAJOR_LEAST: u32 = 20;

/// Provides what is missing, or says exactly what to install. Answers with the runner of the tests.
pub(super) fn provide() -> Result<Runner, String> {
    if node_major().is_none_or(|major| major < NODE_MAJOR_LEAST) {
        return Err(format!(
            "Node {NODE_MAJOR_LEAST} or newer is needed, with npm: https://nodejs.org/en/download"
        ));
    }
    let missing: Vec<&Piece> = PIECES.iter().filter(|piece| !(piece.is_here)()).collect();
    if !missing.is_empty() {
        install(&missing)?;
    }
    let still: Vec<&str> = PIECES
        .iter()
        .filter(|piece| !(piece.is_here)())
        .map(|piece| piece.name)
        .collect();
    if still.is_empty() {
        Ok(runner())
    } else {
        Err(format!("Still missing: {}", still.join(", ")))
    }
}

fn install(missing: &[&Piece]) -> Result<(), String> {
    let Some(apt) = apt_with_rights() else {
        return Err(how_to(missing));
    };
    println!(
        "Installing: {}",
        missing.iter().map(|piece| piece.name).collect::<Vec<_>>().join(", ")
    );
    let run = |words: &[&str]| {
        let [program, before @ ..] = apt else {
            return Err("no apt-get".to_owned());
        };
        let mut command = Command::new(program);
        command
            .args(before)
            .args(words)
            .env("DEBIAN_FRONTEND", "noninteractive");
        super::succeed(command)
    };
    run(&["update"]).map_err(|e| format!("apt-get update: {e}\n{}", how_to(missing)))?;
    let mut words = vec!["install", "--yes", "--no-install-recommends"];
    words.extend(missing.iter().flat_map(|piece| packages(piece)));
    run(&words).map_err(|e| format!("apt-get install: {e}\n{}", how_to(missing)))
}

/// The words that start apt-get with the rights it needs; none where we have none.
fn apt_with_rights() -> Option<&'static [&'static str]> {
    if !answers("apt-get", "--version") {
        return None;
    }
    if postgres::is_root() {
        return Some(&["apt-get"]);
    }
    succeeds("sudo", &["-n", "true"]).then_some(&["sudo", "-n", "apt-get"])
}

/// The first set that the lists know; without lists the first set.
fn packages(piece: &Piece) -> Vec<&'static str> {
    let known = |set: &&&[&str]| {
        set.iter()
            .all(|name| succeeds("apt-cache", &["show", "--no-all-versions", name]))
    };
    piece
        .packages
        .iter()
        .find(known)
        .or(piece.packages.first())
        .map(|set| set.to_vec())
        .unwrap_or_default()
}

fn how_to(missing: &[&Piece]) -> String {
    let names: Vec<&str> = missing.iter().map(|piece| piece.name).collect();
    let packages: Vec<&str> = missing.iter().flat_map(|piece| packages(piece)).collect();
    format!(
        "Missing: {}.\nOn Debian or Ubuntu:\n\n  sudo apt-get install --no-install-recommends {}\n",
        names.join(", "),
        packages.join(" ")
    )
}

/// cargo-nextest when it is here or can be fetched, else the runner that came with Rust.
fn runner() -> Runner {
    if succeeds("cargo", &["nextest", "--version"]) {
        return Runner::Nextest;
    }
    println!("Fetching cargo-nextest, once");
    let fetched = super::succeed(super::cargo(&["install", "cargo-nextest", "--locked"]));
    if fetched.is_ok() && succeeds("cargo", &["nextest", "--version"]) {
        return Runner::Nextest;
    }
    println!("cargo-nextest is not to be had; `cargo test` runs the tests");
    Runner::CargoTest
}

fn node_major() -> Option<u32> {
    if !answers("npm", "--version") {
        return None;
    }
    let output = Command::new("node").arg("--version").output().ok()?;
    let version = String::from_utf8_lossy(&output.stdout).into_owned();
    version.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

fn answers(program: &str, word: &str) -> bool {
    succeeds(program, &[word])
}

fn succeeds(program: &str, words: &[&str]) -> bool {
    let mut command = Command::new(program);
    command
        .args(words)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_named_with_the_command_that_brings_it() {
        let gone = Piece {
            name: "A thing",
            is_here: || false,
            packages: &[&["a-thing-that-no-list-knows"]],
        };
        let says = how_to(&[&gone]);
        assert!(says.contains("Missing: A thing."), "{says}");
        assert!(
            says.contains("apt-get install --no-install-recommends a-thing-that-no-list-knows"),
            "{says}"
        );
        assert!(!succeeds("a-thing-that-no-list-knows", &[]));
    }
}
