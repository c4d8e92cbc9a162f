//! What a staff list changes: who is new, who changes, who left; and which rows cannot be used.

use std::collections::BTreeMap;

use super::listed::{Listed, Trouble};
use super::matching::Index;
use crate::departments::Tree;
use crate::directory::Person;

/// Of those a list brought before, this share may be missing from it; beyond, somebody must say that it is right (F25).
const LEAVING_MOST_PERCENT: usize = 20;

/// Somebody known here, with what their account says.
#[derive(Clone, Debug)]
pub struct Known {
    /// The person.
    pub person: Person,
    /// Their address.
    pub mail: String,
    /// They may not come in any more.
    pub is_closed: bool,
    /// An administrator: no list changes their address, or whoever brings lists could take their account over.
    pub keeps_mail: bool,
}

/// What happens to a listed person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    /// New, with this address.
    Add {
        /// The address.
        mail: String,
    },
    /// Known; these things change.
    Change {
        /// Who it is.
        id: i64,
        /// What changes.
        shifts: Vec<Shift>,
    },
    /// Known, and everything is right.
    Same {
        /// Who it is.
        id: i64,
    },
}

/// One thing that changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shift {
    /// What it is.
    pub what: super::Field,
    /// As it is.
    pub from: String,
    /// As it becomes.
    pub to: String,
}

/// Who leads a listed person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lead {
    /// The list has no such column.
    Unsaid,
    /// Nobody.
    Nobody,
    /// Somebody known here.
    Known(i64),
    /// Somebody on the list: the place in [`Plan::people`].
    Listed(usize),
}

/// A listed person and what happens.
#[derive(Clone, Debug)]
pub struct Planned {
    /// As listed.
    pub listed: Listed,
    /// What happens.
    pub deed: Deed,
    /// Who leads them.
    pub lead: Lead,
}

/// What a list comes down to.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// Everybody on the list who works here.
    pub people: Vec<Planned>,
    /// Who left: key and name.
    pub leaving: Vec<(i64, String)>,
    /// Rows about people who left and were gone already, or were never here, or whose account was closed by hand.
    pub untouched: usize,
    /// Rows that cannot be used: the line, the column, why.
    pub refused: Vec<(u64, Trouble)>,
    /// Managers who are nobody on the list, with how many people name them.
    pub unknown_managers: BTreeMap<String, usize>,
    /// How many a list brought before and who still work here.
    pub listed_before: usize,
}

impl Plan {
    /// How many rows add somebody.
    #[must_use]
    pub fn added(&self) -> usize {
        self.people
            .iter()
            .filter(|it| matches!(it.deed, Deed::Add { .. }))
            .count()
    }

    /// How many people change or leave.
    #[must_use]
    pub fn changed(&self) -> usize {
        self.people
            .iter()
            .filter(|it| matches!(it.deed, Deed::Change { .. }))
            .count()
            + self.leaving.len()
    }

    /// How many rows change nothing.
    #[must_use]
    pub fn unchanged(&self) -> usize {
        self.people
            .iter()
            .filter(|it| matches!(it.deed, Deed::Same { .. }))
            .count()
            + self.untouched
    }

    /// Whether so many would leave that somebody has to say that it is right.
    #[must_use]
    pub fn needs_confirmation(&self) -> bool {
        self.leaving.len() * 100 > self.listed_before * LEAVING_MOST_PERCENT
    }
}

/// Compares a list with who is known. `whole_list`: who is not on it has left.
#[must_use]
pub fn plan(
    listed: Vec<Result<Listed, (u64, Trouble)>>,
    known: &[Known],
    tree: &Tree,
    pattern: &str,
    whole_list: bool,
) -> Plan {
    let mut plan = Plan {
        listed_before: known.iter().filter(|it| it.person.listed && it.person.visible).count(),
        ..Plan::default()
    };
    let mut index = Index::of(known, &listed, pattern);
    let mut seen = std::collections::BTreeSet::new();
    for row in listed {
        let found = row.and_then(|listed| {
            index
                .find(&listed)
                .map(|found| (listed.clone(), found))
                .map_err(|it| (listed.line, it))
        });
        match found {
            Err(refused) => plan.refused.push(refused),
            Ok((listed, (mail, None))) if listed.left => {
                drop(mail);
                plan.untouched += 1;
            }
            Ok((listed, (mail, None))) => plan.people.push(Planned {
                listed,
                deed: Deed::Add { mail },
                lead: Lead::Unsaid,
            }),
            Ok((listed, (mail, Some(place)))) => {
                let known = &known[place];
                seen.insert(known.person.id);
                match (listed.left, known.is_closed) {
                    (_, true) => plan.untouched += 1,
                    (true, false) => plan.leaving.push((known.person.id, known.person.name.shown())),
                    (false, false) => {
                        let deed = compare(&listed, known, &mail, tree);
                        plan.people.push(Planned {
                            listed,
                            deed,
                            lead: Lead::Unsaid,
                        });
                    }
                }
            }
        }
    }
    if whole_list {
        let gone = known
            .iter()
            .filter(|it| it.person.listed && it.person.visible && !seen.contains(&it.person.id));
        plan.leaving
            .extend(gone.map(|it| (it.person.id, it.person.name.shown())));
    }
    super::leads::resolve(&mut plan, known);
    plan
}

/// What changes about somebody; managers are compared when everybody is known.
fn compare(listed: &Listed, known: &Known, mail: &str, tree: &Tree) -> Deed {
    use super::Field;
    let person = &known.person;
    let department = listed.department.as_ref().map(|path| path.join(" › "));
    let now = person.department_id.map(|id| tree.path_name(id)).unwrap_or_default();
    let same_department = listed
        .department
        .as_deref()
        .is_none_or(|path| is_at(tree, path, person.department_id));
    let said = [
        (Field::Name, person.name.shown(), Some(listed.name.shown())),
        (Field::Mail, known.mail.clone(), Some(mail.to_owned())),
        (
            Field::StaffNumber,
            person.staff_number.clone().unwrap_or_default(),
            listed.staff_number.clone(),
        ),
        (Field::Function, person.function.clone(), listed.function.clone()),
        (Field::Department, now, department.filter(|_| !same_department)),
        (
            Field::Phone,
            person.phone.clone(),
            listed.phone.clone().filter(|phone| !phone.is_empty()),
        ),
    ];
    let shifts = said
        .into_iter()
        .filter_map(|(what, from, to)| to.filter(|to| *to != from).map(|to| Shift { what, from, to }));
    let mut shifts: Vec<Shift> = shifts.collect();
    if !person.listed && shifts.is_empty() {
        // Known by hand and now on a list: from here on lists speak for them.
        shifts.push(Shift {
            what: Field::Status,
            from: String::new(),
            to: String::new(),
        });
    }
    if shifts.is_empty() {
        Deed::Same { id: person.id }
    } else {
        Deed::Change { id: person.id, shifts }
    }
}

/// Whether a listed path is where somebody works: the same path, or one name that only this department has.
fn is_at(tree: &Tree, path: &[String], department: Option<i64>) -> bool {
    let Some(department) = department else {
        return path.is_empty();
    };
    let here: Vec<String> = tree.path(department).iter().map(|it| it.name.to_lowercase()).collect();
    let said: Vec<String> = path.iter().map(|name| name.to_lowercase()).collect();
    let only = matches!((tree.list_named(path.first().map_or("", String::as_str)).as_slice(), path), ([one], [_]) if one.id == department);
    here == said || only
}
