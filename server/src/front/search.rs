//! One box: colleagues, mentions, cases and what it brought, as far as the visitor may see any of them.

use askama::Template;
use axum::extract::Query;
use platform::clock::Moment;
use platform::failure::{Answer, Failure};
use platform::ids::{from_short, short};
use platform::limits::SEARCH_PAGE;
use platform::page::{Frame, Pager, SafeHtml, Samples, Tab, Turn, html};
use platform::search::{self, Found, Hit, Place, Question, Readers};
use platform::session::Visit;
use platform::texts::Language;
use sea_orm::ConnectionTrait;
use serde::Deserialize;

use crate::{Texts, texts};

/// Colleagues above everything else at most; their own part of the page has the rest.
const PEOPLE_MOST: usize = 5;
/// Characters of a question at most.
const QUESTION_LENGTH: usize = 200;
/// Where the page is, before its question.
const ADDRESS: &str = "/search?";
/// The word for a colleague in search.
const PERSON: &str = "person";
/// What is found, as search and as addresses call it.
const KINDS: [(&str, &str); 13] = [
    (PERSON, "people"),
    ("post", "posts"),
    ("comment", "comments"),
    ("project", "projects"),
    ("idea", "ideas"),
    ("faq", "faq"),
    ("poll", "polls"),
    ("file", "files"),
    ("gathering", "gatherings"),
    ("proposal", "proposals"),
    ("mention", "mentions"),
    ("case", "cases"),
    ("entry", "entries"),
];

/// Kinds of which most colleagues may find nothing.
const KINDS_OF_SOME: [&str; 3] = ["mention", "case", "entry"];

#[derive(Deserialize, Default)]
pub(super) struct Asked {
    #[serde(default)]
    q: String,
    #[serde(default)]
    kind: String,
    #[serde(default)]
    before: String,
}

#[derive(Template)]
#[template(path = "front/search.html")]
pub(crate) struct SearchPage {
    frame: Frame,
    t: &'static Texts,
    q: String,
    /// The part on show in addresses; empty for all.
    kind: String,
    /// What was found in the place of what was typed; empty when that was found.
    meant: String,
    tabs: Vec<Tab>,
    people: Vec<Hit>,
    hits: Vec<Hit>,
    pager: Pager,
}

/// What one question gives: colleagues apart where everything is looked for.
#[derive(Default)]
struct Findings {
    people: Vec<Hit>,
    written: Found,
}

impl Findings {
    fn is_empty(&self) -> bool {
        self.people.is_empty() && self.written.hits.is_empty()
    }
}

/// Shows what is found. When nothing is, mistyped words are forgiven, and the page says so.
pub(super) async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let q: String = asked.q.trim().chars().take(QUESTION_LENGTH).collect();
    let (db, readers) = (visit.platform.store.reader(), readers(&visit).await?);
    let open = open_kinds(&visit, db).await?;
    let chosen = KINDS
        .iter()
        .find(|(kind, word)| *word == asked.kind && open.contains(kind));
    let kinds = chosen.map_or(open.clone(), |(kind, _)| vec![*kind]);
    let before = place(&asked.before);
    let mut findings = read(db, &readers, &q, &kinds, before).await?;
    let mut meant = String::new();
    if findings.is_empty() && before.is_none() && !q.is_empty() {
        meant = search::forgive(db, &readers, &q, &kinds).await?.unwrap_or_default();
        findings = read(db, &readers, &meant, &kinds, None).await?;
    }
    Ok(html(page(
        visit.frame(),
        (q, meant),
        chosen.map_or("", |(_, word)| word),
        &open,
        findings,
    )))
}

/// The parts that are offered: what colleagues have in common always, and of the rest what the visitor may find anything of.
async fn open_kinds(visit: &Visit, db: &impl ConnectionTrait) -> Result<Vec<&'static str>, Failure> {
    let own = search::kinds_with_any(db, &Readers::of(visit.viewer()?), &KINDS_OF_SOME).await?;
    let is_open = |kind: &&str| own.contains(kind) || !KINDS_OF_SOME.contains(kind);
    Ok(KINDS.map(|(kind, _)| kind).into_iter().filter(is_open).collect())
}

/// As whom the visitor looks: themselves, their roles, and the groups they are in at this moment.
async fn readers(visit: &Visit) -> Result<Readers, Failure> {
    let viewer = visit.viewer()?;
    let mut readers = Readers::of(viewer);
    for groups in visit.platform.features.iter().filter_map(|feature| feature.groups) {
        readers = readers.in_groups(&groups(&visit.platform, viewer).await?);
    }
    Ok(readers)
}

