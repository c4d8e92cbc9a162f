//! Reads the rows of an import part by part; each part is one change with its figures, so a stop costs one part at most.

use std::collections::HashMap;

use platform::clock::DAY_MICROS;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::store::Change;

use super::bring::{parse, refusal};
use super::columns::{Columns, Meaning};
use super::reading::{COLLEAGUE, Line, ReadRow, Refused, read};
use super::tally::Tally;
use crate::watch::feeds::item::language_of;
use crate::watch::matching::Desk;
use crate::watch::scope::About;
use crate::watch::store::import::{self, Part};
use crate::watch::store::kinds::ImportState;
use crate::watch::store::mention::{NewRow, add_hits, forget_hits, keep, list_known_by_identity, update_words};
use crate::watch::store::recent::Known;
use crate::watch::store::row::import::Model;
use crate::watch::store::row::source::Model as Source;
use crate::watch::store::{query, source};
use crate::watch::wanted::{Want, Wanted};

/// Reads what still waits. Repeatable: a part that was read is gone.
pub(crate) async fn run(platform: &Platform, id: i64) -> Result<(), Failure> {
    while step(platform, id).await? {}
    Ok(())
}

/// Reads one part; says whether there was one.
pub(crate) async fn step(platform: &Platform, id: i64) -> Result<bool, Failure> {
    let db = platform.store.reader();
    let Some(row) = import::find(db, id).await?.filter(Model::is_running) else {
        return Ok(false);
    };
    let columns: Columns = parse(&row.mapping)?;
    let wanted = Wanted::by(&query::list(db).await?);
    let names = match columns.author {
        Some(_) => crate::watch::colleagues::names(&platform.store).await?,
        None => Vec::new(),
    };
    let Some(part) = import::find_part(db, id, 0).await? else {
        platform.store.change(async |change| finish(change, id).await).await?;
        return Ok(false);
    };
    let zone = platform.organisation.facts().time_zone();
    let number = part.part;
    let read = aside(move || read_part(part, &columns, &zone, &names)).await??;
    let known = list_known_by_identity(db, row.source_id.unwrap_or_default(), read.identities()).await?;
    // Telling the language is the slowest part, so it is done for new and changed rows only.
    let read = aside(move || read.with_languages(&known)).await?;
    platform
        .store
        .change(async |change| take_in(change, id, number, read, &wanted).await)
        .await?;
    Ok(true)
}

/// Does pure work beside the threads that answer pages.
pub(crate) async fn aside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Failure> {
    let done = tokio::task::spawn_blocking(work).await;
    done.map_err(|error| Failure::Internal(error.to_string()))
}

struct ReadPart {
    rows: Vec<ReadRow>,
    refused: Vec<import::Refusal>,
}

impl ReadPart {
    fn identities(&self) -> Vec<String> {
        self.rows.iter().map(|row| row.item.identity.clone()).collect()
    }

    /// The same rows, with the language of those that say something new.
    fn with_languages(mut self, known: &HashMap<String, Known>) -> Self {
        let is_new = |row: &&mut ReadRow| {
            let known = known.get(&row.item.identity);
            known.is_none_or(|known| known.content_hash != row.item.content_hash)
        };
        for ReadRow { item, .. } in self.rows.iter_mut().filter(is_new) {
            item.language = language_of(item.language.as_deref(), &item.title, &item.text);
        }
        self
    }
}

fn read_part(part: Part, columns: &Columns, zone: &jiff::tz::TimeZone, names: &[String]) -> Result<ReadPart, Failure> {
    let lines: Vec<Line> = parse(&part.lines)?;
    let mut read_part = ReadPart {
        rows: Vec::with_capacity(lines.len()),
        refused: Vec::new(),
    };
    for line in lines {
        let row = read(&line, columns, zone).and_then(|row| not_of_a_colleague(row, names));
        match row {
            Ok(row) => read_part.rows.push(row),
            Err(Refused { cell, reason }) => {
                let refused = refusal(line.line, columns.title_of(cell), reason, &line.cells);
                read_part.refused.push(refused);
            }
        }
    }
    Ok(read_part)
}

