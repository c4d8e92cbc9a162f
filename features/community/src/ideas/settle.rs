//! An answer to an idea: a status with its reason, told to everybody who supported it and to who had it.

use axum::Form;
use axum::extract::Path;
use platform::failure::{Answer, Failure};
use platform::session::Visit;
use platform::{facts, markdown};
use serde::Deserialize;

use super::idea::ANSWER_LENGTH;
use super::status::{Hands, adopts, may_become};
use super::tell::{self, News};
use super::{Status, findable, notice, show, store};
use crate::{spaces, texts};

/// The fact that an idea was taken up; a second one says where it came from.
const ADOPTED: &str = "ideas.idea_adopted";

/// The form as it was filled in.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Filled {
    #[serde(default)]
    pub(super) status: String,
    #[serde(default)]
    pub(super) words: String,
}

/// Answers it.
pub(super) async fn answer(visit: Visit, Path(id): Path<String>, Form(filled): Form<Filled>) -> Answer {
    let t = texts(visit.language);
    let viewer = visit.viewer()?;
    let db = visit.platform.store.reader();
    let (idea, seen) = store::find_seen(db, viewer, &id).await?;
    let hands = Hands::of(viewer.id, idea.author_id, seen.sight.may_manage);
    if !hands.may_answer() || idea.merged_into.is_some() {
        return Err(Failure::NotFound);
    }
    let to = Status::parse(&filled.status).filter(|to| may_become(idea.status, *to));
    let words = filled.words.trim().to_owned();
    let mut errors = platform::page::Errors::new();
    if to.is_none() {
        errors.add("status", t.ideas_status_missing());
    }
    if words.is_empty() {
        errors.add("words", t.ideas_answer_missing());
    } else if words.chars().count() > ANSWER_LENGTH {
        errors.add("words", t.ideas_answer_long(ANSWER_LENGTH));
    }
    let (Some(to), true) = (to, errors.is_empty()) else {
        return show::again(&visit, idea, seen, filled, errors).await;
    };
    let written = markdown::render(&words);
    let adopts = adopts(idea.adopted_at.is_some(), to);
    let (me, department) = (viewer.id, seen.space.department_id);
    let answered = visit
        .platform
        .store
        .change(async |change| {
            let given = store::answer(change, &idea, (to, adopts), (&words, &written.html), me).await?;
            let Some(mark) = given else { return Ok(false) };
            if adopts {
                facts::record(change, ADOPTED, department, 1).await?;
                let from = format!("{ADOPTED}_from_{}", idea.origin.word());
                facts::record(change, &from, department, 1).await?;
            }
            spaces::note_activity(change, idea.space_id).await?;
            findable::idea(change, idea.id).await?;
            let of = store::list_group(&**change, idea.id).await?;
            let news = News {
                kind: notice::ANSWERED,
                of: &of,
                data: notice::about(&idea, Some(to), &written.plain, &idea.path()),
                by: me,
                mark,
            };
            tell::soon(change, &idea, news).await?;
            Ok(true)
        })
        .await?;
    if answered {
        Ok(visit.go_and_say(&idea.path(), &t.ideas_answered()))
    } else {
        Ok(visit.go_and_warn(&idea.path(), &t.ideas_answered_before()))
    }
}
