//! Bringing a staff list in: read, compare, apply; a small list in one change, a large one in parts.

use platform::clock::Day;
use platform::csv_in::{BadRows, Caps, Table};
use platform::failure::{Failure, Refusal};
use platform::feature::Platform;
use platform::store::Change;
use platform::texts::Language;
use serde::{Deserialize, Serialize};

use super::field::{Columns, Field, guess};
use super::parts::Parts;
use super::plan::{Plan, plan};
use super::store::{self, Standing};
use super::{apply, listed, pattern};
use crate::texts;

/// Rows of a list that is applied in one change; others wait about half a second for it.
pub const AT_ONCE_ROWS: usize = 1_000;
/// Plans that are made anew when others change what a plan rests on.
const ROUNDS_MOST: usize = 5;

/// How to read a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Options {
    /// Which column holds what; without it the titles say.
    pub columns: Option<Columns>,
    /// Addresses for people without one: `{first}.{last}@lagemade.example`. Empty: placeholders nobody can write to.
    pub mail_pattern: String,
    /// Who is not on the list has left.
    pub whole_list: bool,
    /// It is right that more than a fifth leave.
    pub confirmed: bool,
}

/// A row that was refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefusedRow {
    /// The line of the file.
    pub line: u64,
    /// The title of the column.
    pub column: String,
    /// The reason, as a sentence.
    pub reason: String,
}

/// What a list brought.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// People who are new.
    pub added: usize,
    /// People who changed or left.
    pub changed: usize,
    /// How many of the changed left.
    pub left: usize,
    /// Rows that changed nothing.
    pub unchanged: usize,
    /// Rows that could not be used.
    pub refused: Vec<RefusedRow>,
    /// Managers who are nobody on the list, with how many people name them.
    pub unknown_managers: Vec<(String, usize)>,
    /// People taken in so far, while a large list is applied.
    #[serde(default)]
    pub done: usize,
}

/// A list that was compared with who is known.
pub(super) struct Read {
    pub(super) table: Table,
    pub(super) columns: Columns,
    pub(super) plan: Plan,
}

/// Reads a list and applies it; rows that cannot be used are named and left out. A list of up to
/// [`AT_ONCE_ROWS`] is kept as a whole or not at all, a larger one in parts that are each whole (decision 0008). The same
/// list twice changes nothing, and a list that was broken off is finished by bringing it again.
///
/// # Errors
/// A refusal when the file is no table, has no column with names, or would make more than a fifth leave without
/// [`Options::confirmed`]; the store's own.
pub async fn import(platform: &Platform, bytes: &[u8], options: &Options) -> Result<Outcome, Failure> {
    use_list(platform, bytes, options, None).await
}

/// The same, for a list with a page that shows how far it is.
pub(super) async fn use_list(
    platform: &Platform,
    bytes: &[u8],
    options: &Options,
    list: Option<i64>,
) -> Result<Outcome, Failure> {
    let facts = platform.organisation.facts();
    let zone = facts.time_zone();
    let table = Table::read(bytes, Caps::default())?;
    if table.rows.len() > AT_ONCE_ROWS {
        return use_in_parts(platform, table, options, list).await;
    }
    let work = async |change: &Change| {
        let today = change.now().day(&zone);
        let read = compare(table, &store::standing(&**change).await?, options, &today)?;
        require_right(&read.plan, options)?;
        apply::apply(change, &read.plan, facts.language, &today).await?;
        Ok(outcome(&read, facts.language))
    };
    platform.store.change(work).await
}

