//! The page where communication says who gets what: rules in order, and who has duty.

#[cfg(test)]
mod samples;

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::{Form, Path, Query};
use axum::http::StatusCode;
use people::{departments, directory};
use platform::failure::{Answer, Failure};
use platform::ids::{PublicId, from_short, short};
use platform::page::{self, Errors, Frame};
use platform::session::Visit;
use platform::texts::Language;
use serde::Deserialize;

use super::cases::kind_words;
use super::owner::Owner;
use super::store::{CaseKind, choice, rule};
use super::suggestion::OwnerSuggestion;
use crate::watch::Query as Words;
use crate::{Texts, texts};

/// Characters of the name of a rule, as in the ledger.
const NAME_LENGTH: usize = 120;
/// The page.
const HERE: &str = "/listen/routing";

/// A rule to add, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct RuleForm {
    name: String,
    words: String,
    kind: String,
    to: String,
    colleague: String,
    key: String,
}

/// A rule in the list.
pub(super) struct Row {
    id: String,
    name: String,
    words: String,
    kind: String,
    to: String,
    decides: bool,
}

/// The page of rules.
#[derive(Template)]
#[template(path = "routing/rules.html")]
pub(super) struct RulesPage {
    frame: Frame,
    t: &'static Texts,
    rows: Vec<Row>,
    form: RuleForm,
    errors: Errors,
    kinds: Vec<(&'static str, String)>,
    options: Vec<(String, String)>,
    hits: Vec<(String, String)>,
    duties: Vec<(String, String)>,
    teams: Vec<(String, String)>,
    days: Vec<(i64, String)>,
    tried: String,
    verdict: String,
}

/// A text to try the rules on.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Try {
    text: String,
}

pub(super) async fn show(visit: Visit, Query(tried): Query<Try>) -> Answer {
    let page = build(&visit, tried.text).await?;
    Ok(page::html(page))
}

async fn build(visit: &Visit, tried: String) -> Result<RulesPage, Failure> {
    let db = visit.platform.store.reader();
    let (language, t) = (visit.language, texts(visit.language));
    let rules = rule::list(db).await?;
    let duties = rule::list_duties(db).await?;
    let ids = rules
        .iter()
        .filter_map(|it| it.owner_id)
        .chain(duties.iter().map(|it| it.owner_id));
    let people = directory::list_briefs(db, ids.collect()).await?;
    let tree = departments::tree(db).await?;
    let person = |id: i64| {
        people
            .iter()
            .find(|it| it.id == id)
            .map(|it| it.name.clone())
            .unwrap_or_default()
    };
    let team = |id: i64| tree.find(id).map(|it| it.name.clone()).unwrap_or_default();
    let verdict = if tried.trim().is_empty() {
        None
    } else {
        rule::suggest_owner(db, &tried, None).await?
    };
    let row = |it: &rule::Rule| Row {
        id: short(it.id),
        name: it.name.clone(),
        words: it.words.clone(),
        kind: it.kind.map(|kind| kind_words(language, kind)).unwrap_or_default(),
        to: match (it.owner_id, it.department_id) {
            (Some(id), _) => person(id),
            (None, id) => t.routing_team_option(id.map(team).unwrap_or_default()),
        },
        decides: verdict.as_ref().is_some_and(|found| found.rule_name == it.name),
    };
    let days = weekdays(&visit.frame());
    let day = |it: i64| {
        days.iter()
            .find(|(number, _)| *number == it)
            .map(|(_, word)| word.clone())
            .unwrap_or_default()
    };
    let duty_line = |it: &rule::Duty| {
        (
            short(it.id),
            t.routing_duty_line(team(it.department_id), day(it.weekday), person(it.owner_id)),
        )
    };
    Ok(RulesPage {
        rows: rules.iter().map(row).collect(),
        form: RuleForm {
            key: PublicId::random().to_string(),
            ..RuleForm::default()
        },
        errors: Errors::new(),
        kinds: kinds(language),
        options: choice::list_owner_options(db, language).await?,
        hits: Vec::new(),
        duties: duties.iter().map(duty_line).collect(),
        teams: choice::list_team_options(db, language).await?,
        verdict: verdict_words(t, verdict.as_ref(), &tried),
        days,
        tried,
        frame: visit.frame(),
        t,
    })
}

fn verdict_words(t: &Texts, verdict: Option<&OwnerSuggestion>, tried: &str) -> String {
    match (verdict, tried.trim().is_empty()) {
        (_, true) => String::new(),
        (Some(it), _) => t.routing_try_found(&it.rule_name, it.words.join(", ")),
        (None, _) => t.routing_try_none(),
    }
}

fn kinds(language: Language) -> Vec<(&'static str, String)> {
    let mut kinds = vec![("", texts(language).routing_any_kind())];
    kinds.extend(
        CaseKind::ALL
            .into_iter()
            .map(|kind| (kind.word(), kind_words(language, kind))),
    );
    kinds
}

