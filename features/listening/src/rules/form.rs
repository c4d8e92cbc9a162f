//! The form of a rule: what it looks for, and what it does.

use askama::Template;
use platform::failure::{Answer, Failure};
use platform::feature::Platform;
use platform::ids::PublicId;
use platform::page::{self, Errors, Frame};
use platform::session::Visit;
use platform::texts::Language;
use serde::Deserialize;

use super::condition::Condition;
use super::does::{Does, Ending};
use super::line::{Names, language_words};
use super::store::rule::Row;
use crate::triage::{Kind, kind_words};
use crate::{Texts, texts};

/// The languages a rule may look for.
pub(super) const LANGUAGES: [&str; 4] = ["nl", "en", "de", "fr"];

/// A rule as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct RuleForm {
    pub(super) name: String,
    pub(super) words: String,
    pub(super) kind: String,
    pub(super) query: String,
    pub(super) source: String,
    pub(super) language: String,
    pub(super) author: String,
    pub(super) tag: String,
    pub(super) puts: String,
    pub(super) ending: String,
    pub(super) as_kind: String,
    pub(super) owner: String,
    pub(super) reason: String,
    pub(super) key: String,
}

impl RuleForm {
    /// What it looks for.
    pub(super) fn condition(&self) -> Condition {
        Condition {
            words: self.words.trim().to_owned(),
            kind: Kind::named(&self.kind).map(Kind::name).unwrap_or_default().to_owned(),
            source: self.source.parse().ok(),
            language: self.language.trim().to_owned(),
            author: self.author.trim().to_owned(),
            tag: self.tag.parse().ok(),
            query: self.query.parse().ok(),
            team: None,
        }
    }

    /// The form of a rule that is kept.
    pub(super) fn of(row: &Row, names: &Names) -> Self {
        let (it, does) = (Condition::read(&row.looks_for), Does::read(&row.does));
        let key = |id: Option<i64>| id.map(|id| id.to_string()).unwrap_or_default();
        let mut form = Self {
            name: row.name.clone(),
            words: it.words,
            kind: it.kind,
            query: key(it.query),
            source: key(it.source),
            language: it.language,
            author: it.author,
            tag: key(it.tag),
            puts: does.tag.map(|tag| names.tag(tag)).unwrap_or_default(),
            ending: "stays".to_owned(),
            ..Self::default()
        };
        match does.ending {
            Ending::Stays => {}
            Ending::HandOut { kind, owner } => {
                (form.ending, form.as_kind, form.owner) = ("hand_out".into(), kind, owner)
            }
            Ending::SetAside { reason } => (form.ending, form.reason) = ("set_aside".into(), reason),
        }
        form
    }
}

/// What a form offers.
pub(super) struct Choices {
    pub(super) kinds: Vec<(&'static str, String)>,
    pub(super) case_kinds: Vec<(&'static str, String)>,
    pub(super) sources: Vec<(String, String)>,
    pub(super) queries: Vec<(String, String)>,
    pub(super) tags: Vec<(String, String)>,
    pub(super) languages: Vec<(&'static str, String)>,
    pub(super) owners: Vec<(String, String)>,
    pub(super) known: Vec<String>,
}

impl Choices {
    /// Everything there is to choose from.
    pub(super) fn of(language: Language, names: &Names) -> Self {
        let t = texts(language);
        let [sources, queries, tags] = names.options(t.rules_any());
        let kind = |kind: Kind| (kind.name(), kind_words(language, kind));
        let any = || ("", t.rules_any());
        let mut owners = vec![(String::new(), t.rules_owner_routing())];
        owners.extend(names.owners().iter().cloned());
        Self {
            kinds: std::iter::once(any()).chain(Kind::ALL.into_iter().map(kind)).collect(),
            case_kinds: Kind::ALL
                .into_iter()
                .filter(|it| it.asks_for_a_case())
                .map(kind)
                .collect(),
            languages: std::iter::once(any())
                .chain(LANGUAGES.map(|code| (code, language_words(language, code))))
                .collect(),
            known: names.tags(),
            sources,
            queries,
            tags,
            owners,
        }
    }
}

/// The page with the form of a new rule.
#[derive(Template)]
#[template(path = "rules/form.html")]
pub(super) struct NewRulePage {
    pub(super) frame: Frame,
    pub(super) t: &'static Texts,
    pub(super) form: RuleForm,
    pub(super) choices: Choices,
    pub(super) errors: Errors,
}

pub(super) async fn new(visit: Visit) -> Answer {
    let form = RuleForm {
        ending: "stays".to_owned(),
        key: PublicId::random().to_string(),
        ..RuleForm::default()
    };
    let page = build(&visit.platform, visit.frame(), visit.language, (form, Errors::new())).await?;
    Ok(page::html(page))
}

pub(super) async fn build(
    platform: &Platform,
    frame: Frame,
    language: Language,
    (form, errors): (RuleForm, Errors),
) -> Result<NewRulePage, Failure> {
    let names = Names::read(platform, language).await?;
    Ok(NewRulePage {
        choices: Choices::of(language, &names),
        t: texts(language),
        frame,
        form,
        errors,
    })
}
