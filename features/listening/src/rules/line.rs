//! What a rule looks for and does, as sentences.

use platform::failure::Failure;
use platform::feature::Platform;
use platform::texts::Language;

use super::condition::Condition;
use super::does::{Does, Ending};
use super::store::What;
use super::store::act::Act;
use crate::triage::{Kind, kind_words};
use crate::watch::{list_query_names, list_source_names};
use crate::{routing, tags, texts};

/// The names a sentence needs.
pub(super) struct Names {
    sources: Vec<(i64, String)>,
    queries: Vec<(i64, String)>,
    tags: Vec<tags::Tag>,
    owners: Vec<(String, String)>,
    teams: Vec<(i64, String)>,
}

impl Names {
    /// Reads them once for many sentences.
    pub(super) async fn read(platform: &Platform, language: Language) -> Result<Self, Failure> {
        let db = platform.store.reader();
        Ok(Self {
            sources: list_source_names(db).await?,
            queries: list_query_names(db).await?,
            tags: tags::list_tags(db).await?,
            owners: routing::list_owner_options(db, language).await?,
            teams: routing::list_team_names(db).await?,
        })
    }

    /// What to choose from, each with an empty first choice: sources, queries, tags by key, and owners.
    pub(super) fn options(&self, any: String) -> [Vec<(String, String)>; 3] {
        let list = |names: Vec<(i64, String)>| {
            let first = (String::new(), any.clone());
            let rest = names.into_iter().map(|(id, name)| (id.to_string(), name));
            std::iter::once(first).chain(rest).collect()
        };
        let tags = self.tags.iter().map(|tag| (tag.id, tag.name.clone())).collect();
        [list(self.sources.clone()), list(self.queries.clone()), list(tags)]
    }

    /// Who may be chosen.
    pub(super) fn owners(&self) -> &[(String, String)] {
        &self.owners
    }

    /// The names of the tags.
    pub(super) fn tags(&self) -> Vec<String> {
        self.tags.iter().map(|tag| tag.name.clone()).collect()
    }

    /// The name of a tag.
    pub(super) fn tag(&self, id: i64) -> String {
        self.tags
            .iter()
            .find(|tag| tag.id == id)
            .map(|tag| tag.name.clone())
            .unwrap_or_default()
    }

    fn of(list: &[(i64, String)], id: i64) -> String {
        list.iter()
            .find(|(it, _)| *it == id)
            .map(|(_, name)| name.clone())
            .unwrap_or_default()
    }
}

/// What a condition looks for.
pub(crate) async fn condition_words(
    platform: &Platform,
    language: Language,
    it: &Condition,
) -> Result<String, Failure> {
    Ok(looks_for(language, it, &Names::read(platform, language).await?))
}

/// What a condition looks for, with names that were read.
pub(super) fn looks_for(language: Language, it: &Condition, names: &Names) -> String {
    let t = texts(language);
    let mut parts = Vec::new();
    if !it.words.is_empty() {
        parts.push(t.rules_if_words(&it.words));
    }
    if let Some(kind) = it.kind() {
        parts.push(t.rules_if_kind(kind_words(language, kind).to_lowercase()));
    }
    if let Some(id) = it.query {
        parts.push(t.rules_if_query(Names::of(&names.queries, id)));
    }
    if let Some(id) = it.source {
        parts.push(t.rules_if_source(Names::of(&names.sources, id)));
    }
    if !it.language.is_empty() {
        parts.push(t.rules_if_language(language_words(language, &it.language)));
    }
    if !it.author.is_empty() {
        parts.push(t.rules_if_author(&it.author));
    }
    if let Some(id) = it.tag {
        parts.push(t.rules_if_tag(names.tag(id)));
    }
    if let Some(id) = it.team {
        parts.push(t.views_if_team(Names::of(&names.teams, id)));
    }
    parts.join(" ")
}

/// What a rule does.
pub(super) fn does(language: Language, it: &Does, names: &Names) -> String {
    let t = texts(language);
    let mut parts = Vec::new();
    if let Some(tag) = it.tag {
        parts.push(t.rules_does_tag(names.tag(tag)));
    }
    match &it.ending {
        Ending::Stays => {}
        Ending::HandOut { kind, owner } => {
            let kind = Kind::named(kind).map(|kind| kind_words(language, kind).to_lowercase());
            let to = names
                .owners
                .iter()
                .find(|(value, _)| value == owner)
                .map(|(_, words)| words.clone());
            let to = to.unwrap_or_else(|| t.rules_owner_routing());
            parts.push(t.rules_does_hand_out(kind.unwrap_or_default(), to));
        }
        Ending::SetAside { reason } => parts.push(t.rules_does_set_aside(reason)),
    }
    parts.join(" ")
}

/// The word for a language.
pub(super) fn language_words(language: Language, code: &str) -> String {
    let t = texts(language);
    match code {
        "nl" => t.rules_language_nl(),
        "en" => t.rules_language_en(),
        "de" => t.rules_language_de(),
        "fr" => t.rules_language_fr(),
        other => other.to_owned(),
    }
}

/// What a rule did, as a sentence.
pub(crate) fn act_words(language: Language, act: &Act) -> String {
    let t = texts(language);
    match act.what {
        What::Tagged => t.rules_log_tagged(&act.rule_name, &act.said),
        What::HandedOut => t.rules_log_handed_out(&act.rule_name),
        What::SetAside => t.rules_log_set_aside(&act.rule_name, &act.said),
        What::Spared => t.rules_log_spared(&act.rule_name),
    }
}
