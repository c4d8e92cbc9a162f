//! Where somebody is a member, asked once for all pieces of a page.

use std::sync::Arc;

use platform::failure::Failure;
use platform::feature::Platform;
use platform::session::Viewer;

use super::Duty;
use super::store::{self, Belongs};

/// The spaces somebody is in, by key.
#[derive(Clone, Debug)]
pub struct Places(Vec<Belongs>);

impl Places {
    /// All of them.
    #[must_use]
    pub fn all(&self) -> Vec<i64> {
        self.those(|_| true)
    }

    /// Those that stand in their stream: they did not mute them.
    #[must_use]
    pub fn in_stream(&self) -> Vec<i64> {
        self.those(|place| !place.muted)
    }

    /// Those they manage.
    #[must_use]
    pub fn managed(&self) -> Vec<i64> {
        self.those(|place| place.duty == Duty::Manager)
    }

    fn those(&self, which: impl Fn(&Belongs) -> bool) -> Vec<i64> {
        let places = self.0.iter().filter(|place| which(place));
        places.map(|place| place.space_id).collect()
    }
}

/// Where this person is a member, as it was when their visit first asked: for what is shown, not for what is decided.
///
/// # Errors
/// The store's own.
pub async fn places_of(platform: &Platform, viewer: &Viewer) -> Result<Arc<Places>, Failure> {
    let ask = async {
        Ok(Places(
            store::list_belongings(platform.store.reader(), viewer.id).await?,
        ))
    };
    viewer.known.once(ask).await
}
