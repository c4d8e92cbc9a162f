//! What stands under what, and the pieces of prints by which the same is found again.

use std::collections::HashMap;

use platform::clock::Moment;
use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ConnectionTrait, EntityTrait, FromQueryResult, raw_sql};

use super::mention::MentionId;
use super::row::band;

/// Pieces in one question, far below what SQLite takes.
const TOGETHER_MOST: usize = 4_000;
/// Rows of one INSERT, four values each.
const ROWS_PER_INSERT: usize = 1_000;

#[derive(FromQueryResult)]
struct Least {
    least_percent: i64,
}

/// Takes the turn to fold until this change is kept, and gives how many of a hundred words must be the same; 0 folds nothing.
pub(crate) async fn take_turn(change: &Change) -> Result<i64, Failure> {
    let turn = raw_sql!(
        Postgres,
        "UPDATE watch_folding SET turn = turn + 1 WHERE id = 1 RETURNING least_percent"
    );
    let row = Least::find_by_statement(turn.on(&**change)).one(&**change).await?;
    Ok(row.map_or(0, |row| row.least_percent))
}

/// How many of a hundred words must be the same; 0 folds nothing.
pub(crate) async fn find_least(db: &impl ConnectionTrait) -> Result<i64, Failure> {
    let query = raw_sql!(Postgres, "SELECT least_percent FROM watch_folding WHERE id = 1");
    Ok(Least::find_by_statement(query.on(db))
        .one(db)
        .await?
        .map_or(0, |row| row.least_percent))
}

/// Sets it.
pub(crate) async fn keep_least(change: &Change, least: i64) -> Result<(), Failure> {
    let update = raw_sql!(
        Postgres,
        "UPDATE watch_folding SET least_percent = {least} WHERE id = 1"
    );
    change.execute_raw(update.on(&**change)).await?;
    Ok(())
}

/// A mention that others may be put under.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub(crate) struct Banded {
    pub(crate) mention_id: MentionId,
    /// The 64 bits of its print, as the store writes them.
    pub(crate) print: i64,
    pub(crate) found_at: Moment,
}

/// The mentions found since then that share one of these pieces, each once.
pub(crate) async fn list_banded(
    db: &impl ConnectionTrait,
    bands: Vec<i64>,
    since: Moment,
) -> Result<Vec<Banded>, Failure> {
    let mut found: HashMap<MentionId, Banded> = HashMap::new();
    for bands in bands.chunks(TOGETHER_MOST).map(<[i64]>::to_vec) {
        let query = raw_sql!(
            Postgres,
            "SELECT mention_id, print, found_at FROM watch_band WHERE band IN ({..bands}) AND found_at >= {since}"
        );
        let rows = Banded::find_by_statement(query.on(db)).all(db).await?;
        found.extend(rows.into_iter().map(|row| (row.mention_id, row)));
    }
    Ok(found.into_values().collect())
}

/// Writes down by which pieces mentions are found.
pub(crate) async fn add_bands(change: &Change, bands: Vec<(i64, Banded)>) -> Result<(), Failure> {
    for part in bands.chunks(ROWS_PER_INSERT) {
        let row = |(band, known): &(i64, Banded)| {
            band::ActiveModel::from(band::Model {
                band: *band,
                mention_id: known.mention_id,
                print: known.print,
                found_at: known.found_at,
            })
        };
        let known = [band::Column::Band, band::Column::MentionId];
        band::Entity::insert_many(part.iter().map(row))
            .on_conflict(OnConflict::columns(known).do_nothing().to_owned())
            .exec_without_returning(&**change)
            .await?;
    }
    Ok(())
}

/// Nothing is put under these any more.
pub(crate) async fn delete_bands(change: &Change, mentions: Vec<MentionId>) -> Result<(), Failure> {
    if mentions.is_empty() {
        return Ok(());
    }
    let delete = raw_sql!(Postgres, "DELETE FROM watch_band WHERE mention_id IN ({..mentions})");
    change.execute_raw(delete.on(&**change)).await?;
    Ok(())
}

