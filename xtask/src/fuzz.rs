//! `cargo xtask fuzz`: feeds every parser of what comes from outside with spoiled input, so many seconds each.

use crate::{house, trial};

/// Builds the fuzzer, with the checks for numbers that overflow, and runs it as the least urgent thing on this machine.
pub(crate) fn run(seconds: &str, more: &[&str]) -> Result<(), String> {
    let built = trial::cargo(&["build", "--workspace", "--examples"]).status();
    if !built.is_ok_and(|status| status.success()) {
        return Err("the build failed".to_owned());
    }
    let program = trial::build_folder().join("debug/examples/fuzz");
    let ended = std::process::Command::new("nice")
        .args(["-n", "19"])
        .arg(program)
        .arg(seconds)
        .args(more)
        .current_dir(house::root())
        .status()
        .map_err(|e| e.to_string())?;
    match ended.success() {
        true => Ok(()),
        false => Err("a parser broke; the lines above say on what input".to_owned()),
    }
}
