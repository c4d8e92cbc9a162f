//! Work outside a request: taking in what was heard, and the night.

use platform::clock::{DAY_MICROS, MINUTE_MICROS, Moment};
use platform::failure::Failure;
use platform::feature::Platform;
use platform::store::Change;

use super::kinds::Sorter;
use super::store::progress::Reached;
use super::store::{message, organisation, progress};
use super::take_in::Company;
use crate::watch::list_heard;

/// Messages taken in at once.
const ROUND_MOST: i64 = 500;
/// Looked at again each time: of two rounds along the feeds, the one that began first may be kept last.
const LOOK_BACK_MICROS: i64 = 10 * MINUTE_MICROS;
/// Days that messages of organisations are kept: a year, to compare with the same weeks.
pub(super) const KEPT_DAYS: i64 = 400;
/// Days in which what was learned sorts messages anew.
const SORTED_DAYS: i64 = 90;

/// Takes in what feeds said since the last time. Repeatable: a message counts once, whoever runs this.
///
/// # Errors
/// The store's own.
pub async fn take_in_now(platform: &Platform) -> Result<(), Failure> {
    let db = platform.store.reader();
    // First how far: with whom we compare is read after it, so that what changes in between makes this round give way.
    let reached = progress::read(db).await?;
    let organisations = organisation::list(db).await?;
    if organisations.is_empty() {
        return Ok(());
    }
    let company = Company::of(&organisations, organisation::channels(db).await?);
    let sorter = Sorter::load(&platform.store).await?;
    let mut after = platform::ids::earliest(Moment((reached.until.0 - LOOK_BACK_MICROS).max(0)));
    loop {
        let items = list_heard(db, after, ROUND_MOST).await?;
        let Some(last) = items.last() else { return Ok(()) };
        after = last.id;
        let until = last.found_at.max(reached.until);
        let keep = async |change: &Change| {
            let brought = company.take_in(&items, &sorter, || change.next_id());
            message::keep(change, brought.messages).await?;
            message::note_voices(change, brought.voices).await?;
            progress::keep(change, Reached { until, ..reached }).await
        };
        if !platform.store.change(keep).await? {
            // Somebody chose another channel in the meantime: the next round begins at the beginning.
            return Ok(());
        }
    }
}

/// Deletes what is older than it is kept, and sorts anew what nobody decided about.
pub(super) async fn clean_up(platform: &Platform) -> Result<(), Failure> {
    let sorter = Sorter::load(&platform.store).await?;
    let clean = async |change: &Change| {
        message::delete_before(change, change.now().plus(-KEPT_DAYS * DAY_MICROS)).await?;
        let since = change.now().plus(-SORTED_DAYS * DAY_MICROS);
        for row in message::list_undecided(&**change, since).await? {
            let kind = sorter.kind(&row.text);
            if row.kind != Some(kind) {
                message::set_kind(change, row.id, kind, false).await?;
            }
        }
        Ok(())
    };
    platform.store.change(clean).await
}
