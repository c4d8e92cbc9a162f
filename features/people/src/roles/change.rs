//! Giving and taking roles, closing an account and opening it again.

use axum::extract::{Form, Path};
use platform::access::{Role, Roles};
use platform::failure::{Answer, Failure, Refusal};
use platform::ids::PublicId;
use platform::session::{Account, AccountState, Visit};
use platform::store::Change;

use crate::{directory, staff_list, texts};

/// Gives exactly the chosen roles. Somebody always stays administrator.
pub(super) async fn give(visit: Visit, Path(id): Path<String>, Form(fields): Form<Vec<(String, String)>>) -> Answer {
    let chosen = fields
        .iter()
        .filter(|(name, _)| name == "role")
        .filter_map(|(_, word)| Role::parse(word));
    let roles: Vec<Role> = chosen.chain([Role::Employee]).collect();
    let roles = Roles::of(&roles);
    let work = async |change: &Change| {
        let account = find(change, &id).await?;
        if account.roles.has(Role::Administrator) && !roles.has(Role::Administrator) {
            require_another_administrator(change, account.id).await?;
        }
        Account::set_roles(change, account.id, &roles).await?;
        Ok(account.name)
    };
    say(&visit, &id, visit.platform.store.change(work).await, |name| {
        texts(visit.language).roles_given(name)
    })
}

/// Closes an account: every session ends in the same moment, and colleagues do not find the person any more.
pub(super) async fn deactivate(visit: Visit, Path(id): Path<String>) -> Answer {
    let own = visit.viewer()?.id;
    let work = async |change: &Change| {
        let account = find(change, &id).await?;
        if account.id == own {
            return Err(Refusal::say(|l| texts(l).roles_not_yourself()).into());
        }
        if account.roles.has(Role::Administrator) {
            require_another_administrator(change, account.id).await?;
        }
        directory::find_or_add(change, &account).await?;
        staff_list::close(change, account.id).await?;
        Ok(account.name)
    };
    say(&visit, &id, visit.platform.store.change(work).await, |name| {
        texts(visit.language).roles_closed(name)
    })
}

/// Opens an account again: with a password they may come in, without one they can be invited.
pub(super) async fn reactivate(visit: Visit, Path(id): Path<String>) -> Answer {
    let work = async |change: &Change| {
        let account = find(change, &id).await?;
        if account.state != AccountState::Deactivated {
            return Ok(account.name);
        }
        let state = if account.password.is_some() {
            AccountState::Active
        } else {
            AccountState::Known
        };
        Account::set_state(change, account.id, state).await?;
        directory::set_visible(change, account.id, true).await?;
        Ok(account.name)
    };
    say(&visit, &id, visit.platform.store.change(work).await, |name| {
        texts(visit.language).roles_opened(name)
    })
}

async fn find(change: &Change, id: &str) -> Result<Account, Failure> {
    let id = PublicId::parse(id).ok_or(Failure::NotFound)?;
    Account::find_public(&**change, &id).await?.ok_or(Failure::NotFound)
}

async fn require_another_administrator(change: &Change, id: i64) -> Result<(), Failure> {
    let administrators = Account::list_with_role(&**change, Role::Administrator).await?;
    if administrators.iter().any(|other| other.id != id) {
        Ok(())
    } else {
        Err(Refusal::say(|l| texts(l).roles_last_administrator()).into())
    }
}

fn say(visit: &Visit, id: &str, done: Result<String, Failure>, text: impl Fn(&str) -> String) -> Answer {
    let back = format!("/settings/people?edit={id}");
    match done {
        Ok(name) => Ok(visit.go_and_say(&back, &text(&name))),
        Err(Failure::Refused(refusal)) => Ok(visit.go_and_warn(&back, &refusal.text(visit.language))),
        Err(failure) => Err(failure),
    }
}
