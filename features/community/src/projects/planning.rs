//! The promises of a round: days that move with a reason, steps that go to another colleague, and asking whose turn it is.

use askama::Template;
use axum::Form;
use axum::extract::Path;
use axum::http::StatusCode;
use platform::clock::Day;
use platform::failure::{Answer, Failure};
use platform::notices;
use platform::page::{Errors, Frame, html, html_with};
use platform::session::Visit;
use serde::Deserialize;

use super::ask::{colleague, day_fault};
use super::people_in::Names;
use super::project::{Project, REASON_LENGTH, Step};
use super::tell::{self, News};
use super::turn::Hands;
use super::{StepKind, days, findable, notice, plan, react, store};
use crate::spaces::Seen;
use crate::{Texts, texts};

/// The form as it was filled in: of the day that moves, or of the hand-over.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Filled {
    #[serde(default)]
    step: String,
    #[serde(default)]
    to: String,
    #[serde(default)]
    words: String,
    /// What is handed over: a step, or `project`.
    #[serde(default)]
    what: String,
    #[serde(default)]
    mail: String,
}

/// A promise on the page.
struct Promise {
    kind: StepKind,
    name: String,
    about: String,
}

#[derive(Template)]
#[template(path = "projects/planning.html")]
pub(crate) struct PlanPage {
    frame: Frame,
    t: &'static Texts,
    project: Project,
    promises: Vec<Promise>,
    steers: bool,
    filled: Filled,
    errors: Errors,
}

/// What stands before a change of the plan.
struct Before {
    project: Project,
    seen: Seen,
    hands: Hands,
    /// Steps to come that this person may move.
    steps: Vec<Step>,
    /// Every step to come.
    all: Vec<Step>,
}

/// Shows what is promised.
pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let before = before(&visit, &id).await?;
    let filled = Filled {
        step: before.steps.first().map_or("", |step| step.kind.word()).to_owned(),
        ..Filled::default()
    };
    Ok(html(page(&visit, before, filled, Errors::new()).await?))
}

/// Moves a day, with the reason; who reacted hears it.
pub(super) async fn move_day(visit: Visit, Path(id): Path<String>, Form(filled): Form<Filled>) -> Answer {
    let t = texts(visit.language);
    let before = before(&visit, &id).await?;
    let mut errors = Errors::new();
    let kind = StepKind::parse(&filled.step);
    let step = before.steps.iter().find(|step| Some(step.kind) == kind);
    let (today, to) = (days::today(&visit), Day::parse(&filled.to));
    let words = filled.words.trim().to_owned();
    if words.is_empty() || words.chars().count() > REASON_LENGTH {
        errors.add("words", t.projects_reason_missing(REASON_LENGTH));
    }
    match (step, &to) {
        (None, _) => errors.add("step", t.projects_step_missing()),
        (_, None) => errors.add("to", t.projects_day_missing()),
        (Some(step), Some(to)) => {
            let day = |kind: Option<StepKind>| before.all.iter().find(|it| Some(it.kind) == kind).map(|it| &it.due_on);
            let (earlier, later) = (day(neighbour(step.kind, -1)), day(neighbour(step.kind, 1)));
            if let Some(fault) = plan::check_move(&today, &step.due_on, to, earlier, later) {
                errors.add("to", day_fault(t, fault));
            }
        }
    }
    let (Some(step), Some(to), true) = (step, to, errors.is_empty()) else {
        let page = page(&visit, before, filled, errors).await?;
        return Ok(html_with(StatusCode::UNPROCESSABLE_ENTITY, page));
    };
    let (project, me) = (&before.project, visit.viewer()?.id);
    let is_late = step.due_on < today;
    let moved = visit
        .platform
        .store
        .change(async |change| {
            let moved = store::move_step(change, project.id, step, &to, &words, (me, is_late)).await?;
            let Some(mark) = moved else { return Ok(false) };
            if project.turn.step() == Some(step.kind) {
                store::set_due(change, project.id, &to).await?;
            }
            findable::project(change, project.id).await?;
            let news = News {
                kind: notice::MOVED,
                words: &words,
                day: Some(&to),
                by: me,
                mark,
            };
            tell::soon(change, project, project.round, news).await?;
            Ok(true)
        })
        .await?;
    if moved {
        Ok(visit.go_and_say(&project.path(), &t.projects_moved()))
    } else {
        Ok(visit.go_and_warn(&project.path(), &t.projects_turned()))
    }
}

fn neighbour(kind: StepKind, step: isize) -> Option<StepKind> {
    let place = StepKind::LOOP.iter().position(|it| *it == kind)?;
    StepKind::LOOP.get(place.checked_add_signed(step)?).copied()
}

