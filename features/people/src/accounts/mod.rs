//! **Whoever runs the machine lets people in and out from the command line, with the rules of the pages.**

mod address;
#[cfg(test)]
mod tests;

use platform::access::{Role, Roles};
use platform::failure::{Failure, Refusal};
use platform::feature::Platform;
use platform::session::{Account, AccountState, NewAccount, end_all};
use platform::store::Change;

use crate::directory::{self, Name};
use crate::sign_in::password;
use crate::texts;

pub use address::{can_be_written_to, is_mail, placeholder, read_mail};

/// Adds a colleague who may come in at once.
///
/// # Errors
/// A refusal for a name, address or password that cannot be; the store's own.
pub async fn add(
    platform: &Platform,
    mail: &str,
    name: &str,
    roles: &[Role],
    password: &str,
) -> Result<Account, Failure> {
    let name = Name::parse(name);
    if !name.is_sound() {
        return Err(Refusal::say(|l| texts(l).accounts_no_name()).into());
    }
    let mail = read_mail(mail).ok_or_else(|| Refusal::say(|l| texts(l).accounts_no_mail()))?;
    let facts = platform.organisation.facts();
    password::require_good(password, &[&facts.name, &name.shown(), &mail])?;
    let hash = password::hash(password).await?;
    let all: Vec<Role> = roles.iter().copied().chain([Role::Employee]).collect();
    let work = async |change: &Change| {
        let new = NewAccount {
            name: name.shown(),
            mail: mail.clone(),
            state: AccountState::Active,
            roles: Roles::of(&all),
            language: facts.language,
            password: Some(hash),
        };
        let made = Account::add(change, new).await?;
        let account = made.ok_or_else(|| Refusal::say(|l| texts(l).accounts_mail_taken()))?;
        directory::find_or_add(change, &account).await?;
        Ok(account)
    };
    platform.store.change(work).await
}

/// Gives somebody a new password and ends all their sessions. Who was only known or invited may come in from now on.
///
/// # Errors
/// A refusal when nobody has this address, the account is closed, or the password is too easy; the store's own.
pub async fn reset_password(platform: &Platform, mail: &str, password: &str) -> Result<(), Failure> {
    let found = Account::find_by_mail(platform.store.reader(), mail).await?;
    let account = found.ok_or_else(|| Refusal::say(|l| texts(l).accounts_unknown()))?;
    if account.state == AccountState::Deactivated {
        return Err(Refusal::say(|l| texts(l).accounts_closed()).into());
    }
    let facts = platform.organisation.facts();
    password::require_good(password, &[&facts.name, &account.name, &account.mail])?;
    let hash = password::hash(password).await?;
    let work = async |change: &Change| {
        Account::keep_password(change, account.id, &hash).await?;
        Account::set_state(change, account.id, AccountState::Active).await?;
        directory::find_or_add(change, &account).await?;
        end_all(change, account.id).await
    };
    platform.store.change(work).await
}
