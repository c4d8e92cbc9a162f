//! Mentions in the store: keep, find, list, count, hold.

use platform::clock::{DAY_MICROS, Moment};
use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ConnectionTrait, EntityTrait, FromQueryResult, raw_sql};

use super::kinds::SourceKind;
use super::row::{hit, mention};
use crate::watch::limits::RETENTION_MAX_DAYS;

/// The key of a mention inside; addresses show it with [`platform::ids::short`].
pub type MentionId = i64;

/// Rows of one INSERT: 13 columns each, far below the 32,766 values SQLite takes.
const ROWS_PER_INSERT: usize = 500;

/// What somebody outside said, with where it came from.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct Mention {
    /// The key.
    pub id: MentionId,
    /// The source it came from.
    pub source_id: i64,
    /// The name of that source.
    pub source: String,
    /// How that source brings mentions.
    pub kind: SourceKind,
    /// Where it stands.
    pub url: Option<String>,
    /// Plain text, may be empty.
    pub title: String,
    /// Plain text.
    pub text: String,
    /// `nl`, `en`, …
    pub language: Option<String>,
    /// The public handle, when the source has one and its purpose asks for it.
    pub author: Option<String>,
    /// When it was said, when that is known.
    pub published_at: Option<Moment>,
    /// When it was found here.
    pub found_at: Moment,
    /// When it is deleted unless a case holds it.
    pub keep_until: Moment,
}

impl Mention {
    /// Everything that was said, as queries and suggestions read it.
    #[must_use]
    pub fn whole_text(&self) -> String {
        match (self.title.is_empty(), self.text.is_empty()) {
            (true, _) => self.text.clone(),
            (false, true) => self.title.clone(),
            (false, false) => format!("{}\n{}", self.title, self.text),
        }
    }

    /// What stands on the line in a list: the title, else the beginning of the text.
    #[must_use]
    pub fn headline(&self) -> String {
        const LINE_CHARS: usize = 90;
        let line = if self.title.is_empty() { &self.text } else { &self.title };
        let words = line.split_whitespace().collect::<Vec<_>>().join(" ");
        crate::watch::limits::cut(&words, LINE_CHARS)
    }

    /// The moment that counts for who reads it: when it was said, else when it was found.
    #[must_use]
    pub fn moment(&self) -> Moment {
        self.published_at.unwrap_or(self.found_at)
    }
}

/// The mention with this key.
///
/// # Errors
/// The store's own.
pub async fn find_mention(db: &impl ConnectionTrait, id: MentionId) -> Result<Option<Mention>, Failure> {
    Ok(list_mentions(db, vec![id]).await?.pop())
}

/// The mentions with these keys, newest first; keys that are gone are left out.
///
/// # Errors
/// The store's own.
pub async fn list_mentions(db: &impl ConnectionTrait, ids: Vec<MentionId>) -> Result<Vec<Mention>, Failure> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let query = raw_sql!(
        Postgres,
        "SELECT m.id, m.source_id, s.title AS source, s.kind, m.url, m.title, m.text, m.language, m.author,
                m.published_at, m.found_at, m.keep_until
         FROM watch_mention m JOIN watch_source s ON s.id = m.source_id
         WHERE m.id IN ({..ids}) ORDER BY m.found_at DESC, m.id DESC"
    );
    Ok(Mention::find_by_statement(query.on(db)).all(db).await?)
}

/// The newest mentions found before `before` (the moment and key of the last row on the page before), at most so many.
///
/// # Errors
/// The store's own.
pub async fn list_newest(
    db: &impl ConnectionTrait,
    before: Option<(Moment, MentionId)>,
    most: u64,
) -> Result<Vec<Mention>, Failure> {
    let (at, id) = before.unwrap_or((Moment(i64::MAX), i64::MAX));
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let query = raw_sql!(
        Postgres,
        "SELECT id FROM watch_mention WHERE (found_at, id) < ({at}, {id}) ORDER BY found_at DESC, id DESC LIMIT {most}"
    );
    let ids = Key::find_by_statement(query.on(db)).all(db).await?;
    list_mentions(db, ids.into_iter().map(|key| key.id).collect()).await
}

#[derive(FromQueryResult)]
struct Key {
    id: i64,
}

#[derive(FromQueryResult)]
struct Count {
    many: i64,
}

/// How many mentions there are.
///
/// # Errors
/// The store's own.
pub async fn count_mentions(db: &impl ConnectionTrait) -> Result<i64, Failure> {
    let query = raw_sql!(Postgres, "SELECT COUNT(*) AS many FROM watch_mention");
    Ok(Count::find_by_statement(query.on(db))
        .one(db)
        .await?
        .map_or(0, |row| row.many))
}

/// Keeps new mentions and lets them wait for a decision. Rows whose identity the source already has are left out, so a
/// crash between two runs doubles nothing.
pub(crate) async fn insert(change: &Change, rows: Vec<mention::Model>) -> Result<(), Failure> {
    let ids: Vec<MentionId> = rows.iter().map(|row| row.id).collect();
    for part in rows.chunks(ROWS_PER_INSERT) {
        let rows = part.iter().cloned().map(mention::ActiveModel::from);
        let known = [mention::Column::SourceId, mention::Column::Identity];
        let inserts =
            mention::Entity::insert_many(rows).on_conflict(OnConflict::columns(known).do_nothing().to_owned());
        inserts.exec_without_returning(&**change).await?;
    }
    crate::triage::take_in(change, &ids).await
}

/// Notes which queries want which mentions.
pub(crate) async fn insert_hits(change: &Change, hits: Vec<hit::Model>) -> Result<(), Failure> {
    for part in hits.chunks(ROWS_PER_INSERT) {
        let rows = part.iter().cloned().map(hit::ActiveModel::from);
        let known = [hit::Column::QueryId, hit::Column::MentionId];
        let inserts = hit::Entity::insert_many(rows).on_conflict(OnConflict::columns(known).do_nothing().to_owned());
        inserts.exec_without_returning(&**change).await?;
    }
    Ok(())
}

/// A case holds this mention: it stays while the case is open, a year at most (rule P18).
///
/// # Errors
/// The store's own.
pub async fn hold_for_case(change: &Change, id: MentionId) -> Result<(), Failure> {
    let year = RETENTION_MAX_DAYS * DAY_MICROS;
    let hold = raw_sql!(
        Postgres,
        "UPDATE watch_mention SET held = TRUE, keep_until = found_at + {year} WHERE id = {id}"
    );
    change.execute_raw(hold.on(&**change)).await?;
    Ok(())
}

/// The case is closed: the mention is deleted 90 days later, and a year after it was found at the latest (rule P18).
///
/// # Errors
/// The store's own.
pub async fn release_after_case(change: &Change, id: MentionId) -> Result<(), Failure> {
    let year = RETENTION_MAX_DAYS * DAY_MICROS;
    let until = change
        .now()
        .plus(crate::watch::limits::RETENTION_USUAL_DAYS * DAY_MICROS);
    let release = raw_sql!(
        Postgres,
        "UPDATE watch_mention SET held = FALSE,
             keep_until = CASE WHEN found_at + {year} < {until} THEN found_at + {year} ELSE {until} END
         WHERE id = {id}"
    );
    change.execute_raw(release.on(&**change)).await?;
    Ok(())
}
