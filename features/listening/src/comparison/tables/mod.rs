//! Exports of channels, brought as files: which table it is, what of it counts, and what is left out and why.

mod read;
mod shapes;
pub(super) mod upload;
