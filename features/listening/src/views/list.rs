//! The views that somebody has.

use askama::Template;
use platform::failure::Answer;
use platform::ids::short;
use platform::page::{self, Frame, Samples};
use platform::session::Visit;
use platform::texts::Language;

use super::filter::Filter;
use super::store;
use crate::rules::{Condition, condition_words};
use crate::{Texts, texts};

/// A view in the list.
pub(super) struct Row {
    id: String,
    href: String,
    name: String,
    says: String,
    is_mine: bool,
}

/// The page of views.
#[derive(Template)]
#[template(path = "views/list.html")]
pub(super) struct ViewsPage {
    frame: Frame,
    t: &'static Texts,
    rows: Vec<Row>,
}

pub(super) async fn list(visit: Visit) -> Answer {
    let mut rows = Vec::new();
    for view in store::list(visit.platform.store.reader(), visit.viewer()?.id).await? {
        let it = Condition::read(&view.looks_for);
        rows.push(Row {
            id: short(view.id),
            says: condition_words(&visit.platform, visit.language, &it).await?,
            href: Filter(it).path(),
            name: view.name,
            is_mine: view.account_id.is_some(),
        });
    }
    Ok(page::html(ViewsPage {
        frame: visit.frame(),
        t: texts(visit.language),
        rows,
    }))
}

impl Samples for ViewsPage {
    fn samples(language: Language) -> Vec<Self> {
        let row = |is_mine| Row {
            id: "x".into(),
            href: "/listen?tag=x".into(),
            name: "Werk <b>".into(),
            says: texts(language).rules_if_tag("Werk"),
            is_mine,
        };
        let page = |rows| Self {
            frame: Frame::sample(language),
            t: texts(language),
            rows,
        };
        vec![page(Vec::new()), page(vec![row(true), row(false)])]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_of_views_has_no_faults() {
        assert_eq!(platform::page::faults_in::<ViewsPage>(), Vec::<String>::new());
    }
}
