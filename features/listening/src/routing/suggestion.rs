//! The rules of an organisation, ready to say who should get a text, and which words say so.

use crate::watch::Query;
use crate::watch::{explain, matches};

use super::store::{CaseKind, rule};

/// Words that are named as the reason at most: a reader takes in no more.
const REASON_WORDS: usize = 5;

/// Who should get a text, with the reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnerSuggestion {
    /// This colleague.
    pub person: Option<i64>,
    /// Or somebody of this department.
    pub department: Option<i64>,
    /// The rule that says so.
    pub rule_name: String,
    /// The words of the text that decided.
    pub words: Vec<String>,
}

/// All rules, in the order in which they are tried.
#[derive(Debug, Default)]
pub struct RuleBook(Vec<(rule::Rule, Query)>);

impl RuleBook {
    /// The book of these rules; one whose words cannot be read any more is left out.
    pub(super) fn of(rules: Vec<rule::Rule>) -> Self {
        let read = |rule: rule::Rule| Query::parse(&rule.words).ok().map(|query| (rule, query));
        Self(rules.into_iter().filter_map(read).collect())
    }

    /// The first rule that matches, in their order.
    #[must_use]
    pub fn suggest(&self, text: &str, kind: Option<CaseKind>) -> Option<OwnerSuggestion> {
        let fits = |rule: &rule::Rule| rule.kind.is_none() || kind.is_none() || rule.kind == kind;
        let (rule, query) = self.0.iter().find(|(rule, query)| fits(rule) && matches(query, text))?;
        let mut words: Vec<String> = Vec::new();
        for range in explain(query, text) {
            let word = text.get(range).unwrap_or_default().to_owned();
            let is_known = words.iter().any(|known| known.to_lowercase() == word.to_lowercase());
            if !is_known && words.len() < REASON_WORDS {
                words.push(word);
            }
        }
        let (person, department) = (rule.owner_id, rule.department_id);
        Some(OwnerSuggestion {
            person,
            department,
            rule_name: rule.name.clone(),
            words,
        })
    }
}
