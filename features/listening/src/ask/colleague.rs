//! Asking a colleague who knows: they see the question and what was said outside, not the rest.

use axum::extract::{Form, Path};
use platform::failure::Answer;
use platform::session::Visit;
use platform::store::Change;
use serde::Deserialize;

use super::form::{Typed, again, case_of};
use super::{store, tell};
use crate::routing::{self, Owner};
use crate::{resolution, texts};

/// Characters of a question, as in the ledger.
const QUESTION_LENGTH: usize = 2000;

/// The question, as typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct AskForm {
    colleague: String,
    to: String,
    question: String,
    key: String,
}

pub(super) async fn ask(visit: Visit, Path(id): Path<String>, Form(form): Form<AskForm>) -> Answer {
    let (t, db, case) = (
        texts(visit.language),
        visit.platform.store.reader(),
        case_of(&visit, &id).await?,
    );
    let typed = Typed {
        colleague: form.colleague.clone(),
        to: form.to.clone(),
        question: form.question.clone(),
        ..Typed::default()
    };
    let question = form.question.trim();
    if question.is_empty() || question.chars().count() > QUESTION_LENGTH {
        return again(&visit, &case, typed.refused("question", t.ask_question_wrong())).await;
    }
    let searched = form.colleague.trim();
    let mut chosen = routing::read_owner_option(db, &form.to).await?;
    if chosen.is_none() && !searched.is_empty() {
        let hits = routing::search_options(db, searched).await?;
        match hits.as_slice() {
            [(value, _)] => chosen = routing::read_owner_option(db, value).await?,
            [] => {
                return again(
                    &visit,
                    &case,
                    typed.refused("colleague", t.case_colleague_none(searched)),
                )
                .await;
            }
            _ => {
                let typed = Typed { hits, ..typed };
                return again(&visit, &case, typed.refused("to", t.ask_several())).await;
            }
        }
    }
    let by = visit.viewer()?.id;
    let to = match chosen {
        Some(Owner::Person(to)) if to == by || case.owner_id == Some(to) => {
            return again(&visit, &case, typed.refused("colleague", t.ask_has_it())).await;
        }
        Some(Owner::Person(to)) => to,
        _ => return again(&visit, &case, typed.refused("colleague", t.ask_colleague_wrong())).await,
    };
    let key = resolution::key_of(&form.key);
    let ask = async |change: &Change| {
        if let Some(public_id) = store::ask(change, case.id, (to, by), question, &key).await? {
            tell::asked(change, &case, (to, by), public_id.as_str(), question).await?;
        }
        Ok(())
    };
    visit.platform.store.change(ask).await?;
    Ok(visit.go_and_say(&format!("/case/{}", case.public_id), &t.ask_said_asked()))
}
