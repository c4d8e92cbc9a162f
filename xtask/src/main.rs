//! The house's own commands: test, tidy, new-feature, bench and the generated pages of docs.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "this program talks to a terminal and to nothing else"
)]

mod bench;
mod features_page;
mod fuzz;
mod house;
mod rust_paths;
mod rust_text;
mod scaffold;
mod tidy;
mod trial;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask <command>

  test                        Format, lints, house rules, all tests on both databases, and the browser journeys
  tidy                        The house rules alone
  new-feature <room> <name>   A feature folder that compiles and passes
  features                    Write docs/features.md from the features' first lines
  bench [name]                Measure: triage, match, listen, feeds, pages, start, notes, community, digest or all
  fuzz [seconds] [parser]     Feed every parser of what comes from outside with spoiled input, so long each";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let outcome = match words.as_slice() {
        ["test"] => trial::run(),
        ["tidy"] => tidy::run(),
        ["features"] => features_page::write(&house::root()),
        ["new-feature", room, name] => scaffold::run(&house::root(), room, name),
        ["fuzz"] => fuzz::run("60", &[]),
        ["fuzz", seconds, more @ ..] => fuzz::run(seconds, more),
        ["bench"] => bench::run("all"),
        ["bench", name] => bench::run(name),
        [] | ["help" | "--help" | "-h"] => {
            println!("{HELP}");
            Ok(())
        }
        _ => Err(format!("There is no such command.\n\n{HELP}")),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            if !reason.is_empty() {
                eprintln!("{reason}");
            }
            ExitCode::FAILURE
        }
    }
}
