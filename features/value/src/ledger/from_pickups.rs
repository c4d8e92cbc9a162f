//! What another site took over from us proposes an entry; communication is asked to confirm that it is so.

use listening::pickup::{self, Pickup};
use platform::clock::{MINUTE_MICROS, Moment};
use platform::failure::Failure;
use platform::feature::Platform;
use platform::store::Change;

use super::entry::{MEANING_LENGTH, TITLE_LENGTH};
use super::propose::{cut, or_communication, propose};
use super::{Evidence, Grade, Kind, NewEntry, store};

/// Pick-ups looked through in one transaction.
const BATCH_MOST: i64 = 100;
/// Looked at again each time: of two found at once, the one with the earlier moment may be kept last.
const LOOK_BACK_MICROS: i64 = 10 * MINUTE_MICROS;
/// Characters of an address that the table takes.
const PATH_LENGTH: usize = 2000;
/// Characters of evidence that the table takes.
const WORDS_LENGTH: usize = 500;

/// Looks through what was taken over since the last time. Repeatable: a pick-up proposes once, whoever runs this.
///
/// # Errors
/// The store's own.
pub async fn propose_from_pickups(platform: &Platform) -> Result<(), Failure> {
    withdraw(platform).await?;
    let db = platform.store.reader();
    let kept = store::pickup_checkpoint(db).await?;
    let mut from = (Moment(kept.0.0 - LOOK_BACK_MICROS), 0);
    loop {
        let mut found = pickup::list_since(db, from, BATCH_MOST).await?;
        let Some(until) = found.last().map(|last| (last.counts_since, last.id)) else {
            return Ok(());
        };
        let before = store::proposed_among(
            db,
            store::Origin::Pickup,
            found.iter().map(|pickup| pickup.id).collect(),
        )
        .await?;
        found.retain(|pickup| !before.contains(&pickup.id));
        if until > kept || !found.is_empty() {
            let propose_all = async |change: &Change| {
                for pickup in &found {
                    if let Some(new) = entry_of(platform, change, pickup).await? {
                        propose(change, &new).await?;
                    }
                }
                store::keep_pickup_checkpoint(change, until.max(kept)).await
            };
            platform.store.change(propose_all).await?;
        }
        from = until;
    }
}

/// Takes back what still waits and is no pick-up after all.
async fn withdraw(platform: &Platform) -> Result<(), Failure> {
    let db = platform.store.reader();
    let waiting = store::list_proposed(db, store::Origin::Pickup).await?;
    let gone = pickup::dismissed_among(db, waiting).await?;
    if gone.is_empty() {
        return Ok(());
    }
    let withdraw = async |change: &Change| {
        for id in &gone {
            store::withdraw(change, store::Origin::Pickup, *id).await?;
        }
        Ok(())
    };
    platform.store.change(withdraw).await
}

/// The entry; `None` when a case about the same page, or another article of ours on it, proposed one before. When that one goes, this one
/// comes by again.
async fn entry_of(platform: &Platform, change: &Change, pickup: &Pickup) -> Result<Option<NewEntry>, Failure> {
    if store::shows_press_link(&**change, &pickup.url).await? {
        return Ok(None);
    }
    let title = if pickup.title.is_empty() {
        &pickup.article_title
    } else {
        &pickup.title
    };
    let meaning = if pickup.passage.is_empty() {
        &pickup.article_title
    } else {
        &pickup.passage
    };
    let evidence = vec![
        Evidence::of_source(&cut(&pickup.source_name, 120), cut(&pickup.url, PATH_LENGTH)),
        Evidence::stated("link", cut(meaning, WORDS_LENGTH), pickup.path()),
    ];
    Ok(Some(NewEntry {
        kind: Kind::PressPickup,
        grade: Grade::Measured,
        title: cut(title, TITLE_LENGTH),
        meaning: cut(meaning, MEANING_LENGTH),
        amount: None,
        department_id: None,
        happened_on: pickup.moment().day(&platform.organisation.facts().time_zone()),
        receiver_id: or_communication(change, None).await?,
        case_id: None,
        idea_id: None,
        pickup_id: Some(pickup.id),
        evidence,
    }))
}
