//! A project on its own page: where the loop stands, whose turn it is, what was said and what came of it.

use askama::Template;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use people::directory::PersonBrief;
use platform::clock::Day;
use platform::failure::{Answer, Failure};
use platform::ids::{from_short, short};
use platform::page::{Errors, Frame, Pager, Turn as PageTurn, html, html_with};
use platform::session::Visit;
use serde::Deserialize;

use super::may::May;
use super::people_in::Names;
use super::project::{Moved, Project, Reaction, Round, Step};
use super::steps_shown::{Row, StepShown};
use super::{StepKind, Turn, days, reacted, store};
use crate::posts;
use crate::spaces::Seen;
use crate::{Texts, texts};

#[derive(Deserialize, Default)]
pub(super) struct Asked {
    /// An earlier question.
    #[serde(default)]
    round: Option<i64>,
    #[serde(default)]
    after: String,
}

/// A reaction on the page.
pub(super) struct Said {
    pub(super) reaction: Reaction,
    pub(super) id: String,
    pub(super) name: String,
    pub(super) initials: String,
    pub(super) may_withdraw: bool,
}

#[derive(Template)]
#[template(path = "projects/show.html")]
pub(crate) struct ProjectPage {
    pub(super) frame: Frame,
    pub(super) t: &'static Texts,
    pub(super) seen: Seen,
    pub(super) project: Project,
    /// The round on show.
    pub(super) round: Option<Round>,
    /// The conversation about it, where it may be read.
    pub(super) talk: String,
    pub(super) rounds: Vec<Round>,
    pub(super) steps: Vec<Step>,
    pub(super) shown: Vec<StepShown>,
    pub(super) names: Names,
    pub(super) waiting: usize,
    pub(super) times: u64,
    pub(super) said: Vec<Said>,
    pub(super) own: Option<Reaction>,
    pub(super) typed: String,
    pub(super) pager: Pager,
    pub(super) moves: Vec<Moved>,
    pub(super) is_now: bool,
    pub(super) is_late: bool,
    pub(super) may: May,
    pub(super) errors: Errors,
}

impl ProjectPage {
    fn step(&self, kind: StepKind) -> Option<&Step> {
        self.steps.iter().find(|step| step.kind == kind)
    }

    /// A step that is done and has words.
    fn came(&self, kind: StepKind) -> Option<&Step> {
        self.step(kind)
            .filter(|step| step.done_at.is_some() && !step.words.is_empty())
    }

    /// What was said, together.
    fn summary(&self) -> Option<&Step> {
        self.step(StepKind::React).filter(|step| !step.words.is_empty())
    }

    fn turn_owner(&self) -> Option<i64> {
        match self.project.turn.step() {
            Some(kind) => self.step(kind)?.owner_id,
            None => None,
        }
    }

    fn owner(&self) -> Option<&PersonBrief> {
        self.names.of(self.turn_owner())
    }

    fn turn_heading(&self) -> String {
        let t = self.t;
        let name = self.names.first_name(self.turn_owner());
        match (self.project.turn, name) {
            (Turn::Closed, _) => t.projects_turn_closed(),
            (Turn::Stopped, _) => t.projects_turn_stopped(),
            (Turn::React, _) => self.round.as_ref().map(|it| it.question.clone()).unwrap_or_default(),
            (_, None) => t.projects_turn_nobody(),
            (Turn::Ask, Some(name)) => t.projects_turn_ask(name),
            (Turn::Decide, Some(name)) => t.projects_turn_decide(name),
            (Turn::Report, Some(name)) => t.projects_turn_report(name),
        }
    }

    fn turn_text(&self) -> String {
        let t = self.t;
        let day = days::said(&self.frame, &self.project.due_on);
        match self.project.turn {
            Turn::Ask => t.projects_text_ask(day),
            Turn::React => t.projects_text_react(day),
            Turn::Decide if self.is_late => t.projects_text_late(self.waiting),
            Turn::Decide => t.projects_text_decide(self.waiting, day),
            Turn::Report if self.is_late => t.projects_text_report_late(self.waiting),
            Turn::Report => t.projects_text_report(day),
            Turn::Closed if self.project.closed_late => t.projects_text_closed_late(self.waiting),
            Turn::Closed => t.projects_text_closed(self.waiting),
            Turn::Stopped => t.projects_text_stopped(self.waiting),
        }
    }

    fn act_path(&self) -> String {
        let step = self.project.turn.step().map_or("", StepKind::word);
        format!("{}/step/{step}", self.project.path())
    }

    fn shows(&self, round: &Round) -> bool {
        self.round.as_ref().is_some_and(|it| it.round == round.round)
    }

    fn own_key(&self) -> String {
        self.own.as_ref().map(|own| short(own.id)).unwrap_or_default()
    }

    fn day(&self, day: &Day) -> String {
        days::said(&self.frame, day)
    }

    fn moved_step(&self, moved: &Moved) -> String {
        let kind = self
            .steps
            .iter()
            .find(|step| step.id == moved.step_id)
            .map(|step| step.kind);
        kind.map(|kind| kind.name(self.t)).unwrap_or_default()
    }
}

