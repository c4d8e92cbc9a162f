//! Hearing a whole network: one stream for the installation, matched against all queries; what none wants is let pass.

mod hear;
pub(super) mod keep;
pub(super) mod pace;
pub(super) mod sieve;

use std::time::Duration;

use futures_util::future::BoxFuture;
use platform::feature::Platform;
use platform::ids::PublicId;
use tokio::sync::broadcast::error::RecvError;
use tokio_util::sync::CancellationToken;

#[cfg(test)]
pub(crate) use hear::hear;

/// Says that a network is to be heard, or no longer.
pub(crate) const TOPIC: &str = "watch.streams";

/// How often a node looks whether there is a stream to hear, when nobody wakes it.
const LOOK_EVERY: Duration = Duration::from_secs(5);

/// Hears the networks as long as the node lives.
pub(crate) fn stay(platform: Platform, closing: CancellationToken) -> BoxFuture<'static, ()> {
    Box::pin(async move {
        let holder = PublicId::random().to_string();
        let mut signals = platform.store.listen();
        while !closing.is_cancelled() {
            let rest = match hear::hear(&platform, &holder, &closing).await {
                Ok(rest) => rest.min(LOOK_EVERY),
                Err(failure) => {
                    tracing::warn!(
                        %failure, "a stream could not be heard; it goes on where it was"
                    );
                    LOOK_EVERY
                }
            };
            tokio::select! {
                () = closing.cancelled() => {}
                () = tokio::time::sleep(rest) => {}
                () = woken(&mut signals) => {}
            }
        }
    })
}

async fn woken(signals: &mut tokio::sync::broadcast::Receiver<String>) {
    loop {
        match signals.recv().await {
            Ok(topic) if topic == TOPIC => return,
            Ok(_) => {}
            Err(RecvError::Lagged(_)) => return,
            Err(RecvError::Closed) => std::future::pending().await,
        }
    }
}
