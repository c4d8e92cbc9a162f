//! What can be found, with its language and its place in a list by name; who may find it, by kind; and the words that occur,
//! for who mistypes one. Nothing wrote here before, so the tables are made anew; what an older store holds is indexed by a job.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbBackend;

/// This step of the ledger.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Names and words are compared byte by byte on both engines, so that both give the same.
        let (bytewise, stems, now) = match manager.get_database_backend() {
            DbBackend::Postgres => (
                " COLLATE \"C\"",
                ON_POSTGRES,
                "CAST(extract(epoch FROM now()) * 1000000 AS BIGINT)",
            ),
            _ => ("", ON_SQLITE, "unixepoch() * 1000000"),
        };
        let db = manager.get_connection();
        db.execute_unprepared(&UP.replace(" BYTEWISE", bytewise)).await?;
        db.execute_unprepared(stems).await?;
        db.execute_unprepared(&LATER.replace("NOW", now)).await?;
        Ok(())
    }
}

const UP: &str = "
DROP TABLE search_text;
DROP TABLE search_reader;
DROP TABLE search_entry;
CREATE TABLE search_entry (
    id BIGINT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 40),
    ref_id BIGINT NOT NULL,
    title TEXT NOT NULL CHECK (length(title) <= 300),
    body TEXT NOT NULL CHECK (length(body) <= 4000),
    language TEXT NOT NULL CHECK (length(language) <= 8),
    sort_name TEXT BYTEWISE NOT NULL CHECK (length(sort_name) <= 480),
    path TEXT NOT NULL CHECK (length(path) BETWEEN 1 AND 300),
    at BIGINT NOT NULL,
    UNIQUE (kind, ref_id)
);
CREATE INDEX search_entry_at ON search_entry (at, id);
CREATE TABLE search_reader (
    reader TEXT NOT NULL CHECK (length(reader) BETWEEN 1 AND 60),
    kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 40),
    entry_id BIGINT NOT NULL REFERENCES search_entry (id) ON DELETE CASCADE,
    PRIMARY KEY (reader, kind, entry_id)
);
CREATE INDEX search_reader_entry ON search_reader (entry_id);
CREATE TABLE search_word (
    word TEXT BYTEWISE NOT NULL PRIMARY KEY CHECK (length(word) BETWEEN 1 AND 40),
    letters BIGINT NOT NULL
);
CREATE INDEX search_word_letters ON search_word (letters, word);
";

/// The words come folded and stemmed, so the tokenizer has nothing to do but split at blanks.
const ON_SQLITE: &str = "
CREATE VIRTUAL TABLE search_text USING fts5(stems, content='', contentless_delete=1, tokenize='ascii', prefix='2 3');
CREATE VIRTUAL TABLE search_term USING fts5vocab(search_text, row);
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

/// A store in use is indexed as soon as the program runs; a fresh one has nothing to index.
const LATER: &str = "
INSERT INTO job (id, kind, payload, unique_key, rank, state, due_at, ready_at, tries, fence, trouble)
SELECT 1, 'search.index_all', '{}', 'all', 1, 'waiting', NOW, NOW, 0, 0, '' WHERE EXISTS (SELECT 1 FROM account);
";
