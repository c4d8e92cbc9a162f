//! Who on the list is who here: by number, then by address, then by a name that only one person has.

use std::collections::{BTreeMap, BTreeSet};

use super::listed::{Listed, Trouble};
use super::pattern;
use super::plan::Known;
use super::{Field, Reason};

/// Finds known people for listed ones, and refuses rows that contradict others.
pub(super) struct Index<'k> {
    known: &'k [Known],
    by_number: BTreeMap<&'k str, usize>,
    by_mail: BTreeMap<&'k str, usize>,
    by_name: BTreeMap<String, Vec<usize>>,
    /// Names that stand on more than one row: they find nobody by name.
    repeated: BTreeSet<String>,
    /// Addresses the list itself names: none of them is made up for somebody else.
    named: BTreeSet<String>,
    pattern: String,
    used_numbers: BTreeMap<String, u64>,
    used_mails: BTreeMap<String, u64>,
    used_people: BTreeMap<usize, u64>,
}

impl<'k> Index<'k> {
    pub(super) fn of(known: &'k [Known], listed: &[Result<Listed, (u64, Trouble)>], pattern: &str) -> Self {
        let (mut by_name, mut names) = (BTreeMap::<String, Vec<usize>>::new(), BTreeMap::<String, usize>::new());
        for (place, it) in known.iter().enumerate() {
            by_name.entry(it.person.name.key()).or_default().push(place);
        }
        let rows = || listed.iter().flatten();
        for row in rows() {
            *names.entry(row.name.key()).or_default() += 1;
        }
        let numbers = known
            .iter()
            .enumerate()
            .filter_map(|(place, it)| Some((it.person.staff_number.as_deref()?, place)));
        Self {
            known,
            by_number: numbers.collect(),
            by_mail: known
                .iter()
                .enumerate()
                .map(|(place, it)| (it.mail.as_str(), place))
                .collect(),
            by_name,
            repeated: names
                .into_iter()
                .filter(|(_, count)| *count > 1)
                .map(|(name, _)| name)
                .collect(),
            named: rows().filter_map(|row| row.mail.clone()).collect(),
            pattern: pattern.to_owned(),
            used_numbers: BTreeMap::new(),
            used_mails: BTreeMap::new(),
            used_people: BTreeMap::new(),
        }
    }

    /// The address of a listed person, and their place among the known when they are.
    pub(super) fn find(&mut self, listed: &Listed) -> Result<(String, Option<usize>), Trouble> {
        if let Some(number) = &listed.staff_number
            && let Some(line) = self.used_numbers.insert(number.clone(), listed.line)
        {
            return Err((Field::StaffNumber, Reason::NumberTwice(line)));
        }
        if let Some(mail) = &listed.mail
            && let Some(line) = self.used_mails.get(mail)
        {
            return Err((Field::Mail, Reason::MailTwice(*line)));
        }
        let place = self.place(listed)?;
        let mail = match (&listed.mail, place) {
            (_, Some(place)) if self.known[place].keeps_mail => self.known[place].mail.clone(),
            (Some(mail), _) => mail.clone(),
            (None, Some(place)) => self.known[place].mail.clone(),
            (None, None) => self.made_up(listed)?,
        };
        let place = place.or_else(|| {
            self.by_mail
                .get(mail.as_str())
                .copied()
                .filter(|_| listed.mail.is_none())
        });
        if let Some(place) = place
            && let Some(line) = self.used_people.insert(place, listed.line)
        {
            return Err((Field::Name, Reason::PersonTwice(line)));
        }
        self.used_mails.insert(mail.clone(), listed.line);
        Ok((mail, place))
    }

    fn place(&self, listed: &Listed) -> Result<Option<usize>, Trouble> {
        let number = listed.staff_number.as_deref();
        let by_number = number.and_then(|number| self.by_number.get(number)).copied();
        let by_mail = listed.mail.as_deref().and_then(|mail| self.by_mail.get(mail)).copied();
        match (by_number, by_mail) {
            (Some(one), Some(other)) if one != other => Err((Field::Mail, Reason::MailTaken)),
            (Some(place), _) => Ok(Some(place)),
            (None, Some(place)) if self.agrees(place, number) => Ok(Some(place)),
            (None, Some(_)) => Err((Field::Mail, Reason::MailTaken)),
            (None, None) if self.repeated.contains(&listed.name.key()) => Ok(None),
            (None, None) => Ok(match self.by_name.get(&listed.name.key()).map(Vec::as_slice) {
                // Who was added by hand with a real address is not guessed to be somebody from a list with another one.
                Some([place]) if self.agrees(*place, number) && self.may_be(*place, listed) => Some(*place),
                _ => None,
            }),
        }
    }

    /// No number contradicts another.
    fn agrees(&self, place: usize, number: Option<&str>) -> bool {
        let known = self.known[place].person.staff_number.as_deref();
        known.is_none() || number.is_none() || known == number
    }

    /// A name alone is enough when not both sides have an address of their own.
    fn may_be(&self, place: usize, listed: &Listed) -> bool {
        listed.mail.is_none() || !crate::accounts::can_be_written_to(&self.known[place].mail)
    }

    /// The first address of the pattern that is free, or that belongs to this very person from an earlier list.
    fn made_up(&self, listed: &Listed) -> Result<String, Trouble> {
        let number = listed.staff_number.as_deref();
        for again in 1..10_000 {
            let made = pattern::address(&self.pattern, &listed.name, number, again);
            let made = made.ok_or((Field::Mail, Reason::NoMail(self.pattern.clone())))?;
            let mine = |place: &usize| {
                let known = &self.known[*place];
                let same_name = known.person.name.key() == listed.name.key();
                same_name && self.agrees(*place, number) && !self.used_people.contains_key(place)
            };
            let is_free = match self.by_mail.get(made.as_str()) {
                Some(place) => mine(place),
                None => !self.named.contains(&made),
            };
            if is_free && !self.used_mails.contains_key(&made) {
                return Ok(made);
            }
        }
        Err((Field::Mail, Reason::NoMail(self.pattern.clone())))
    }
}
