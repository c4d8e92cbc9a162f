//! How often one person may place something: enough for the busiest day, too little to drown a space.

use platform::clock::HOUR_MICROS;
use platform::failure::Failure;
use platform::limits::{COMMENTS_PER_HOUR, POSTS_PER_HOUR, REACTIONS_PER_HOUR};
use platform::store::Change;
use platform::texts::Language;
use platform::throttle;

use crate::texts;

/// Seconds in a minute.
const MINUTE: u32 = 60;

/// What is counted.
#[derive(Clone, Copy)]
pub(super) enum Pace {
    Post,
    Comment,
    Reaction,
}

/// Counts one more in the change that places it; given up, it is not counted.
///
/// # Errors
/// [`Failure::TooOften`] when it is too much for this hour.
pub(super) async fn keep(change: &Change, pace: Pace, account_id: i64) -> Result<(), Failure> {
    let (what, most) = match pace {
        Pace::Post => ("post", POSTS_PER_HOUR),
        Pace::Comment => ("comment", COMMENTS_PER_HOUR),
        Pace::Reaction => ("reaction", REACTIONS_PER_HOUR),
    };
    throttle::allow_in(change, &format!("community.{what}:{account_id}"), most, HOUR_MICROS).await
}

/// What it says beside the field when it was too often, or when a rule refused in the last moment; another failure stays what it
/// is.
pub(super) fn told<T>(outcome: Result<T, Failure>, language: Language) -> Result<Result<T, String>, Failure> {
    match outcome {
        Err(Failure::TooOften(seconds)) => Ok(Err(texts(language).posts_too_often(seconds.div_ceil(MINUTE)))),
        Err(Failure::Refused(refusal)) => Ok(Err(refusal.text(language))),
        other => other.map(Ok),
    }
}
