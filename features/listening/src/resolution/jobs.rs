//! What happens with cases by the clock.

use futures_util::future::BoxFuture;
use platform::failure::Failure;
use platform::feature::Platform;
use serde_json::Value;

use super::{tell, warn};

type Work<'a> = BoxFuture<'a, Result<(), Failure>>;

/// Lets clocks run on whose customer answered, and warns once of promises that are pressing or late.
pub(super) fn watch_clock<'a>(platform: &'a Platform, _: &'a Value) -> Work<'a> {
    Box::pin(async move {
        warn::hear_answers(platform).await?;
        warn::watch_clock(platform).await
    })
}

/// Tells of notes, several at once as one.
pub(super) fn tell_notes<'a>(platform: &'a Platform, _: &'a Value) -> Work<'a> {
    Box::pin(tell::tell_notes(platform))
}

/// Lets go of what was written outside, long after the solution.
pub(super) fn let_go<'a>(platform: &'a Platform, _: &'a Value) -> Work<'a> {
    Box::pin(warn::let_go(platform))
}
