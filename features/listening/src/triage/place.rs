//! Where somebody is in the inbox: which part of the list, and which page of it, as an address.

use platform::clock::Moment;
use platform::ids::{from_short, short};

use super::store::{Rows, Spot, Turn};
use crate::views::Filter;

/// Mentions on one page of the list.
pub(crate) const PAGE_ROWS: usize = 20;
/// Mentions decided in one go; more than a page holds, so that nothing is decided unseen.
pub(crate) const TOGETHER_MOST: usize = PAGE_ROWS + 1;

/// A part of the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Part {
    /// What waits for a decision.
    #[default]
    New,
    /// What was decided.
    Done,
}

/// A page of a part.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) part: Part,
    pub(crate) turn: Turn,
    /// Only what fits.
    pub(crate) filter: Filter,
}

impl Place {
    /// Reads an address; what cannot be read is the newest page.
    pub(crate) fn read(tab: &str, older: &str, newer: &str) -> Self {
        let part = if tab == "done" { Part::Done } else { Part::New };
        let turn = match (read_spot(older), read_spot(newer)) {
            (Some(spot), _) => Turn::OlderThan(spot),
            (None, Some(spot)) => Turn::NewerThan(spot),
            (None, None) => Turn::Newest,
        };
        Self {
            part,
            turn,
            filter: Filter::default(),
        }
    }

    /// Reads the fields of a form that [`Self::fields`] wrote.
    pub(crate) fn of_form(fields: &[(String, String)]) -> Self {
        let one = |name: &str| {
            let found = fields.iter().find(|(field, _)| field == name);
            found.map_or("", |(_, value)| value.as_str())
        };
        Self::read(one("tab"), one("older"), one("newer")).filtered(Filter::read(one))
    }

    /// The newest page of a part, with the same filter.
    pub(crate) fn newest(&self, part: Part) -> Self {
        Self {
            part,
            turn: Turn::Newest,
            filter: self.filter.clone(),
        }
    }

    /// The same with only what fits.
    pub(crate) fn filtered(self, filter: Filter) -> Self {
        Self { filter, ..self }
    }

    /// The fields that say so in a form: name and value.
    pub(crate) fn fields(&self) -> Vec<(&'static str, String)> {
        let mut fields = Vec::new();
        if self.part == Part::Done {
            fields.push(("tab", "done".to_owned()));
        }
        match self.turn {
            Turn::Newest => {}
            Turn::OlderThan(spot) => fields.push(("older", write_spot(spot))),
            Turn::NewerThan(spot) => fields.push(("newer", write_spot(spot))),
        }
        fields.extend(self.filter.fields());
        fields
    }

    fn query(&self) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(self.fields());
        match query.finish() {
            empty if empty.is_empty() => empty,
            fields => format!("?{fields}"),
        }
    }

    /// The address of the list.
    pub(crate) fn path(&self) -> String {
        format!("/listen{}", self.query())
    }

    /// The address of one mention, with the list beside it.
    pub(crate) fn path_to(&self, id: &str) -> String {
        format!("/listen/mentions/{id}{}", self.query())
    }

    /// The pages on either side, as far as there are any: newer and older.
    pub(crate) fn beside(&self, rows: &Rows) -> (Option<Place>, Option<Place>) {
        let turned = |turn| Place { turn, ..self.clone() };
        let newer = rows
            .spots
            .first()
            .filter(|_| rows.has_newer)
            .map(|spot| turned(Turn::NewerThan(*spot)));
        let older = rows
            .spots
            .last()
            .filter(|_| rows.has_older)
            .map(|spot| turned(Turn::OlderThan(*spot)));
        (newer, older)
    }
}

fn write_spot(spot: Spot) -> String {
    format!("{}.{}", spot.at.0, short(spot.id))
}

fn read_spot(text: &str) -> Option<Spot> {
    let (at, id) = text.split_once('.')?;
    Some(Spot {
        at: Moment(at.parse().ok()?),
        id: from_short(id)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_survives_the_way_back() {
        let spot = Spot {
            at: Moment(1_794_906_000_000_000),
            id: 123_456_789,
        };
        for turn in [Turn::Newest, Turn::OlderThan(spot), Turn::NewerThan(spot)] {
            for part in [Part::New, Part::Done] {
                let place = Place {
                    part,
                    turn,
                    filter: Filter::default(),
                };
                let fields = place.fields();
                let of = |name: &str| {
                    fields
                        .iter()
                        .find(|(field, _)| *field == name)
                        .map_or("", |(_, value)| value)
                };
                assert_eq!(Place::read(of("tab"), of("older"), of("newer")), place);
            }
        }
        assert_eq!(Place::read("x", "1.x", "--"), Place::default());
    }
}
