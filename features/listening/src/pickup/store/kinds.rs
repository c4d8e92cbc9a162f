//! Words in columns.

use sea_orm::{DeriveActiveEnum, EnumIter};

/// How something of ours stands with somebody else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum Way {
    /// Twelve words or more in a row.
    Passage,
    /// Six words or more in a row, between quotation marks.
    Quote,
    /// Only a link to our article.
    Link,
}

/// What was said of it here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum Standing {
    /// It counts.
    Found,
    /// Somebody said that it is none.
    Dismissed,
}
