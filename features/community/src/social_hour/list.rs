//! The weekly hours that somebody may look into, with what comes next in each.

use askama::Template;
use axum::extract::Query;
use platform::failure::Answer;
use platform::page::{Frame, Tab, html};
use platform::session::Visit;
use serde::Deserialize;

use super::{Hour, Week, store};
use crate::places::{places, places_of_space};
use crate::spaces::{self, Seen, Space};
use crate::{Texts, texts};

/// Where the list stands.
const HERE: &str = "/social-hours";

#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Asked {
    space: String,
}

#[derive(Template)]
#[template(path = "social_hour/list.html")]
pub(crate) struct ListPage {
    frame: Frame,
    t: &'static Texts,
    /// The one space, when it is one: it has no hour yet.
    seen: Option<Seen>,
    places: Vec<Tab>,
    hours: Vec<(Hour, Space, Option<Week>)>,
    /// Spaces in which this person may begin one.
    managed: Vec<Space>,
}

/// Shows them; of one space its hour.
pub(super) async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let viewer = visit.viewer()?;
    let db = visit.platform.store.reader();
    let t = texts(visit.language);
    let seen = match asked.space.as_str() {
        "" => None,
        id => Some(spaces::enter(db, viewer, id).await?),
    };
    if let Some(seen) = &seen
        && let Some(hour) = store::find_of_space(db, seen.space.id).await?
    {
        return Ok(visit.go(&hour.path()));
    }
    let (mut hours, mut managed) = (Vec::new(), Vec::new());
    if seen.is_none() {
        let running = store::list_running(db, &spaces::list_readable(db, viewer.id).await?).await?;
        let named = spaces::list_by_ids(db, running.iter().map(|hour| hour.space_id).collect()).await?;
        let weeks = store::list_planned(db, running.iter().map(|hour| hour.id).collect()).await?;
        for hour in running {
            let next = weeks.iter().find(|week| week.hour_id == hour.id).cloned();
            if let Some(space) = named.iter().find(|space| space.id == hour.space_id) {
                hours.push((hour, space.clone(), next));
            }
        }
        hours.sort_by_key(|(_, _, next)| next.as_ref().map(|week| week.begins_at));
        managed = spaces::list_by_ids(db, spaces::places_of(&visit.platform, viewer).await?.managed()).await?;
        managed.retain(|space| !hours.iter().any(|(_, other, _)| other.id == space.id));
    }
    Ok(html(ListPage {
        frame: visit.frame(),
        t,
        places: place_tabs(t, seen.as_ref()),
        seen,
        hours,
        managed,
    }))
}

pub(super) fn place_tabs(t: &Texts, seen: Option<&Seen>) -> Vec<Tab> {
    seen.map_or_else(
        || places(t, HERE),
        |seen| places_of_space(t, &seen.space.public_id.to_string(), HERE),
    )
}

#[cfg(test)]
impl platform::page::Samples for ListPage {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        let t = texts(language);
        let (hour, weeks) = super::hour::samples();
        let some = spaces::samples();
        let page = |seen: Option<Seen>, hours, managed| Self {
            frame: Frame::sample(language),
            t,
            places: place_tabs(t, seen.as_ref()),
            seen,
            hours,
            managed,
        };
        let duty = Some(spaces::Duty::Manager);
        let space = some[0].clone();
        let sight = spaces::sight(space.kind, space.posting, space.state, duty, false);
        let seen = Seen { space, duty, sight };
        let hours = vec![
            (hour.clone(), some[0].clone(), weeks.first().cloned()),
            (hour.clone(), some[1].clone(), weeks.get(1).cloned()),
            (hour, some[2].clone(), None),
        ];
        vec![
            page(None, hours, some.clone()),
            page(None, Vec::new(), Vec::new()),
            page(Some(seen), Vec::new(), Vec::new()),
        ]
    }
}
