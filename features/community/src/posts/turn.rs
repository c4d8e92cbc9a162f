//! What a neighbour does with a post: a question that is the same as another one is closed, and who followed it follows that.

use platform::failure::Failure;
use platform::store::Change;

use super::store::{self, Wish};

/// Closes a post for comments, or opens it again.
///
/// # Errors
/// The store's own.
pub async fn close(change: &Change, id: i64, closed: bool) -> Result<(), Failure> {
    store::close(change, id, closed).await
}

/// Lets somebody hear what is said under a post. Whoever muted it still hears nothing.
///
/// # Errors
/// The store's own.
pub async fn follow(change: &Change, post_id: i64, account_id: i64) -> Result<(), Failure> {
    store::wish(change, post_id, account_id, Wish::Follow, true).await
}
