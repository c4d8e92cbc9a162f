//! Bringing a store up to date: the whole ledger in one transaction, so that a store is old or new and never between.

use std::collections::BTreeSet;

use sea_orm::{
    ConnectionTrait, DatabaseConnection, DbBackend, DbErr, FromQueryResult, SqliteTransactionMode, Statement,
    TransactionOptions, TransactionTrait,
};
use sea_orm_migration::prelude::MigratorTrait;

use crate::Ledger;

/// The number under which nodes of one PostgreSQL agree that one of them migrates.
const LOCK: &str = "SELECT pg_advisory_xact_lock(4712)";

/// How a store stands to this program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nothing in it yet.
    Empty,
    /// Made by an older program; so many steps behind.
    Older(usize),
    /// Equal.
    Current,
    /// Made by a newer program; names of steps unknown here.
    Newer(Vec<String>),
}

/// Why a store was not brought up to date.
#[derive(Debug, thiserror::Error)]
pub enum LedgerTrouble {
    /// The engine answered with an error.
    #[error("the store could not be brought up to date; it is as it was: {0}")]
    Engine(#[from] DbErr),
    /// A newer program has been here.
    #[error(
        "this store was made by a newer Draagvlak ({0}); start that version, or restore the backup made before the upgrade"
    )]
    Newer(String),
}

#[derive(FromQueryResult)]
struct Applied {
    version: String,
}

/// Compares the store with the ledger of this program.
///
/// # Errors
/// The store's own.
pub async fn standing(db: &DatabaseConnection) -> Result<Standing, DbErr> {
    let applied = applied(db).await?;
    let known: BTreeSet<String> = Ledger::migrations().iter().map(|step| step.name().to_owned()).collect();
    let foreign: Vec<String> = applied.difference(&known).cloned().collect();
    let missing = known.difference(&applied).count();
    Ok(match (applied.is_empty(), foreign.is_empty(), missing) {
        (true, _, _) => Standing::Empty,
        (false, false, _) => Standing::Newer(foreign),
        (false, true, 0) => Standing::Current,
        (false, true, behind) => Standing::Older(behind),
    })
}

async fn applied(db: &DatabaseConnection) -> Result<BTreeSet<String>, DbErr> {
    let table = match db.get_database_backend() {
        DbBackend::Sqlite => "SELECT name AS version FROM sqlite_master WHERE name = 'seaql_migrations'",
        _ => {
            "SELECT tablename AS version FROM pg_tables WHERE schemaname = current_schema() AND tablename = 'seaql_migrations'"
        }
    };
    let backend = db.get_database_backend();
    if Applied::find_by_statement(Statement::from_string(backend, table))
        .one(db)
        .await?
        .is_none()
    {
        return Ok(BTreeSet::new());
    }
    let all = Statement::from_string(backend, "SELECT version FROM seaql_migrations");
    Ok(Applied::find_by_statement(all)
        .all(db)
        .await?
        .into_iter()
        .map(|row| row.version)
        .collect())
}

/// Brings the store to the state this program knows. On PostgreSQL one node does it while the others wait.
///
/// # Errors
/// [`LedgerTrouble::Newer`] when the store is ahead of the program; otherwise the store's own, with nothing changed.
pub async fn bring_up_to_date(db: &DatabaseConnection) -> Result<(), LedgerTrouble> {
    if let Standing::Newer(steps) = standing(db).await? {
        return Err(LedgerTrouble::Newer(steps.join(", ")));
    }
    let mode = Some(SqliteTransactionMode::Immediate);
    let options = TransactionOptions {
        sqlite_transaction_mode: mode,
        ..TransactionOptions::default()
    };
    let tx = db.begin_with_options(options).await?;
    if tx.get_database_backend() == DbBackend::Postgres {
        tx.execute_unprepared(LOCK).await?;
    }
    Ledger::up(&tx, None).await?;
    tx.commit().await?;
    Ok(())
}
