//! What rules keep of one person, and taking them out.

use futures_util::future::BoxFuture;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::store::{Change, On};
use sea_orm::{ConnectionTrait, DatabaseTransaction, FromQueryResult, raw_sql};
use serde_json::{Value, json};

#[derive(FromQueryResult)]
struct Made {
    name: String,
}

/// The rules somebody made or changed last.
pub(crate) fn export(platform: &Platform, person: i64) -> BoxFuture<'_, Result<Value, Failure>> {
    Box::pin(async move {
        let db = platform.store.reader();
        let query = raw_sql!(
            Postgres,
            "SELECT name FROM rules_rule WHERE made_by = {person} ORDER BY id"
        );
        let rows = Made::find_by_statement(query.on(db)).all(db).await?;
        Ok(json!({ "rules": rows.into_iter().map(|row| row.name).collect::<Vec<_>>() }))
    })
}

/// Loosens a person from rules. A rule hands out in somebody's name, so it rests until a colleague turns it on.
pub(crate) fn forget(change: &Change, person: i64) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(async move {
        let db: &DatabaseTransaction = change;
        let statements = [
            raw_sql!(
                Postgres,
                "UPDATE rules_rule SET is_on = FALSE, made_by = NULL WHERE made_by = {person}"
            ),
            raw_sql!(Postgres, "UPDATE rules_run SET made_by = NULL WHERE made_by = {person}"),
        ];
        for statement in statements {
            db.execute_raw(statement.on(db)).await?;
        }
        Ok(())
    })
}
