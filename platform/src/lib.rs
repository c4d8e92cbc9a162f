//! The ground of the house: knows no feature, carries all of them.

pub mod page;
pub mod texts;