/// The days of a week by number, Monday 1, in the words of the frame.
pub(super) fn weekdays(frame: &Frame) -> Vec<(i64, String)> {
    let words = frame.words();
    let names = [
        words.weekday_1(),
        words.weekday_2(),
        words.weekday_3(),
        words.weekday_4(),
        words.weekday_5(),
        words.weekday_6(),
        words.weekday_7(),
    ];
    (1..).zip(names).collect()
}

pub(super) async fn add(visit: Visit, Form(form): Form<RuleForm>) -> Answer {
    let (db, t) = (visit.platform.store.reader(), texts(visit.language));
    let mut errors = Errors::new();
    let name = form.name.trim();
    if name.is_empty() || name.chars().count() > NAME_LENGTH {
        errors.add("name", t.routing_name_wrong());
    }
    if Words::parse(&form.words).is_err() {
        errors.add("words", t.routing_words_wrong());
    }
    let mut hits = Vec::new();
    let owner = if form.colleague.trim().is_empty() {
        choice::read_owner_option(db, &form.to).await?
    } else {
        hits = choice::search_options(db, form.colleague.trim()).await?;
        match hits.as_slice() {
            [(value, _)] => choice::read_owner_option(db, value).await?,
            _ => None,
        }
    };
    if owner.is_none() {
        errors.add(
            "colleague",
            if hits.is_empty() {
                t.routing_to_wrong()
            } else {
                t.routing_to_several()
            },
        );
    }
    let (Some(owner), true) = (owner, errors.is_empty()) else {
        let mut page = build(&visit, String::new()).await?;
        page.options.splice(0..0, hits.iter().cloned());
        (page.form, page.errors, page.hits) = (form, errors, hits);
        return Ok(page::html_with(StatusCode::UNPROCESSABLE_ENTITY, page));
    };
    let (owner_id, department_id) = match owner {
        Owner::Person(id) => (Some(id), None),
        Owner::Team(id) => (None, Some(id)),
        Owner::Suggested => (None, None),
    };
    let rule = rule::Rule {
        id: 0,
        place: 0,
        name: name.to_owned(),
        words: form.words.trim().to_owned(),
        kind: CaseKind::named(&form.kind),
        owner_id,
        department_id,
    };
    let key = if form.key.is_empty() {
        PublicId::random().to_string()
    } else {
        form.key
    };
    let by = visit.viewer()?.id;
    visit
        .platform
        .store
        .change(async |change| rule::add(change, &rule, by, &key).await)
        .await?;
    Ok(visit.go_and_say(HERE, &t.routing_rule_added(rule.name)))
}

pub(super) async fn remove(visit: Visit, Path(id): Path<String>) -> Answer {
    let id = from_short(&id).ok_or(Failure::NotFound)?;
    visit
        .platform
        .store
        .change(async |change| rule::remove(change, id).await)
        .await?;
    Ok(visit.go_and_say(HERE, &texts(visit.language).routing_rule_removed()))
}

pub(super) async fn up(visit: Visit, Path(id): Path<String>) -> Answer {
    let id = from_short(&id).ok_or(Failure::NotFound)?;
    let move_up = async |change: &platform::store::Change| {
        let mut ids: Vec<i64> = rule::list(&**change).await?.into_iter().map(|it| it.id).collect();
        let at = ids.iter().position(|it| *it == id).ok_or(Failure::NotFound)?;
        ids.swap(at, at.saturating_sub(1));
        rule::order(change, &ids).await
    };
    visit.platform.store.change(move_up).await?;
    Ok(visit.go(HERE))
}

pub(super) async fn add_duty(visit: Visit, Form(form): Form<BTreeMap<String, String>>) -> Answer {
    let (db, t) = (visit.platform.store.reader(), texts(visit.language));
    let field = |name: &str| form.get(name).map(|it| it.trim()).unwrap_or_default();
    let team = choice::read_owner_option(db, field("team")).await?;
    let hits = choice::search_options(db, field("who")).await?;
    let person = match hits.as_slice() {
        [(value, _)] => choice::read_owner_option(db, value).await?,
        _ => None,
    };
    let day = field("weekday").parse::<i64>().ok().filter(|day| (1..=7).contains(day));
    let (Some(Owner::Team(team)), Some(Owner::Person(person)), Some(day)) = (team, person, day) else {
        return Ok(visit.go_and_warn(HERE, &t.routing_duty_wrong(field("who"))));
    };
    visit
        .platform
        .store
        .change(async |change| rule::keep_duty(change, team, day, person).await)
        .await?;
    Ok(visit.go_and_say(HERE, &t.routing_duty_added()))
}

pub(super) async fn remove_duty(visit: Visit, Path(id): Path<String>) -> Answer {
    let id = from_short(&id).ok_or(Failure::NotFound)?;
    visit
        .platform
        .store
        .change(async |change| rule::remove_duty(change, id).await)
        .await?;
    Ok(visit.go_and_say(HERE, &texts(visit.language).routing_duty_removed()))
}
