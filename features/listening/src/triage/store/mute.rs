//! Hosts whose mentions nobody wants to see.

use platform::failure::Failure;
use platform::store::Change;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::row::mute::{ActiveModel, Column, Entity, Model};

pub(crate) use super::row::mute::Model as Mute;

/// More hosts than this is a query that asks too much.
pub(crate) const MUTES_MOST: u64 = 500;

/// Keeps a host out of the inbox from now on.
pub(crate) async fn add(change: &Change, host: &str, by: i64) -> Result<(), Failure> {
    let row = Model {
        host: host.to_owned(),
        made_by: Some(by),
        made_at: change.now(),
    };
    Entity::insert(ActiveModel::from(row))
        .on_conflict(OnConflict::column(Column::Host).do_nothing().to_owned())
        .exec_without_returning(&**change)
        .await?;
    Ok(())
}

/// Lets a host in again.
pub(crate) async fn remove(change: &Change, host: &str) -> Result<(), Failure> {
    Entity::delete_by_id(host.to_owned()).exec(&**change).await?;
    Ok(())
}

/// The hosts, the last one first.
pub(crate) async fn list(db: &impl ConnectionTrait) -> Result<Vec<Mute>, Failure> {
    Ok(Entity::find()
        .order_by_desc(Column::MadeAt)
        .order_by_asc(Column::Host)
        .limit(MUTES_MOST)
        .all(db)
        .await?)
}

/// Which of these hosts are kept out.
pub(crate) async fn among(db: &impl ConnectionTrait, hosts: Vec<String>) -> Result<Vec<String>, Failure> {
    if hosts.is_empty() {
        return Ok(Vec::new());
    }
    let rows = Entity::find().filter(Column::Host.is_in(hosts)).all(db).await?;
    Ok(rows.into_iter().map(|row| row.host).collect())
}
