//! Asking: one clear question, with who promises what for when.

use askama::Template;
use axum::Form;
use axum::extract::Path;
use axum::http::StatusCode;
use platform::clock::Day;
use platform::facts;
use platform::failure::{Answer, Failure};
use platform::page::{Errors, Frame, html, html_with};
use platform::session::{Account, AccountState, Visit};
use serde::Deserialize;

use super::plan::{self, DayFault};
use super::project::{Project, Round, SENTENCE_LENGTH};
use super::store::Came;
use super::tell::{self, News};
use super::turn::{Act, Hands, after};
use super::{StepKind, Turn, days, findable, notice, store};
use crate::posts::{self, Begun, Kind};
use crate::spaces::{self, Seen};
use crate::{Texts, texts};

/// The fact that colleagues were asked something.
const OPENED: &str = "projects.loop_opened";

/// The form as it was filled in.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Filled {
    #[serde(default)]
    question: String,
    #[serde(default)]
    react_on: String,
    #[serde(default)]
    decide_on: String,
    #[serde(default)]
    report_on: String,
    /// By mail; empty for oneself.
    #[serde(default)]
    decider: String,
    #[serde(default)]
    reporter: String,
    /// Whether a conversation begins too.
    #[serde(default)]
    talk: String,
}

#[derive(Template)]
#[template(path = "projects/ask.html")]
pub(crate) struct AskPage {
    frame: Frame,
    t: &'static Texts,
    project: Project,
    filled: Filled,
    errors: Errors,
}

impl AskPage {
    fn is_next(&self) -> bool {
        self.project.turn == Turn::Closed
    }
}

/// What is right of a form.
struct Right {
    question: String,
    days: [Day; 3],
    decider: i64,
    reporter: i64,
    talks: bool,
}

/// Asks for the question.
pub(super) async fn open(visit: Visit, Path(id): Path<String>) -> Answer {
    let project = match asking(&visit, &id).await? {
        Ok((project, _)) => project,
        Err(path) => return Ok(visit.go_and_say(&path, &texts(visit.language).projects_done_before())),
    };
    let today = days::today(&visit);
    let [react_on, decide_on, report_on] = plan::PROPOSED_DAYS.map(|days| today.plus_days(days).to_string());
    let filled = Filled {
        react_on,
        decide_on,
        report_on,
        ..Filled::default()
    };
    Ok(html(AskPage {
        t: texts(visit.language),
        frame: visit.frame(),
        project,
        filled,
        errors: Errors::new(),
    }))
}

/// Asks it.
pub(super) async fn ask(visit: Visit, Path(id): Path<String>, Form(filled): Form<Filled>) -> Answer {
    let t = texts(visit.language);
    let (project, seen) = match asking(&visit, &id).await? {
        Ok(asking) => asking,
        Err(path) => return Ok(visit.go_and_say(&path, &t.projects_done_before())),
    };
    let mut errors = Errors::new();
    let Some(right) = read(&visit, &seen, &filled, &mut errors).await? else {
        let page = AskPage {
            t,
            frame: visit.frame(),
            project,
            filled,
            errors,
        };
        return Ok(html_with(StatusCode::UNPROCESSABLE_ENTITY, page));
    };
    let me = visit.viewer()?.id;
    let asked = visit
        .platform
        .store
        .change(async |change| {
            if !store::pass_turn(change, &project, Turn::React, &right.days[0]).await? {
                return Ok(false);
            }
            open_round(change, &project, &seen, &right, me).await?;
            Ok(true)
        })
        .await?;
    if asked {
        Ok(visit.go_and_say(&project.path(), &t.projects_asked()))
    } else {
        Ok(visit.go_and_warn(&project.path(), &t.projects_turned()))
    }
}

async fn open_round(
    change: &platform::store::Change,
    project: &Project,
    seen: &Seen,
    right: &Right,
    me: i64,
) -> Result<(), Failure> {
    let number = if project.turn == Turn::Closed {
        project.round + 1
    } else {
        project.round
    };
    let post = if right.talks {
        let words = format!("[{}]({})", project.title, project.path());
        let begun = Begun {
            space: &seen.space,
            author_id: me,
            kind: Kind::Talk,
            title: &right.question.chars().take(200).collect::<String>(),
            words: &words,
            live_at: None,
            form_key: &posts::own_key("project", &format!("{}-{number}", project.id)),
        };
        posts::begin(change, begun).await?
    } else {
        None
    };
    let round = Round {
        round: number,
        question: right.question.clone(),
        post_id: post.map(|post| post.id),
    };
    let [react_on, decide_on, report_on] = right.days.clone();
    let mut steps = vec![
        (StepKind::React, project.owner_id, react_on.clone()),
        (StepKind::Decide, Some(right.decider), decide_on),
        (StepKind::Report, Some(right.reporter), report_on),
    ];
    if number > project.round {
        // The first round has had its step for asking since the project was made.
        steps.insert(0, (StepKind::Ask, Some(me), react_on));
        store::set_round(change, project.id, number).await?;
    }
    store::open_round(change, project.id, &round, &steps).await?;
    store::finish(change, (project.id, number, StepKind::Ask), Some(me), Came::default()).await?;
    facts::record(change, OPENED, seen.space.department_id, 1).await?;
    spaces::note_activity(change, project.space_id).await?;
    findable::project(change, project.id).await?;
    let news = News {
        kind: notice::ASKED,
        words: &right.question,
        day: None,
        by: me,
        mark: number,
    };
    tell::soon(change, project, number, news).await
}

