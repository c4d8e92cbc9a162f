//! Makes the functions of this room's texts.

#[path = "../../platform/build.rs"]
mod texts;

fn main() -> std::process::ExitCode {
    texts::main()
}
