//! Applies a query to what is here already, so that whoever saves one need not wait for the next round.

use std::collections::BTreeMap;

use platform::failure::Failure;
use platform::feature::Platform;
use platform::store::Change;

use crate::watch::feeds::intake::{Same, keep_wanted};
use crate::watch::feeds::item::Item;
use crate::watch::matching::Desk;
use crate::watch::store::{mention, query, recent};
use crate::watch::wanted::Wanted;

/// Rows read and written at once.
const PAGE: i64 = 500;

/// Finds what the query wants among recent items and kept mentions. Repeatable; a query that is gone or paused finds
/// nothing.
pub(crate) async fn apply(platform: &Platform, id: i64) -> Result<(), Failure> {
    let db = platform.store.reader();
    let Some(row) = query::find(db, id).await?.filter(|row| !row.paused) else {
        return Ok(());
    };
    let wanted = Wanted::by(&[row]);
    let mut before = i64::MAX;
    loop {
        let rows = recent::list_before(db, before, PAGE).await?;
        let Some(last) = rows.last() else { break };
        before = last.id;
        let mut by_source: BTreeMap<i64, Vec<Item>> = BTreeMap::new();
        for row in rows {
            by_source.entry(row.source_id).or_default().push(row.item());
        }
        let keep = async |change: &Change| {
            for (source, items) in by_source {
                keep_wanted(change, source, items, &wanted, Same::NameOrWords).await?;
            }
            Ok(())
        };
        platform.store.change(keep).await?;
    }
    apply_to_mentions(platform, id, &wanted).await
}

async fn apply_to_mentions(platform: &Platform, id: i64, wanted: &Wanted) -> Result<(), Failure> {
    let mut desk = Desk::default();
    let mut before = None;
    loop {
        let rows = mention::list_newest(platform.store.reader(), before, PAGE.unsigned_abs()).await?;
        let Some(last) = rows.last() else { return Ok(()) };
        before = Some((last.found_at, last.id));
        let wants = |row: &&mention::Mention| {
            let want = wanted.want(&row.whole_text(), &mut desk, || row.about());
            !want.queries.is_empty()
        };
        let hits: Vec<(i64, i64)> = rows.iter().filter(wants).map(|row| (id, row.id)).collect();
        platform
            .store
            .change(async |change| mention::add_hits(change, hits).await)
            .await?;
    }
}
