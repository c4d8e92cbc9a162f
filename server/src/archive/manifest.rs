//! What must be in a backup: rows per table, and the hash of each file.

use std::collections::BTreeMap;

use platform::store::Store;
use sea_orm::{DatabaseConnection, DbBackend, DbErr, FromQueryResult, Statement};
use serde::{Deserialize, Serialize};

use super::ArchiveTrouble;

/// The name of the list inside the archive.
pub(super) const NAME: &str = "manifest.json";

/// The list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// When it was made, in microseconds UTC.
    pub made_at: i64,
    /// `sqlite` or `postgres`.
    pub engine: String,
    /// Rows per table at about that moment; a store that is in use grows on while it is copied.
    pub rows: BTreeMap<String, i64>,
    /// SHA-256 of each file in the archive, in hexadecimal.
    pub files: BTreeMap<String, String>,
}

#[derive(FromQueryResult)]
struct Name {
    name: String,
}

#[derive(FromQueryResult)]
struct Count {
    it: i64,
}

impl Manifest {
    pub(super) async fn begin(store: &Store) -> Result<Self, ArchiveTrouble> {
        let rows = count_rows(store.reader())
            .await
            .map_err(|error| ArchiveTrouble::Store(error.to_string()))?;
        let engine = if store.backend() == DbBackend::Sqlite {
            "sqlite"
        } else {
            "postgres"
        };
        Ok(Self {
            made_at: store.clock().now().0,
            engine: engine.into(),
            rows,
            files: BTreeMap::new(),
        })
    }

    pub(super) fn bytes(&self) -> Result<Vec<u8>, ArchiveTrouble> {
        serde_json::to_vec_pretty(self).map_err(|error| ArchiveTrouble::Damaged(error.to_string()))
    }
}

/// Rows per table of the product; what the engine keeps for itself is left out.
pub(super) async fn count_rows(db: &DatabaseConnection) -> Result<BTreeMap<String, i64>, DbErr> {
    let backend = db.get_database_backend();
    let tables = match backend {
        DbBackend::Sqlite => {
            "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'
             AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_%'"
        }
        _ => {
            "SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema() AND tablename NOT LIKE 'search_%'"
        }
    };
    let mut rows = BTreeMap::new();
    for table in Name::find_by_statement(Statement::from_string(backend, tables))
        .all(db)
        .await?
    {
        // The name comes from the catalogue of the database, not from anybody.
        let query = format!("SELECT COUNT(*) AS it FROM \"{}\"", table.name);
        let count = Count::find_by_statement(Statement::from_string(backend, query))
            .one(db)
            .await?;
        rows.insert(table.name, count.map_or(0, |count| count.it));
    }
    Ok(rows)
}
