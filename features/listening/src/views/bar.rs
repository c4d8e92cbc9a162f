//! The bar above the inbox: the views, what is filtered, and the form for another filter.

use platform::failure::Failure;
use platform::ids::{PublicId, short};
use platform::session::Visit;
use platform::texts::Language;

use super::filter::Filter;
use super::store::{self, View};
use crate::rules::{Condition, Fault, condition_words};
use crate::triage::{Kind, is_silent, kind_words};
use crate::watch::{list_query_names, list_source_names};
use crate::{routing, tags, texts};

/// Views that have a key.
const KEYS: usize = 9;

/// A view as a link.
pub(crate) struct ViewLink {
    pub(crate) href: String,
    pub(crate) name: String,
    /// The digit that opens it with Shift; nothing for the tenth and on.
    pub(crate) key: String,
    pub(crate) is_current: bool,
}

/// What can be chosen for one field of a filter, and what is.
pub(crate) struct Choice {
    pub(crate) name: &'static str,
    pub(crate) label: String,
    pub(crate) options: Vec<(String, String)>,
    pub(crate) chosen: String,
}

/// What stands above the list.
pub(crate) struct FilterBar {
    pub(crate) views: Vec<ViewLink>,
    /// What is filtered, as a sentence; empty when everything is shown.
    pub(crate) says: String,
    /// The same list with everything.
    pub(crate) all: &'static str,
    /// That the suggestion of the chosen kind is silent; empty when it speaks or none was chosen.
    pub(crate) silent: String,
    pub(crate) is_done: bool,
    /// Whether this filter has no name yet.
    pub(crate) can_keep: bool,
    pub(crate) fields: Vec<(&'static str, String)>,
    pub(crate) key: String,
    pub(crate) words: String,
    /// What is wrong with the words; empty when nothing is.
    pub(crate) wrong: String,
    pub(crate) author: String,
    pub(crate) choices: Vec<Choice>,
}

/// The bar for this filter.
pub(crate) async fn bar(visit: &Visit, filter: &Filter, is_done: bool) -> Result<FilterBar, Failure> {
    let (db, t, language) = (visit.platform.store.reader(), texts(visit.language), visit.language);
    let names = |list: Vec<(i64, String)>| list.into_iter().map(|(id, name)| (short(id), name)).collect();
    let known = tags::list_tags(db)
        .await?
        .into_iter()
        .map(|tag| (tag.id, tag.name))
        .collect();
    let views = links(&store::list(db, visit.viewer()?.id).await?, filter);
    let says = match filter.is_empty() {
        true => String::new(),
        false => condition_words(&visit.platform, language, &filter.0).await?,
    };
    let it = &filter.0;
    let key = |id: Option<i64>| id.map(short).unwrap_or_default();
    let choice = |name, label, options: Vec<(String, String)>, chosen| Choice {
        name,
        label,
        options: std::iter::once((String::new(), t.rules_any())).chain(options).collect(),
        chosen,
    };
    Ok(FilterBar {
        can_keep: !says.is_empty() && !views.iter().any(|view| view.is_current),
        wrong: match it.fault() {
            Some(Fault::Words) => t.rules_words_wrong(),
            _ => String::new(),
        },
        silent: match it.kind() {
            Some(kind) if !is_done && is_silent(&visit.platform.store, kind).await? => {
                t.views_silent(kind_words(language, kind).to_lowercase())
            }
            _ => String::new(),
        },
        views,
        says,
        all: if is_done { "/listen?tab=done" } else { "/listen" },
        is_done,
        fields: filter.fields(),
        key: PublicId::random().to_string(),
        words: it.words.clone(),
        author: it.author.clone(),
        choices: vec![
            choice("suggested", t.rules_kind(), kinds(language), it.kind.clone()),
            choice("tag", t.rules_tag(), names(known), key(it.tag)),
            choice(
                "query",
                t.rules_query(),
                names(list_query_names(db).await?),
                key(it.query),
            ),
            choice(
                "source",
                t.rules_source(),
                names(list_source_names(db).await?),
                key(it.source),
            ),
            choice(
                "team",
                t.views_team(),
                names(routing::list_team_names(db).await?),
                key(it.team),
            ),
            choice("language", t.rules_language(), languages(language), it.language.clone()),
        ],
    })
}

fn links(views: &[View], filter: &Filter) -> Vec<ViewLink> {
    let link = |(at, view): (usize, &View)| {
        let shows = Filter(Condition::read(&view.looks_for));
        ViewLink {
            href: shows.path(),
            name: view.name.clone(),
            key: if at < KEYS { (at + 1).to_string() } else { String::new() },
            is_current: shows == *filter,
        }
    };
    views.iter().enumerate().map(link).collect()
}

fn kinds(language: Language) -> Vec<(String, String)> {
    let kind = |kind: Kind| (kind.name().to_owned(), kind_words(language, kind));
    Kind::ALL.into_iter().map(kind).collect()
}

fn languages(language: Language) -> Vec<(String, String)> {
    let t = texts(language);
    let words = [
        ("nl", t.rules_language_nl()),
        ("en", t.rules_language_en()),
        ("de", t.rules_language_de()),
        ("fr", t.rules_language_fr()),
    ];
    words.map(|(code, words)| (code.to_owned(), words)).into()
}

/// A bar for the samples of the inbox, with or without something filtered.
pub(crate) fn sample_bar(language: Language, is_filtered: bool) -> FilterBar {
    let t = texts(language);
    let view = |key: &str, is_current| ViewLink {
        href: "/listen?tag=x".into(),
        name: "Werk <b>".into(),
        key: key.into(),
        is_current,
    };
    let says = if is_filtered {
        t.rules_if_tag("Werk")
    } else {
        String::new()
    };
    FilterBar {
        views: vec![view("1", is_filtered), view("", false)],
        says,
        all: "/listen",
        silent: if is_filtered {
            t.views_silent(kind_words(language, Kind::Complaint).to_lowercase())
        } else {
            String::new()
        },
        is_done: false,
        can_keep: is_filtered,
        fields: vec![("tag", "x".into())],
        key: "k".into(),
        words: "(dijk".into(),
        wrong: if is_filtered {
            t.rules_words_wrong()
        } else {
            String::new()
        },
        author: String::new(),
        choices: vec![Choice {
            name: "suggested",
            label: t.rules_kind(),
            options: kinds(language),
            chosen: String::new(),
        }],
    }
}
