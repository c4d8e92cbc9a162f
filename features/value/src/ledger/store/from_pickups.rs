//! What is kept of what others took over: how far it was looked through, and what proposed an entry.

use platform::clock::Moment;
use platform::failure::Failure;
use platform::search;
use platform::store::{Change, On};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QuerySelect, raw_sql};

use super::findable::KIND;
use super::row::{entry, pickup_checkpoint as checkpoint};
use crate::ledger::State;

/// Entries from pick-ups that wait, looked at in one round; what is beyond waits for the next.
const WAITING_MOST: u64 = 1000;

/// How far they have been looked through.
pub(crate) async fn pickup_checkpoint(db: &impl ConnectionTrait) -> Result<(Moment, i64), Failure> {
    let found = checkpoint::Entity::find_by_id(1_i64).one(db).await?;
    Ok(found.map_or((Moment(0), 0), |row| (row.counts_since, row.pickup_id)))
}

pub(crate) async fn keep_pickup_checkpoint(
    change: &Change,
    (counts_since, pickup_id): (Moment, i64),
) -> Result<(), Failure> {
    let row = checkpoint::ActiveModel::from(checkpoint::Model {
        id: 1,
        counts_since,
        pickup_id,
    });
    let columns = [checkpoint::Column::CountsSince, checkpoint::Column::PickupId];
    let again = OnConflict::column(checkpoint::Column::Id)
        .update_columns(columns)
        .to_owned();
    checkpoint::Entity::insert(row)
        .on_conflict(again)
        .exec_without_returning(&**change)
        .await?;
    Ok(())
}

/// Those of these that proposed an entry before.
pub(crate) async fn pickups_among(db: &impl ConnectionTrait, pickups: Vec<i64>) -> Result<Vec<i64>, Failure> {
    if pickups.is_empty() {
        return Ok(pickups);
    }
    let rows = entry::Entity::find().filter(entry::Column::PickupId.is_in(pickups));
    let rows = rows.select_only().column(entry::Column::PickupId);
    Ok(rows.into_tuple::<i64>().all(db).await?)
}

/// The pick-ups whose entries wait for their receiver.
pub(crate) async fn list_proposed_pickups(db: &impl ConnectionTrait) -> Result<Vec<i64>, Failure> {
    let rows = entry::Entity::find()
        .filter(entry::Column::State.eq(State::Proposed))
        .filter(entry::Column::PickupId.is_not_null())
        .select_only()
        .column(entry::Column::PickupId);
    Ok(rows.limit(WAITING_MOST).into_tuple::<i64>().all(db).await?)
}

/// Takes the entry of a pick-up away while it still waits for its receiver.
pub(crate) async fn withdraw_pickup(change: &Change, pickup: i64) -> Result<(), Failure> {
    let waits = entry::Entity::find()
        .filter(entry::Column::PickupId.eq(pickup))
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

/// Whether what stands at this address proposed an entry as something that the press took over.
pub(crate) async fn shows_press_link(db: &impl ConnectionTrait, url: &str) -> Result<bool, Failure> {
    let url = url.to_owned();
    let query = raw_sql!(
        Postgres,
        "SELECT COUNT(*) AS amount FROM ledger_evidence v JOIN ledger_entry e ON e.id = v.entry_id
         WHERE v.kind = 'link' AND v.path = {url} AND e.kind = 'press_pickup'"
    );
    let found = Amount::find_by_statement(query.on(db)).one(db).await?;
    Ok(found.is_some_and(|found| found.amount > 0))
}
