//! **The organisation answers where it was spoken of, with its own account, once.**

mod account;
mod add;
mod jobs;
mod length;
mod list;
mod place;
#[cfg(test)]
mod samples;
mod store;
mod tell;
#[cfg(test)]
mod tests;
mod trouble;
mod turn;

use platform::access::{Policy, get, post};
use platform::feature::Feature;
use platform::jobs::{JobKind, Schedule};

pub use account::{Account, AccountId};
pub(crate) use account::{bluesky_door, token_at};
pub(crate) use add::server_of;
pub use length::{Length, TooLong, fits};
pub use place::{NotPlaced, Placed, place};
pub use store::face::{find_account, for_mention, list_accounts};
pub use store::kinds::Network;

/// What this feature offers.
#[must_use]
pub fn feature() -> Feature {
    let keepers = Policy::AnyOf(crate::watch::WATCHERS);
    Feature {
        room: "listening",
        name: "channels",
        routes: vec![
            get("/listen/channels", keepers, list::list),
            get("/listen/channels/new", keepers, add::form),
            post("/listen/channels/new", keepers, add::add),
            post("/listen/channels/{id}/check", keepers, turn::check),
            post("/listen/channels/{id}/secret", keepers, turn::renew),
            post("/listen/channels/{id}/remove", keepers, turn::remove),
        ],
        jobs: vec![JobKind {
            name: jobs::CHECK,
            run: |platform, _| Box::pin(jobs::check_all(platform)),
        }],
        schedules: vec![Schedule {
            job: jobs::CHECK,
            pattern: "35 7 * * *",
        }],
        notices: tell::notices(),
        about: Some(|language| crate::texts(language).channels_about()),
        forget: Some(|change, account| Box::pin(store::account::forget_person(change, account))),
        ..Feature::default()
    }
}
