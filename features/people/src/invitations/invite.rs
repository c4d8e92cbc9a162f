//! Inviting one colleague or many, and taking an invitation back.

use axum::extract::{Form, Path};
use platform::failure::{Answer, Failure};
use platform::feature::Platform;
use platform::ids::PublicId;
use platform::session::{Account, AccountState, Viewer, Visit};
use platform::store::Change;
use serde::Deserialize;

use super::{letter, store};
use crate::{accounts, departments, directory, texts};

/// People invited with one press; the next press takes the next.
const INVITED_AT_ONCE: usize = 500;
const PAGE: &str = "/settings/invitations";

#[derive(Deserialize)]
pub(super) struct Which {
    #[serde(default)]
    department: String,
}

/// Invites everybody who was not invited yet, of one department (and those below it) or of all.
pub(super) async fn invite_many(visit: Visit, Form(which): Form<Which>) -> Answer {
    let (platform, viewer) = (&visit.platform, visit.viewer()?);
    let work = async |change: &Change| {
        let tree = departments::tree(&**change).await?;
        let department = match PublicId::parse(&which.department) {
            Some(id) => Some(tree.find_public(&id).ok_or(Failure::NotFound)?.id),
            None => None,
        };
        let within = department.map(|id| tree.list_with_descendants(id));
        let here = |place: Option<i64>| {
            within
                .as_ref()
                .is_none_or(|ids| place.is_some_and(|id| ids.contains(&id)))
        };
        let people = directory::list_everybody(&**change).await?;
        let ids = people
            .into_iter()
            .filter(|it| it.visible && here(it.department_id))
            .map(|it| it.id);
        let wanted: std::collections::BTreeSet<i64> = ids.collect();
        let accounts = Account::list_all(&**change).await?.into_iter();
        let known = accounts.filter(|it| wanted.contains(&it.id) && it.state == AccountState::Known);
        let mut invited = 0;
        for account in known
            .filter(|it| accounts::can_be_written_to(&it.mail))
            .take(INVITED_AT_ONCE)
        {
            invite(change, platform, viewer, &account).await?;
            invited += 1;
        }
        Ok(invited)
    };
    let invited = platform.store.change(work).await?;
    let t = texts(visit.language);
    if invited == 0 {
        Ok(visit.go_and_warn(PAGE, &t.invitations_nobody()))
    } else {
        Ok(visit.go_and_say(PAGE, &t.invitations_sent(invited)))
    }
}

/// Invites one colleague, also again: the earlier invitation stops working.
pub(super) async fn invite_one(visit: Visit, Path(id): Path<String>) -> Answer {
    let (platform, viewer, t) = (&visit.platform, visit.viewer()?, texts(visit.language));
    let id = PublicId::parse(&id).ok_or(Failure::NotFound)?;
    let work = async |change: &Change| {
        let account = Account::find_public(&**change, &id).await?.ok_or(Failure::NotFound)?;
        let waits = matches!(account.state, AccountState::Known | AccountState::Invited);
        if !waits || !accounts::can_be_written_to(&account.mail) {
            return Ok(None);
        }
        invite(change, platform, viewer, &account).await?;
        Ok(Some(account.name))
    };
    let back = format!("/settings/people?edit={id}");
    match platform.store.change(work).await? {
        Some(name) => Ok(visit.go_and_say(&back, &t.invitations_sent_one(&name))),
        None => Ok(visit.go_and_warn(&back, &t.invitations_not_possible())),
    }
}

async fn invite(change: &Change, platform: &Platform, viewer: &Viewer, account: &Account) -> Result<(), Failure> {
    store::revoke_all(change, account.id).await?;
    let token = store::add(change, account.id, &account.mail, viewer.id).await?;
    Account::set_state(change, account.id, AccountState::Invited).await?;
    letter::send(change, platform, account, (viewer.id, &viewer.name), &token).await
}

/// Takes an invitation back; the colleague stays on the list.
pub(super) async fn revoke(visit: Visit, Path(id): Path<String>) -> Answer {
    let id = PublicId::parse(&id).ok_or(Failure::NotFound)?;
    let work = async |change: &Change| {
        let whose = store::revoke(change, &id).await?.ok_or(Failure::NotFound)?;
        let account = Account::find(&**change, whose).await?.ok_or(Failure::NotFound)?;
        if account.state == AccountState::Invited {
            Account::set_state(change, whose, AccountState::Known).await?;
        }
        Ok(())
    };
    visit.platform.store.change(work).await?;
    Ok(visit.go_and_say(PAGE, &texts(visit.language).invitations_revoked()))
}
