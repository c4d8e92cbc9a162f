//! How much mail an address gets and a person causes in an hour, so that nobody floods a mailbox with the product.

use sea_orm::{ConnectionTrait, FromQueryResult, raw_sql};

use crate::clock::{HOUR_MICROS, Moment};
use crate::failure::Failure;
use crate::limits::{MAIL_PER_ACTOR_AN_HOUR, MAIL_PER_ADDRESS_AN_HOUR};
use crate::store::On;

/// Whether a letter may go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Room {
    /// Now.
    Now,
    /// Its causer caused many; at this moment.
    Later(Moment),
    /// The address had enough.
    No,
}

#[derive(FromQueryResult)]
struct Made {
    made_at: Moment,
}

/// When an address that had its letters for this hour may get the next one; nothing when it may get one now.
///
/// # Errors
/// The store's own.
pub async fn next_room(db: &impl ConnectionTrait, mail: &str, now: Moment) -> Result<Option<Moment>, Failure> {
    let (mail, since, most) = (mail.to_lowercase(), now.plus(-HOUR_MICROS), MAIL_PER_ADDRESS_AN_HOUR);
    let made = raw_sql!(
        Postgres,
        "SELECT made_at FROM letter WHERE to_mail = {mail} AND made_at > {since} AND state <> 'dropped'
         ORDER BY made_at DESC LIMIT {most}"
    );
    let made = Made::find_by_statement(made.on(db)).all(db).await?;
    let is_full = made.len() as i64 >= MAIL_PER_ADDRESS_AN_HOUR;
    Ok(made
        .last()
        .filter(|_| is_full)
        .map(|oldest| oldest.made_at.plus(HOUR_MICROS)))
}

pub(super) async fn room(
    db: &impl ConnectionTrait,
    mail: &str,
    actor: Option<i64>,
    now: Moment,
) -> Result<Room, Failure> {
    if next_room(db, mail, now).await?.is_some() {
        return Ok(Room::No);
    }
    let Some(actor) = actor else { return Ok(Room::Now) };
    // Every twenty letters of one person move the next an hour on, counted over a day.
    let since = now.plus(-24 * HOUR_MICROS);
    let made = raw_sql!(
        Postgres,
        "SELECT made_at FROM letter WHERE actor_id = {actor} AND made_at > {since} ORDER BY made_at DESC"
    );
    let made = Made::find_by_statement(made.on(db)).all(db).await?;
    Ok(turn(&made.iter().map(|row| row.made_at).collect::<Vec<_>>(), now))
}

/// When the next letter of somebody goes, from the moments at which they caused the last ones (newest first).
fn turn(made: &[Moment], now: Moment) -> Room {
    let hour = now.plus(-HOUR_MICROS);
    let recent = i64::try_from(made.iter().filter(|moment| **moment > hour).count()).unwrap_or(i64::MAX);
    let hours = recent / MAIL_PER_ACTOR_AN_HOUR;
    if hours == 0 {
        Room::Now
    } else {
        Room::Later(now.plus(hours * HOUR_MICROS))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twenty_go_at_once_and_the_next_twenty_an_hour_later() {
        let now = Moment(100 * HOUR_MICROS);
        let made = |count: usize| vec![now; count];
        assert_eq!(turn(&made(19), now), Room::Now);
        assert_eq!(turn(&made(20), now), Room::Later(now.plus(HOUR_MICROS)));
        assert_eq!(turn(&made(45), now), Room::Later(now.plus(2 * HOUR_MICROS)));
        assert_eq!(turn(&vec![now.plus(-2 * HOUR_MICROS); 45], now), Room::Now);
    }
}
