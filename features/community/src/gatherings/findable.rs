//! What can be found of a gathering: of a series its first time, which shows the others.

use futures_util::future::BoxFuture;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::markdown;
use platform::search::{self, Entry};
use platform::store::Change;

use super::{Gathering, store};
use crate::spaces;

/// The kind in search.
const KIND: &str = "gathering";
/// Gatherings in one transaction.
const TOGETHER_MOST: u64 = 100;

/// Writes it down.
pub(super) async fn keep(change: &Change, gathering: &Gathering) -> Result<(), Failure> {
    if gathering.series_id.is_some_and(|first| first != gathering.id) {
        return Ok(());
    }
    let entry = Entry {
        kind: KIND,
        id: gathering.id,
        title: gathering.title.clone(),
        body: markdown::plain(&gathering.about),
        also: gathering.place.clone(),
        language: String::new(),
        sort_name: String::new(),
        path: gathering.path(),
        at: gathering.begins_at,
        audience: spaces::audience(gathering.space_id),
    };
    search::index(change, entry).await
}

/// Writes everything down anew, after an upgrade that changed how it is found.
pub(super) fn index_all(platform: &Platform) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(async move {
        let mut after = i64::MIN;
        loop {
            let gatherings = store::list_after(platform.store.reader(), after, TOGETHER_MOST).await?;
            let Some(last) = gatherings.last() else { return Ok(()) };
            after = last.id;
            let all = async |change: &Change| {
                for gathering in &gatherings {
                    keep(change, gathering).await?;
                }
                Ok(())
            };
            platform.store.change(all).await?;
        }
    })
}
