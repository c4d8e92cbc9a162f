//! One reminder, a day before the end, to members who did not say that they have read it. Nobody else learns who that is.

use std::collections::BTreeSet;

use platform::failure::Failure;
use platform::feature::Platform;
use platform::ids::short;
use platform::notices;
use serde_json::json;

use super::store::{self, MustRead};
use crate::posts::{notice, store as posts};
use crate::spaces;

/// The job.
pub(in crate::posts) const JOB: &str = "posts.remind";
/// Members in one transaction.
const TOGETHER_MOST: usize = 200;

/// Reminds. It goes through the members by their keys and notes in the same transaction how far it came, so that after a crash
/// nobody hears it twice and nobody is left out.
pub(in crate::posts) async fn run(platform: &Platform) -> Result<(), Failure> {
    for one in store::list_to_remind(platform.store.reader(), platform.now()).await? {
        remind(platform, &one).await?;
    }
    Ok(())
}

async fn remind(platform: &Platform, one: &MustRead) -> Result<(), Failure> {
    let db = platform.store.reader();
    let Some(post) = posts::find(db, one.id).await? else {
        return Ok(());
    };
    let read: BTreeSet<i64> = store::list_acknowledged(db, one.id).await?.into_iter().collect();
    let muted: BTreeSet<i64> = posts::list_muting(db, one.id).await?.into_iter().collect();
    let mut members = spaces::list_member_ids(db, one.space_id, u64::MAX >> 1).await?;
    members.sort_unstable();
    members.retain(|account| one.reminded_upto.is_none_or(|upto| *account > upto));
    let data = json!({ "post": short(post.id), "title": post.title, "who": "", "glimpse": "" });
    for part in members.chunks(TOGETHER_MOST) {
        let asked = part.iter().filter(|account| {
            let is_author = Some(**account) == post.author_id;
            !is_author && !read.contains(account) && !muted.contains(account)
        });
        let asked: Vec<i64> = asked.copied().collect();
        let upto = part.last().copied().unwrap_or_default();
        platform
            .store
            .change(async |change| {
                if store::note_reminded(change, one.id, upto).await? {
                    for account in asked {
                        notices::tell(change, account, notice::MUST_READ, data.clone()).await?;
                    }
                }
                Ok(())
            })
            .await?;
    }
    platform
        .store
        .change(async |change| store::note_reminded(change, one.id, i64::MAX).await)
        .await?;
    Ok(())
}
