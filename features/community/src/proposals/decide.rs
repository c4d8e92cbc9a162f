//! Deciding: we do it, or we do not, and why.

use axum::Form;
use axum::extract::Path;
use platform::facts;
use platform::failure::{Answer, Failure};
use platform::session::Visit;
use platform::store::Change;
use serde::Deserialize;

use super::make::{find_seen, owns};
use super::may::{self, NotYet};
use super::proposal::REASON_LENGTH;
use super::{State, store, tell};
use crate::texts;

/// The fact: something was decided with others.
const DECIDED: &str = "proposals.proposal_decided";

#[derive(Deserialize, Default)]
pub(super) struct Filled {
    #[serde(default)]
    to: String,
    #[serde(default)]
    outcome: String,
}

/// What came of it.
enum Decided {
    Now,
    NotYet(NotYet),
    /// It was decided, or written anew, meanwhile.
    Before,
}

/// Keeps the decision, once; who reacted is told.
pub(super) async fn decide(visit: Visit, Path(id): Path<String>, Form(filled): Form<Filled>) -> Answer {
    let t = texts(visit.language);
    let (proposal, seen) = find_seen(&visit, &id).await?;
    if !owns(&proposal, &seen, visit.viewer()?.id) {
        return Err(Failure::NotFound);
    }
    // Sent twice, or by two: the first decided.
    if proposal.state != State::Open {
        return Ok(visit.go_and_warn(&proposal.path(), &t.proposals_decided_before()));
    }
    let there = format!("{}#decide", proposal.path());
    let to = match filled.to.as_str() {
        "adopted" => State::Adopted,
        "dropped" => State::Dropped,
        _ => return Ok(visit.go_and_warn(&there, &t.proposals_outcome_missing(REASON_LENGTH))),
    };
    let outcome = filled.outcome.trim();
    if outcome.is_empty() || outcome.chars().count() > REASON_LENGTH {
        return Ok(visit.go_and_warn(&there, &t.proposals_outcome_missing(REASON_LENGTH)));
    }
    let is_open = proposal.takes_feedback(visit.platform.now());
    let department = seen.space.department_id;
    let work = async |change: &Change| {
        if !store::hold(change, proposal.id, proposal.version).await? {
            return Ok(Decided::Before);
        }
        let said = store::list_feedback(&**change, proposal.id, proposal.version).await?;
        if let Err(not_yet) = may::decide(to, is_open, &said) {
            return Ok(Decided::NotYet(not_yet));
        }
        store::decide(change, &proposal, to, outcome).await?;
        facts::record(change, DECIDED, department, 1).await?;
        tell::decided(change, &proposal).await?;
        Ok(Decided::Now)
    };
    Ok(match visit.platform.store.change(work).await? {
        Decided::Now => visit.go_and_say(&proposal.path(), &t.proposals_decided()),
        Decided::Before => visit.go_and_warn(&proposal.path(), &t.proposals_decided_before()),
        Decided::NotYet(NotYet::StillOpen) => {
            let until = visit.frame().moment(proposal.feedback_until.0);
            visit.go_and_warn(&there, &t.proposals_not_yet_open(until))
        }
        Decided::NotYet(NotYet::Unanswered(many)) => visit.go_and_warn(&there, &t.proposals_not_yet_answered(many)),
    })
}
