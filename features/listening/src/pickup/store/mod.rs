//! The only queries on the tables of this feature.

pub(crate) mod article;
pub(crate) mod found;
pub(crate) mod heard;
pub(crate) mod kinds;
mod row;
