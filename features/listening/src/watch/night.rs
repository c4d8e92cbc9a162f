//! The nightly clean-up: nothing stays longer than its purpose says, also not where it was found by.

use platform::clock::DAY_MICROS;
use platform::failure::Failure;
use platform::feature::Platform;

use super::store::{clean, hook, recent};

/// Days that feeds are remembered beyond what they say now, for previews and for new queries.
const RECENT_DAYS: i64 = 7;

/// Cleans up. Running it twice deletes nothing more.
pub(crate) async fn clean_up(platform: &Platform) -> Result<(), Failure> {
    let clean = async |change: &platform::store::Change| {
        clean::follow_retention(change).await?;
        let mentions = clean::delete_mentions(change).await?;
        let items = recent::delete_old(change, change.now().plus(-RECENT_DAYS * DAY_MICROS)).await?;
        // A message that came longer ago is refused for its moment.
        hook::forget_came(change, change.now().plus(-DAY_MICROS)).await?;
        clean::delete_leftovers(change).await?;
        Ok((mentions, items))
    };
    let (mentions, items) = platform.store.change(clean).await?;
    if mentions > 0 {
        platform::search::scrub(&platform.store).await?;
    }
    tracing::info!(mentions, items, "listening: deleted what was kept long enough");
    Ok(())
}