/// The project, for who may ask now; the way to it when it was asked before.
async fn asking(visit: &Visit, id: &str) -> Result<Result<(Project, Seen), String>, Failure> {
    let viewer = visit.viewer()?;
    let (project, seen) = store::find_seen(visit.platform.store.reader(), viewer, id).await?;
    let hands = Hands::of(viewer.id, project.owner_id, None, seen.sight.may_manage);
    if !hands.may(Act::Ask) || !seen.sight.may_answer {
        return Err(Failure::NotFound);
    }
    if after(project.turn, Act::Ask).is_some() {
        Ok(Ok((project, seen)))
    } else if project.turn.is_open() {
        Ok(Err(project.path()))
    } else {
        Err(Failure::NotFound)
    }
}

async fn read(visit: &Visit, seen: &Seen, filled: &Filled, errors: &mut Errors) -> Result<Option<Right>, Failure> {
    let t = texts(visit.language);
    let question = filled.question.split_whitespace().collect::<Vec<_>>().join(" ");
    if question.chars().count() > SENTENCE_LENGTH {
        errors.add("question", t.projects_question_long(SENTENCE_LENGTH));
    } else if !plan::is_one_question(&question) {
        errors.add("question", t.projects_question_wrong());
    }
    let fields = ["react_on", "decide_on", "report_on"];
    let typed = [&filled.react_on, &filled.decide_on, &filled.report_on].map(|typed| Day::parse(typed));
    for (field, day) in fields.iter().zip(&typed) {
        if day.is_none() {
            errors.add(field, t.projects_day_missing());
        }
    }
    let days = match typed {
        [Some(react), Some(decide), Some(report)] => Some([react, decide, report]),
        _ => None,
    };
    if let Some(days) = &days {
        for (place, fault) in plan::check(&days::today(visit), days) {
            errors.add(fields[place], day_fault(t, fault));
        }
    }
    let decider = colleague(visit, seen, &filled.decider, "decider", errors).await?;
    let reporter = colleague(visit, seen, &filled.reporter, "reporter", errors).await?;
    let (Some(days), Some(decider), Some(reporter), true) = (days, decider, reporter, errors.is_empty()) else {
        return Ok(None);
    };
    Ok(Some(Right {
        question,
        days,
        decider,
        reporter,
        talks: !filled.talk.is_empty() && seen.sight.may_post,
    }))
}

/// What to say of a day that is not right.
pub(super) fn day_fault(t: &Texts, fault: DayFault) -> String {
    match fault {
        DayFault::Past => t.projects_day_past(),
        DayFault::Far => t.projects_day_far(),
        DayFault::BeforeEarlier => t.projects_day_before(),
        DayFault::AfterLater => t.projects_day_after(),
        DayFault::Same => t.projects_day_same(),
    }
}

/// A colleague by mail who reads in this space; oneself when nothing is filled in.
pub(super) async fn colleague(
    visit: &Visit,
    seen: &Seen,
    mail: &str,
    field: &str,
    errors: &mut Errors,
) -> Result<Option<i64>, Failure> {
    if mail.trim().is_empty() {
        return Ok(Some(visit.viewer()?.id));
    }
    let db = visit.platform.store.reader();
    let found = Account::find_by_mail(db, mail.trim()).await?;
    let found = found.filter(|account| account.state == AccountState::Active);
    if let Some(account) = &found
        && spaces::reads(db, seen.space.id, account.id).await?
    {
        return Ok(Some(account.id));
    }
    errors.add(field, texts(visit.language).projects_colleague_unknown());
    Ok(None)
}

#[cfg(test)]
impl platform::page::Samples for AskPage {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        let t = texts(language);
        let page = |project: Project, errors| AskPage {
            frame: Frame::sample(language),
            t,
            project,
            filled: Filled::default(),
            errors,
        };
        let all = super::tests::samples();
        let mut errors = Errors::new();
        errors.add("question", t.projects_question_wrong());
        errors.add("react_on", t.projects_day_missing());
        errors.add("decide_on", day_fault(t, DayFault::BeforeEarlier));
        errors.add("decider", t.projects_colleague_unknown());
        vec![page(all[0].clone(), Errors::new()), page(all[3].clone(), errors)]
    }
}
