//! Asking a colleague for a second pair of eyes.

use axum::extract::{Form, Path};
use platform::failure::{Answer, Failure};
use platform::session::{Account, AccountState, Visit};
use platform::store::Change;

use super::enter::enter;
use super::save::{AnswerForm, keep_first};
use super::show;
use super::store::{What, draft, step};
use super::tell;
use crate::routing::{self, Owner};
use crate::texts;

pub(super) async fn ask(visit: Visit, Path(id): Path<String>, Form(form): Form<AnswerForm>) -> Answer {
    let entered = enter(&visit, &id).await?;
    let (mut entered, open) = match keep_first(&visit, entered, &form).await? {
        Ok(kept) => kept,
        Err(page) => return Ok(page),
    };
    entered.open = Some(open.clone());
    let (t, by) = (texts(visit.language), visit.viewer()?.id);
    let checker = match find_colleague(&visit, &form).await? {
        Ok(checker) => checker,
        Err((field, error, hits)) => {
            let mut typed = form.typed().refused(field, error);
            typed.hits = hits;
            return show::again(&visit, entered, typed).await;
        }
    };
    if open.written_by == Some(checker.id) {
        let error = t.answers_own_work(&checker.name);
        return show::again(&visit, entered, form.typed().refused("to", error)).await;
    }
    let case = &entered.case;
    let work = async |change: &Change| {
        if !draft::ask(change, open.id, open.version, by, checker.id).await? {
            return Ok(false);
        }
        let is_new = open.checker_id != Some(checker.id) || open.state != super::store::State::Asked;
        if is_new {
            step::add(change, open.id, What::Asked, (Some(by), Some(checker.id)), "").await?;
            tell::asked(change, case, by, checker.id).await?;
        }
        Ok(true)
    };
    if visit.platform.store.change(work).await? {
        Ok(visit.go_and_say(&entered.path(), &t.answers_said_asked(checker.name)))
    } else {
        Ok(visit.go_and_warn(&entered.path(), &t.answers_changed_meanwhile()))
    }
}

type Wrong = (&'static str, String, Vec<(String, String)>);

/// The colleague who was chosen or searched for; several hits come back as a choice.
async fn find_colleague(visit: &Visit, form: &AnswerForm) -> Result<Result<Account, Wrong>, Failure> {
    let (t, db) = (texts(visit.language), visit.platform.store.reader());
    let searched = form.colleague.trim();
    let mut chosen = form.to.clone();
    if chosen.is_empty() && !searched.is_empty() {
        let hits = routing::search_options(db, searched).await?;
        match hits.as_slice() {
            [(value, _)] => chosen.clone_from(value),
            [] => return Ok(Err(("colleague", t.case_colleague_none(searched), Vec::new()))),
            _ => return Ok(Err(("to", t.case_colleague_several(searched), hits))),
        }
    }
    let found = match routing::read_owner_option(db, &chosen).await? {
        Some(Owner::Person(id)) => Account::find(db, id).await?,
        _ => None,
    };
    let found = found.filter(|account| account.state == AccountState::Active);
    Ok(found.ok_or_else(|| ("to", t.answers_to_wrong(), Vec::new())))
}
