//! A mention as it stands on a line of the list.

use std::collections::HashMap;

use platform::ids::short;
use platform::page::SafeHtml;
use platform::texts::Language;

use super::kind::Kind;
use super::kind_words;
use super::model::Model;
use super::place::Place;
use super::store::decision::Decision;
use super::trust::Trust;
use crate::texts;
use crate::watch::{Mention, Reason, marks_in_piece};

/// One line.
pub(crate) struct Line {
    pub(crate) id: String,
    pub(crate) href: String,
    /// With the words that the queries look for marked.
    pub(crate) headline: SafeHtml,
    /// The same without marks.
    pub(crate) name: String,
    /// How many others say the same and stand under it.
    pub(crate) folded: i64,
    pub(crate) language: String,
    pub(crate) source: String,
    pub(crate) at: i64,
    pub(crate) is_current: bool,
    pub(crate) is_new: bool,
    /// What it was decided to be, or what it looks like; empty when nobody knows.
    pub(crate) kind: String,
}

/// The lines of these mentions.
pub(crate) fn lines(
    language: Language,
    mentions: &[Mention],
    decisions: &[Decision],
    (model, trust): (&Model, &Trust),
    (place, open): (&Place, Option<i64>),
    (reasons, folded): (&HashMap<i64, Vec<Reason>>, &HashMap<i64, i64>),
) -> Vec<Line> {
    let line = |mention: &Mention| {
        let decided = decisions.iter().find(|decision| decision.mention_id == mention.id);
        let kind = match decided.and_then(|decision| Kind::named(&decision.kind)) {
            Some(kind) => kind_words(language, kind),
            None => looks_like(language, model, trust, mention),
        };
        let id = short(mention.id);
        let name = match mention.is_taken_back() {
            true => texts(language).watch_taken_back(),
            false => mention.headline(),
        };
        let reasons = reasons.get(&mention.id).map(Vec::as_slice).unwrap_or_default();
        let marks: Vec<(usize, usize)> = marks_in_piece(reasons, &name)
            .into_iter()
            .map(|mark| (mark.start, mark.end))
            .collect();
        Line {
            href: place.path_to(&id),
            id,
            headline: SafeHtml::marked(&name, &marks),
            name,
            folded: folded.get(&mention.id).copied().unwrap_or(0),
            language: mention.language.clone().unwrap_or_default(),
            source: mention.source.clone(),
            at: mention.moment().0,
            is_current: open == Some(mention.id),
            is_new: decided.is_none(),
            kind,
        }
    };
    mentions.iter().map(line).collect()
}

fn looks_like(language: Language, model: &Model, trust: &Trust, mention: &Mention) -> String {
    let suggestion = model.suggest(&mention.whole_text());
    if trust.shows(&suggestion) {
        texts(language).triage_looks_like(kind_words(language, suggestion.kind).to_lowercase())
    } else {
        String::new()
    }
}
