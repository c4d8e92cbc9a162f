//! Deciding, reporting back and stopping: each with its words, each told to who reacted.

use askama::Template;
use axum::Form;
use axum::extract::Path;
use axum::http::StatusCode;
use platform::clock::Day;
use platform::failure::{Answer, Failure};
use platform::page::{Errors, Frame, SafeHtml, html, html_with};
use platform::session::Visit;
use platform::store::Change;
use platform::{facts, markdown};

use super::answer_form::{Filled, read};
use super::project::{Project, Step};
use super::store::Came;
use super::tell::{self, News};
use super::turn::{Act, after, is_on_time};
use super::{StepKind, Turn, days, findable, notice, react, reacted, store};
use crate::spaces::{self, Seen};
use crate::{Texts, texts};

/// The facts: how a loop ended.
const ON_TIME: &str = "projects.loop_closed_on_time";
const LATE: &str = "projects.loop_closed_late";
const STOPPED: &str = "projects.loop_stopped";

#[derive(Template)]
#[template(path = "projects/act.html")]
pub(crate) struct ActPage {
    frame: Frame,
    t: &'static Texts,
    project: Project,
    kind: StepKind,
    question: String,
    waiting: usize,
    filled: Filled,
    errors: Errors,
    preview: Option<(SafeHtml, SafeHtml)>,
}

impl ActPage {
    fn heading(&self) -> String {
        match self.kind {
            StepKind::Decide => self.t.projects_act_decide_heading(),
            StepKind::Report => self.t.projects_act_report_heading(),
            _ => self.t.projects_act_stop_heading(),
        }
    }

    fn words_label(&self) -> String {
        match self.kind {
            StepKind::Decide => self.t.projects_field_decision_why(),
            StepKind::Report => self.t.projects_field_report(),
            _ => self.t.projects_field_stop(),
        }
    }

    fn words_hint(&self) -> String {
        match self.kind {
            StepKind::Decide => self.t.projects_field_decision_why_hint(),
            StepKind::Report => self.t.projects_field_report_hint(),
            _ => self.t.projects_field_stop_hint(),
        }
    }

    fn button(&self) -> String {
        match self.kind {
            StepKind::Decide => self.t.projects_decide_send(),
            StepKind::Report => self.t.projects_report_send(),
            _ => self.t.projects_stop_send(),
        }
    }
}

/// What stands before an act.
struct Before {
    project: Project,
    seen: Seen,
    kind: StepKind,
    act: Act,
    step: Option<Step>,
}

/// Asks for the words.
pub(super) async fn open(visit: Visit, Path((id, step)): Path<(String, String)>) -> Answer {
    let before = match before(&visit, &id, &step).await? {
        Ok(before) => before,
        Err(path) => return Ok(visit.go_and_say(&path, &texts(visit.language).projects_done_before())),
    };
    Ok(html(page(&visit, before, Filled::default(), Errors::new()).await?))
}

/// Does it.
pub(super) async fn act(visit: Visit, Path((id, step)): Path<(String, String)>, Form(filled): Form<Filled>) -> Answer {
    let t = texts(visit.language);
    let before = match before(&visit, &id, &step).await? {
        Ok(before) => before,
        Err(path) => return Ok(visit.go_and_say(&path, &t.projects_done_before())),
    };
    let errors = read(t, before.kind, &filled);
    if !errors.is_empty() || filled.act == "preview" {
        let status = if errors.is_empty() {
            StatusCode::OK
        } else {
            StatusCode::UNPROCESSABLE_ENTITY
        };
        return Ok(html_with(status, page(&visit, before, filled, errors).await?));
    }
    let (me, today) = (visit.viewer()?.id, days::today(&visit));
    let done = visit
        .platform
        .store
        .change(async |change| go_on(change, &before, &filled, me, &today).await)
        .await?;
    let path = before.project.path();
    if !done {
        return Ok(visit.go_and_warn(&path, &t.projects_turned()));
    }
    let words = match before.kind {
        StepKind::Decide => t.projects_decided(),
        StepKind::Report => t.projects_reported(),
        _ => t.projects_stopped(),
    };
    Ok(visit.go_and_say(&path, &words))
}

