//! The notices of one person, as they stand in their centre.

use sea_orm::{ConnectionTrait, DatabaseTransaction, FromQueryResult, raw_sql};

use super::deliver::kind;
use super::within::{Kept, those_seen};
use super::{NoticeText, topic};
use crate::clock::Moment;
use crate::failure::Failure;
use crate::feature::Platform;
use crate::limits::NOTICE_PAGE;
use crate::session::Viewer;
use crate::store::{Change, On};
use crate::texts::Language;

/// Unread notices of places that are asked about for the count; who left more than this unread sees a number that is no news.
const TIED_MOST: i64 = 300;

/// A notice as its reader sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Told {
    pub(super) id: i64,
    pub(super) text: NoticeText,
    pub(super) made_at: Moment,
    pub(super) is_new: bool,
}

#[derive(FromQueryResult)]
struct Row {
    id: i64,
    kind: String,
    data: String,
    made_at: Moment,
    read_at: Option<Moment>,
}

impl Kept for Row {
    fn data(&self) -> &str {
        &self.data
    }
}

#[derive(FromQueryResult)]
struct Count {
    it: i64,
    tied: i64,
}

#[derive(FromQueryResult)]
struct Tied {
    data: String,
}

impl Kept for Tied {
    fn data(&self) -> &str {
        &self.data
    }
}

/// The kinds that pass every mute; never empty, since PostgreSQL knows no empty list.
fn passing(platform: &Platform) -> Vec<&'static str> {
    let kinds = platform.features.iter().flat_map(|feature| &feature.notices);
    kinds
        .filter(|kind| kind.must_arrive)
        .map(|kind| kind.name)
        .chain([""])
        .collect()
}

/// How many notices somebody has not read, as their centre would show them: muted ones left out, and those of a place into which
/// they may not look any more.
///
/// # Errors
/// The store's own.
pub async fn count_unread(platform: &Platform, viewer: &Viewer) -> Result<i64, Failure> {
    let (db, passing, account_id) = (platform.store.reader(), passing(platform), viewer.id);
    let count = raw_sql!(
        Postgres,
        "SELECT COUNT(*) AS it, COUNT(CASE WHEN data LIKE '%\"within\":%' THEN 1 END) AS tied
         FROM notice WHERE account_id = {account_id} AND read_at IS NULL
         AND (family NOT IN (SELECT family FROM notice_mute WHERE account_id = {account_id}) OR kind IN ({..passing}))"
    );
    let Some(count) = Count::find_by_statement(count.on(db)).one(db).await? else {
        return Ok(0);
    };
    // Only what is tied to a place needs the question who may look there.
    if count.tied == 0 {
        return Ok(count.it);
    }
    let (passing, most) = (self::passing(platform), TIED_MOST);
    let tied = raw_sql!(
        Postgres,
        "SELECT data FROM notice WHERE account_id = {account_id} AND read_at IS NULL AND data LIKE '%\"within\":%'
         AND (family NOT IN (SELECT family FROM notice_mute WHERE account_id = {account_id}) OR kind IN ({..passing}))
         ORDER BY id DESC LIMIT {most}"
    );
    let tied = Tied::find_by_statement(tied.on(db)).all(db).await?;
    let asked = tied.len();
    let hidden = asked - those_seen(platform, viewer, tied).await?.len();
    Ok(count.it - i64::try_from(hidden).unwrap_or_default())
}

/// One page of somebody's notices, newest first, and whether there are older ones. Kinds that no feature has any more are left out.
pub(super) async fn list(
    platform: &Platform,
    viewer: &Viewer,
    language: Language,
    before: i64,
) -> Result<(Vec<Told>, Option<i64>), Failure> {
    let (db, passing, account_id) = (platform.store.reader(), passing(platform), viewer.id);
    let most = i64::try_from(NOTICE_PAGE).unwrap_or(i64::MAX);
    let list = raw_sql!(
        Postgres,
        "SELECT id, kind, data, made_at, read_at FROM notice WHERE account_id = {account_id} AND id < {before}
         AND (family NOT IN (SELECT family FROM notice_mute WHERE account_id = {account_id}) OR kind IN ({..passing}))
         ORDER BY id DESC LIMIT {most}"
    );
    let rows = Row::find_by_statement(list.on(db)).all(db).await?;
    let older = rows.last().filter(|_| rows.len() == NOTICE_PAGE).map(|row| row.id);
    let rows = those_seen(platform, viewer, rows).await?;
    let told = |row: Row| {
        let kind = kind(platform, &row.kind)?;
        let text = (kind.read)(language, &serde_json::from_str(&row.data).unwrap_or_default());
        Some(Told {
            id: row.id,
            text,
            made_at: row.made_at,
            is_new: row.read_at.is_none(),
        })
    };
    Ok((rows.into_iter().filter_map(told).collect(), older))
}

#[derive(FromQueryResult)]
struct Opened {
    kind: String,
    data: String,
}

/// Marks a notice as read and says where it leads.
pub(super) async fn open(platform: &Platform, change: &Change, account_id: i64, id: i64) -> Result<String, Failure> {
    let (now, db): (Moment, &DatabaseTransaction) = (change.now(), change);
    let read = raw_sql!(
        Postgres,
        "UPDATE notice SET read_at = COALESCE(read_at, {now}) WHERE id = {id} AND account_id = {account_id}
         RETURNING kind, data"
    );
    let opened = Opened::find_by_statement(read.on(db))
        .one(db)
        .await?
        .ok_or(Failure::NotFound)?;
    change.announce(topic(account_id));
    let kind = kind(platform, &opened.kind).ok_or(Failure::NotFound)?;
    Ok((kind.read)(
        Language::default(),
        &serde_json::from_str(&opened.data).unwrap_or_default(),
    )
    .path)
}

/// Marks all as read.
pub(super) async fn read_all(change: &Change, account_id: i64) -> Result<(), Failure> {
    let (now, db): (Moment, &DatabaseTransaction) = (change.now(), change);
    let read = raw_sql!(
        Postgres,
        "UPDATE notice SET read_at = {now} WHERE account_id = {account_id} AND read_at IS NULL"
    );
    db.execute_raw(read.on(db)).await?;
    change.announce(topic(account_id));
    Ok(())
}
