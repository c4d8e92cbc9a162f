//! Words in columns.

use sea_orm::{DeriveActiveEnum, EnumIter};

/// How a source brings mentions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum SourceKind {
    /// An address that is read again and again.
    Feed,
    /// A file that somebody brought.
    Import,
}

/// A network that is heard as one stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum Network {
    /// Everything that is public on Bluesky.
    Bluesky,
}

/// How a source is heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub(crate) enum Way {
    /// As a feed, a stream or a file.
    Feed,
    /// Page by page from a server of Mastodon.
    Timeline,
    /// Somebody else's program brings it.
    Hook,
    /// Page by page from a network that counts what is read.
    Meter,
}

/// Whether a source is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum SourceState {
    /// Read when it is due.
    Active,
    /// Somebody stopped it.
    Paused,
    /// The other side says it is gone for good.
    Gone,
    /// Taken away; it stays until its last mention is deleted.
    Removed,
}

/// What an import brings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub(crate) enum ImportKind {
    /// A list of feeds.
    Feeds,
    /// A table of mentions.
    Mentions,
}

/// How far an import is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub(crate) enum ImportState {
    /// The file is here; somebody still says which column is what.
    Chosen,
    /// Rows are being read.
    Running,
    /// All rows are read.
    Done,
    /// The file could not be read at all.
    Failed,
}
