//! Puts new mentions under what says the same, and lets the next one lead when the first goes.

use std::collections::{BTreeMap, HashMap, HashSet};

use platform::clock::{DAY_MICROS, Moment};
use platform::failure::Failure;
use platform::store::Change;

use super::print::{APART_MOST_BITS, Print, apart, print_of};
use crate::watch::store::fold::{self, Banded};
use crate::watch::store::mention::{Mention, MentionId, list_mentions};
use crate::watch::store::row::mention::Model;

/// Days within which the same words are the same news.
pub(crate) const WINDOW_DAYS: i64 = 7;

/// Of what is near, the nearest so many are compared word for word: where thousands of short texts look alike, each costs
/// the same.
const NEAR_MOST: usize = 1_000;

/// Folds what is new: each goes under the earliest text that it shares most with, and waits no longer by itself. Only what
/// somebody sees, or saw, can lead: what a shut-out site says hides nothing.
pub(crate) async fn fold_new(change: &Change, rows: &[Model]) -> Result<(), Failure> {
    let prints: Vec<(&Model, Print)> = rows
        .iter()
        .filter_map(|row| Some((row, print_of(&whole(row))?)))
        .collect();
    if prints.is_empty() {
        return Ok(());
    }
    // From here on other nodes wait until this change is kept, so two that arrive together see each other.
    let least = fold::take_turn(change).await?;
    if least == 0 {
        return Ok(());
    }
    let ids: Vec<MentionId> = prints.iter().map(|(row, _)| row.id).collect();
    let waiting = crate::triage::list_seen(&**change, ids).await?;
    let mut heads = list_heads(change, &prints).await?;
    let (mut folded, mut banded) = (Vec::new(), Vec::new());
    for (row, print) in prints {
        if !waiting.contains(&row.id) {
            continue;
        }
        match heads.best(&print, least) {
            Some(head) => folded.push((row.id, head)),
            None => {
                banded.extend(bands_of(row.id, &print, row.found_at));
                heads.add(row.id, print);
            }
        }
    }
    fold::add_bands(change, banded).await?;
    fold::add(change, &folded).await?;
    crate::triage::stop_waiting(change, folded.into_iter().map(|(mention, _)| mention).collect()).await
}

fn whole(row: &Model) -> String {
    crate::watch::feeds::item::whole_text(&row.title, &row.text)
}

/// The texts that may lead, by the pieces of their prints.
#[derive(Default)]
pub(super) struct Heads {
    prints: BTreeMap<MentionId, Print>,
    by_band: HashMap<i64, Vec<MentionId>>,
}

impl Heads {
    pub(super) fn add(&mut self, id: MentionId, print: Print) {
        for band in print.bands() {
            self.by_band.entry(band).or_default().push(id);
        }
        self.prints.insert(id, print);
    }

    /// The one that shares most, the earliest of equals.
    pub(super) fn best(&self, print: &Print, least: i64) -> Option<MentionId> {
        let near: HashSet<MentionId> = print
            .bands()
            .filter_map(|band| self.by_band.get(&band))
            .flatten()
            .copied()
            .collect();
        let shared = near.into_iter().filter_map(|id| {
            let other = self.prints.get(&id)?;
            let is_near = apart(print.bits, other.bits) <= APART_MOST_BITS;
            let shared = if is_near { print.shared_percent(other) } else { 0 };
            (shared >= least).then_some((shared, std::cmp::Reverse(id)))
        });
        shared.max().map(|(_, id)| id.0)
    }
}

/// What of the last days is near enough to one of these to be compared with it.
async fn list_heads(change: &Change, prints: &[(&Model, Print)]) -> Result<Heads, Failure> {
    let bands: HashSet<i64> = prints.iter().flat_map(|(_, print)| print.bands()).collect();
    let since = change.now().plus(-WINDOW_DAYS * DAY_MICROS);
    let new: HashSet<MentionId> = prints.iter().map(|(row, _)| row.id).collect();
    let known = fold::list_banded(&**change, bands.into_iter().collect(), since).await?;
    let distance = |known: &Banded| {
        let bits = known.print as u64;
        let nearest = prints.iter().map(|(_, print)| apart(print.bits, bits)).min();
        nearest.filter(|bits| *bits <= APART_MOST_BITS && !new.contains(&known.mention_id))
    };
    let mut near: Vec<_> = known
        .iter()
        .filter_map(|known| Some((distance(known)?, known.mention_id)))
        .collect();
    near.sort_unstable();
    let ids: Vec<MentionId> = near.into_iter().take(NEAR_MOST).map(|(_, id)| id).collect();
    let seen = crate::triage::list_seen(&**change, ids).await?;
    let mut heads = Heads::default();
    for mention in list_mentions(&**change, seen.into_iter().collect()).await? {
        if let Some(print) = print_of(&mention.whole_text()) {
            heads.add(mention.id, print);
        }
    }
    Ok(heads)
}

fn bands_of(mention_id: MentionId, print: &Print, found_at: Moment) -> Vec<(i64, Banded)> {
    let known = Banded {
        mention_id,
        print: print.bits as i64,
        found_at,
    };
    print.bands().map(|band| (band, known.clone())).collect()
}

/// Lets others be put under this mention from now on.
pub(crate) async fn let_lead(change: &Change, mention: &Mention) -> Result<(), Failure> {
    let bands = print_of(&mention.whole_text()).map(|print| bands_of(mention.id, &print, mention.found_at));
    fold::add_bands(change, bands.unwrap_or_default()).await
}

/// These mentions go, or their words do: the first of those under each leads from now on, and waits when the old one did.
pub(crate) async fn hand_on(change: &Change, heads: &[MentionId]) -> Result<(), Failure> {
    fold::delete_bands(change, heads.to_vec()).await?;
    for head in heads {
        let under = fold::list_under(&**change, vec![*head]).await?;
        let ids: Vec<MentionId> = under.iter().map(|fold| fold.mention_id).collect();
        let mut mentions = list_mentions(&**change, ids).await?;
        mentions.retain(|mention| !mention.is_taken_back());
        let Some(next) = mentions.iter().min_by_key(|mention| mention.id) else {
            continue;
        };
        fold::lead(change, *head, next.id).await?;
        let_lead(change, next).await?;
        if crate::triage::waits(&**change, *head).await? {
            crate::triage::take_in(change, &[next.id]).await?;
        }
    }
    Ok(())
}