/// Gives a step, or the whole project, to another colleague, who hears it.
pub(super) async fn hand_over(visit: Visit, Path(id): Path<String>, Form(filled): Form<Filled>) -> Answer {
    let t = texts(visit.language);
    let before = before(&visit, &id).await?;
    if !before.hands.steers {
        return Err(Failure::NotFound);
    }
    let mut errors = Errors::new();
    let kind = StepKind::parse(&filled.what);
    let step = before.all.iter().find(|step| Some(step.kind) == kind);
    if step.is_none() && filled.what != "project" {
        errors.add("what", t.projects_step_missing());
    }
    let to = if filled.mail.trim().is_empty() {
        errors.add("mail", t.projects_colleague_unknown());
        None
    } else {
        colleague(&visit, &before.seen, &filled.mail, "mail", &mut errors).await?
    };
    let (Some(to), true) = (to, errors.is_empty()) else {
        let page = page(&visit, before, filled, errors).await?;
        return Ok(html_with(StatusCode::UNPROCESSABLE_ENTITY, page));
    };
    let (project, me) = (&before.project, visit.viewer()?.id);
    visit
        .platform
        .store
        .change(async |change| {
            let due_on = match step {
                Some(step) => {
                    store::hand_over(change, step.id, to).await?;
                    &step.due_on
                }
                None => {
                    store::set_owner(change, project.id, to).await?;
                    &project.due_on
                }
            };
            tell::turn(change, project, Some(to), due_on, Some(me)).await
        })
        .await?;
    Ok(visit.go_and_say(&project.path(), &t.projects_handed()))
}

/// Asks who has the turn, once a day whoever asks.
pub(super) async fn nudge(visit: Visit, Path(id): Path<String>) -> Answer {
    let t = texts(visit.language);
    let before = before(&visit, &id).await?;
    let turn = before.project.turn.step();
    let step = before.all.iter().find(|step| Some(step.kind) == turn);
    let (Some(step), true) = (step, before.hands.steers) else {
        return Err(Failure::NotFound);
    };
    let (project, me, today) = (&before.project, visit.viewer()?.id, days::today(&visit));
    let asked = visit
        .platform
        .store
        .change(async |change| {
            let Some(owner) = step.owner_id.filter(|owner| *owner != me) else {
                return Ok(false);
            };
            let may = crate::spaces::reads(&**change, project.space_id, owner).await?;
            if !may || !store::nudge(change, step.id, &today).await? {
                return Ok(false);
            }
            let data = notice::about(project, "", Some(&step.due_on));
            notices::tell(change, owner, notice::TURN, data).await?;
            Ok(true)
        })
        .await?;
    if asked {
        Ok(visit.go_and_say(&project.path(), &t.projects_nudged()))
    } else {
        Ok(visit.go_and_warn(&project.path(), &t.projects_not_nudged()))
    }
}

async fn before(visit: &Visit, id: &str) -> Result<Before, Failure> {
    let viewer = visit.viewer()?;
    let db = visit.platform.store.reader();
    let (project, seen) = store::find_seen(db, viewer, id).await?;
    let mut all = store::list_steps(db, project.id, project.round).await?;
    all.retain(|step| step.done_at.is_none());
    let turn = project
        .turn
        .step()
        .and_then(|kind| all.iter().find(|step| step.kind == kind));
    let hands = react::hands(&seen, &project, turn.and_then(|step| step.owner_id), viewer.id);
    let own = |step: &&Step| hands.steers || step.owner_id == Some(viewer.id);
    let steps: Vec<Step> = all.iter().filter(own).cloned().collect();
    if steps.is_empty() || project.turn.step().is_none() {
        return Err(Failure::NotFound);
    }
    Ok(Before {
        project,
        seen,
        hands,
        steps,
        all,
    })
}

async fn page(visit: &Visit, before: Before, filled: Filled, errors: Errors) -> Result<PlanPage, Failure> {
    let (t, frame) = (texts(visit.language), visit.frame());
    let owners = before.steps.iter().filter_map(|step| step.owner_id).collect();
    let names = Names::find(&visit.platform, owners).await?;
    let promise = |step: &Step| Promise {
        kind: step.kind,
        name: step.kind.name(t),
        about: t.projects_promise(days::said(&frame, &step.due_on), names.name(step.owner_id, t)),
    };
    Ok(PlanPage {
        promises: before.steps.iter().map(promise).collect(),
        steers: before.hands.steers,
        project: before.project,
        frame,
        t,
        filled,
        errors,
    })
}

#[cfg(test)]
impl platform::page::Samples for PlanPage {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        let t = texts(language);
        let page = |steers, errors| PlanPage {
            frame: Frame::sample(language),
            t,
            project: super::tests::samples().remove(1),
            promises: vec![Promise {
                kind: StepKind::Decide,
                name: StepKind::Decide.name(t),
                about: t.projects_promise("12 november", "Joris Hettinga"),
            }],
            steers,
            filled: Filled::default(),
            errors,
        };
        let mut errors = Errors::new();
        errors.add("step", t.projects_step_missing());
        errors.add("to", t.projects_day_missing());
        errors.add("words", t.projects_reason_missing(REASON_LENGTH));
        errors.add("what", t.projects_step_missing());
        errors.add("mail", t.projects_colleague_unknown());
        vec![page(true, errors), page(false, Errors::new())]
    }
}
