//! What asking keeps of one person, for that person, and taking them out.

use futures_util::future::BoxFuture;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::store::Change;
use serde_json::{Value, json};

use super::store;

/// What somebody asked and answered; of what others wrote only that it was.
pub(super) fn export(platform: &Platform, person: i64) -> BoxFuture<'_, Result<Value, Failure>> {
    Box::pin(async move {
        let asked = store::list_of_person(platform.store.reader(), person).await?;
        let rows: Vec<Value> = asked
            .into_iter()
            .map(|it| {
                let question = (it.by_id == Some(person)).then_some(it.question);
                let answer = it.answer.filter(|_| it.to_id == Some(person));
                json!({ "asked_at": it.asked_at, "my_question": question, "my_answer": answer })
            })
            .collect();
        Ok(json!({ "asked": rows }))
    })
}

/// Loosens a person from it.
pub(super) fn forget(change: &Change, person: i64) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(store::forget(change, person))
}
