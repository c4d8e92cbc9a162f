//! Applying a large list part by part: between two parts others write, and a stop goes on where it was.

use std::collections::BTreeMap;

use platform::clock::Day;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::store::Change;
use platform::texts::Language;

use super::apply::{add, close, update};
use super::plan::{Deed, Lead, Plan, Planned};
use super::store;
use crate::{departments, directory};

/// People of one change: each part holds the writer for a fraction of a second (decision 0008).
pub(super) const PART_PEOPLE: usize = 250;

/// A large list while it is applied.
pub(super) struct Parts<'a> {
    pub(super) platform: &'a Platform,
    pub(super) language: Language,
    /// The list whose page shows the progress; the command line has none.
    pub(super) list: Option<i64>,
    /// People of the list that were taken in.
    pub(super) done: usize,
}

impl Parts<'_> {
    /// Applies a plan: people with their departments first, each of them whole, then who leads whom, then who left. What
    /// a part wrote stays, whatever comes after it.
    ///
    /// # Errors
    /// [`Failure::Busy`] when somebody else changed what the plan rests on: the part that met it is taken back, and a
    /// new plan does the rest. The store's own.
    pub(super) async fn apply(&mut self, plan: &Plan, today: &Day) -> Result<(), Failure> {
        if plan.added() + plan.changed() == 0 {
            return Ok(());
        }
        let mut ids: BTreeMap<usize, i64> = BTreeMap::new();
        for (place, planned) in plan.people.iter().enumerate() {
            if let Deed::Change { id, .. } | Deed::Same { id } = &planned.deed {
                ids.insert(place, *id);
            }
        }
        let touched: Vec<(usize, &Planned)> = plan
            .people
            .iter()
            .enumerate()
            .filter(|(_, planned)| !matches!(planned.deed, Deed::Same { .. }))
            .collect();
        for part in touched.chunks(PART_PEOPLE) {
            ids.extend(self.take_in(part).await?);
        }
        self.lead(&touched, &ids).await?;
        for part in plan.leaving.chunks(PART_PEOPLE) {
            let done = self.done + part.len();
            let leave = async |change: &Change| {
                for (id, _) in part {
                    close(change, *id).await?;
                }
                self.tell(change, done).await
            };
            self.platform.store.change(leave).await?;
            self.done = done;
        }
        let count = async |change: &Change| departments::count_members(change, today).await;
        self.platform.store.change(count).await
    }

    /// Takes in some people, and says which key the new ones got.
    async fn take_in(&mut self, part: &[(usize, &Planned)]) -> Result<Vec<(usize, i64)>, Failure> {
        let done = self.done + part.len();
        let write = async |change: &Change| {
            let mut tree = departments::tree(&**change).await?;
            let (mut new, mut made) = (Vec::new(), Vec::new());
            for (place, planned) in part {
                match &planned.deed {
                    Deed::Add { mail } => {
                        let person = add(change, &planned.listed, mail, &mut tree, self.language).await?;
                        made.push((*place, person.id));
                        new.push(person);
                    }
                    Deed::Change { id, .. } => update(change, *id, &planned.listed, &mut tree).await?,
                    Deed::Same { .. } => {}
                }
            }
            directory::add_all(change, new).await?;
            self.tell(change, done).await?;
            Ok(made)
        };
        let made = self.platform.store.change(write).await?;
        self.done = done;
        Ok(made)
    }

    async fn lead(&self, touched: &[(usize, &Planned)], ids: &BTreeMap<usize, i64>) -> Result<(), Failure> {
        let manager = |planned: &Planned| match planned.lead {
            Lead::Unsaid => None,
            Lead::Nobody => Some(None),
            Lead::Known(id) => Some(Some(id)),
            Lead::Listed(other) => Some(ids.get(&other).copied()),
        };
        let wish = |(place, planned): &(usize, &Planned)| {
            let is_new = matches!(planned.deed, Deed::Add { .. });
            let manager = manager(planned).filter(|manager| !(is_new && manager.is_none()))?;
            Some((*ids.get(place)?, manager))
        };
        let wishes: Vec<(i64, Option<i64>)> = touched.iter().filter_map(wish).collect();
        for part in wishes.chunks(PART_PEOPLE) {
            let write = async |change: &Change| {
                for (id, manager) in part {
                    directory::set_manager(change, *id, *manager).await?;
                }
                Ok(())
            };
            self.platform.store.change(write).await?;
        }
        Ok(())
    }

    async fn tell(&self, change: &Change, done: usize) -> Result<(), Failure> {
        match self.list {
            Some(list) => store::keep_done(change, list, done).await,
            None => Ok(()),
        }
    }
}
