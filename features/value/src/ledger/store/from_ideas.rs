//! What is kept of the ideas that were taken up: how far they were looked through, and which proposed an entry.

use platform::clock::Moment;
use platform::failure::Failure;
use platform::search;
use platform::store::{Change, On};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QuerySelect, raw_sql};

use super::findable::KIND;
use super::row::{entry, idea_checkpoint as checkpoint};
use crate::ledger::State;

/// Entries from ideas that wait, looked at in one round; what is beyond waits for the next.
const WAITING_MOST: u64 = 1000;

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

/// Those of these ideas that proposed an entry before.
pub(crate) async fn proposed_among(db: &impl ConnectionTrait, ideas: Vec<i64>) -> Result<Vec<i64>, Failure> {
    if ideas.is_empty() {
        return Ok(ideas);
    }
    let rows = entry::Entity::find().filter(entry::Column::IdeaId.is_in(ideas));
    let rows = rows.select_only().column(entry::Column::IdeaId);
    Ok(rows.into_tuple::<i64>().all(db).await?)
}

/// The ideas whose entries wait for their receiver.
pub(crate) async fn list_proposed_ideas(db: &impl ConnectionTrait) -> Result<Vec<i64>, Failure> {
    let rows = entry::Entity::find()
        .filter(entry::Column::State.eq(State::Proposed))
        .filter(entry::Column::IdeaId.is_not_null())
        .select_only()
        .column(entry::Column::IdeaId);
    Ok(rows.limit(WAITING_MOST).into_tuple::<i64>().all(db).await?)
}

/// Takes the entry of an idea away while it still waits for its receiver.
pub(crate) async fn withdraw(change: &Change, idea: i64) -> Result<(), Failure> {
    let waits = entry::Entity::find()
        .filter(entry::Column::IdeaId.eq(idea))
        .filter(entry::Column::State.eq(State::Proposed));
    let Some(row) = waits.one(&**change).await? else {
        return Ok(());
    };
    // Asked once more where it goes: whoever confirmed it in the meantime keeps it.
    let gone = entry::Entity::delete_many()
        .filter(entry::Column::Id.eq(row.id))
        .filter(entry::Column::State.eq(State::Proposed))
        .exec(&**change)
        .await?;
    if gone.rows_affected > 0 {
        search::forget(change, KIND, row.id).await?;
    }
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
