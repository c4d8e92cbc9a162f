//! What is kept of what others took over: how far it was looked through, and which pages are in the ledger.

use platform::clock::Moment;
use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ConnectionTrait, EntityTrait, FromQueryResult, raw_sql};

use super::row::pickup_checkpoint as checkpoint;

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
