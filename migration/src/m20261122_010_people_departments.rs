//! Departments as a tree, and how many members each had on each day.

use sea_orm_migration::prelude::*;

/// This step of the ledger.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.get_connection().execute_unprepared(UP).await?;
        Ok(())
    }
}

// Counts outlive their department: department 0 is the whole organisation.
const UP: &str = "
CREATE TABLE department (
    id BIGINT NOT NULL PRIMARY KEY,
    public_id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    parent_id BIGINT REFERENCES department (id) CHECK (parent_id <> id)
);
CREATE UNIQUE INDEX department_sibling ON department (COALESCE(parent_id, 0), name);
CREATE TABLE department_count (
    department_id BIGINT NOT NULL,
    day TEXT NOT NULL CHECK (length(day) = 10),
    members BIGINT NOT NULL CHECK (members >= 0),
    members_below BIGINT NOT NULL CHECK (members_below >= members),
    PRIMARY KEY (department_id, day)
);
";
