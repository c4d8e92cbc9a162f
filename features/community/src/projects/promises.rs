//! The promises of a space in two figures, for the page that says who does what.

use platform::failure::Failure;
use platform::feature::Platform;

use super::store;

/// How many loops of a space are open, and how many of those are past their day.
///
/// # Errors
/// The store's own.
pub(crate) async fn promises(platform: &Platform, space_id: i64) -> Result<(usize, usize), Failure> {
    let today = platform.now().day(&platform.organisation.facts().time_zone());
    let counts = store::count(platform.store.reader(), &[space_id], &today).await?;
    let number = |count: i64| usize::try_from(count).unwrap_or_default();
    Ok((number(counts.open + counts.late), number(counts.late)))
}
