//! Decides where a query looks beside its words: in which languages, in which sources, and whose posts it leaves out.

/// Which sources a query hears.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Sources {
    /// All of them, also those that come later.
    #[default]
    All,
    /// These alone.
    Only(Vec<i64>),
    /// All but these.
    Except(Vec<i64>),
}

/// Where a query looks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Scope {
    /// Two letters each; none means all.
    pub(crate) languages: Vec<String>,
    pub(crate) sources: Sources,
    /// Handles, keys of accounts, sites or the beginning of an address, as [`author_key`] writes them.
    pub(crate) authors_out: Vec<String>,
}

/// What is known of a text beside its words.
#[derive(Clone, Debug, Default)]
pub(crate) struct About<'a> {
    pub(crate) source: i64,
    pub(crate) language: Option<String>,
    pub(crate) author: Option<&'a str>,
    pub(crate) url: Option<&'a str>,
}

impl Scope {
    /// Whether it looks everywhere.
    pub(crate) fn is_wide(&self) -> bool {
        *self == Scope::default()
    }

    /// Whether it looks at this. A text whose language nobody can tell is looked at: most short ones are such.
    pub(crate) fn holds(&self, about: &About<'_>) -> bool {
        let speaks = about
            .language
            .as_ref()
            .is_none_or(|language| self.languages.is_empty() || self.languages.contains(language));
        let hears = match &self.sources {
            Sources::All => true,
            Sources::Only(sources) => sources.contains(&about.source),
            Sources::Except(sources) => !sources.contains(&about.source),
        };
        speaks && hears && !self.authors_out.iter().any(|out| is_by(out, about))
    }

    /// The scope as it is kept.
    pub(crate) fn read(languages: &str, rule: &str, source_ids: &str, authors_out: &str) -> Self {
        let ids = source_ids.split(' ').filter_map(|id| id.parse().ok()).collect();
        Self {
            languages: words(languages),
            sources: match rule {
                "only" => Sources::Only(ids),
                "except" => Sources::Except(ids),
                _ => Sources::All,
            },
            authors_out: authors(authors_out),
        }
    }
}

/// The languages somebody typed: apart by blanks or commas, in small letters.
pub(crate) fn words(typed: &str) -> Vec<String> {
    let mut words: Vec<String> = typed
        .split([',', ';', ' ', '\n', '\t'])
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    words.sort();
    words.dedup();
    words
}

/// The authors somebody typed: one a line.
pub(crate) fn authors(typed: &str) -> Vec<String> {
    typed.lines().map(author_key).filter(|key| !key.is_empty()).collect()
}

/// A handle without its sign, an address without what all addresses begin with.
fn author_key(typed: &str) -> String {
    let typed = typed.trim().to_lowercase();
    let bare = typed.split_once("://").map_or(typed.as_str(), |(_, rest)| rest);
    let bare = bare.strip_prefix("www.").unwrap_or(bare);
    bare.trim_start_matches('@').trim_end_matches('/').to_owned()
}

/// Whether it is by this author, stands on this site, or has this as a whole piece of its address, as networks write who
/// said something.
fn is_by(out: &str, about: &About<'_>) -> bool {
    let by_name = about.author.is_some_and(|author| author_key(author) == out);
    by_name
        || about.url.is_some_and(|url| {
            let address = author_key(url);
            let begins = address
                .strip_prefix(out)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?', '#']));
            begins
                || address
                    .split(['/', '?', '#'])
                    .any(|piece| piece.trim_start_matches('@') == out)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scope(languages: &str, rule: &str, ids: &str, out: &str) -> Scope {
        Scope::read(languages, rule, ids, out)
    }

    fn said<'a>(language: Option<&str>, url: &'a str) -> About<'a> {
        About {
            source: 7,
            language: language.map(str::to_owned),
            author: None,
            url: Some(url),
        }
    }

    #[test]
    fn languages_that_are_not_asked_for_are_left_and_unknown_ones_are_not() {
        let dutch = scope("NL, en", "all", "", "");
        assert!(dutch.holds(&said(Some("nl"), "")) && dutch.holds(&said(None, "")));
        assert!(!dutch.holds(&said(Some("de"), "")));
        assert!(scope("", "all", "", "").is_wide() && !dutch.is_wide());
    }

    #[test]
    fn sources_are_only_these_or_all_but_these() {
        assert!(scope("", "only", "7 8", "").holds(&said(None, "")));
        assert!(!scope("", "only", "8", "").holds(&said(None, "")));
        assert!(
            !scope("", "only", "", "").holds(&said(None, "")),
            "a source that is gone is no longer heard"
        );
        assert!(!scope("", "except", "7", "").holds(&said(None, "")));
        assert!(scope("", "except", "77", "").holds(&said(None, "")));
    }

    #[test]
    fn an_author_is_left_out_by_handle_key_site_or_address() {
        let out = scope(
            "",
            "all",
            "",
            "@Waterschap\ndid:plc:abc\nhttps://www.dijknieuws.nl/\nmastodon.nl/@pers\n\n",
        );
        for url in [
            "https://mastodon.social/@waterschap/12",
            "https://bsky.app/profile/did:plc:abc/post/3k",
            "https://dijknieuws.nl/bericht/1",
            "http://www.dijknieuws.nl",
            "https://mastodon.nl/@pers/9",
        ] {
            assert!(!out.holds(&said(None, url)), "{url}");
        }
        for url in [
            "https://mastodon.social/@waterschappen/12",
            "https://bsky.app/profile/did:plc:abcd/post/3k",
            "https://dijknieuws.nl.example/1",
            "https://mastodon.nl/@persoon/9",
        ] {
            assert!(out.holds(&said(None, url)), "{url}");
        }
        let named = About {
            author: Some("@WATERSCHAP"),
            ..About::default()
        };
        assert!(!out.holds(&named));
    }
}
