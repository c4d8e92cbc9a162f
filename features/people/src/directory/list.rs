//! The list of colleagues with its search.

use askama::Template;
use axum::extract::Query;
use platform::failure::Answer;
use platform::ids::PublicId;
use platform::page::{Frame, Pager, Turn, html};
use platform::session::Visit;
use serde::Deserialize;

use super::{After, Found, PersonBrief, store};
use crate::{Texts, departments, texts};

/// Colleagues on a page.
const PAGE_ROWS: u32 = 30;
/// Characters of a search; a longer one is cut.
const QUERY_LENGTH: usize = 100;

#[derive(Deserialize)]
pub(super) struct Wish {
    #[serde(default)]
    q: String,
    #[serde(default)]
    after: String,
}

#[derive(Template)]
#[template(path = "directory/list.html")]
struct Page {
    frame: Frame,
    t: &'static Texts,
    query: String,
    people: Vec<PersonBrief>,
    pager: Pager,
    headline: String,
    forgiven: String,
}

/// Shows the colleagues, or those a search finds.
pub(super) async fn show(visit: Visit, Query(wish): Query<Wish>) -> Answer {
    let db = visit.platform.store.reader();
    let query: String = wish.q.trim().chars().take(QUERY_LENGTH).collect();
    let after = match PublicId::parse(&wish.after) {
        Some(id) => store::find_public(db, &id).await?,
        None => None,
    };
    let after = after
        .map(|person| After {
            sort_name: person.name.sort(),
            id: person.id,
        })
        .unwrap_or_default();
    let found = store::search(db, &query, &after, PAGE_ROWS).await?;
    let facts = visit.platform.organisation.facts();
    let today = visit.platform.now().day(&facts.time_zone());
    let total = departments::member_count_on(db, None, &today).await?;
    Ok(html(page(visit.frame(), query, found, after.id != 0, total)))
}

fn page(frame: Frame, query: String, found: Found, has_before: bool, total: Option<i64>) -> Page {
    let t = texts(frame.language);
    let meant = found.instead.as_deref().unwrap_or(&query).to_owned();
    let headline = match (query.is_empty(), found.people.len(), total) {
        (true, _, Some(total)) => t.directory_headline_count(frame.number(total)),
        (true, _, None) => t.directory_headline(),
        (false, 0, _) => t.directory_headline_none(&query),
        (false, count, _) if found.next.is_none() && !has_before => t.directory_headline_found(count, &meant),
        (false, _, _) => t.directory_headline_many(&meant),
    };
    let address = |after: &str| {
        let mut address = url::form_urlencoded::Serializer::new("/people?".to_owned());
        if !meant.is_empty() {
            address.append_pair("q", &meant);
        }
        if !after.is_empty() {
            address.append_pair("after", after);
        }
        address.finish().trim_end_matches('?').to_owned()
    };
    let last = found.people.last().filter(|_| found.next.is_some());
    let pager = Pager {
        newer: has_before.then(|| Turn::new(t.directory_first(), address(""))),
        older: last.map(|person| Turn::new(t.directory_more(), address(person.public_id.as_str()))),
        ..Pager::default()
    };
    let forgiven = found
        .instead
        .as_deref()
        .map(|meant| t.directory_forgiven(&query, meant));
    Page {
        forgiven: forgiven.unwrap_or_default(),
        frame,
        t,
        query,
        people: found.people,
        pager,
        headline,
    }
}

#[cfg(test)]
impl platform::page::Samples for Page {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        let frame = || Frame::sample(language);
        let some = || Found {
            people: super::tests::briefs(),
            next: Some(After {
                sort_name: "x".into(),
                id: 3,
            }),
            instead: None,
        };
        let meant = || Found {
            instead: Some("otter".into()),
            ..some()
        };
        vec![
            page(frame(), String::new(), some(), true, Some(20_000)),
            page(frame(), String::new(), Found::default(), false, None),
            page(frame(), "fosfaat".into(), some(), false, Some(12)),
            page(frame(), "<oter>".into(), meant(), false, Some(12)),
            page(
                frame(),
                "<script>alert(1)</script>".into(),
                Found::default(),
                false,
                None,
            ),
        ]
    }
}

#[cfg(test)]
pub(super) fn faults() -> Vec<String> {
    platform::page::faults_in::<Page>()
}
