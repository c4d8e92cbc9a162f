//! **People talk about one thing in one place: open to all, closed with a door, or hidden; and closed is closed.**

mod alarm;
mod arrive;
mod choose;
mod edit;
mod findable;
mod follow;
mod form;
mod found;
mod join;
mod list;
mod members;
mod notice;
mod out;
mod personal;
mod places;
mod sight;
mod silence;
mod space;
mod store;
#[cfg(test)]
mod tests;
mod topics;

use platform::access::{Policy, get, post};
use platform::feature::Feature;
use platform::jobs::{JobKind, Schedule};

pub(crate) use arrive::{archive, change_words, give_duty, let_in};
pub use findable::{audience, readers_of, within};
pub use found::{Found, found};
pub use places::{Places, places_of};
pub use sight::{Sight, sight};
pub use space::{Seen, Space};
#[cfg(test)]
pub(crate) use space::{sample_people, samples};
pub(crate) use store::is_named;
pub use store::kinds::{Duty, Kind, Posting, State};
pub use store::{
    enter, enter_by_id, find_duty, knock, list_by_ids, list_called, list_managed, list_managers, list_member_ids,
    list_mine, list_readable, list_readers, list_stream_of, may_post, members_among, note_activity, readable_among,
    readers_among, reads,
};
pub use topics::{rights_topic, said_topic};

/// The feature.
#[must_use]
pub fn feature() -> Feature {
    let all = Policy::SignedIn;
    Feature {
        room: "community",
        name: "spaces",
        routes: vec![
            get("/spaces", all, list::show),
            get("/community/new", all, choose::show),
            get("/spaces/new", all, edit::ask),
            post("/spaces", all, edit::make),
            get("/spaces/{id}/about", all, members::show),
            get("/spaces/{id}/edit", all, edit::open),
            post("/spaces/{id}/edit", all, edit::keep),
            post("/spaces/{id}/join", all, join::join),
            post("/spaces/{id}/leave", all, join::leave),
            post("/spaces/{id}/mute", all, join::mute),
            post("/spaces/{id}/requests/{person}", all, join::answer),
            post("/spaces/{id}/invitations", all, members::invite),
            post("/spaces/{id}/members/{person}", all, members::change),
            post("/spaces/{id}/silence", all, silence::answer),
        ],
        jobs: vec![
            JobKind {
                name: follow::JOB,
                run: |platform, _| Box::pin(follow::run(platform)),
            },
            JobKind {
                name: silence::JOB,
                run: |platform, _| Box::pin(silence::run(platform)),
            },
        ],
        schedules: vec![
            // The staff list changes by day; spaces of departments have followed before the next quarter.
            Schedule {
                job: follow::JOB,
                pattern: "*/15 * * * *",
            },
            Schedule {
                job: silence::JOB,
                pattern: "20 6 * * *",
            },
        ],
        notices: notice::kinds(),
        about: Some(|language| crate::texts(language).spaces_notices_about()),
        today: Some(alarm::cards),
        export: Some(personal::export),
        forget: Some(personal::forget),
        groups: Some(findable::groups_of),
        ..Feature::default()
    }
}
