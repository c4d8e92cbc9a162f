//! What can be found, and who may find it.

use sea_orm_migration::prelude::*;

/// This step of the ledger.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.get_connection().execute_unprepared(UP).await?;
        let stems = match manager.get_database_backend() {
            sea_orm_migration::sea_orm::DbBackend::Sqlite => ON_SQLITE,
            _ => ON_POSTGRES,
        };
        manager.get_connection().execute_unprepared(stems).await?;
        Ok(())
    }
}

const UP: &str = "
CREATE TABLE search_entry (
    id BIGINT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 40),
    ref_id BIGINT NOT NULL,
    title TEXT NOT NULL CHECK (length(title) <= 300),
    body TEXT NOT NULL CHECK (length(body) <= 4000),
    path TEXT NOT NULL CHECK (length(path) BETWEEN 1 AND 300),
    at BIGINT NOT NULL,
    UNIQUE (kind, ref_id)
);
CREATE INDEX search_entry_at ON search_entry (at, id);
CREATE TABLE search_reader (
    entry_id BIGINT NOT NULL REFERENCES search_entry (id) ON DELETE CASCADE,
    reader TEXT NOT NULL CHECK (length(reader) BETWEEN 1 AND 60),
    PRIMARY KEY (entry_id, reader)
);
";

/// The words come folded and stemmed, so the tokenizer has nothing to do but split at blanks.
const ON_SQLITE: &str = "
CREATE VIRTUAL TABLE search_text USING fts5(stems, content='', contentless_delete=1, tokenize='ascii', prefix='2 3');
";

/// The same words as lexemes, without PostgreSQL's own idea of what a word is.
const ON_POSTGRES: &str = "
CREATE TABLE search_text (
    rowid BIGINT NOT NULL PRIMARY KEY,
    stems TEXT NOT NULL,
    v tsvector GENERATED ALWAYS AS (array_to_tsvector(string_to_array(stems, ' '))) STORED
);
CREATE INDEX search_text_v ON search_text USING GIN (v);
";
