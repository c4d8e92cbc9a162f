//! The same import at once, for the command line: look, bring in, report.

use std::path::Path;

use platform::failure::{Failure, Refusal};
use platform::feature::Platform;
use platform::store::Change;
use platform::texts::Language;

use super::bring::{self, File};
use super::field::Kind;
use super::limits::{REFUSALS_MOST, TABLE_BYTES};
use super::reading::Opened;
use super::store::kinds::State;
use super::tally::Tally;
use super::{report, run, store};
use crate::texts;

/// A row that was left out, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusedLine {
    /// `spaces`, `members`, `posts` or `comments`.
    pub list: &'static str,
    /// The line of a table or of a file of lines; the number within its list of a JSON file.
    pub row: u64,
    /// The field it is about; empty when it is about the whole row.
    pub field: String,
    /// Why.
    pub reason: String,
}

/// What an import came to.
#[derive(Clone, Debug)]
pub struct Brought {
    /// Spaces, members, posts and comments, in this order.
    pub tallies: [(&'static str, Tally); 4],
    /// The refused rows, at most a thousand.
    pub refused: Vec<RefusedLine>,
    /// The same as a table.
    pub refused_file: Vec<u8>,
}

/// Brings in a file, or the four tables of a folder. `source` names where it comes from; empty for what the file says. With
/// `only_look` nothing of it stays.
///
/// # Errors
/// When there is no such file, it cannot be read, or the store fails: then nothing came in, or, of a large import, the parts
/// that came in before; the same import brings the rest.
pub async fn bring_in(
    platform: &Platform,
    path: &Path,
    source: &str,
    only_look: bool,
    language: Language,
) -> Result<Brought, Failure> {
    let files = open(path)?;
    let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
    let brought = bring::Brought {
        name: names.join(", "),
        source: source.to_owned(),
        files,
        by: None,
        table_bytes: TABLE_BYTES,
    };
    let arrival = bring::bring(platform, brought).await?;
    if !only_look {
        platform
            .store
            .change(async |change: &Change| run::start(change, &arrival).await)
            .await?;
        run::run(platform, arrival.id).await?;
    }
    let db = platform.store.reader();
    let done = store::find(db, arrival.id).await?.ok_or(Failure::NotFound)?;
    let most = u64::try_from(REFUSALS_MOST).unwrap_or_default();
    let refused = store::list_refused(db, done.id, most).await?;
    if only_look {
        let forget = async |change: &Change| store::remove(change, done.id, State::Waiting).await;
        platform.store.change(forget).await?;
    }
    let t = texts(language);
    let line = |one: &super::field::Refused| RefusedLine {
        list: one.kind.list(),
        row: one.line,
        field: one.field.clone(),
        reason: one.reason.text(t),
    };
    Ok(Brought {
        tallies: Kind::ALL.map(|kind| (kind.list(), done.tallies.of(kind))),
        refused_file: report::table(t, &refused),
        refused: refused.iter().map(line).collect(),
    })
}

/// The file, or the tables of the folder that are there.
fn open(path: &Path) -> Result<Vec<File>, Failure> {
    let name_of = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let paths = if path.is_dir() {
        let tables = Kind::ALL.map(|kind| path.join(format!("{}.csv", kind.list())));
        tables.into_iter().filter(|table| table.is_file()).collect()
    } else {
        vec![path.to_path_buf()]
    };
    if paths.is_empty() {
        return Err(no_such(&name_of(path)));
    }
    let open = |path: &std::path::PathBuf| {
        let opened = std::fs::File::open(path).map_err(|_| no_such(&name_of(path)))?;
        Ok(File {
            name: name_of(path),
            opened: Opened::File(opened),
        })
    };
    paths.iter().map(open).collect()
}

fn no_such(name: &str) -> Failure {
    let name = name.to_owned();
    Refusal::say(move |language| texts(language).arrivals_no_such(&name)).into()
}
