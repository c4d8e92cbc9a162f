//! The hour of one space: what comes, who leads it, and what was.

use askama::Template;
use axum::extract::{Path, Query};
use people::directory::{self, PersonBrief};
use platform::clock::Day;
use platform::failure::Answer;
use platform::page::{Frame, Pager, Tab, Turn, html};
use platform::session::Visit;
use serde::Deserialize;

use super::store::PAST_MOST;
use super::{Hour, Note, State, Week, list, store};
use crate::spaces::Seen;
use crate::{Texts, texts};

#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Asked {
    before: String,
}

#[derive(Template)]
#[template(path = "social_hour/show.html")]
pub(crate) struct HourPage {
    frame: Frame,
    t: &'static Texts,
    seen: Seen,
    places: Vec<Tab>,
    hour: Hour,
    coming: Vec<Week>,
    past: Vec<Week>,
    hosts: Vec<PersonBrief>,
    pager: Pager,
}

impl HourPage {
    fn host(&self, week: &Week) -> String {
        let host = self.hosts.iter().find(|host| Some(host.id) == week.host_id);
        host.map(|host| host.name.clone()).unwrap_or_default()
    }

    fn note(&self, week: &Week) -> String {
        note_words(self.t, week)
    }
}

/// What is to be said about how a week went; empty when nothing is.
pub(super) fn note_words(t: &Texts, week: &Week) -> String {
    match week.note {
        Note::None => String::new(),
        Note::Late => t.social_hour_note_late(),
        Note::Away => t.social_hour_note_away(),
        Note::Archived => t.social_hour_note_archived(),
        Note::CalledOff => t.social_hour_note_called_off(&week.reason),
    }
}

/// Shows it.
pub(super) async fn show(visit: Visit, Path(id): Path<String>, Query(asked): Query<Asked>) -> Answer {
    let db = visit.platform.store.reader();
    let t = texts(visit.language);
    let (hour, seen) = store::find_seen(db, visit.viewer()?, &id).await?;
    let before = Day::parse(&asked.before);
    let mut past = store::list_past(db, hour.id, before.as_ref()).await?;
    let most = usize::try_from(PAST_MOST).unwrap_or(usize::MAX);
    let has_older = past.len() > most;
    past.truncate(most);
    let coming = if before.is_none() {
        store::list_planned(db, vec![hour.id]).await?
    } else {
        Vec::new()
    };
    let hosts = coming.iter().chain(&past).filter_map(|week| week.host_id).collect();
    let older = past.last().filter(|_| has_older);
    Ok(html(HourPage {
        frame: visit.frame(),
        t,
        places: list::place_tabs(t, Some(&seen)),
        pager: Pager {
            older: older.map(|last| Turn::new(t.gatherings_older(), format!("{}?before={}", hour.path(), last.day))),
            newer: before.map(|_| Turn::new(t.spaces_newest(), hour.path())),
            ..Pager::default()
        },
        hosts: directory::list_briefs(db, hosts).await?,
        coming,
        past,
        seen,
        hour,
    }))
}

#[cfg(test)]
impl platform::page::Samples for HourPage {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        use crate::spaces;
        let t = texts(language);
        let (hour, weeks) = super::hour::samples();
        let page = |weeks: &[Week], duty, running| {
            let space = spaces::samples().remove(1);
            let sight = spaces::sight(space.kind, space.posting, space.state, Some(duty), false);
            let seen = Seen {
                space,
                duty: Some(duty),
                sight,
            };
            Self {
                frame: Frame::sample(language),
                t,
                places: list::place_tabs(t, Some(&seen)),
                seen,
                hour: Hour {
                    running,
                    ..hour.clone()
                },
                coming: weeks.iter().take(3).cloned().collect(),
                past: weeks.iter().skip(3).cloned().collect(),
                hosts: spaces::sample_people(),
                pager: Pager::default(),
            }
        };
        vec![
            page(&weeks, spaces::Duty::Manager, true),
            page(&weeks[..2], spaces::Duty::Member, true),
            page(&[], spaces::Duty::Member, false),
        ]
    }
}
