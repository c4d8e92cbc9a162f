//! Calling a colleague by name: offered while typing, and recognised at saving when the name is typed in full.

mod complete;
mod names;
mod settle;

pub(super) use complete::offer;
pub(super) use settle::settle;
