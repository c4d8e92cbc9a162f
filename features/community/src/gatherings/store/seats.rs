//! Places and the line before them. Every change of an answer holds its gathering first, so that answers come one after the other.

use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, raw_sql};

use super::row::{answer, gathering};
use crate::gatherings::{Gathering, Reply};

/// Holds a gathering until the change is over, and gives it as it is now with the next turn: both engines let one through at
/// a time.
pub(in crate::gatherings) async fn hold(change: &Change, id: i64) -> Result<(Gathering, i64), Failure> {
    let hold = raw_sql!(
        Postgres,
        "UPDATE gathering SET turns = turns + 1 WHERE id = {id} RETURNING *"
    );
    let row = gathering::Model::find_by_statement(hold.on(&**change))
        .one(&**change)
        .await?;
    let row = row.ok_or(Failure::NotFound)?;
    let turn = row.turns;
    Ok((row.into(), turn))
}

/// Takes one of the places that are left; false when there is none.
pub(in crate::gatherings) async fn take_place(change: &Change, id: i64) -> Result<bool, Failure> {
    let take = raw_sql!(
        Postgres,
        "UPDATE gathering SET coming = coming + 1 WHERE id = {id} AND (places IS NULL OR coming < places)"
    );
    Ok(change.execute_raw(take.on(&**change)).await?.rows_affected() == 1)
}

/// Gives a place back.
pub(in crate::gatherings) async fn give_place_back(change: &Change, id: i64) -> Result<(), Failure> {
    let give = raw_sql!(
        Postgres,
        "UPDATE gathering SET coming = coming - 1 WHERE id = {id} AND coming > 0"
    );
    change.execute_raw(give.on(&**change)).await?;
    Ok(())
}

/// Keeps what somebody said, with their turn.
pub(in crate::gatherings) async fn put_answer(
    change: &Change,
    gathering_id: i64,
    account_id: i64,
    reply: Reply,
    turn: i64,
) -> Result<(), Failure> {
    let row = answer::Model {
        gathering_id,
        account_id,
        reply,
        turn,
        answered_at: change.now(),
    };
    let renew = OnConflict::columns([answer::Column::GatheringId, answer::Column::AccountId])
        .update_columns([answer::Column::Reply, answer::Column::Turn, answer::Column::AnsweredAt])
        .to_owned();
    answer::Entity::insert(answer::ActiveModel::from(row))
        .on_conflict(renew)
        .exec_without_returning(&**change)
        .await?;
    Ok(())
}

/// Who waited comes.
pub(in crate::gatherings) async fn seat(change: &Change, gathering_id: i64, account_id: i64) -> Result<(), Failure> {
    answer::Entity::update_many()
        .col_expr(answer::Column::Reply, Expr::value(Reply::Come))
        .col_expr(answer::Column::AnsweredAt, Expr::value(change.now()))
        .filter(answer::Column::GatheringId.eq(gathering_id))
        .filter(answer::Column::AccountId.eq(account_id))
        .exec(&**change)
        .await?;
    Ok(())
}

/// Takes an answer away.
pub(in crate::gatherings) async fn drop_answer(
    change: &Change,
    gathering_id: i64,
    account_id: i64,
) -> Result<(), Failure> {
    answer::Entity::delete_by_id((gathering_id, account_id))
        .exec(&**change)
        .await?;
    Ok(())
}

/// Who waits longest.
pub(in crate::gatherings) async fn next_in_line(
    change: &Change,
    gathering_id: i64,
) -> Result<Option<(i64, i64)>, Failure> {
    let first = answer::Entity::find()
        .filter(answer::Column::GatheringId.eq(gathering_id))
        .filter(answer::Column::Reply.eq(Reply::Waiting))
        .order_by_asc(answer::Column::Turn);
    Ok(first.one(&**change).await?.map(|row| (row.account_id, row.turn)))
}
