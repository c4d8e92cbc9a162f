//! Writing everything down anew: after an upgrade that changed how things are found.

use futures_util::future::BoxFuture;
use serde_json::Value;

use super::entry::forget_reader;
use crate::failure::Failure;
use crate::feature::{Feature, Platform};
use crate::jobs::JobKind;

/// What search does by itself.
#[must_use]
pub fn feature() -> Feature {
    Feature {
        room: "platform",
        name: "search",
        jobs: vec![JobKind {
            name: "search.index_all",
            run: index_all,
        }],
        forget: Some(|change, account| Box::pin(forget_reader(change, account))),
        ..Feature::default()
    }
}

/// Lets every feature write down what it has. Doing it twice gives the same.
fn index_all<'a>(platform: &'a Platform, _: &'a Value) -> BoxFuture<'a, Result<(), Failure>> {
    Box::pin(async move {
        for index in platform.features.iter().filter_map(|feature| feature.index) {
            index(platform).await?;
        }
        tracing::info!("search: everything was written down anew");
        Ok(())
    })
}
