//! What nobody wants any more leaves the disk: bytes that no row points at, and what waited too long for its text.

use platform::clock::{DAY_MICROS, MINUTE_MICROS, Moment};
use platform::failure::Failure;
use platform::feature::Platform;
use platform::files;
use platform::jobs::enqueue;
use platform::store::Change;
use serde_json::json;

use super::{Attachment, store};

/// The job that takes bytes off the disk.
pub(super) const BYTES: &str = "attachments.bytes";
/// The job that takes away what waited too long.
pub(super) const WAITING: &str = "attachments.waiting";
/// Bytes stay this long after their last row: longer than somebody takes to bring the same file once more, so that those who
/// bring and this job never meet.
const GRACE_MICROS: i64 = 10 * MINUTE_MICROS;
/// Days a file waits for its text: a draft of before the weekend is still whole after it.
const WAITING_DAYS: i64 = 7;
/// Rows in one transaction.
const TOGETHER_MOST: u64 = 200;

async fn soon(change: &Change) -> Result<(), Failure> {
    let due = Moment(change.now().0 + GRACE_MICROS + MINUTE_MICROS);
    enqueue(change, BYTES, json!({}), Some(BYTES), due).await
}

/// Takes rows away; their bytes follow.
pub(super) async fn drop_rows(change: &Change, rows: Vec<Attachment>) -> Result<(), Failure> {
    if rows.is_empty() {
        return Ok(());
    }
    store::drop_rows(change, rows).await?;
    soon(change).await
}

/// Takes bytes off the disk that no row points at any more.
pub(super) async fn bytes(platform: &Platform) -> Result<(), Failure> {
    let before = Moment(platform.now().0 - GRACE_MICROS);
    loop {
        let gone = store::list_gone(platform.store.reader(), before, TOGETHER_MOST).await?;
        if gone.is_empty() {
            break;
        }
        for file in gone {
            let work = async |change: &Change| {
                // Who brings the same bytes takes the mark away in the transaction of their row: one of the two waits for the other.
                if store::unmark(change, &file).await? && !store::is_used(change, &file).await? {
                    files::remove(platform, &file).await?;
                }
                Ok(())
            };
            platform.store.change(work).await?;
        }
    }
    if store::has_gone(platform.store.reader()).await? {
        platform.store.change(soon).await?;
    }
    Ok(())
}

/// Takes away what waited too long for its text.
pub(super) async fn waiting(platform: &Platform) -> Result<(), Failure> {
    let before = Moment(platform.now().0 - WAITING_DAYS * DAY_MICROS);
    loop {
        let old = store::list_waiting(platform.store.reader(), before, TOGETHER_MOST).await?;
        if old.is_empty() {
            return Ok(());
        }
        platform
            .store
            .change(async |change| drop_rows(change, old).await)
            .await?;
    }
}
