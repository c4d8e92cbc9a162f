//! How well what was promised outside was kept, by kind, by hour and by team: figures about cases, never about one colleague.

pub mod figures;
mod measure;
mod page;
mod reach;
mod rows;
#[cfg(test)]
mod samples;
mod span;

pub(super) use measure::measure_old;
pub(super) use page::{file, show};
pub(crate) use reach::Reach;
