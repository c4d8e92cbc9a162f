//! Search that stays quick among very many entries: keys that grow with the moments of things, the kind among the words, and an
//! index without the places of words, which nobody asks for. What is in use is indexed anew by a job.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbBackend;

/// This step of the ledger.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        let now = match manager.get_database_backend() {
            DbBackend::Postgres => {
                db.execute_unprepared(ON_POSTGRES).await?;
                "CAST(extract(epoch FROM now()) * 1000000 AS BIGINT)"
            }
            _ => {
                db.execute_unprepared(ON_SQLITE).await?;
                "unixepoch() * 1000000"
            }
        };
        db.execute_unprepared(&UP.replace("NOW", now)).await?;
        Ok(())
    }
}

const ON_SQLITE: &str = "
DROP TABLE search_term;
DROP TABLE search_text;
CREATE VIRTUAL TABLE search_text USING fts5(stems, content='', contentless_delete=1, detail=none, tokenize='ascii', prefix='2 3');
CREATE VIRTUAL TABLE search_term USING fts5vocab(search_text, row);
";

const ON_POSTGRES: &str = "
DELETE FROM search_text;
";

const UP: &str = "
DROP INDEX search_entry_at;
DELETE FROM search_entry;
INSERT INTO job (id, kind, payload, unique_key, rank, state, due_at, ready_at, tries, fence, trouble)
SELECT 2, 'search.index_all', '{}', 'all', 1, 'waiting', NOW, NOW, 0, 0, '' WHERE EXISTS (SELECT 1 FROM account)
AND NOT EXISTS (SELECT 1 FROM job WHERE kind = 'search.index_all' AND unique_key = 'all');
";