/// Shows it.
pub(super) async fn show(visit: Visit, Path(id): Path<String>, Query(asked): Query<Asked>) -> Answer {
    let (project, seen) = store::find_seen(visit.platform.store.reader(), visit.viewer()?, &id).await?;
    Ok(html(page(&visit, project, seen, &asked).await?))
}

/// Shows it again with what was typed and why it is not there yet.
pub(super) async fn again(visit: &Visit, project: Project, seen: Seen, typed: String, error: String) -> Answer {
    let mut page = page(visit, project, seen, &Asked::default()).await?;
    page.typed = typed;
    page.errors.add("words", error);
    Ok(html_with(StatusCode::UNPROCESSABLE_ENTITY, page))
}

async fn page(visit: &Visit, project: Project, seen: Seen, asked: &Asked) -> Result<ProjectPage, Failure> {
    let viewer = visit.viewer()?;
    let db = visit.platform.store.reader();
    let (t, today, frame) = (texts(visit.language), days::today(visit), visit.frame());
    let number = asked.round.filter(|round| (1..project.round).contains(round));
    let number = number.unwrap_or(project.round);
    let place = (project.id, number);
    let is_now = number == project.round;
    let steps = store::list_steps(db, project.id, number).await?;
    let reacted = reacted::find(&visit.platform, &project, number).await?;
    let after = from_short(&asked.after);
    let mut reactions = store::list_reactions(db, place, after.unwrap_or(i64::MIN)).await?;
    let most = usize::try_from(store::REACTIONS_MOST).unwrap_or(usize::MAX);
    let has_more = reactions.len() > most;
    reactions.truncate(most);
    let pager = pager(
        t,
        &project,
        number,
        after.is_some(),
        reactions.last().filter(|_| has_more),
    );
    let mut moves = store::list_moves(db, project.id).await?;
    moves.retain(|moved| steps.iter().any(|step| step.id == moved.step_id));
    let ids = steps.iter().flat_map(|step| [step.owner_id, step.doer_id]);
    let ids = ids
        .chain(reactions.iter().map(|it| it.author_id))
        .chain([project.owner_id]);
    let ids = ids.chain(moves.iter().map(|it| it.mover_id)).flatten().collect();
    let names = Names::find(&visit.platform, ids).await?;
    let row = Row {
        frame: &frame,
        t,
        project: &project,
        is_now,
        names: &names,
        reactions: reacted.times,
        today: &today,
    };
    let shown = row.steps(&steps);
    let own = store::find_own(db, place, viewer.id).await?;
    let may = May::of(&seen, &project, &steps, is_now, own.is_some(), (viewer.id, &today));
    let round = store::find_round(db, project.id, number).await?;
    Ok(ProjectPage {
        is_late: is_now && project.is_late(&today),
        talk: talk(visit, round.as_ref()).await?,
        rounds: store::list_rounds(db, project.id).await?,
        said: reactions
            .into_iter()
            .map(|it| said(t, &names, it, may.react, (viewer.id, seen.sight.may_manage)))
            .collect(),
        waiting: reacted.people.len(),
        times: reacted.times,
        typed: own.as_ref().map(|it| it.words.clone()).unwrap_or_default(),
        errors: Errors::new(),
        frame,
        t,
        seen,
        project,
        round,
        steps,
        shown,
        names,
        own,
        pager,
        moves,
        is_now,
        may,
    })
}

fn pager(t: &Texts, project: &Project, round: i64, is_later: bool, last: Option<&Reaction>) -> Pager {
    let here = format!("{}?round={round}", project.path());
    Pager {
        older: last.map(|last| PageTurn::new(t.posts_more_comments(), format!("{here}&after={}#said", short(last.id)))),
        newer: is_later.then(|| PageTurn::new(t.posts_first_comments(), format!("{here}#said"))),
        ..Pager::default()
    }
}

fn said(t: &Texts, names: &Names, reaction: Reaction, may_react: bool, (viewer, manages): (i64, bool)) -> Said {
    Said {
        id: short(reaction.id),
        name: names.name(reaction.author_id, t),
        initials: names
            .of(reaction.author_id)
            .map(PersonBrief::initials)
            .unwrap_or_default(),
        // One's own stands in the form, with its button there.
        may_withdraw: manages && !(may_react && reaction.author_id == Some(viewer)),
        reaction,
    }
}

/// The address of the conversation, when it is still there to be read.
async fn talk(visit: &Visit, round: Option<&Round>) -> Result<String, Failure> {
    let Some(post_id) = round.and_then(|round| round.post_id) else {
        return Ok(String::new());
    };
    match posts::find_seen(visit.platform.store.reader(), visit.viewer()?, &short(post_id)).await {
        Ok((post, _)) => Ok(post.path()),
        Err(Failure::NotFound) => Ok(String::new()),
        Err(other) => Err(other),
    }
}

#[cfg(test)]
impl platform::page::Samples for ProjectPage {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        super::tests::shown(language)
    }
}
