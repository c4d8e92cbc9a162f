//! Turns a room's `locales` folder into functions, one a text: a text that is missing does not compile.
//!
//! Every room's build script is this file: `#[path = "../../platform/build.rs"] mod texts;` and a call of `texts::main()`.

use std::process::ExitCode;

use fluent_typed::{BuildOptions, FtlOutputOptions, LintLevel, try_build_from_locales_folder};

/// Writes `l10n.rs` and the texts beside it into the build's own folder.
pub fn main() -> ExitCode {
    let Ok(out) = std::env::var("OUT_DIR") else {
        println!("cargo::error=this is a build script: cargo names the folder it writes to");
        return ExitCode::FAILURE;
    };
    let options = BuildOptions::default()
        .with_lint_level(LintLevel::Strict)
        .without_bidi_isolation()
        .without_format()
        .with_prefix("")
        .with_output_file_path(&format!("{out}/l10n.rs"))
        .with_ftl_output(FtlOutputOptions::single_file(&format!("{out}/texts.ftl")));
    match try_build_from_locales_folder(options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            for line in problem.to_string().lines() {
                println!("cargo::error={line}");
            }
            ExitCode::FAILURE
        }
    }
}
