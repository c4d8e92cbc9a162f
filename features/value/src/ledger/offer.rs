//! Confirmed entries as they can stand in a newsletter: what it brought, without whom or which case.

use futures_util::future::BoxFuture;
use platform::clock::Moment;
use platform::failure::Failure;
use platform::feature::{Offer, Offers, Platform};
use platform::ids::PublicId;
use platform::search::Audience;
use platform::session::Viewer;

use super::{Entry, READERS, State, store};
use crate::texts;

/// Entries that are offered.
const OFFERED_MOST: u64 = 20;

pub(super) fn offers() -> Offers {
    Offers {
        name: "ledger",
        heading: |language| texts(language).ledger_offered(),
        list: |platform, viewer, since| list(platform, viewer, since),
        find: |platform, viewer, key| find(platform, viewer, key),
    }
}

/// What was confirmed lately, for who may see the whole ledger.
fn list<'a>(platform: &'a Platform, viewer: &'a Viewer, since: Moment) -> BoxFuture<'a, Result<Vec<Offer>, Failure>> {
    Box::pin(async move {
        if !viewer.roles.has_any(READERS) {
            return Ok(Vec::new());
        }
        let zone = platform.organisation.facts().time_zone();
        let (first, last) = (since.day(&zone), platform.now().day(&zone));
        let entries = store::list_confirmed(platform.store.reader(), &first, &last, OFFERED_MOST).await?;
        Ok(entries
            .into_iter()
            .map(|entry| offer(platform, viewer, entry))
            .collect())
    })
}

/// One entry again: only as long as it is confirmed.
fn find<'a>(platform: &'a Platform, viewer: &'a Viewer, key: &'a str) -> BoxFuture<'a, Result<Option<Offer>, Failure>> {
    Box::pin(async move {
        let Some(id) = PublicId::parse(key) else {
            return Ok(None);
        };
        let found = store::find(platform.store.reader(), &id).await?;
        let found = found.filter(|entry| entry.state == State::Confirmed);
        Ok(found.map(|entry| offer(platform, viewer, entry)))
    })
}

/// The sentence is everybody's once an editor chose it; the entry behind it stays its readers'.
fn offer(platform: &Platform, viewer: &Viewer, entry: Entry) -> Offer {
    let zone = platform.organisation.facts().time_zone();
    let path = if viewer.roles.has_any(READERS) {
        format!("/value/entries/{}", entry.public_id)
    } else {
        String::new()
    };
    Offer {
        key: entry.public_id.to_string(),
        title: entry.title,
        text: entry.kind.name(texts(viewer.language)),
        path,
        at: entry.happened_on.starts(&zone),
        audience: Audience::Everyone,
    }
}
