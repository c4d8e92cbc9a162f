//! Filling a store that nobody works in yet, without waiting for the disk at every step.

use sea_orm::{ConnectionTrait, DbBackend, DbErr};

use super::Store;

impl Store {
    /// From here until [`Store::make_durable`] an answered change may be lost when the power fails. Only for a store that is
    /// thrown away when its filling breaks off. Nothing happens on PostgreSQL.
    ///
    /// # Errors
    /// The engine's own.
    pub async fn hurry(&self) -> Result<(), DbErr> {
        self.tell_engine("PRAGMA synchronous = OFF").await
    }

    /// Puts everything on disk, and waits for the disk at every change again.
    ///
    /// # Errors
    /// The engine's own.
    pub async fn make_durable(&self) -> Result<(), DbErr> {
        self.tell_engine("PRAGMA synchronous = FULL").await?;
        self.tell_engine("PRAGMA wal_checkpoint(TRUNCATE)").await
    }

    async fn tell_engine(&self, pragma: &str) -> Result<(), DbErr> {
        if self.backend() == DbBackend::Sqlite {
            self.bare_writer().execute_unprepared(pragma).await?;
        }
        Ok(())
    }
}
