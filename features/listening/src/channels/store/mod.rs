//! The queries of this feature, on its own tables and nowhere else.

pub(crate) mod account;
pub(crate) mod face;
pub(crate) mod kinds;
pub(crate) mod placing;
