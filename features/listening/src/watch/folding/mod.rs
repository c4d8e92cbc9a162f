//! Folding: what says the same as something found before stands under it, one line in the inbox instead of nine.

pub(crate) mod apart;
#[cfg(test)]
mod measured;
pub(crate) mod print;
pub(crate) mod rule;
pub(crate) mod take;
