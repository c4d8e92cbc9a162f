//! Who begins something from the whole room chooses the space it belongs in; who can do that in one space goes there at once.

use askama::Template;
use axum::extract::Query;
use platform::failure::Answer;
use platform::page::{Frame, html};
use platform::session::Visit;
use serde::Deserialize;

use super::{Duty, Posting, Space, State, find_duty, list_mine};
use crate::{Texts, texts};

/// What can be begun, as addresses call it, with its form in a space. The first is meant where nothing is said.
const FORMS: [(&str, &str); 4] = [
    ("post", "posts/new"),
    ("poll", "polls/new"),
    ("proposal", "proposals/new"),
    ("gathering", "gatherings/new"),
];

#[derive(Deserialize, Default)]
pub(super) struct Asked {
    #[serde(default)]
    what: String,
}

#[derive(Template)]
#[template(path = "spaces/choose.html")]
pub(crate) struct ChoosePage {
    frame: Frame,
    t: &'static Texts,
    form: &'static str,
    open: Vec<Space>,
}

impl ChoosePage {
    fn standfirst(&self) -> String {
        match self.form {
            "polls/new" => self.t.spaces_choose_poll(),
            "proposals/new" => self.t.spaces_choose_proposal(),
            "gatherings/new" => self.t.spaces_choose_gathering(),
            _ => self.t.spaces_choose_post(),
        }
    }
}

/// Asks, or goes on.
pub(super) async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let viewer = visit.viewer()?;
    let db = visit.platform.store.reader();
    let mut open = Vec::new();
    for space in list_mine(db, viewer.id).await? {
        let all_begin = space.posting == Posting::Members;
        let may = space.state != State::Archived
            && (all_begin || find_duty(db, space.id, viewer.id).await? == Some(Duty::Manager));
        open.extend(may.then_some(space));
    }
    let named = FORMS.iter().find(|(what, _)| *what == asked.what);
    let (_, form) = *named.unwrap_or(&FORMS[0]);
    if let [only] = open.as_slice() {
        return Ok(visit.go(&format!("{}/{form}", only.path())));
    }
    Ok(html(ChoosePage {
        frame: visit.frame(),
        t: texts(visit.language),
        form,
        open,
    }))
}

#[cfg(test)]
impl platform::page::Samples for ChoosePage {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        let page = |(_, form): (&str, &'static str), open| Self {
            frame: Frame::sample(language),
            t: texts(language),
            form,
            open,
        };
        let mut pages: Vec<Self> = FORMS.iter().map(|form| page(*form, super::samples())).collect();
        pages.push(page(FORMS[0], Vec::new()));
        pages
    }
}
