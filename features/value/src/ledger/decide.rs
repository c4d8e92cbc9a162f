//! The colleague who received it says that it is so, or that it is not.

use axum::Form;
use axum::extract::Path;
use platform::failure::{Answer, Failure, Refusal};
use platform::session::Visit;
use serde::Deserialize;

use super::entry::MEANING_LENGTH;
use super::{State, propose, show, store};
use crate::texts;

#[derive(Deserialize)]
pub(super) struct Words {
    #[serde(default)]
    words: String,
}

/// It is so: from now on it counts.
pub(super) async fn confirm(visit: Visit, Path(id): Path<String>, Form(form): Form<Words>) -> Answer {
    decide(visit, &id, form, State::Confirmed).await
}

/// It is not so: it stays in the list and never counts.
pub(super) async fn decline(visit: Visit, Path(id): Path<String>, Form(form): Form<Words>) -> Answer {
    decide(visit, &id, form, State::Declined).await
}

async fn decide(visit: Visit, id: &str, form: Words, state: State) -> Answer {
    let entry = show::visible(&visit, id).await?;
    if !show::may_decide(&visit, &entry) {
        return Err(Refusal::say(|language| texts(language).ledger_not_yours()).into());
    }
    let words: String = form.words.trim().chars().take(MEANING_LENGTH).collect();
    let by = visit.viewer()?.id;
    let was_first = visit
        .platform
        .store
        .change(async |change| match state {
            State::Confirmed => propose::confirm(change, &entry, by, &words).await,
            State::Proposed => Err(Failure::Malformed("state")),
            State::Declined => store::decide(change, entry.id, by, state, &words).await,
        })
        .await?;
    let t = texts(visit.language);
    let path = format!("/value/entries/{}", entry.public_id);
    Ok(match (was_first, state) {
        (false, _) => visit.go_and_warn(&path, &t.ledger_decided_before()),
        (true, State::Declined) => visit.go_and_say(&path, &t.ledger_declined_done()),
        (true, _) => visit.go_and_say(&path, &t.ledger_confirmed_done()),
    })
}
