//! What the owner does first: knows the answer, will solve it, or hands it over.

use axum::extract::{Form, Path};
use platform::clock::Day;
use platform::failure::{Answer, Failure};
use platform::session::Visit;
use platform::store::Change;
use serde::Deserialize;
use serde_json::json;

use super::note::{NOTE_LENGTH, key_of};
use super::show::{self, Typed, decides};
use super::store::NoteKind;
use super::store::note::{self, NewNote};
use super::tell;
use crate::routing::{self, Case, CaseState, HandOver, Owner};
use crate::texts;

/// Characters of a reason to hand over, as in the ledger.
const REASON_LENGTH: usize = 2000;

/// What the owner does, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct ActForm {
    doing: String,
    explanation: String,
    day: String,
    may_name: String,
    to: String,
    colleague: String,
    key: String,
}

impl ActForm {
    fn typed(&self) -> Typed {
        Typed {
            doing: self.doing.clone(),
            explanation: self.explanation.clone(),
            day: self.day.clone(),
            may_name: !self.may_name.is_empty(),
            to: self.to.clone(),
            colleague: self.colleague.clone(),
            ..Typed::default()
        }
    }
}

pub(super) async fn act(visit: Visit, Path(id): Path<String>, Form(form): Form<ActForm>) -> Answer {
    let viewer = visit.viewer()?;
    let case = routing::find_visible(visit.platform.store.reader(), viewer, &id).await?;
    if !decides(&visit, &case).await? {
        return Err(Failure::NotFound);
    }
    let kind = match form.doing.as_str() {
        "know" => NoteKind::Answer,
        "solve" => NoteKind::Promise,
        "pass" => return pass_on(&visit, case, form).await,
        _ => {
            let error = texts(visit.language).case_doing_wrong();
            return show::again(&visit, case, form.typed().refused("doing", error)).await;
        }
    };
    answer(&visit, case, form, kind).await
}

async fn answer(visit: &Visit, case: Case, form: ActForm, kind: NoteKind) -> Answer {
    let t = texts(visit.language);
    let text = form.explanation.trim();
    if text.is_empty() || text.chars().count() > NOTE_LENGTH {
        return show::again(
            visit,
            case,
            form.typed().refused("explanation", t.case_explanation_wrong()),
        )
        .await;
    }
    let day = form.day.trim();
    let promised_for = if kind == NoteKind::Promise {
        Day::parse(day)
    } else {
        None
    };
    if kind == NoteKind::Promise && !day.is_empty() && promised_for.is_none() {
        return show::again(visit, case, form.typed().refused("day", t.case_day_wrong())).await;
    }
    let (key, by) = (key_of(&form.key), visit.viewer()?.id);
    let may_name = !form.may_name.is_empty();
    let path = format!("/case/{}", case.public_id);
    let keep = async |change: &Change| {
        if case.state == CaseState::Solved {
            return Err(platform::failure::Refusal::say(|l| texts(l).routing_solved_already()).into());
        }
        let new = NewNote {
            case_id: case.id,
            kind,
            text,
            promised_for,
            may_name,
            by,
            form_key: &key,
        };
        if note::add(change, new).await? {
            let state = if kind == NoteKind::Answer {
                CaseState::Waiting
            } else {
                CaseState::Open
            };
            routing::mark_explained(change, &case, state).await?;
            tell::others(change, &case, "resolution.answered", by, json!({})).await?;
        }
        Ok(())
    };
    visit.platform.store.change(keep).await?;
    let said = if kind == NoteKind::Answer {
        match case.made_by == Some(by) {
            true => t.case_said_explained_you(),
            false => t.case_said_answered(),
        }
    } else {
        t.case_said_promised()
    };
    Ok(visit.go_and_say(&path, &said))
}

pub(super) async fn pass(visit: Visit, Path(id): Path<String>, Form(form): Form<ActForm>) -> Answer {
    let viewer = visit.viewer()?;
    let case = routing::find_visible(visit.platform.store.reader(), viewer, &id).await?;
    if !decides(&visit, &case).await? {
        return Err(Failure::NotFound);
    }
    pass_on(&visit, case, form).await
}

/// Hands over to whoever was chosen or searched for; several hits come back as a choice.
async fn pass_on(visit: &Visit, case: Case, form: ActForm) -> Answer {
    let (t, db) = (texts(visit.language), visit.platform.store.reader());
    let reason = form.explanation.trim();
    if reason.chars().count() > REASON_LENGTH {
        return show::again(
            visit,
            case,
            form.typed().refused("explanation", t.case_explanation_wrong()),
        )
        .await;
    }
    let mut owner: Option<Owner> = routing::read_owner_option(db, &form.to).await?;
    let searched = form.colleague.trim();
    if owner.is_none() && !searched.is_empty() {
        let hits = routing::search_options(db, searched).await?;
        match hits.as_slice() {
            [(value, _)] => owner = routing::read_owner_option(db, value).await?,
            [] => {
                let error = t.case_colleague_none(searched);
                return show::again(visit, case, form.typed().refused("colleague", error)).await;
            }
            _ => {
                let error = t.case_colleague_several(searched);
                let typed = Typed {
                    hits,
                    doing: "pass".into(),
                    ..form.typed().refused("to", error)
                };
                return show::again(visit, case, typed).await;
            }
        }
    }
    let Some(owner) = owner else {
        return show::again(visit, case, form.typed().refused("to", t.case_to_wrong())).await;
    };
    let (key, by) = (key_of(&form.key), visit.viewer()?.id);
    let platform = &visit.platform;
    let pass = async |change: &Change| {
        let it = HandOver {
            to: owner,
            by,
            reason,
            form_key: &key,
        };
        routing::hand_over(platform, change, &case, it).await
    };
    let to = platform.store.change(pass).await?;
    let name = people::directory::find_brief(db, to)
        .await?
        .map(|it| it.name)
        .unwrap_or_default();
    Ok(visit.go_and_say(&format!("/case/{}", case.public_id), &t.case_said_passed(name)))
}
