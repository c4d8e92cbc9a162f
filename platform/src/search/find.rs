//! Finding.

use sea_orm::{ConnectionTrait, DbBackend, FromQueryResult, Statement, raw_sql};

use super::audience::Readers;
use super::stems::Term;
use super::{snippet, stems, vocabulary};
use crate::clock::Moment;
use crate::failure::Failure;
use crate::page::SafeHtml;
use crate::store::On;

/// Where a page of hits ends; the next begins there. The key of the last entry: keys of entries grow with the moments of what
/// they are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place(pub i64);

/// What is asked.
#[derive(Clone, Copy, Debug)]
pub struct Question<'a> {
    /// The words, as typed. All must occur: as they are, as a beginning, or with the same stem.
    pub words: &'a str,
    /// The kinds that are looked for; without one nothing is found.
    pub kinds: &'a [&'a str],
    /// Where the page before ended.
    pub before: Option<Place>,
    /// Hits at most.
    pub most: usize,
}

/// A page of hits, newest first.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// The hits.
    pub hits: Vec<Hit>,
    /// Where the next page begins, when there is more.
    pub older: Option<Place>,
}

/// Something that was found.
#[derive(Clone, Debug)]
pub struct Hit {
    /// What it is: `mention`, `case`, `person`.
    pub kind: String,
    /// The row it is about.
    pub id: i64,
    /// Its name.
    pub title: String,
    /// A piece of its text with the words marked.
    pub snippet: SafeHtml,
    /// The language of both, when it is known.
    pub language: String,
    /// Where it leads.
    pub path: String,
    /// Its moment.
    pub at: Moment,
}

#[derive(FromQueryResult)]
struct Row {
    id: i64,
    kind: String,
    ref_id: i64,
    title: String,
    body: String,
    language: String,
    path: String,
    at: Moment,
}

#[derive(FromQueryResult)]
struct Key {
    id: i64,
}

/// What these readers may find, newest first.
///
/// # Errors
/// The store's own.
pub async fn find(db: &impl ConnectionTrait, readers: &Readers, asked: Question<'_>) -> Result<Found, Failure> {
    let terms = stems::of_question(asked.words);
    if terms.is_empty() || asked.kinds.is_empty() {
        return Ok(Found::default());
    }
    let (words, readers, kinds) = (written(db, &terms, asked.kinds).await?, &readers.0, kinds(asked.kinds));
    let most = i64::try_from(asked.most + 1).unwrap_or(i64::MAX);
    let Place(before) = asked.before.unwrap_or(Place(i64::MAX));
    let question = raw_sql!(
        Postgres,
        "SELECT e.id, e.kind, e.ref_id, e.title, e.body, e.language, e.path, e.at
         FROM search_text CROSS JOIN search_entry e
         WHERE (search_text MATCH {words}) AND search_text.rowid < {before} AND e.id = search_text.rowid
           AND EXISTS (SELECT 1 FROM search_reader r WHERE r.entry_id = e.id AND (r.reader IN ({..readers})
             OR EXISTS (SELECT 1 FROM search_open o WHERE o.reader = r.reader)))
           AND e.kind IN ({..kinds})
         ORDER BY search_text.rowid DESC LIMIT {most}"
    );
    let mut rows = Row::find_by_statement(matching(question, db)).all(db).await?;
    let has_more = rows.len() > asked.most;
    rows.truncate(asked.most);
    let last = rows.last().filter(|_| has_more);
    let older = last.map(|row| Place(row.id));
    let hit = |row: Row| Hit {
        snippet: snippet::of(&row.body, &terms),
        kind: row.kind,
        id: row.ref_id,
        title: row.title,
        language: row.language,
        path: row.path,
        at: row.at,
    };
    Ok(Found {
        hits: rows.into_iter().map(hit).collect(),
        older,
    })
}

/// The rows of one kind that these readers may find, by their name in a list, after this name and row.
///
/// # Errors
/// The store's own.
pub async fn list_by_name(
    db: &impl ConnectionTrait,
    readers: &Readers,
    (kind, words): (&str, &str),
    (name, id): (&str, i64),
    most: usize,
) -> Result<Vec<i64>, Failure> {
    let terms = stems::of_question(words);
    if terms.is_empty() {
        return Ok(Vec::new());
    }
    let (words, readers) = (written(db, &terms, &[kind]).await?, &readers.0);
    let (kind, name, most) = (
        kind.to_owned(),
        name.to_owned(),
        i64::try_from(most).unwrap_or(i64::MAX),
    );
    let question = raw_sql!(
        Postgres,
        "SELECT e.ref_id AS id FROM search_text CROSS JOIN search_entry e
         WHERE (search_text MATCH {words}) AND e.id = search_text.rowid
           AND EXISTS (SELECT 1 FROM search_reader r WHERE r.entry_id = e.id AND (r.reader IN ({..readers})
             OR EXISTS (SELECT 1 FROM search_open o WHERE o.reader = r.reader)))
           AND e.kind = {kind} AND (e.sort_name, e.ref_id) > ({name}, {id})
         ORDER BY e.sort_name, e.ref_id LIMIT {most}"
    );
    let found = Key::find_by_statement(matching(question, db)).all(db).await?;
    Ok(found.into_iter().map(|key| key.id).collect())
}

