//! The form of a query, new or kept, with what it would find below it.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use platform::failure::{Answer, Failure};
use platform::ids::PublicId;
use platform::page::{self, Errors, Frame};
use platform::session::Visit;

use super::preview::{Preview, preview};
use super::wish::Wish;
use crate::watch::limits::{PURPOSE_MAX_CHARS, QUERY_NAME_MAX_CHARS, RETENTION_USUAL_DAYS};
use crate::watch::query::{QUERY_MAX_CHARS, Query};
use crate::watch::store;
use crate::watch::store::row::query::Model;
use crate::{Texts, texts};

/// The page.
#[derive(Template)]
#[template(path = "watch/queries/form.html")]
pub(crate) struct FormPage {
    pub(crate) frame: Frame,
    pub(crate) t: &'static Texts,
    /// The key of the query, empty while it is new.
    pub(crate) public_id: String,
    /// Its name as it is kept.
    pub(crate) kept_name: String,
    pub(crate) wish: Wish,
    pub(crate) errors: Errors,
    pub(crate) preview: Option<Preview>,
    /// Whether any feed or import is there to find something in.
    pub(crate) has_sources: bool,
}

impl FormPage {
    /// Where the form goes.
    pub(crate) fn action(&self) -> String {
        let key = if self.public_id.is_empty() {
            "new"
        } else {
            &self.public_id
        };
        format!("/listen/queries/{key}")
    }

    pub(crate) fn heading(&self) -> String {
        match self.public_id.is_empty() {
            true => self.t.watch_query_new_heading().to_owned(),
            false => self.t.watch_query_heading(&self.kept_name),
        }
    }

    pub(crate) const NAME_LIMIT: usize = QUERY_NAME_MAX_CHARS;
    pub(crate) const WORDS_LIMIT: usize = QUERY_MAX_CHARS;
    pub(crate) const PURPOSE_LIMIT: usize = PURPOSE_MAX_CHARS;
}

/// GET /listen/queries/new
pub(crate) async fn new(visit: Visit) -> Answer {
    let wish = Wish {
        retention_days: RETENTION_USUAL_DAYS.to_string(),
        ..Wish::default()
    };
    show(&visit, None, wish, Errors::new(), StatusCode::OK).await
}

/// GET /listen/queries/{id}
pub(crate) async fn edit(visit: Visit, Path(id): Path<String>) -> Answer {
    let row = find(&visit, &id).await?;
    let wish = Wish {
        name: row.name.clone(),
        words: row.words.clone(),
        purpose: row.purpose.clone(),
        retention_days: row.retention_days.to_string(),
        act: String::new(),
    };
    show(&visit, Some(row), wish, Errors::new(), StatusCode::OK).await
}

/// The query of an address.
pub(crate) async fn find(visit: &Visit, id: &str) -> Result<Model, Failure> {
    let id = PublicId::parse(id).ok_or(Failure::NotFound)?;
    store::query::find_public(visit.platform.store.reader(), &id)
        .await?
        .ok_or(Failure::NotFound)
}

/// The form as it was filled in, with its errors, and what the words would find when they can be read.
pub(crate) async fn show(visit: &Visit, row: Option<Model>, wish: Wish, errors: Errors, status: StatusCode) -> Answer {
    let preview = match Query::parse(&wish.words) {
        Ok(query) if errors.of("words").is_empty() => Some(preview(&visit.platform, &query).await?),
        _ => None,
    };
    let has_sources = store::source::count(visit.platform.store.reader()).await? > 0;
    let page = FormPage {
        frame: visit.frame(),
        t: texts(visit.language),
        public_id: row.as_ref().map(|row| row.public_id.to_string()).unwrap_or_default(),
        kept_name: row.map(|row| row.name).unwrap_or_default(),
        wish,
        errors,
        preview,
        has_sources,
    };
    Ok(page::html_with(status, page))
}