/// Passes the turn, keeps the words, records the fact, and tells who reacted; `false` when somebody was first.
async fn go_on(change: &Change, before: &Before, filled: &Filled, me: i64, today: &Day) -> Result<bool, Failure> {
    let (project, kind) = (&before.project, before.kind);
    let Some(to) = after(project.turn, before.act) else {
        return Ok(false);
    };
    let next = match to {
        Turn::Report => store::find_step(&**change, project.id, project.round, StepKind::Report).await?,
        _ => None,
    };
    let due_on = next.as_ref().map_or(today, |next| &next.due_on);
    if !store::pass_turn(change, project, to, due_on).await? {
        return Ok(false);
    }
    let (words, other) = (filled.words.trim(), filled.other.trim());
    let (written, other_written) = (markdown::render(words), markdown::render(other));
    let title = filled.title.split_whitespace().collect::<Vec<_>>().join(" ");
    let came = Came {
        title: &title,
        words,
        html: written.html.as_str(),
        other_words: other,
        other_html: other_written.html.as_str(),
    };
    if kind == StepKind::Stop {
        store::add_stop(change, (project.id, project.round), me, today).await?;
    }
    store::finish(change, (project.id, project.round, kind), Some(me), came).await?;
    let department = before.seen.space.department_id;
    match (kind, &before.step) {
        (StepKind::Report, Some(step)) => {
            let on_time = is_on_time(step.due_on.as_str(), today.as_str(), step.moved_late);
            if !on_time {
                store::set_closed_late(change, project.id).await?;
            }
            facts::record(change, if on_time { ON_TIME } else { LATE }, department, 1).await?;
        }
        (StepKind::Stop, _) if project.turn.is_open() => facts::record(change, STOPPED, department, 1).await?,
        _ => {}
    }
    if let Some(next) = &next {
        tell::turn(change, project, next.owner_id, &next.due_on, Some(me)).await?;
    }
    spaces::note_activity(change, project.space_id).await?;
    findable::project(change, project.id).await?;
    let news = News {
        kind: match kind {
            StepKind::Decide => notice::DECIDED,
            StepKind::Report => notice::REPORTED,
            _ => notice::STOPPED,
        },
        words: if title.is_empty() { &written.plain } else { &title },
        day: None,
        by: me,
        mark: project.round,
    };
    tell::soon(change, project, project.round, news).await?;
    Ok(true)
}

/// What stands before it, for who may do it; the way to the project when it was done before.
async fn before(visit: &Visit, id: &str, step: &str) -> Result<Result<Before, String>, Failure> {
    let viewer = visit.viewer()?;
    let db = visit.platform.store.reader();
    let (project, seen) = store::find_seen(db, viewer, id).await?;
    let (kind, act) = match StepKind::parse(step) {
        Some(kind @ StepKind::Decide) => (kind, Act::Decide),
        Some(kind @ StepKind::Report) => (kind, Act::Report),
        Some(kind @ StepKind::Stop) => (kind, Act::Stop),
        _ => return Err(Failure::NotFound),
    };
    let step = store::find_step(db, project.id, project.round, kind).await?;
    let owner = step.as_ref().and_then(|step| step.owner_id);
    let may = react::hands(&seen, &project, owner, viewer.id).may(act);
    let is_past = match act {
        Act::Decide => matches!(project.turn, Turn::Report | Turn::Closed),
        Act::Report => project.turn == Turn::Closed,
        _ => project.turn == Turn::Stopped,
    };
    if may && is_past {
        return Ok(Err(project.path()));
    }
    if !may || after(project.turn, act).is_none() {
        return Err(Failure::NotFound);
    }
    Ok(Ok(Before {
        project,
        seen,
        kind,
        act,
        step,
    }))
}

async fn page(visit: &Visit, before: Before, filled: Filled, errors: Errors) -> Result<ActPage, Failure> {
    let db = visit.platform.store.reader();
    let project = before.project;
    let round = store::find_round(db, project.id, project.round).await?;
    let preview = (errors.is_empty() && filled.act == "preview").then(|| {
        (
            markdown::render(&filled.words).html,
            markdown::render(&filled.other).html,
        )
    });
    Ok(ActPage {
        frame: visit.frame(),
        t: texts(visit.language),
        waiting: reacted::find(&visit.platform, &project, project.round)
            .await?
            .people
            .len(),
        kind: before.kind,
        question: round.map(|round| round.question).unwrap_or_default(),
        project,
        filled,
        errors,
        preview,
    })
}

#[cfg(test)]
impl platform::page::Samples for ActPage {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        let t = texts(language);
        let page = |kind, filled: Filled, errors| ActPage {
            frame: Frame::sample(language),
            t,
            project: super::tests::samples().remove(1),
            kind,
            question: "Op welke plekken zou jij stoppen?".into(),
            waiting: 31,
            preview: (filled.act == "preview").then(|| {
                let html = markdown::render(&filled.words).html;
                (html.clone(), html)
            }),
            filled,
            errors,
        };
        let looked = Filled {
            title: "We stoppen op tien plekken".into(),
            words: "Omdat **drones** meer zien".into(),
            other: "Boeren een foto laten sturen".into(),
            act: "preview".into(),
        };
        let wrong = read(t, StepKind::Decide, &Filled::default());
        vec![
            page(StepKind::Decide, looked, Errors::new()),
            page(StepKind::Decide, Filled::default(), wrong),
            page(StepKind::Report, Filled::default(), Errors::new()),
            page(StepKind::Stop, Filled::default(), Errors::new()),
        ]
    }
}
