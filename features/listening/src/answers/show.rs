//! The page where an answer is written, looked at and placed. Opening it changes nothing.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use people::directory;
use platform::access::Role;
use platform::failure::{Answer, Failure};
use platform::ids::PublicId;
use platform::page::{self, Errors, Frame};
use platform::session::{Account, Visit};

use super::enter::{Entered, enter};
use super::length::Length;
use super::need::{asks, may_go};
use super::send::list_accounts;
use super::store::draft::Draft;
use super::store::{State, eyes};
use crate::presence::{self, Here, Subject};
use crate::resolution::{self, language_code};
use crate::routing::Case;
use crate::{Texts, channels, texts};

/// What somebody typed, kept when a form is refused.
#[derive(Clone, Debug, Default)]
pub(super) struct Typed {
    pub(super) text: Option<String>,
    pub(super) to: String,
    pub(super) colleague: String,
    pub(super) url: String,
    pub(super) account: String,
    pub(super) solved: bool,
    pub(super) note: String,
    pub(super) errors: Errors,
    /// Colleagues a search found, to choose from.
    pub(super) hits: Vec<(String, String)>,
    /// Whether somebody else saved in the meantime.
    pub(super) is_overtaken: bool,
}

impl Typed {
    /// The same with an error at a field.
    #[must_use]
    pub(super) fn refused(mut self, field: &str, sentence: String) -> Self {
        self.errors.add(field, sentence);
        self
    }
}

/// What somebody else wrote: their name and the words.
pub(super) struct Theirs {
    pub(super) by: String,
    pub(super) text: String,
}

/// The page of an answer.
#[derive(Template)]
#[template(path = "answers/show.html")]
pub(super) struct AnswerPage {
    pub(super) frame: Frame,
    pub(super) t: &'static Texts,
    pub(super) here: Here,
    pub(super) case_path: String,
    pub(super) path: String,
    pub(super) title: String,
    /// The language of what was written outside.
    pub(super) language: String,
    pub(super) quote: String,
    pub(super) url: String,
    pub(super) source: String,
    /// How far it is; empty before the first words.
    pub(super) state: String,
    pub(super) says: String,
    pub(super) text: String,
    pub(super) version: i64,
    pub(super) key: String,
    pub(super) count: String,
    pub(super) too_long: String,
    /// What was saved while this person wrote.
    pub(super) saved: Option<Theirs>,
    /// What somebody else had written before.
    pub(super) earlier: Option<Theirs>,
    pub(super) can_write: bool,
    pub(super) can_check: bool,
    pub(super) must_ask: bool,
    pub(super) is_begun: bool,
    pub(super) options: Vec<(String, String)>,
    pub(super) typed: Typed,
    /// The accounts with which it can be placed at once.
    pub(super) accounts: Vec<(String, String)>,
    /// What came of sending it; may be empty.
    pub(super) trouble: String,
    /// Whether somebody has to look whether it arrived.
    pub(super) must_look: bool,
}

pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let entered = enter(&visit, &id).await?;
    Ok(page::html(build(&visit, entered, Typed::default()).await?))
}

