//! The answer that helped: who asked says so, or a manager of the space.

use axum::Form;
use axum::extract::Path;
use platform::facts;
use platform::failure::{Answer, Failure};
use platform::ids::from_short;
use platform::notices;
use platform::session::Visit;
use serde::Deserialize;

use super::store::Marked;
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
            let department = seen.space.department_id;
            let Some(comment) = &comment else {
                // A question that waits again was not answered after all.
                if store::unaccept(change, post.id).await? {
                    facts::record(change, ANSWERED, department, -1).await?;
                }
                return Ok(());
            };
            match store::accept(change, post.id, comment.id).await? {
                Marked::First => facts::record(change, ANSWERED, department, 1).await?,
                // A second answer that helped is no second question.
                Marked::Other => {}
                Marked::Before => return Ok(()),
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
