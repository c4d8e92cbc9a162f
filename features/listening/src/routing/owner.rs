//! Finding the owner of a case: the person or team somebody chose, or what the rules suggest.

use jiff::tz::TimeZone;
use platform::failure::Failure;
use platform::store::Change;

use super::store::{CaseKind, list, rule};
use super::team;
use super::why::{Turn, Why};

/// Who gets a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// Whoever the rules suggest; without a rule that matches, whoever decided.
    Suggested,
    /// This colleague.
    Person(i64),
    /// Somebody of this department: who has duty today, else who has the fewest open cases.
    Team(i64),
}

/// An owner that was found, with the reason.
pub(super) struct Chosen {
    pub(super) owner: i64,
    pub(super) department: Option<i64>,
    pub(super) why: Why,
}

/// What an owner is looked for.
pub(super) struct Search<'a> {
    /// Today's weekday is that of this zone.
    pub(super) zone: &'a TimeZone,
    /// What was written, for the rules.
    pub(super) text: &'a str,
    /// What it was decided to be.
    pub(super) kind: CaseKind,
    /// Who must not get it: whoever hands it over.
    pub(super) except: Option<i64>,
}

/// Finds the owner; whoever decided when nobody else is found.
pub(super) async fn choose(change: &Change, owner: Owner, search: &Search<'_>, by: i64) -> Result<Chosen, Failure> {
    if let Some(chosen) = find(change, owner, search).await? {
        return Ok(chosen);
    }
    let department = team::department_of(change, by).await?;
    Ok(Chosen {
        owner: by,
        department,
        why: Why::Decider,
    })
}

/// Finds the owner. Nobody for a colleague who has left, a team without members, and texts that no rule knows.
pub(super) async fn find(change: &Change, owner: Owner, search: &Search<'_>) -> Result<Option<Chosen>, Failure> {
    match owner {
        Owner::Person(id) => to_person(change, id, Why::Chosen).await,
        Owner::Team(id) => to_team(change, search, id, Why::Team).await,
        Owner::Suggested => {
            let book = super::rule_book(&**change).await?;
            let Some(it) = book.suggest(search.text, Some(search.kind)) else {
                return Ok(None);
            };
            let why = |turn| Why::Rule {
                name: it.rule_name.clone(),
                words: it.words.clone(),
                turn,
            };
            match (it.person, it.department) {
                (Some(person), _) => to_person(change, person, why(None)).await,
                (None, Some(team)) => to_team(change, search, team, |turn| why(Some(turn))).await,
                (None, None) => Ok(None),
            }
        }
    }
}

/// Whether somebody is there who gets a case for this owner. For the routing there always is: whoever decided, at the least.
///
/// # Errors
/// The store's own.
pub(crate) async fn is_there(change: &Change, owner: Owner) -> Result<bool, Failure> {
    match owner {
        Owner::Suggested => Ok(true),
        Owner::Person(id) => team::is_active(change, id).await,
        Owner::Team(id) => Ok(!team::list_active(change, id).await?.is_empty()),
    }
}

async fn to_person(change: &Change, id: i64, why: Why) -> Result<Option<Chosen>, Failure> {
    if !team::is_active(change, id).await? {
        return Ok(None);
    }
    Ok(Some(Chosen {
        owner: id,
        department: team::department_of(change, id).await?,
        why,
    }))
}

async fn to_team(
    change: &Change,
    search: &Search<'_>,
    department: i64,
    why: impl FnOnce(Turn) -> Why,
) -> Result<Option<Chosen>, Failure> {
    let mut members = team::list_active(change, department).await?;
    members.retain(|id| Some(*id) != search.except);
    let today = change.now().instant().to_zoned(search.zone.clone()).weekday();
    let today = i64::from(today.to_monday_one_offset());
    let duties = rule::list_duties(&**change).await?;
    let duty = duties
        .iter()
        .find(|it| it.department_id == department && it.weekday == today)
        .map(|it| it.owner_id);
    if let Some(id) = duty
        && Some(id) != search.except
        && team::is_active(change, id).await?
    {
        return Ok(Some(Chosen {
            owner: id,
            department: Some(department),
            why: why(Turn::Duty),
        }));
    }
    let load = list::count_open(&**change, members.clone()).await?;
    let free = team::first_free(&members, &load);
    Ok(free.map(|owner| Chosen {
        owner,
        department: Some(department),
        why: why(Turn::Free),
    }))
}
