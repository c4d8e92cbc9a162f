//! Erasing to the disk: an embedded index keeps words of entries that are gone until its parts are put together (rule ST14).

use sea_orm::{ConnectionTrait, DatabaseTransaction, DbBackend, raw_sql};

use crate::failure::Failure;
use crate::store::{On, Store};

/// Puts the index together anew, so that words of forgotten entries are gone from it. Done every night, and after an erasure.
///
/// # Errors
/// The store's own.
pub async fn scrub(store: &Store) -> Result<(), Failure> {
    if store.backend() != DbBackend::Sqlite {
        // PostgreSQL's own vacuum takes dead rows away.
        return Ok(());
    }
    store
        .change(async |change| {
            let db: &DatabaseTransaction = change;
            let together = raw_sql!(Postgres, "INSERT INTO search_text (search_text) VALUES ('optimize')");
            db.execute_raw(together.on(db)).await?;
            Ok(())
        })
        .await
}