/// How many entries these readers may find under these terms, counted no further than `most`.
pub(super) async fn count(
    db: &impl ConnectionTrait,
    readers: &Readers,
    asked: &[&str],
    terms: &[Term],
    most: i64,
) -> Result<i64, Failure> {
    #[derive(FromQueryResult)]
    struct Count {
        many: i64,
    }
    let (words, readers, kinds) = (written(db, terms, asked).await?, &readers.0, kinds(asked));
    let question = raw_sql!(
        Postgres,
        "SELECT COUNT(*) AS many FROM (SELECT 1 AS one FROM search_text CROSS JOIN search_entry e
         WHERE (search_text MATCH {words}) AND e.id = search_text.rowid
           AND EXISTS (SELECT 1 FROM search_reader r WHERE r.entry_id = e.id AND (r.reader IN ({..readers})
             OR EXISTS (SELECT 1 FROM search_open o WHERE o.reader = r.reader)))
           AND e.kind IN ({..kinds}) LIMIT {most}) counted"
    );
    let counted = Count::find_by_statement(matching(question, db)).one(db).await?;
    Ok(counted.map_or(0, |row| row.many))
}

/// Which of these kinds these readers may find anything of at all by who they are: what stands in groups is not asked for.
///
/// # Errors
/// The store's own.
pub async fn kinds_with_any<'k>(
    db: &impl ConnectionTrait,
    readers: &Readers,
    kinds: &[&'k str],
) -> Result<Vec<&'k str>, Failure> {
    #[derive(FromQueryResult)]
    struct Any {
        kind: String,
    }
    if kinds.is_empty() || readers.0.is_empty() {
        return Ok(Vec::new());
    }
    // One question for all kinds.
    let places = |from: usize, many: usize, around: [&str; 2]| {
        let place = |number| format!("{}${number}{}", around[0], around[1]);
        (from..from + many).map(place).collect::<Vec<_>>().join(", ")
    };
    let sql = format!(
        "WITH asked(kind) AS (VALUES {})
         SELECT asked.kind AS kind FROM asked
         WHERE EXISTS (SELECT 1 FROM search_reader r WHERE r.reader IN ({}) AND r.kind = asked.kind)",
        places(1, kinds.len(), ["(", ")"]),
        places(kinds.len() + 1, readers.0.len(), ["", ""])
    );
    let values = kinds
        .iter()
        .map(|kind| (*kind).to_owned())
        .chain(readers.0.iter().cloned());
    let values: Vec<sea_orm::Value> = values.map(Into::into).collect();
    let question = Statement::from_sql_and_values(DbBackend::Postgres, sql, values);
    let with_any = Any::find_by_statement(question.on(db)).all(db).await?;
    let has_any = |kind: &&str| with_any.iter().any(|row| row.kind == **kind);
    Ok(kinds.iter().copied().filter(has_any).collect())
}

fn kinds(asked: &[&str]) -> Vec<String> {
    asked.iter().map(|kind| (*kind).to_owned()).collect()
}

/// The question as the engine reads it. One kind alone is part of it, so that the few of a rare kind are not looked for among
/// the many that have the same words.
///
/// An embedded store would gather everything that begins like a word before it gives the first hit; told the words that do, it
/// gives the newest at once. Beginnings of two or three letters have an index of their own.
async fn written(db: &impl ConnectionTrait, terms: &[Term], kinds: &[&str]) -> Result<String, Failure> {
    let kind = match kinds {
        [kind] => Some(stems::of_kind(kind)),
        _ => None,
    };
    match db.get_database_backend() {
        DbBackend::Postgres => Ok(stems::for_postgres(terms, kind.as_deref())),
        _ => {
            let mut terms = terms.to_vec();
            for term in &mut terms {
                term.words = vocabulary::begin_like(db, &term.start).await?;
            }
            Ok(stems::for_sqlite(&terms, kind.as_deref()))
        }
    }
}

/// The same statement on both engines but for how one asks its index: the words are always the first value.
fn matching(mut question: Statement, db: &impl ConnectionTrait) -> Statement {
    if db.get_database_backend() == DbBackend::Postgres {
        question.sql = question
            .sql
            .replace("search_text MATCH $1)", "search_text.v @@ CAST($1 AS tsquery))");
    }
    question.on(db)
}
