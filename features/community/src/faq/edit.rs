//! Changing a kept answer, and taking it away.

use axum::Form;
use axum::extract::Path;
use platform::failure::{Answer, Failure};
use platform::ids::{from_short, short};
use platform::markdown;
use platform::page::{Errors, html};
use platform::session::{Account, Visit};
use platform::store::Change;

use super::form::{self, Filled};
use super::make::{EditPage, KEEPERS, tell_owner, written};
use super::may::{self, Who};
use super::{Entry, findable, store};
use crate::posts::{self, State};
use crate::spaces::{self, Space};
use crate::texts;

/// Asks what should change.
pub(super) async fn open(visit: Visit, Path(id): Path<String>) -> Answer {
    let (entry, space) = changed(&visit, &id).await?;
    let owner = match entry.owner_id {
        Some(owner) => Account::find(visit.platform.store.reader(), owner).await?,
        None => None,
    };
    let owner = owner.map(|account| account.mail).unwrap_or_default();
    let filled = Filled::of(&entry, &owner);
    Ok(html(page(&visit, &entry, space, filled)))
}

/// Keeps the change; the words it had stay to be read.
pub(super) async fn keep(visit: Visit, Path(id): Path<String>, Form(filled): Form<Filled>) -> Answer {
    let (entry, space) = changed(&visit, &id).await?;
    let viewer = visit.viewer()?;
    let mut errors = Errors::new();
    let right = form::read(&visit, &filled, space.as_ref(), Some(&entry), &mut errors).await?;
    let (Some(right), true) = (right, filled.act != "preview") else {
        return Ok(page(&visit, &entry, space, filled).again(errors));
    };
    let html = markdown::render(&right.words).html;
    let keep = async |change: &Change| {
        store::keep(change, &entry, &written(&right, &html)).await?;
        let Some(now) = store::find(&**change, entry.id).await? else {
            return Ok(());
        };
        findable::entry(change, &now).await?;
        tell_owner(change, &now, entry.owner_id, viewer.id, &viewer.name).await
    };
    visit.platform.store.change(keep).await?;
    Ok(visit.go_and_say(&entry.path(), &texts(visit.language).faq_changed()))
}

/// Takes it away with its earlier words, from search too.
pub(super) async fn remove(visit: Visit, Path(id): Path<String>) -> Answer {
    let (entry, _) = changed(&visit, &id).await?;
    let remove = async |change: &Change| {
        findable::forget(change, entry.id).await?;
        store::take_away(change, entry.id).await
    };
    visit.platform.store.change(remove).await?;
    Ok(visit.go_and_say("/faq", &texts(visit.language).faq_removed()))
}

fn page(visit: &Visit, entry: &Entry, space: Option<Space>, filled: Filled) -> EditPage {
    let mut page = EditPage::new(visit, format!("{}/edit", entry.path()), entry.path(), space, filled);
    page.is_new = false;
    page.may_remove = true;
    page.wants_look &= entry.space_id.is_some();
    page
}

/// An entry this person may read.
pub(super) async fn read(visit: &Visit, id: &str) -> Result<Entry, Failure> {
    let viewer = visit.viewer()?;
    let db = visit.platform.store.reader();
    let id = from_short(id).ok_or(Failure::NotFound)?;
    let entry = store::find(db, id).await?.ok_or(Failure::NotFound)?;
    if let Some(space) = entry.space_id {
        spaces::enter_by_id(db, viewer, space).await?;
    }
    Ok(entry)
}

/// An entry this person may change, with the space that reads it or that the talk behind it stands in, when they may look there.
pub(super) async fn changed(visit: &Visit, id: &str) -> Result<(Entry, Option<Space>), Failure> {
    let entry = read(visit, id).await?;
    let (who, space) = who(visit, &entry).await?;
    if may::change(who, entry.space_id.is_none()) {
        Ok((entry, space))
    } else {
        Err(Failure::NotFound)
    }
}

/// Who this person is to an entry.
pub(super) async fn who(visit: &Visit, entry: &Entry) -> Result<(Who, Option<Space>), Failure> {
    let viewer = visit.viewer()?;
    let db = visit.platform.store.reader();
    let seen = match (entry.space_id, entry.post_id) {
        (Some(space), _) => Some(spaces::enter_by_id(db, viewer, space).await?),
        (None, Some(post)) => match posts::find_seen(db, viewer, &short(post)).await {
            Ok((post, seen)) => Some(seen).filter(|_| post.state != State::Deleted),
            Err(Failure::NotFound) => None,
            Err(failure) => return Err(failure),
        },
        (None, None) => None,
    };
    let who = Who {
        owns: entry.owner_id == Some(viewer.id),
        manages: seen.as_ref().is_some_and(|seen| seen.sight.may_manage),
        keeps: visit.has_any(KEEPERS),
    };
    Ok((who, seen.map(|seen| seen.space)))
}
