//! Colleagues and teams to choose from, as values of a form: `person:<id>` and `team:<id>`, with public ids.

use std::collections::BTreeSet;

use people::{departments, directory};
use platform::failure::Failure;
use platform::ids::PublicId;
use platform::texts::{Language, sort_by_name};
use sea_orm::ConnectionTrait;

use super::rule;
use crate::routing::owner::Owner;
use crate::texts;

/// Hits of a search for a colleague that are offered.
const HITS_MOST: u32 = 8;

/// Who may be chosen on a form: colleagues named in rules and duties, then every team. Other colleagues are searched for.
///
/// # Errors
/// The store's own.
pub async fn list_owner_options(
    db: &impl ConnectionTrait,
    language: Language,
) -> Result<Vec<(String, String)>, Failure> {
    let rules = rule::list(db).await?.into_iter().filter_map(|rule| rule.owner_id);
    let duties = rule::list_duties(db).await?.into_iter().map(|duty| duty.owner_id);
    let known: BTreeSet<i64> = rules.chain(duties).collect();
    let mut people = directory::list_briefs(db, known.into_iter().collect()).await?;
    sort_by_name(language, &mut people, |person| &person.name);
    let mut options: Vec<_> = people.iter().map(person_option).collect();
    options.extend(list_team_options(db, language).await?);
    Ok(options)
}

/// Every team, in the order of the tree.
pub(crate) async fn list_team_options(
    db: &impl ConnectionTrait,
    language: Language,
) -> Result<Vec<(String, String)>, Failure> {
    let lines = departments::tree(db).await?.lines();
    let option = |line: departments::Line| {
        let value = format!("team:{}", line.department.public_id);
        (value, texts(language).routing_team_option(line.department.name))
    };
    Ok(lines.into_iter().map(option).collect())
}

/// The key and name of every team, in the order of the tree.
pub(crate) async fn list_team_names(db: &impl ConnectionTrait) -> Result<Vec<(i64, String)>, Failure> {
    let lines = departments::tree(db).await?.lines();
    Ok(lines
        .into_iter()
        .map(|line| (line.department.id, line.department.name.clone()))
        .collect())
}

/// The colleagues a search finds, as options.
pub(crate) async fn search_options(db: &impl ConnectionTrait, words: &str) -> Result<Vec<(String, String)>, Failure> {
    Ok(directory::search_people(db, words, HITS_MOST)
        .await?
        .iter()
        .map(person_option)
        .collect())
}

fn person_option(person: &directory::PersonBrief) -> (String, String) {
    let about = person.about();
    let words = if about.is_empty() {
        person.name.clone()
    } else {
        format!("{}, {about}", person.name)
    };
    (format!("person:{}", person.public_id), words)
}

/// Reads a chosen option; nothing for a value that names nobody.
///
/// # Errors
/// The store's own.
pub async fn read_owner_option(db: &impl ConnectionTrait, value: &str) -> Result<Option<Owner>, Failure> {
    let Some((kind, id)) = value.split_once(':') else {
        return Ok(None);
    };
    let Some(id) = PublicId::parse(id) else { return Ok(None) };
    Ok(match kind {
        "person" => platform::session::Account::find_public(db, &id)
            .await?
            .map(|account| Owner::Person(account.id)),
        "team" => departments::tree(db)
            .await?
            .find_public(&id)
            .map(|team| Owner::Team(team.id)),
        _ => None,
    })
}
