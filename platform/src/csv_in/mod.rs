//! **A table somebody saved from somewhere: whatever its separator, its encoding or its line ends, it reads the same.**

mod bad_rows;
mod header;
mod read;
mod sniff;
mod unclosed;

pub use bad_rows::BadRows;
pub use header::normal;
pub use read::{Caps, Row, RowTrouble, Table, TableTrouble};
