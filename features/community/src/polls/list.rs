//! All polls one may vote on or look at: of the whole room, or of one space.

use askama::Template;
use axum::extract::Query;
use platform::clock::Moment;
use platform::failure::Answer;
use platform::ids::{from_short, short};
use platform::page::{Frame, Pager, Tab, Turn, html};
use platform::session::Visit;
use serde::Deserialize;

use super::poll::Poll;
use super::store::{self, PAGE_MOST};
use crate::places::{places, places_of_space};
use crate::spaces::{self, Space};
use crate::{Texts, texts};

/// The address.
const HERE: &str = "/polls";

#[derive(Deserialize, Default)]
pub(super) struct Asked {
    #[serde(default)]
    tab: String,
    #[serde(default)]
    space: String,
    #[serde(default)]
    from: String,
}

/// A poll in the list.
struct Line {
    poll: Poll,
    space: String,
}

#[derive(Template)]
#[template(path = "polls/list.html")]
pub(crate) struct ListPage {
    frame: Frame,
    t: &'static Texts,
    places: Vec<Tab>,
    tabs: Vec<Tab>,
    open: bool,
    /// The one space, when it is one, and whether one may make a poll there.
    space: Option<Space>,
    may_make: bool,
    lines: Vec<Line>,
    pager: Pager,
}

/// Shows one tab of the list.
pub(super) async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let viewer = visit.viewer()?;
    let db = visit.platform.store.reader();
    let t = texts(visit.language);
    let seen = match asked.space.as_str() {
        "" => None,
        space => Some(spaces::enter(db, viewer, space).await?),
    };
    let of = match &seen {
        Some(seen) => vec![seen.space.id],
        None => spaces::list_readable(db, viewer.id).await?,
    };
    let open = asked.tab != "closed";
    let from = asked
        .from
        .split_once('.')
        .and_then(|(at, id)| Some((Moment(at.parse().ok()?), from_short(id)?)));
    let mut polls = store::list(db, &of, (open, visit.platform.now()), from).await?;
    let has_more = polls.len() > PAGE_MOST;
    polls.truncate(PAGE_MOST);
    let space = seen.as_ref().map(|seen| seen.space.public_id.to_string());
    let here = address(space.as_deref(), open);
    let pager = Pager {
        older: polls.last().filter(|_| has_more).map(|last| {
            Turn::new(
                t.polls_more(),
                format!("{here}&from={}.{}", last.closes_at.0, short(last.id)),
            )
        }),
        newer: from.map(|_| Turn::new(t.polls_first(), here.clone())),
        ..Pager::default()
    };
    let mut keys: Vec<i64> = polls.iter().map(|poll| poll.space_id).collect();
    keys.sort_unstable();
    keys.dedup();
    let names = spaces::list_by_ids(db, keys).await?;
    let name = |id: i64| {
        names
            .iter()
            .find(|space| space.id == id)
            .map(|space| space.name.clone())
    };
    Ok(html(ListPage {
        frame: visit.frame(),
        t,
        places: space
            .as_deref()
            .map_or_else(|| places(t, HERE), |space| places_of_space(t, space, HERE)),
        tabs: tabs(t, space.as_deref(), open),
        open,
        may_make: seen.as_ref().is_some_and(|seen| seen.sight.may_post),
        space: seen.map(|seen| seen.space),
        lines: polls
            .into_iter()
            .map(|poll| Line {
                space: name(poll.space_id).unwrap_or_default(),
                poll,
            })
            .collect(),
        pager,
    }))
}

fn address(space: Option<&str>, open: bool) -> String {
    let tab = if open { "open" } else { "closed" };
    space.map_or_else(
        || format!("{HERE}?tab={tab}"),
        |space| format!("{HERE}?space={space}&tab={tab}"),
    )
}

fn tabs(t: &Texts, space: Option<&str>, open: bool) -> Vec<Tab> {
    vec![
        Tab::new(t.polls_tab_open(), address(space, true), open),
        Tab::new(t.polls_tab_closed(), address(space, false), !open),
    ]
}

#[cfg(test)]
impl platform::page::Samples for ListPage {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        let t = texts(language);
        let page = |open: bool, space: Option<Space>, polls: Vec<Poll>| Self {
            frame: Frame::sample(language),
            t,
            places: places(t, HERE),
            tabs: tabs(t, None, open),
            open,
            may_make: space.is_some(),
            space,
            lines: polls
                .into_iter()
                .map(|poll| Line {
                    poll,
                    space: "Slim gemaal".into(),
                })
                .collect(),
            pager: Pager::default(),
        };
        let space = crate::spaces::samples().into_iter().next();
        vec![
            page(true, None, super::poll::samples()),
            page(false, space.clone(), super::poll::samples()),
            page(true, None, Vec::new()),
            page(false, space, Vec::new()),
        ]
    }
}
