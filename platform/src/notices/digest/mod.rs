//! One letter for each person at their own hour: what we owe, what waits for them, what was said (decision 0010).

mod letter;
mod parts;
mod period;
mod preview;
mod run;
mod turn;

use super::Mail;
use crate::feature::Platform;
use crate::outbox::LetterKind;
use crate::page::words;

pub use preview::{Preview, preview};
pub(super) use run::{run, start};
pub(super) use turn::plan_anew;

/// The job that sees every five minutes whose hour it is: zones differ by quarters of an hour.
pub(super) const JOB: &str = "notices.digest";
/// The job that makes letters, some people at a time.
pub(super) const RUN: &str = "notices.digest_run";
/// The name of the choice.
pub const FAMILY: &str = "digest";
/// What can be chosen, by a person and by the organisation.
pub(super) const OFFERS: [Mail; 3] = [Mail::Daily, Mail::Weekly, Mail::Never];

/// For who chose nothing: what the organisation chose.
pub(super) fn usual(platform: &Platform) -> Mail {
    platform.organisation.facts().digest
}

/// The letter, as the outbox knows it.
pub(super) fn kind() -> LetterKind {
    LetterKind {
        name: letter::KIND,
        family: FAMILY,
        about: |language| words(language).notices_digest_about().to_string(),
        usual,
        offers: &OFFERS,
        write: |platform, account, recipe| Box::pin(letter::write(platform, account, recipe)),
    }
}

/// The zone in which somebody's hours are meant.
fn zone_of(platform: &Platform, hours: &super::Hours) -> jiff::tz::TimeZone {
    hours.zone(&platform.organisation.facts())
}
