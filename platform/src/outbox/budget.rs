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
struct Count {
    it: i64,
}

#[derive(FromQueryResult)]
struct Made {
    made_at: Moment,
}

/// Whether an address may get another letter this hour; notices that find no room go with the digest.
///
/// # Errors
/// The store's own.
pub async fn room_for(db: &impl ConnectionTrait, mail: &str, now: Moment) -> Result<bool, Failure> {
    let (mail, since) = (mail.to_lowercase(), now.plus(-HOUR_MICROS));
    let count = raw_sql!(
        Postgres,
        "SELECT COUNT(*) AS it FROM letter WHERE to_mail = {mail} AND made_at > {since} AND state <> 'dropped'"
    );
    let count = Count::find_by_statement(count.on(db))
        .one(db)
        .await?
        .map_or(0, |count| count.it);
    Ok(count < MAIL_PER_ADDRESS_AN_HOUR)
}

pub(super) async fn room(
    db: &impl ConnectionTrait,
    mail: &str,
    actor: Option<i64>,
    now: Moment,
) -> Result<Room, Failure> {
    if !room_for(db, mail, now).await? {
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
