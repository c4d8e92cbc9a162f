//! **Every letter is a row first, written with its cause, and leaves once.**

mod budget;
mod post;
mod promise;
mod send;
mod sheet;
mod sweep;

use crate::feature::Feature;
use crate::jobs::{JobKind, Schedule};

pub use budget::next_room;
pub(crate) use post::post_later;
pub use post::{Draft, Posted, Receiver, post};
pub use promise::{LetterKind, Promise, Promised, WriteLetter, Written, letter_kinds, promise};
pub use sheet::{Button, Composed, Group, Item, Sheet};

/// The work behind the outbox.
#[must_use]
pub fn feature() -> Feature {
    Feature {
        room: "platform",
        name: "outbox",
        jobs: vec![
            JobKind {
                name: send::JOB,
                run: |platform, payload| Box::pin(send::send(platform, payload)),
            },
            JobKind {
                name: sweep::JOB,
                run: |platform, _| Box::pin(sweep::sweep(platform)),
            },
        ],
        schedules: vec![Schedule {
            job: sweep::JOB,
            pattern: "20 3 * * *",
        }],
        ..Feature::default()
    }
}
