//! What the directory hands to a person who asks for it, and how it lets go of them.

use futures_util::future::BoxFuture;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::store::Change;
use serde_json::{Value, json};

use super::store;
use crate::departments;

/// Everything the directory knows of a person.
pub(super) fn export<'a>(platform: &'a Platform, id: i64) -> BoxFuture<'a, Result<Value, Failure>> {
    Box::pin(async move {
        let db = platform.store.reader();
        let Some(person) = store::find(db, id).await? else {
            return Ok(Value::Null);
        };
        let tree = departments::tree(db).await?;
        let manager = match person.manager_id {
            Some(manager) => store::find_brief(db, manager).await?.map(|brief| brief.name),
            None => None,
        };
        Ok(json!({
            "given_name": person.name.given,
            "family_name": person.name.family,
            "function": person.function,
            "department": person.department_id.map(|id| tree.path_name(id)),
            "manager": manager,
            "staff_number": person.staff_number,
            "ask_me_about": person.ask_me_about,
            "languages": person.languages,
            "phone": person.phone,
            "has_photo": person.photo.is_some(),
            "known_since": person.made_at.instant().to_string(),
        }))
    })
}

/// Removes the person's row and words; whoever they led has no manager until the next staff list.
pub(super) fn forget<'a>(change: &'a Change, id: i64) -> BoxFuture<'a, Result<(), Failure>> {
    Box::pin(store::erase(change, id))
}
