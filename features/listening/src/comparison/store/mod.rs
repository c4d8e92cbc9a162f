//! The only queries on the tables of this feature.

pub(crate) mod kinds;
pub(crate) mod lesson;
pub(crate) mod message;
pub(crate) mod organisation;
pub(crate) mod progress;
mod row;
pub(crate) mod weight;
