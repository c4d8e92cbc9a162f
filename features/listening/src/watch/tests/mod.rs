//! Watching on a real store.

mod bluesky;
mod bluesky_source;
mod commands;
mod echoes;
mod feeds;
mod fixtures;
mod hooks;
mod imports;
mod mentions;
mod metered;
mod narrow;
mod network;
mod pages;
mod searches;
mod tables;
mod timelines;
mod timelines_told;
mod told;
