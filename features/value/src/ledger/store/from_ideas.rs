//! What is kept of the ideas that were taken up: how far they were looked through, and which cases are in the ledger.

use platform::clock::Moment;
use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ConnectionTrait, EntityTrait, FromQueryResult, raw_sql};

use super::row::idea_checkpoint as checkpoint;

/// How far the ideas have been looked through.
pub(crate) async fn idea_checkpoint(db: &impl ConnectionTrait) -> Result<(Moment, i64), Failure> {
    let found = checkpoint::Entity::find_by_id(1_i64).one(db).await?;
    Ok(found.map_or((Moment(0), 0), |row| (row.adopted_at, row.idea_id)))
}

pub(crate) async fn keep_idea_checkpoint(change: &Change, (adopted_at, idea_id): (Moment, i64)) -> Result<(), Failure> {
    let row = checkpoint::ActiveModel::from(checkpoint::Model {
        id: 1,
        adopted_at,
        idea_id,
    });
    let columns = [checkpoint::Column::AdoptedAt, checkpoint::Column::IdeaId];
    let again = OnConflict::column(checkpoint::Column::Id)
        .update_columns(columns)
        .to_owned();
    checkpoint::Entity::insert(row)
        .on_conflict(again)
        .exec_without_returning(&**change)
        .await?;
    Ok(())
}

#[derive(FromQueryResult)]
struct Amount {
    amount: i64,
}

/// Whether the case at this path proposed an entry.
pub(crate) async fn shows_case(db: &impl ConnectionTrait, path: &str) -> Result<bool, Failure> {
    let path = path.to_owned();
    let query = raw_sql!(
        Postgres,
        "SELECT COUNT(*) AS amount FROM ledger_evidence v JOIN ledger_entry e ON e.id = v.entry_id
         WHERE v.kind = 'case' AND v.path = {path} AND e.case_id IS NOT NULL"
    );
    let found = Amount::find_by_statement(query.on(db)).one(db).await?;
    Ok(found.is_some_and(|found| found.amount > 0))
}

/// Whether an idea that began in the case at this path proposed an entry.
pub(crate) async fn shows_origin(db: &impl ConnectionTrait, path: &str) -> Result<bool, Failure> {
    let path = path.to_owned();
    let query = raw_sql!(
        Postgres,
        "SELECT COUNT(*) AS amount FROM ledger_evidence WHERE kind = 'origin' AND path = {path}"
    );
    let found = Amount::find_by_statement(query.on(db)).one(db).await?;
    Ok(found.is_some_and(|found| found.amount > 0))
}
