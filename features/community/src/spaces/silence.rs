//! A space in which nobody says anything for months is asked whether it may close, and closes when nobody answers.

use axum::Form;
use axum::extract::Path;
use platform::clock::DAY_MICROS;
use platform::failure::{Answer, Failure};
use platform::feature::Platform;
use platform::notices;
use platform::session::Visit;
use serde::Deserialize;

use super::edit::managed;
use super::{State, list_managers, notice, store};
use crate::texts;

/// The job.
pub(super) const JOB: &str = "spaces.silence";
/// Days without a word after which the question comes: longer than a summer and a reorganisation.
pub(super) const SILENT_DAYS: i64 = 120;
/// Days that the managers have to answer.
pub(super) const ANSWER_DAYS: i64 = 21;

/// Asks the managers of silent spaces, and closes those that were asked and did not answer.
pub(super) async fn run(platform: &Platform) -> Result<(), Failure> {
    let now = platform.now();
    let db = platform.store.reader();
    for space in store::list_silent(db, State::Active, now.plus(-SILENT_DAYS * DAY_MICROS)).await? {
        platform
            .store
            .change(async |change| {
                let asked_at = Some(change.now());
                if store::set_state(change, space.id, &[State::Active], State::Asked, asked_at).await? {
                    for manager in list_managers(&**change, space.id).await? {
                        notices::tell(change, manager, notice::SILENT, notice::inside(&space, "")).await?;
                    }
                }
                Ok(())
            })
            .await?;
    }
    for space in store::list_silent(db, State::Asked, now.plus(-ANSWER_DAYS * DAY_MICROS)).await? {
        platform
            .store
            .change(async |change| store::set_state(change, space.id, &[State::Asked], State::Archived, None).await)
            .await?;
    }
    Ok(())
}

#[derive(Deserialize, Default)]
pub(super) struct Answered {
    #[serde(default)]
    answer: String,
}

/// A manager answers the question, or opens a closed space again.
pub(super) async fn answer(visit: Visit, Path(id): Path<String>, Form(answered): Form<Answered>) -> Answer {
    let t = texts(visit.language);
    let seen = managed(&visit, &id).await?;
    let stays = answered.answer == "stay";
    let (from, to) = if stays {
        (vec![State::Asked, State::Archived], State::Active)
    } else {
        (vec![State::Active, State::Asked], State::Archived)
    };
    visit
        .platform
        .store
        .change(async |change| {
            store::set_state(change, seen.space.id, &from, to, None).await?;
            // An answer is a sign of life: the question comes back after as long a silence, not tomorrow.
            if stays {
                store::note_activity(change, seen.space.id).await
            } else {
                Ok(())
            }
        })
        .await?;
    let words = if stays { t.spaces_stays() } else { t.spaces_closed() };
    Ok(visit.go_and_say(&format!("/spaces/{}/about", seen.space.public_id), &words))
}
