//! A Python of the build's own with scikit-learn, which the bench of triage is compared with.

use crate::trial;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// Which versions: a figure can be made again.
const PACKAGES: &str = "benches/compare/requirements.txt";

/// Where it is; made once. None when it is not to be had: the bench then says that it did not compare.
pub(super) fn python() -> Option<PathBuf> {
    let folder = trial::build_folder().join("compare");
    let python = folder.join("bin/python");
    if succeeds(Command::new(&python).args(["-c", "import sklearn"])) {
        return Some(python);
    }
    println!("Fetching what {PACKAGES} names, once");
    let made = succeeds(Command::new("python3").args(["-m", "venv"]).arg(&folder));
    let mut fetch = Command::new(&python);
    fetch.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r"]);
    fetch.arg(crate::house::root().join(PACKAGES));
    (made && succeeds(&mut fetch)).then_some(python)
}

fn succeeds(command: &mut Command) -> bool {
    let quiet = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    quiet.status().is_ok_and(|status| status.success())
}
