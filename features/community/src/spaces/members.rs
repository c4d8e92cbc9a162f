//! What a space is about, who is in it, and what its managers do at the door.

use askama::Template;
use axum::Form;
use axum::extract::{Path, Query};
use people::directory::{self, PersonBrief};
use platform::failure::{Answer, Failure};
use platform::ids::PublicId;
use platform::markdown;
use platform::notices;
use platform::page::{Frame, Pager, SafeHtml, Tab, Turn, html};
use platform::session::{Account, AccountState, Visit};
use serde::Deserialize;

use super::edit::managed;
use super::out::take_out;
use super::store::{Belongs, MEMBERS_MOST};
use super::{Duty, Kind, Seen, State, knock, notice, store};
use crate::places::places_of_space;
use crate::{Texts, texts};

#[derive(Deserialize, Default)]
pub(super) struct Asked {
    #[serde(default)]
    page: u64,
}

struct Member {
    person: PersonBrief,
    is_manager: bool,
    by_department: bool,
}

struct Waiting {
    person: PersonBrief,
    words: String,
}

#[derive(Template)]
#[template(path = "spaces/members.html")]
pub(crate) struct AboutPage {
    frame: Frame,
    t: &'static Texts,
    places: Vec<Tab>,
    seen: Seen,
    about: SafeHtml,
    department: String,
    mine: Option<Belongs>,
    members: Vec<Member>,
    waiting: Vec<Waiting>,
    pager: Pager,
}

impl AboutPage {
    fn wants_managers(&self) -> bool {
        self.seen.sight.may_manage && self.seen.space.managers < super::space::MANAGERS_LEAST
    }

    fn is_asked(&self) -> bool {
        self.seen.sight.may_manage && self.seen.space.state == State::Asked
    }

    fn is_manager(&self) -> bool {
        self.seen.duty == Some(Duty::Manager)
    }
}

/// Shows the space from the door, with who is in for those who may look inside.
pub(super) async fn show(visit: Visit, Path(id): Path<String>, Query(asked): Query<Asked>) -> Answer {
    let viewer = visit.viewer()?;
    let db = visit.platform.store.reader();
    let seen = knock(db, viewer, &id).await?;
    let mut rows = Vec::new();
    let mut waiting = Vec::new();
    if seen.sight.inside {
        rows = store::list_members(db, seen.space.id, asked.page).await?;
    }
    if seen.sight.may_manage {
        for request in store::list_requests(db, seen.space.id).await? {
            if let Some(person) = directory::find_brief(db, request.account_id).await? {
                waiting.push(Waiting {
                    person,
                    words: request.words,
                });
            }
        }
    }
    let t = texts(visit.language);
    let page = usize::try_from(MEMBERS_MOST).unwrap_or(usize::MAX);
    let has_more = rows.len() > page;
    rows.truncate(page);
    let address = |page: u64| format!("/spaces/{}/about?page={page}", seen.space.public_id);
    let pager = Pager {
        newer: (asked.page > 0).then(|| Turn::new(t.spaces_members_before(), address(asked.page - 1))),
        older: has_more.then(|| Turn::new(t.spaces_members_after(), address(asked.page + 1))),
        ..Pager::default()
    };
    let department = match seen.space.department_id {
        Some(id) => people::departments::tree(db).await?.path_name(id),
        None => String::new(),
    };
    let mine = store::list_belongings(db, viewer.id).await?;
    Ok(html(AboutPage {
        frame: visit.frame(),
        t,
        places: places_of_space(t, seen.space.public_id.as_str(), "about"),
        about: markdown::render(&seen.space.about).html,
        department,
        mine: mine.into_iter().find(|it| it.space_id == seen.space.id),
        members: members(&visit, rows).await?,
        waiting,
        pager,
        seen,
    }))
}

async fn members(visit: &Visit, rows: Vec<Belongs>) -> Result<Vec<Member>, Failure> {
    let db = visit.platform.store.reader();
    let people = directory::list_briefs(db, rows.iter().map(|row| row.account_id).collect()).await?;
    let member = |row: Belongs| {
        let person = people.iter().find(|person| person.id == row.account_id)?.clone();
        Some(Member {
            person,
            is_manager: row.duty == Duty::Manager,
            by_department: row.by_department,
        })
    };
    Ok(rows.into_iter().filter_map(member).collect())
}

#[derive(Deserialize, Default)]
pub(super) struct Inviting {
    #[serde(default)]
    mail: String,
}

