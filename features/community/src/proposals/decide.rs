//! Deciding: we do it, or we do not, and why.

use axum::Form;
use axum::extract::Path;
use platform::facts;
use platform::failure::{Answer, Failure};
use platform::session::Visit;
use platform::store::Change;
use serde::Deserialize;

use super::make::own;
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

/// Keeps the decision, once; who reacted is told.
pub(super) async fn decide(visit: Visit, Path(id): Path<String>, Form(filled): Form<Filled>) -> Answer {
    let t = texts(visit.language);
    let (proposal, seen) = own(&visit, &id).await?;
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
        let said = store::list_feedback(&**change, proposal.id, proposal.version).await?;
        if let Err(not_yet) = may::decide(to, is_open, &said) {
            return Ok(Some(not_yet));
        }
        if !store::decide(change, &proposal, to, outcome).await? {
            return Err(Failure::NotFound);
        }
        facts::record(change, DECIDED, department, 1).await?;
        tell::decided(change, &proposal).await?;
        Ok(None)
    };
    Ok(match visit.platform.store.change(work).await? {
        None => visit.go_and_say(&proposal.path(), &t.proposals_decided()),
        Some(NotYet::StillOpen) => {
            let until = visit.frame().moment(proposal.feedback_until.0);
            visit.go_and_warn(&there, &t.proposals_not_yet_open(until))
        }
        Some(NotYet::Unanswered(many)) => visit.go_and_warn(&there, &t.proposals_not_yet_answered(many)),
    })
}
