//! Before a change of a job is kept, the job must still be this node's: one that comes back too late changes nothing.

use std::future::Future;

use sea_orm::{ConnectionTrait, DatabaseTransaction, DbBackend, FromQueryResult, raw_sql};

use super::claim::Claimed;
use crate::failure::Failure;
use crate::store::On;

tokio::task_local! {
    /// The job that this task does, and the number it does it under.
    static HELD: (i64, i64);
}

#[derive(FromQueryResult)]
struct Row {
    fence: i64,
}

/// Does the verb of a job so that its changes know which job they belong to.
pub(super) async fn under<T>(job: &Claimed, verb: impl Future<Output = T>) -> T {
    HELD.scope((job.id, job.fence), verb).await
}

/// Refuses the change of a job that another node does by now; asked when all else is done, outside a job never. On PostgreSQL
/// the row stands still until the commit, so that nobody takes the job in between; as the last lock it is held for no longer.
pub(crate) async fn check(db: &DatabaseTransaction) -> Result<(), Failure> {
    let Ok((id, fence)) = HELD.try_with(|held| *held) else {
        return Ok(());
    };
    let ask = if db.get_database_backend() == DbBackend::Postgres {
        raw_sql!(
            Postgres,
            "SELECT fence FROM job WHERE id = {id} AND state = 'running' FOR SHARE"
        )
    } else {
        raw_sql!(Postgres, "SELECT fence FROM job WHERE id = {id} AND state = 'running'")
    };
    let found = Row::find_by_statement(ask.on(db)).one(db).await?;
    if found.is_some_and(|row| row.fence == fence) {
        Ok(())
    } else {
        Err(Failure::Busy("another node does this job by now".into()))
    }
}
