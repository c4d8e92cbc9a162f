//! What is to come and what was, in all spaces that somebody may look into, or in one.

use askama::Template;
use axum::extract::Query;
use platform::clock::Moment;
use platform::failure::Answer;
use platform::ids::{from_short, short};
use platform::page::{Frame, Pager, Tab, Turn, html};
use platform::session::Visit;
use serde::Deserialize;

use super::store::PAGE_MOST;
use super::{Gathering, State, store};
use crate::places::{places, places_of_space};
use crate::spaces::{self, Seen, Space};
use crate::{Texts, texts};

/// Where the list stands.
const HERE: &str = "/gatherings";

#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Asked {
    tab: String,
    space: String,
    after: String,
}

#[derive(Template)]
#[template(path = "gatherings/list.html")]
pub(crate) struct ListPage {
    frame: Frame,
    t: &'static Texts,
    /// The one space, when it is one.
    seen: Option<Seen>,
    places: Vec<Tab>,
    tabs: Vec<Tab>,
    is_past: bool,
    gatherings: Vec<(Gathering, Option<Space>)>,
    pager: Pager,
}

/// Shows a page of the list.
pub(super) async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let viewer = visit.viewer()?;
    let db = visit.platform.store.reader();
    let t = texts(visit.language);
    let seen = match asked.space.as_str() {
        "" => None,
        id => Some(spaces::enter(db, viewer, id).await?),
    };
    let of = match &seen {
        Some(seen) => vec![seen.space.id],
        None => spaces::list_readable(db, viewer.id).await?,
    };
    let after = asked
        .after
        .split_once('.')
        .and_then(|(at, id)| Some((Moment(at.parse().ok()?), from_short(id)?)));
    let (now, is_past) = (visit.platform.now(), asked.tab == "past");
    let mut found = if is_past {
        store::list_past(db, &of, now, after).await?
    } else {
        store::list_coming(db, &of, now, after).await?
    };
    let has_more = found.len() > PAGE_MOST;
    found.truncate(PAGE_MOST);
    let named = spaces::list_by_ids(db, found.iter().map(|it| it.space_id).collect()).await?;
    let space_of = |gathering: &Gathering| named.iter().find(|space| space.id == gathering.space_id).cloned();
    let tab = if is_past { "past" } else { "coming" };
    let here = address(tab, seen.as_ref());
    let more = found.last().filter(|_| has_more).map(|last| {
        let words = if is_past {
            t.gatherings_older()
        } else {
            t.gatherings_later()
        };
        Turn::new(words, format!("{here}&after={}.{}", last.begins_at.0, short(last.id)))
    });
    Ok(html(ListPage {
        frame: visit.frame(),
        t,
        places: place_tabs(t, seen.as_ref()),
        tabs: tabs(t, tab, seen.as_ref()),
        is_past,
        gatherings: found.into_iter().map(|it| (it.clone(), space_of(&it))).collect(),
        pager: Pager {
            newer: after.map(|_| Turn::new(t.spaces_newest(), here)),
            older: more,
            ..Pager::default()
        },
        seen,
    }))
}

fn address(tab: &str, seen: Option<&Seen>) -> String {
    match seen {
        Some(seen) => format!("{HERE}?tab={tab}&space={}", seen.space.public_id),
        None => format!("{HERE}?tab={tab}"),
    }
}

fn tabs(t: &Texts, chosen: &str, seen: Option<&Seen>) -> Vec<Tab> {
    [("coming", t.gatherings_tab_coming()), ("past", t.gatherings_tab_past())]
        .into_iter()
        .map(|(tab, words)| Tab::new(words, address(tab, seen), tab == chosen))
        .collect()
}

fn place_tabs(t: &Texts, seen: Option<&Seen>) -> Vec<Tab> {
    seen.map_or_else(
        || places(t, HERE),
        |seen| places_of_space(t, &seen.space.public_id.to_string(), HERE),
    )
}

#[cfg(test)]
impl platform::page::Samples for ListPage {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        let t = texts(language);
        let page = |seen: Option<Seen>, is_past, gatherings| Self {
            frame: Frame::sample(language),
            t,
            places: place_tabs(t, seen.as_ref()),
            tabs: tabs(t, if is_past { "past" } else { "coming" }, seen.as_ref()),
            seen,
            is_past,
            gatherings,
            pager: Pager::default(),
        };
        let space = spaces::samples().remove(0);
        let some = || {
            let with = |it| (it, Some(spaces::samples().remove(0)));
            super::gathering::samples().into_iter().map(with).collect()
        };
        let duty = Some(spaces::Duty::Member);
        let sight = spaces::sight(space.kind, space.posting, space.state, duty, false);
        let seen = || {
            Some(Seen {
                space: space.clone(),
                duty,
                sight,
            })
        };
        vec![
            page(None, false, some()),
            page(seen(), true, some()),
            page(None, false, Vec::new()),
            page(seen(), true, Vec::new()),
        ]
    }
}
