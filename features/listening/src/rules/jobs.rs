//! What rules do outside a request.

use futures_util::future::BoxFuture;
use platform::failure::Failure;
use platform::feature::Platform;
use serde_json::Value;

use super::{follow, runs};

type Work<'a> = BoxFuture<'a, Result<(), Failure>>;

/// Looks at what came in.
pub(super) fn follow<'a>(platform: &'a Platform, _: &'a Value) -> Work<'a> {
    Box::pin(follow::follow(platform))
}

/// Goes on with a run over the past, or with taking it back.
pub(super) fn run<'a>(platform: &'a Platform, payload: &'a Value) -> Work<'a> {
    Box::pin(runs::go_on(platform, payload["run"].as_i64().unwrap_or_default()))
}
