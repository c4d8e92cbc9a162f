//! What came in and was not looked at by the rules yet.

use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::{ConnectionTrait, DatabaseTransaction, FromQueryResult, raw_sql};

#[derive(FromQueryResult)]
struct Any {
    has_any: bool,
}

#[derive(FromQueryResult)]
struct Key {
    mention_id: i64,
}

/// Whether any rule looks at what comes in.
pub(crate) async fn has_rules(change: &Change) -> Result<bool, Failure> {
    let db: &DatabaseTransaction = change;
    let query = raw_sql!(
        Postgres,
        "SELECT EXISTS (SELECT 1 FROM rules_rule WHERE is_on) AS has_any"
    );
    let found = Any::find_by_statement(query.on(db)).one(db).await?;
    Ok(found.is_some_and(|row| row.has_any))
}

/// Lets mentions wait for the rules.
pub(crate) async fn add(change: &Change, mentions: &[i64]) -> Result<(), Failure> {
    let db: &DatabaseTransaction = change;
    for &mention in mentions {
        let add = raw_sql!(
            Postgres,
            "INSERT INTO rules_due (mention_id) VALUES ({mention}) ON CONFLICT DO NOTHING"
        );
        db.execute_raw(add.on(db)).await?;
    }
    Ok(())
}

/// The next mentions that wait, so many at most.
pub(crate) async fn list(db: &impl ConnectionTrait, most: i64) -> Result<Vec<i64>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT mention_id FROM rules_due ORDER BY mention_id LIMIT {most}"
    );
    let rows = Key::find_by_statement(query.on(db)).all(db).await?;
    Ok(rows.into_iter().map(|row| row.mention_id).collect())
}

/// Lets go of mentions the rules looked at.
pub(crate) async fn remove(change: &Change, mentions: Vec<i64>) -> Result<(), Failure> {
    let db: &DatabaseTransaction = change;
    let remove = raw_sql!(Postgres, "DELETE FROM rules_due WHERE mention_id IN ({..mentions})");
    db.execute_raw(remove.on(db)).await?;
    Ok(())
}
