//! What answers do outside a request.

use futures_util::future::BoxFuture;
use platform::failure::Failure;
use platform::feature::Platform;
use serde_json::Value;

use super::send;

/// Sends an answer through an account.
pub(super) fn send<'a>(platform: &'a Platform, payload: &'a Value) -> BoxFuture<'a, Result<(), Failure>> {
    Box::pin(async move {
        let sending = serde_json::from_value(payload.clone()).map_err(|error| Failure::Internal(error.to_string()))?;
        send::send(platform, sending).await
    })
}
