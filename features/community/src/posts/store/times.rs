//! When posts come and go.

use platform::clock::Moment;
use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect, raw_sql,
};

use super::posts;
use super::row::post;
use crate::posts::{Post, State};

/// Posts of one round: the next minute brings the next round.
const ROUND_MOST: u64 = 100;

/// What somebody planned in a space.
pub(in crate::posts) async fn list_planned(
    db: &impl ConnectionTrait,
    space_id: i64,
    author_id: i64,
) -> Result<Vec<Post>, Failure> {
    let rows = post::Entity::find()
        .filter(post::Column::SpaceId.eq(space_id))
        .filter(post::Column::State.eq(State::Planned))
        .filter(post::Column::AuthorId.eq(author_id))
        .order_by_asc(post::Column::LiveAt)
        .limit(20);
    Ok(posts(rows.all(db).await?))
}

/// Posts whose moment has come.
pub(in crate::posts) async fn list_due(db: &impl ConnectionTrait, now: Moment) -> Result<Vec<Post>, Failure> {
    let rows = post::Entity::find()
        .filter(post::Column::State.eq(State::Planned))
        .filter(post::Column::LiveAt.lte(now))
        .order_by_asc(post::Column::LiveAt)
        .limit(ROUND_MOST);
    Ok(posts(rows.all(db).await?))
}

/// Puts a post from one state in another; `false` when it was in neither any more.
pub(in crate::posts) async fn set_state(change: &Change, id: i64, from: State, to: State) -> Result<bool, Failure> {
    let done = post::Entity::update_many()
        .col_expr(post::Column::State, Expr::value(to))
        .filter(post::Column::Id.eq(id))
        .filter(post::Column::State.eq(from))
        .exec(&**change)
        .await?;
    Ok(done.rows_affected > 0)
}

/// Posts whose time is over.
pub(in crate::posts) async fn list_ended(db: &impl ConnectionTrait, now: Moment) -> Result<Vec<Post>, Failure> {
    let rows = post::Entity::find()
        .filter(post::Column::EndsAt.lte(now))
        .filter(post::Column::State.eq(State::Live))
        .order_by_asc(post::Column::EndsAt)
        .limit(ROUND_MOST);
    Ok(posts(rows.all(db).await?))
}

/// Says when a post ends, or that it does not.
pub(in crate::posts) async fn set_end(change: &Change, id: i64, ends_at: Option<Moment>) -> Result<(), Failure> {
    let set = raw_sql!(Postgres, "UPDATE post SET ends_at = {ends_at} WHERE id = {id}");
    change.execute_raw(set.on(&**change)).await?;
    Ok(())
}

#[derive(FromQueryResult)]
struct End {
    ends_at: Option<Moment>,
}

/// When a post ends.
pub(in crate::posts) async fn find_end(db: &impl ConnectionTrait, id: i64) -> Result<Option<Moment>, Failure> {
    let end = raw_sql!(Postgres, "SELECT ends_at FROM post WHERE id = {id}");
    Ok(End::find_by_statement(end.on(db))
        .one(db)
        .await?
        .and_then(|end| end.ends_at))
}
