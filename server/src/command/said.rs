//! What the command line says. The one place that prints.

use std::io::Write;
use std::process::ExitCode;

/// A line on standard output; a reader that has gone away is no reason to stop.
pub(crate) fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{line}");
    let _ = out.flush();
}

/// A line on standard error, and the exit code for "not done".
pub(crate) fn complain(line: &str) -> ExitCode {
    let _ = writeln!(std::io::stderr().lock(), "draagvlak: {line}");
    ExitCode::FAILURE
}
