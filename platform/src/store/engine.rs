//! How each engine is opened, and what is asked of it before the first query.

use std::path::{Path, PathBuf};
use std::time::Duration;

use sea_orm::sqlx::sqlite::SqliteSynchronous;
use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbBackend, DbErr, Statement};

/// Readers of an embedded store: two a core is plenty when a query takes well under a millisecond.
const READERS: u32 = 4;
/// Connections to PostgreSQL; small, because each costs the server memory.
const POOL: u32 = 10;
/// The oldest SQLite without the bug that can lose a checkpoint's pages (rule ST4).
const SQLITE_OLDEST: &str = "3.51.3";

/// Where the rows live.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Engine {
    /// A file beside the program.
    Sqlite {
        /// The file; its folder must exist.
        file: PathBuf,
    },
    /// A PostgreSQL server, version 15 or newer.
    Postgres {
        /// `postgres://user:secret@host/name`.
        address: String,
    },
}

/// Why a store could not be opened, in words for whoever starts the program.
#[derive(Debug, thiserror::Error)]
pub enum StoreTrouble {
    /// The engine answered with an error.
    #[error("the store cannot be opened: {0}")]
    Engine(#[from] DbErr),
    /// The library or server is older than the product can trust.
    #[error("{engine} {found} is too old: {wanted} or newer is needed")]
    TooOld {
        /// SQLite or PostgreSQL.
        engine: &'static str,
        /// What was found.
        found: String,
        /// What is needed.
        wanted: &'static str,
    },
}

impl Engine {
    /// The embedded store in a data folder.
    #[must_use]
    pub fn in_folder(data: &Path) -> Self {
        Self::Sqlite {
            file: data.join("draagvlak.sqlite"),
        }
    }

    /// Opens the writing and the reading pool; on PostgreSQL they are one.
    pub(super) async fn connect(&self) -> Result<(DatabaseConnection, DatabaseConnection), StoreTrouble> {
        match self {
            Self::Sqlite { file } => {
                let writer = Database::connect(sqlite(file, true)).await?;
                require_sqlite(&writer).await?;
                let reader = Database::connect(sqlite(file, false)).await?;
                Ok((writer, reader))
            }
            Self::Postgres { address } => {
                let pool = Database::connect(postgres(address)).await?;
                require_postgres(&pool).await?;
                Ok((pool.clone(), pool))
            }
        }
    }
}

fn sqlite(file: &Path, writes: bool) -> ConnectOptions {
    let mode = if writes { "rwc" } else { "ro" };
    let mut options = ConnectOptions::new(format!("sqlite://{}?mode={mode}", file.display()));
    let most = if writes { 1 } else { READERS };
    options
        .max_connections(most)
        .min_connections(most)
        .test_before_acquire(false)
        .sqlx_logging(false);
    // Closing and reopening would throw the page cache away.
    options
        .idle_timeout(Option::<Duration>::None)
        .max_lifetime(Option::<Duration>::None);
    options.acquire_timeout(Duration::from_secs(10));
    options.map_sqlx_sqlite_opts(move |options| {
        let options = options
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(5))
            .synchronous(SqliteSynchronous::Full)
            .pragma("trusted_schema", "OFF")
            .pragma("cell_size_check", "ON")
            .pragma("mmap_size", "0")
            .statement_cache_capacity(256);
        if writes {
            let wal = sea_orm::sqlx::sqlite::SqliteJournalMode::Wal;
            let options = options.journal_mode(wal).pragma("secure_delete", "ON");
            options
                .pragma("journal_size_limit", "67108864")
                .optimize_on_close(true, None)
        } else {
            options.pragma("query_only", "ON")
        }
    });
    options
}

fn postgres(address: &str) -> ConnectOptions {
    let mut options = ConnectOptions::new(address.to_owned());
    options.max_connections(POOL).min_connections(1).sqlx_logging(false);
    options
        .acquire_timeout(Duration::from_secs(3))
        .max_lifetime(Duration::from_secs(600));
    options.map_sqlx_postgres_opts(|options| {
        options.options([
            ("statement_timeout", "60s"),
            ("lock_timeout", "2s"),
            ("idle_in_transaction_session_timeout", "30s"),
            ("synchronous_commit", "on"),
        ])
    });
    options
}

async fn require_sqlite(connection: &DatabaseConnection) -> Result<(), StoreTrouble> {
    let found = first_text(connection, "SELECT sqlite_version() AS it").await?;
    if numbers(&found) < numbers(SQLITE_OLDEST) {
        return Err(StoreTrouble::TooOld {
            engine: "SQLite",
            found,
            wanted: SQLITE_OLDEST,
        });
    }
    Ok(())
}

async fn require_postgres(connection: &DatabaseConnection) -> Result<(), StoreTrouble> {
    let found = first_text(connection, "SELECT current_setting('server_version') AS it").await?;
    if numbers(&found) < vec![15] {
        return Err(StoreTrouble::TooOld {
            engine: "PostgreSQL",
            found,
            wanted: "15",
        });
    }
    Ok(())
}

async fn first_text(connection: &DatabaseConnection, query: &'static str) -> Result<String, DbErr> {
    let backend: DbBackend = connection.get_database_backend();
    let row = connection.query_one_raw(Statement::from_string(backend, query)).await?;
    row.map_or(Ok(String::new()), |row| row.try_get("", "it"))
}

fn numbers(version: &str) -> Vec<u32> {
    let plain = version
        .split(|c: char| !c.is_ascii_digit() && c != '.')
        .next()
        .unwrap_or_default();
    plain.split('.').map_while(|part| part.parse().ok()).collect()
}
