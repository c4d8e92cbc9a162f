//! The newsletters that went out, and for editors those that are being made.

use askama::Template;
use axum::extract::Query;
use platform::failure::Answer;
use platform::ids::{PublicId, from_short, short};
use platform::page::{Frame, Pager, Tab, Turn, html};
use platform::session::Visit;
use serde::Deserialize;

use super::issue::Issue;
use super::store::kinds::State;
use super::{EDITORS, content, store};
use crate::places::places;
use crate::{Texts, texts};

/// The address.
pub(super) const PATH: &str = "/newsletter";

#[derive(Deserialize, Default)]
pub(super) struct Asked {
    #[serde(default)]
    before: String,
}

#[derive(Template)]
#[template(path = "newsletter/list.html")]
pub(crate) struct ListPage {
    frame: Frame,
    t: &'static Texts,
    places: Vec<Tab>,
    is_editor: bool,
    key: String,
    making: Vec<Issue>,
    sent: Vec<Issue>,
    pager: Pager,
}

/// Shows those that were meant for who looks.
pub(super) async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let viewer = visit.viewer()?;
    let (db, t) = (visit.platform.store.reader(), texts(visit.language));
    let is_editor = visit.has_any(EDITORS);
    let before = from_short(&asked.before).unwrap_or(i64::MAX);
    let mut sent = store::list(db, &[State::Sent], before).await?;
    let has_older = sent.len() as u64 > store::PAGE_MOST;
    sent.truncate(usize::try_from(store::PAGE_MOST).unwrap_or(usize::MAX));
    let older = sent
        .last()
        .filter(|_| has_older)
        .map(|last| Turn::new(t.posts_older(), format!("{PATH}?before={}", short(last.id))));
    let mut shown = Vec::new();
    for issue in sent {
        let may = if is_editor {
            content::is_open_to(&visit.platform, viewer, &issue).await?
        } else {
            content::is_for(&visit.platform, viewer, &issue).await?
        };
        if may {
            shown.push(issue);
        }
    }
    let mut making = Vec::new();
    if is_editor && asked.before.is_empty() {
        for issue in store::list(db, &[State::Draft, State::Planned, State::Sending], i64::MAX).await? {
            if content::is_open_to(&visit.platform, viewer, &issue).await? {
                making.push(issue);
            }
        }
    }
    Ok(html(ListPage {
        frame: visit.frame(),
        t,
        places: places(t, PATH),
        is_editor,
        key: PublicId::random().to_string(),
        making,
        sent: shown,
        pager: Pager {
            older,
            ..Pager::default()
        },
    }))
}

#[cfg(test)]
impl platform::page::Samples for ListPage {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        let t = texts(language);
        let page = |is_editor, making, sent| Self {
            frame: Frame::sample(language),
            t,
            places: places(t, PATH),
            is_editor,
            key: "k".into(),
            making,
            sent,
            pager: Pager::default(),
        };
        let some = super::tests::issues();
        vec![
            page(true, some.clone(), some.clone()),
            page(false, Vec::new(), some),
            page(false, Vec::new(), Vec::new()),
            page(true, Vec::new(), Vec::new()),
        ]
    }
}
