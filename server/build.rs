//! Turns the texts of the front door into functions.

#[path = "../platform/build.rs"]
mod texts;

fn main() -> std::process::ExitCode {
    texts::main()
}
