//! Watching on a real store.

mod commands;
mod feeds;
mod fixtures;
mod imports;
mod mentions;
mod pages;
mod told;
