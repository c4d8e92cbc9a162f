//! Saying what one thinks of a proposal, or of one section.

use axum::Form;
use axum::extract::Path;
use platform::failure::{Answer, Failure};
use platform::session::Visit;
use serde::Deserialize;

use super::make::find_seen;
use super::proposal::REASON_LENGTH;
use super::store::Given;
use super::{Stance, sections, show, store};
use crate::texts;

#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Filled {
    /// The section, from 1; 0 for the whole.
    #[serde(default)]
    pub(super) section: String,
    #[serde(default)]
    pub(super) stance: String,
    #[serde(default)]
    pub(super) words: String,
    /// The version that was read.
    #[serde(default)]
    pub(super) version: String,
}

/// Keeps it. Who said something of the same section before, changes it.
pub(super) async fn give(visit: Visit, Path(id): Path<String>, Form(filled): Form<Filled>) -> Answer {
    let t = texts(visit.language);
    let (proposal, seen) = find_seen(&visit, &id).await?;
    if !seen.sight.may_answer {
        return Err(Failure::NotFound);
    }
    if filled.version != proposal.version.to_string() {
        return Ok(visit.go_and_warn(&proposal.path(), &t.proposals_meanwhile()));
    }
    let db = visit.platform.store.reader();
    let version = store::find_version(db, proposal.id, proposal.version)
        .await?
        .ok_or(Failure::NotFound)?;
    let sections = i64::try_from(sections::split(&version.words).len()).unwrap_or_default();
    let section = filled
        .section
        .parse::<i64>()
        .ok()
        .filter(|section| (0..=sections).contains(section));
    let (stance, words) = (Stance::parse(&filled.stance), filled.words.trim());
    let amiss = match stance {
        None => Some(("stance", t.proposals_stance_missing())),
        Some(Stance::Condition | Stance::Objection) if words.is_empty() => {
            Some(("words", t.proposals_reason_missing()))
        }
        _ if words.chars().count() > REASON_LENGTH => Some(("words", t.proposals_reason_long(REASON_LENGTH))),
        _ => None,
    };
    if let Some((field, sentence)) = amiss {
        return show::again(&visit, proposal, seen, filled, (field, sentence)).await;
    }
    let (Some(stance), Some(section)) = (stance, section) else {
        return Err(Failure::NotFound);
    };
    let given = Given {
        section,
        author_id: visit.viewer()?.id,
        stance,
        words,
    };
    let kept = visit
        .platform
        .store
        .change(async |change| store::give(change, &proposal, given).await)
        .await?;
    let here = format!("{}#feedback", proposal.path());
    Ok(if kept {
        visit.go_and_say(&here, &t.proposals_feedback_kept())
    } else {
        visit.go_and_warn(&here, &t.proposals_feedback_late())
    })
}
