//! The page of a case: what somebody asks, what you can do, and what was done. Opening it changes nothing.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use platform::failure::{Answer, Failure};
use platform::ids::PublicId;
use platform::page::{self, Clock, Errors, Frame, Shape};
use platform::session::Visit;
use platform::texts::Language;

use super::history::History;
use super::log::{self, Line};
use super::store::Outcome;
use super::voice::{self, Voice, heading};
use crate::answers::{self, Beside};
use crate::presence::{self, Here, Subject};
use crate::routing::{self, Case, CaseKind, CaseState, OVERSEERS};
use crate::{Texts, tags, texts};

/// Characters of a title in a heading: two lines on most screens. A longer one stands below it as a whole.
const HEADING_LENGTH: usize = 90;

/// What somebody typed, kept when a form is refused.
#[derive(Clone, Debug, Default)]
pub(super) struct Typed {
    pub(super) note: String,
    pub(super) doing: String,
    pub(super) explanation: String,
    pub(super) day: String,
    pub(super) may_name: bool,
    pub(super) to: String,
    pub(super) colleague: String,
    pub(super) outcome: String,
    pub(super) result: String,
    pub(super) early: bool,
    pub(super) noticed_on: String,
    pub(super) reason: String,
    pub(super) question: String,
    pub(super) errors: Errors,
    /// Colleagues a search found, to choose from.
    pub(super) hits: Vec<(String, String)>,
}

impl Typed {
    /// The same with an error at a field.
    #[must_use]
    pub(super) fn refused(mut self, field: &str, sentence: String) -> Self {
        self.errors.add(field, sentence);
        self
    }
}

/// What somebody wrote outside.
pub(super) struct Quote {
    pub(super) text: String,
    pub(super) language: String,
    pub(super) source: String,
    pub(super) url: String,
    pub(super) at: Option<i64>,
}

/// The page of a case.
#[derive(Template)]
#[template(path = "resolution/show.html")]
pub(super) struct CasePage {
    pub(super) frame: Frame,
    pub(super) t: &'static Texts,
    pub(super) path: String,
    pub(super) kind: String,
    pub(super) title: String,
    /// What stands before the title; may be empty.
    pub(super) heading: String,
    /// The title as it fits in a heading; the whole of it stands in the quotation, or below it.
    pub(super) short: String,
    pub(super) clock: Option<Clock>,
    pub(super) quote: Quote,
    /// Whether the heading says all that was written, so that nothing is told twice.
    pub(super) is_all_said: bool,
    /// Whether the title stands nowhere as a whole.
    pub(super) is_cut: bool,
    /// What the page says to this reader.
    pub(super) voice: Voice,
    pub(super) why: String,
    pub(super) key: String,
    pub(super) can_act: bool,
    pub(super) can_solve: bool,
    pub(super) can_reopen: bool,
    pub(super) asks_early: bool,
    /// How far the answer is, in words; empty when there is nothing to say.
    pub(super) state: String,
    /// What the customer was asked while the clock stands still.
    pub(super) asked: Option<String>,
    /// Where questions about it stand in spaces.
    pub(super) posts: Vec<String>,
    /// How long it stood still in all, in words; empty when it never did.
    pub(super) stood_still: String,
    pub(super) typed: Typed,
    pub(super) options: Vec<(String, String)>,
    pub(super) outcomes: Vec<(&'static str, String)>,
    pub(super) lines: Vec<Line>,
    pub(super) answer: Beside,
    pub(super) here: Here,
    /// What it is about, for who works in Listen.
    pub(super) tags: Option<tags::Beside>,
}

pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let case = routing::find_visible(visit.platform.store.reader(), visit.viewer()?, &id).await?;
    Ok(page::html(build(&visit, case, Typed::default()).await?))
}

/// The page once more, with what was typed and what is wrong with it.
pub(super) async fn again(visit: &Visit, case: Case, typed: Typed) -> Answer {
    Ok(page::html_with(
        StatusCode::UNPROCESSABLE_ENTITY,
        build(visit, case, typed).await?,
    ))
}

/// Whose case it is: the owner, whoever decided, who oversees, and the lead who was told that it is late. They answer, solve, hand
/// over, stop the clock and reopen; others who see it may read and add notes.
pub(crate) async fn decides(visit: &Visit, case: &Case) -> Result<bool, Failure> {
    let (viewer, db) = (visit.viewer()?, visit.platform.store.reader());
    let is_theirs = [case.owner_id, case.made_by].contains(&Some(viewer.id)) || viewer.roles.has_any(OVERSEERS);
    Ok(is_theirs || routing::leads(db, case.id, viewer.id).await?)
}

