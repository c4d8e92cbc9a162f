//! The days that moved, with who moved them and why.

use platform::clock::Day;
use platform::failure::Failure;
use platform::store::Change;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::row::{moved, step};
use crate::projects::project::{Moved, Step};

/// Moved days that are shown.
const MOVES_MOST: u64 = 100;

/// Moves a step to another day with the reason, which stays to be read; `None` when it moved in the meantime.
pub(in crate::projects) async fn move_step(
    change: &Change,
    project_id: i64,
    step: &Step,
    to: &Day,
    words: &str,
    (mover_id, is_late): (i64, bool),
) -> Result<Option<i64>, Failure> {
    let done = step::Entity::update_many()
        .col_expr(step::Column::DueOn, Expr::value(to.clone()))
        .col_expr(step::Column::MovedLate, Expr::value(step.moved_late || is_late))
        .filter(step::Column::Id.eq(step.id))
        .filter(step::Column::DueOn.eq(step.due_on.clone()))
        .filter(step::Column::DoneAt.is_null())
        .exec(&**change)
        .await?;
    if done.rows_affected == 0 {
        return Ok(None);
    }
    let row = moved::Model {
        id: change.next_id(),
        step_id: step.id,
        project_id,
        from_on: step.due_on.clone(),
        to_on: to.clone(),
        words: words.to_owned(),
        mover_id: Some(mover_id),
        moved_at: change.now(),
    };
    let id = row.id;
    moved::Entity::insert(moved::ActiveModel::from(row))
        .exec_without_returning(&**change)
        .await?;
    Ok(Some(id))
}

/// The days that moved, the last first.
pub(in crate::projects) async fn list_moves(db: &impl ConnectionTrait, project_id: i64) -> Result<Vec<Moved>, Failure> {
    let rows = moved::Entity::find()
        .filter(moved::Column::ProjectId.eq(project_id))
        .order_by_desc(moved::Column::Id)
        .limit(MOVES_MOST);
    let moved = |row: moved::Model| Moved {
        step_id: row.step_id,
        from_on: row.from_on,
        to_on: row.to_on,
        words: row.words,
        mover_id: row.mover_id,
        moved_at: row.moved_at,
    };
    Ok(rows.all(db).await?.into_iter().map(moved).collect())
}
