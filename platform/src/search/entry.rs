//! Writing down what can be found.

use std::collections::{BTreeMap, BTreeSet};

use sea_orm::{ConnectionTrait, DatabaseTransaction, EntityTrait, FromQueryResult, raw_sql};

use super::audience::{Audience, of_person};
use super::row::{entry, reader, text};
use super::{stems, vocabulary};
use crate::clock::Moment;
use crate::failure::Failure;
use crate::ids;
use crate::limits::{SEARCH_BODY_LENGTH, SEARCH_SORT_LENGTH, SEARCH_TITLE_LENGTH};
use crate::store::{Change, On};

/// Entries in one statement; each has nine values, and SQLite takes 32,766.
const ROWS_AT_ONCE: usize = 500;
/// Readers in one statement.
const READERS_AT_ONCE: usize = 4000;

/// A thing that can be found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// `mention`, `case`, `person`.
    pub kind: &'static str,
    /// The row it is about.
    pub id: i64,
    /// What is shown as its name.
    pub title: String,
    /// The text.
    pub body: String,
    /// Words it is found by as well and that are not shown; may be empty.
    pub also: String,
    /// The language of title and text when it came from outside: `nl`, `en`; may be empty.
    pub language: String,
    /// Its place in a list by name; empty for what is only listed by its moment.
    pub sort_name: String,
    /// Where it leads, a path of our own.
    pub path: String,
    /// Its moment: the newest is found first.
    pub at: Moment,
    /// Who may find it.
    pub audience: Audience,
}

#[derive(FromQueryResult)]
struct Key {
    id: i64,
}

/// Writes an entry, or writes it anew, in the transaction of what it is about.
///
/// # Errors
/// The store's own.
pub async fn index(change: &Change, entry: Entry) -> Result<(), Failure> {
    index_all(change, vec![entry]).await
}

/// Writes many entries at once, or writes them anew; of two about the same row the last counts.
///
/// # Errors
/// The store's own.
pub async fn index_all(change: &Change, entries: Vec<Entry>) -> Result<(), Failure> {
    let entries: BTreeMap<(&str, i64), &Entry> = entries.iter().map(|it| ((it.kind, it.id), it)).collect();
    let entries: Vec<&Entry> = entries.into_values().collect();
    for part in entries.chunks(ROWS_AT_ONCE) {
        write(change, part).await?;
    }
    Ok(())
}

async fn write(change: &Change, entries: &[&Entry]) -> Result<(), Failure> {
    let kinds: BTreeSet<&str> = entries.iter().map(|entry| entry.kind).collect();
    for kind in kinds {
        let ids = entries.iter().filter(|entry| entry.kind == kind);
        forget_all(change, kind, ids.map(|entry| entry.id).collect()).await?;
    }
    let (mut rows, mut texts, mut readers) = (Vec::new(), Vec::new(), Vec::new());
    let mut words = BTreeSet::new();
    for (entry, id) in entries.iter().zip(fresh_keys(change, entries).await?) {
        let kind = entry.kind.to_owned();
        let (title, body) = (
            cut(&entry.title, SEARCH_TITLE_LENGTH),
            cut(&entry.body, SEARCH_BODY_LENGTH),
        );
        let own: Vec<String> = stems::words(&format!("{title} {body} {}", entry.also));
        texts.push(text::ActiveModel::from(text::Model {
            rowid: id,
            stems: format!("{} {}", stems::of_kind(&kind), stems::of_words(&own)),
        }));
        words.extend(own);
        for reader in entry.audience.readers() {
            let kind = kind.clone();
            readers.push(reader::ActiveModel::from(reader::Model {
                reader,
                kind,
                entry_id: id,
            }));
        }
        rows.push(entry::ActiveModel::from(entry::Model {
            id,
            kind,
            ref_id: entry.id,
            title,
            body,
            language: cut(&entry.language, 8),
            sort_name: cut(&entry.sort_name, SEARCH_SORT_LENGTH),
            path: entry.path.clone(),
            at: entry.at,
        }));
    }
    let db: &DatabaseTransaction = change;
    if rows.is_empty() {
        return Ok(());
    }
    entry::Entity::insert_many(rows).exec_without_returning(db).await?;
    text::Entity::insert_many(texts).exec_without_returning(db).await?;
    while !readers.is_empty() {
        let rest = readers.split_off(readers.len().min(READERS_AT_ONCE));
        reader::Entity::insert_many(readers).exec_without_returning(db).await?;
        readers = rest;
    }
    vocabulary::learn(change, words).await
}

/// Keys that grow with the moments of what the entries are about, so that the newest are found first without sorting all that
/// is found. Of things from the same millisecond two might draw the same key: those draw again.
async fn fresh_keys(change: &Change, entries: &[&Entry]) -> Result<Vec<i64>, Failure> {
    let db: &DatabaseTransaction = change;
    let mut keys: Vec<i64> = entries.iter().map(|entry| ids::within(entry.at)).collect();
    loop {
        let asked = keys.clone();
        let taken = raw_sql!(Postgres, "SELECT id FROM search_entry WHERE id IN ({..asked})");
        let taken = Key::find_by_statement(taken.on(db)).all(db).await?;
        let mut drawn: BTreeSet<i64> = BTreeSet::new();
        let mut again = false;
        for (key, entry) in keys.iter_mut().zip(entries) {
            if taken.iter().any(|other| other.id == *key) || !drawn.insert(*key) {
                *key = ids::within(entry.at);
                again = true;
            }
        }
        if !again {
            return Ok(keys);
        }
    }
}

fn cut(text: &str, most: usize) -> String {
    text.chars().take(most).collect()
}

/// Takes an entry away. What it was made of stays in an embedded store's index until the night; after an erasure call
/// [`super::scrub`].
///
/// # Errors
/// The store's own.
pub async fn forget(change: &Change, kind: &str, id: i64) -> Result<(), Failure> {
    forget_all(change, kind, vec![id]).await
}

/// Takes the entries of these rows away.
///
/// # Errors
/// The store's own.
pub async fn forget_all(change: &Change, kind: &str, ids: Vec<i64>) -> Result<(), Failure> {
    let db: &DatabaseTransaction = change;
    for part in ids.chunks(ROWS_AT_ONCE) {
        let (kind, ids) = (kind.to_owned(), part.to_vec());
        let find = raw_sql!(
            Postgres,
            "SELECT id FROM search_entry WHERE kind = {kind} AND ref_id IN ({..ids})"
        );
        let found = Key::find_by_statement(find.on(db)).all(db).await?;
        let entries: Vec<i64> = found.into_iter().map(|key| key.id).collect();
        if entries.is_empty() {
            continue;
        }
        let again = entries.clone();
        for gone in [
            raw_sql!(Postgres, "DELETE FROM search_text WHERE rowid IN ({..entries})"),
            raw_sql!(Postgres, "DELETE FROM search_entry WHERE id IN ({..again})"),
        ] {
            db.execute_raw(gone.on(db)).await?;
        }
    }
    Ok(())
}

/// Takes a person out of everybody's audience; what others may find stays.
///
/// # Errors
/// The store's own.
pub async fn forget_reader(change: &Change, account_id: i64) -> Result<(), Failure> {
    let (reader, db): (String, &DatabaseTransaction) = (of_person(account_id), change);
    let gone = raw_sql!(Postgres, "DELETE FROM search_reader WHERE reader = {reader}");
    db.execute_raw(gone.on(db)).await?;
    Ok(())
}
