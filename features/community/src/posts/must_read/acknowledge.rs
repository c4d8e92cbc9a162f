//! Asking that everybody in a space reads something, and saying that one has.

use axum::Form;
use axum::extract::Path;
use platform::clock::{DAY_MICROS, Moment};
use platform::failure::{Answer, Failure};
use platform::session::Visit;
use serde::Deserialize;

use super::store;
use crate::posts::{Kind, State, find_seen};
use crate::texts;

/// Days ahead that something may have to be read: what takes longer is no news.
const AHEAD_DAYS: i64 = 92;

#[derive(Deserialize, Default)]
pub(in crate::posts) struct Asked {
    /// The last day, as the browser's field writes it; empty asks it no more.
    #[serde(default)]
    by: String,
}

/// A manager asks it, of an announcement, until the end of a day.
pub(in crate::posts) async fn ask(visit: Visit, Path(id): Path<String>, Form(asked): Form<Asked>) -> Answer {
    let t = texts(visit.language);
    let (post, seen) = find_seen(visit.platform.store.reader(), visit.viewer()?, &id).await?;
    if !seen.sight.may_manage || post.kind != Kind::Announcement || post.state != State::Live {
        return Err(Failure::NotFound);
    }
    let until = if asked.by.is_empty() {
        None
    } else {
        let zone = visit.platform.organisation.facts().time_zone();
        let day = asked.by.parse::<jiff::civil::Date>().ok();
        let end = day.and_then(|day| day.tomorrow().ok()?.to_zoned(zone).ok());
        let end = end.map(|end| Moment(end.timestamp().as_microsecond()));
        let now = visit.platform.now();
        match end.filter(|end| *end > now && end.since(now) <= AHEAD_DAYS * DAY_MICROS) {
            Some(end) => Some(end),
            None => return Ok(visit.go_and_warn(&post.path(), &t.posts_must_read_wrong())),
        }
    };
    visit
        .platform
        .store
        .change(async |change| store::ask(change, post.id, until).await)
        .await?;
    let words = if until.is_some() {
        t.posts_must_read_asked()
    } else {
        t.posts_must_read_no_more()
    };
    Ok(visit.go_and_say(&post.path(), &words))
}

/// A member says that they have read it. It is not taken back: read is read.
pub(in crate::posts) async fn acknowledge(visit: Visit, Path(id): Path<String>) -> Answer {
    let t = texts(visit.language);
    let viewer = visit.viewer()?;
    let (post, seen) = find_seen(visit.platform.store.reader(), viewer, &id).await?;
    let asked = store::find(visit.platform.store.reader(), post.id).await?;
    if asked.is_none() || seen.duty.is_none() {
        return Err(Failure::NotFound);
    }
    let me = viewer.id;
    visit
        .platform
        .store
        .change(async |change| store::acknowledge(change, post.id, me).await)
        .await?;
    Ok(visit.go_and_say(&post.path(), &t.posts_must_read_done()))
}
