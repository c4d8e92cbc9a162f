//! How long a mention stays: what a case, or the end of its source, decides.

use platform::clock::DAY_MICROS;
use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::{ConnectionTrait, raw_sql};

use super::mention::MentionId;
use crate::watch::limits::{RETENTION_MAX_DAYS, RETENTION_USUAL_DAYS};

/// A case decides how long this mention stays: while the case is open, a year at most (rule P18).
///
/// # Errors
/// The store's own.
pub async fn hold_for_case(change: &Change, id: MentionId) -> Result<(), Failure> {
    let year = RETENTION_MAX_DAYS * DAY_MICROS;
    let hold = raw_sql!(
        Postgres,
        "UPDATE watch_mention SET held = TRUE, keep_until = found_at + {year} WHERE id = {id}"
    );
    change.execute_raw(hold.on(&**change)).await?;
    Ok(())
}

/// The case is closed: the mention is deleted 90 days later, and a year after it was found at the latest (rule P18).
///
/// # Errors
/// The store's own.
pub async fn release_after_case(change: &Change, id: MentionId) -> Result<(), Failure> {
    let year = RETENTION_MAX_DAYS * DAY_MICROS;
    let until = change.now().plus(RETENTION_USUAL_DAYS * DAY_MICROS);
    let release = raw_sql!(
        Postgres,
        "UPDATE watch_mention SET
             keep_until = CASE WHEN found_at + {year} < {until} THEN found_at + {year} ELSE {until} END
         WHERE id = {id}"
    );
    change.execute_raw(release.on(&**change)).await?;
    Ok(())
}

/// The mentions of a source that was taken away go with the next night, except where a case decides.
pub(crate) async fn end_of_source(change: &Change, source: i64) -> Result<(), Failure> {
    let yesterday = change.now().plus(-DAY_MICROS);
    let end = raw_sql!(
        Postgres,
        "UPDATE watch_mention SET keep_until = {yesterday} WHERE source_id = {source} AND held = FALSE"
    );
    change.execute_raw(end.on(&**change)).await?;
    Ok(())
}

/// The time of this mention is over.
#[cfg(test)]
pub(crate) async fn end_for_test(change: &Change, id: MentionId) -> Result<(), Failure> {
    let end = raw_sql!(Postgres, "UPDATE watch_mention SET keep_until = 0 WHERE id = {id}");
    change.execute_raw(end.on(&**change)).await?;
    Ok(())
}
