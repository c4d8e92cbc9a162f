//! Ideas that are the same: the duplicate points to the original and its support counts there, until they are taken apart.

use platform::failure::Failure;
use platform::store::Change;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::row::idea;
use super::{hold, recount};
use crate::ideas::Status;
use crate::ideas::idea::Idea;

/// The keys of everything that an idea stands for, itself included.
pub(in crate::ideas) async fn list_group(db: &impl ConnectionTrait, root_id: i64) -> Result<Vec<i64>, Failure> {
    let ids = idea::Entity::find()
        .select_only()
        .column(idea::Column::Id)
        .filter(idea::Column::RootId.eq(root_id))
        .order_by_asc(idea::Column::Id);
    Ok(ids.into_tuple::<i64>().all(db).await?)
}

/// The ideas that were merged into this one, the first first.
pub(in crate::ideas) async fn list_merged(db: &impl ConnectionTrait, id: i64) -> Result<Vec<Idea>, Failure> {
    let rows = idea::Entity::find()
        .filter(idea::Column::MergedInto.eq(id))
        .order_by_asc(idea::Column::Id)
        .limit(50);
    Ok(rows.all(db).await?.into_iter().map(Idea::from).collect())
}

/// Merges a duplicate, with all it stands for, into the original; `false` when either was merged in the meantime.
pub(in crate::ideas) async fn merge(change: &Change, duplicate: i64, original: i64) -> Result<bool, Failure> {
    // Held in the order of their keys: two who merge the same two in both directions are one after the other.
    for id in [duplicate.min(original), duplicate.max(original)] {
        let held = hold(change, id).await?;
        if held.is_none_or(|held| held.merged_into.is_some() || held.status == Status::Gone) {
            return Ok(false);
        }
    }
    point(change, duplicate, Some(original)).await?;
    idea::Entity::update_many()
        .col_expr(idea::Column::RootId, Expr::value(original))
        .filter(idea::Column::RootId.eq(duplicate))
        .exec(&**change)
        .await?;
    recount(change, original).await?;
    Ok(true)
}

/// Takes a duplicate off its original again, with what was merged into it before; each keeps its own support.
pub(in crate::ideas) async fn unmerge(change: &Change, duplicate: &Idea) -> Result<(), Failure> {
    let mut group = vec![duplicate.id];
    let mut last = group.clone();
    while !last.is_empty() {
        let below = idea::Entity::find()
            .select_only()
            .column(idea::Column::Id)
            .filter(idea::Column::MergedInto.is_in(last));
        last = below.into_tuple::<i64>().all(&**change).await?;
        last.retain(|id| !group.contains(id));
        group.extend(&last);
    }
    point(change, duplicate.id, None).await?;
    idea::Entity::update_many()
        .col_expr(idea::Column::RootId, Expr::value(duplicate.id))
        .filter(idea::Column::Id.is_in(group))
        .exec(&**change)
        .await?;
    recount(change, duplicate.id).await?;
    recount(change, duplicate.root_id).await
}

async fn point(change: &Change, id: i64, into: Option<i64>) -> Result<(), Failure> {
    idea::Entity::update_many()
        .col_expr(idea::Column::MergedInto, Expr::value(into))
        .filter(idea::Column::Id.eq(id))
        .exec(&**change)
        .await?;
    Ok(())
}
