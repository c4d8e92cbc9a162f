//! Where somebody is signed in, and how they end it.

use askama::Template;
use axum::extract::Path;
use platform::failure::{Answer, Failure};
use platform::ids::PublicId;
use platform::page::{Frame, html};
use platform::session::{OpenSession, Visit, end, end_others as end_all_others, list};

use super::device;
use crate::{Texts, texts};

const PAGE: &str = "/me/sessions";

#[derive(Template)]
#[template(path = "sign_in/sessions.html")]
struct Page {
    frame: Frame,
    t: &'static Texts,
    sessions: Vec<OpenSession>,
}

impl Page {
    /// "Firefox op Windows".
    fn device(&self, session: &OpenSession) -> String {
        match device::read(&session.device) {
            (Some(browser), Some(system)) => self.t.sessions_device(browser, system),
            (Some(one), None) | (None, Some(one)) => one.to_owned(),
            (None, None) => self.t.sessions_device_unknown(),
        }
    }
}

/// Shows the open sessions.
pub(super) async fn show(visit: Visit) -> Answer {
    let sessions = list(visit.platform.store.reader(), visit.viewer()?, visit.platform.now()).await?;
    let frame = visit.frame();
    Ok(html(Page {
        t: texts(frame.language),
        frame,
        sessions,
    }))
}

/// Ends all sessions but this one.
pub(super) async fn end_others(visit: Visit) -> Answer {
    let viewer = visit.viewer()?;
    visit
        .platform
        .store
        .change(async |change| end_all_others(change, viewer).await)
        .await?;
    Ok(visit.go_and_say(PAGE, &texts(visit.language).sessions_ended_others()))
}

/// Ends one session.
pub(super) async fn end_one(visit: Visit, Path(id): Path<String>) -> Answer {
    let viewer = visit.viewer()?;
    let id = PublicId::parse(&id).ok_or(Failure::NotFound)?;
    visit
        .platform
        .store
        .change(async |change| end(change, viewer, Some(&id)).await)
        .await?;
    Ok(visit.go_and_say(PAGE, &texts(visit.language).sessions_ended_one()))
}

#[cfg(test)]
impl platform::page::Samples for Page {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        let session = |device: &str, is_this| OpenSession {
            public_id: PublicId::random(),
            device: device.into(),
            began_at: platform::clock::Moment(Frame::sample_now()),
            is_this,
        };
        let firefox = "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0";
        let page = |sessions| Page {
            t: texts(language),
            frame: Frame::sample(language),
            sessions,
        };
        vec![
            page(vec![session(firefox, true)]),
            page(vec![session("<b>", true), session(firefox, false)]),
        ]
    }
}

#[cfg(test)]
pub(super) fn faults() -> Vec<String> {
    platform::page::faults_in::<Page>()
}
