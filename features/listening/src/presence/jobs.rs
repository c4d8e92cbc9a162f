//! Every two minutes: rows of colleagues who left go, also when nobody looks.

use futures_util::future::BoxFuture;
use platform::failure::Failure;
use platform::feature::Platform;
use serde_json::Value;

use super::store;

pub(super) fn sweep<'a>(platform: &'a Platform, _: &'a Value) -> BoxFuture<'a, Result<(), Failure>> {
    Box::pin(platform.store.change(store::sweep))
}
