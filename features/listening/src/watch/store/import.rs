//! Imports in the store: the report, the rows that wait, the rows that were refused.

use platform::failure::Failure;
use platform::ids::PublicId;
use platform::store::{Change, On};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect,
    raw_sql,
};

use super::kinds::ImportState;
use super::row::import::{ActiveModel, Column, Entity, Model};
use crate::watch::imports::tally::Tally;
use crate::watch::limits::{REFUSAL_MAX_CHARS, REFUSALS_MAX, cut};

/// Keeps a new import.
pub(crate) async fn insert(change: &Change, row: &Model) -> Result<(), Failure> {
    Entity::insert(ActiveModel::from(row.clone()))
        .exec_without_returning(&**change)
        .await?;
    Ok(())
}

/// The import with this key.
pub(crate) async fn find(db: &impl ConnectionTrait, id: i64) -> Result<Option<Model>, Failure> {
    Ok(Entity::find_by_id(id).one(db).await?)
}

/// The import with this key in addresses.
pub(crate) async fn find_public(db: &impl ConnectionTrait, id: &PublicId) -> Result<Option<Model>, Failure> {
    Ok(Entity::find().filter(Column::PublicId.eq(id.clone())).one(db).await?)
}

/// Whether a table of this source was ever read, or begun.
pub(crate) async fn was_begun(db: &impl ConnectionTrait, source: i64) -> Result<bool, Failure> {
    let begun = Entity::find()
        .filter(Column::SourceId.eq(source))
        .filter(Column::State.ne(ImportState::Chosen));
    Ok(begun.one(db).await?.is_some())
}

/// The newest imports.
pub(crate) async fn list_newest(db: &impl ConnectionTrait, most: u64) -> Result<Vec<Model>, Failure> {
    Ok(Entity::find()
        .order_by_desc(Column::MadeAt)
        .order_by_desc(Column::Id)
        .limit(most)
        .all(db)
        .await?)
}

/// Keeps how far an import is.
pub(crate) async fn update(change: &Change, row: &Model) -> Result<(), Failure> {
    let row = ActiveModel::from(row.clone()).reset_all();
    Entity::update(row)
        .validate()?
        .exec_without_returning(&**change)
        .await?;
    Ok(())
}

impl Model {
    /// Adds what a part brought.
    pub(crate) fn count(&mut self, rows: i64, tally: Tally) {
        self.rows_done += rows;
        self.added += tally.added;
        self.changed += tally.changed;
        self.unchanged += tally.unchanged;
        self.refused += tally.refused;
        self.left_out += tally.left_out;
    }

    /// The figures so far.
    pub(crate) fn tally(&self) -> Tally {
        Tally {
            added: self.added,
            changed: self.changed,
            unchanged: self.unchanged,
            refused: self.refused,
            left_out: self.left_out,
        }
    }

    /// Whether rows are waiting.
    pub(crate) fn is_running(&self) -> bool {
        self.state == ImportState::Running
    }
}

/// A part of the rows that wait, as JSON.
#[derive(Clone, Debug, FromQueryResult)]
pub(crate) struct Part {
    pub(crate) part: i64,
    pub(crate) lines: String,
}

/// Puts rows down to wait.
pub(crate) async fn insert_part(change: &Change, import: i64, part: i64, lines: &str) -> Result<(), Failure> {
    let insert = raw_sql!(
        Postgres,
        "INSERT INTO watch_import_part (import_id, part, lines) VALUES ({import}, {part}, {lines})
         ON CONFLICT (import_id, part) DO UPDATE SET lines = excluded.lines"
    );
    change.execute_raw(insert.on(&**change)).await?;
    Ok(())
}

/// The first part from this number on.
pub(crate) async fn find_part(db: &impl ConnectionTrait, import: i64, from: i64) -> Result<Option<Part>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT part, lines FROM watch_import_part WHERE import_id = {import} AND part >= {from} ORDER BY part LIMIT 1"
    );
    Ok(Part::find_by_statement(query.on(db)).one(db).await?)
}

/// Takes a part away, because its rows were read; in the same transaction as what they brought.
pub(crate) async fn delete_part(change: &Change, import: i64, part: i64) -> Result<(), Failure> {
    let delete = raw_sql!(
        Postgres,
        "DELETE FROM watch_import_part WHERE import_id = {import} AND part = {part}"
    );
    change.execute_raw(delete.on(&**change)).await?;
    Ok(())
}

/// A refused row.
#[derive(Clone, Debug, FromQueryResult)]
pub(crate) struct Refusal {
    pub(crate) row_number: i64,
    pub(crate) field: String,
    pub(crate) reason: String,
    pub(crate) raw: String,
}

#[derive(FromQueryResult)]
struct Count {
    many: i64,
}

/// Keeps refused rows for the report, up to the most it holds; the count of the import goes on.
pub(crate) async fn add_refusals(change: &Change, import: i64, rows: Vec<Refusal>) -> Result<(), Failure> {
    if rows.is_empty() {
        return Ok(());
    }
    let query = raw_sql!(
        Postgres,
        "SELECT COUNT(*) AS many FROM watch_refusal WHERE import_id = {import}"
    );
    let kept = Count::find_by_statement(query.on(&**change))
        .one(&**change)
        .await?
        .map_or(0, |row| row.many);
    let room = usize::try_from(REFUSALS_MAX - kept).unwrap_or(0);
    for Refusal {
        row_number,
        field,
        reason,
        raw,
    } in rows.into_iter().take(room)
    {
        let (id, field, raw) = (change.next_id(), cut(&field, 120), cut(&raw, REFUSAL_MAX_CHARS));
        let insert = raw_sql!(
            Postgres,
            "INSERT INTO watch_refusal (id, import_id, row_number, field, reason, raw)
             VALUES ({id}, {import}, {row_number}, {field}, {reason}, {raw})"
        );
        change.execute_raw(insert.on(&**change)).await?;
    }
    Ok(())
}

/// The refused rows in the order of the file, at most so many.
pub(crate) async fn list_refusals(db: &impl ConnectionTrait, import: i64, most: i64) -> Result<Vec<Refusal>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT row_number, field, reason, raw FROM watch_refusal WHERE import_id = {import}
         ORDER BY row_number, id LIMIT {most}"
    );
    Ok(Refusal::find_by_statement(query.on(db)).all(db).await?)
}
