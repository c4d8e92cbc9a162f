//! What was said under a post, as it stands on a page.

use people::directory::{self, PersonBrief};
use platform::failure::Failure;
use platform::ids::short;
use platform::session::Visit;

use super::along::{self, Along};
use super::thread::{self, Button};
use super::{Comment, Post, may, store};
use crate::spaces::Seen;
use crate::{Texts, texts};

/// A comment on the page.
pub(super) struct Said {
    pub(super) comment: Comment,
    pub(super) id: String,
    /// Where a change of it is sent.
    pub(super) path: String,
    pub(super) author: Option<PersonBrief>,
    pub(super) buttons: Vec<Button>,
    pub(super) answers: Vec<Said>,
    pub(super) may_change: bool,
    pub(super) may_remove: bool,
    pub(super) is_accepted: bool,
    pub(super) along: Along,
}

impl Said {
    /// The comment that it answers, as pages name it.
    pub(super) fn under(&self) -> Option<String> {
        self.comment.under_id.map(short)
    }

    pub(super) fn initials(&self) -> String {
        self.author.as_ref().map(PersonBrief::initials).unwrap_or_default()
    }

    pub(super) fn name(&self, t: &Texts) -> String {
        thread::name(self.author.as_ref(), self.comment.received_at.is_some(), t)
    }

    /// Two levels: what was said, and the answers to it; answers to something that is not among these stand by themselves.
    pub(super) async fn list(
        visit: &Visit,
        post: &Post,
        seen: &Seen,
        comments: Vec<Comment>,
        answers: Vec<Comment>,
    ) -> Result<Vec<Self>, Failure> {
        let viewer = visit.viewer()?;
        let db = visit.platform.store.reader();
        let both = || comments.iter().chain(&answers);
        let authors = directory::list_briefs(db, both().filter_map(|it| it.author_id).collect()).await?;
        let tallies = store::list_tallies(db, viewer.id, both().map(|it| it.id).collect()).await?;
        let with = along::list(&visit.platform, both().map(|it| it.id).collect()).await?;
        let (t, now) = (texts(visit.language), visit.platform.now());
        let one = |comment: &Comment| Self {
            id: short(comment.id),
            path: format!("{}/comments/{}", post.path(), short(comment.id)),
            author: authors
                .iter()
                .find(|author| Some(author.id) == comment.author_id)
                .cloned(),
            buttons: thread::buttons(t, &tallies, comment.id),
            answers: Vec::new(),
            may_change: may::edit(comment.author_id, viewer.id, comment.said_at, now),
            may_remove: may::remove(comment.author_id, viewer.id, seen.sight.may_manage),
            is_accepted: post.accepted_id == Some(comment.id),
            along: with.get(&comment.id).cloned().unwrap_or_default(),
            comment: comment.clone(),
        };
        let with_answers = |comment: &Comment| {
            let under = answers.iter().filter(|it| it.under_id == Some(comment.id));
            Self {
                answers: under.map(one).collect(),
                ..one(comment)
            }
        };
        Ok(comments.iter().map(with_answers).collect())
    }
}
