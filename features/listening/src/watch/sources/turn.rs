//! Pausing, resuming and taking away a source, and how often it is expected to say something.

use axum::Form;
use axum::extract::Path;
use platform::failure::{Answer, Failure};
use platform::ids::PublicId;
use platform::session::Visit;
use platform::store::Change;
use serde::Deserialize;

use crate::texts;
use crate::watch::store::change::{Note, note};
use crate::watch::store::kinds::{SourceKind, SourceState};
use crate::watch::store::row::source::Model;
use crate::watch::store::{keeping, meter, source, stream};

const LIST: &str = "/listen/sources";

async fn find(visit: &Visit, id: &str) -> Result<Model, Failure> {
    let id = PublicId::parse(id).ok_or(Failure::NotFound)?;
    let found = source::find_public(visit.platform.store.reader(), &id).await?;
    found
        .filter(|row| row.state != SourceState::Removed)
        .ok_or(Failure::NotFound)
}

/// Changes the row as it is now, and writes down what was done.
async fn turn(
    visit: &Visit,
    id: i64,
    what: &'static str,
    with: impl FnOnce(&mut Model, &Change) + Send,
) -> Result<(), Failure> {
    let me = visit.viewer()?.id;
    let write = async |change: &Change| {
        let found = source::find(&**change, id).await?;
        // Somebody may have taken it away since the page was asked for.
        let mut row = found
            .filter(|row| row.state != SourceState::Removed)
            .ok_or(Failure::NotFound)?;
        let was_paused = row.state == SourceState::Paused;
        with(&mut row, change);
        source::keep_state(change, &row).await?;
        if row.network.is_some() && was_paused && row.state == SourceState::Active {
            // Whoever paused a network wanted not to hear it: it goes on from now. One that was heard all along goes on.
            stream::begin(change, row.id).await?;
        }
        let words = row.url.clone().unwrap_or_default();
        note(
            change,
            Some(me),
            Note {
                what,
                subject: &row.title,
                words: &words,
                ..Note::default()
            },
        )
        .await
    };
    visit.platform.store.change(write).await
}

/// POST /listen/sources/{id}/pause
pub(crate) async fn pause(visit: Visit, Path(id): Path<String>) -> Answer {
    let row = find(&visit, &id).await?;
    turn(&visit, row.id, "source_paused", |row, _| {
        row.state = SourceState::Paused
    })
    .await?;
    Ok(visit.go_and_say(LIST, &texts(visit.language).watch_source_was_paused(row.title)))
}

/// POST /listen/sources/{id}/resume
pub(crate) async fn resume(visit: Visit, Path(id): Path<String>) -> Answer {
    let row = find(&visit, &id).await?;
    let with = |row: &mut Model, change: &Change| {
        row.state = SourceState::Active;
        row.failures = 0;
        // A pause is no reason to ask sooner than the pace allows.
        row.next_fetch_at = row.next_fetch_at.max(change.now());
    };
    turn(&visit, row.id, "source_resumed", with).await?;
    Ok(visit.go_and_say(LIST, &texts(visit.language).watch_source_was_resumed(row.title)))
}

/// POST /listen/sources/{id}/remove
pub(crate) async fn remove(visit: Visit, Path(id): Path<String>) -> Answer {
    let row = find(&visit, &id).await?;
    let me = visit.viewer()?.id;
    let write = async |change: &Change| {
        let url = row.url.clone().unwrap_or_default();
        // The address becomes free, so that the same feed can be added again.
        let removed = Model {
            state: SourceState::Removed,
            url: row.url.clone().map(|_| format!("removed:{}", row.id)),
            ..row.clone()
        };
        source::keep_state(change, &removed).await?;
        meter::forget_secret(change, row.id).await?;
        if row.kind == SourceKind::Import {
            keeping::end_of_source(change, row.id).await?;
        }
        note(
            change,
            Some(me),
            Note {
                what: "source_removed",
                subject: &row.title,
                words: &url,
                ..Note::default()
            },
        )
        .await
    };
    visit.platform.store.change(write).await?;
    Ok(visit.go_and_say(LIST, &texts(visit.language).watch_source_removed(row.title)))
}

/// How often something is expected.
#[derive(Debug, Deserialize)]
pub(crate) struct Expected {
    #[serde(default)]
    days: String,
}

/// POST /listen/sources/{id}/expect
pub(crate) async fn expect(visit: Visit, Path(id): Path<String>, Form(form): Form<Expected>) -> Answer {
    let (row, t) = (find(&visit, &id).await?, texts(visit.language));
    let Some(days) = form
        .days
        .trim()
        .parse::<i64>()
        .ok()
        .filter(|days| (1..=365).contains(days))
    else {
        return Ok(visit.go_and_warn(LIST, &t.watch_source_expect_refused()));
    };
    let with = |row: &mut Model, _: &Change| {
        row.expected_days = days;
        // Whoever says how often something is expected knows how it stands; it is looked at afresh.
        row.told_at = None;
    };
    turn(&visit, row.id, "source_expectation", with).await?;
    Ok(visit.go_and_say(LIST, &t.watch_source_expect_kept(days, row.title)))
}
