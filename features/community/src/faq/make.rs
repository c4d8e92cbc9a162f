//! One action makes a kept answer of a talk; or one begins without a talk.

use askama::Template;
use axum::Form;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use platform::access::Role;
use platform::facts;
use platform::failure::{Answer, Failure};
use platform::ids::{from_short, short};
use platform::markdown;
use platform::notices;
use platform::page::{Errors, Frame, SafeHtml, html, html_with};
use platform::session::{Account, Visit};
use platform::store::Change;
use serde::Deserialize;

use super::form::{self, EVERYBODY, Filled, Right, SPACE};
use super::{Entry, findable, notice, store};
use crate::posts::{self, Post};
use crate::spaces::{self, Kind as SpaceKind, Seen, Space};
use crate::{Texts, texts};

/// The fact that an answer was kept.
const MADE: &str = "faq.entry_made";
/// Who looks after what the whole organisation reads.
pub(super) const KEEPERS: &[Role] = &[Role::Communication];

#[derive(Template)]
#[template(path = "faq/edit.html")]
pub(crate) struct EditPage {
    pub(super) frame: Frame,
    pub(super) t: &'static Texts,
    /// Where the form goes, and where it leads when nothing is kept.
    pub(super) action: String,
    pub(super) back: String,
    pub(super) is_new: bool,
    /// The space that could read it alone; nothing for an entry without one.
    pub(super) space: Option<Space>,
    /// Whether somebody has to look at the words before everybody reads them.
    pub(super) wants_look: bool,
    pub(super) filled: Filled,
    pub(super) errors: Errors,
    pub(super) preview: Option<SafeHtml>,
    pub(super) may_remove: bool,
}

impl EditPage {
    pub(super) fn new(visit: &Visit, action: String, back: String, space: Option<Space>, filled: Filled) -> Self {
        Self {
            frame: visit.frame(),
            t: texts(visit.language),
            action,
            back,
            is_new: true,
            wants_look: space.as_ref().is_some_and(|space| space.kind != SpaceKind::Open),
            space,
            filled,
            errors: Errors::new(),
            preview: None,
            may_remove: false,
        }
    }

    /// Answers with what is wrong, or with how it will look.
    pub(super) fn again(mut self, errors: Errors) -> axum::response::Response {
        if errors.is_empty() {
            self.preview = Some(markdown::render(&self.filled.words).html);
            return html(self);
        }
        self.errors = errors;
        html_with(StatusCode::UNPROCESSABLE_ENTITY, self)
    }
}

#[derive(Deserialize, Default)]
pub(super) struct Asked {
    /// What was said in the talk, by its short key; empty for the answer that helped.
    #[serde(default)]
    answer: String,
}

/// Asks for an entry of a talk, with its title and the answer that helped, or with something else that was said in it.
pub(super) async fn ask_of_question(visit: Visit, Path(id): Path<String>, Query(asked): Query<Asked>) -> Answer {
    let (post, seen) = managed(&visit, &id).await?;
    let db = visit.platform.store.reader();
    let said = posts::list_said(db, post.id).await?;
    let named = from_short(&asked.answer).and_then(|answer| said.into_iter().find(|it| it.id == answer));
    // The title of a talk is no question that each of its answers belongs to.
    let is_own = named.is_none() || post.kind == posts::Kind::Question;
    let helped = match named {
        Some(named) => Some(named),
        None => posts::list_accepted(db, std::slice::from_ref(&post)).await?.pop(),
    };
    let filled = Filled {
        question: if is_own { post.title.clone() } else { String::new() },
        words: helped.map(|answer| answer.words).unwrap_or_default(),
        // No wider than it is until somebody says so.
        wide: if seen.space.kind == SpaceKind::Open {
            EVERYBODY
        } else {
            SPACE
        }
        .to_owned(),
        ..fresh(&visit).await?
    };
    Ok(html(of_question(&visit, &post, seen.space, filled)))
}

/// Keeps it.
pub(super) async fn keep_of_question(visit: Visit, Path(id): Path<String>, Form(filled): Form<Filled>) -> Answer {
    let (post, seen) = managed(&visit, &id).await?;
    let mut errors = Errors::new();
    let right = form::read(&visit, &filled, Some(&seen.space), None, &mut errors).await?;
    let (Some(right), true) = (right, filled.act != "preview") else {
        return Ok(of_question(&visit, &post, seen.space, filled).again(errors));
    };
    let (key, department) = (filled.form_key(), seen.space.department_id);
    let path = match make(&visit, &right, Some(&post), department, &key).await? {
        Made::Now(path) => path,
        Made::Before => post.path(),
        Made::Kept => {
            errors.add("question", texts(visit.language).faq_question_kept());
            return Ok(of_question(&visit, &post, seen.space, filled).again(errors));
        }
    };
    Ok(visit.go_and_say(&path, &texts(visit.language).faq_made()))
}

fn of_question(visit: &Visit, post: &Post, space: Space, filled: Filled) -> EditPage {
    EditPage::new(
        visit,
        format!("/questions/{}/faq", short(post.id)),
        post.path(),
        Some(space),
        filled,
    )
}

/// Asks for an entry without a talk.
pub(super) async fn ask(visit: Visit) -> Answer {
    may_begin(&visit).await?;
    let filled = fresh(&visit).await?;
    Ok(html(EditPage::new(&visit, "/faq".into(), "/faq".into(), None, filled)))
}