/// The page once more, with what was typed and what is wrong with it.
pub(super) async fn again(visit: &Visit, entered: Entered, typed: Typed) -> Result<Response, Failure> {
    let status = if typed.is_overtaken {
        StatusCode::CONFLICT
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    Ok(page::html_with(status, build(visit, entered, typed).await?))
}

/// How far an answer is, in words.
pub(super) fn state_words(t: &Texts, state: State) -> String {
    match state {
        State::Draft => t.answers_state_draft(),
        State::Asked => t.answers_state_asked(),
        State::Approved => t.answers_state_approved(),
        State::SentBack => t.answers_state_sent_back(),
        State::Sending => t.answers_state_sending(),
        State::Unknown => t.answers_state_unknown(),
        State::Placed => t.answers_state_placed(),
    }
}

async fn build(visit: &Visit, entered: Entered, typed: Typed) -> Result<AnswerPage, Failure> {
    let (db, t, viewer) = (visit.platform.store.reader(), texts(visit.language), visit.viewer()?);
    let (path, case) = (entered.path(), &entered.case);
    let open = entered.open.as_ref();
    let rule = eyes::of(db, case.department_id).await?;
    let names = Names::read(visit, open).await?;
    let text = first_words(visit, &entered, &typed).await?;
    let length = Length::of(&text, case.source_url.as_deref(), &case.source_name);
    let state = open.map_or(State::Draft, |it| it.state);
    let can_write = entered.decides && state.is_open();
    let mut options = typed.hits.clone();
    if can_write {
        options.push((String::new(), t.case_to_nobody()));
        options.extend(list_colleagues(visit, case, open).await?);
    }
    let saved = open.filter(|_| typed.is_overtaken).map(|it| Theirs {
        by: names.of(it.written_by),
        text: it.text.clone(),
    });
    let earlier = open.filter(|it| can_write && !it.earlier.is_empty()).map(|it| Theirs {
        by: names.of(it.earlier_by),
        text: it.earlier.clone(),
    });
    let is_web = |url: &&String| url.starts_with("https://") || url.starts_with("http://");
    let subject = Subject::Case(case.public_id.clone());
    Ok(AnswerPage {
        here: presence::show(visit, &subject, can_write).await?,
        case_path: format!("/case/{}", case.public_id),
        title: case.title.clone(),
        language: language_code(&case.text_language).to_owned(),
        quote: case.excerpt.clone(),
        url: case.source_url.as_ref().filter(is_web).cloned().unwrap_or_default(),
        source: case.source_name.clone(),
        state: open.map(|it| state_words(t, it.state)).unwrap_or_default(),
        says: open.map(|it| says(t, it, viewer.id, &names)).unwrap_or_default(),
        version: open.map_or(0, |it| it.version),
        key: PublicId::random().to_string(),
        count: match length.network {
            Some(network) => t.answers_count_on(length.count, length.most, network),
            None => t.answers_count(length.count, length.most),
        },
        too_long: match length.network.filter(|_| length.over() > 0) {
            Some(network) => t.answers_too_long(length.over(), network),
            None => String::new(),
        },
        can_write,
        can_check: entered.checks,
        must_ask: asks(rule, case.kind) && !may_go(rule, case.kind, state),
        is_begun: open.is_some(),
        trouble: open.map(|it| it.trouble.clone()).unwrap_or_default(),
        must_look: entered.decides && state == State::Unknown,
        accounts: accounts_of(visit, case).await?,
        frame: visit.frame(),
        path,
        text,
        saved,
        earlier,
        options,
        typed,
        t,
    })
}

async fn accounts_of(visit: &Visit, case: &Case) -> Result<Vec<(String, String)>, Failure> {
    let accounts = list_accounts(&visit.platform, case).await?;
    let option = |it: channels::Account| (it.id.to_string(), it.name);
    Ok(accounts.into_iter().map(option).collect())
}

/// What stands in the field: what was typed, else what is kept, else what the owner of the case explained.
async fn first_words(visit: &Visit, entered: &Entered, typed: &Typed) -> Result<String, Failure> {
    match (&typed.text, &entered.open) {
        (Some(text), _) => Ok(text.clone()),
        (None, Some(open)) => Ok(open.text.clone()),
        (None, None) => {
            let told = resolution::last_answer(visit.platform.store.reader(), entered.case.id).await?;
            Ok(told.unwrap_or_default())
        }
    }
}

/// What the state means for this reader, as a sentence.
fn says(t: &Texts, open: &Draft, viewer: i64, names: &Names) -> String {
    let checker = names.of(open.checker_id);
    match open.state {
        State::Draft => t.answers_says_draft(names.of(open.written_by)),
        State::Asked if open.checker_id == Some(viewer) => t.answers_says_asked_you(names.of(open.asked_by)),
        State::Asked => t.answers_says_asked(checker),
        State::Approved => t.answers_says_approved(checker),
        State::SentBack => t.answers_says_sent_back(checker),
        State::Sending => t.answers_says_sending(),
        State::Unknown => t.answers_says_unknown(),
        State::Placed => String::new(),
    }
}

/// The names of whoever has to do with an answer.
struct Names {
    t: &'static Texts,
    known: Vec<directory::PersonBrief>,
}

impl Names {
    async fn read(visit: &Visit, open: Option<&Draft>) -> Result<Self, Failure> {
        let ids = open.map(|it| [it.written_by, it.asked_by, it.checker_id, it.earlier_by]);
        let ids = ids.into_iter().flatten().flatten().collect();
        Ok(Self {
            t: texts(visit.language),
            known: directory::list_briefs(visit.platform.store.reader(), ids).await?,
        })
    }

    fn of(&self, id: Option<i64>) -> String {
        let found = self.known.iter().find(|it| Some(it.id) == id);
        found.map_or_else(|| self.t.case_somebody(), |it| it.name.clone())
    }
}

/// Who is likely to look along: communication, the owner and whoever decided, except who wrote it. Others are searched for.
async fn list_colleagues(visit: &Visit, case: &Case, open: Option<&Draft>) -> Result<Vec<(String, String)>, Failure> {
    let db = visit.platform.store.reader();
    let desk = Account::list_with_role(db, Role::Communication).await?;
    let mut ids: Vec<i64> = desk.iter().map(|it| it.id).collect();
    ids.extend([case.owner_id, case.made_by].into_iter().flatten());
    ids.sort_unstable();
    ids.dedup();
    let writer = open.and_then(|it| it.written_by).unwrap_or(visit.viewer()?.id);
    ids.retain(|id| *id != writer);
    let mut people = directory::list_briefs(db, ids).await?;
    platform::texts::sort_by_name(visit.language, &mut people, |person| &person.name);
    let option = |person: directory::PersonBrief| (format!("person:{}", person.public_id), person.name);
    Ok(people.into_iter().map(option).collect())
}
