//! Mentions as conditions look at them: with the suggested kind, the tags and the queries of each, read once for many.

use std::collections::{HashMap, HashSet};

use platform::failure::Failure;
use platform::store::Store;

use super::condition::Condition;
use crate::routing::{self, CaseKind};
use crate::tags;
use crate::triage::{Kind, read_kinds};
use crate::watch::{Mention, Query, list_hits_of, matches};

/// A condition that was read and can look.
#[derive(Clone, Debug)]
pub(crate) struct Ready {
    condition: Condition,
    words: Option<Query>,
    is_broken: bool,
}

impl Ready {
    /// Reads the words once; words that cannot be read any more fit nothing.
    pub(crate) fn of(condition: Condition) -> Self {
        let words = Query::parse(&condition.words).ok();
        Self {
            is_broken: words.is_none() && !condition.words.is_empty(),
            words,
            condition,
        }
    }
}

/// What is known of some mentions.
#[derive(Default)]
pub(crate) struct Lens {
    kinds: HashMap<i64, Kind>,
    complaints: HashSet<i64>,
    tags: HashSet<(i64, i64)>,
    queries: HashSet<(i64, i64)>,
    teams: HashMap<i64, i64>,
}

impl Lens {
    /// Reads what these conditions need; `spares` asks also what might be a complaint.
    pub(crate) async fn read(
        store: &Store,
        mentions: &[Mention],
        conditions: &[Ready],
        spares: bool,
    ) -> Result<Self, Failure> {
        let (db, mut lens) = (store.reader(), Self::default());
        let ids = || mentions.iter().map(|mention| mention.id).collect::<Vec<_>>();
        let any = |asks: fn(&Condition) -> bool| conditions.iter().any(|it| asks(&it.condition));
        if spares || any(|it| !it.kind.is_empty() || it.team.is_some()) {
            let found = read_kinds(store, mentions).await?;
            (lens.kinds, lens.complaints) = (found.of, found.complaints);
        }
        if any(|it| it.tag.is_some()) {
            let worn = tags::of_mentions(db, ids()).await?;
            lens.tags = worn.into_iter().map(|(mention, tag)| (mention, tag.id)).collect();
        }
        if any(|it| it.query.is_some()) {
            lens.queries = list_hits_of(db, ids()).await?.into_iter().collect();
        }
        if any(|it| it.team.is_some()) {
            lens.find_teams(store, mentions).await?;
        }
        Ok(lens)
    }

    /// The team that has the case of each; of what has none, the team that the routing would give it to.
    async fn find_teams(&mut self, store: &Store, mentions: &[Mention]) -> Result<(), Failure> {
        let (db, book) = (store.reader(), routing::rule_book(store.reader()).await?);
        for mention in mentions {
            let kind = self
                .kinds
                .get(&mention.id)
                .and_then(|kind| CaseKind::named(kind.name()));
            let owner = book.suggest(&mention.whole_text(), kind);
            if let Some(team) = owner.and_then(|owner| owner.department) {
                self.teams.insert(mention.id, team);
            }
        }
        let ids = mentions.iter().map(|mention| mention.id).collect();
        for (mention, case) in routing::list_cases_of_mentions(db, ids).await? {
            self.teams.remove(&mention);
            self.teams.extend(case.department_id.map(|team| (mention, team)));
        }
        Ok(())
    }

    /// Whether everything that is filled in holds.
    pub(crate) fn fits(&self, ready: &Ready, mention: &Mention) -> bool {
        let it = &ready.condition;
        let same = |wanted: &str, found: Option<&str>| wanted.is_empty() || found == Some(wanted);
        let author = mention.author.as_deref().unwrap_or_default().trim_start_matches('@');
        !ready.is_broken
            && same(&it.language, mention.language.as_deref())
            && it.source.is_none_or(|source| source == mention.source_id)
            && (it.author.is_empty() || it.author.trim_start_matches('@').eq_ignore_ascii_case(author))
            && it.kind().is_none_or(|kind| self.kinds.get(&mention.id) == Some(&kind))
            && it.tag.is_none_or(|tag| self.tags.contains(&(mention.id, tag)))
            && it.query.is_none_or(|query| self.queries.contains(&(mention.id, query)))
            && it.team.is_none_or(|team| self.teams.get(&mention.id) == Some(&team))
            && ready
                .words
                .as_ref()
                .is_none_or(|words| matches(words, &mention.whole_text()))
    }

    /// Notes a tag that an earlier rule put on it.
    pub(super) fn wears(&mut self, mention: i64, tag: i64) {
        self.tags.insert((mention, tag));
    }

    /// Whether it may be a complaint.
    pub(crate) fn may_complain(&self, mention: i64) -> bool {
        self.complaints.contains(&mention)
    }
}
