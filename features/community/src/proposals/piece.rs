//! A proposal on the page of its post: how it is with it, and the way to it.

use askama::Template;
use futures_util::future::BoxFuture;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::page::{Frame, SafeHtml};
use platform::session::Visit;

use super::proposal::Proposal;
use super::{State, store};
use crate::posts::Post;
use crate::spaces::Seen;
use crate::{Texts, texts};

#[derive(Template)]
#[template(path = "proposals/piece.html")]
struct ProposalPiece {
    frame: Frame,
    t: &'static Texts,
    proposal: Proposal,
    is_open: bool,
}

/// The proposal of a post, if it has one.
pub(crate) fn piece<'a>(
    visit: &'a Visit,
    post: &'a Post,
    _: &'a Seen,
) -> BoxFuture<'a, Result<Option<SafeHtml>, Failure>> {
    Box::pin(async move {
        let found = store::list_on(visit.platform.store.reader(), &[post.id]).await?.pop();
        let Some(proposal) = found else { return Ok(None) };
        let piece = ProposalPiece {
            frame: visit.frame(),
            t: texts(visit.language),
            is_open: proposal.takes_feedback(visit.platform.now()),
            proposal,
        };
        let html = piece.render().map_err(|error| Failure::Internal(error.to_string()))?;
        Ok(Some(SafeHtml::from_cleaned(html)))
    })
}

/// A word beside the titles of posts with a proposal.
pub(crate) fn marks<'a>(
    platform: &'a Platform,
    t: &'a Texts,
    posts: &'a [i64],
) -> BoxFuture<'a, Result<Vec<(i64, String)>, Failure>> {
    Box::pin(async move {
        let proposals = store::list_on(platform.store.reader(), posts).await?;
        let word = |proposal: &Proposal| match proposal.state {
            State::Open => t.proposals_tag(),
            decided => decided.name(t),
        };
        Ok(proposals.iter().map(|it| (it.post_id, word(it))).collect())
    })
}
