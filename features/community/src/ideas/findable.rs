//! What can be found of an idea; what was merged into it is found there.

use futures_util::future::BoxFuture;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::markdown;
use platform::search::{self, Entry};
use platform::store::Change;

use super::{Status, store};
use crate::spaces;

/// The kind in search.
pub(super) const IDEA: &str = "idea";
/// Ideas in one transaction.
const TOGETHER_MOST: u64 = 100;

/// Writes an idea down as it is now; one that was merged or taken away is taken out.
pub(super) async fn idea(change: &Change, id: i64) -> Result<(), Failure> {
    let Some(idea) = store::find(&**change, id).await? else {
        return Ok(());
    };
    if idea.merged_into.is_some() || idea.status == Status::Gone {
        return search::forget(change, IDEA, id).await;
    }
    let mut also = Vec::new();
    for one in store::list_by_ids(&**change, store::list_group(&**change, id).await?).await? {
        if one.id != id && one.status != Status::Gone {
            also.push(format!("{} {}", one.title, markdown::plain(&one.words)));
        }
    }
    let answers = store::list_answers(&**change, id).await?;
    let answers: Vec<String> = answers.iter().map(|it| markdown::plain(&it.words)).collect();
    let entry = Entry {
        kind: IDEA,
        id,
        body: format!("{} {}", markdown::plain(&idea.words), answers.join(" ")),
        also: also.join(" "),
        language: String::new(),
        sort_name: String::new(),
        path: idea.path(),
        at: idea.placed_at,
        audience: spaces::audience(idea.space_id),
        title: idea.title,
    };
    search::index(change, entry).await
}

/// Writes everything down anew, after an upgrade that changed how it is found.
pub(super) fn index_all(platform: &Platform) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(async move {
        let mut after = i64::MIN;
        loop {
            let ideas = store::list_after(platform.store.reader(), after, TOGETHER_MOST).await?;
            let Some(last) = ideas.last() else { return Ok(()) };
            after = last.id;
            let all = async |change: &Change| {
                for one in &ideas {
                    idea(change, one.id).await?;
                }
                Ok(())
            };
            platform.store.change(all).await?;
        }
    })
}
