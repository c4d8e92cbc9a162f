//! The ground that every feature stands on; it knows no feature.

pub mod access;
pub mod clock;
pub mod config;
pub mod csv_in;
pub mod csv_out;
pub mod facts;
pub mod failure;
pub mod feature;
pub mod files;
pub mod ids;
pub mod jobs;

pub mod limits;
pub mod live;
pub mod markdown;
pub mod notices;
pub mod outbox;
pub mod outside;
pub mod page;
pub mod search;
pub mod secrets;
pub mod session;
pub mod store;
pub mod texts;
pub mod throttle;
