//! **Work outside a request: put down in the transaction of its cause, done once, tried again when it fails.**
//!
//! A job is a row. A node takes one for a minute at a time and says every quarter of a minute that it is still at it; when it
//! falls silent another node takes over. A node that comes back too late finds its number used up: neither the row of the job nor
//! any change of its verb is kept. Leases run on the clock of the PostgreSQL server when there is one, since nodes share it; an
//! embedded store has one node and its clock.

mod claim;
mod fence;
mod health;
mod queue;
mod runner;
mod schedule;
mod stays;
mod work;

use futures_util::future::BoxFuture;
use serde_json::Value;

use crate::failure::Failure;
use crate::feature::Platform;

pub use claim::{lease_now, take_back};
pub(crate) use fence::check as still_held;
pub use health::{DeadJob, Overdue, dead, list_undone, oldest_overdue, revive};
pub use queue::{Rank, enqueue, enqueue_ranked};
pub use runner::{Runner, run_due};
pub use schedule::{Pulse, pulses};
pub use stays::Stays;

/// The topic that wakes runners.
pub const TOPIC: &str = "jobs";

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
