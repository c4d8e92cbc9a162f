//! Watching on a real store.

mod mentions;
