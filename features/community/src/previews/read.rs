//! The job that looks at one page elsewhere, once.

use platform::failure::Failure;
use platform::feature::Platform;
use platform::outside::PageBrief;
use serde_json::Value;

use super::{links, store};
use crate::spaces::{self, Kind};

/// The job.
pub(super) const JOB: &str = "previews.read";

/// Looks, unless no open space links to it any more, and keeps what it found. A page that cannot be read is not asked again: the
/// link itself stands in the text.
pub(super) async fn run(platform: &Platform, payload: &Value) -> Result<(), Failure> {
    let db = platform.store.reader();
    let id = payload["preview"].as_i64().unwrap_or_default();
    let Some(url) = store::find_url(db, id).await? else {
        return Ok(());
    };
    // A space may have been closed since; what is said there stays inside.
    let places = spaces::list_by_ids(db, store::list_spaces(db, id).await?).await?;
    if !places.iter().any(|space| space.kind == Kind::Open) || links::is_own(&url, platform.config.base_url.as_deref())
    {
        return Ok(());
    }
    let brief: Option<PageBrief> = platform.outside.pages.look(&url).await;
    platform
        .store
        .change(async |change| store::keep(change, id, brief.as_ref()).await)
        .await
}
