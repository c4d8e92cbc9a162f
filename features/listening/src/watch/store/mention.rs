//! Mentions in the store: keep, find, list, count, hold.

use std::collections::HashMap;

use platform::clock::Moment;
use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::{ConnectionTrait, EntityTrait, FromQueryResult, raw_sql};

use super::findable;
pub(crate) use super::hit::{add_hits, forget_hits};
use super::kinds::SourceKind;
use super::recent::Known;
use super::row::mention;
use crate::watch::scope::About;

use crate::watch::feeds::item::{Item, whole_text};

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
        whole_text(&self.title, &self.text)
    }

    /// What stands on the line in a list: the title, else the beginning of the text, else where it was.
    #[must_use]
    pub fn headline(&self) -> String {
        match self.is_taken_back() {
            true => self.source.clone(),
            false => headline_of(&self.title, &self.text),
        }
    }

    /// Whether its author took back what was said; then no word of it is left.
    #[must_use]
    pub fn is_taken_back(&self) -> bool {
        self.title.is_empty() && self.text.is_empty()
    }

    /// What queries know of it beside its words.
    pub(crate) fn about(&self) -> About<'_> {
        About {
            source: self.source_id,
            language: self.language.clone(),
            author: self.author.as_deref(),
            url: self.url.as_deref(),
        }
    }

    /// The moment that counts for who reads it: when it was said, else when it was found.
    #[must_use]
    pub fn moment(&self) -> Moment {
        self.published_at.unwrap_or(self.found_at)
    }
}

/// The line of a list for a title, else the beginning of a text.
pub(super) fn headline_of(title: &str, text: &str) -> String {
    const LINE_CHARS: usize = 90;
    let line = if title.is_empty() { text } else { title };
    let words = line.split_whitespace().collect::<Vec<_>>().join(" ");
    let line = crate::watch::limits::cut(&words, LINE_CHARS);
    // A word that does not fit goes whole.
    match line.rfind(' ') {
        Some(end) if line != words && end > LINE_CHARS / 2 => format!("{}…", &line[..end]),
        _ => line,
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

/// A mention to keep.
pub(crate) struct NewRow {
    pub(crate) id: MentionId,
    pub(crate) source: i64,
    pub(crate) item: Item,
    pub(crate) author: Option<String>,
    pub(crate) found_at: Moment,
    pub(crate) keep_until: Moment,
}

impl NewRow {
    /// The row as it is kept.
    pub(crate) fn row(self) -> mention::Model {
        let Item {
            identity,
            content_hash,
            url,
            title,
            text,
            language,
            published_at,
        } = self.item;
        let Self {
            id,
            source: source_id,
            author,
            found_at,
            keep_until,
            ..
        } = self;
        mention::Model {
            id,
            source_id,
            identity,
            content_hash,
            url,
            title,
            text,
            language,
            author,
            published_at,
            found_at,
            keep_until,
            held: false,
        }
    }
}

/// The mentions of a source that are one of these items, by name or by what they say.
pub(crate) async fn list_known(db: &impl ConnectionTrait, source: i64, items: &[Item]) -> Result<Vec<Known>, Failure> {
    if items.is_empty() {
        return Ok(Vec::new());
    }
    let identities: Vec<&str> = items.iter().map(|item| item.identity.as_str()).collect();
    let hashes: Vec<&str> = items.iter().map(|item| item.content_hash.as_str()).collect();
    let query = raw_sql!(
        Postgres,
        "SELECT id, identity, content_hash FROM watch_mention
         WHERE source_id = {source} AND (identity IN ({..identities}) OR content_hash IN ({..hashes}))"
    );
    Ok(Known::find_by_statement(query.on(db)).all(db).await?)
}

/// Keeps new mentions; the caller has left out what the source has already. Every new mention passes here.
pub(crate) async fn keep(change: &Change, rows: Vec<mention::Model>) -> Result<(), Failure> {
    if rows.is_empty() {
        return Ok(());
    }
    let ids: Vec<MentionId> = rows.iter().map(|row| row.id).collect();
    for part in rows.chunks(ROWS_PER_INSERT) {
        let rows = part.iter().cloned().map(mention::ActiveModel::from);
        mention::Entity::insert_many(rows)
            .exec_without_returning(&**change)
            .await?;
    }
    findable::index(change, &rows).await?;
    crate::triage::take_in(change, &ids).await?;
    crate::watch::folding::take::fold_new(change, &rows).await?;
    change.announce(crate::watch::FOUND);
    Ok(())
}

/// Gives a mention its new words, when this item is one.
pub(crate) async fn update_words(change: &Change, source: i64, item: &Item) -> Result<(), Failure> {
    let Item {
        identity,
        content_hash,
        title,
        text,
        ..
    } = item.clone();
    let update = raw_sql!(
        Postgres,
        "UPDATE watch_mention SET content_hash = {content_hash}, title = {title}, text = {text}
         WHERE source_id = {source} AND identity = {identity}"
    );
    let updated = change.execute_raw(update.on(&**change)).await?;
    if updated.rows_affected() > 0 {
        findable::index_again(change, source, &item.identity).await?;
    }
    Ok(())
}

/// What a source has of these identities.
pub(crate) async fn list_known_by_identity(
    db: &impl ConnectionTrait,
    source: i64,
    identities: Vec<String>,
) -> Result<HashMap<String, Known>, Failure> {
    if identities.is_empty() {
        return Ok(HashMap::new());
    }
    let query = raw_sql!(
        Postgres,
        "SELECT id, identity, content_hash FROM watch_mention WHERE source_id = {source} AND identity IN ({..identities})"
    );
    let rows = Known::find_by_statement(query.on(db)).all(db).await?;
    Ok(rows.into_iter().map(|row| (row.identity.clone(), row)).collect())
}
