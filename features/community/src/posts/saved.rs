//! What somebody saved to find back.

use askama::Template;
use platform::failure::Answer;
use platform::page::{Frame, html};
use platform::session::Visit;

use super::shares::Original;
use super::thread::{self, Shown};
use super::{Kind, store};
use crate::spaces;
use crate::{Texts, texts};

#[derive(Template)]
#[template(path = "posts/saved.html")]
pub(crate) struct SavedPage {
    frame: Frame,
    t: &'static Texts,
    shown: Vec<Shown>,
}

/// Shows what is still theirs to read: a space that was left takes its posts along.
pub(super) async fn show(visit: Visit) -> Answer {
    let viewer = visit.viewer()?;
    let db = visit.platform.store.reader();
    let mut posts = Vec::new();
    for post in store::list_saved(db, viewer.id).await? {
        if spaces::reads(db, post.space_id, viewer.id).await? {
            posts.push(post);
        }
    }
    let t = texts(visit.language);
    Ok(html(SavedPage {
        frame: visit.frame(),
        t,
        shown: thread::show(&visit.platform, viewer, t, posts).await?,
    }))
}

#[cfg(test)]
impl platform::page::Samples for SavedPage {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        let t = texts(language);
        let page = |shown| SavedPage {
            frame: Frame::sample(language),
            t,
            shown,
        };
        vec![page(Vec::new()), page(thread::samples(t))]
    }
}
