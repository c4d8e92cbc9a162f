//! A page of the list for a filter: mentions are looked at from where the page begins, until it is full.

use platform::failure::Failure;
use platform::feature::Platform;

use super::place::{Part, Place};
use super::store::{Rows, Spot, Turn, decision, waiting};
use crate::rules::{Lens, Ready};
use crate::views::Filter;
use crate::watch::{MentionId, list_mentions};

/// Mentions read at once.
const TOGETHER_MOST: usize = 200;
/// Mentions looked at for one page; further on is another page.
pub(crate) const LOOKED_MOST: usize = 3_000;

/// A page, and where looking stopped when there may be more behind what was looked at.
pub(crate) struct Filtered {
    pub(crate) rows: Rows,
    pub(crate) further: Option<Turn>,
}

/// The mentions of this part that fit the filter.
pub(crate) async fn page(platform: &Platform, place: &Place, most: usize) -> Result<Filtered, Failure> {
    let (db, ready) = (platform.store.reader(), [Ready::of(place.filter.0.clone())]);
    let (mut turn, mut found, mut looked): (_, Vec<Spot>, _) = (place.turn, Vec::new(), 0);
    let is_back = matches!(place.turn, Turn::NewerThan(_));
    loop {
        let rows = match place.part {
            Part::New => waiting::page(db, turn, TOGETHER_MOST).await?,
            Part::Done => decision::page(db, turn, TOGETHER_MOST).await?,
        };
        let mut spots = rows.spots.clone();
        if is_back {
            spots.reverse();
        }
        let mentions = list_mentions(db, spots.iter().map(|spot| spot.id).collect()).await?;
        let lens = Lens::read(&platform.store, &mentions, &ready, false).await?;
        let fits = |spot: &&Spot| mentions.iter().any(|it| it.id == spot.id && lens.fits(&ready[0], it));
        found.extend(spots.iter().filter(fits));
        looked += spots.len();
        let more = if is_back { rows.has_newer } else { rows.has_older };
        let on = spots.last().filter(|_| more).map(|last| match is_back {
            true => Turn::NewerThan(*last),
            false => Turn::OlderThan(*last),
        });
        match on {
            Some(on) if found.len() <= most && looked < LOOKED_MOST => turn = on,
            further => {
                let is_full = found.len() > most;
                return Ok(Filtered {
                    rows: Rows::from_found(place.turn, found, most),
                    further: further.filter(|_| !is_full),
                });
            }
        }
    }
}

/// How many of what waits fit, and whether everything was looked at: the newest [`LOOKED_MOST`] are.
pub(crate) async fn count(platform: &Platform, filter: &Filter) -> Result<(i64, bool), Failure> {
    let (db, ready) = (platform.store.reader(), [Ready::of(filter.0.clone())]);
    let (mut turn, mut found, mut looked) = (Turn::Newest, 0, 0);
    loop {
        let rows = waiting::page(db, turn, TOGETHER_MOST).await?;
        let mentions = list_mentions(db, rows.spots.iter().map(|spot| spot.id).collect()).await?;
        let lens = Lens::read(&platform.store, &mentions, &ready, false).await?;
        found += mentions.iter().filter(|it| lens.fits(&ready[0], it)).count() as i64;
        looked += rows.spots.len();
        match rows.spots.last().filter(|_| rows.has_older) {
            Some(last) if looked < LOOKED_MOST => turn = Turn::OlderThan(*last),
            rest => return Ok((found, rest.is_none())),
        }
    }
}

/// How many of what waits and came in after this key fit, counted among the first [`TOGETHER_MOST`].
pub(crate) async fn count_newer(platform: &Platform, filter: &Filter, after: MentionId) -> Result<i64, Failure> {
    let db = platform.store.reader();
    let newer = waiting::list_newer(db, after, TOGETHER_MOST as i64).await?;
    let (mentions, ready) = (list_mentions(db, newer).await?, [Ready::of(filter.0.clone())]);
    let lens = Lens::read(&platform.store, &mentions, &ready, false).await?;
    Ok(mentions.iter().filter(|it| lens.fits(&ready[0], it)).count() as i64)
}
