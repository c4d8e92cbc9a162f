//! Who leads whom: a list names managers by number, by address or by name, and some of them are nobody.

use std::collections::BTreeMap;

use super::Field;
use super::plan::{Deed, Known, Lead, Plan, Shift};
use crate::directory::Name;

/// Fills in who leads each person of the plan, and turns "same" into "change" where that is all that changes.
pub(super) fn resolve(plan: &mut Plan, known: &[Known]) {
    let index = index(plan, known);
    let names: BTreeMap<i64, String> = known.iter().map(|it| (it.person.id, it.person.name.shown())).collect();
    let now: BTreeMap<i64, Option<i64>> = known.iter().map(|it| (it.person.id, it.person.manager_id)).collect();
    for place in 0..plan.people.len() {
        let Some(said) = plan.people[place].listed.manager.clone() else {
            continue;
        };
        let found = if said.is_empty() { None } else { find(&index, &said) };
        let own = match &plan.people[place].deed {
            Deed::Change { id, .. } | Deed::Same { id } => Some(*id),
            Deed::Add { .. } => None,
        };
        let lead = match found {
            Some(Lead::Listed(other)) if other == place => Lead::Nobody,
            Some(Lead::Known(id)) if Some(id) == own => Lead::Nobody,
            Some(lead) => lead,
            None => Lead::Nobody,
        };
        if found.is_none() && !said.is_empty() {
            *plan.unknown_managers.entry(said.clone()).or_default() += 1;
        }
        let before = own.and_then(|id| now.get(&id).copied().flatten());
        let same = match lead {
            Lead::Known(id) => before == Some(id),
            Lead::Nobody => before.is_none(),
            Lead::Listed(_) | Lead::Unsaid => false,
        };
        let to = if lead == Lead::Nobody { String::new() } else { said };
        let shift = Shift {
            what: Field::Manager,
            from: before.and_then(|id| names.get(&id).cloned()).unwrap_or_default(),
            to,
        };
        let planned = &mut plan.people[place];
        planned.lead = lead;
        match (&mut planned.deed, same) {
            (Deed::Change { shifts, .. }, false) => shifts.push(shift),
            (Deed::Same { id }, false) => {
                planned.deed = Deed::Change {
                    id: *id,
                    shifts: vec![shift],
                }
            }
            _ => {}
        }
    }
}

/// Everybody who can lead, under each way to name them. A key that two people share leads to nobody.
fn index(plan: &Plan, known: &[Known]) -> BTreeMap<String, Option<Lead>> {
    let mut index = BTreeMap::new();
    let mut listed_ids = std::collections::BTreeSet::new();
    for (place, planned) in plan.people.iter().enumerate() {
        let (lead, mail) = match &planned.deed {
            Deed::Add { mail } => (Lead::Listed(place), Some(mail.clone())),
            Deed::Change { id, .. } | Deed::Same { id } => {
                listed_ids.insert(*id);
                (Lead::Known(*id), planned.listed.mail.clone())
            }
        };
        put(
            &mut index,
            lead,
            &planned.listed.name,
            planned.listed.staff_number.as_deref(),
            mail,
        );
    }
    let leaving: std::collections::BTreeSet<i64> = plan.leaving.iter().map(|(id, _)| *id).collect();
    let others = known
        .iter()
        .filter(|it| it.person.visible && !leaving.contains(&it.person.id));
    for it in others.filter(|it| !listed_ids.contains(&it.person.id)) {
        let number = it.person.staff_number.as_deref();
        put(
            &mut index,
            Lead::Known(it.person.id),
            &it.person.name,
            number,
            Some(it.mail.clone()),
        );
    }
    index
}

fn put(
    index: &mut BTreeMap<String, Option<Lead>>,
    lead: Lead,
    name: &Name,
    number: Option<&str>,
    mail: Option<String>,
) {
    let keys = [
        number.map(|it| format!("number {it}")),
        mail.map(|it| format!("mail {it}")),
    ];
    let names = [format!("name {}", name.key()), format!("short {}", name.short_key())];
    for key in keys.into_iter().flatten().chain(names) {
        index
            .entry(key)
            .and_modify(|other| *other = other.filter(|it| *it == lead))
            .or_insert(Some(lead));
    }
}

fn find(index: &BTreeMap<String, Option<Lead>>, said: &str) -> Option<Lead> {
    let name = Name::parse(said);
    let keys = [
        format!("number {said}"),
        format!("mail {}", said.to_lowercase()),
        format!("name {}", name.key()),
        format!("short {}", name.short_key()),
    ];
    keys.iter().find_map(|key| index.get(key).copied().flatten())
}
