//! Decisions that a rule makes: they teach the suggestions nothing, and carry the name of the rule.

use platform::failure::Failure;
use platform::feature::Platform;
use platform::store::{Change, Store};

use super::hand_out::{Handing, hand_out};
use super::kind::Kind;
use super::lessons::model_for;
use super::model::Suggestion;
use super::store::decision::{self, Decision};
use super::store::waiting;
use super::undo::put_back;
use crate::routing::Owner;
use crate::texts;
use crate::watch::{Mention, MentionId};

/// What a rule decides about a mention.
pub(crate) struct RuleDecision<'a> {
    pub(crate) kind: Kind,
    pub(crate) owner: Owner,
    /// Who answers for the rule.
    pub(crate) by: i64,
    /// Its name.
    pub(crate) rule: &'a str,
}

/// Decides what waits; false when it does not wait, since what a colleague decided stays as it is.
pub(crate) async fn decide_by_rule(
    platform: &Platform,
    change: &Change,
    mention: &Mention,
    it: RuleDecision<'_>,
) -> Result<bool, Failure> {
    let Some(spot) = waiting::take(change, mention.id).await? else {
        return Ok(false);
    };
    let reason = texts(platform.organisation.facts().language).rules_case_reason(it.rule);
    let handing = Handing {
        owner: it.owner,
        by: it.by,
        answers: false,
        reason: &reason,
    };
    let case_id = hand_out(platform, change, mention, it.kind, handing).await?;
    let row = Decision {
        mention_id: mention.id,
        found_at: spot.at,
        kind: it.kind.name().to_owned(),
        suggested: None,
        was_shown: false,
        decided_by: None,
        decided_at: change.now(),
        act_id: change.next_id(),
        case_id,
        by_rule: it.rule.to_owned(),
    };
    decision::add(change, vec![row]).await?;
    change.announce(super::DECIDED);
    Ok(true)
}

/// Lets a mention that a rule decided wait again; false when its case is somebody's work.
pub(crate) async fn put_back_of_rule(change: &Change, by: i64, id: MentionId) -> Result<bool, Failure> {
    match decision::find(&**change, id).await? {
        Some(decision) if !decision.by_rule.is_empty() => put_back(change, by, &decision).await,
        // It waits already, or a colleague decided since.
        _ => Ok(true),
    }
}

/// What each of these texts looks like.
pub(crate) async fn suggest_all(store: &Store, texts: &[String]) -> Result<Vec<Suggestion>, Failure> {
    let model = model_for(store, texts.iter().map(String::as_str)).await?;
    Ok(texts.iter().map(|text| model.suggest(text)).collect())
}

/// Which of these mentions wait for a decision.
pub(crate) async fn list_waiting(store: &Store, ids: Vec<MentionId>) -> Result<Vec<MentionId>, Failure> {
    waiting::among(store.reader(), ids).await
}

/// Whether a mention waits for a decision.
pub(crate) async fn is_waiting(change: &Change, id: MentionId) -> Result<bool, Failure> {
    Ok(waiting::find(&**change, id).await?.is_some())
}