/// Puts mentions under others: pairs of a mention and the one it stands under. One that was taken apart stays apart.
pub(crate) async fn add(change: &Change, pairs: &[(MentionId, MentionId)]) -> Result<(), Failure> {
    for &(mention, head) in pairs {
        let insert = raw_sql!(
            Postgres,
            "INSERT INTO watch_fold (mention_id, head_id) VALUES ({mention}, {head}) ON CONFLICT (mention_id) DO NOTHING"
        );
        change.execute_raw(insert.on(&**change)).await?;
    }
    Ok(())
}

/// A mention and the one it stands under.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub(crate) struct Fold {
    pub(crate) mention_id: MentionId,
    pub(crate) head_id: MentionId,
}

/// What stands under these, in the order in which it was found.
pub(crate) async fn list_under(db: &impl ConnectionTrait, heads: Vec<MentionId>) -> Result<Vec<Fold>, Failure> {
    if heads.is_empty() {
        return Ok(Vec::new());
    }
    let query = raw_sql!(
        Postgres,
        "SELECT mention_id, head_id FROM watch_fold WHERE head_id IN ({..heads}) AND apart_at IS NULL ORDER BY mention_id"
    );
    Ok(Fold::find_by_statement(query.on(db)).all(db).await?)
}

#[derive(FromQueryResult)]
struct Count {
    head_id: MentionId,
    many: i64,
}

/// How many stand under each of these; those with none are left out.
///
/// # Errors
/// The store's own.
pub async fn count_folded(
    db: &impl ConnectionTrait,
    heads: Vec<MentionId>,
) -> Result<HashMap<MentionId, i64>, Failure> {
    if heads.is_empty() {
        return Ok(HashMap::new());
    }
    let query = raw_sql!(
        Postgres,
        "SELECT head_id, COUNT(*) AS many FROM watch_fold WHERE head_id IN ({..heads}) AND apart_at IS NULL GROUP BY head_id"
    );
    let rows = Count::find_by_statement(query.on(db)).all(db).await?;
    Ok(rows.into_iter().map(|row| (row.head_id, row.many)).collect())
}

#[derive(FromQueryResult)]
struct Key {
    id: MentionId,
}

/// The first of what stands under this one, at most so many.
///
/// # Errors
/// The store's own.
pub async fn list_folded(db: &impl ConnectionTrait, head: MentionId, most: i64) -> Result<Vec<MentionId>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT mention_id AS id FROM watch_fold WHERE head_id = {head} AND apart_at IS NULL ORDER BY mention_id LIMIT {most}"
    );
    let rows = Key::find_by_statement(query.on(db)).all(db).await?;
    Ok(rows.into_iter().map(|row| row.id).collect())
}

/// What this mention stands under.
///
/// # Errors
/// The store's own.
pub async fn find_head(db: &impl ConnectionTrait, mention: MentionId) -> Result<Option<MentionId>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT head_id AS id FROM watch_fold WHERE mention_id = {mention} AND apart_at IS NULL"
    );
    Ok(Key::find_by_statement(query.on(db)).one(db).await?.map(|row| row.id))
}

/// Takes a mention out from under another, for good; false when it stood under none.
pub(crate) async fn take_apart(change: &Change, mention: MentionId) -> Result<bool, Failure> {
    let now = change.now();
    let update = raw_sql!(
        Postgres,
        "UPDATE watch_fold SET apart_at = {now} WHERE mention_id = {mention} AND apart_at IS NULL"
    );
    Ok(change.execute_raw(update.on(&**change)).await?.rows_affected() == 1)
}

/// What stood under the one stands under the other from now on, which itself stands under nothing.
pub(crate) async fn lead(change: &Change, old: MentionId, new: MentionId) -> Result<(), Failure> {
    for statement in [
        raw_sql!(Postgres, "DELETE FROM watch_fold WHERE mention_id = {new}"),
        raw_sql!(
            Postgres,
            "UPDATE watch_fold SET head_id = {new} WHERE head_id = {old} AND apart_at IS NULL"
        ),
    ] {
        change.execute_raw(statement.on(&**change)).await?;
    }
    Ok(())
}
