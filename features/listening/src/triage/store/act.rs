//! What somebody did in one go, and what it taught, for as long as it can be undone.

use platform::clock::Moment;
use platform::failure::Failure;
use platform::store::Change;
use sea_orm::sea_query::{Expr, Query};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::row::act::{ActiveModel, Column, Entity};
use super::row::lesson;
use crate::triage::model::LearnedWeight;
use crate::watch::MentionId;

pub(crate) use super::row::act::Model as Act;

/// Keeps an act and what each of its decisions taught.
pub(crate) async fn add(
    change: &Change,
    act: Act,
    lessons: Vec<(MentionId, Vec<LearnedWeight>)>,
) -> Result<(), Failure> {
    let act_id = act.id;
    Entity::insert(ActiveModel::from(act))
        .exec_without_returning(&**change)
        .await?;
    for (mention_id, taught) in lessons {
        let taught = serde_json::to_string(&taught).map_err(|error| Failure::Internal(error.to_string()))?;
        let row = lesson::Model {
            mention_id,
            act_id,
            taught,
        };
        lesson::Entity::insert(lesson::ActiveModel::from(row))
            .exec_without_returning(&**change)
            .await?;
    }
    Ok(())
}

/// The last act of this person that can be undone.
pub(crate) async fn last_of(db: &impl ConnectionTrait, person: i64) -> Result<Option<Act>, Failure> {
    Ok(Entity::find()
        .filter(Column::ById.eq(person))
        .filter(Column::UndoneAt.is_null())
        .order_by_desc(Column::Id)
        .one(db)
        .await?)
}

/// This act of this person.
pub(crate) async fn find(db: &impl ConnectionTrait, person: i64, id: i64) -> Result<Option<Act>, Failure> {
    Ok(Entity::find_by_id(id).filter(Column::ById.eq(person)).one(db).await?)
}

/// Notes that an act was undone; false when it was before.
pub(crate) async fn mark_undone(change: &Change, id: i64) -> Result<bool, Failure> {
    let done = Entity::update_many()
        .col_expr(Column::UndoneAt, Expr::value(change.now()))
        .filter(Column::Id.eq(id))
        .filter(Column::UndoneAt.is_null())
        .exec(&**change)
        .await?;
    Ok(done.rows_affected == 1)
}

/// What the decision about this mention taught, taken away from what is kept; nothing when it is too long ago.
pub(crate) async fn take_lesson(change: &Change, id: MentionId) -> Result<Vec<LearnedWeight>, Failure> {
    let Some(row) = lesson::Entity::find_by_id(id).one(&**change).await? else {
        return Ok(Vec::new());
    };
    lesson::Entity::delete_by_id(id).exec(&**change).await?;
    serde_json::from_str(&row.taught).map_err(|error| Failure::Internal(error.to_string()))
}

/// Forgets acts of before this moment, with what they taught; the weights stay.
pub(crate) async fn sweep(change: &Change, before: Moment) -> Result<u64, Failure> {
    let mut old = Query::select();
    old.column(Column::Id).from(Entity).and_where(Column::MadeAt.lt(before));
    lesson::Entity::delete_many()
        .filter(lesson::Column::ActId.in_subquery(old))
        .exec(&**change)
        .await?;
    let gone = Entity::delete_many()
        .filter(Column::MadeAt.lt(before))
        .exec(&**change)
        .await?;
    Ok(gone.rows_affected)
}

/// Forgets the acts of this person; their decisions can no longer be undone in one go.
pub(crate) async fn forget(change: &Change, person: i64) -> Result<(), Failure> {
    Entity::delete_many()
        .filter(Column::ById.eq(person))
        .exec(&**change)
        .await?;
    Ok(())
}
