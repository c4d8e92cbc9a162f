//! A colleague's own words: shown to them; without their name when they leave.

use futures_util::future::BoxFuture;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::store::Change;
use serde_json::{Value, json};

use super::{drafts, store};
use crate::spaces;

/// What this colleague wrote.
pub(super) fn export(platform: &Platform, account_id: i64) -> BoxFuture<'_, Result<Value, Failure>> {
    Box::pin(async move {
        let db = platform.store.reader();
        let posts = store::export_posts(db, account_id).await?;
        let comments = store::export_comments(db, account_id).await?;
        // What others wrote is given as long as it may be read: who left a space takes nothing out of it.
        let mut saved = Vec::new();
        for post in store::list_saved(db, account_id).await? {
            if spaces::reads(db, post.space_id, account_id).await? {
                saved.push(post.title);
            }
        }
        Ok(json!({
            "posts": posts.iter().map(|post| json!({ "title": post.title, "words": post.words, "at_micros": post.live_at.0 })).collect::<Vec<_>>(),
            "comments": comments.iter().map(|it| json!({ "words": it.words, "at_micros": it.said_at.0 })).collect::<Vec<_>>(),
            "drafts": drafts::export(db, account_id).await?.into_iter().map(|it| json!({ "title": it.title, "words": it.words, "at_micros": it.kept_at.0 })).collect::<Vec<_>>(),
            "saved": saved,
        }))
    })
}

/// The knowledge stays, the name goes.
pub(super) fn forget(change: &Change, account_id: i64) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(async move {
        drafts::forget(change, account_id).await?;
        store::forget(change, account_id).await
    })
}
