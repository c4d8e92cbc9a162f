//! Taking an idea away: no text is left, and who supported it hears why.

use axum::Form;
use axum::extract::Path;
use platform::failure::{Answer, Failure};
use platform::ids::from_short;
use platform::session::Visit;
use serde::Deserialize;

use super::idea::ANSWER_LENGTH;
use super::status::Hands;
use super::tell::{self, News};
use super::{Idea, Status, findable, notice, store};
use crate::{spaces, texts};

#[derive(Deserialize, Default)]
pub(super) struct Filled {
    #[serde(default)]
    why: String,
}

/// Takes it away; its author while nobody else supports it, a manager with a reason.
pub(super) async fn remove(visit: Visit, Path(id): Path<String>, Form(filled): Form<Filled>) -> Answer {
    let t = texts(visit.language);
    let viewer = visit.viewer()?;
    let db = visit.platform.store.reader();
    if let Some(list) = gone_before(&visit, &id).await? {
        return Ok(visit.go_and_say(&list, &t.ideas_removed()));
    }
    let (idea, seen) = store::find_seen(db, viewer, &id).await?;
    let others = store::count_others(db, idea.root_id, viewer.id).await? > 0;
    if !Hands::of(viewer.id, idea.author_id, seen.sight.may_manage).may_remove(others) {
        return Err(Failure::NotFound);
    }
    let why: String = filled.why.trim().chars().take(ANSWER_LENGTH).collect();
    if others && why.is_empty() {
        return Ok(visit.go_and_warn(&idea.path(), &t.ideas_remove_why_missing()));
    }
    let (me, list) = (viewer.id, format!("/ideas?space={}", seen.space.public_id));
    visit
        .platform
        .store
        .change(async |change| {
            // What was merged into it goes on by itself, and it goes from what it was merged into.
            for one in store::list_merged(&**change, idea.id).await? {
                store::unmerge(change, &one).await?;
                findable::idea(change, one.id).await?;
            }
            if idea.merged_into.is_some() {
                store::unmerge(change, &idea).await?;
                findable::idea(change, idea.root_id).await?;
            }
            store::take_words_away(change, idea.id).await?;
            findable::idea(change, idea.id).await?;
            // Its title is gone, also from what is said of it.
            let nameless = Idea {
                title: String::new(),
                ..idea.clone()
            };
            let news = News {
                kind: notice::REMOVED,
                of: &[idea.id],
                data: notice::about(&nameless, None, &why, &list),
                by: me,
                mark: idea.id,
            };
            tell::soon(change, &nameless, news).await
        })
        .await?;
    Ok(visit.go_and_say(&list, &t.ideas_removed()))
}

/// Where its list is, when it was taken away before and this visitor might have done that.
async fn gone_before(visit: &Visit, id: &str) -> Result<Option<String>, Failure> {
    let (db, viewer) = (visit.platform.store.reader(), visit.viewer()?);
    let idea = match from_short(id) {
        Some(id) => store::find(db, id).await?,
        None => None,
    };
    let Some(idea) = idea.filter(|idea| idea.status == Status::Gone) else {
        return Ok(None);
    };
    let seen = spaces::enter_by_id(db, viewer, idea.space_id).await?;
    let may = Hands::of(viewer.id, idea.author_id, seen.sight.may_manage).may_remove(false);
    Ok(may.then(|| format!("/ideas?space={}", seen.space.public_id)))
}