async fn build(visit: &Visit, case: Case, mut typed: Typed) -> Result<CasePage, Failure> {
    let (viewer, db, t) = (visit.viewer()?, visit.platform.store.reader(), texts(visit.language));
    let oversees = viewer.roles.has_any(OVERSEERS);
    let is_owner = case.owner_id == Some(viewer.id);
    // Who comes from a mail to answer gets one screen; who looks along finds the way back in the menu.
    let frame = match is_owner && !oversees {
        true => visit.frame().shaped(Shape::OneScreen),
        false => visit.frame(),
    };
    let history = History::read(visit, &case).await?;
    let decides = decides(visit, &case).await?;
    let is_solved = case.state == CaseState::Solved;
    let can_act = is_owner && case.state == CaseState::Open && case.first_answer_at.or(case.explained_at).is_none();
    let mut options = Vec::new();
    if decides && !is_solved {
        options = typed.hits.clone();
        options.push((String::new(), t.case_to_nobody()));
        options.extend(routing::list_owner_options(db, visit.language).await?);
    }
    if typed.outcome.is_empty() {
        typed.outcome = usual_outcome(case.kind).word().to_owned();
    }
    let is_approved = answers::list_approved(db, vec![case.id]).await?.contains(&case.id);
    let hours = routing::read_hours(db, frame.calendar.zone.clone()).await?;
    if typed.noticed_on.is_empty() {
        typed.noticed_on = frame.calendar.date(case.made_at.0).to_string();
    }
    let short = routing::shorten(&case.title, HEADING_LENGTH);
    Ok(CasePage {
        path: format!("/case/{}", case.public_id),
        kind: routing::kind_words(visit.language, case.kind),
        heading: heading(t, &case, can_act, viewer),
        clock: routing::clock_of(&frame, &case, &hours),
        voice: Voice::of(t, &case, viewer, &history),
        why: match is_owner {
            true => voice::why_words(t, &case.why, &history.giver(&case)),
            false => voice::why_look_words(t, &case, viewer, &history),
        },
        key: PublicId::random().to_string(),
        can_act,
        can_solve: decides && !is_solved,
        can_reopen: decides && is_solved,
        asks_early: case.kind == CaseKind::Complaint,
        state: voice::answer_words(t, &case, is_approved),
        asked: history.asked(),
        posts: history.posts(),
        stood_still: history.stood_still(&frame),
        outcomes: outcomes(visit.language),
        lines: history.lines(&frame),
        answer: answers::beside(&visit.platform.store, t, &case).await?,
        here: presence::show(visit, &Subject::Case(case.public_id.clone()), false).await?,
        quote: Quote::of(&case),
        tags: match oversees {
            true => Some(tags::beside(&visit.platform.store, &case).await?),
            false => None,
        },
        is_all_said: is_same(&short, &case.excerpt),
        is_cut: short != case.title && !begins(&case.excerpt, &case.title),
        short,
        title: case.title,
        typed,
        options,
        frame,
        t,
    })
}

/// Whether two texts have the same words.
fn is_same(one: &str, other: &str) -> bool {
    one.split_whitespace().eq(other.split_whitespace())
}

/// Whether a text begins with the words of a title, which may have been cut.
fn begins(text: &str, title: &str) -> bool {
    let title = title.trim_end_matches('…');
    let text: Vec<&str> = text.split_whitespace().collect();
    text.join(" ")
        .starts_with(&title.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn outcomes(language: Language) -> Vec<(&'static str, String)> {
    let option = |it: Outcome| (it.word(), log::outcome_words(language, it));
    Outcome::ALL.into_iter().map(option).collect()
}

impl Quote {
    fn of(case: &Case) -> Self {
        // Only a web address becomes a link, whatever a feed gave.
        let is_web = |url: &&String| url.starts_with("https://") || url.starts_with("http://");
        Self {
            text: case.excerpt.clone(),
            language: language_code(&case.text_language).to_owned(),
            source: case.source_name.clone(),
            url: case.source_url.as_ref().filter(is_web).cloned().unwrap_or_default(),
            at: case.written_at.map(|at| at.0),
        }
    }
}

fn usual_outcome(kind: CaseKind) -> Outcome {
    match kind {
        CaseKind::Complaint => Outcome::Repaired,
        CaseKind::Lead => Outcome::LeadFollowed,
        CaseKind::Idea => Outcome::IdeaAdopted,
        CaseKind::Question | CaseKind::Press | CaseKind::Praise => Outcome::Answered,
    }
}

/// The word for a language in the `lang` attribute: only one that browsers know the shape of.
pub(crate) fn language_code(language: &str) -> &str {
    if language.len() == 2 && language.bytes().all(|byte| byte.is_ascii_lowercase()) {
        language
    } else {
        ""
    }
}
