//! What people do with a week: plan it, lead it, say what it is about, count.

use platform::clock::{Day, Moment};
use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};
use sea_orm::{ColumnTrait, EntityTrait, FromQueryResult, QueryFilter, raw_sql};

use super::row::week;
use crate::social_hour::{Note, State, Week};

/// Plans a week; one that is there stays as it is.
pub(in crate::social_hour) async fn add_week(
    change: &Change,
    hour_id: i64,
    day: &Day,
    (begins_at, ends_at, closes_at): (Moment, Moment, Moment),
) -> Result<(), Failure> {
    let row = week::Model {
        id: change.next_id(),
        hour_id,
        day: day.clone(),
        begins_at,
        ends_at,
        closes_at,
        topic: String::new(),
        starters: String::new(),
        host_id: None,
        post_id: None,
        state: State::Planned,
        note: Note::None,
        reason: String::new(),
        spoke: None,
        came: None,
        reminded_at: None,
    };
    let once = OnConflict::columns([week::Column::HourId, week::Column::Day])
        .do_nothing()
        .to_owned();
    week::Entity::insert(week::ActiveModel::from(row))
        .on_conflict(once)
        .exec_without_returning(&**change)
        .await?;
    Ok(())
}

/// Puts a planned week on another day or hour.
pub(in crate::social_hour) async fn move_week(
    change: &Change,
    id: i64,
    day: &Day,
    (begins_at, ends_at, closes_at): (Moment, Moment, Moment),
) -> Result<(), Failure> {
    week::Entity::update_many()
        .col_expr(week::Column::Day, Expr::value(day.clone()))
        .col_expr(week::Column::BeginsAt, Expr::value(begins_at))
        .col_expr(week::Column::EndsAt, Expr::value(ends_at))
        .col_expr(week::Column::ClosesAt, Expr::value(closes_at))
        .filter(week::Column::Id.eq(id))
        .filter(week::Column::State.eq(State::Planned))
        .exec(&**change)
        .await?;
    Ok(())
}

/// Takes planned weeks away: one, or all of an hour that stops.
pub(in crate::social_hour) async fn drop_planned(
    change: &Change,
    hour_id: i64,
    only: Option<i64>,
) -> Result<(), Failure> {
    let mut gone = week::Entity::delete_many()
        .filter(week::Column::HourId.eq(hour_id))
        .filter(week::Column::State.eq(State::Planned));
    if let Some(only) = only {
        gone = gone.filter(week::Column::Id.eq(only));
    }
    gone.exec(&**change).await?;
    Ok(())
}

/// Somebody says that they lead a week; false when somebody else said so first.
pub(in crate::social_hour) async fn host(change: &Change, id: i64, account_id: i64) -> Result<bool, Failure> {
    let done = week::Entity::update_many()
        .col_expr(week::Column::HostId, Expr::value(account_id))
        .filter(week::Column::Id.eq(id))
        .filter(week::Column::State.eq(State::Planned))
        .filter(week::Column::HostId.is_null().or(week::Column::HostId.eq(account_id)))
        .exec(&**change)
        .await?;
    Ok(done.rows_affected > 0)
}

/// Somebody leads a planned week no more.
pub(in crate::social_hour) async fn let_go(change: &Change, id: i64, account_id: i64) -> Result<(), Failure> {
    week::Entity::update_many()
        .col_expr(week::Column::HostId, Expr::value(Option::<i64>::None))
        .filter(week::Column::Id.eq(id))
        .filter(week::Column::State.eq(State::Planned))
        .filter(week::Column::HostId.eq(account_id))
        .exec(&**change)
        .await?;
    Ok(())
}

/// Says what a planned week is about; false when it began meanwhile.
pub(in crate::social_hour) async fn set_topic(
    change: &Change,
    id: i64,
    topic: &str,
    starters: &str,
) -> Result<bool, Failure> {
    let done = week::Entity::update_many()
        .col_expr(week::Column::Topic, Expr::value(topic))
        .col_expr(week::Column::Starters, Expr::value(starters))
        .filter(week::Column::Id.eq(id))
        .filter(week::Column::State.eq(State::Planned))
        .exec(&**change)
        .await?;
    Ok(done.rows_affected > 0)
}

/// Keeps how many were there, and gives the week as it was before: held until the change is over, so that who counts at the minute
/// at which it closes counts before or after. `None` when there is nothing to count.
pub(in crate::social_hour) async fn count_came(change: &Change, id: i64, came: i64) -> Result<Option<Week>, Failure> {
    let hold = raw_sql!(
        Postgres,
        "UPDATE social_hour_week SET came = came WHERE id = {id} AND state IN ('open', 'held') RETURNING *"
    );
    let before = week::Model::find_by_statement(hold.on(&**change))
        .one(&**change)
        .await?;
    let Some(before) = before else { return Ok(None) };
    week::Entity::update_many()
        .col_expr(week::Column::Came, Expr::value(came))
        .filter(week::Column::Id.eq(id))
        .exec(&**change)
        .await?;
    Ok(Some(before.into()))
}

/// Takes a person out of every week.
pub(in crate::social_hour) async fn forget(change: &Change, account_id: i64) -> Result<(), Failure> {
    week::Entity::update_many()
        .col_expr(week::Column::HostId, Expr::value(Option::<i64>::None))
        .filter(week::Column::HostId.eq(account_id))
        .exec(&**change)
        .await?;
    Ok(())
}
