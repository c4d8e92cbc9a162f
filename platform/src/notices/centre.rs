//! The notices of one person, as they stand in their centre.

use sea_orm::{ConnectionTrait, DatabaseTransaction, FromQueryResult, raw_sql};

use super::deliver::kind;
use super::within::{Kept, groups_of, those_seen};
use super::{NoticeText, topic};
use crate::clock::Moment;
use crate::failure::Failure;
use crate::feature::Platform;
use crate::limits::NOTICE_PAGE;
use crate::search;
use crate::session::Viewer;
use crate::store::{Change, On};
use crate::texts::Language;

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
    closed: i64,
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
        "SELECT COUNT(*) AS it,
                COUNT(CASE WHEN n.place IS NOT NULL
                           AND NOT EXISTS (SELECT 1 FROM search_open o WHERE o.reader = n.place) THEN 1 END) AS closed
         FROM notice n WHERE n.account_id = {account_id} AND n.read_at IS NULL
         AND (n.family NOT IN (SELECT family FROM notice_mute WHERE account_id = {account_id}) OR n.kind IN ({..passing}))"
    );
    let Some(count) = Count::find_by_statement(count.on(db)).one(db).await? else {
        return Ok(0);
    };
    // Only what tells of a closed place needs the question who may look there.
    if count.closed == 0 {
        return Ok(count.it);
    }
    let passing = self::passing(platform);
    let groups = groups_of(platform, viewer).await?;
    let mine = groups.iter().map(|name| search::of_group(name));
    let mine: Vec<String> = mine.chain([String::new()]).collect();
    let seen = raw_sql!(
        Postgres,
        "SELECT COUNT(*) AS it, COUNT(n.place) AS closed
         FROM notice n WHERE n.account_id = {account_id} AND n.read_at IS NULL
         AND (n.family NOT IN (SELECT family FROM notice_mute WHERE account_id = {account_id}) OR n.kind IN ({..passing}))
         AND (n.place IS NULL OR n.place IN ({..mine})
              OR EXISTS (SELECT 1 FROM search_open o WHERE o.reader = n.place))"
    );
    let seen = Count::find_by_statement(seen.on(db)).one(db).await?;
    Ok(seen.map_or(0, |seen| seen.it))
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
