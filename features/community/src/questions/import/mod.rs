//! Questions and answers of a forum that was elsewhere: each once, with its day, told to nobody.

mod bring;
mod read;
#[cfg(test)]
mod tests;

pub use bring::{Outcome, import};
