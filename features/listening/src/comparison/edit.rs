//! One organisation: what it is called, by which words others name it, and which feeds are its channels.

use askama::Template;
use axum::extract::{Form, Path};
use axum::http::StatusCode;
use people::directory::tidy_name;
use platform::failure::{Answer, Failure};
use platform::ids::PublicId;
use platform::page::{self, Errors, Frame};
use platform::session::Visit;
use platform::store::Change;

use super::organisations::relations;
use super::store::kinds::Relation;
use super::store::organisation::{self, Model};
use super::store::progress;
use super::tables::upload::Report;
use crate::watch::{Query, SourceKind, UPLOAD_MAX_BYTES, colleague_names, list_sources, looked_for, named};
use crate::{Texts, texts};

const LIST: &str = "/listen/comparison/organisations";
/// Characters of a name, as the table checks.
pub(super) const NAME_MAX: usize = 120;
/// Characters of the words, as the table checks.
const WORDS_MAX: usize = 2_000;

/// What somebody typed.
#[derive(Clone, Debug, Default)]
pub(crate) struct Wish {
    pub(crate) name: String,
    pub(crate) relation: String,
    pub(crate) words: String,
    pub(crate) channels: Vec<String>,
}

impl Wish {
    fn of(form: Vec<(String, String)>) -> Self {
        let mut wish = Self::default();
        for (name, value) in form {
            match name.as_str() {
                "name" => wish.name = value,
                "relation" => wish.relation = value,
                "words" => wish.words = value,
                "channel" => wish.channels.push(value),
                _ => {}
            }
        }
        wish
    }

    /// What is wrong with it, field by field; what it is to us when that can be read.
    pub(super) async fn check(
        &self,
        visit: &Visit,
        errors: &mut Errors,
        row: Option<&Model>,
    ) -> Result<Option<Relation>, Failure> {
        let (t, db) = (texts(visit.language), visit.platform.store.reader());
        let names = colleague_names(&visit.platform.store).await?;
        let (name, id) = (tidy_name(&self.name), row.map_or(0, |row| row.id));
        if name.is_empty() || name.chars().count() > NAME_MAX {
            errors.add("name", t.comparison_name_wrong(NAME_MAX));
        } else if organisation::is_taken(db, &name, id).await? {
            errors.add("name", t.comparison_name_taken());
        } else if let Some(colleague) = named(&name, &names) {
            errors.add("name", t.watch_wish_employee(colleague));
        }
        let relation = Relation::parse(&self.relation);
        let is_ours = |other: &Model| other.relation == Relation::Ours && other.id != id;
        if relation.is_none() {
            errors.add("relation", t.comparison_relation_wrong());
        } else if relation == Some(Relation::Ours) && organisation::list(db).await?.iter().any(is_ours) {
            errors.add("relation", t.comparison_ours_taken());
        }
        let words = self.words.trim();
        if !words.is_empty() && (words.chars().count() > WORDS_MAX || Query::parse(words).is_err()) {
            errors.add("words", t.comparison_words_wrong());
        } else if let Some(colleague) = looked_for(words, &names) {
            errors.add("words", t.watch_wish_employee(colleague));
        }
        Ok(relation)
    }
}

/// A feed that may be a channel.
pub(crate) struct Feed {
    pub(crate) id: PublicId,
    pub(crate) title: String,
    pub(crate) is_theirs: bool,
}

/// The page.
#[derive(Template)]
#[template(path = "comparison/edit.html")]
pub(crate) struct EditPage {
    pub(crate) frame: Frame,
    pub(crate) t: &'static Texts,
    pub(crate) id: PublicId,
    pub(crate) name: String,
    pub(crate) wish: Wish,
    pub(crate) relations: Vec<(String, String)>,
    pub(crate) feeds: Vec<Feed>,
    pub(crate) errors: Errors,
    /// What a file that was brought just now came to.
    pub(crate) report: Option<Report>,
}

impl EditPage {
    pub(crate) const NAME_LIMIT: usize = NAME_MAX;
    pub(crate) const WORDS_LIMIT: usize = WORDS_MAX;
    pub(crate) const FILE_MB: usize = UPLOAD_MAX_BYTES / (1024 * 1024);
}

/// The organisation of an address.
pub(super) async fn find(visit: &Visit, id: &str) -> Result<Model, Failure> {
    let id = PublicId::parse(id).ok_or(Failure::NotFound)?;
    let found = organisation::find(visit.platform.store.reader(), &id).await?;
    found.ok_or(Failure::NotFound)
}

/// GET /listen/comparison/organisations/{id}
pub(crate) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let row = find(&visit, &id).await?;
    Ok(page::html(page_of(&visit, &row, None, Errors::new()).await?))
}

/// The page as it is kept, or with what somebody typed.
pub(super) async fn page_of(
    visit: &Visit,
    row: &Model,
    typed: Option<Wish>,
    errors: Errors,
) -> Result<EditPage, Failure> {
    let (db, t) = (visit.platform.store.reader(), texts(visit.language));
    let channels = organisation::channels(db).await?;
    let sources = list_sources(db).await?.into_iter();
    let feeds = sources.filter(|source| source.kind == SourceKind::Feed && source.network.is_none());
    let feeds = feeds.map(|source| Feed {
        is_theirs: match &typed {
            Some(wish) => wish.channels.iter().any(|id| id == source.public_id.as_str()),
            None => channels.get(&source.id) == Some(&row.id),
        },
        id: source.public_id,
        title: source.title,
    });
    let kept = || Wish {
        name: row.name.clone(),
        relation: row.relation.word().into(),
        words: row.words.clone(),
        channels: Vec::new(),
    };
    Ok(EditPage {
        feeds: feeds.collect(),
        frame: visit.frame(),
        t,
        id: row.public_id.clone(),
        name: row.name.clone(),
        relations: relations(t),
        wish: typed.unwrap_or_else(kept),
        errors,
        report: None,
    })
}

/// POST /listen/comparison/organisations/{id}
pub(crate) async fn keep(visit: Visit, Path(id): Path<String>, Form(form): Form<Vec<(String, String)>>) -> Answer {
    let mut row = find(&visit, &id).await?;
    let (wish, mut errors) = (Wish::of(form), Errors::new());
    let relation = wish.check(&visit, &mut errors, Some(&row)).await?;
    let (Some(relation), true) = (relation, errors.is_empty()) else {
        let page = page_of(&visit, &row, Some(wish), errors).await?;
        return Ok(page::html_with(StatusCode::UNPROCESSABLE_ENTITY, page));
    };
    row.name = tidy_name(&wish.name);
    row.words = wish.words.trim().to_owned();
    row.relation = relation;
    let sources = list_sources(visit.platform.store.reader()).await?.into_iter();
    let chosen = sources.filter(|source| wish.channels.iter().any(|id| id == source.public_id.as_str()));
    let channels: Vec<i64> = chosen.map(|source| source.id).collect();
    let keep = async |change: &Change| {
        organisation::keep(change, &row, channels).await?;
        // What these feeds said lately counts as well.
        progress::begin_again(change).await
    };
    visit.platform.store.change(keep).await?;
    Ok(visit.go_and_say(LIST, &texts(visit.language).comparison_kept(&row.name)))
}

/// POST /listen/comparison/organisations/{id}/remove
pub(crate) async fn remove(visit: Visit, Path(id): Path<String>) -> Answer {
    let row = find(&visit, &id).await?;
    let remove = async |change: &Change| organisation::remove(change, row.id).await;
    visit.platform.store.change(remove).await?;
    Ok(visit.go_and_say(LIST, &texts(visit.language).comparison_removed(&row.name)))
}
