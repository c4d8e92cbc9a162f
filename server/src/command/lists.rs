//! Each list with the verb of its room.

use std::path::Path;

use community::arrivals;
use listening::watch;
use people::staff_list::{self, Options};
use platform::failure::Failure;
use platform::feature::Platform;
use platform::texts::Language;

use super::import::Outcome;
use super::say;

/// A staff list.
pub(super) async fn people(platform: &Platform, bytes: &[u8], mail: Option<String>) -> Result<Outcome, String> {
    let options = Options {
        mail_pattern: mail.unwrap_or_default(),
        ..Options::default()
    };
    let language = platform.organisation.facts().language;
    // Asked for first: afterwards the list is in, and everything on it is known.
    let refused_file = staff_list::bad_rows(platform, bytes, &options, language)
        .await
        .map_err(|it| said(&it, language))?;
    let done = staff_list::import(platform, bytes, &options)
        .await
        .map_err(|it| said(&it, language))?;
    let refused = done.refused.iter().map(|row| line(row.line, &row.column, &row.reason));
    Ok(Outcome {
        added: done.added,
        changed: done.changed,
        unchanged: done.unchanged,
        refused: refused.collect(),
        refused_file,
    })
}

/// Mentions heard elsewhere.
pub(super) async fn mentions(
    platform: &Platform,
    name: &str,
    bytes: Vec<u8>,
    wanted: &watch::ImportWanted,
) -> Result<Outcome, String> {
    let language = platform.organisation.facts().language;
    let done = watch::import_mentions(platform, name, bytes, wanted, language)
        .await
        .map_err(|it| said(&it, language))?;
    Ok(outcome(&done))
}

/// Feeds to follow.
pub(super) async fn feeds(platform: &Platform, name: &str, bytes: Vec<u8>) -> Result<Outcome, String> {
    let language = platform.organisation.facts().language;
    let done = watch::import_feeds(platform, name, bytes, language)
        .await
        .map_err(|it| said(&it, language))?;
    Ok(outcome(&done))
}

/// A community from elsewhere; says the figures of each kind before those of all together.
pub(super) async fn community(
    platform: &Platform,
    path: &Path,
    (source, look): (&str, bool),
) -> Result<Outcome, String> {
    let language = platform.organisation.facts().language;
    let done = arrivals::bring_in(platform, path, source, look, language)
        .await
        .map_err(|it| said(&it, language))?;
    let (mut added, mut changed, mut unchanged) = (0, 0, 0);
    for (list, tally) in done.tallies {
        let arrivals::Tally { kept, refused, .. } = tally;
        say(&format!(
            "{list}: added={} changed={} unchanged={} kept={kept} refused={refused}",
            tally.added, tally.changed, tally.unchanged
        ));
        added += tally.added;
        changed += tally.changed;
        unchanged += tally.unchanged + kept;
    }
    let count = |rows: i64| usize::try_from(rows).unwrap_or_default();
    let refused = done.refused.iter();
    Ok(Outcome {
        added: count(added),
        changed: count(changed),
        unchanged: count(unchanged),
        refused: refused
            .map(|row| format!("{}: {}", row.list, line(row.row, &row.field, &row.reason)))
            .collect(),
        refused_file: done.refused_file,
    })
}

fn outcome(done: &watch::Outcome) -> Outcome {
    let count = |rows: i64| usize::try_from(rows).unwrap_or_default();
    let mut file = platform::csv_out::Sheet::new();
    file.row(["row", "column", "reason"]);
    for row in &done.refused {
        file.row([row.line.to_string(), row.column.clone(), row.reason.clone()]);
    }
    Outcome {
        added: count(done.tally.added),
        changed: count(done.tally.changed),
        unchanged: count(done.tally.unchanged),
        refused: done
            .refused
            .iter()
            .map(|row| line(row.line, &row.column, &row.reason))
            .collect(),
        refused_file: file.finish(),
    }
}

pub(super) fn line(number: impl std::fmt::Display, column: &str, reason: &str) -> String {
    format!("row {number}, {column}: {reason}")
}

/// A refusal in the language of the organisation, anything else as it is.
pub(super) fn said(failure: &Failure, language: Language) -> String {
    match failure {
        Failure::Refused(refusal) => refusal.text(language),
        other => other.to_string(),
    }
}
