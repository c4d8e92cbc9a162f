//! What other features show with a post: posts import nobody, whoever has something to show adds a line here.

use futures_util::future::BoxFuture;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::page::SafeHtml;
use platform::session::{Viewer, Visit};
use platform::store::Change;

use crate::gatherings::{Entry, Wanted};
use crate::posts::Post;
use crate::spaces::Seen;
use crate::{arrivals, faq, gatherings, ideas, polls, proposals, questions, social_hour};

/// A piece of a post's page, under its text: a section with its own heading, from the feature's own template. `None` when
/// there is nothing to show.
pub(crate) type Piece = for<'a> fn(&'a Visit, &'a Post, &'a Seen) -> BoxFuture<'a, Result<Option<SafeHtml>, Failure>>;

/// What a feature can make of a post, for who may: words, and where they lead.
pub(crate) type Offer = fn(&crate::Texts, &Post, &Seen) -> Option<(String, String)>;

/// Words beside the titles of posts in a stream, by the posts' keys.
pub(crate) type Marks =
    for<'a> fn(&'a Platform, &'a crate::Texts, &'a [i64]) -> BoxFuture<'a, Result<Vec<(i64, String)>, Failure>>;

/// Takes away what a feature keeps with a post, in the change in which the post is taken away.
pub(crate) type Gone = for<'a> fn(&'a Change, i64) -> BoxFuture<'a, Result<(), Failure>>;

/// What was asked before and looks like a title that somebody is writing: shown with the preview. `None` when there is nothing.
pub(crate) type Likes = for<'a> fn(&'a Visit, &'a str) -> BoxFuture<'a, Result<Option<SafeHtml>, Failure>>;

/// What stands in the calendar that somebody subscribes to, besides gatherings: with the rights they have at that moment.
pub(crate) type Dates = for<'a> fn(&'a Platform, &'a Viewer, Wanted) -> BoxFuture<'a, Result<Vec<Entry>, Failure>>;

const PIECES: &[Piece] = &[
    questions::piece,
    faq::piece,
    polls::piece,
    proposals::piece,
    ideas::piece,
    social_hour::piece,
    arrivals::piece,
];

const OFFERS: &[Offer] = &[faq::offer, ideas::offer];

const MARKS: &[Marks] = &[polls::marks, proposals::marks, social_hour::marks];

const GONE: &[Gone] = &[
    questions::post_gone,
    polls::post_gone,
    proposals::post_gone,
    gatherings::post_gone,
    social_hour::post_gone,
];

const LIKES: &[Likes] = &[questions::alike];
const DATES: &[Dates] = &[social_hour::dates];

/// All pieces of a post's page, in the order above.
pub(crate) async fn pieces(visit: &Visit, post: &Post, seen: &Seen) -> Result<Vec<SafeHtml>, Failure> {
    let mut pieces = Vec::new();
    for piece in PIECES {
        pieces.extend(piece(visit, post, seen).await?);
    }
    Ok(pieces)
}

/// Everything that can be made of a post.
pub(crate) fn offers(t: &crate::Texts, post: &Post, seen: &Seen) -> Vec<(String, String)> {
    OFFERS.iter().filter_map(|offer| offer(t, post, seen)).collect()
}

/// All words beside these posts.
pub(crate) async fn marks(platform: &Platform, t: &crate::Texts, posts: &[i64]) -> Result<Vec<(i64, String)>, Failure> {
    let mut words = Vec::new();
    for marks in MARKS {
        words.extend(marks(platform, t, posts).await?);
    }
    Ok(words)
}

/// A post was taken away: what hangs on it goes too.
pub(crate) async fn post_gone(change: &Change, post_id: i64) -> Result<(), Failure> {
    for gone in GONE {
        gone(change, post_id).await?;
    }
    Ok(())
}

/// Everything that looks like this title.
pub(crate) async fn likes(visit: &Visit, title: &str) -> Result<Vec<SafeHtml>, Failure> {
    let mut pieces = Vec::new();
    for likes in LIKES {
        pieces.extend(likes(visit, title).await?);
    }
    Ok(pieces)
}

/// Everything besides gatherings that stands in somebody's calendar.
pub(crate) async fn dates(platform: &Platform, viewer: &Viewer, wanted: Wanted) -> Result<Vec<Entry>, Failure> {
    let mut entries = Vec::new();
    for dates in DATES {
        entries.extend(dates(platform, viewer, wanted).await?);
    }
    Ok(entries)
}
