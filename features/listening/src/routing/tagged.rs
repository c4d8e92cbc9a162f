//! A page of cases, all or with one tag: cases are looked at from where the page begins, until it is full.

use platform::clock::Moment;
use platform::failure::Failure;
use platform::store::Store;

use super::store::case::Case;
use super::store::list::{self, After, PAGE_CASES, Part, Whose};
use crate::tags;

/// Cases read at once.
const TOGETHER_MOST: u64 = 200;
/// Cases looked at for one page; further on is another page.
const LOOKED_MOST: usize = 3_000;

/// A page, and where the next one begins when there is more to look at.
pub(super) struct Found {
    pub(super) cases: Vec<Case>,
    pub(super) next: After,
}

/// Where a case stands in its list.
fn spot(part: Part, case: &Case) -> (Moment, i64) {
    let at = match part {
        Part::Solved => case.solved_at.unwrap_or(case.made_at),
        Part::Unsolved | Part::Late(_) | Part::Waiting => case.promise_at,
    };
    (at, case.id)
}

/// The cases of this list, after a place in it, with this tag when there is one.
pub(super) async fn page(
    store: &Store,
    (part, whose): (Part, Whose),
    after: After,
    tag: Option<i64>,
) -> Result<Found, Failure> {
    let (db, most) = (store.reader(), PAGE_CASES as usize);
    let (mut from, mut found, mut looked): (_, Vec<Case>, _) = (after, Vec::new(), 0);
    loop {
        let read = match tag {
            Some(_) => list::list(db, part, whose, from, TOGETHER_MOST).await?,
            None => list::page(db, part, whose, from).await?,
        };
        let more = read.last().filter(|_| read.len() as u64 >= TOGETHER_MOST);
        from = more.map(|last| spot(part, last));
        looked += read.len();
        found.extend(match tag {
            Some(tag) => {
                let carry = tags::carry(store, &read, tag).await?;
                read.into_iter().filter(|case| carry.contains(&case.id)).collect()
            }
            None => read,
        });
        let is_full = found.len() > most;
        if is_full || from.is_none() || looked >= LOOKED_MOST {
            found.truncate(most);
            let last = found.last().filter(|_| is_full);
            let next = last.map(|last| spot(part, last)).or(from);
            return Ok(Found { cases: found, next });
        }
    }
}
