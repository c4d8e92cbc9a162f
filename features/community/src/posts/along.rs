//! What goes along with a post or a comment: pictures, files, and what stands behind its links.

use std::collections::HashMap;

use axum::extract::{Path, Query};
use platform::failure::{Answer, Failure};
use platform::feature::Platform;
use platform::ids::{PublicId, short};
use platform::session::Visit;
use platform::store::Change;
use serde::Deserialize;

use super::{Comment, Post, State, find_seen, may};
use crate::attachments::{self, Attachment, Chosen, Hook, Way};
use crate::previews::{self, Preview, Text};
use crate::texts;

/// What goes along with one text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Along {
    pub(super) pictures: Vec<Attachment>,
    pub(super) files: Vec<Attachment>,
    /// What stands behind the links.
    pub(super) cards: Vec<Preview>,
}

/// What goes along with these texts, by their keys.
pub(super) async fn list(platform: &Platform, subjects: Vec<i64>) -> Result<HashMap<i64, Along>, Failure> {
    let db = platform.store.reader();
    let mut all: HashMap<i64, Along> = HashMap::new();
    for one in attachments::list_of(db, subjects.clone()).await? {
        let along = all.entry(one.subject_id.unwrap_or_default()).or_default();
        if one.is_picture() {
            along.pictures.push(one);
        } else {
            along.files.push(one);
        }
    }
    for card in previews::list_of(db, subjects).await? {
        all.entry(card.subject_id).or_default().cards.push(card);
    }
    Ok(all)
}

/// Hangs what a form brought under the post, in the transaction of the post.
pub(super) async fn hang(change: &Change, chosen: &Chosen, post: &Post) -> Result<(), Failure> {
    let hook = Hook {
        space_id: post.space_id,
        page_id: post.id,
        subject_id: post.id,
        place: post.path(),
    };
    attachments::hang(change, chosen, &hook).await?;
    if post.state == State::Live {
        attachments::index(change, post.id).await?;
    }
    Ok(())
}

/// The same under a comment.
pub(super) async fn hang_on(change: &Change, chosen: &Chosen, post: &Post, comment: &Comment) -> Result<(), Failure> {
    let hook = Hook {
        space_id: post.space_id,
        page_id: post.id,
        subject_id: comment.id,
        place: format!("{}#{}", post.path(), short(comment.id)),
    };
    attachments::hang(change, chosen, &hook).await?;
    attachments::index(change, comment.id).await
}

/// Asks what stands behind the links of a post, or of what was said under it; of a planned one when it comes.
pub(super) async fn ask(change: &Change, post: &Post, subject_id: i64, links: &[String]) -> Result<(), Failure> {
    if post.state == State::Planned {
        return Ok(());
    }
    let text = Text {
        space_id: post.space_id,
        page_id: post.id,
        subject_id,
    };
    previews::ask(change, text, links).await
}

#[derive(Deserialize, Default)]
pub(super) struct Asked {
    #[serde(default)]
    size: String,
}

/// Hands one out, to who may read the post at this moment.
pub(super) async fn file(visit: Visit, Path((id, file)): Path<(String, String)>, Query(asked): Query<Asked>) -> Answer {
    let (_, one, _) = found(&visit, &id, &file).await?;
    attachments::serve(&visit.platform, &one, Way::read(&asked.size)).await
}

/// Takes one away: who brought it does, and a manager of the space.
pub(super) async fn remove(visit: Visit, Path((id, file)): Path<(String, String)>) -> Answer {
    let (post, one, manages) = found(&visit, &id, &file).await?;
    if !may::remove(one.owner_id, visit.viewer()?.id, manages) {
        return Err(Failure::NotFound);
    }
    let subject_id = one.subject_id.unwrap_or(post.id);
    visit
        .platform
        .store
        .change(async |change| attachments::take_away(change, subject_id, Some(one.id)).await)
        .await?;
    Ok(visit.go_and_say(&one.place, &texts(visit.language).attachments_removed()))
}

async fn found(visit: &Visit, id: &str, file: &str) -> Result<(Post, Attachment, bool), Failure> {
    let db = visit.platform.store.reader();
    let (post, seen) = find_seen(db, visit.viewer()?, id).await?;
    let file = PublicId::parse(file).ok_or(Failure::NotFound)?;
    let one = attachments::find_on(db, post.id, &file).await?;
    Ok((post, one.ok_or(Failure::NotFound)?, seen.sight.may_manage))
}

/// A picture and a file, for the samples of pages.
#[cfg(test)]
pub(super) fn sample(place: &str) -> Along {
    Along {
        pictures: vec![attachments::sample(1, place)],
        files: vec![attachments::sample(2, place)],
        cards: vec![previews::sample()],
    }
}
