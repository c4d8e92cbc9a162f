//! Erasing to the disk: an embedded index keeps words of entries that are gone until its parts are put together (rule ST14).

use sea_orm::{ConnectionTrait, DatabaseTransaction, DbBackend, raw_sql};

use crate::failure::Failure;
use crate::store::{On, Store};

/// Puts the index together anew, so that words of forgotten entries are gone from it, and lets go of words that occur nowhere
/// any more. Done every night, and after an erasure.
///
/// # Errors
/// The store's own.
pub async fn scrub(store: &Store) -> Result<(), Failure> {
    let steps = match store.backend() {
        DbBackend::Sqlite => vec![
            raw_sql!(Postgres, "INSERT INTO search_text (search_text) VALUES ('optimize')"),
            raw_sql!(
                Postgres,
                "DELETE FROM search_word WHERE word NOT IN (SELECT term FROM search_term)"
            ),
        ],
        // PostgreSQL's own vacuum takes dead rows away.
        _ => vec![raw_sql!(
            Postgres,
            "DELETE FROM search_word WHERE word NOT IN (SELECT word FROM ts_stat('SELECT v FROM search_text'))"
        )],
    };
    store
        .change(async |change| {
            let db: &DatabaseTransaction = change;
            for step in steps {
                db.execute_raw(step.on(db)).await?;
            }
            Ok(())
        })
        .await
}
