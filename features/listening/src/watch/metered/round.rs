//! A round along the sources that count and are due, one after the other.

use platform::failure::Failure;
use platform::feature::Platform;

use super::network::Network;
use super::read::Round;
use crate::watch::store::{meter, query};
use crate::watch::wanted::Wanted;

/// Sources looked at in one round.
const ROUND_MOST: i64 = 50;

/// Reads every source that counts, is confirmed, is switched on and is due. Repeatable: what was read is no longer due.
pub(crate) async fn read_due(platform: &Platform) -> Result<(), Failure> {
    let db = platform.store.reader();
    let due = meter::list_due(db, platform.now(), ROUND_MOST).await?;
    if due.is_empty() {
        return Ok(());
    }
    let wanted = Wanted::by(&query::list(db).await?);
    for source in due {
        let Some(meter) = meter::find(db, source.id).await? else {
            continue;
        };
        let network = Network::of(&meter.network).filter(|it| it.is_on(&platform.config));
        let Some(network) = network else { continue };
        let round = Round {
            platform,
            source: &source,
            meter,
            network,
            wanted: &wanted,
        };
        if let Err(failure) = round.read().await {
            tracing::warn!(source = source.id, %failure, "a source that counts could not be taken in; it is read again");
        }
    }
    Ok(())
}
