//! What a space wants of its managers: a second manager, an answer, somebody at the door.

use futures_util::future::BoxFuture;
use platform::failure::Failure;
use platform::feature::{Card, Platform, Urgency};
use platform::session::Viewer;

use super::space::MANAGERS_LEAST;
use super::{Space, State, store};
use crate::{Texts, texts};

/// Cards of spaces on one Today at most.
const CARDS_MOST: usize = 2;

/// The spaces of this person that want something.
pub(super) fn cards<'a>(platform: &'a Platform, viewer: &'a Viewer) -> BoxFuture<'a, Result<Vec<Card>, Failure>> {
    Box::pin(async move {
        if super::places_of(platform, viewer).await?.managed().is_empty() {
            return Ok(Vec::new());
        }
        let spaces = store::list_in_want(platform.store.reader(), viewer.id).await?;
        let t = texts(viewer.language);
        Ok(spaces.iter().take(CARDS_MOST).map(|space| card(t, space)).collect())
    })
}

fn card(t: &Texts, space: &Space) -> Card {
    let (title, text, action) = if space.managers < MANAGERS_LEAST {
        (
            t.spaces_card_one(&space.name),
            t.spaces_card_one_text(),
            t.spaces_card_one_act(),
        )
    } else if space.state == State::Asked {
        (
            t.spaces_card_silent(&space.name),
            t.spaces_silent_text(),
            t.spaces_card_silent_act(),
        )
    } else {
        (
            t.spaces_card_asked(&space.name),
            t.spaces_card_asked_text(),
            t.spaces_card_asked_act(),
        )
    };
    Card {
        room: t.community_menu(),
        title,
        text,
        path: format!("/spaces/{}/about", space.public_id),
        action,
        why: t.spaces_card_why(),
        urgency: Urgency::Waits,
    }
}
