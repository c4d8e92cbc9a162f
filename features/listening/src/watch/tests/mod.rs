//! Watching on a real store.

mod bluesky;
mod bluesky_source;
mod commands;
mod feeds;
mod fixtures;
mod imports;
mod mentions;
mod network;
mod pages;
mod told;
