//! Doing what a plan says, inside one change.

use platform::access::{Role, Roles};
use platform::clock::Day;
use platform::failure::Failure;
use platform::session::{Account, AccountState, NewAccount};
use platform::store::Change;
use platform::texts::Language;

use super::listed::Listed;
use super::plan::{Deed, Lead, Plan};
use crate::departments::{self, Tree};
use crate::directory::{self, Person};

/// Applies a plan: new people, changes, who leads whom, who left; then counts the departments.
pub(super) async fn apply(change: &Change, plan: &Plan, language: Language, today: &Day) -> Result<(), Failure> {
    if plan.added() + plan.changed() == 0 {
        return Ok(());
    }
    let mut tree = departments::tree(&**change).await?;
    let mut ids = Vec::with_capacity(plan.people.len());
    let mut new = Vec::new();
    for planned in &plan.people {
        ids.push(match &planned.deed {
            Deed::Add { mail } => {
                let person = add(change, &planned.listed, mail, &mut tree, language).await?;
                let id = person.id;
                new.push(person);
                id
            }
            Deed::Change { id, .. } => {
                update(change, *id, &planned.listed, &mut tree).await?;
                *id
            }
            Deed::Same { id } => *id,
        });
    }
    directory::add_all(change, new).await?;
    for (place, planned) in plan.people.iter().enumerate() {
        let manager = match planned.lead {
            Lead::Unsaid => continue,
            Lead::Nobody => None,
            Lead::Known(id) => Some(id),
            Lead::Listed(other) => ids.get(other).copied(),
        };
        let is_set = match &planned.deed {
            Deed::Add { .. } => manager.is_none(),
            Deed::Change { .. } => false,
            Deed::Same { .. } => true,
        };
        if !is_set && let Some(id) = ids.get(place) {
            directory::set_manager(change, *id, manager).await?;
        }
    }
    for (id, _) in &plan.leaving {
        close(change, *id).await?;
    }
    departments::count_members(change, today).await
}

/// Somebody left: their sessions end at once, and colleagues do not find them any more.
///
/// # Errors
/// The store's own.
pub async fn close(change: &Change, id: i64) -> Result<(), Failure> {
    Account::set_state(change, id, AccountState::Deactivated).await?;
    crate::invitations::revoke_all(change, id).await?;
    directory::set_visible(change, id, false).await
}

pub(super) async fn add(
    change: &Change,
    listed: &Listed,
    mail: &str,
    tree: &mut Tree,
    language: Language,
) -> Result<Person, Failure> {
    let new = NewAccount {
        name: listed.name.shown(),
        mail: mail.to_owned(),
        state: AccountState::Known,
        roles: Roles::of(&[Role::Employee]),
        language,
        password: None,
    };
    let made = Account::add(change, new).await?;
    // Somebody took the address since the plan was made: a new plan sees them.
    let account = made.ok_or_else(|| Failure::Busy("an address of a staff list was given out meanwhile".into()))?;
    let path = listed.department.as_deref().unwrap_or_default();
    let department_id = departments::find_or_add_path(change, tree, path).await?;
    Ok(Person {
        id: account.id,
        public_id: account.public_id,
        name: listed.name.clone(),
        function: listed.function.clone().unwrap_or_default(),
        department_id,
        manager_id: None,
        staff_number: listed.staff_number.clone(),
        ask_me_about: String::new(),
        languages: String::new(),
        phone: listed.phone.clone().unwrap_or_default(),
        photo: None,
        visible: true,
        listed: true,
        made_at: change.now(),
    })
}

pub(super) async fn update(change: &Change, id: i64, listed: &Listed, tree: &mut Tree) -> Result<(), Failure> {
    let gone = || Failure::Busy("somebody on a staff list went meanwhile".into());
    let mut person = directory::find(&**change, id).await?.ok_or_else(gone)?;
    let account = Account::find(&**change, id).await?.ok_or_else(gone)?;
    let is_kept = account.roles.has(Role::Administrator);
    let mail = listed
        .mail
        .clone()
        .filter(|_| !is_kept)
        .unwrap_or_else(|| account.mail.clone());
    let name = listed.name.shown();
    if name != account.name || mail != account.mail {
        Account::rename(change, id, &name, &mail).await?;
    }
    person.name = listed.name.clone();
    person.listed = true;
    person.staff_number = listed.staff_number.clone().or(person.staff_number);
    if let Some(function) = &listed.function {
        person.function.clone_from(function);
    }
    if let Some(path) = &listed.department {
        person.department_id = departments::find_or_add_path(change, tree, path).await?;
    }
    if let Some(phone) = listed.phone.as_ref().filter(|phone| !phone.is_empty()) {
        person.phone.clone_from(phone);
    }
    directory::keep(change, &person).await
}
