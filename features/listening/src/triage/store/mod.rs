//! The queries of this feature, on its own tables and nowhere else.

pub(crate) mod act;
pub(crate) mod decision;
pub(crate) mod mute;
pub(crate) mod row;
pub(crate) mod trust;
pub(crate) mod waiting;
pub(crate) mod weight;

use platform::clock::Moment;
use sea_orm::FromQueryResult;

/// A place in a list: the moment and the key of a row. Newer rows come first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromQueryResult)]
pub(crate) struct Spot {
    pub(crate) at: Moment,
    pub(crate) id: i64,
}

/// Which rows of a list are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) enum Turn {
    /// From the newest.
    #[default]
    Newest,
    /// Those after this one, which are older.
    OlderThan(Spot),
    /// Those before this one, which are newer.
    NewerThan(Spot),
}

/// The rows of a page, newest first, and whether there are more on either side.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Rows {
    pub(crate) spots: Vec<Spot>,
    pub(crate) has_newer: bool,
    pub(crate) has_older: bool,
}

impl Rows {
    /// Puts what a query gave in order: one row more than `most` says that there are more on that side.
    pub(crate) fn from_found(turn: Turn, mut spots: Vec<Spot>, most: usize) -> Self {
        let more = spots.len() > most;
        spots.truncate(most);
        let (has_newer, has_older) = match turn {
            Turn::Newest => (false, more),
            Turn::OlderThan(_) => (true, more),
            Turn::NewerThan(_) => {
                spots.reverse();
                (more, true)
            }
        };
        Self {
            spots,
            has_newer,
            has_older,
        }
    }
}

#[derive(FromQueryResult)]
pub(crate) struct Count {
    pub(crate) many: i64,
}
