//! The only queries on the tables of attribution.

mod row;

use platform::failure::Failure;
use platform::ids::PublicId;
use platform::store::Change;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};

use self::row::{share, table, way};
use super::model::compute;
use super::read::Read;

pub(super) use self::row::share::Model as ShareRow;
pub(super) use self::row::table::Model as TableRow;
#[cfg(test)]
pub(super) use self::row::way::Model as WayRow;

/// Rows of one INSERT.
const ROWS_PER_INSERT: usize = 500;

/// Keeps a table with what the models say of it.
pub(super) async fn add(change: &Change, name: &str, read: &Read) -> Result<TableRow, Failure> {
    let (said, chance) = compute(&read.ways);
    let row = TableRow {
        id: change.next_id(),
        public_id: PublicId::random(),
        name: name.to_owned(),
        brought_at: change.now(),
        ways: i64::try_from(read.lines.len()).unwrap_or(i64::MAX),
        results: read.ways.results(),
        worth: read.ways.worth(),
        in_vain: read.ways.nothing(),
        chance,
    };
    table::Entity::insert(table::ActiveModel::from(row.clone()))
        .exec_without_returning(&**change)
        .await?;
    for part in read.lines.chunks(ROWS_PER_INSERT) {
        let rows = part.iter().map(|line| {
            way::ActiveModel::from(way::Model {
                table_id: row.id,
                line: line.line,
                path: line.path.clone(),
                results: line.results,
                worth: line.worth,
                in_vain: line.nothing,
            })
        });
        way::Entity::insert_many(rows).exec_without_returning(&**change).await?;
    }
    let channels = read.ways.channels();
    let shares: Vec<ShareRow> = said
        .into_iter()
        .map(|said| ShareRow {
            table_id: row.id,
            place: i64::try_from(said.place).unwrap_or(i64::MAX),
            model: said.model.word().to_owned(),
            channel: channels.get(said.place).cloned().unwrap_or_default(),
            results: said.share.results,
            worth: said.share.worth,
            effect: said.effect,
        })
        .collect();
    for part in shares.chunks(ROWS_PER_INSERT) {
        let rows = part.iter().cloned().map(share::ActiveModel::from);
        share::Entity::insert_many(rows)
            .exec_without_returning(&**change)
            .await?;
    }
    Ok(row)
}

/// All tables, the newest first.
pub(super) async fn list(db: &impl ConnectionTrait) -> Result<Vec<TableRow>, Failure> {
    Ok(table::Entity::find().order_by_desc(table::Column::Id).all(db).await?)
}

/// How many tables there are.
pub(super) async fn count(db: &impl ConnectionTrait) -> Result<u64, Failure> {
    Ok(table::Entity::find().count(db).await?)
}

/// One table.
pub(super) async fn find(db: &impl ConnectionTrait, public_id: &PublicId) -> Result<Option<TableRow>, Failure> {
    let found = table::Entity::find().filter(table::Column::PublicId.eq(public_id.clone()));
    Ok(found.one(db).await?)
}

/// What the models say of a table.
pub(super) async fn list_shares(db: &impl ConnectionTrait, table_id: i64) -> Result<Vec<ShareRow>, Failure> {
    let rows = share::Entity::find().filter(share::Column::TableId.eq(table_id));
    Ok(rows.order_by_asc(share::Column::Place).all(db).await?)
}

/// The rows that a table was brought with.
#[cfg(test)]
pub(super) async fn list_ways(db: &impl ConnectionTrait, table_id: i64) -> Result<Vec<WayRow>, Failure> {
    let rows = way::Entity::find().filter(way::Column::TableId.eq(table_id));
    Ok(rows.order_by_asc(way::Column::Line).all(db).await?)
}

/// Removes a table with all that came of it; nothing happens when it is gone.
pub(super) async fn remove(change: &Change, id: i64) -> Result<(), Failure> {
    table::Entity::delete_by_id(id).exec(&**change).await?;
    Ok(())
}
