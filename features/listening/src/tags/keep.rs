//! Making, renaming, merging and removing tags, and putting them on mentions.

use axum::extract::{Form, Path};
use platform::failure::{Answer, Failure};
use platform::ids::{from_short, short};
use platform::session::Visit;
use platform::store::Change;
use serde::Deserialize;

use super::store::{self, NAME_LENGTH};
use crate::triage::{Place, TOGETHER_MOST};
use crate::{texts, watch};

/// The page.
const HERE: &str = "/listen/tags";

/// The name of a tag, as typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct TagForm {
    name: String,
}

/// The fields of the form beside a mention: a name or a tag, and where in the inbox it was sent from.
type Fields = Vec<(String, String)>;

/// A name as it is kept: blanks made one; nothing when it is empty or too long.
pub(crate) fn tidy(typed: &str) -> Option<String> {
    let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    let name = name.trim_start_matches('#').to_owned();
    let fits = !name.is_empty() && name.chars().count() <= NAME_LENGTH;
    // What folds to nothing cannot be found back.
    (fits && !people::directory::fold(&name).is_empty()).then_some(name)
}

pub(super) async fn add(visit: Visit, Form(form): Form<TagForm>) -> Answer {
    let t = texts(visit.language);
    let Some(name) = tidy(&form.name) else {
        return Ok(visit.go_and_warn(HERE, &t.tags_name_wrong()));
    };
    let add = async |change: &Change| store::find_or_add(change, &name).await;
    let tag = visit.platform.store.change(add).await?;
    Ok(visit.go_and_say(HERE, &t.tags_said_added(tag.name)))
}

/// Gives a tag another name; the name of another tag makes one of the two.
pub(super) async fn rename(visit: Visit, Path(id): Path<String>, Form(form): Form<TagForm>) -> Answer {
    let t = texts(visit.language);
    let id = from_short(&id).ok_or(Failure::NotFound)?;
    let Some(name) = tidy(&form.name) else {
        return Ok(visit.go_and_warn(HERE, &t.tags_name_wrong()));
    };
    let work = async |change: &Change| {
        store::find(&**change, id).await?.ok_or(Failure::NotFound)?;
        match store::find_named(change, &name).await? {
            Some(other) if other.id != id => {
                store::merge(change, id, other.id).await?;
                Ok(Some(other.name))
            }
            _ => {
                store::rename(change, id, &name).await?;
                Ok(None)
            }
        }
    };
    let said = match visit.platform.store.change(work).await? {
        Some(other) => t.tags_said_merged(other),
        None => t.tags_said_renamed(&name),
    };
    Ok(visit.go_and_say(HERE, &said))
}

pub(super) async fn remove(visit: Visit, Path(id): Path<String>) -> Answer {
    let id = from_short(&id).ok_or(Failure::NotFound)?;
    let remove = async |change: &Change| store::remove(change, id).await;
    visit.platform.store.change(remove).await?;
    Ok(visit.go_and_say(HERE, &texts(visit.language).tags_said_removed()))
}

fn field<'f>(fields: &'f [(String, String)], name: &str) -> &'f str {
    let found = fields.iter().find(|(field, _)| field == name);
    found.map_or("", |(_, value)| value.as_str())
}

/// Puts a tag on a mention; a new word becomes a tag of the organisation.
pub(super) async fn put_on(visit: Visit, Path(id): Path<String>, Form(fields): Form<Fields>) -> Answer {
    let mention = from_short(&id).ok_or(Failure::NotFound)?;
    let path = Place::of_form(&fields).path_to(&short(mention));
    let Some(name) = tidy(field(&fields, "name")) else {
        return Ok(visit.go_and_warn(&path, &texts(visit.language).tags_name_wrong()));
    };
    let work = async |change: &Change| {
        watch::find_mention(&**change, mention)
            .await?
            .ok_or(Failure::NotFound)?;
        let tag = store::find_or_add(change, &name).await?;
        store::put(change, mention, tag.id).await
    };
    visit.platform.store.change(work).await?;
    Ok(visit.go(&path))
}

/// Puts a tag on all mentions that were ticked: one of the organisation, or a new word. The page says how many.
pub(super) async fn put_on_many(visit: Visit, Form(fields): Form<Fields>) -> Answer {
    let (t, path) = (texts(visit.language), Place::of_form(&fields).path());
    let mut ticked: Vec<i64> = fields
        .iter()
        .filter(|(name, _)| name == "mention")
        .filter_map(|(_, id)| from_short(id))
        .collect();
    ticked.sort_unstable();
    ticked.dedup();
    if ticked.is_empty() {
        return Ok(visit.go_and_warn(&path, &t.tags_none_ticked()));
    }
    if ticked.len() > TOGETHER_MOST {
        return Err(Failure::TooLarge);
    }
    let Some(name) = tidy(field(&fields, "puts")) else {
        return Ok(visit.go_and_warn(&path, &t.tags_none_chosen()));
    };
    let work = async |change: &Change| {
        let there = watch::list_mentions(&**change, ticked.clone()).await?;
        let tag = store::find_or_add(change, &name).await?;
        for mention in &there {
            store::put(change, mention.id, tag.id).await?;
        }
        Ok((there.len(), tag.name))
    };
    let (many, name) = visit.platform.store.change(work).await?;
    Ok(visit.go_and_say(&path, &t.tags_said_put(many, name)))
}

/// Takes a tag off a mention: the form says which in `off`, because `tag` is a filter of the list.
pub(super) async fn take_from(visit: Visit, Path(id): Path<String>, Form(fields): Form<Fields>) -> Answer {
    let mention = from_short(&id).ok_or(Failure::NotFound)?;
    let tag = from_short(field(&fields, "off")).ok_or(Failure::NotFound)?;
    let work = async |change: &Change| store::take_off(change, mention, tag).await;
    visit.platform.store.change(work).await?;
    Ok(visit.go(&Place::of_form(&fields).path_to(&short(mention))))
}
