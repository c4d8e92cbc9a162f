//! The open invitations, and who else can be invited.

use askama::Template;
use platform::failure::Answer;
use platform::page::{Frame, html};
use platform::session::Visit;

use super::store::{self, Invitation};
use crate::{Texts, departments, directory, texts};

/// Invitations on the page.
const SHOWN: i64 = 100;

/// An open invitation on the page.
struct Entry {
    public_id: String,
    name: String,
    mail: String,
    until: String,
}

#[derive(Template)]
#[template(path = "invitations/list.html")]
struct Page {
    frame: Frame,
    t: &'static Texts,
    entries: Vec<Entry>,
    places: Vec<(String, String)>,
}

/// Shows what is open.
pub(super) async fn show(visit: Visit) -> Answer {
    let db = visit.platform.store.reader();
    let open = store::list_open(db, visit.platform.now(), SHOWN).await?;
    let people = directory::list_briefs(db, open.iter().map(|it| it.account_id).collect()).await?;
    let tree = departments::tree(db).await?;
    let frame = visit.frame();
    let t = texts(frame.language);
    let entry = |it: Invitation| Entry {
        name: people
            .iter()
            .find(|person| person.id == it.account_id)
            .map(|it| it.name.clone())
            .unwrap_or_default(),
        public_id: it.public_id.to_string(),
        mail: it.mail,
        until: frame.day(it.ends_at.0),
    };
    let entries = open.into_iter().map(entry).collect();
    let below = tree
        .lines()
        .into_iter()
        .map(|it| (it.department.public_id.to_string(), tree.path_name(it.department.id)));
    let places = [(String::new(), t.invitations_everybody())]
        .into_iter()
        .chain(below)
        .collect();
    Ok(html(Page {
        frame,
        t,
        entries,
        places,
    }))
}

#[cfg(test)]
impl platform::page::Samples for Page {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        let entry = || Entry {
            public_id: "x".into(),
            name: "Iris Dekker".into(),
            mail: "i.dekker@lagemade.example".into(),
            until: "24 november 2026".into(),
        };
        let page = |count: usize| Page {
            frame: Frame::sample(language),
            t: texts(language),
            entries: (0..count).map(|_| entry()).collect(),
            places: vec![(String::new(), "x".into()), ("y".into(), "Zuivering".into())],
        };
        vec![page(0), page(1), page(3)]
    }
}

#[cfg(test)]
pub(super) fn faults() -> Vec<String> {
    platform::page::faults_in::<Page>()
}
