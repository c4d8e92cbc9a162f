//! **Who is asking: an account, a session that ends, and everything a page may know about its visitor.**

mod account;
mod cookie;
mod known;
mod layer;
mod many;
mod passage;
mod row;
mod visit;

pub use account::{Account, AccountState, NewAccount};
pub use cookie::{Cookies, clear, clear_session, keep};
pub use known::Known;
pub use layer::recognise;
pub use passage::{OpenSession, begin, end, end_all, end_others, is_open, list, sweep};
pub use visit::Visit;

use crate::access::Roles;
use crate::ids::PublicId;
use crate::page::Theme;
use crate::texts::Language;

/// The caller of a request or a piece of work. There is no value for "not known": what is not here is denied (rule AC2).
#[derive(Clone, Debug)]
pub enum Actor {
    /// Nobody is signed in.
    Anonymous,
    /// A colleague.
    Person(Viewer),
    /// The program itself, by the clock.
    Job,
}

/// The signed-in colleague, as pages and verbs know them.
#[derive(Clone, Debug)]
pub struct Viewer {
    /// The account, which is the person.
    pub id: i64,
    /// The id for addresses.
    pub public_id: PublicId,
    /// The name as it is shown.
    pub name: String,
    /// The mail address.
    pub mail: String,
    /// What they are trusted with.
    pub roles: Roles,
    /// The language they chose.
    pub language: Language,
    /// The theme they chose.
    pub theme: Theme,
    /// Whether single keys do something.
    pub shortcuts: bool,
    /// The session this request came in on.
    pub session_id: i64,
    /// What was asked for them already.
    pub known: Known,
}

impl Viewer {
    /// Somebody as a job meets them: with the rights of this moment, and without a session.
    #[must_use]
    pub fn of(account: &Account) -> Self {
        Self {
            id: account.id,
            public_id: account.public_id.clone(),
            name: account.name.clone(),
            mail: account.mail.clone(),
            roles: account.roles.clone(),
            language: account.language,
            theme: account.theme,
            shortcuts: account.shortcuts,
            session_id: 0,
            known: Known::default(),
        }
    }
}
