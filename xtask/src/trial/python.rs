//! A Python of the build's own, with the programs that read what we write: calendars so far.

use std::process::{Command, Stdio};

/// What it knows, each in the version that the tests were made with.
const PACKAGES: [&str; 1] = ["icalendar==7.3.0"];

/// Makes it once. Without it the tests that need it say that they were not run.
pub(super) fn provide() {
    let folder = super::build_folder().join("python");
    let python = folder.join("bin/python");
    if succeeds(Command::new(&python).args(["-c", "import icalendar"])) {
        return;
    }
    println!("Fetching {}, once", PACKAGES.join(", "));
    let made = succeeds(Command::new("python3").args(["-m", "venv"]).arg(&folder));
    let mut fetch = Command::new(&python);
    fetch.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]);
    if !(made && succeeds(fetch.args(PACKAGES))) {
        println!("They are not to be had; tests that compare with them are not run");
    }
}

fn succeeds(command: &mut Command) -> bool {
    let quiet = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    quiet.status().is_ok_and(|status| status.success())
}
