//! The owner answers what somebody thinks of the proposal.

use axum::Form;
use axum::extract::Path;
use platform::failure::{Answer, Failure};
use platform::ids::{from_short, short};
use platform::session::Visit;
use platform::store::Change;
use serde::Deserialize;

use super::make::own;
use super::proposal::REASON_LENGTH;
use super::{store, tell};
use crate::texts;

#[derive(Deserialize, Default)]
pub(super) struct Filled {
    #[serde(default)]
    to: String,
    #[serde(default)]
    answer: String,
}

/// Keeps the answer, and tells who it is for.
pub(super) async fn give(visit: Visit, Path(id): Path<String>, Form(filled): Form<Filled>) -> Answer {
    let t = texts(visit.language);
    let (proposal, _) = own(&visit, &id).await?;
    let to = from_short(&filled.to).ok_or(Failure::NotFound)?;
    let feedback = store::find_feedback(visit.platform.store.reader(), proposal.id, to).await?;
    let feedback = feedback.ok_or(Failure::NotFound)?;
    let words = filled.answer.trim();
    let there = format!(
        "{}?version={}#{}",
        proposal.path(),
        feedback.version,
        short(feedback.id)
    );
    if words.is_empty() || words.chars().count() > REASON_LENGTH {
        return Ok(visit.go_and_warn(&there, &t.proposals_answer_missing(REASON_LENGTH)));
    }
    let work = async |change: &Change| {
        store::answer(change, feedback.id, words).await?;
        tell::answered(change, &proposal, &feedback).await
    };
    visit.platform.store.change(work).await?;
    Ok(visit.go_and_say(&there, &t.proposals_answered()))
}