/// What a colleague wrote in public is not listened to (rule P17).
fn not_of_a_colleague(row: ReadRow, names: &[String]) -> Result<ReadRow, Refused> {
    let is_named = |author: &String| {
        names
            .iter()
            .any(|name| name.to_lowercase() == author.trim_start_matches('@').to_lowercase())
    };
    match row.author.as_ref().is_some_and(is_named) {
        true => Err(Refused {
            cell: Meaning::Author,
            reason: COLLEAGUE,
        }),
        false => Ok(row),
    }
}

async fn take_in(change: &Change, id: i64, number: i64, read: ReadPart, wanted: &Wanted) -> Result<(), Failure> {
    // Another node may have read this part in the meantime.
    let waits = import::find_part(&**change, id, number)
        .await?
        .is_some_and(|part| part.part == number);
    let Some(mut row) = import::find(&**change, id)
        .await?
        .filter(|row| row.is_running() && waits)
    else {
        return Ok(());
    };
    let source_id = row.source_id.ok_or(Failure::NotFound)?;
    let source = source::find(&**change, source_id).await?.ok_or(Failure::NotFound)?;
    let mut known = list_known_by_identity(&**change, source_id, read.identities()).await?;
    let mut tally = Tally {
        refused: read.refused.len() as i64,
        ..Tally::default()
    };
    let rows_read = (read.rows.len() + read.refused.len()) as i64;
    let (mut desk, mut fresh, mut hits) = (Desk::default(), Vec::new(), Vec::new());
    for ReadRow { item, author } in read.rows {
        let row = known.get(&item.identity).cloned();
        if row.as_ref().is_some_and(|row| row.content_hash == item.content_hash) {
            tally.unchanged += 1;
            continue;
        }
        let want = wanted.want(&item.whole_text(), &mut desk, || About {
            source: source_id,
            language: item.language.clone(),
            author: author.as_deref(),
            url: item.url.as_deref(),
        });
        let Some(days) = days_kept(&source, &want).or(row.as_ref().map(|_| 0)) else {
            tally.left_out += 1;
            continue;
        };
        let mention = row.as_ref().map_or_else(|| change.next_id(), |row| row.id);
        hits.extend(want.queries.into_iter().map(|query| (query, mention)));
        if row.is_some() {
            tally.changed += 1;
            update_words(change, source_id, &item).await?;
            forget_hits(change, source_id, &item.identity).await?;
            continue;
        }
        tally.added += 1;
        let seen = Known {
            id: mention,
            identity: item.identity.clone(),
            content_hash: item.content_hash.clone(),
        };
        known.insert(item.identity.clone(), seen);
        let new = NewRow {
            id: mention,
            source: source_id,
            item,
            author,
            found_at: change.now(),
            keep_until: change.now().plus(days * DAY_MICROS),
        };
        fresh.push(new.row());
    }
    keep(change, fresh).await?;
    add_hits(change, hits).await?;
    import::add_refusals(change, id, read.refused).await?;
    import::delete_part(change, id, number).await?;
    row.count(rows_read, tally);
    import::update(change, &row).await
}

/// The days a row is kept: those of the table when its rows were chosen, else those of the queries that want it and never
/// more than the table's. Nothing when no query wants it: then it is not kept.
fn days_kept(source: &Source, want: &Want) -> Option<i64> {
    match (&source.whole_because, want.queries.is_empty()) {
        (Some(_), _) => Some(source.retention_days),
        (None, true) => None,
        (None, false) => Some(want.days.min(source.retention_days)),
    }
}

async fn finish(change: &Change, id: i64) -> Result<(), Failure> {
    let Some(mut row) = import::find(&**change, id).await?.filter(Model::is_running) else {
        return Ok(());
    };
    row.state = ImportState::Done;
    row.ended_at = Some(change.now());
    import::update(change, &row).await
}
