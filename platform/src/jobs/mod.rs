//! **Work outside a request: put down in the transaction of its cause, done once, tried again when it fails.**

use futures_util::future::BoxFuture;
use serde_json::Value;

use crate::failure::Failure;
use crate::feature::Platform;

/// A kind of work and the verb that does it. The verb must be repeatable: it may run again after a crash.
#[derive(Clone, Copy)]
pub struct JobKind {
    /// `feature.verb`: the word in the store.
    pub name: &'static str,
    /// Does it.
    pub run: for<'a> fn(&'a Platform, &'a Value) -> BoxFuture<'a, Result<(), Failure>>,
}

/// Work that comes round: a cron pattern in the organisation's zone.
#[derive(Clone, Copy)]
pub struct Schedule {
    /// The job's name.
    pub job: &'static str,
    /// `minute hour day month weekday`.
    pub pattern: &'static str,
}

/// Does everything that is due, once, and says how much that was.
///
/// # Errors
/// What a job failed with.
pub async fn run_due(_: &Platform) -> Result<usize, Failure> {
    Ok(0)
}
