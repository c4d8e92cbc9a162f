//! Finding.

use sea_orm::{ConnectionTrait, DbBackend, FromQueryResult, raw_sql};

use super::entry::Audience;
use super::{snippet, stems};
use crate::clock::Moment;
use crate::failure::Failure;
use crate::limits::SEARCH_PAGE;
use crate::page::SafeHtml;
use crate::session::Viewer;
use crate::store::On;

/// Where a page of hits ends; the next begins there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The moment of the last hit.
    pub at: Moment,
    /// Its key.
    pub id: i64,
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
    /// Where it leads.
    pub path: String,
    /// Its moment.
    pub at: Moment,
    /// Where the next page begins when this is the last of this one.
    pub place: Place,
}

#[derive(FromQueryResult)]
struct Row {
    id: i64,
    kind: String,
    ref_id: i64,
    title: String,
    body: String,
    path: String,
    at: Moment,
}

/// What this viewer may find under these words, newest first, a page of it; `kind` leaves the others out, `before` turns the page.
/// All words must occur, as they are, as a beginning, or with the same stem. When nothing is found, the ends of long words are
/// left open.
///
/// # Errors
/// The store's own.
pub async fn find(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    words: &str,
    kind: Option<&str>,
    before: Option<Place>,
) -> Result<Vec<Hit>, Failure> {
    let terms = stems::of_question(words);
    if terms.is_empty() {
        return Ok(Vec::new());
    }
    let mut rows = rows(db, viewer, &terms, kind, before).await?;
    let loosened = stems::loosened(&terms);
    if rows.is_empty() && before.is_none() && loosened != terms {
        rows = self::rows(db, viewer, &loosened, kind, before).await?;
    }
    let hit = |row: Row| Hit {
        snippet: snippet::of(&row.body, &terms),
        place: Place { at: row.at, id: row.id },
        kind: row.kind,
        id: row.ref_id,
        title: row.title,
        path: row.path,
        at: row.at,
    };
    Ok(rows.into_iter().map(hit).collect())
}

async fn rows(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    terms: &[stems::Term],
    kind: Option<&str>,
    before: Option<Place>,
) -> Result<Vec<Row>, Failure> {
    let readers = Audience::of(viewer);
    let most = i64::try_from(SEARCH_PAGE).unwrap_or(i64::MAX);
    let kind = kind.unwrap_or_default().to_owned();
    let Place { at, id } = before.unwrap_or(Place {
        at: Moment(i64::MAX),
        id: i64::MAX,
    });
    let question = if db.get_database_backend() == DbBackend::Postgres {
        let words = stems::for_postgres(terms);
        raw_sql!(
            Postgres,
            "SELECT e.id, e.kind, e.ref_id, e.title, e.body, e.path, e.at FROM search_entry e
             WHERE e.id IN (SELECT rowid FROM search_text WHERE v @@ CAST({words} AS tsquery))
               AND EXISTS (SELECT 1 FROM search_reader r WHERE r.entry_id = e.id AND r.reader IN ({..readers}))
               AND ({kind} = '' OR e.kind = {kind}) AND (e.at, e.id) < ({at}, {id})
             ORDER BY e.at DESC, e.id DESC LIMIT {most}"
        )
    } else {
        let words = stems::for_sqlite(terms);
        raw_sql!(
            Postgres,
            "SELECT e.id, e.kind, e.ref_id, e.title, e.body, e.path, e.at FROM search_entry e
             WHERE e.id IN (SELECT rowid FROM search_text WHERE search_text MATCH {words})
               AND EXISTS (SELECT 1 FROM search_reader r WHERE r.entry_id = e.id AND r.reader IN ({..readers}))
               AND ({kind} = '' OR e.kind = {kind}) AND (e.at, e.id) < ({at}, {id})
             ORDER BY e.at DESC, e.id DESC LIMIT {most}"
        )
    };
    Ok(Row::find_by_statement(question.on(db)).all(db).await?)
}
