//! The form of a query, new or kept, with what it would find below it.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use platform::clock::Day;
use platform::failure::{Answer, Failure};
use platform::ids::PublicId;
use platform::page::{self, Chart, ChartPoint, Errors, Frame};
use platform::session::Visit;

use super::preview::{Preview, preview};
use super::wish::Wish;
use crate::watch::limits::{
    AUTHORS_OUT_MAX_CHARS, LANGUAGES_MAX_CHARS, PURPOSE_MAX_CHARS, QUERY_NAME_MAX_CHARS, RETENTION_USUAL_DAYS,
    SOURCES_SHOWN_MAX,
};
use crate::watch::query::{QUERY_MAX_CHARS, Query};
use crate::watch::scope::{Scope, Sources};
use crate::watch::store;
use crate::watch::store::row::query::Model;
use crate::watch::store::row::source;
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
    /// The sources to choose from: key, name and whether it was chosen.
    pub(crate) sources: Vec<(String, String, bool)>,
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

    /// What a look found, or why there was none, in a sentence beside the words.
    pub(crate) fn said(&self) -> String {
        match &self.preview {
            _ if self.wish.act != "preview" => String::new(),
            None => self
                .errors
                .iter()
                .map(|(_, sentence)| sentence.as_str())
                .collect::<Vec<_>>()
                .join(" "),
            Some(preview) if preview.found == 0 => self.t.watch_preview_nothing(),
            Some(preview) => self.t.watch_preview_found(preview.found),
        }
    }

    /// How many a day, of the days that were looked through.
    pub(crate) fn chart(&self, preview: &Preview) -> Chart {
        let t = self.t;
        let point = |(day, many): &(Day, i64)| {
            let label = self.frame.calendar.day_of(day.date());
            ChartPoint::new(label, *many as f64, self.frame.number(many))
        };
        let points = preview.days.iter().map(point).collect();
        Chart::bars(
            &t.watch_preview_days(),
            &t.watch_preview_day(),
            &t.watch_preview_many(),
            points,
        )
    }

    pub(crate) const LANGUAGES_LIMIT: usize = LANGUAGES_MAX_CHARS;
    pub(crate) const AUTHORS_LIMIT: usize = AUTHORS_OUT_MAX_CHARS;
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
        languages: row.languages.replace(' ', ", "),
        source_rule: row.source_rule.clone(),
        sources: chosen_keys(&store::source::list(visit.platform.store.reader()).await?, &row),
        authors_out: row.authors_out.clone(),
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

/// The ids of the sources that were chosen, as they are kept.
pub(crate) fn list_chosen(sources: &[source::Model], wish: &Wish) -> String {
    let chosen = sources
        .iter()
        .filter(|source| wish.sources.contains(&source.public_id.to_string()));
    let ids: Vec<String> = chosen
        .take(SOURCES_SHOWN_MAX)
        .map(|source| source.id.to_string())
        .collect();
    ids.join(" ")
}

/// The keys of the sources that a query has chosen.
fn chosen_keys(sources: &[source::Model], row: &Model) -> Vec<String> {
    let (Sources::Only(ids) | Sources::Except(ids)) = row.scope().sources else {
        return Vec::new();
    };
    let chosen = sources.iter().filter(|source| ids.contains(&source.id));
    chosen.map(|source| source.public_id.to_string()).collect()
}

/// The form as it was filled in, with its errors, and what the words would find when they can be read.
pub(crate) async fn show(visit: &Visit, row: Option<Model>, wish: Wish, errors: Errors, status: StatusCode) -> Answer {
    let sources = store::source::list(visit.platform.store.reader()).await?;
    let is_sound = ["words", "languages", "source_rule", "authors_out"]
        .iter()
        .all(|field| errors.of(field).is_empty());
    let preview = match Query::parse(&wish.words) {
        Ok(query) if is_sound => {
            let ids = list_chosen(&sources, &wish);
            let scope = Scope::read(&wish.languages, &wish.source_rule, &ids, &wish.authors_out);
            Some(preview(&visit.platform, &query, &scope).await?)
        }
        _ => None,
    };
    let offer = |source: &source::Model| {
        let key = source.public_id.to_string();
        let is_chosen = wish.sources.contains(&key);
        (key, source.title.clone(), is_chosen)
    };
    let offered = sources.iter().take(SOURCES_SHOWN_MAX).map(offer).collect();
    let page = FormPage {
        frame: visit.frame(),
        t: texts(visit.language),
        public_id: row.as_ref().map(|row| row.public_id.to_string()).unwrap_or_default(),
        kept_name: row.map(|row| row.name).unwrap_or_default(),
        wish,
        errors,
        preview,
        has_sources: !sources.is_empty(),
        sources: offered,
    };
    Ok(page::html_with(status, page))
}
