//! What was said: in all spaces somebody is in, or in one.

use askama::Template;
use axum::extract::{Path, Query};
use platform::clock::Moment;
use platform::failure::Answer;
use platform::ids::{from_short, short};
use platform::page::{Frame, Pager, Tab, Turn, html};
use platform::session::Visit;
use serde::Deserialize;

use super::shares::Original;
use super::store::STREAM_MOST;
use super::thread::{self, Shown};
use super::{Kind, Post, hears, store};
use crate::places::{places, places_of_space};
use crate::spaces::{self, Kind as SpaceKind, Seen};
use crate::{Texts, texts};

#[derive(Deserialize, Default)]
pub(super) struct Asked {
    #[serde(default)]
    before: String,
}

#[derive(Template)]
#[template(path = "posts/stream.html")]
pub(crate) struct StreamPage {
    frame: Frame,
    t: &'static Texts,
    /// The one space, when it is one.
    seen: Option<Seen>,
    pinned: Vec<Shown>,
    planned: Vec<Post>,
    shown: Vec<Shown>,
    pager: Pager,
    mine: Vec<spaces::Space>,
    places: Vec<Tab>,
    /// Where the page asks for what came in; empty on a page of older posts.
    live: String,
    /// Until when the page knows what was begun.
    now: i64,
}

/// What was said in the spaces this person is in.
pub(super) async fn mine(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let viewer = visit.viewer()?;
    let db = visit.platform.store.reader();
    let spaces = spaces::places_of(&visit.platform, viewer).await?.in_stream();
    let mine = spaces::list_mine(db, viewer.id).await?;
    page(&visit, None, &spaces, &asked, mine).await
}

/// What was said in one space.
pub(super) async fn of_space(visit: Visit, Path(id): Path<String>, Query(asked): Query<Asked>) -> Answer {
    let viewer = visit.viewer()?;
    let db = visit.platform.store.reader();
    let seen = spaces::knock(db, viewer, &id).await?;
    if !seen.sight.inside {
        return Ok(visit.go(&format!("/spaces/{}/about", seen.space.public_id)));
    }
    let spaces = [seen.space.id];
    page(&visit, Some(seen), &spaces, &asked, Vec::new()).await
}

async fn page(visit: &Visit, seen: Option<Seen>, of: &[i64], asked: &Asked, mine: Vec<spaces::Space>) -> Answer {
    let viewer = visit.viewer()?;
    let db = visit.platform.store.reader();
    let t = texts(visit.language);
    let before = asked
        .before
        .split_once('.')
        .and_then(|(at, id)| Some((Moment(at.parse().ok()?), from_short(id)?)));
    let mut posts = store::list_stream(db, of, before).await?;
    let has_older = posts.len() > STREAM_MOST;
    posts.truncate(STREAM_MOST);
    let (mut pinned, mut planned) = (Vec::new(), Vec::new());
    if let (Some(seen), None) = (&seen, before) {
        pinned = store::list_pinned(db, seen.space.id).await?;
        planned = store::list_planned(db, seen.space.id, viewer.id).await?;
        posts.retain(|post| !pinned.iter().any(|top| top.id == post.id));
    }
    let here = seen.as_ref().map_or_else(
        || "/community".to_owned(),
        |seen| format!("/spaces/{}", seen.space.public_id),
    );
    let older = posts.last().filter(|_| has_older).map(|last| {
        Turn::new(
            t.posts_older(),
            format!("{here}?before={}.{}", last.live_at.0, short(last.id)),
        )
    });
    let live = before.map_or_else(|| format!("{here}/news"), |_| String::new());
    let word = seen
        .as_ref()
        .map_or_else(|| hears::MINE.to_owned(), |seen| hears::space_word(&seen.space));
    let newer = before.map(|_| Turn::new(t.posts_newest(), here));
    let on_top = pinned.len();
    let all = pinned.into_iter().chain(posts).collect();
    let mut pinned = thread::show(&visit.platform, viewer, t, all).await?;
    let shown = pinned.split_off(on_top);
    Ok(html(StreamPage {
        frame: visit.frame().listening(&word),
        t,
        places: places_at(t, seen.as_ref()),
        live,
        now: visit.platform.now().0,
        pinned,
        planned,
        shown,
        pager: Pager {
            newer,
            older,
            ..Pager::default()
        },
        mine,
        seen,
    }))
}

fn places_at(t: &Texts, seen: Option<&Seen>) -> Vec<Tab> {
    seen.map_or_else(
        || places(t, "/community"),
        |seen| places_of_space(t, &seen.space.public_id.to_string(), ""),
    )
}

#[cfg(test)]
impl platform::page::Samples for StreamPage {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        let t = texts(language);
        let seen = |kind, duty| {
            let space = spaces::samples().into_iter().next().unwrap();
            let sight = spaces::sight(kind, space.posting, space.state, duty, false);
            Some(Seen { space, duty, sight })
        };
        let page = |seen: Option<Seen>, pinned, shown, mine| Self {
            frame: Frame::sample(language),
            t,
            places: places_at(t, seen.as_ref()),
            seen,
            pinned,
            planned: Vec::new(),
            shown,
            pager: Pager::default(),
            mine,
            live: "/community/news".into(),
            now: Frame::sample_now(),
        };
        let mut planned = page(
            seen(SpaceKind::Open, Some(spaces::Duty::Manager)),
            thread::samples(t),
            thread::samples(t),
            Vec::new(),
        );
        planned.planned = thread::samples(t).into_iter().map(|shown| shown.post).collect();
        vec![
            page(None, Vec::new(), thread::samples(t), spaces::samples()),
            page(None, Vec::new(), Vec::new(), Vec::new()),
            page(seen(SpaceKind::Open, None), Vec::new(), Vec::new(), Vec::new()),
            planned,
        ]
    }
}
