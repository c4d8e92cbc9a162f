//! Who finds what stands in a space: whoever may read there at the moment they look.

use futures_util::future::BoxFuture;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::notices;
use platform::search::{Audience, Readers};
use platform::session::Viewer;
use serde_json::Value;

use super::store;

/// For everything in a space that is written down for search. Written once, right for ever: whether a space is open, and who
/// is in, is asked when somebody looks.
#[must_use]
pub fn audience(space_id: i64) -> Audience {
    Audience::Group(group(space_id))
}

/// What a notice carries that tells of something in a space: who may not look inside any more does not read it any more.
#[must_use]
pub fn within(space_id: i64, data: Value) -> Value {
    notices::within(&audience(space_id), data)
}

fn group(space_id: i64) -> String {
    format!("space:{space_id}")
}

/// The groups somebody is in: the spaces of which they are a member at this moment. Open ones are open to every colleague.
pub(super) fn groups_of<'a>(platform: &'a Platform, viewer: &'a Viewer) -> BoxFuture<'a, Result<Vec<String>, Failure>> {
    Box::pin(async move {
        let places = store::list_belongings(platform.store.reader(), viewer.id).await?;
        Ok(places.into_iter().map(|place| group(place.space_id)).collect())
    })
}

/// As whom this person looks for what stands in spaces, and for what everybody may find.
///
/// # Errors
/// The store's own.
pub async fn readers_of(platform: &Platform, viewer: &Viewer) -> Result<Readers, Failure> {
    let groups = groups_of(platform, viewer).await?;
    Ok(Readers::of(viewer).in_groups(&groups))
}
