//! Everybody with an account: how far they are, and what they are trusted with.

use askama::Template;
use axum::extract::Query;
use platform::access::Role;
use platform::failure::Answer;
use platform::ids::PublicId;
use platform::page::{Frame, Pager, Tab, Turn, html};
use platform::session::{Account, AccountState, Visit};
use serde::Deserialize;

use crate::directory::{self, After, Found, PersonBrief};
use crate::{Texts, accounts, texts};

/// People on a page.
const PAGE_ROWS: u32 = 30;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Wish {
    q: String,
    after: String,
    edit: String,
    left: String,
}

/// Somebody on the page.
struct Entry {
    brief: PersonBrief,
    mail: String,
    can_be_written_to: bool,
    state: AccountState,
    roles: Vec<Role>,
}

impl Entry {
    fn of(brief: PersonBrief, account: Account) -> Self {
        let can_be_written_to = accounts::can_be_written_to(&account.mail);
        Self {
            brief,
            mail: account.mail,
            can_be_written_to,
            state: account.state,
            roles: account.roles.list().to_vec(),
        }
    }

    fn waits(&self) -> bool {
        matches!(self.state, AccountState::Known | AccountState::Invited)
    }
}

#[derive(Template)]
#[template(path = "roles/list.html")]
struct Page {
    frame: Frame,
    t: &'static Texts,
    query: String,
    shows_left: bool,
    tabs: Vec<Tab>,
    entries: Vec<Entry>,
    open: Option<Entry>,
    pager: Pager,
    may_give: bool,
}

/// What a role is called.
#[must_use]
pub fn role_name(t: &Texts, role: Role) -> String {
    match role {
        Role::Employee => t.role_employee(),
        Role::Ambassador => t.role_ambassador(),
        Role::Communication => t.role_communication(),
        Role::Director => t.role_director(),
        Role::Hr => t.role_hr(),
        Role::Legal => t.role_legal(),
        Role::It => t.role_it(),
        Role::WorksCouncil => t.role_works_council(),
        Role::Administrator => t.role_administrator(),
    }
}

/// What somebody with a role may do.
fn role_means(t: &Texts, role: Role) -> String {
    match role {
        Role::Employee => t.role_employee_means(),
        Role::Ambassador => t.role_ambassador_means(),
        Role::Communication => t.role_communication_means(),
        Role::Director => t.role_director_means(),
        Role::Hr => t.role_hr_means(),
        Role::Legal => t.role_legal_means(),
        Role::It => t.role_it_means(),
        Role::WorksCouncil => t.role_works_council_means(),
        Role::Administrator => t.role_administrator_means(),
    }
}

impl Page {
    fn state(&self, state: &AccountState) -> (&'static str, String) {
        match state {
            AccountState::Known => ("", self.t.roles_state_known()),
            AccountState::Invited => ("sea", self.t.roles_state_invited()),
            AccountState::Active => ("good", self.t.roles_state_active()),
            AccountState::Deactivated => ("attention", self.t.roles_state_closed()),
        }
    }

    /// What a role is called, and what somebody with it may do.
    fn role(&self, role: &Role) -> (String, String) {
        (role_name(self.t, *role), role_means(self.t, *role))
    }

    /// The roles beyond those everybody has, in words.
    fn extra(&self, entry: &Entry) -> String {
        let extra = entry.roles.iter().filter(|role| **role != Role::Employee);
        extra
            .map(|role| role_name(self.t, *role))
            .collect::<Vec<_>>()
            .join(", ")
    }
}

