//! Coming in, asking to come in, going out, and keeping a space quiet.

use axum::Form;
use axum::extract::Path;
use platform::failure::{Answer, Failure};
use platform::ids::PublicId;
use platform::notices;
use platform::session::{Account, Visit};
use serde::Deserialize;
use serde_json::json;

use super::edit::managed;
use super::out::take_out;
use super::store::kinds::Way;
use super::{Duty, knock, list_managers, notice, store};
use crate::texts;

/// Characters of why somebody asks.
const WORDS_LENGTH: usize = 500;

#[derive(Deserialize, Default)]
pub(super) struct Asking {
    #[serde(default)]
    words: String,
}

/// Comes in, or asks to, as the space allows.
pub(super) async fn join(visit: Visit, Path(id): Path<String>, Form(asking): Form<Asking>) -> Answer {
    let t = texts(visit.language);
    let viewer = visit.viewer()?;
    let seen = knock(visit.platform.store.reader(), viewer, &id).await?;
    let (space, me) = (&seen.space, viewer.id);
    let back = format!("/spaces/{}/about", space.public_id);
    if seen.sight.may_join {
        visit
            .platform
            .store
            .change(async |change| store::add_members(change, space.id, &[me], Duty::Member, Way::Hand).await)
            .await?;
        return Ok(visit.go_and_say(&back, &t.spaces_joined(&space.name)));
    }
    if !seen.sight.may_ask {
        return Ok(visit.go(&back));
    }
    let words: String = asking.words.trim().chars().take(WORDS_LENGTH).collect();
    visit
        .platform
        .store
        .change(async |change| {
            if store::ask(change, space.id, me, &words).await? {
                for manager in list_managers(&**change, space.id).await? {
                    notices::tell(change, manager, notice::ASKED, notice::inside(space, &viewer.name)).await?;
                }
            }
            Ok(())
        })
        .await?;
    Ok(visit.go_and_say(&back, &t.spaces_asked_done()))
}

/// Goes out. Who is a member by department stays so: the staff list decides; muting is for them.
pub(super) async fn leave(visit: Visit, Path(id): Path<String>) -> Answer {
    let t = texts(visit.language);
    let viewer = visit.viewer()?;
    let seen = knock(visit.platform.store.reader(), viewer, &id).await?;
    let back = format!("/spaces/{}/about", seen.space.public_id);
    if seen.duty.is_none() {
        return Ok(visit.go(&back));
    }
    let (space, me) = (&seen.space, viewer.id);
    let left = visit
        .platform
        .store
        .change(async |change| {
            if store::is_last_manager(change, space.id, me).await? {
                return Ok(false);
            }
            take_out(change, space, &[me]).await?;
            Ok(true)
        })
        .await?;
    if left {
        Ok(visit.go_and_say("/spaces", &t.spaces_left(&space.name)))
    } else {
        Ok(visit.go_and_warn(&back, &t.spaces_last_manager()))
    }
}

#[derive(Deserialize, Default)]
pub(super) struct Muting {
    #[serde(default)]
    muted: String,
}

/// Keeps a space out of the own stream and digest, or lets it in again.
pub(super) async fn mute(visit: Visit, Path(id): Path<String>, Form(muting): Form<Muting>) -> Answer {
    let t = texts(visit.language);
    let viewer = visit.viewer()?;
    let seen = knock(visit.platform.store.reader(), viewer, &id).await?;
    let (space, me, muted) = (seen.space, viewer.id, muting.muted == "yes");
    visit
        .platform
        .store
        .change(async |change| store::set_muted(change, space.id, me, muted).await)
        .await?;
    let words = if muted { t.spaces_muted() } else { t.spaces_unmuted() };
    Ok(visit.go_and_say(&format!("/spaces/{}/about", space.public_id), &words))
}

#[derive(Deserialize, Default)]
pub(super) struct Answering {
    #[serde(default)]
    answer: String,
}

/// A manager lets somebody in, or does not.
pub(super) async fn answer(
    visit: Visit,
    Path((id, person)): Path<(String, String)>,
    Form(answering): Form<Answering>,
) -> Answer {
    let t = texts(visit.language);
    let seen = managed(&visit, &id).await?;
    let person = PublicId::parse(&person).ok_or(Failure::NotFound)?;
    let db = visit.platform.store.reader();
    let asker = Account::find_public(db, &person).await?.ok_or(Failure::NotFound)?;
    let lets_in = answering.answer == "yes";
    let space = &seen.space;
    let settled = visit
        .platform
        .store
        .change(async |change| {
            if !store::drop_request(change, space.id, asker.id).await? {
                return Ok(false);
            }
            if lets_in {
                store::add_members(change, space.id, &[asker.id], Duty::Member, Way::Hand).await?;
            }
            let data = json!({ "space": space.public_id.as_str(), "name": space.name, "in": lets_in });
            notices::tell(change, asker.id, notice::ANSWERED, data).await?;
            Ok(true)
        })
        .await?;
    let back = format!("/spaces/{}/about", space.public_id);
    let words = match (settled, lets_in) {
        (false, _) => t.spaces_request_gone(),
        (true, true) => t.spaces_let_in(&asker.name),
        (true, false) => t.spaces_not_let_in(&asker.name),
    };
    Ok(visit.go_and_say(&back, &words))
}
