//! Tests of resolution on a real store.

mod access;
mod clock;
mod letters;
mod life;
mod waiting;
