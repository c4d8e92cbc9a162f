//! The page with the tree of departments.

use askama::Template;
use axum::extract::Query;
use platform::failure::Answer;
use platform::page::{Frame, html};
use platform::session::Visit;
use serde::Deserialize;

use super::{Tree, store};
use crate::{Texts, directory, texts};

/// Which department is open for a change.
#[derive(Deserialize)]
pub(super) struct Which {
    #[serde(default)]
    edit: String,
}

/// A department on the page.
struct Entry {
    public_id: String,
    name: String,
    level: usize,
    members: i64,
    is_open: bool,
    parent: String,
}

#[derive(Template)]
#[template(path = "departments/show.html")]
struct Page {
    frame: Frame,
    t: &'static Texts,
    entries: Vec<Entry>,
    places: Vec<(String, String)>,
    total: i64,
}

/// Shows the tree, with the form of one department when it was asked for.
pub(super) async fn show(visit: Visit, Query(which): Query<Which>) -> Answer {
    let db = visit.platform.store.reader();
    let tree = store::tree(db).await?;
    let members = directory::count_by_department(db).await?;
    Ok(html(page(visit.frame(), &tree, &members, &which.edit)))
}

fn page(frame: Frame, tree: &Tree, members: &[(Option<i64>, i64)], edit: &str) -> Page {
    let t = texts(frame.language);
    let count = |id: i64| {
        members
            .iter()
            .find(|(department, _)| *department == Some(id))
            .map_or(0, |(_, count)| *count)
    };
    let public = |id: Option<i64>| id.and_then(|id| tree.find(id)).map(|above| above.public_id.to_string());
    let entries = tree.lines().into_iter().map(|line| Entry {
        public_id: line.department.public_id.to_string(),
        is_open: line.department.public_id.as_str() == edit,
        members: count(line.department.id),
        parent: public(line.department.parent_id).unwrap_or_default(),
        name: line.department.name,
        level: line.level,
    });
    let entries: Vec<Entry> = entries.collect();
    let top = [(String::new(), t.departments_top())];
    let below = tree.lines().into_iter().map(|line| {
        let path = tree.path_name(line.department.id);
        (line.department.public_id.to_string(), path)
    });
    let total = members.iter().map(|(_, count)| count).sum();
    Page {
        frame,
        t,
        entries,
        places: top.into_iter().chain(below).collect(),
        total,
    }
}

#[cfg(test)]
impl platform::page::Samples for Page {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        let tree = super::tests::sample_tree();
        let open = tree
            .iter()
            .next()
            .map(|department| department.public_id.to_string())
            .unwrap_or_default();
        let full = |edit: &str| {
            page(
                Frame::sample(language),
                &tree,
                &[(None, 2), (Some(2), 14), (Some(3), 1)],
                edit,
            )
        };
        vec![
            full(""),
            full(&open),
            page(Frame::sample(language), &Tree::default(), &[], ""),
        ]
    }
}

#[cfg(test)]
pub(super) fn faults() -> Vec<String> {
    platform::page::faults_in::<Page>()
}
