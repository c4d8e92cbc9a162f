//! The centre: what somebody was told, newest first.

use askama::Template;
use axum::extract::{Path, Query};
use serde::Deserialize;

use super::centre::{self, Told};
use crate::failure::{Answer, Failure};
use crate::ids::{from_short, short};
use crate::page::{Frame, Pager, Samples, Turn, Words, html, words};
use crate::session::Visit;
use crate::texts::Language;

/// The centre of one person.
#[derive(Template)]
#[template(path = "notices/list.html")]
pub(super) struct ListPage {
    frame: Frame,
    t: &'static Words,
    rows: Vec<Line>,
    pager: Pager,
    has_new: bool,
}

struct Line {
    key: String,
    told: Told,
}

#[derive(Deserialize)]
pub(super) struct Before {
    #[serde(default)]
    before: String,
}

/// `GET /notices`
pub(super) async fn list(visit: Visit, Query(before): Query<Before>) -> Answer {
    let viewer = visit.viewer()?;
    let from = from_short(&before.before).unwrap_or(i64::MAX);
    let (told, older) = centre::list(&visit.platform, viewer, visit.language, from).await?;
    let t = words(visit.language);
    let older = older.map(|id| Turn::new(t.notices_older(), format!("/notices?before={}", short(id))));
    Ok(html(ListPage {
        frame: visit.frame(),
        t,
        has_new: told.iter().any(|told| told.is_new),
        rows: told
            .into_iter()
            .map(|told| Line {
                key: short(told.id),
                told,
            })
            .collect(),
        pager: Pager {
            older,
            ..Pager::default()
        },
    }))
}

/// `POST /notices/{id}/open`
pub(super) async fn open(visit: Visit, Path(key): Path<String>) -> Answer {
    let (id, account) = (from_short(&key).ok_or(Failure::NotFound)?, visit.viewer()?.id);
    let open = async |change: &crate::store::Change| centre::open(&visit.platform, change, account, id).await;
    let path = visit.platform.store.change(open).await?;
    Ok(visit.go(&path))
}

/// `POST /notices/read`
pub(super) async fn read_all(visit: Visit) -> Answer {
    let account = visit.viewer()?.id;
    visit
        .platform
        .store
        .change(async |change| centre::read_all(change, account).await)
        .await?;
    Ok(visit.go_and_say("/notices", &words(visit.language).notices_all_read()))
}

impl Samples for ListPage {
    fn samples(language: Language) -> Vec<Self> {
        let page = |rows: Vec<Line>| Self {
            frame: Frame::sample(language),
            t: words(language),
            has_new: !rows.is_empty(),
            rows,
            pager: Pager {
                older: Some(Turn::new(words(language).notices_older(), "?before=x")),
                ..Pager::default()
            },
        };
        let line = |id: i64, is_new| {
            let text = super::NoticeText {
                title: "De stank bij gemaal Broekpolder is van jou".into(),
                text: "Je hebt tot morgen 12 uur.".into(),
                path: "/listen/cases/1".into(),
                why: "Je krijgt dit omdat Fatima jou koos.".into(),
            };
            let made_at = crate::clock::Moment(Frame::sample_now() - id * crate::clock::HOUR_MICROS);
            Line {
                key: short(id),
                told: Told {
                    id,
                    text,
                    made_at,
                    is_new,
                },
            }
        };
        vec![page(vec![line(1, true), line(2, false)]), page(Vec::new())]
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_centre_has_no_faults() {
        assert_eq!(crate::page::faults_in::<super::ListPage>(), Vec::<String>::new());
    }
}
