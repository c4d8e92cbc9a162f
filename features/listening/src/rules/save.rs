//! Keeping rules, their order, and whether they are on.

use axum::extract::{Form, Path};
use axum::http::StatusCode;
use people::directory::tidy_name;
use platform::failure::{Answer, Failure};
use platform::ids::{PublicId, from_short, short};
use platform::page::{self, Errors};
use platform::session::Visit;
use platform::store::Change;

use super::condition::Fault;
use super::does::{Does, Ending, REASON_LENGTH};
use super::form::{self, LANGUAGES, RuleForm};
use super::show;
use super::store::rule::{self, Row};
use crate::routing::read_owner_option;
use crate::triage::Kind;
use crate::watch::{colleague_names, looked_for, named};
use crate::{Texts, tags, texts};

/// Characters of a name, as in the ledger.
const NAME_LENGTH: usize = 120;
/// Characters of a one-time key at most; ours have 26.
const KEY_LENGTH: usize = 40;
/// The page.
const HERE: &str = "/listen/rules";

/// The key that came with a form; a fresh one for a form without.
pub(super) fn key_of(typed: &str) -> String {
    if (1..=KEY_LENGTH).contains(&typed.len()) {
        typed.to_owned()
    } else {
        PublicId::random().to_string()
    }
}

/// What is wrong with a rule; a rule looks for no colleague (P17).
async fn faults(visit: &Visit, form: &RuleForm) -> Result<Errors, Failure> {
    let (t, store) = (texts(visit.language), &visit.platform.store);
    let mut errors = faults_of_fields(t, form);
    let names = colleague_names(store).await?;
    if let Some(name) = looked_for(&form.words, &names) {
        errors.add("words", t.watch_wish_employee(name));
    }
    if let Some(name) = named(&form.author, &names) {
        errors.add("author", t.watch_wish_employee(name));
    }
    let is_nobody = async || Ok::<bool, Failure>(read_owner_option(store.reader(), &form.owner).await?.is_none());
    if form.ending == "hand_out" && !form.owner.is_empty() && is_nobody().await? {
        errors.add("owner", t.rules_owner_wrong());
    }
    Ok(errors)
}

fn faults_of_fields(t: &Texts, form: &RuleForm) -> Errors {
    let mut errors = Errors::new();
    let name = tidy_name(&form.name);
    if name.is_empty() || name.chars().count() > NAME_LENGTH {
        errors.add("name", t.rules_name_wrong());
    }
    match form.condition().fault() {
        Some(Fault::Empty) => errors.add("words", t.rules_looks_for_nothing()),
        Some(Fault::Words) => errors.add("words", t.rules_words_wrong()),
        None => {}
    }
    let language = form.language.trim();
    if !language.is_empty() && !LANGUAGES.contains(&language) {
        errors.add("language", t.rules_language_wrong());
    }
    if form.reason.chars().count() > REASON_LENGTH || (form.ending == "set_aside" && form.reason.trim().is_empty()) {
        errors.add("reason", t.rules_reason_wrong());
    }
    let puts = form.puts.trim();
    if !puts.is_empty() && tags::tidy(puts).is_none() {
        errors.add("puts", t.tags_name_wrong());
    }
    if form.ending != "hand_out" && form.ending != "set_aside" && puts.is_empty() {
        errors.add("puts", t.rules_does_nothing());
    }
    if form.ending == "hand_out" && !Kind::named(&form.as_kind).is_some_and(Kind::asks_for_a_case) {
        errors.add("as_kind", t.rules_kind_wrong());
    }
    errors
}

async fn row_of(change: &Change, form: &RuleForm, by: i64) -> Result<Row, Failure> {
    let tag = match tags::tidy(&form.puts) {
        Some(name) => Some(tags::find_or_add(change, &name).await?.id),
        None => None,
    };
    let ending = match form.ending.as_str() {
        "hand_out" => Ending::HandOut {
            kind: form.as_kind.clone(),
            owner: form.owner.clone(),
        },
        "set_aside" => Ending::SetAside {
            reason: form.reason.trim().to_owned(),
        },
        _ => Ending::Stays,
    };
    Ok(Row {
        id: 0,
        name: tidy_name(&form.name),
        looks_for: form.condition().write(),
        does: Does { tag, ending }.write(),
        is_on: true,
        made_by: Some(by),
    })
}

pub(super) async fn add(visit: Visit, Form(form): Form<RuleForm>) -> Answer {
    let (t, by) = (texts(visit.language), visit.viewer()?.id);
    let errors = faults(&visit, &form).await?;
    if !errors.is_empty() {
        let page = form::build(&visit.platform, visit.frame(), visit.language, (form, errors)).await?;
        return Ok(page::html_with(StatusCode::UNPROCESSABLE_ENTITY, page));
    }
    let key = key_of(&form.key);
    let work = async |change: &Change| {
        let row = row_of(change, &form, by).await?;
        rule::add(change, &row, &key).await
    };
    visit.platform.store.change(work).await?;
    Ok(visit.go_and_say(HERE, &t.rules_said_added(tidy_name(&form.name))))
}

pub(super) async fn change(visit: Visit, Path(id): Path<String>, Form(form): Form<RuleForm>) -> Answer {
    let (t, by) = (texts(visit.language), visit.viewer()?.id);
    let id = from_short(&id).ok_or(Failure::NotFound)?;
    let errors = faults(&visit, &form).await?;
    if !errors.is_empty() {
        return show::again(&visit, id, (form, errors)).await;
    }
    let work = async |change: &Change| {
        rule::find(&**change, id).await?.ok_or(Failure::NotFound)?;
        let row = row_of(change, &form, by).await?;
        rule::update(change, &Row { id, ..row }).await
    };
    visit.platform.store.change(work).await?;
    Ok(visit.go_and_say(&format!("{HERE}/{}", short(id)), &t.rules_said_kept()))
}

pub(super) async fn up(visit: Visit, Path(id): Path<String>) -> Answer {
    let id = from_short(&id).ok_or(Failure::NotFound)?;
    let move_up = async |change: &Change| {
        let mut ids: Vec<i64> = rule::list(&**change).await?.into_iter().map(|it| it.id).collect();
        let at = ids.iter().position(|it| *it == id).ok_or(Failure::NotFound)?;
        ids.swap(at, at.saturating_sub(1));
        rule::order(change, &ids).await
    };
    visit.platform.store.change(move_up).await?;
    Ok(visit.go(HERE))
}

/// Turns a rule off, or on again.
pub(super) async fn turn(visit: Visit, Path(id): Path<String>) -> Answer {
    let by = visit.viewer()?.id;
    let id = from_short(&id).ok_or(Failure::NotFound)?;
    let work = async |change: &Change| {
        let row = rule::find(&**change, id).await?.ok_or(Failure::NotFound)?;
        rule::turn(change, id, !row.is_on, by).await?;
        Ok(!row.is_on)
    };
    let t = texts(visit.language);
    let said = if visit.platform.store.change(work).await? {
        t.rules_said_on()
    } else {
        t.rules_said_off()
    };
    Ok(visit.go_and_say(&format!("{HERE}/{}", short(id)), &said))
}

pub(super) async fn remove(visit: Visit, Path(id): Path<String>) -> Answer {
    let id = from_short(&id).ok_or(Failure::NotFound)?;
    let remove = async |change: &Change| rule::remove(change, id).await;
    visit.platform.store.change(remove).await?;
    Ok(visit.go_and_say(HERE, &texts(visit.language).rules_said_removed()))
}
