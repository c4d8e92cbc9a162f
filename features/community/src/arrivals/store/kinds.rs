//! How it is with an import.

use sea_orm::{DeriveActiveEnum, EnumIter};

/// How it is with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub(in crate::arrivals) enum State {
    /// Its rows are being put down; one that broke off here is thrown away.
    Reading,
    /// It was looked at and waits for a yes.
    Waiting,
    /// It comes in.
    Running,
    /// It is in.
    Done,
}
