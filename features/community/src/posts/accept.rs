//! The answer that helped: who asked says so, or a manager of the space.

use axum::Form;
use axum::extract::Path;
use platform::facts;
use platform::failure::{Answer, Failure};
use platform::ids::from_short;
use platform::notices;
use platform::session::Visit;
use serde::Deserialize;

use super::{Kind, find_seen, notice, store};
use crate::texts;

/// The fact that a question found its answer.
const ANSWERED: &str = "posts.question_answered";

#[derive(Deserialize, Default)]
pub(super) struct Accepted {
    /// Empty takes it back.
    #[serde(default)]
    comment: String,
}

/// Marks the answer.
pub(super) async fn accept(visit: Visit, Path(id): Path<String>, Form(accepted): Form<Accepted>) -> Answer {
    let t = texts(visit.language);
    let viewer = visit.viewer()?;
    let db = visit.platform.store.reader();
    let (post, seen) = find_seen(db, viewer, &id).await?;
    let may = post.kind == Kind::Question && (post.author_id == Some(viewer.id) || seen.sight.may_manage);
    if !may {
        return Err(Failure::NotFound);
    }
    let comment = match from_short(&accepted.comment) {
        Some(id) => {
            let found = store::find_comment(db, id).await?;
            Some(
                found
                    .filter(|it| it.post_id == post.id && it.deleted_at.is_none())
                    .ok_or(Failure::NotFound)?,
            )
        }
        None => None,
    };
    visit
        .platform
        .store
        .change(async |change| {
            store::accept(change, post.id, comment.as_ref().map(|it| it.id)).await?;
            let Some(comment) = &comment else { return Ok(()) };
            // A second answer that helped is no second question.
            if post.accepted_id.is_none() {
                facts::record(change, ANSWERED, seen.space.department_id, 1).await?;
            }
            match comment.author_id.filter(|author| *author != viewer.id) {
                Some(author) => {
                    let data = notice::about(&post, Some(comment.id), &viewer.name, &post.title);
                    notices::tell(change, author, notice::ACCEPTED, data).await
                }
                None => Ok(()),
            }
        })
        .await?;
    let words = if comment.is_some() {
        t.posts_accepted_done()
    } else {
        t.spaces_kept()
    };
    Ok(visit.go_and_say(&format!("{}#comments", post.path()), &words))
}
