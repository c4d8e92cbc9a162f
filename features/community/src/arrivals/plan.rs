//! What would happen with each row: the same whether one only looks or brings it in.

use std::collections::{HashMap, HashSet};

use jiff::tz::TimeZone;
use platform::clock::Moment;
use platform::failure::Failure;
use platform::feature::Platform;

use super::desk::People;
use super::field::{Kind, Raw, Reason, Refused};
use super::meant::{self, CommentRow, PostRow, SpaceRow};
use super::print::print;
use super::store::{self, Key};
use super::tally::Tallies;
use super::{plan_members, plan_talk};
use crate::spaces::{self, Duty, Space};

/// On what a plan rests.
pub(super) struct Ground<'a> {
    pub(super) platform: &'a Platform,
    pub(super) source: &'a str,
    pub(super) arrival_id: i64,
    pub(super) now: Moment,
    pub(super) zone: &'a TimeZone,
    pub(super) people: &'a People,
}

/// What rows before would have brought: while one only looks they are not in the store.
#[derive(Default)]
pub(super) struct Ahead {
    keys: HashSet<(Kind, String)>,
    names: HashSet<String>,
}

/// What to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Deed {
    AddSpace(SpaceRow),
    ChangeSpace(i64, SpaceRow),
    AddMember {
        space: String,
        account: i64,
        duty: Duty,
    },
    /// They are in already: only the key is kept.
    KnowMember {
        account: i64,
    },
    ChangeDuty {
        space: i64,
        account: i64,
        duty: Duty,
    },
    AddPost {
        space: String,
        author: Option<i64>,
        row: PostRow,
    },
    ChangePost(i64, PostRow),
    AddComment {
        post: String,
        root: Option<String>,
        author: Option<i64>,
        row: CommentRow,
    },
    ChangeComment(i64, CommentRow),
}

/// A deed for one row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Planned {
    pub(super) kind: Kind,
    pub(super) external: String,
    pub(super) hash: String,
    pub(super) deed: Deed,
}

/// What a part comes to.
#[derive(Default)]
pub(super) struct Plan {
    pub(super) planned: Vec<Planned>,
    pub(super) refused: Vec<Refused>,
    pub(super) tallies: Tallies,
}

impl Plan {
    pub(super) fn refuse(&mut self, raw: &Raw, field: &str, reason: Reason) {
        self.tallies.of_mut(raw.kind).refused += 1;
        self.refused.push(Refused::of(raw, field, reason));
    }

    pub(super) fn add(&mut self, ahead: &mut Ahead, raw: &Raw, hash: String, deed: Deed) {
        self.tallies.of_mut(raw.kind).added += 1;
        ahead.keys.insert((raw.kind, raw.external()));
        self.act(raw, hash, deed);
    }

    pub(super) fn change(&mut self, raw: &Raw, hash: String, deed: Deed) {
        self.tallies.of_mut(raw.kind).changed += 1;
        self.act(raw, hash, deed);
    }

    fn act(&mut self, raw: &Raw, hash: String, deed: Deed) {
        self.planned.push(Planned {
            kind: raw.kind,
            external: raw.external(),
            hash,
            deed,
        });
    }
}

impl Ground<'_> {
    /// The keys that are known of what these rows are, or refer to.
    pub(super) async fn keys(&self, kind: Kind, externals: Vec<String>) -> Result<HashMap<String, Key>, Failure> {
        store::list_keys(self.platform.store.reader(), self.source, kind, externals).await
    }

    /// Makes the plan of a part. All its rows are of one kind.
    pub(super) async fn plan(&self, ahead: &mut Ahead, rows: &[Raw]) -> Result<Plan, Failure> {
        let mut plan = Plan::default();
        let mut sound = Vec::new();
        for raw in rows {
            match &raw.trouble {
                Some((field, word)) => plan.refuse(raw, field, Reason::parse(word)),
                None => sound.push(raw),
            }
        }
        let Some(kind) = sound.first().map(|raw| raw.kind) else {
            return Ok(plan);
        };
        let known = self
            .keys(kind, sound.iter().map(|raw| raw.external()).collect())
            .await?;
        match kind {
            Kind::Space => self.spaces(&mut plan, ahead, &sound, &known).await?,
            Kind::Member => plan_members::members(self, &mut plan, ahead, &sound, &known).await?,
            Kind::Post => plan_talk::posts(self, &mut plan, ahead, &sound, &known).await?,
            Kind::Comment => plan_talk::comments(self, &mut plan, ahead, &sound, &known).await?,
        }
        Ok(plan)
    }

    async fn spaces(
        &self,
        plan: &mut Plan,
        ahead: &mut Ahead,
        rows: &[&Raw],
        known: &HashMap<String, Key>,
    ) -> Result<(), Failure> {
        let db = self.platform.store.reader();
        for raw in rows {
            let row = match meant::space(raw) {
                Ok(row) => row,
                Err((field, reason)) => {
                    plan.refuse(raw, field, reason);
                    continue;
                }
            };
            let hash = of_space(&row);
            let Some(key) = known.get(&raw.external()) else {
                let is_taken = spaces::is_named(db, &row.name, 0).await?;
                if is_taken || !ahead.names.insert(row.name.clone()) {
                    plan.refuse(raw, "name", Reason::NameTaken);
                } else {
                    plan.add(ahead, raw, hash, Deed::AddSpace(row));
                }
                continue;
            };
            if key.hash == hash {
                plan.tallies.of_mut(raw.kind).unchanged += 1;
                continue;
            }
            let now = spaces::list_by_ids(db, vec![key.own_id]).await?.pop();
            if now.is_some_and(|space| of_space(&row_of(&space)) == key.hash) {
                plan.change(raw, hash, Deed::ChangeSpace(key.own_id, row));
            } else {
                plan.tallies.of_mut(raw.kind).kept += 1;
            }
        }
        Ok(())
    }
}

impl Ahead {
    /// Whether a row before brings this.
    pub(super) fn brings(&self, kind: Kind, external: &str) -> bool {
        self.keys.contains(&(kind, external.to_owned()))
    }

    /// Whether a row before brings this space.
    pub(super) fn brings_space(&self, external: &str) -> bool {
        self.keys.contains(&(Kind::Space, external.to_owned()))
    }
}

/// What a space says, in a fixed length.
fn of_space(row: &SpaceRow) -> String {
    let posting = if row.posting == spaces::Posting::Managers {
        "managers"
    } else {
        "members"
    };
    print(&[&row.name, &row.about, row.kind.word(), posting])
}

fn row_of(space: &Space) -> SpaceRow {
    SpaceRow {
        name: space.name.clone(),
        about: space.about.clone(),
        kind: space.kind,
        posting: space.posting,
        archived: false,
    }
}
