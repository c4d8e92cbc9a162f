//! What can be found of a proposal: its title and its newest text, by who may look into its space at that moment.

use futures_util::future::BoxFuture;
use platform::clock::Moment;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::ids::earliest;
use platform::markdown;
use platform::search::{self, Entry};
use platform::store::Change;

use super::proposal::Proposal;
use super::store;
use crate::spaces;

/// The kind in search.
const KIND: &str = "proposal";

/// Writes a proposal down with the text of its newest version.
pub(super) async fn proposal(change: &Change, proposal: &Proposal, words: &str) -> Result<(), Failure> {
    let at = change.now();
    search::index(change, entry(proposal, words, at)).await
}

fn entry(proposal: &Proposal, words: &str, at: Moment) -> Entry {
    Entry {
        kind: KIND,
        id: proposal.id,
        title: proposal.title.clone(),
        body: markdown::plain(words),
        also: String::new(),
        language: String::new(),
        sort_name: String::new(),
        path: proposal.path(),
        at,
        audience: spaces::audience(proposal.space_id),
    }
}

/// Takes a proposal out.
pub(super) async fn forget(change: &Change, id: i64) -> Result<(), Failure> {
    search::forget(change, KIND, id).await
}

/// Writes everything down anew, after an upgrade that changed how it is found.
pub(super) fn index_all(platform: &Platform) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(async move {
        let db = platform.store.reader();
        let mut after = earliest(Moment(0));
        loop {
            let proposals = store::list_after(db, after).await?;
            let Some(last) = proposals.last() else { return Ok(()) };
            after = last.id;
            let write = async |change: &Change| {
                for one in &proposals {
                    if let Some(version) = store::find_version(&**change, one.id, one.version).await? {
                        let entry = entry(one, &version.words, version.made_at);
                        search::index(change, entry).await?;
                    }
                }
                Ok(())
            };
            platform.store.change(write).await?;
        }
    })
}
