//! When the answers of a team need a second pair of eyes.

use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::{ConnectionTrait, DatabaseTransaction, FromQueryResult, raw_sql};

use super::kinds::Eyes;

/// The rule of a team; department 0 is everybody without one.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub(crate) struct Row {
    /// The team.
    pub department_id: i64,
    /// When.
    pub eyes: Eyes,
}

/// Everybody without a rule of their own.
pub(crate) const EVERYBODY: i64 = 0;

/// All rules.
pub(crate) async fn list(db: &impl ConnectionTrait) -> Result<Vec<Row>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT department_id, eyes FROM answers_eyes ORDER BY department_id LIMIT 1000"
    );
    Ok(Row::find_by_statement(query.on(db)).all(db).await?)
}

/// The rule that holds for this team.
pub(crate) async fn of(db: &impl ConnectionTrait, department: Option<i64>) -> Result<Eyes, Failure> {
    let team = department.unwrap_or(EVERYBODY);
    let query = raw_sql!(
        Postgres,
        "SELECT department_id, eyes FROM answers_eyes WHERE department_id = {team} OR department_id = 0
         ORDER BY department_id DESC LIMIT 1"
    );
    let row = Row::find_by_statement(query.on(db)).one(db).await?;
    Ok(row.map_or_else(Eyes::default, |row| row.eyes))
}

/// Keeps the rule of a team; nothing takes it away, and then that of everybody holds.
pub(crate) async fn keep(change: &Change, department: i64, eyes: Option<Eyes>) -> Result<(), Failure> {
    let db: &DatabaseTransaction = change;
    let statement = match eyes.map(Eyes::word) {
        Some(eyes) => raw_sql!(
            Postgres,
            "INSERT INTO answers_eyes (department_id, eyes) VALUES ({department}, {eyes})
             ON CONFLICT (department_id) DO UPDATE SET eyes = excluded.eyes"
        ),
        None => raw_sql!(Postgres, "DELETE FROM answers_eyes WHERE department_id = {department}"),
    };
    db.execute_raw(statement.on(db)).await?;
    Ok(())
}
