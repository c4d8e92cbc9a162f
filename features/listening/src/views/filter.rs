//! What the inbox shows, as an address.

use platform::ids::{from_short, short};

use crate::rules::Condition;
use crate::triage::Kind;

/// What the inbox shows; nothing filled in is everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Filter(pub(crate) Condition);

impl Filter {
    /// Reads an address; what cannot be read does not count.
    pub(crate) fn read<'f>(field: impl Fn(&str) -> &'f str) -> Self {
        let key = |name: &str| from_short(field(name));
        Self(Condition {
            words: field("words").trim().to_owned(),
            kind: Kind::named(field("suggested"))
                .map(Kind::name)
                .unwrap_or_default()
                .to_owned(),
            source: key("source"),
            language: field("language").trim().to_owned(),
            author: field("author").trim().to_owned(),
            tag: key("tag"),
            query: key("query"),
            team: key("team"),
        })
    }

    /// Whether everything is shown.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The fields that say so in a form: name and value.
    pub(crate) fn fields(&self) -> Vec<(&'static str, String)> {
        let it = &self.0;
        let key = |id: Option<i64>| id.map(short).unwrap_or_default();
        let all = [
            ("words", it.words.clone()),
            ("suggested", it.kind.clone()),
            ("source", key(it.source)),
            ("language", it.language.clone()),
            ("author", it.author.clone()),
            ("tag", key(it.tag)),
            ("query", key(it.query)),
            ("team", key(it.team)),
        ];
        all.into_iter().filter(|(_, value)| !value.is_empty()).collect()
    }

    /// The same behind an address, with this sign before it; nothing when everything is shown.
    pub(crate) fn behind(&self, sign: &str) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(self.fields());
        match query.finish() {
            empty if empty.is_empty() => empty,
            fields => format!("{sign}{fields}"),
        }
    }

    /// The inbox with this filter.
    pub(crate) fn path(&self) -> String {
        format!("/listen{}", self.behind("?"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_survives_the_address() {
        let filter = Filter(Condition {
            words: "\"te koop\" & meer".into(),
            kind: "complaint".into(),
            tag: Some(77),
            team: Some(78),
            ..Condition::default()
        });
        let fields = filter.fields();
        let of = |name: &str| {
            fields
                .iter()
                .find(|(it, _)| *it == name)
                .map_or("", |(_, value)| value.as_str())
        };
        assert_eq!(Filter::read(of), filter);
        assert!(filter.path().starts_with("/listen?words=%22te+koop%22+%26+meer&"));
        assert!(Filter::read(|_| "").is_empty());
    }
}
