//! Watching on a real store.

mod feeds;
mod fixtures;
mod imports;
mod mentions;
mod pages;