async fn read(
    db: &impl ConnectionTrait,
    readers: &Readers,
    words: &str,
    kinds: &[&str],
    before: Option<Place>,
) -> Result<Findings, Failure> {
    let ask = |kinds, before, most| Question {
        words,
        kinds,
        before,
        most,
    };
    if kinds.len() < 2 {
        let written = search::find(db, readers, ask(kinds, before, SEARCH_PAGE)).await?;
        return Ok(Findings {
            written,
            ..Findings::default()
        });
    }
    let others: Vec<&str> = kinds.iter().copied().filter(|kind| *kind != PERSON).collect();
    // Colleagues stand above the first page; the next pages go on with the rest.
    let people = match before {
        None => search::find(db, readers, ask(&[PERSON], None, PEOPLE_MOST)).await?.hits,
        Some(_) => Vec::new(),
    };
    let written = search::find(db, readers, ask(&others, before, SEARCH_PAGE)).await?;
    Ok(Findings { people, written })
}

fn place(before: &str) -> Option<Place> {
    from_short(before).map(Place)
}

fn page(frame: Frame, (q, meant): (String, String), kind: &str, open: &[&str], findings: Findings) -> SearchPage {
    let t = texts(frame.language);
    // Other parts and older pages go on with the words that found something.
    let words = if findings.is_empty() || meant.is_empty() {
        &q
    } else {
        &meant
    };
    let address = |kind: &str, before: &str| {
        let mut address = url::form_urlencoded::Serializer::for_suffix(ADDRESS.to_owned(), ADDRESS.len());
        for (name, value) in [("q", words.as_str()), ("kind", kind), ("before", before)] {
            if !value.is_empty() {
                address.append_pair(name, value);
            }
        }
        address.finish()
    };
    let mut tabs = Vec::new();
    if open.len() > 1 && !q.is_empty() {
        tabs.push(Tab::new(t.search_kind_all(), address("", ""), kind.is_empty()));
        let parts = KINDS.iter().filter(|(kind, _)| open.contains(kind));
        tabs.extend(parts.map(|(part, word)| Tab::new(name_of_part(t, part), address(word, ""), kind == *word)));
    }
    let older = findings
        .written
        .older
        .map(|place| Turn::new(t.search_older(), address(kind, &short(place.0))));
    let pager = Pager {
        older,
        ..Pager::default()
    };
    SearchPage {
        meant: if findings.is_empty() { String::new() } else { meant },
        kind: kind.to_owned(),
        people: findings.people,
        hits: findings.written.hits,
        tabs,
        pager,
        frame,
        t,
        q,
    }
}

fn name_of_part(t: &Texts, kind: &str) -> String {
    match kind {
        PERSON => t.search_people(),
        "post" => t.search_posts(),
        "comment" => t.search_comments(),
        "project" => t.search_projects(),
        "idea" => t.search_ideas(),
        "faq" => t.search_faq(),
        "poll" => t.search_polls(),
        "file" => t.search_files(),
        "gathering" => t.search_gatherings(),
        "proposal" => t.search_proposals(),
        "mention" => t.search_mentions(),
        "case" => t.search_cases(),
        _ => t.search_entries(),
    }
}

impl SearchPage {
    /// What a hit is, in a word.
    fn kind_of(&self, hit: &Hit) -> String {
        match hit.kind.as_str() {
            PERSON => self.t.search_one_person(),
            "post" => self.t.search_one_post(),
            "comment" => self.t.search_one_comment(),
            "project" => self.t.search_one_project(),
            "idea" => self.t.search_one_idea(),
            "faq" => self.t.search_one_faq(),
            "poll" => self.t.search_one_poll(),
            "file" => self.t.search_one_file(),
            "gathering" => self.t.search_one_gathering(),
            "proposal" => self.t.search_one_proposal(),
            "mention" => self.t.search_one_mention(),
            "case" => self.t.search_one_case(),
            _ => self.t.search_one_entry(),
        }
    }
}

impl Samples for SearchPage {
    fn samples(language: Language) -> Vec<Self> {
        let hit = |kind: &str, title: &str, language: &str| Hit {
            kind: kind.to_owned(),
            id: 1,
            title: title.to_owned(),
            snippet: SafeHtml::marked("Het stinkt bij <het> gemaal", &[(4, 10)]),
            language: language.to_owned(),
            path: "/x".to_owned(),
            at: Moment(1_794_906_000_000_000),
        };
        let open = KINDS.map(|(kind, _)| kind);
        let sample = |q: &str, meant: &str, kind: &str, findings: Findings| {
            let words = (q.to_owned(), meant.to_owned());
            page(Frame::sample(language), words, kind, &open, findings)
        };
        let full = || Findings {
            people: vec![hit(PERSON, "Fatima el Amrani", "")],
            written: Found {
                hits: vec![hit("mention", "<b>Stinkt</b>", "nl"), hit("case", "It smells", "en")],
                older: Some(Place(6)),
            },
        };
        vec![
            sample("", "", "", Findings::default()),
            sample("<dijk>", "", "", Findings::default()),
            sample("stinkt", "", "", full()),
            sample("<sitnkt>", "stinkt", "cases", full()),
        ]
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
