//! One SQL text for both engines.

use sea_orm::{ConnectionTrait, DbBackend, DbErr, Statement};

/// Lets a statement written for one engine run on the engine of a connection: `raw_sql!(Postgres, "...").on(db)`.
/// sqlx binds `$N` on SQLite by its number, so the text serves both.
pub trait On {
    /// The statement for the engine of `db`.
    #[must_use]
    fn on(self, db: &impl ConnectionTrait) -> Statement;
}

impl On for Statement {
    fn on(mut self, db: &impl ConnectionTrait) -> Statement {
        self.db_backend = db.get_database_backend();
        self
    }
}

/// The channel on which nodes of one PostgreSQL tell each other what changed.
pub(super) const CHANNEL: &str = "draagvlak";

/// Tells the other nodes, in the same transaction as the change.
pub(super) async fn notify(db: &impl ConnectionTrait, topics: &[String]) -> Result<(), DbErr> {
    for topic in topics {
        let sql = "SELECT pg_notify($1, $2)";
        let values = [CHANNEL.into(), topic.clone().into()];
        db.execute_raw(Statement::from_sql_and_values(DbBackend::Postgres, sql, values))
            .await?;
    }
    Ok(())
}
