//! Letting rules act on mentions: tags add up, and the first rule that hands out or sets aside ends the waiting. What may be a
//! complaint is never set aside.

use platform::failure::Failure;
use platform::feature::Platform;
use platform::store::Change;

use super::condition::Condition;
use super::does::{Does, Ending};
use super::lens::{Lens, Ready};
use super::store::What;
use super::store::act::{self, NewAct};
use super::store::rule::Row;
use crate::routing::{Owner, owner_is_there, read_owner_option};
use crate::tags;
use crate::triage::{Kind, RuleDecision, decide_by_rule};
use crate::watch::Mention;

/// A rule that was read and can act.
pub(super) struct Rule {
    pub(super) row: Row,
    pub(super) ready: Ready,
    pub(super) does: Does,
}

impl Rule {
    /// Reads a rule once for many mentions.
    pub(super) fn of(row: Row) -> Self {
        Self {
            ready: Ready::of(Condition::read(&row.looks_for)),
            does: Does::read(&row.does),
            row,
        }
    }

    /// Whether it sets aside, so that complaints have to be known.
    pub(super) fn sets_aside(&self) -> bool {
        matches!(self.does.ending, Ending::SetAside { .. })
    }
}

/// Lets these rules act on these mentions, in their order; gives how many mentions something happened to.
pub(super) async fn apply(
    platform: &Platform,
    change: &Change,
    rules: &[Rule],
    mentions: &[Mention],
    lens: &mut Lens,
    run: Option<i64>,
) -> Result<i64, Failure> {
    let mut touched = 0;
    for mention in mentions {
        let mut has_acted = false;
        let mut waits = true;
        for rule in rules {
            if !lens.fits(&rule.ready, mention) {
                continue;
            }
            if let Some(tag) = rule.does.tag {
                has_acted |= put_tag(change, rule, mention, tag, run).await?;
                lens.wears(mention.id, tag);
            }
            if waits && rule.does.ending != Ending::Stays {
                let spares = rule.sets_aside() && lens.may_complain(mention.id);
                let ended = end(platform, change, rule, mention, (spares, run)).await?;
                has_acted |= ended;
                waits = !ended;
            }
        }
        touched += i64::from(has_acted);
    }
    Ok(touched)
}

async fn put_tag(change: &Change, rule: &Rule, mention: &Mention, tag: i64, run: Option<i64>) -> Result<bool, Failure> {
    let Some(known) = tags::find(&**change, tag).await? else {
        return Ok(false);
    };
    if !tags::put(change, mention.id, tag).await? {
        return Ok(false);
    }
    let new = NewAct {
        rule: (rule.row.id, &rule.row.name),
        run,
        mention: mention.id,
        what: What::Tagged,
        tag: Some(tag),
        said: &known.name,
    };
    act::add(change, new).await?;
    Ok(true)
}

/// Who gets what a rule hands out. Nobody when the colleague has left or the team is empty: then the mention waits for a person,
/// since the routing would give it to somebody whom nobody chose.
async fn receiver(change: &Change, owner: &str) -> Result<Option<Owner>, Failure> {
    if owner.is_empty() {
        return Ok(Some(Owner::Suggested));
    }
    match read_owner_option(&**change, owner).await? {
        Some(owner) if owner_is_there(change, owner).await? => Ok(Some(owner)),
        _ => Ok(None),
    }
}

/// Hands out or sets aside; false when it does not wait, may be a complaint, nobody is there to get it, or nobody answers for the
/// rule.
async fn end(
    platform: &Platform,
    change: &Change,
    rule: &Rule,
    mention: &Mention,
    (spares, run): (bool, Option<i64>),
) -> Result<bool, Failure> {
    let Some(by) = rule.row.made_by else {
        return Ok(false);
    };
    // A case begins in the name of who made the rule; when they have left, a person decides.
    if !owner_is_there(change, Owner::Person(by)).await? {
        return Ok(false);
    }
    let (kind, owner, what, said) = match &rule.does.ending {
        Ending::Stays => return Ok(false),
        Ending::SetAside { reason } if spares => (None, Owner::Suggested, What::Spared, reason.as_str()),
        Ending::SetAside { reason } => (Some(Kind::NotForUs), Owner::Suggested, What::SetAside, reason.as_str()),
        Ending::HandOut { kind, owner } => {
            let Some(owner) = receiver(change, owner).await? else {
                return Ok(false);
            };
            (Kind::named(kind), owner, What::HandedOut, "")
        }
    };
    let new = NewAct {
        rule: (rule.row.id, &rule.row.name),
        run,
        mention: mention.id,
        what,
        tag: None,
        said,
    };
    if what == What::Spared {
        // Only what waits is spared anything.
        if crate::triage::is_waiting(change, mention.id).await? {
            act::add(change, new).await?;
        }
        return Ok(false);
    }
    let Some(kind) = kind else { return Ok(false) };
    let decision = RuleDecision {
        kind,
        owner,
        by,
        rule: &rule.row.name,
    };
    if !decide_by_rule(platform, change, mention, decision).await? {
        return Ok(false);
    }
    act::add(change, new).await?;
    Ok(true)
}
