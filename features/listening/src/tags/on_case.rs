//! Tags on a case: those of the mention it came from, or its own when it came from none.

use std::collections::HashSet;

use axum::extract::{Form, Path};
use platform::failure::{Answer, Failure};
use platform::ids::{from_short, short};
use platform::session::Visit;
use platform::store::{Change, Store};
use serde::Deserialize;

use super::keep::tidy;
use super::store;
use crate::routing::{self, Case};
use crate::texts;

/// The tags of a case as its page shows them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Beside {
    /// Key and name.
    pub(crate) tags: Vec<(String, String)>,
    /// The tags of the organisation, to choose from while typing.
    pub(crate) known: Vec<String>,
}

/// What this case carries.
pub(crate) async fn beside(store: &Store, case: &Case) -> Result<Beside, Failure> {
    let db = store.reader();
    let mut worn = store::of_cases(db, vec![case.id]).await?;
    worn.extend(store::of_mentions(db, case.mention_id.into_iter().collect()).await?);
    Ok(Beside {
        tags: worn.into_iter().map(|(_, tag)| (short(tag.id), tag.name)).collect(),
        known: store::list(db).await?.into_iter().map(|tag| tag.name).collect(),
    })
}

/// Which of these cases carry this tag, themselves or by their mention.
pub(crate) async fn carry(store: &Store, cases: &[Case], tag: i64) -> Result<HashSet<i64>, Failure> {
    let db = store.reader();
    let own = store::of_cases(db, cases.iter().map(|case| case.id).collect()).await?;
    let mentions = store::of_mentions(db, cases.iter().filter_map(|case| case.mention_id).collect()).await?;
    let of = |worn: Vec<(i64, store::Tag)>| -> HashSet<i64> {
        let wear = worn.into_iter().filter(|(_, it)| it.id == tag);
        wear.map(|(carrier, _)| carrier).collect()
    };
    let (own, mentions) = (of(own), of(mentions));
    let carries = |case: &&Case| own.contains(&case.id) || case.mention_id.is_some_and(|id| mentions.contains(&id));
    Ok(cases.iter().filter(carries).map(|case| case.id).collect())
}

/// A tag for a case: a name to put on, or a key to take off.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct CaseForm {
    name: String,
    off: String,
}

/// POST /case/{id}/tag
pub(super) async fn put_on(visit: Visit, Path(id): Path<String>, Form(form): Form<CaseForm>) -> Answer {
    let case = routing::find_visible(visit.platform.store.reader(), visit.viewer()?, &id).await?;
    let path = format!("/case/{}", case.public_id);
    let Some(name) = tidy(&form.name) else {
        return Ok(visit.go_and_warn(&path, &texts(visit.language).tags_name_wrong()));
    };
    let work = async |change: &Change| {
        // Asked here once more: its mention may be gone by now.
        let case = routing::find_case(&**change, case.id).await?.ok_or(Failure::NotFound)?;
        let tag = store::find_or_add(change, &name).await?;
        match case.mention_id {
            Some(mention) => store::put(change, mention, tag.id).await,
            None => store::put_on_case(change, case.id, tag.id).await,
        }
    };
    visit.platform.store.change(work).await?;
    Ok(visit.go(&path))
}

/// POST /case/{id}/untag
pub(super) async fn take_from(visit: Visit, Path(id): Path<String>, Form(form): Form<CaseForm>) -> Answer {
    let case = routing::find_visible(visit.platform.store.reader(), visit.viewer()?, &id).await?;
    let tag = from_short(&form.off).ok_or(Failure::NotFound)?;
    let work = async |change: &Change| {
        if let Some(mention) = case.mention_id {
            store::take_off(change, mention, tag).await?;
        }
        store::take_off_case(change, case.id, tag).await
    };
    visit.platform.store.change(work).await?;
    Ok(visit.go(&format!("/case/{}", case.public_id)))
}
