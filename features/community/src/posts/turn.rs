//! What a neighbour does with a post: a question that is the same as another one is closed, and who followed it follows that.

use platform::failure::Failure;
use platform::markdown;
use platform::store::Change;

use super::findable;
use super::store::{self, Wish};

/// Closes a post for comments, or opens it again.
///
/// # Errors
/// The store's own.
pub async fn close(change: &Change, id: i64, closed: bool) -> Result<(), Failure> {
    store::close(change, id, closed).await
}

/// Gives a post the title that its neighbour has by now: a poll whose question changed stands under that question. The earlier
/// title stays readable.
///
/// # Errors
/// The store's own.
pub async fn retitle(change: &Change, id: i64, title: &str) -> Result<(), Failure> {
    let Some(post) = store::find(&**change, id).await?.filter(|post| post.title != title) else {
        return Ok(());
    };
    let html = markdown::render(&post.words).html;
    if !store::change_post(change, &post, title, &post.words, &html).await? {
        return Ok(());
    }
    match store::find(&**change, id).await? {
        Some(post) => findable::post(change, &post).await,
        None => Ok(()),
    }
}

/// Lets somebody hear what is said under a post. Whoever muted it still hears nothing.
///
/// # Errors
/// The store's own.
pub async fn follow(change: &Change, post_id: i64, account_id: i64) -> Result<(), Failure> {
    store::wish(change, post_id, account_id, Wish::Follow, true).await
}

/// Holds a post until the change is over: two who make something of it are one after the other.
///
/// # Errors
/// The store's own.
pub async fn hold(change: &Change, post_id: i64) -> Result<(), Failure> {
    store::hold(change, post_id).await
}
