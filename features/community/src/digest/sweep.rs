//! Lines of the day go after two weeks.

use platform::failure::Failure;
use platform::feature::Platform;

use super::store;

/// The nightly job.
pub(super) const JOB: &str = "digest.sweep";
/// Days that a line is kept: long enough to look back on the last sprint, too short for a time sheet.
pub(super) const KEPT_DAYS: i64 = 14;

/// Takes away what is older.
pub(super) async fn run(platform: &Platform) -> Result<(), Failure> {
    let zone = platform.organisation.facts().time_zone();
    let before = platform.now().day(&zone).plus_days(-KEPT_DAYS);
    platform
        .store
        .change(async |change| store::sweep(change, &before).await)
        .await
}