/// Shows the list, with the forms of one person when they were asked for.
pub(super) async fn show(visit: Visit, Query(wish): Query<Wish>) -> Answer {
    let db = visit.platform.store.reader();
    let query: String = wish.q.trim().chars().take(100).collect();
    let shows_left = wish.left == "yes";
    let after = match PublicId::parse(&wish.after) {
        Some(id) => directory::find_public(db, &id).await?,
        None => None,
    };
    let after = after
        .map(|person| After {
            sort_name: person.name.sort(),
            id: person.id,
        })
        .unwrap_or_default();
    let found = if shows_left {
        directory::search_left(db, &query, &after, PAGE_ROWS).await?
    } else {
        directory::search(db, &query, &after, PAGE_ROWS).await?
    };
    let next = found
        .people
        .last()
        .filter(|_| found.next.is_some())
        .map(|person| person.public_id.to_string());
    let entries = entries(&visit, found).await?;
    let open = match PublicId::parse(&wish.edit) {
        Some(id) => match Account::find_public(db, &id).await? {
            Some(account) => directory::find_brief(db, account.id)
                .await?
                .map(|brief| Entry::of(brief, account)),
            None => None,
        },
        None => None,
    };
    let may_give = visit.has_any(&[Role::Administrator]);
    Ok(html(page(
        visit.frame(),
        query,
        shows_left,
        (entries, open),
        (after.id != 0, next),
        may_give,
    )))
}

async fn entries(visit: &Visit, found: Found) -> Result<Vec<Entry>, platform::failure::Failure> {
    let ids = found.people.iter().map(|person| person.id).collect();
    let mut accounts = Account::list(visit.platform.store.reader(), ids).await?;
    let entry = |brief: PersonBrief| {
        let place = accounts.iter().position(|account| account.id == brief.id)?;
        Some(Entry::of(brief, accounts.swap_remove(place)))
    };
    Ok(found.people.into_iter().filter_map(entry).collect())
}

fn page(
    frame: Frame,
    query: String,
    shows_left: bool,
    (entries, open): (Vec<Entry>, Option<Entry>),
    (has_before, next): (bool, Option<String>),
    may_give: bool,
) -> Page {
    let t = texts(frame.language);
    let address = |after: &str| {
        let mut address = url::form_urlencoded::Serializer::new("/settings/people?".to_owned());
        let left = if shows_left { "yes" } else { "" };
        for (name, value) in [("q", query.as_str()), ("left", left), ("after", after)] {
            if !value.is_empty() {
                address.append_pair(name, value);
            }
        }
        address.finish().trim_end_matches('?').to_owned()
    };
    let tabs = vec![
        Tab::new(t.roles_tab_here(), "/settings/people", !shows_left),
        Tab::new(t.roles_tab_left(), "/settings/people?left=yes", shows_left),
    ];
    let pager = Pager {
        newer: has_before.then(|| Turn::new(t.directory_first(), address(""))),
        older: next.map(|next| Turn::new(t.directory_more(), address(&next))),
        ..Pager::default()
    };
    Page {
        frame,
        t,
        query,
        shows_left,
        tabs,
        entries,
        open,
        pager,
        may_give,
    }
}

#[cfg(test)]
impl platform::page::Samples for Page {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        let entry = |place: usize, state, roles: &[Role]| Entry {
            brief: directory::sample_briefs().remove(place),
            mail: "x@lagemade.example".into(),
            can_be_written_to: place != 1,
            state,
            roles: roles.to_vec(),
        };
        use AccountState::{Active, Deactivated, Invited, Known};
        let all = || {
            vec![
                entry(0, Active, &Role::ALL),
                entry(1, Known, &[Role::Employee]),
                entry(2, Invited, &[Role::Hr]),
            ]
        };
        let frame = || Frame::sample(language);
        let open = |state, place| Some(entry(place, state, &[Role::Employee, Role::Director]));
        vec![
            page(
                frame(),
                String::new(),
                false,
                (all(), None),
                (false, Some("x".into())),
                true,
            ),
            page(frame(), "<b>".into(), false, (Vec::new(), None), (true, None), true),
            page(
                frame(),
                String::new(),
                false,
                (all(), open(Active, 0)),
                (false, None),
                true,
            ),
            page(
                frame(),
                String::new(),
                false,
                (all(), open(Known, 0)),
                (false, None),
                true,
            ),
            page(
                frame(),
                String::new(),
                false,
                (all(), open(Invited, 1)),
                (false, None),
                false,
            ),
            page(
                frame(),
                String::new(),
                true,
                (vec![entry(0, Deactivated, &[])], open(Deactivated, 0)),
                (false, None),
                true,
            ),
        ]
    }
}

#[cfg(test)]
pub(super) fn faults() -> Vec<String> {
    platform::page::faults_in::<Page>()
}
