//! Taking a question, and laying it down again.

use axum::Form;
use axum::extract::Path;
use platform::failure::{Answer, Failure};
use platform::notices;
use platform::session::Visit;
use serde::Deserialize;

use super::{notice, store};
use crate::posts::{self, Kind};
use crate::texts;

#[derive(Deserialize, Default)]
pub(super) struct Taking {
    #[serde(default)]
    act: String,
}

/// Takes it: everybody who may answer may, and a manager also from somebody else. Who asked hears it.
pub(super) async fn take(visit: Visit, Path(id): Path<String>, Form(taking): Form<Taking>) -> Answer {
    let (viewer, t) = (visit.viewer()?, texts(visit.language));
    let db = visit.platform.store.reader();
    let (post, seen) = posts::find_seen(db, viewer, &id).await?;
    let is_asker = post.author_id == Some(viewer.id);
    if post.kind != Kind::Question || !seen.sight.may_answer || post.accepted_id.is_some() || post.closed || is_asker {
        return Err(Failure::NotFound);
    }
    let taken_by = store::find(db, post.id).await?.and_then(|it| it.known.taken_by);
    let is_mine = taken_by == Some(viewer.id);
    if taking.act == "lay_down" {
        if !is_mine {
            return Err(Failure::NotFound);
        }
        let me = viewer.id;
        let lay_down = async |change: &platform::store::Change| store::lay_down(change, post.id, me).await;
        visit.platform.store.change(lay_down).await?;
        return Ok(visit.go_and_say(&post.path(), &t.questions_laid_down()));
    }
    if taken_by.is_some() && !is_mine && !seen.sight.may_manage {
        return Ok(visit.go_and_warn(&post.path(), &t.questions_taken_before()));
    }
    let me = viewer.id;
    let is_taken = visit
        .platform
        .store
        .change(async |change| {
            if !store::take(change, (post.id, post.space_id), me, taken_by).await? {
                return Ok(false);
            }
            if let Some(asker) = post.author_id.filter(|_| !is_mine) {
                let data = notice::about(&post, &viewer.name);
                notices::tell(change, asker, notice::TAKEN, data).await?;
            }
            Ok(true)
        })
        .await?;
    if is_taken {
        Ok(visit.go_and_say(&post.path(), &t.questions_took()))
    } else {
        Ok(visit.go_and_warn(&post.path(), &t.questions_taken_before()))
    }
}
