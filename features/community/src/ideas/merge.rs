//! Two ideas that are the same become one, with the support of both; and apart again when that was wrong.

use axum::Form;
use axum::extract::Path;
use axum::response::Response;
use platform::failure::{Answer, Failure};
use platform::ids::{from_short, short};
use platform::session::Visit;
use serde::Deserialize;

use super::status::Hands;
use super::tell::{self, News};
use super::{Status, findable, notice, store};
use crate::texts;

#[derive(Deserialize, Default)]
pub(super) struct Filled {
    /// The address of the idea that stays.
    #[serde(default)]
    into: String,
}

/// Merges it into another of the same space: what was said in a closed space stays there.
pub(super) async fn merge(visit: Visit, Path(id): Path<String>, Form(filled): Form<Filled>) -> Answer {
    let t = texts(visit.language);
    let viewer = visit.viewer()?;
    let db = visit.platform.store.reader();
    let (idea, seen) = store::find_seen(db, viewer, &id).await?;
    if !Hands::of(viewer.id, idea.author_id, seen.sight.may_manage).may_merge() {
        return Err(Failure::NotFound);
    }
    if idea.merged_into.is_some() {
        return Ok(before(&visit, &idea));
    }
    let last = filled
        .into
        .trim()
        .trim_end_matches('/')
        .rsplit('/')
        .next()
        .unwrap_or_default();
    let named = match from_short(last) {
        Some(original) => store::find(db, original).await?,
        None => None,
    };
    let original = match named {
        // What is named may have been merged itself: its original stands for it.
        Some(named) => store::find(db, named.root_id).await?,
        None => None,
    };
    let fits = |it: &super::Idea| it.space_id == idea.space_id && it.id != idea.id && it.status != Status::Gone;
    let Some(original) = original.filter(fits) else {
        return Ok(visit.go_and_warn(&idea.path(), &t.ideas_merge_wrong()));
    };
    let me = viewer.id;
    let merged = visit
        .platform
        .store
        .change(async |change| {
            let of = store::list_group(&**change, idea.id).await?;
            if !store::merge(change, idea.id, original.id).await? {
                return Ok(false);
            }
            findable::idea(change, idea.id).await?;
            findable::idea(change, original.id).await?;
            let news = News {
                kind: notice::MERGED,
                of: &of,
                data: notice::about(&idea, None, &original.title, &original.path()),
                by: me,
                mark: change.next_id(),
            };
            tell::soon(change, &idea, news).await?;
            Ok(true)
        })
        .await?;
    if merged {
        Ok(visit.go_and_say(&original.path(), &t.ideas_merged()))
    } else {
        match store::find(visit.platform.store.reader(), idea.id).await? {
            Some(now) if now.merged_into.is_some() => Ok(before(&visit, &now)),
            _ => Ok(visit.go_and_warn(&idea.path(), &t.ideas_merge_wrong())),
        }
    }
}

/// For who comes second: to the idea that stands for it now, in the same space.
fn before(visit: &Visit, idea: &super::Idea) -> Response {
    let original = format!("/ideas/{}", short(idea.root_id));
    visit.go_and_say(&original, &texts(visit.language).ideas_merged_before())
}

/// Takes it off its original again; each keeps the support it had.
pub(super) async fn unmerge(visit: Visit, Path(id): Path<String>) -> Answer {
    let t = texts(visit.language);
    let viewer = visit.viewer()?;
    let (idea, seen) = store::find_seen(visit.platform.store.reader(), viewer, &id).await?;
    if !seen.sight.may_manage {
        return Err(Failure::NotFound);
    }
    visit
        .platform
        .store
        .change(async |change| {
            let now = store::find(&**change, idea.id).await?;
            let Some(now) = now.filter(|now| now.merged_into.is_some()) else {
                return Ok(());
            };
            store::unmerge(change, &now).await?;
            findable::idea(change, now.id).await?;
            findable::idea(change, now.root_id).await
        })
        .await?;
    Ok(visit.go_and_say(&idea.path(), &t.ideas_unmerged()))
}
