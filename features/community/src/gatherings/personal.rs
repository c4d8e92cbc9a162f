//! A colleague's own answers: shown to them, and taken back when they leave, so that who waits moves up.

use futures_util::future::BoxFuture;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::store::Change;
use serde_json::{Value, json};

use super::{Reply, seats, store};

/// What this colleague answered.
pub(super) fn export(platform: &Platform, account_id: i64) -> BoxFuture<'_, Result<Value, Failure>> {
    Box::pin(async move {
        let db = platform.store.reader();
        let answers = store::export_answers(db, account_id).await?;
        let word = |reply: &Reply| match reply {
            Reply::Come => "come",
            Reply::Waiting => "waiting",
            Reply::Maybe => "maybe",
            Reply::Not => "not",
        };
        let answer = |(title, begins, reply): &(String, platform::clock::Moment, Reply)| json!({ "gathering": title, "begins_micros": begins.0, "answer": word(reply) });
        Ok(json!({
            "answers": answers.iter().map(answer).collect::<Vec<_>>(),
            "calendar_since_micros": store::find_calendar(db, account_id).await?.map(|(since, _)| since.0),
        }))
    })
}

/// Takes the answers, the calendar and the name of the organiser away.
pub(super) fn forget(change: &Change, account_id: i64) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(async move {
        for gathering_id in store::forget(change, account_id).await? {
            seats::take_back(change, gathering_id, account_id).await?;
        }
        store::drop_organiser(change, account_id, None).await
    })
}

/// A post is gone: nothing leads to it any more.
pub(crate) fn post_gone(change: &Change, post_id: i64) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(store::drop_post(change, post_id))
}
