//! With whom we compare.

use std::collections::HashMap;

use askama::Template;
use axum::extract::Form;
use axum::http::StatusCode;
use people::directory::tidy_name;
use platform::failure::{Answer, Failure};
use platform::ids::PublicId;
use platform::page::{self, Errors, Frame};
use platform::session::Visit;
use platform::store::Change;
use serde::Deserialize;

use super::edit::{NAME_MAX, Wish};
use super::show::relation_words;
use super::store::kinds::Relation;
use super::store::organisation;
use crate::{Texts, texts};

/// Organisations at most: more do not fit beside each other.
const MOST: u64 = 30;

/// An organisation in the list.
pub(crate) struct Row {
    pub(crate) id: PublicId,
    pub(crate) name: String,
    pub(crate) relation: String,
    pub(crate) channels: usize,
}

/// The page.
#[derive(Template)]
#[template(path = "comparison/organisations.html")]
pub(crate) struct OrganisationsPage {
    pub(crate) frame: Frame,
    pub(crate) t: &'static Texts,
    pub(crate) rows: Vec<Row>,
    pub(crate) typed: Typed,
    pub(crate) relations: Vec<(String, String)>,
    pub(crate) errors: Errors,
}

impl OrganisationsPage {
    pub(crate) const NAME_LIMIT: usize = NAME_MAX;
}

/// What somebody typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    pub(crate) name: String,
    pub(crate) relation: String,
}

/// The choices of what an organisation is to us.
pub(super) fn relations(t: &Texts) -> Vec<(String, String)> {
    let choice = |relation: Relation| (relation.word().to_owned(), relation_words(t, relation));
    Relation::ALL.into_iter().map(choice).collect()
}

/// GET /listen/comparison/organisations
pub(crate) async fn show(visit: Visit) -> Answer {
    let typed = Typed {
        relation: Relation::Competitor.word().into(),
        ..Typed::default()
    };
    Ok(page::html(page_of(&visit, typed, Errors::new()).await?))
}

async fn page_of(visit: &Visit, typed: Typed, errors: Errors) -> Result<OrganisationsPage, Failure> {
    let (db, t) = (visit.platform.store.reader(), texts(visit.language));
    let mut channels: HashMap<i64, usize> = HashMap::new();
    for organisation in organisation::channels(db).await?.into_values() {
        *channels.entry(organisation).or_default() += 1;
    }
    let rows = organisation::list(db).await?.into_iter().map(|row| Row {
        channels: channels.get(&row.id).copied().unwrap_or_default(),
        id: row.public_id,
        relation: relation_words(t, row.relation),
        name: row.name,
    });
    Ok(OrganisationsPage {
        rows: rows.collect(),
        frame: visit.frame(),
        t,
        typed,
        relations: relations(t),
        errors,
    })
}

/// POST /listen/comparison/organisations
pub(crate) async fn add(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let (t, db) = (texts(visit.language), visit.platform.store.reader());
    let wish = Wish {
        name: typed.name.clone(),
        relation: typed.relation.clone(),
        ..Wish::default()
    };
    let mut errors = Errors::new();
    let relation = wish.check(&visit, &mut errors, None).await?;
    if organisation::count(db).await? >= MOST {
        errors.add("name", t.comparison_full(MOST));
    }
    let (Some(relation), true) = (relation, errors.is_empty()) else {
        let page = page_of(&visit, typed, errors).await?;
        return Ok(page::html_with(StatusCode::UNPROCESSABLE_ENTITY, page));
    };
    let name = tidy_name(&typed.name);
    let add = async |change: &Change| {
        let row = organisation::Model {
            id: change.next_id(),
            public_id: PublicId::random(),
            name: name.clone(),
            relation,
            words: format!("\"{}\"", name.replace('"', " ")),
            made_at: change.now(),
        };
        organisation::insert(change, &row).await?;
        Ok(row.public_id)
    };
    let id = visit.platform.store.change(add).await?;
    Ok(visit.go_and_say(
        &format!("/listen/comparison/organisations/{id}"),
        &t.comparison_added(&name),
    ))
}
