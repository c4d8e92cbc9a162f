//! With whom we compare, and which feeds are theirs.

use std::collections::HashMap;

use platform::failure::Failure;
use platform::ids::PublicId;
use platform::store::Change;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};

use super::kinds::Relation;
use super::row::channel;
pub(crate) use super::row::organisation::Model;
use super::row::organisation::{ActiveModel, Column, Entity};

/// All, ourselves first, then by name.
pub(crate) async fn list(db: &impl ConnectionTrait) -> Result<Vec<Model>, Failure> {
    let mut all = Entity::find().order_by_asc(Column::Name).all(db).await?;
    all.sort_by_key(|row| (row.relation != Relation::Ours, row.name.to_lowercase()));
    Ok(all)
}

/// The one of an address.
pub(crate) async fn find(db: &impl ConnectionTrait, id: &PublicId) -> Result<Option<Model>, Failure> {
    Ok(Entity::find().filter(Column::PublicId.eq(id.clone())).one(db).await?)
}

/// How many there are.
pub(crate) async fn count(db: &impl ConnectionTrait) -> Result<u64, Failure> {
    Ok(Entity::find().count(db).await?)
}

/// Adds one; `false` when there is one with that name.
pub(crate) async fn insert(change: &Change, row: &Model) -> Result<bool, Failure> {
    let once = OnConflict::column(Column::Name).do_nothing().to_owned();
    let insert = Entity::insert(ActiveModel::from(row.clone())).on_conflict(once);
    Ok(insert.exec_without_returning(&**change).await? > 0)
}

/// Whether another one has this name.
pub(crate) async fn is_taken(db: &impl ConnectionTrait, name: &str, but: i64) -> Result<bool, Failure> {
    let others = Entity::find().filter(Column::Name.eq(name)).filter(Column::Id.ne(but));
    Ok(others.count(db).await? > 0)
}

/// Keeps what was changed, with exactly these feeds as its channels; a feed is of one organisation only.
pub(crate) async fn keep(change: &Change, row: &Model, channels: Vec<i64>) -> Result<(), Failure> {
    Entity::update(ActiveModel::from(row.clone()).reset_all())
        .validate()?
        .exec_without_returning(&**change)
        .await?;
    let gone = channel::Entity::delete_many().filter(channel::Column::OrganisationId.eq(row.id));
    gone.exec(&**change).await?;
    if channels.is_empty() {
        return Ok(());
    }
    let rows = channels.into_iter().map(|source_id| {
        channel::ActiveModel::from(channel::Model {
            source_id,
            organisation_id: row.id,
        })
    });
    let theirs = OnConflict::column(channel::Column::SourceId)
        .update_column(channel::Column::OrganisationId)
        .to_owned();
    channel::Entity::insert_many(rows)
        .on_conflict(theirs)
        .exec_without_returning(&**change)
        .await?;
    Ok(())
}

/// Takes one away, with its messages.
pub(crate) async fn remove(change: &Change, id: i64) -> Result<(), Failure> {
    Entity::delete_by_id(id).exec(&**change).await?;
    Ok(())
}

/// Which feed is a channel of whom.
pub(crate) async fn channels(db: &impl ConnectionTrait) -> Result<HashMap<i64, i64>, Failure> {
    let rows = channel::Entity::find().all(db).await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.source_id, row.organisation_id))
        .collect())
}
