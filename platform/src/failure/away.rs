//! Tells a database that is away for a moment from one that says no: of the first nothing was kept, and soon it may succeed.

use sea_orm::sqlx::Error;
use sea_orm::{DbErr, RuntimeErr};

/// What PostgreSQL says (SQLSTATE) when it stops or starts, when the connection breaks, when this server may only be read,
/// and when two changes stood in each other's way.
const AWAY: [&str; 6] = ["57P0", "08", "25006", "40001", "40P01", "55P03"];

/// Whether the same thing may succeed in a few seconds.
pub(super) fn is_away(error: &DbErr) -> bool {
    let cause = match error {
        DbErr::ConnectionAcquire(_) => return true,
        DbErr::Conn(RuntimeErr::SqlxError(cause))
        | DbErr::Exec(RuntimeErr::SqlxError(cause))
        | DbErr::Query(RuntimeErr::SqlxError(cause)) => cause,
        _ => return false,
    };
    match &**cause {
        Error::Io(_) | Error::PoolTimedOut | Error::PoolClosed | Error::WorkerCrashed => true,
        Error::Database(told) => told
            .code()
            .is_some_and(|code| AWAY.iter().any(|start| code.starts_with(start))),
        _ => false,
    }
}
