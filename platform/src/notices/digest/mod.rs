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
/// For who chose nothing: silence makes people forget, and a letter a day too many (the mildest that still tells something).
pub(super) const USUAL: Mail = Mail::Weekly;

/// The letter, as the outbox knows it.
pub(super) fn kind() -> LetterKind {
    LetterKind {
        name: letter::KIND,
        family: FAMILY,
        about: |language| words(language).notices_digest_about().to_string(),
        usual: USUAL,
        offers: &[Mail::Daily, Mail::Weekly, Mail::Never],
        write: |platform, account, recipe| Box::pin(letter::write(platform, account, recipe)),
    }
}

/// The zone in which somebody's hours are meant.
fn zone_of(platform: &Platform, hours: &super::Hours) -> jiff::tz::TimeZone {
    hours.zone(&platform.organisation.facts())
}
