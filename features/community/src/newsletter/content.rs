//! What a newsletter says to one reader: each item is found again with their rights, and what they may not see is not there.

use people::departments;
use people::directory;
use platform::failure::Failure;
use platform::feature::{Offer, Offers, Platform};
use platform::outbox::{Group, Item as Line};
use platform::session::Viewer;

use super::audience::may_stand;
use super::issue::{Issue, Item};
use super::store;
use super::store::kinds::Reach;
use crate::spaces;

/// The features that offer something.
pub(super) fn sources(platform: &Platform) -> impl Iterator<Item = Offers> {
    platform.features.iter().filter_map(|feature| feature.offers)
}

/// An item as one reader sees it.
pub(super) async fn find(platform: &Platform, viewer: &Viewer, item: &Item) -> Result<Option<Offer>, Failure> {
    match sources(platform).find(|source| source.name == item.source) {
        Some(source) => (source.find)(platform, viewer, &item.key).await,
        None => Ok(None),
    }
}

/// The items in groups by where they come from; a group stands where its first item stands.
pub(super) async fn groups(platform: &Platform, viewer: &Viewer, issue: &Issue) -> Result<Vec<Group>, Failure> {
    let within = within(issue);
    let mut groups: Vec<(String, Group)> = Vec::new();
    for item in store::list_items(platform.store.reader(), issue.id).await? {
        let Some(offer) = find(platform, viewer, &item).await? else {
            continue;
        };
        // A place that closed after the editor chose from it goes no further from that moment on.
        if !may_stand(&offer.audience, within.as_ref()) {
            continue;
        }
        let line = Line {
            title: offer.title,
            text: offer.text,
            path: offer.path,
        };
        match groups.iter_mut().find(|(source, _)| *source == item.source) {
            Some((_, group)) => group.items.push(line),
            None => {
                let heading = sources(platform).find(|source| source.name == item.source);
                let title = heading.map_or_else(String::new, |source| (source.heading)(viewer.language));
                let items = vec![line];
                groups.push((item.source.clone(), Group { title, items }));
            }
        }
    }
    Ok(groups.into_iter().map(|(_, group)| group).collect())
}

/// The one space that it goes to.
pub(super) fn within(issue: &Issue) -> Option<platform::search::Audience> {
    match (issue.reach, issue.reach_id) {
        (Reach::Space, Some(id)) => Some(spaces::audience(id)),
        _ => None,
    }
}

/// Whether somebody belongs to those it is for, now.
pub(super) async fn is_for(platform: &Platform, viewer: &Viewer, issue: &Issue) -> Result<bool, Failure> {
    let db = platform.store.reader();
    match (issue.reach, issue.reach_id) {
        (Reach::Everyone | Reach::Subscribers, _) => Ok(true),
        (Reach::Space, Some(id)) => spaces::reads(db, id, viewer.id).await,
        (Reach::Department, Some(id)) => {
            let person = directory::find_brief(db, viewer.id).await?;
            let below = departments::tree(db).await?.list_with_descendants(id);
            Ok(person
                .and_then(|person| person.department_id)
                .is_some_and(|of| below.contains(&of)))
        }
        (Reach::Space | Reach::Department, None) => Ok(false),
    }
}

/// Whether an editor may know of it: what is written for one closed place stays there, also while it is being made.
pub(super) async fn is_open_to(platform: &Platform, viewer: &Viewer, issue: &Issue) -> Result<bool, Failure> {
    match (issue.reach, issue.reach_id) {
        (Reach::Space, Some(id)) => spaces::reads(platform.store.reader(), id, viewer.id).await,
        _ => Ok(true),
    }
}

/// For whom it is, in words.
pub(super) async fn reach_words(platform: &Platform, t: &crate::Texts, issue: &Issue) -> Result<String, Failure> {
    let db = platform.store.reader();
    Ok(match (issue.reach, issue.reach_id) {
        (Reach::Everyone, _) => t.newsletter_for_everyone(),
        (Reach::Subscribers, _) => t.newsletter_for_subscribers(),
        (Reach::Space, Some(id)) => match spaces::list_by_ids(db, vec![id]).await?.pop() {
            Some(space) => t.newsletter_for_space(&space.name),
            None => t.newsletter_for_nobody(),
        },
        (Reach::Department, Some(id)) => match departments::list_by_ids(db, vec![id]).await?.pop() {
            Some(department) => t.newsletter_for_department(&department.name),
            None => t.newsletter_for_nobody(),
        },
        (Reach::Space | Reach::Department, None) => t.newsletter_for_nobody(),
    })
}