/// Invites a colleague: they see the door, and come in if they want.
pub(super) async fn invite(visit: Visit, Path(id): Path<String>, Form(inviting): Form<Inviting>) -> Answer {
    let t = texts(visit.language);
    let seen = managed(&visit, &id).await?;
    let back = format!("/spaces/{}/about", seen.space.public_id);
    let db = visit.platform.store.reader();
    let found = Account::find_by_mail(db, inviting.mail.trim()).await?;
    let Some(account) = found.filter(|account| account.state == AccountState::Active) else {
        return Ok(visit.go_and_warn(&back, &t.spaces_invite_unknown(inviting.mail.trim())));
    };
    if store::find_duty(db, seen.space.id, account.id).await?.is_some() {
        return Ok(visit.go_and_say(&back, &t.spaces_invite_is_in(&account.name)));
    }
    let viewer = visit.viewer()?;
    let (space, me) = (&seen.space, viewer.id);
    visit
        .platform
        .store
        .change(async |change| {
            if store::invite(change, space.id, account.id, me).await? {
                notices::tell(change, account.id, notice::INVITED, notice::about(space, &viewer.name)).await?;
            }
            Ok(())
        })
        .await?;
    Ok(visit.go_and_say(&back, &t.spaces_invited_done(&account.name)))
}

#[derive(Deserialize, Default)]
pub(super) struct Changing {
    #[serde(default)]
    act: String,
}

/// A manager makes a member a manager or no longer one, or takes them out.
pub(super) async fn change(
    visit: Visit,
    Path((id, person)): Path<(String, String)>,
    Form(changing): Form<Changing>,
) -> Answer {
    let t = texts(visit.language);
    let seen = managed(&visit, &id).await?;
    let space = &seen.space;
    let db = visit.platform.store.reader();
    let person = PublicId::parse(&person).ok_or(Failure::NotFound)?;
    let account = Account::find_public(db, &person).await?.ok_or(Failure::NotFound)?;
    if store::find_duty(db, space.id, account.id).await?.is_none() {
        return Err(Failure::NotFound);
    }
    let back = format!("/spaces/{}/about", space.public_id);
    let done = visit
        .platform
        .store
        .change(async |change| {
            if store::is_last_manager(change, space.id, account.id).await? {
                return Ok(false);
            }
            match changing.act.as_str() {
                "manager" => store::set_duty(change, space.id, account.id, Duty::Manager).await?,
                "member" => store::set_duty(change, space.id, account.id, Duty::Member).await?,
                "out" => {
                    take_out(change, space, &[account.id]).await?;
                    store::drop_invitation(change, space.id, account.id).await?;
                }
                _ => return Err(Failure::NotFound),
            }
            Ok(true)
        })
        .await?;
    if done {
        Ok(visit.go_and_say(&back, &t.spaces_kept()))
    } else {
        Ok(visit.go_and_warn(&back, &t.spaces_last_manager()))
    }
}

#[cfg(test)]
impl platform::page::Samples for AboutPage {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        let t = texts(language);
        let briefs = super::space::sample_people();
        let page = |kind: Kind, duty: Option<Duty>, state: State, managers: i64| {
            let mut space = super::space::samples()[1].clone();
            (space.kind, space.state, space.managers) = (kind, state, managers);
            let seen_as = crate::spaces::sight(kind, crate::spaces::Posting::Members, state, duty, false);
            let inside = briefs.iter().enumerate().filter(|_| seen_as.inside);
            Self {
                frame: Frame::sample(language),
                t,
                places: places_of_space(t, space.public_id.as_str(), "about"),
                about: markdown::render(&space.about).html,
                department: if managers == 2 {
                    "Watersystemen".into()
                } else {
                    String::new()
                },
                mine: None,
                members: inside
                    .map(|(at, person)| Member {
                        person: person.clone(),
                        is_manager: at == 0,
                        by_department: at == 1,
                    })
                    .collect(),
                waiting: briefs
                    .iter()
                    .take(usize::from(seen_as.may_manage))
                    .map(|person| Waiting {
                        person: person.clone(),
                        words: "Ik werk <ook> aan de gemalen.".into(),
                    })
                    .collect(),
                pager: Pager::default(),
                seen: Seen {
                    sight: seen_as,
                    duty,
                    space,
                },
            }
        };
        vec![
            page(Kind::Open, None, State::Active, 2),
            page(Kind::Closed, None, State::Active, 2),
            page(Kind::Closed, Some(Duty::Manager), State::Asked, 1),
            page(Kind::Hidden, Some(Duty::Member), State::Archived, 2),
        ]
    }
}
