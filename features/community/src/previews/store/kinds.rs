//! How it is with a preview.

use sea_orm::{DeriveActiveEnum, EnumIter};

/// How it is with a preview.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub(in crate::previews) enum State {
    /// Not looked at yet.
    Waiting,
    /// There to be shown.
    Ready,
    /// Nothing came of it.
    Nothing,
}
