//! Putting something in a newsletter, in its place, and out again.

use axum::Form;
use axum::extract::Path;
use platform::failure::{Answer, Failure};
use platform::ids::from_short;
use platform::session::Visit;
use serde::Deserialize;

use super::audience::may_stand;
use super::issue::{ITEMS_MOST, Item};
use super::show::find;
use super::{content, store};
use crate::texts;

#[derive(Deserialize, Default)]
pub(super) struct Asked {
    /// `add`, `up`, `down` or `remove`.
    #[serde(default)]
    act: String,
    #[serde(default)]
    source: String,
    /// Of the offer when it is added, of the item otherwise.
    #[serde(default)]
    key: String,
}

/// Changes what is in a draft. Something from a closed place is refused for a newsletter that goes further.
pub(super) async fn change(visit: Visit, Path(id): Path<String>, Form(asked): Form<Asked>) -> Answer {
    let (issue, t) = (find(&visit, &id).await?, texts(visit.language));
    let back = format!("{}/edit", issue.path());
    if !issue.is_draft() {
        return Ok(visit.go_and_warn(&back, &t.newsletter_no_draft()));
    }
    let store_of = &visit.platform.store;
    let items = store::list_items(store_of.reader(), issue.id).await?;
    if asked.act == "add" {
        let new = Item {
            id: 0,
            source: asked.source,
            key: asked.key,
        };
        let found = content::find(&visit.platform, visit.viewer()?, &new).await?;
        let offer = found.ok_or(Failure::NotFound)?;
        if !may_stand(&offer.audience, content::within(&issue).as_ref()) {
            return Ok(visit.go_and_warn(&back, &t.newsletter_too_wide(&offer.title)));
        }
        if items.len() >= ITEMS_MOST {
            return Ok(visit.go_and_warn(&back, &t.newsletter_full(ITEMS_MOST)));
        }
        store_of
            .change(async |change| store::add_item(change, issue.id, &new.source, &new.key).await)
            .await?;
        return Ok(visit.go_and_say(&back, &t.newsletter_added(&offer.title)));
    }
    let item = from_short(&asked.key).ok_or(Failure::NotFound)?;
    let mut order: Vec<i64> = items.iter().map(|item| item.id).collect();
    let place = order.iter().position(|id| *id == item).ok_or(Failure::NotFound)?;
    match asked.act.as_str() {
        "remove" => {
            store_of
                .change(async |change| store::remove_item(change, issue.id, item).await)
                .await?;
        }
        act => {
            let with = match act {
                "up" => place.checked_sub(1),
                "down" => Some(place + 1).filter(|next| *next < order.len()),
                _ => return Err(Failure::Malformed("what to do")),
            };
            if let Some(with) = with {
                order.swap(place, with);
            }
            store_of
                .change(async |change| store::place_items(change, issue.id, &order).await)
                .await?;
        }
    }
    Ok(visit.go(&back))
}
