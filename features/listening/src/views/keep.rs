//! Keeping views, taking them away, and what of them is one person's.

use axum::extract::{Form, Path};
use futures_util::future::BoxFuture;
use people::directory::tidy_name;
use platform::failure::{Answer, Failure};
use platform::feature::Platform;
use platform::ids::{PublicId, from_short};
use platform::session::Visit;
use platform::store::Change;
use serde_json::{Value, json};

use super::filter::Filter;
use super::store;
use crate::rules::Condition;
use crate::texts;
use crate::watch::{colleague_names, looked_for, named};

/// Characters of a name, as in the ledger.
const NAME_LENGTH: usize = 60;
/// Characters of a one-time key at most; ours have 26.
const KEY_LENGTH: usize = 40;

/// Keeps the filters of the form under its name, for this person or for everybody.
pub(super) async fn add(visit: Visit, Form(fields): Form<Vec<(String, String)>>) -> Answer {
    let (t, person) = (texts(visit.language), visit.viewer()?.id);
    let one = |name: &str| {
        let found = fields.iter().find(|(field, _)| field == name);
        found.map_or("", |(_, value)| value.as_str())
    };
    let (filter, name) = (Filter::read(one), tidy_name(one("view-name")));
    // A filter that cannot be read has no address to go back to.
    if filter.0.fault().is_some() {
        return Ok(visit.go_and_warn("/listen", &t.views_wrong()));
    }
    if name.is_empty() || name.chars().count() > NAME_LENGTH {
        return Ok(visit.go_and_warn(&filter.path(), &t.views_wrong()));
    }
    let names = colleague_names(&visit.platform.store).await?;
    let Condition { words, author, .. } = &filter.0;
    if let Some(colleague) = looked_for(words, &names).or_else(|| named(author, &names)) {
        return Ok(visit.go_and_warn(&filter.path(), &t.watch_wish_employee(colleague)));
    }
    let key = match one("key") {
        "" => PublicId::random().to_string(),
        key => key.chars().take(KEY_LENGTH).collect(),
    };
    let owner = (one("for-all") != "yes").then_some(person);
    let shows = filter.0.write();
    let keep = async |change: &Change| store::add(change, (&name, &shows), owner, &key).await;
    match visit.platform.store.change(keep).await? {
        true => Ok(visit.go_and_say(&filter.path(), &t.views_said_kept(name))),
        false => Ok(visit.go_and_warn(&filter.path(), &t.views_full())),
    }
}

pub(super) async fn remove(visit: Visit, Path(id): Path<String>) -> Answer {
    let (id, person) = (from_short(&id).ok_or(Failure::NotFound)?, visit.viewer()?.id);
    let remove = async |change: &Change| store::remove(change, id, person).await;
    visit.platform.store.change(remove).await?;
    Ok(visit.go_and_say("/listen/views", &texts(visit.language).views_said_removed()))
}

/// The views of one person.
pub(super) fn export(platform: &Platform, person: i64) -> BoxFuture<'_, Result<Value, Failure>> {
    Box::pin(async move {
        let views = store::list(platform.store.reader(), person).await?;
        let own = views.into_iter().filter(|view| view.account_id == Some(person));
        Ok(json!({ "views": own.map(|view| view.name).collect::<Vec<_>>() }))
    })
}
