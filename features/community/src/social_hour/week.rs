//! One week of an hour: what it is about, who leads it, its talk, and how many were there.

use askama::Template;
use axum::extract::Path;
use people::directory::{self, PersonBrief};
use platform::clock::Day;
use platform::failure::{Answer, Failure};
use platform::ids::short;
use platform::page::{Frame, html};
use platform::session::Visit;

use super::show::note_words;
use super::{Hour, State, Week, store};
use crate::spaces::Seen;
use crate::{Texts, texts};

#[derive(Template)]
#[template(path = "social_hour/week.html")]
pub(crate) struct WeekPage {
    frame: Frame,
    t: &'static Texts,
    seen: Seen,
    hour: Hour,
    week: Week,
    host: Option<PersonBrief>,
    is_host: bool,
    may_host: bool,
    /// Says what it is about, counts, harvests: the host, and who manages the space.
    may_lead: bool,
    /// The address of the talk.
    talk: String,
}

impl WeekPage {
    fn note(&self) -> String {
        note_words(self.t, &self.week)
    }
}

/// A week with what it is to one person.
pub(super) struct Met {
    pub(super) seen: Seen,
    pub(super) hour: Hour,
    pub(super) week: Week,
    pub(super) may_lead: bool,
}

/// The week at this address, when this person may look inside.
pub(super) async fn meet(visit: &Visit, id: &str, day: &str) -> Result<Met, Failure> {
    let viewer = visit.viewer()?;
    let db = visit.platform.store.reader();
    let (hour, seen) = store::find_seen(db, viewer, id).await?;
    let day = Day::parse(day).ok_or(Failure::NotFound)?;
    let week = store::find_week(db, hour.id, &day).await?.ok_or(Failure::NotFound)?;
    let leads = week.host_id == Some(viewer.id) && seen.duty.is_some();
    Ok(Met {
        may_lead: leads || seen.sight.may_manage,
        seen,
        hour,
        week,
    })
}

/// The same, for who leads it.
pub(super) async fn led(visit: &Visit, id: &str, day: &str) -> Result<Met, Failure> {
    let met = meet(visit, id, day).await?;
    if met.may_lead { Ok(met) } else { Err(Failure::NotFound) }
}

/// Shows it.
pub(super) async fn show(visit: Visit, Path((id, day)): Path<(String, String)>) -> Answer {
    let met = meet(&visit, &id, &day).await?;
    let viewer = visit.viewer()?;
    let host = match met.week.host_id {
        Some(host) => directory::find_brief(visit.platform.store.reader(), host).await?,
        None => None,
    };
    let is_planned = met.week.state == State::Planned;
    Ok(html(WeekPage {
        frame: visit.frame(),
        t: texts(visit.language),
        host,
        is_host: met.week.host_id == Some(viewer.id),
        may_host: is_planned && met.seen.duty.is_some() && met.week.host_id.is_none(),
        may_lead: met.may_lead,
        talk: met
            .week
            .post_id
            .map(|id| format!("/posts/{}", short(id)))
            .unwrap_or_default(),
        seen: met.seen,
        hour: met.hour,
        week: met.week,
    }))
}

#[cfg(test)]
impl platform::page::Samples for WeekPage {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        use crate::spaces;
        let (hour, weeks) = super::hour::samples();
        let page = |(number, week): (usize, &Week)| {
            let leads = number % 2 == 0;
            let duty = Some(if leads {
                spaces::Duty::Manager
            } else {
                spaces::Duty::Member
            });
            let space = spaces::samples().remove(0);
            let sight = spaces::sight(space.kind, space.posting, space.state, duty, false);
            Self {
                frame: Frame::sample(language),
                t: texts(language),
                seen: Seen { space, duty, sight },
                hour: hour.clone(),
                week: week.clone(),
                host: week.host_id.map(|_| spaces::sample_people().remove(number % 3)),
                is_host: leads && week.host_id.is_some(),
                may_host: week.host_id.is_none(),
                may_lead: leads,
                talk: week
                    .post_id
                    .map(|_| "/posts/0123456789abc".to_owned())
                    .unwrap_or_default(),
            }
        };
        weeks.iter().enumerate().map(page).collect()
    }
}
