//! Accounts in pages, for what goes to all of them.

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::row::account::{Column, Entity};
use super::{Account, AccountState};
use crate::failure::Failure;

impl Account {
    /// The next active accounts behind this key, in the order of their keys.
    ///
    /// # Errors
    /// The store's own.
    pub async fn list_active_after(db: &impl ConnectionTrait, after: i64, most: u64) -> Result<Vec<Self>, Failure> {
        let rows = Entity::find()
            .filter(Column::Id.gt(after))
            .filter(Column::State.eq(AccountState::Active))
            .order_by_asc(Column::Id)
            .limit(most);
        Ok(rows.all(db).await?.into_iter().map(Self::from).collect())
    }
}
