//! What other features show with a post: posts import nobody, whoever has something to show adds a line here.

use futures_util::future::BoxFuture;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::page::SafeHtml;
use platform::session::Visit;

use crate::posts::Post;
use crate::spaces::Seen;

/// A piece of a post's page, under its text: a section with its own heading, from the feature's own template. `None` when
/// there is nothing to show.
pub(crate) type Piece = for<'a> fn(&'a Visit, &'a Post, &'a Seen) -> BoxFuture<'a, Result<Option<SafeHtml>, Failure>>;

/// Words beside the titles of posts in a stream, by the posts' keys.
pub(crate) type Marks =
    for<'a> fn(&'a Platform, &'a crate::Texts, &'a [i64]) -> BoxFuture<'a, Result<Vec<(i64, String)>, Failure>>;

const PIECES: &[Piece] = &[];

const MARKS: &[Marks] = &[];

/// All pieces of a post's page, in the order above.
pub(crate) async fn pieces(visit: &Visit, post: &Post, seen: &Seen) -> Result<Vec<SafeHtml>, Failure> {
    let mut pieces = Vec::new();
    for piece in PIECES {
        pieces.extend(piece(visit, post, seen).await?);
    }
    Ok(pieces)
}

/// All words beside these posts.
pub(crate) async fn marks(platform: &Platform, t: &crate::Texts, posts: &[i64]) -> Result<Vec<(i64, String)>, Failure> {
    let mut words = Vec::new();
    for marks in MARKS {
        words.extend(marks(platform, t, posts).await?);
    }
    Ok(words)
}
