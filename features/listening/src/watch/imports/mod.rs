//! Bringing files: lists of feeds and tables of mentions, with every row that was refused named.

pub(crate) mod bring;
pub(crate) mod choose;
pub(crate) mod columns;
pub(crate) mod command;
pub(crate) mod feed_list;
pub(crate) mod outlook;
pub(crate) mod reading;
pub(crate) mod refused;
pub(crate) mod report;
pub(crate) mod run;
pub(crate) mod tally;
pub(crate) mod times;
pub(crate) mod upload;