/// Keeps it.
pub(super) async fn keep(visit: Visit, Form(filled): Form<Filled>) -> Answer {
    may_begin(&visit).await?;
    let mut errors = Errors::new();
    let right = form::read(&visit, &filled, None, None, &mut errors).await?;
    let (Some(right), true) = (right, filled.act != "preview") else {
        return Ok(EditPage::new(&visit, "/faq".into(), "/faq".into(), None, filled).again(errors));
    };
    let path = match make(&visit, &right, None, None, &filled.form_key()).await? {
        Made::Now(path) => path,
        Made::Before | Made::Kept => "/faq".to_owned(),
    };
    Ok(visit.go_and_say(&path, &texts(visit.language).faq_made()))
}

async fn fresh(visit: &Visit) -> Result<Filled, Failure> {
    let own = Account::find(visit.platform.store.reader(), visit.viewer()?.id).await?;
    Ok(Filled {
        wide: EVERYBODY.to_owned(),
        owner: own.map(|account| account.mail).unwrap_or_default(),
        review_on: form::usual_review(visit).as_str().to_owned(),
        key: platform::ids::PublicId::random().to_string(),
        ..Filled::default()
    })
}

/// What keeping an answer came to.
enum Made {
    /// It stands at this address.
    Now(String),
    /// This form was sent before.
    Before,
    /// Somebody kept the same question of the same talk for the same readers.
    Kept,
}

async fn make(
    visit: &Visit,
    right: &Right,
    post: Option<&Post>,
    department: Option<i64>,
    key: &str,
) -> Result<Made, Failure> {
    let viewer = visit.viewer()?;
    let html = markdown::render(&right.words).html;
    let made = async |change: &Change| {
        if let Some(post) = post {
            // Two who keep an answer of one talk are one after the other.
            posts::hold(change, post.id).await?;
            if store::is_kept(change, post.id, &written(right, &html), key).await? {
                return Ok(Made::Kept);
            }
        }
        let added = store::add(change, &written(right, &html), post.map(|post| post.id), key).await?;
        let Some(entry) = added else { return Ok(Made::Before) };
        findable::entry(change, &entry).await?;
        facts::record(change, MADE, department, 1).await?;
        tell_owner(change, &entry, None, viewer.id, &viewer.name).await?;
        Ok(Made::Now(entry.path()))
    };
    visit.platform.store.change(made).await
}

/// What is written of a form that is right.
pub(super) fn written<'a>(right: &'a Right, html: &'a SafeHtml) -> store::Written<'a> {
    store::Written {
        question: &right.question,
        words: &right.words,
        html,
        space_id: right.space_id,
        owner_id: right.owner_id,
        review_on: &right.review_on,
        subjects: &right.subjects,
    }
}

/// Tells whoever is the owner from now on, unless they did it themselves or may not read it.
pub(super) async fn tell_owner(
    change: &Change,
    entry: &Entry,
    before: Option<i64>,
    by: i64,
    name: &str,
) -> Result<(), Failure> {
    let Some(owner) = entry.owner_id.filter(|owner| *owner != by && Some(*owner) != before) else {
        return Ok(());
    };
    if let Some(space) = entry.space_id
        && !spaces::reads(&**change, space, owner).await?
    {
        return Ok(());
    }
    notices::tell(change, owner, notice::OWNED, notice::about(entry, name)).await
}

/// The talk, for who manages the space it stands in.
async fn managed(visit: &Visit, id: &str) -> Result<(Post, Seen), Failure> {
    let (post, seen) = posts::find_seen(visit.platform.store.reader(), visit.viewer()?, id).await?;
    if seen.sight.may_manage && post.state == posts::State::Live {
        Ok((post, seen))
    } else {
        Err(Failure::NotFound)
    }
}

/// An entry without a talk is made by who manages a space, and by who looks after the whole.
pub(super) async fn may_begin(visit: &Visit) -> Result<(), Failure> {
    if begins(visit).await? {
        Ok(())
    } else {
        Err(Failure::NotFound)
    }
}

/// Whether this visitor may begin an entry.
pub(super) async fn begins(visit: &Visit) -> Result<bool, Failure> {
    if visit.has_any(KEEPERS) {
        return Ok(true);
    }
    let managed = spaces::list_managed(visit.platform.store.reader(), visit.viewer()?.id).await?;
    Ok(!managed.is_empty())
}

#[cfg(test)]
impl platform::page::Samples for EditPage {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        let t = texts(language);
        let page = |space: Option<Space>, filled, errors: Errors| EditPage {
            frame: Frame::sample(language),
            t,
            action: "/faq".into(),
            back: "/faq".into(),
            is_new: errors.is_empty(),
            wants_look: space.is_some(),
            space,
            filled,
            may_remove: !errors.is_empty(),
            errors,
            preview: Some(markdown::render("zo **wordt** het").html),
        };
        let mut errors = Errors::new();
        errors.add("question", t.faq_question_missing());
        errors.add("looked", t.faq_looked_missing("Slim gemaal"));
        errors.add("review_on", t.faq_review_wrong());
        let filled = Filled::of(&super::entry::samples()[0], "a@lagemade.example");
        vec![
            page(None, Filled::default(), Errors::new()),
            page(spaces::samples().into_iter().nth(1), filled, errors),
        ]
    }
}
