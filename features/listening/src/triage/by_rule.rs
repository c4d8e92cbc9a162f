//! Decisions that a rule makes: they teach the suggestions nothing, and carry the name of the rule.

use std::collections::{HashMap, HashSet};

use platform::failure::Failure;
use platform::feature::Platform;
use platform::store::{Change, Store};

use super::hand_out::{Handing, hand_out};
use super::kind::Kind;
use super::lessons::model_for;
use super::store::decision::{self, Decision};
use super::store::{trust, waiting};
use super::trust::Voice;
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

/// What mentions are, or are shown to be.
#[derive(Default)]
pub(crate) struct Kinds {
    /// What was decided; else what is suggested, by a suggestion that is right often enough to be shown.
    pub(crate) of: HashMap<MentionId, Kind>,
    /// What may be a complaint, also when that is not sure or not shown: one that is passed over costs more than one that is
    /// looked at in vain.
    pub(crate) complaints: HashSet<MentionId>,
}

/// What each of these is.
pub(crate) async fn read_kinds(store: &Store, mentions: &[Mention]) -> Result<Kinds, Failure> {
    let db = store.reader();
    let texts: Vec<String> = mentions.iter().map(Mention::whole_text).collect();
    let (model, trust) = (
        model_for(store, texts.iter().map(String::as_str)).await?,
        trust::read(db).await?,
    );
    let mut kinds = Kinds::default();
    for (mention, text) in mentions.iter().zip(&texts) {
        let suggestion = model.suggest(text);
        if trust.shows(&suggestion) {
            kinds.of.insert(mention.id, suggestion.kind);
        }
        if suggestion.kind == Kind::Complaint && !suggestion.words.is_empty() {
            kinds.complaints.insert(mention.id);
        }
    }
    for decided in decision::list(db, mentions.iter().map(|mention| mention.id).collect()).await? {
        if let Some(kind) = Kind::named(&decided.kind) {
            kinds.of.insert(decided.mention_id, kind);
        }
    }
    Ok(kinds)
}

/// Whether this kind is not suggested now, because it was wrong too often.
pub(crate) async fn is_silent(store: &Store, kind: Kind) -> Result<bool, Failure> {
    Ok(trust::read(store.reader()).await?.voice(kind) == Voice::Silent)
}

/// Which of these mentions wait for a decision.
pub(crate) async fn list_waiting(store: &Store, ids: Vec<MentionId>) -> Result<Vec<MentionId>, Failure> {
    waiting::among(store.reader(), ids).await
}

/// Whether a mention waits for a decision.
pub(crate) async fn is_waiting(change: &Change, id: MentionId) -> Result<bool, Failure> {
    Ok(waiting::find(&**change, id).await?.is_some())
}
