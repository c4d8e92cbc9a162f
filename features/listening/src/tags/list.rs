//! The tags of the organisation, with how much carries each.

use askama::Template;
use platform::failure::Answer;
use platform::ids::short;
use platform::page::{self, Frame, Samples};
use platform::session::Visit;
use platform::texts::Language;

use super::store;
use crate::{Texts, texts};

/// A tag in the list.
pub(super) struct Row {
    id: String,
    name: String,
    many: i64,
    cases: i64,
}

/// The page of tags.
#[derive(Template)]
#[template(path = "tags/list.html")]
pub(super) struct TagsPage {
    frame: Frame,
    t: &'static Texts,
    rows: Vec<Row>,
}

pub(super) async fn list(visit: Visit) -> Answer {
    let db = visit.platform.store.reader();
    let counts = store::counts(db).await?;
    let row = |tag: store::Tag| {
        let count = counts.iter().find(|(id, ..)| *id == tag.id);
        Row {
            many: count.map_or(0, |(_, mentions, _)| *mentions),
            cases: count.map_or(0, |(.., cases)| *cases),
            id: short(tag.id),
            name: tag.name,
        }
    };
    Ok(page::html(TagsPage {
        rows: store::list(db).await?.into_iter().map(row).collect(),
        frame: visit.frame(),
        t: texts(visit.language),
    }))
}

impl Samples for TagsPage {
    fn samples(language: Language) -> Vec<Self> {
        let page = |rows| Self {
            frame: Frame::sample(language),
            t: texts(language),
            rows,
        };
        let row = |id: &str, many| Row {
            id: id.into(),
            name: "<Werk> bij ons".into(),
            many,
            cases: many,
        };
        vec![page(Vec::new()), page(vec![row("a", 3), row("b", 0)])]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_of_tags_has_no_faults() {
        assert_eq!(platform::page::faults_in::<TagsPage>(), Vec::<String>::new());
    }
}