async fn use_in_parts(
    platform: &Platform,
    table: Table,
    options: &Options,
    list: Option<i64>,
) -> Result<Outcome, Failure> {
    let facts = platform.organisation.facts();
    let db = platform.store.reader();
    // A list that was broken off is told as it was begun.
    let mut told = match list {
        Some(list) => store::find_outcome(db, list).await?,
        None => None,
    };
    for _ in 0..ROUNDS_MOST {
        let today = platform.now().day(&facts.time_zone());
        let (table, standing) = (table.clone(), store::standing(db).await?);
        let (asked, day) = (options.clone(), today.clone());
        let comparing = tokio::task::spawn_blocking(move || compare(table, &standing, &asked, &day)).await;
        let read = comparing.map_err(|error| Failure::Internal(error.to_string()))??;
        let first = match told.take() {
            Some(first) => first,
            None => {
                require_right(&read.plan, options)?;
                let first = outcome(&read, facts.language);
                if let Some(list) = list {
                    let keep = async |change: &Change| store::keep_outcome(change, list, &first).await;
                    platform.store.change(keep).await?;
                }
                first
            }
        };
        let mut parts = Parts {
            platform,
            language: facts.language,
            list,
            done: first.done,
        };
        match parts.apply(&read.plan, &today).await {
            Ok(()) => return Ok(first),
            Err(Failure::Busy(_)) => {
                told = Some(Outcome {
                    done: parts.done,
                    ..first
                });
            }
            Err(failure) => return Err(failure),
        }
    }
    Err(Failure::Busy("what a staff list is about keeps changing".into()))
}

/// The rows that cannot be used, as a file with a column for the reason.
///
/// # Errors
/// A refusal when the file is no table; the store's own.
pub async fn bad_rows(
    platform: &Platform,
    bytes: &[u8],
    options: &Options,
    language: Language,
) -> Result<Vec<u8>, Failure> {
    let today = platform.now().day(&platform.organisation.facts().time_zone());
    let table = Table::read(bytes, Caps::default())?;
    let read = compare(table, &store::standing(platform.store.reader()).await?, options, &today)?;
    Ok(bad(&read, language).file(language))
}

fn bad(read: &Read, language: Language) -> BadRows {
    let mut bad = BadRows::of(&read.table, language);
    for (line, (field, reason)) in &read.plan.refused {
        // Rows stand in the order of their lines: a file of nothing but bad rows is told in one go through it.
        if let Ok(place) = read.table.rows.binary_search_by_key(line, |row| row.line) {
            bad.add(
                &read.table.rows[place],
                title(read, *field),
                reason.text(texts(language)),
            );
        }
    }
    bad
}

fn title(read: &Read, field: Field) -> &str {
    let place = read.columns.get(&field).and_then(|place| read.table.titles.get(*place));
    place.map_or(field.word(), String::as_str)
}

pub(super) fn outcome(read: &Read, language: Language) -> Outcome {
    let refused = bad(read, language);
    let refused = refused.list().into_iter().map(|(line, column, reason)| RefusedRow {
        line,
        column: column.to_owned(),
        reason: reason.to_owned(),
    });
    Outcome {
        added: read.plan.added(),
        changed: read.plan.changed(),
        left: read.plan.leaving.len(),
        unchanged: read.plan.unchanged(),
        refused: refused.collect(),
        unknown_managers: read
            .plan
            .unknown_managers
            .iter()
            .map(|(name, count)| (name.clone(), *count))
            .collect(),
        done: 0,
    }
}

/// Compares a table with who is known now.
pub(super) fn compare(table: Table, standing: &Standing, options: &Options, today: &Day) -> Result<Read, Failure> {
    let columns = options.columns.clone().unwrap_or_else(|| guess(&table.header));
    if ![Field::Name, Field::Family, Field::Given]
        .iter()
        .any(|field| columns.contains_key(field))
    {
        return Err(Refusal::say(|l| texts(l).list_no_names()).into());
    }
    if !pattern::is_pattern(&options.mail_pattern) {
        return Err(Refusal::say(|l| texts(l).list_pattern_wrong()).into());
    }
    let rows = table
        .rows
        .iter()
        .map(|row| listed::read(row, &columns, today.date()).map_err(|it| (row.line, it)));
    let rows: Vec<_> = rows.collect();
    let plan = plan(
        rows,
        &standing.known,
        &standing.tree,
        &options.mail_pattern,
        options.whole_list,
    );
    Ok(Read { table, columns, plan })
}

pub(super) fn require_right(plan: &Plan, options: &Options) -> Result<(), Failure> {
    if plan.needs_confirmation() && !options.confirmed {
        let (leaving, all) = (plan.leaving.len(), plan.listed_before);
        return Err(Refusal::say(move |l| texts(l).list_many_leave(leaving, all)).into());
    }
    Ok(())
}
