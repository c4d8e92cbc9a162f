//! Turns this room's texts into functions.

#[path = "../../platform/build.rs"]
mod texts;

fn main() -> std::process::ExitCode {
    texts::main()
}
