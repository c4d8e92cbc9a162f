//! Work by the clock: reminders, answers of who left, answers that nobody needs any more.

use std::collections::BTreeMap;

use platform::clock::{DAY_MICROS, HOUR_MICROS};
use platform::failure::Failure;
use platform::feature::Platform;
use platform::store::Change;

use super::{notice, seats, store, tell};

/// Reminds who comes, a day and an hour before.
pub(super) const REMIND: &str = "gatherings.remind";
/// Lets go of the answers of who may not look inside any more.
pub(super) const FOLLOW: &str = "gatherings.follow";
/// Erases who answered what.
pub(super) const ERASE: &str = "gatherings.erase";
/// Days after the end for which it is kept who came: as long as the report takes.
pub(super) const ANSWERS_DAYS: i64 = 30;

/// A reminder that was missed comes late, but the one of a day never beside the one of an hour.
pub(super) async fn remind(platform: &Platform) -> Result<(), Failure> {
    let now = platform.now();
    let rounds = [
        ("day", notice::DAY, HOUR_MICROS, DAY_MICROS),
        ("hour", notice::HOUR, 0, HOUR_MICROS),
    ];
    for (what, kind, nearer, ahead) in rounds {
        let db = platform.store.reader();
        for (id, account_id) in store::list_to_remind(db, now.plus(nearer), now.plus(ahead), ahead, what).await? {
            if let Some(gathering) = store::find(db, id).await? {
                let told = format!("{what}:{}", gathering.begins_at.0);
                tell::tell_one(platform, &gathering, account_id, &told, kind).await?;
            }
        }
    }
    Ok(())
}

/// A place of who left goes to who waits; a gathering of who left has no organiser.
pub(super) async fn follow(platform: &Platform) -> Result<(), Failure> {
    let mut known = BTreeMap::new();
    for gathering in store::list_all_to_come(platform.store.reader(), platform.now()).await? {
        let answers = store::list_answers(platform.store.reader(), vec![gathering.id]).await?;
        let people = answers.iter().map(|answer| answer.account_id);
        for account_id in people.chain(gathering.organiser_id) {
            let place = (gathering.space_id, account_id);
            let stays = match known.get(&place) {
                Some(stays) => *stays,
                None => {
                    let asked = async |change: &Change| seats::may_come(change, gathering.space_id, account_id).await;
                    platform.store.change(asked).await?
                }
            };
            known.insert(place, stays);
            if !stays {
                platform
                    .store
                    .change(async |change| {
                        store::drop_organiser(change, account_id, Some(gathering.id)).await?;
                        seats::take_back(change, gathering.id, account_id).await
                    })
                    .await?;
            }
        }
    }
    Ok(())
}

/// Who came is no business of anybody once the report had its time.
pub(super) async fn erase(platform: &Platform) -> Result<(), Failure> {
    let before = platform.now().plus(-ANSWERS_DAYS * DAY_MICROS);
    platform
        .store
        .change(async |change| store::erase_answers(change, before).await)
        .await
}
