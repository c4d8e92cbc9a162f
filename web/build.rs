//! Builds script, style and icons with Node, into the build's own folder; a build without network works once the
//! packages are there.

use std::path::Path;
use std::process::{Command, ExitCode};
use std::{env, fs};

const WATCHED: [&str; 7] = [
    "scripts",
    "styles",
    "icons",
    "build.mjs",
    "package.json",
    "package-lock.json",
    ".npmrc",
];

// `npm ci` empties the folder before it fetches, so it runs only when the lock differs from the one last fetched.
const STAMP: &str = "node_modules/.lock-stamp";

fn main() -> ExitCode {
    for path in WATCHED {
        println!("cargo::rerun-if-changed={path}");
    }
    match packages().and_then(|()| bundle()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            for line in problem.lines() {
                println!("cargo::error={line}");
            }
            ExitCode::FAILURE
        }
    }
}

fn packages() -> Result<(), String> {
    let lock = fs::read_to_string("package-lock.json").map_err(|problem| format!("package-lock.json: {problem}"))?;
    if fs::read_to_string(STAMP).is_ok_and(|fetched| fetched == lock) {
        return Ok(());
    }
    run("npm", &["ci", "--ignore-scripts", "--no-audit", "--no-fund"])?;
    fs::write(STAMP, lock).map_err(|problem| format!("{STAMP}: {problem}"))
}

fn bundle() -> Result<(), String> {
    let out = env::var("OUT_DIR").map_err(|problem| format!("OUT_DIR: {problem}"))?;
    let folder = Path::new(&out).join("assets");
    let folder = folder
        .to_str()
        .ok_or("the build's folder has a name that is not text")?;
    let mut arguments = vec!["build.mjs", folder];
    if env::var("PROFILE").is_ok_and(|profile| profile == "release") {
        arguments.push("--minify");
    }
    run("node", &arguments)
}

fn run(program: &str, arguments: &[&str]) -> Result<(), String> {
    let output = Command::new(program)
        .args(arguments)
        .output()
        .map_err(|problem| format!("{program} does not start ({problem}): install Node 20 or newer, with npm"))?;
    if output.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    Err(format!("{program} {} failed:\n{said}", arguments.join(" ")))
}
