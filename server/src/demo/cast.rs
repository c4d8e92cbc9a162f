//! Who plays: the invented colleagues, on the staff list, with the roles of the sign-in lines.

use people::staff_list::{self, Options};
use platform::access::{Role, Roles};
use platform::failure::Failure;
use platform::feature::Platform;
use platform::session::Account;
use platform::store::Change;

use super::Size;
use super::dice::Dice;
use super::staff::{self, Colleague};

/// The password of everybody who can sign in to the demonstration.
pub const PASSWORD: &str = "water-onder-de-brug-1";

/// The roles that get a sign-in line, with the number of the colleague and what the story trusts them with.
const TRUSTED: [(&str, usize, &[Role]); 8] = [
    ("employee", 2, &[]),
    ("ambassador", 3, &[Role::Ambassador]),
    ("communication", 1, &[Role::Communication, Role::Ambassador]),
    ("director", 0, &[Role::Director]),
    ("works_council", 5, &[Role::WorksCouncil]),
    ("hr", 6, &[Role::Hr]),
    ("legal", 7, &[Role::Legal]),
    ("administrator", 4, &[Role::Administrator, Role::It]),
];
/// Colleagues who solve cases in the story: with the seventh every team that a rule names has somebody.
const SOLVERS: usize = 7;

/// The colleagues whom the story needs.
pub(super) struct Cast {
    /// Leads communication: decides and hands out.
    pub(super) marijke: Account,
    /// Colleagues who solve: Joris and Fatima first.
    pub(super) solvers: Vec<Account>,
}

/// The sign-in lines: role and mail address, the administrator last.
#[must_use]
pub fn sign_ins(size: &Size) -> Vec<(&'static str, String)> {
    let colleagues = staff::invent(&mut Dice::new(size.seed), size.people);
    let line = |(role, number, _): &(&'static str, usize, &[Role])| {
        colleagues.get(*number).map(|colleague| (*role, colleague.mail.clone()))
    };
    TRUSTED.iter().filter_map(line).collect()
}

/// Puts everybody on the staff list with the import of the people room and gives the first their roles and password.
pub(super) async fn enter(platform: &Platform, size: &Size) -> Result<Cast, Failure> {
    let colleagues = staff::invent(&mut Dice::new(size.seed), size.people);
    staff_list::import(platform, staff::as_csv(&colleagues).as_bytes(), &Options::default()).await?;
    for (_, number, roles) in TRUSTED {
        let Some(colleague) = colleagues.get(number) else {
            continue;
        };
        people::accounts::reset_password(platform, &colleague.mail, PASSWORD).await?;
        let account = account_of(platform, colleague).await?;
        let all: Vec<Role> = roles.iter().copied().chain([Role::Employee]).collect();
        let give = async |change: &Change| Account::set_roles(change, account.id, &Roles::of(&all)).await;
        platform.store.change(give).await?;
    }
    let mut solvers = Vec::with_capacity(SOLVERS);
    for colleague in colleagues.iter().skip(2).take(SOLVERS) {
        solvers.push(account_of(platform, colleague).await?);
    }
    Ok(Cast {
        marijke: account_of(platform, &colleagues[1]).await?,
        solvers,
    })
}

async fn account_of(platform: &Platform, colleague: &Colleague) -> Result<Account, Failure> {
    Account::find_by_mail(platform.store.reader(), &colleague.mail)
        .await?
        .ok_or(Failure::NotFound)
}
