//! One box: colleagues by name, function and what they like to be asked about, and everything that was written down to be
//! found, as far as the visitor may see it.

use askama::Template;
use axum::extract::Query;
use people::directory::{self, PersonBrief};
use platform::failure::Answer;
use platform::page::{Frame, Samples, html};
use platform::search::{self, Hit};
use platform::session::Visit;
use platform::texts::Language;
use serde::Deserialize;

use crate::{Texts, texts};

/// Colleagues on one page of hits at most; the directory has the rest.
const PEOPLE_MOST: u32 = 10;
/// Characters of a question at most.
const QUESTION_LENGTH: usize = 200;

#[derive(Deserialize, Default)]
pub(super) struct Asked {
    #[serde(default)]
    q: String,
}

#[derive(Template)]
#[template(path = "front/search.html")]
pub(crate) struct SearchPage {
    frame: Frame,
    t: &'static Texts,
    q: String,
    people: Vec<PersonBrief>,
    hits: Vec<Hit>,
}

/// Shows what is found.
pub(super) async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let q: String = asked.q.trim().chars().take(QUESTION_LENGTH).collect();
    let db = visit.platform.store.reader();
    let (people, hits) = if q.is_empty() {
        (Vec::new(), Vec::new())
    } else {
        let people = directory::search_people(db, &q, PEOPLE_MOST).await?;
        (people, search::find(db, visit.viewer()?, &q, None, None).await?)
    };
    Ok(html(SearchPage {
        frame: visit.frame(),
        t: texts(visit.language),
        q,
        people,
        hits,
    }))
}

impl Samples for SearchPage {
    fn samples(language: Language) -> Vec<Self> {
        let page = |q: &str| Self {
            frame: Frame::sample(language),
            t: texts(language),
            q: q.to_owned(),
            people: Vec::new(),
            hits: Vec::new(),
        };
        vec![page(""), page("<dijk>")]
    }
}

#[cfg(test)]
mod tests {
    use super::SearchPage;

    #[test]
    fn the_search_page_has_no_faults() {
        assert_eq!(platform::page::faults_in::<SearchPage>(), Vec::<String>::new());
    }
}
