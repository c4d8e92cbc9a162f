//! What the notices offer: their work and their pages.

use super::{choices, deliver, digest, fold, letter, pages, unsubscribe, usual};
use crate::access::{Policy, get, post};
use crate::feature::Feature;
use crate::jobs::{JobKind, Schedule};

/// The notices as a feature of the platform itself.
#[must_use]
pub fn feature() -> Feature {
    Feature {
        room: "platform",
        name: "notices",
        routes: vec![
            get("/notices", Policy::SignedIn, pages::list),
            post("/notices/{id}/open", Policy::SignedIn, pages::open),
            post("/notices/read", Policy::SignedIn, pages::read_all),
            get("/notices/choices", Policy::SignedIn, choices::show),
            post("/notices/choices", Policy::SignedIn, choices::keep),
            get("/notices/usual", Policy::AnyOf(choices::USUAL_SET_BY), usual::show),
            post("/notices/usual", Policy::AnyOf(choices::USUAL_SET_BY), usual::keep),
            // From a letter, by a person or by a mail program: the secret in the address is the right.
            get("/unsubscribe/{token}/{family}", Policy::Everyone, unsubscribe::ask),
            post("/unsubscribe/{token}/{family}", Policy::Everyone, unsubscribe::less),
        ],
        jobs: vec![
            JobKind {
                name: deliver::JOB,
                run: |platform, payload| Box::pin(deliver::deliver(platform, payload)),
            },
            JobKind {
                name: fold::JOB,
                run: |platform, payload| Box::pin(fold::fold(platform, payload)),
            },
            JobKind {
                name: digest::JOB,
                run: |platform, _| Box::pin(digest::start(platform)),
            },
            JobKind {
                name: digest::RUN,
                run: |platform, _| Box::pin(digest::run(platform)),
            },
        ],
        schedules: vec![Schedule {
            job: digest::JOB,
            pattern: "*/5 * * * *",
        }],
        letters: vec![digest::kind(), letter::letter()],
        ..Feature::default()
    }
}
