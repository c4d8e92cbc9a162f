//! How far our hearing reaches, so that "no mentions" is never read from a source that is broken (L7).

use platform::clock::Moment;
use platform::failure::Failure;
use platform::store::Store;

use super::sources::standing::{Standing, standing};
use super::store::kinds::SourceKind;
use super::store::source;

/// What is heard and what is not, at a moment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Feeds that are read.
    pub well: usize,
    /// Names of feeds that are not read now although they should be, with since when.
    pub broken: Vec<(String, Moment)>,
    /// The last moment at which any feed was read.
    pub last_success_at: Option<Moment>,
    /// Since when something is listened to at all.
    pub since: Option<Moment>,
}

/// How it stands at `now`.
///
/// # Errors
/// The store's own.
pub async fn coverage(store: &Store, now: Moment) -> Result<Coverage, Failure> {
    let mut coverage = Coverage::default();
    for row in source::list(store.reader()).await? {
        coverage.since = Some(coverage.since.map_or(row.made_at, |since| since.min(row.made_at)));
        coverage.last_success_at = coverage.last_success_at.max(row.last_success_at);
        match standing(&row, now) {
            Standing::Well | Standing::Silent(_) if row.kind == SourceKind::Feed => coverage.well += 1,
            Standing::Broken(since) => coverage.broken.push((row.title, since)),
            Standing::Gone => coverage.broken.push((row.title, row.trouble_since.unwrap_or(now))),
            Standing::Well | Standing::Silent(_) | Standing::New | Standing::Paused => {}
        }
    }
    Ok(coverage)
}
