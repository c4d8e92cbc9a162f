//! The calendars people subscribe to: only the hash of a secret is kept.

use platform::failure::Failure;
use platform::store::Change;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use super::row::calendar;

/// Keeps the hash of a fresh secret; the earlier address stops at once.
pub(in crate::gatherings) async fn keep_calendar(
    change: &Change,
    account_id: i64,
    secret_hash: &str,
    everything: bool,
) -> Result<(), Failure> {
    let row = calendar::Model {
        account_id,
        secret_hash: secret_hash.to_owned(),
        everything,
        made_at: change.now(),
    };
    let columns = [
        calendar::Column::SecretHash,
        calendar::Column::Everything,
        calendar::Column::MadeAt,
    ];
    let renew = OnConflict::column(calendar::Column::AccountId)
        .update_columns(columns)
        .to_owned();
    calendar::Entity::insert(calendar::ActiveModel::from(row))
        .on_conflict(renew)
        .exec_without_returning(&**change)
        .await?;
    Ok(())
}

/// Says what stands in it.
pub(in crate::gatherings) async fn set_everything(
    change: &Change,
    account_id: i64,
    everything: bool,
) -> Result<(), Failure> {
    calendar::Entity::update_many()
        .col_expr(calendar::Column::Everything, Expr::value(everything))
        .filter(calendar::Column::AccountId.eq(account_id))
        .exec(&**change)
        .await?;
    Ok(())
}

/// Ends it.
pub(in crate::gatherings) async fn drop_calendar(change: &Change, account_id: i64) -> Result<(), Failure> {
    calendar::Entity::delete_by_id(account_id).exec(&**change).await?;
    Ok(())
}

/// Whether somebody has one and since when, and whether everything stands in it.
pub(in crate::gatherings) async fn find_calendar(
    db: &impl ConnectionTrait,
    account_id: i64,
) -> Result<Option<(platform::clock::Moment, bool)>, Failure> {
    let found = calendar::Entity::find_by_id(account_id).one(db).await?;
    Ok(found.map(|row| (row.made_at, row.everything)))
}

/// Whose calendar this is, and whether everything stands in it.
pub(in crate::gatherings) async fn find_reader(
    db: &impl ConnectionTrait,
    secret_hash: &str,
) -> Result<Option<(i64, bool)>, Failure> {
    let found = calendar::Entity::find().filter(calendar::Column::SecretHash.eq(secret_hash));
    Ok(found.one(db).await?.map(|row| (row.account_id, row.everything)))
}
