//! Hosts that were shut out of the inbox, and letting one in again.

use askama::Template;
use axum::extract::{Form, State};
use platform::failure::Answer;
use platform::feature::Platform;
use platform::page::{self, Frame, Samples};
use platform::session::Visit;
use platform::texts::Language;
use serde::Deserialize;

use super::store::mute;
use crate::{Texts, texts};

/// A host that is shut out.
pub(crate) struct Muted {
    host: String,
    at: i64,
}

#[derive(Template)]
#[template(path = "triage/mutes.html")]
pub(crate) struct MutesPage {
    frame: Frame,
    t: &'static Texts,
    muted: Vec<Muted>,
}

/// The hosts.
pub(crate) async fn list(visit: Visit, State(platform): State<Platform>) -> Answer {
    let rows = mute::list(platform.store.reader()).await?;
    let muted = rows.into_iter().map(|row| Muted {
        host: row.host,
        at: row.made_at.0,
    });
    Ok(page::html(MutesPage {
        frame: visit.frame(),
        t: texts(visit.language),
        muted: muted.collect(),
    }))
}

#[derive(Deserialize)]
pub(crate) struct HostForm {
    host: String,
}

/// Lets a host in again; what was kept out in the meantime stays out.
pub(crate) async fn let_in(visit: Visit, State(platform): State<Platform>, Form(form): Form<HostForm>) -> Answer {
    let host = form.host;
    platform
        .store
        .change(async |change| mute::remove(change, &host).await)
        .await?;
    Ok(visit.go_and_say("/listen/muted", &texts(visit.language).triage_let_in(&host)))
}

impl Samples for MutesPage {
    fn samples(language: Language) -> Vec<Self> {
        let page = |muted| Self {
            frame: Frame::sample(language),
            t: texts(language),
            muted,
        };
        let at = Frame::sample_now();
        vec![
            page(Vec::new()),
            page(vec![Muted {
                host: "horoscoop.example".into(),
                at,
            }]),
        ]
    }
}
