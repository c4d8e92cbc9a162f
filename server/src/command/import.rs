//! `import`: the same verbs as the import pages, with the outcome in one line.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use listening::watch::ImportWanted;
use platform::feature::Platform;

use super::{asked, complain, config_in, lists, say};
use crate::boot::boot;

/// Exit code when rows were refused and the rest kept.
const IN_PART: u8 = 3;

#[derive(Args)]
pub(super) struct ImportOptions {
    /// What the list holds
    what: What,
    /// The file; for a community also a folder with its tables
    file: PathBuf,
    /// The data folder
    #[arg(long, value_name = "DIR", default_value = "data", env = "DRAAGVLAK_DATA")]
    data: PathBuf,
    /// people: makes an address for who has none, for example {first}.{last}@example.org
    #[arg(long, value_name = "PATTERN")]
    mail: Option<String>,
    /// mentions: why these are kept, for the works council to read; without it what was said for this file before, or
    /// that the command line brought it
    #[arg(long, value_name = "TEXT")]
    purpose: Option<String>,
    /// mentions: how long they are kept [default: what was said for this file before, or 90]
    #[arg(long, value_name = "DAYS", value_parser = clap::value_parser!(i64).range(1..=ImportWanted::DAYS_MOST))]
    retention_days: Option<i64>,
    /// mentions: keep every row, also those that no query wants, and say why; without it what was said for this file before,
    /// or only what a query wants
    #[arg(long, value_name = "REASON")]
    whole: Option<String>,
    /// questions: the space they are put in, by its name; faq: the space whose members read them, without it everybody
    #[arg(long, value_name = "NAME")]
    space: Option<String>,
    /// faq: who keeps the answers right, by mail address; without it nobody yet
    #[arg(long, value_name = "MAIL")]
    owner: Option<String>,
    /// faq, questions, community: only say what would happen, and write nothing
    #[arg(long)]
    dry_run: bool,
    /// community: a short name for where it comes from, the same each time [default: what the file says, or import]
    #[arg(long, value_name = "NAME", default_value = "", hide_default_value = true)]
    source: String,
    /// Where the refused rows go, with the reason behind each
    #[arg(long, value_name = "FILE")]
    refused: Option<PathBuf>,
}

#[derive(Clone, Copy, ValueEnum)]
enum What {
    /// A staff list (CSV)
    People,
    /// Mentions heard elsewhere (CSV)
    Mentions,
    /// Feeds to follow (OPML)
    Feeds,
    /// Questions with the answer to keep (CSV)
    Faq,
    /// Questions and answers of a forum (Posts.xml)
    Questions,
    /// Spaces, members, posts and comments from elsewhere: JSON, JSON lines, or a folder with four tables
    Community,
}

/// What an import did, whichever list it was.
pub(super) struct Outcome {
    pub(super) added: usize,
    pub(super) changed: usize,
    pub(super) unchanged: usize,
    /// Line number, column and reason of each refused row.
    pub(super) refused: Vec<String>,
    /// The refused rows as a file.
    pub(super) refused_file: Vec<u8>,
}

/// Reads the file, does the import, says the outcome.
pub(super) async fn import(options: ImportOptions) -> ExitCode {
    super::serve::start_log("warn");
    match attempt(&options).await {
        Ok(outcome) => report(&options, &outcome),
        Err(trouble) => {
            say("added=0 changed=0 unchanged=0 refused=0");
            complain(&trouble)
        }
    }
}

async fn attempt(options: &ImportOptions) -> Result<Outcome, String> {
    let is_folder = matches!(options.what, What::Community);
    // A community may be large, or a folder: it is read bit by bit where it is taken in.
    let bytes = if is_folder {
        Ok(Vec::new())
    } else {
        std::fs::read(&options.file)
    };
    let bytes = bytes.map_err(|error| format!("{}: {error}", options.file.display()))?;
    let config = config_in(&options.data, None).map_err(|trouble| trouble.to_string())?;
    let booted = boot(config).await.map_err(|trouble| trouble.to_string())?;
    let outcome = take_in(&booted.platform, options, bytes).await;
    booted.platform.store.clone().close().await;
    outcome
}

async fn take_in(platform: &Platform, options: &ImportOptions, bytes: Vec<u8>) -> Result<Outcome, String> {
    let name = options
        .file
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    match options.what {
        What::People => lists::people(platform, &bytes, options.mail.clone()).await,
        What::Mentions => {
            let wanted = ImportWanted {
                purpose: options.purpose.clone(),
                retention_days: options.retention_days,
                whole_because: options.whole.clone(),
            };
            lists::mentions(platform, &name, bytes, &wanted).await
        }
        What::Feeds => lists::feeds(platform, &name, bytes).await,
        What::Faq => {
            let wanted = asked::Wanted {
                space: options.space.as_deref(),
                owner: options.owner.as_deref(),
                dry: options.dry_run,
            };
            asked::faq(platform, bytes, &wanted).await
        }
        What::Questions => {
            let space = options
                .space
                .as_deref()
                .ok_or("say with --space where the questions are put")?;
            asked::questions(platform, bytes, space, options.dry_run).await
        }
        What::Community => lists::community(platform, &options.file, (&options.source, options.dry_run)).await,
    }
}

fn report(options: &ImportOptions, outcome: &Outcome) -> ExitCode {
    for reason in &outcome.refused {
        let _ = complain(reason);
    }
    if let Some(file) = options.refused.as_ref().filter(|_| !outcome.refused.is_empty())
        && let Err(error) = std::fs::write(file, &outcome.refused_file)
    {
        let _ = complain(&format!("{}: {error}", file.display()));
    }
    let Outcome {
        added,
        changed,
        unchanged,
        refused,
        ..
    } = outcome;
    say(&format!(
        "added={added} changed={changed} unchanged={unchanged} refused={}",
        refused.len()
    ));
    if !refused.is_empty() && added + changed + unchanged == 0 {
        // Nothing was kept: for a script that is a failure, not a half success.
        return ExitCode::FAILURE;
    }
    if refused.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(IN_PART)
    }
}
