//! What a rule would do to what is here already, without doing it.

use std::collections::HashSet;

use platform::failure::Failure;
use platform::feature::Platform;

use super::apply::Rule;
use super::does::Ending;
use super::lens::Lens;
use crate::tags;
use crate::triage::list_waiting;
use crate::watch::{Mention, list_newest};

/// Mentions that are looked at for a preview; the run itself looks at all of them.
pub(super) const PREVIEW_MOST: usize = 2_000;
/// Mentions read at once.
const PAGE_MENTIONS: u64 = 500;
/// Mentions shown as examples.
const SHOWN_MOST: usize = 20;

/// What a rule would do.
#[derive(Default)]
pub(super) struct Preview {
    /// Mentions that were looked at.
    pub(super) looked: usize,
    /// Mentions it would do something with.
    pub(super) would: usize,
    /// Mentions it would leave, because they may be a complaint.
    pub(super) spared: usize,
    /// The newest of those it would do something with.
    pub(super) shown: Vec<Mention>,
}

/// Looks at the newest mentions as this rule would.
pub(super) async fn preview(platform: &Platform, rule: &Rule) -> Result<Preview, Failure> {
    let (db, mut preview, mut before) = (platform.store.reader(), Preview::default(), None);
    while preview.looked < PREVIEW_MOST {
        let mentions = list_newest(db, before, PAGE_MENTIONS).await?;
        let Some(last) = mentions.last() else { break };
        before = Some((last.found_at, last.id));
        let ids: Vec<i64> = mentions.iter().map(|mention| mention.id).collect();
        let lens = Lens::read(
            &platform.store,
            &mentions,
            std::slice::from_ref(&rule.ready),
            rule.sets_aside(),
        )
        .await?;
        let waiting: HashSet<i64> = list_waiting(&platform.store, ids.clone()).await?.into_iter().collect();
        let worn: HashSet<i64> = match rule.does.tag {
            Some(tag) => {
                let worn = tags::of_mentions(db, ids).await?.into_iter();
                worn.filter(|(_, it)| it.id == tag)
                    .map(|(mention, _)| mention)
                    .collect()
            }
            None => HashSet::new(),
        };
        preview.looked += mentions.len();
        for mention in mentions {
            if !lens.fits(&rule.ready, &mention) {
                continue;
            }
            let waits = waiting.contains(&mention.id) && rule.does.ending != Ending::Stays;
            let is_spared = waits && rule.sets_aside() && lens.may_complain(mention.id);
            let tags = rule.does.tag.is_some() && !worn.contains(&mention.id);
            preview.spared += usize::from(is_spared);
            if tags || (waits && !is_spared) {
                preview.would += 1;
                if preview.shown.len() < SHOWN_MOST {
                    preview.shown.push(mention);
                }
            }
        }
    }
    Ok(preview)
}
