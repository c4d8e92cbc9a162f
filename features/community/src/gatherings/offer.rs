//! Gatherings as they can stand in a newsletter: what comes, and how it was, for each reader with their own rights.

use futures_util::future::BoxFuture;
use platform::clock::{DAY_MICROS, Moment};
use platform::failure::Failure;
use platform::feature::{Offer, Offers, Platform};
use platform::markdown;
use platform::search::Audience;
use platform::session::Viewer;
use platform::texts::Calendar;

use super::{Gathering, State, find_seen, store};
use crate::spaces::{self, Kind as SpaceKind};
use crate::texts;

/// How far ahead an editor looks.
const AHEAD_DAYS: i64 = 60;
/// Gatherings that are offered.
const OFFERED_MOST: u64 = 60;
/// Characters of a report in a newsletter: enough to want to read on.
const TEXT_LENGTH: usize = 280;

pub(super) fn offers() -> Offers {
    Offers {
        name: "gatherings",
        heading: |language| texts(language).gatherings_title(),
        list: |platform, viewer, since| list(platform, viewer, since),
        find: |platform, viewer, key| find(platform, viewer, key),
    }
}

/// What comes in the spaces this person is in, the soonest first; then what was and has its report, the latest first.
fn list<'a>(platform: &'a Platform, viewer: &'a Viewer, since: Moment) -> BoxFuture<'a, Result<Vec<Offer>, Failure>> {
    Box::pin(async move {
        let (db, now) = (platform.store.reader(), platform.now());
        let of = spaces::places_of(platform, viewer).await?.in_stream();
        let mut found = store::list_between(db, &of, now, now.plus(AHEAD_DAYS * DAY_MICROS), OFFERED_MOST).await?;
        let past = store::list_between(db, &of, since, now, OFFERED_MOST).await?;
        found.extend(past.into_iter().rev().filter(|it| it.reported_at.is_some()));
        found.retain(|it| it.state == State::Planned);
        // Of a series the next time stands for all that follow.
        let mut series = std::collections::BTreeSet::new();
        found.retain(|it| it.reported_at.is_some() || it.series_id.is_none_or(|id| series.insert(id)));
        let spaces = spaces::list_by_ids(db, found.iter().map(|it| it.space_id).collect()).await?;
        let offered = |it: Gathering| {
            let space = spaces.iter().find(|space| space.id == it.space_id)?;
            Some(offer(platform, viewer, it, space.kind))
        };
        Ok(found.into_iter().filter_map(offered).collect())
    })
}

/// One again: not when it was called off meanwhile, nor for who may not look inside.
fn find<'a>(platform: &'a Platform, viewer: &'a Viewer, key: &'a str) -> BoxFuture<'a, Result<Option<Offer>, Failure>> {
    Box::pin(async move {
        match find_seen(platform.store.reader(), viewer, key).await {
            Ok((it, seen)) if it.state == State::Planned => Ok(Some(offer(platform, viewer, it, seen.space.kind))),
            Ok(_) | Err(Failure::NotFound) => Ok(None),
            Err(other) => Err(other),
        }
    })
}

fn offer(platform: &Platform, viewer: &Viewer, it: Gathering, kind: SpaceKind) -> Offer {
    let t = texts(viewer.language);
    let here = Calendar::new(
        viewer.language,
        platform.organisation.facts().time_zone(),
        platform.now().0,
    );
    let text = if it.reported_at.is_some() {
        markdown::cut(&markdown::plain(&it.report), TEXT_LENGTH)
    } else {
        t.gatherings_digest(it.place_line(), it.when(t, &here))
    };
    Offer {
        key: it.public_id.to_string(),
        text,
        path: it.path(),
        at: it.begins_at,
        audience: if kind == SpaceKind::Open {
            Audience::Everyone
        } else {
            spaces::audience(it.space_id)
        },
        title: it.title,
    }
}
