//! A gathering: when, where, whether one comes, and how it was.

use askama::Template;
use axum::extract::Path;
use people::directory::{self, PersonBrief};
use platform::failure::Answer;
use platform::ids::short;
use platform::page::{Frame, html};
use platform::session::Visit;

use super::{Gathering, Reply, State, feed, find_seen, may, store};
use crate::attachments::{self, Attachment};
use crate::spaces::{Kind as SpaceKind, Seen};
use crate::{Texts, texts};

/// Other times of a series on the page.
const TIMES_MOST: usize = 8;

#[derive(Template)]
#[template(path = "gatherings/show.html")]
pub(crate) struct GatheringPage {
    frame: Frame,
    t: &'static Texts,
    seen: Seen,
    gathering: Gathering,
    organiser: Option<PersonBrief>,
    mine: Option<Reply>,
    /// Their place in the line, when they wait.
    in_line: i64,
    is_open: bool,
    is_over: bool,
    may_answer: bool,
    may_change: bool,
    may_report: bool,
    sees_names: bool,
    /// Who comes, waits and may come: for who receives them, and for nobody else.
    come: Vec<PersonBrief>,
    waiting: usize,
    maybe: usize,
    others: Vec<Gathering>,
    /// The address of the post in which people talk on.
    post: String,
    /// What goes along with the report.
    pictures: Vec<Attachment>,
    files: Vec<Attachment>,
}

impl GatheringPage {
    fn has_said(&self, reply: Reply) -> bool {
        match reply {
            Reply::Come => matches!(self.mine, Some(Reply::Come | Reply::Waiting)),
            other => self.mine == Some(other),
        }
    }

    fn places_words(&self) -> String {
        match self.gathering.places_left() {
            None => self.t.gatherings_coming(self.gathering.coming),
            Some(0) => self.t.gatherings_full(self.gathering.coming),
            Some(left) => self.t.gatherings_coming_left(self.gathering.coming, left),
        }
    }
}

/// Shows it; the same address with `.ics` behind it is the file for a calendar.
pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let viewer = visit.viewer()?;
    let db = visit.platform.store.reader();
    let file = id.strip_suffix(feed::ENDING);
    let (gathering, seen) = find_seen(db, viewer, file.unwrap_or(&id)).await?;
    if file.is_some() {
        return feed::one(&visit, &gathering).await;
    }
    let now = visit.platform.now();
    let answers = store::list_answers(db, vec![gathering.id]).await?;
    let mine = answers.iter().find(|answer| answer.account_id == viewer.id);
    let in_line = match mine.filter(|mine| mine.reply == Reply::Waiting) {
        Some(mine) => store::find_place_in_line(db, gathering.id, mine.turn).await?,
        None => 0,
    };
    let sees_names = may::see_names(gathering.organiser_id, viewer.id, seen.sight.may_manage);
    let runs = may::run(gathering.organiser_id, viewer.id, seen.sight.may_manage);
    let count = |reply| answers.iter().filter(|answer| answer.reply == reply).count();
    let come: Vec<i64> = answers
        .iter()
        .filter(|it| sees_names && it.reply == Reply::Come)
        .map(|it| it.account_id)
        .collect();
    let organiser = match gathering.organiser_id {
        Some(id) => directory::find_brief(db, id).await?,
        None => None,
    };
    let mut others = match gathering.series_id {
        Some(series_id) => store::list_of_series(db, series_id, now).await?,
        None => Vec::new(),
    };
    others.retain(|other| other.id != gathering.id);
    others.truncate(TIMES_MOST);
    let along = attachments::list_of(db, vec![gathering.id]).await?;
    let (pictures, files) = along.into_iter().partition(Attachment::is_picture);
    Ok(html(GatheringPage {
        frame: visit.frame(),
        t: texts(visit.language),
        organiser,
        mine: mine.map(|mine| mine.reply),
        in_line,
        is_open: gathering.is_open(now),
        is_over: gathering.is_over(now),
        may_answer: seen.sight.may_answer && gathering.is_open(now),
        may_change: runs && gathering.state == State::Planned && !gathering.is_over(now),
        may_report: runs && gathering.state == State::Planned && gathering.begins_at <= now,
        sees_names,
        come: directory::list_briefs(db, come).await?,
        waiting: count(Reply::Waiting),
        maybe: count(Reply::Maybe),
        others,
        post: gathering
            .report_post_id
            .map(|id| format!("/posts/{}", short(id)))
            .unwrap_or_default(),
        pictures,
        files,
        seen,
        gathering,
    }))
}

#[cfg(test)]
impl platform::page::Samples for GatheringPage {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        use crate::spaces;
        use platform::clock::Moment;
        let now = Moment(Frame::sample_now());
        let all = super::gathering::samples();
        let page = |gathering: &Gathering, mine, runs: bool| {
            let space = spaces::samples().into_iter().nth(1).unwrap();
            let duty = Some(if runs {
                spaces::Duty::Manager
            } else {
                spaces::Duty::Member
            });
            let sight = spaces::sight(space.kind, space.posting, space.state, duty, false);
            Self {
                frame: Frame::sample(language),
                t: texts(language),
                seen: Seen { space, duty, sight },
                organiser: spaces::sample_people().into_iter().nth(usize::from(!runs)),
                mine,
                in_line: 3,
                is_open: gathering.is_open(now),
                is_over: gathering.is_over(now),
                may_answer: gathering.is_open(now),
                may_change: runs && !gathering.is_over(now) && gathering.state == State::Planned,
                may_report: runs && gathering.is_over(now),
                sees_names: runs,
                come: if runs { spaces::sample_people() } else { Vec::new() },
                waiting: 2,
                maybe: 1,
                others: if gathering.series_id.is_some() {
                    all.clone()
                } else {
                    Vec::new()
                },
                post: if runs {
                    "/posts/0123456789abc".into()
                } else {
                    String::new()
                },
                pictures: vec![attachments::sample(1, &gathering.path())],
                files: vec![attachments::sample(2, &gathering.path())],
                gathering: gathering.clone(),
            }
        };
        vec![
            page(&all[0], None, false),
            page(&all[0], Some(Reply::Waiting), true),
            page(&all[1], Some(Reply::Maybe), true),
            page(&all[2], Some(Reply::Come), false),
            page(&all[3], Some(Reply::Not), true),
        ]
    }
}
