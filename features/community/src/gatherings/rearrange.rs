//! Moving gatherings about: one, or all that follow by as many days and at the same hour.

use jiff::tz::TimeZone;
use platform::failure::{Failure, Refusal};
use platform::markdown;
use platform::store::Change;

use super::form::Right;
use super::repeat::{times, wall};
use super::tell::{self, What};
use super::{Gathering, State, findable, seats, store};
use crate::texts;

/// Keeps what was changed in `from` for `all` of them, and has everybody told who has to be elsewhere or at another hour.
pub(super) async fn keep_all(
    change: &Change,
    from: &Gathering,
    all: &[Gathering],
    right: &Right,
    who: i64,
) -> Result<(), Failure> {
    let zone = from.time_zone();
    let days_on = right
        .begins
        .date()
        .since(wall(from.begins_at, &zone).date())
        .unwrap_or_default();
    let mut moved = Vec::new();
    for one in all {
        let (held, _) = store::hold(change, one.id).await?;
        // Who cancelled it meanwhile has the last word.
        if held.state == State::Cancelled {
            continue;
        }
        if right.places.is_some_and(|places| places < held.coming) {
            let coming = held.coming;
            return Err(Refusal::say(move |language| texts(language).gatherings_places_taken(coming)).into());
        }
        let (begins_at, ends_at) = moments(&held, right, &zone, days_on).unwrap_or((held.begins_at, held.ends_at));
        let is_moved = (begins_at, ends_at) != (held.begins_at, held.ends_at)
            || held.place != right.place
            || held.link != right.link;
        let new = Gathering {
            title: right.title.clone(),
            about: right.about.clone(),
            html: markdown::render(&right.about).html,
            place: right.place.clone(),
            link: right.link.clone(),
            zone: right.zone_name.clone(),
            begins_at,
            ends_at,
            places: right.places,
            reason: if is_moved {
                right.reason.clone()
            } else {
                held.reason.clone()
            },
            sequence: held.sequence + 1,
            ..held
        };
        store::keep(change, &new).await?;
        findable::keep(change, &new).await?;
        if new.is_open(change.now()) {
            seats::move_up(change, &new).await?;
        }
        if is_moved {
            moved.push(new);
        }
    }
    let ids: Vec<i64> = moved.iter().map(|it| it.id).collect();
    let mark = moved.first().map_or(0, |it| it.sequence);
    tell::soon(change, What::Moved, &ids, mark, Some(who)).await
}

/// The new moments of one time of the series: so many days on, at the hour of the form.
fn moments(
    held: &Gathering,
    right: &Right,
    zone: &TimeZone,
    days_on: jiff::Span,
) -> Option<(platform::clock::Moment, platform::clock::Moment)> {
    let day = wall(held.begins_at, zone).date().checked_add(days_on).ok()?;
    times(right.begins, right.ends, &right.zone, &[day]).pop()
}
