//! Tests of routing on a real store.

pub(crate) mod fixtures;
mod opening_hours;
mod owners;
mod pages;
mod pauses;
mod report;
mod teams;
