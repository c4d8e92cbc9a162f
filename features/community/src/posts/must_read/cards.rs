//! What somebody still has to read, on their Today until they have or its day has passed.

use platform::failure::Failure;
use platform::feature::{Card, Platform, Urgency};
use platform::ids::short;
use platform::session::Viewer;
use platform::texts::Calendar;

use super::store;
use crate::{spaces, texts};

/// The cards.
pub(in crate::posts) async fn cards(platform: &Platform, viewer: &Viewer) -> Result<Vec<Card>, Failure> {
    let (db, now) = (platform.store.reader(), platform.now());
    let mine = spaces::places_of(platform, viewer).await?.all();
    let found = store::list_for(db, viewer.id, mine, now).await?;
    let spaces = spaces::list_by_ids(db, found.iter().map(|one| one.space_id).collect()).await?;
    let t = texts(viewer.language);
    let zone = platform.organisation.facts().time_zone();
    let calendar = Calendar::new(viewer.language, zone, now.0);
    let card = |one: store::MustRead| {
        let space = spaces.iter().find(|space| space.id == one.space_id);
        Card {
            room: t.community_menu(),
            title: t.posts_must_read_card(&one.title),
            text: t.posts_must_read_until(calendar.day(one.must_read_by.0 - 1)),
            path: format!("/posts/{}", short(one.id)),
            action: t.posts_must_read_act(),
            why: t.posts_must_read_why(space.map_or("", |space| space.name.as_str())),
            urgency: Urgency::Waits,
        }
    };
    Ok(found.into_iter().map(card).collect())
}
