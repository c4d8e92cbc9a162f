//! The works of the platform on a real store: jobs, facts, notices, letters, search, files, limits.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    missing_docs,
    reason = "In tests a surprise should stop the test where it happens."
)]

mod digest;
mod digest_choices;
mod facts;
mod files;
mod folding;
mod jobs;
mod letters;
mod live;
mod nodes;
mod notices;
mod search;
mod search_slips;
mod tables;
mod throttle;
