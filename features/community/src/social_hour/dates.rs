//! The hours of somebody's spaces in the calendar they subscribe to, at the moments of the wall clock of each hour's zone.

use futures_util::future::BoxFuture;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::session::Viewer;

use super::{Hour, State, Week, store};
use crate::gatherings::{Entry, Stand, Wanted};
use crate::{spaces, texts};

/// The weeks of the spaces this person is in and did not mute: those they lead, or all of them.
pub(crate) fn dates<'a>(
    platform: &'a Platform,
    viewer: &'a Viewer,
    wanted: Wanted,
) -> BoxFuture<'a, Result<Vec<Entry>, Failure>> {
    Box::pin(async move {
        let db = platform.store.reader();
        let hours = store::list_running(db, &spaces::places_of(platform, viewer).await?.in_stream()).await?;
        let keys = hours.iter().map(|hour| hour.id).collect();
        let mut weeks = store::list_between(db, keys, wanted.from, wanted.until).await?;
        weeks.retain(|week| wanted.everything || week.host_id == Some(viewer.id));
        let named = spaces::list_by_ids(db, hours.iter().map(|hour| hour.space_id).collect()).await?;
        let one = |week: &Week| {
            let hour = hours.iter().find(|hour| hour.id == week.hour_id)?;
            let space = named.iter().find(|space| space.id == hour.space_id)?;
            Some(entry(platform, viewer, (hour, &space.name), week))
        };
        Ok(weeks.iter().filter_map(one).collect())
    })
}

fn entry(platform: &Platform, viewer: &Viewer, (hour, space): (&Hour, &str), week: &Week) -> Entry {
    let t = texts(viewer.language);
    let mut about = week.questions().join("\n");
    if !week.reason.is_empty() {
        about = week.reason.clone();
    }
    Entry {
        // A week keeps its key for as long as it stays on its day.
        key: format!("{}-{}", hour.public_id, week.day),
        // When a topic changed is not kept; a program takes what it reads last.
        changed_at: platform.now(),
        begins_at: week.begins_at,
        ends_at: week.ends_at,
        title: t.social_hour_digest(week.topic_words(t)),
        about,
        place: space.to_owned(),
        path: week.path(hour),
        sequence: 0,
        stand: match week.state {
            State::Skipped => Stand::Cancelled,
            _ if week.host_id == Some(viewer.id) => Stand::Sure,
            _ => Stand::Maybe,
        },
    }
}
