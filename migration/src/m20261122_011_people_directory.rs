//! What is known of a colleague, and the words they are found by.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbBackend;

/// This step of the ledger.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Keys of lists are compared byte by byte on both engines, so that a page begins at the same row.
        let bytewise = match manager.get_database_backend() {
            DbBackend::Postgres => " COLLATE \"C\"",
            _ => "",
        };
        manager
            .get_connection()
            .execute_unprepared(&UP.replace(" BYTEWISE", bytewise))
            .await?;
        Ok(())
    }
}

const UP: &str = "
CREATE TABLE person (
    id BIGINT NOT NULL PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
    public_id TEXT NOT NULL UNIQUE,
    given_name TEXT NOT NULL CHECK (length(given_name) <= 120),
    family_name TEXT NOT NULL CHECK (length(family_name) <= 120),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    sort_name TEXT BYTEWISE NOT NULL CHECK (length(sort_name) <= 480),
    function TEXT NOT NULL CHECK (length(function) <= 120),
    department_id BIGINT REFERENCES department (id),
    manager_id BIGINT REFERENCES person (id) ON DELETE SET NULL,
    staff_number TEXT UNIQUE CHECK (length(staff_number) BETWEEN 1 AND 40),
    ask_me_about TEXT NOT NULL CHECK (length(ask_me_about) <= 300),
    languages TEXT NOT NULL CHECK (length(languages) <= 120),
    phone TEXT NOT NULL CHECK (length(phone) <= 40),
    photo TEXT CHECK (length(photo) <= 100),
    visible BOOLEAN NOT NULL,
    listed BOOLEAN NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE INDEX person_list ON person (sort_name, id) WHERE visible;
CREATE INDEX person_department ON person (department_id);
CREATE INDEX person_manager ON person (manager_id);
CREATE TABLE person_word (
    word TEXT BYTEWISE NOT NULL CHECK (length(word) BETWEEN 1 AND 40),
    person_id BIGINT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    PRIMARY KEY (word, person_id)
);
CREATE INDEX person_word_person ON person_word (person_id);
";
