//! What a week goes through by the clock. Each step asks that the one before was not left already: done twice it is done once.

use platform::clock::Moment;
use platform::failure::Failure;
use platform::store::Change;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::lists::weeks;
use super::row::week;
use crate::social_hour::{Note, State, Week};

/// Weeks in one round; the rest comes a minute later.
const ROUND_MOST: u64 = 500;

/// The weeks that should have begun.
pub(in crate::social_hour) async fn list_to_open(db: &impl ConnectionTrait, now: Moment) -> Result<Vec<Week>, Failure> {
    let due = week::Entity::find()
        .filter(week::Column::State.eq(State::Planned))
        .filter(week::Column::BeginsAt.lte(now))
        .order_by_asc(week::Column::BeginsAt)
        .limit(ROUND_MOST);
    Ok(weeks(due.all(db).await?))
}

/// The weeks whose talk should close.
pub(in crate::social_hour) async fn list_to_close(
    db: &impl ConnectionTrait,
    now: Moment,
) -> Result<Vec<Week>, Failure> {
    let due = week::Entity::find()
        .filter(week::Column::State.eq(State::Open))
        .filter(week::Column::ClosesAt.lte(now))
        .order_by_asc(week::Column::ClosesAt)
        .limit(ROUND_MOST);
    Ok(weeks(due.all(db).await?))
}

/// Opens a week and gives it as it is at that moment; `None` when it opened, was called off or moved away meanwhile. Its talk
/// follows in the same change.
pub(in crate::social_hour) async fn open(
    change: &Change,
    id: i64,
    host_id: i64,
    note: Note,
) -> Result<Option<Week>, Failure> {
    let done = week::Entity::update_many()
        .col_expr(week::Column::State, Expr::value(State::Open))
        .col_expr(week::Column::HostId, Expr::value(host_id))
        .col_expr(week::Column::Note, Expr::value(note))
        .filter(week::Column::Id.eq(id))
        .filter(week::Column::State.eq(State::Planned))
        .filter(week::Column::BeginsAt.lte(change.now()))
        .exec(&**change)
        .await?;
    if done.rows_affected == 0 {
        return Ok(None);
    }
    find(&**change, id).await
}

/// Puts its talk with a week.
pub(in crate::social_hour) async fn set_post(change: &Change, id: i64, post_id: i64) -> Result<(), Failure> {
    week::Entity::update_many()
        .col_expr(week::Column::PostId, Expr::value(post_id))
        .filter(week::Column::Id.eq(id))
        .exec(&**change)
        .await?;
    Ok(())
}

/// The week with this key.
pub(in crate::social_hour) async fn find(db: &impl ConnectionTrait, id: i64) -> Result<Option<Week>, Failure> {
    Ok(week::Entity::find_by_id(id).one(db).await?.map(Week::from))
}

/// Closes a week with how many wrote, and gives it as it is then: with what its host counted up to that moment. `None` when it is
/// closed already.
pub(in crate::social_hour) async fn close(change: &Change, id: i64, spoke: i64) -> Result<Option<Week>, Failure> {
    let done = week::Entity::update_many()
        .col_expr(week::Column::State, Expr::value(State::Held))
        .col_expr(week::Column::Spoke, Expr::value(spoke))
        .filter(week::Column::Id.eq(id))
        .filter(week::Column::State.eq(State::Open))
        .exec(&**change)
        .await?;
    if done.rows_affected == 0 {
        return Ok(None);
    }
    find(&**change, id).await
}

/// Says that a week is not held, and why; false when it began already.
pub(in crate::social_hour) async fn skip(change: &Change, id: i64, note: Note, reason: &str) -> Result<bool, Failure> {
    let done = week::Entity::update_many()
        .col_expr(week::Column::State, Expr::value(State::Skipped))
        .col_expr(week::Column::Note, Expr::value(note))
        .col_expr(week::Column::Reason, Expr::value(reason))
        .filter(week::Column::Id.eq(id))
        .filter(week::Column::State.eq(State::Planned))
        .exec(&**change)
        .await?;
    Ok(done.rows_affected > 0)
}

/// Notes that somebody was reminded of a week; false when they were before.
pub(in crate::social_hour) async fn mark_reminded(change: &Change, id: i64) -> Result<bool, Failure> {
    let done = week::Entity::update_many()
        .col_expr(week::Column::RemindedAt, Expr::value(change.now()))
        .filter(week::Column::Id.eq(id))
        .filter(week::Column::RemindedAt.is_null())
        .filter(week::Column::Topic.eq(""))
        .exec(&**change)
        .await?;
    Ok(done.rows_affected > 0)
}

/// The talk of a week is gone: nothing leads to it any more.
pub(in crate::social_hour) async fn drop_post(change: &Change, post_id: i64) -> Result<(), Failure> {
    week::Entity::update_many()
        .col_expr(week::Column::PostId, Expr::value(Option::<i64>::None))
        .filter(week::Column::PostId.eq(post_id))
        .exec(&**change)
        .await?;
    Ok(())
}
