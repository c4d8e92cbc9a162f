//! Keeping, pausing and deleting a query; each is written down for the works council.

use axum::Form;
use axum::extract::Path;
use axum::http::StatusCode;
use people::directory::tidy_name;
use platform::failure::{Answer, Failure, Refusal};
use platform::ids::PublicId;
use platform::session::Visit;
use platform::store::Change;

use super::form::{find, list_chosen, show};
use super::wish::Wish;
use crate::texts;
use crate::watch::limits::{QUERIES_MAX, RETENTION_USUAL_DAYS};
use crate::watch::scope::words;
use crate::watch::store::change::{Note, note};
use crate::watch::store::row::query::Model;
use crate::watch::store::{query, source, timeline};

const LIST: &str = "/listen/queries";

/// POST /listen/queries/new
pub(crate) async fn add(visit: Visit, Form(fields): Form<Vec<(String, String)>>) -> Answer {
    keep(visit, None, Wish::of(fields)).await
}

/// POST /listen/queries/{id}
pub(crate) async fn change(visit: Visit, Path(id): Path<String>, Form(fields): Form<Vec<(String, String)>>) -> Answer {
    let row = find(&visit, &id).await?;
    keep(visit, Some(row), Wish::of(fields)).await
}

async fn keep(visit: Visit, row: Option<Model>, wish: Wish) -> Answer {
    let names = crate::watch::colleagues::names(&visit.platform.store).await?;
    let t = texts(visit.language);
    let errors = wish.errors(t, &names);
    if wish.act == "preview" {
        // Only where it looks matters for a look; the rest may still be empty.
        let mut shown = platform::page::Errors::new();
        for field in ["words", "languages", "source_rule", "authors_out"] {
            if !errors.of(field).is_empty() {
                shown.add(field, errors.of(field));
            }
        }
        return show(&visit, row, wish, shown, StatusCode::OK).await;
    }
    if !errors.is_empty() {
        return show(&visit, row, wish, errors, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    let name = tidy_name(&wish.name);
    let me = visit.viewer()?.id;
    visit
        .platform
        .store
        .change(async |change| write(change, me, row, &wish).await)
        .await?;
    Ok(visit.go_and_say(LIST, &t.watch_query_kept(name)))
}

async fn write(change: &Change, me: i64, row: Option<Model>, wish: &Wish) -> Result<(), Failure> {
    let is_new = row.is_none();
    if is_new && query::count(&**change).await? >= QUERIES_MAX {
        return Err(Refusal::say(|l| texts(l).watch_queries_full(QUERIES_MAX)).into());
    }
    let fresh = Model {
        id: change.next_id(),
        public_id: PublicId::random(),
        name: String::new(),
        words: String::new(),
        purpose: String::new(),
        retention_days: RETENTION_USUAL_DAYS,
        paused: false,
        made_by: Some(me),
        made_at: change.now(),
        changed_at: change.now(),
        languages: String::new(),
        source_rule: String::new(),
        source_ids: String::new(),
        authors_out: String::new(),
    };
    let mut row = row.unwrap_or(fresh);
    row.name = tidy_name(&wish.name);
    row.words = wish.words.trim().to_owned();
    row.purpose = wish.purpose.trim().to_owned();
    row.retention_days = wish.days().unwrap_or(RETENTION_USUAL_DAYS);
    row.changed_at = change.now();
    row.languages = words(&wish.languages).join(" ");
    row.source_rule = if wish.has_source_rule() {
        &wish.source_rule
    } else {
        "all"
    }
    .to_owned();
    row.source_ids = list_chosen(&source::list(&**change).await?, wish);
    row.authors_out = wish.authors_out.trim().to_owned();
    if is_new {
        query::insert(change, &row).await?;
    } else {
        query::update(change, &row).await?;
        query::delete_hits(change, row.id).await?;
    }
    timeline::look_back(change).await?;
    noted(change, me, if is_new { "query_added" } else { "query_changed" }, &row).await?;
    crate::watch::jobs::apply_soon(change, row.id).await
}

async fn noted(change: &Change, me: i64, what: &str, row: &Model) -> Result<(), Failure> {
    let Model {
        name: subject,
        words,
        purpose,
        retention_days,
        ..
    } = row;
    note(
        change,
        Some(me),
        Note {
            what,
            subject,
            words,
            purpose,
            retention_days: *retention_days,
        },
    )
    .await
}

/// POST /listen/queries/{id}/pause
pub(crate) async fn pause(visit: Visit, Path(id): Path<String>) -> Answer {
    turn(visit, id, true).await
}

/// POST /listen/queries/{id}/resume
pub(crate) async fn resume(visit: Visit, Path(id): Path<String>) -> Answer {
    turn(visit, id, false).await
}

async fn turn(visit: Visit, id: String, paused: bool) -> Answer {
    let mut row = find(&visit, &id).await?;
    let (t, me) = (texts(visit.language), visit.viewer()?.id);
    row.paused = paused;
    let said = if paused {
        t.watch_query_was_paused(&row.name)
    } else {
        t.watch_query_was_resumed(&row.name)
    };
    let write = async |change: &Change| {
        query::update(change, &row).await?;
        noted(change, me, if paused { "query_paused" } else { "query_resumed" }, &row).await?;
        if paused {
            Ok(())
        } else {
            crate::watch::jobs::apply_soon(change, row.id).await
        }
    };
    visit.platform.store.change(write).await?;
    Ok(visit.go_and_say(LIST, &said))
}

/// POST /listen/queries/{id}/delete
pub(crate) async fn delete(visit: Visit, Path(id): Path<String>) -> Answer {
    let row = find(&visit, &id).await?;
    let (t, me) = (texts(visit.language), visit.viewer()?.id);
    let write = async |change: &Change| {
        query::delete(change, row.id).await?;
        noted(change, me, "query_deleted", &row).await
    };
    visit.platform.store.change(write).await?;
    Ok(visit.go_and_say(LIST, &t.watch_query_deleted(row.name)))
}
