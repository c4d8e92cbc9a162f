//! listening.
