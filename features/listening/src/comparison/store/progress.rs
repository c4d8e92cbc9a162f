//! How far what feeds said was taken in.

use platform::clock::Moment;
use platform::failure::Failure;
use platform::store::Change;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ConnectionTrait, EntityTrait};

use super::row::checkpoint::{ActiveModel, Column, Entity, Model};

/// The key of the only row.
const ONLY: i64 = 1;

/// How far; the beginning when never.
pub(crate) async fn taken_until(db: &impl ConnectionTrait) -> Result<Moment, Failure> {
    let found = Entity::find_by_id(ONLY).one(db).await?;
    Ok(found.map_or(Moment(0), |row| row.taken_until))
}

/// Keeps how far; the beginning to take in everything again.
pub(crate) async fn keep(change: &Change, taken_until: Moment) -> Result<(), Failure> {
    let anew = OnConflict::column(Column::Id)
        .update_column(Column::TakenUntil)
        .to_owned();
    Entity::insert(ActiveModel::from(Model { id: ONLY, taken_until }))
        .on_conflict(anew)
        .exec_without_returning(&**change)
        .await?;
    Ok(())
}
