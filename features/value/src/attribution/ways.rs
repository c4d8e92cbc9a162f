//! Ways along channels, as a table from outside tells them: in what order people met us, and how often that ended in something.

use std::collections::HashMap;

/// Channels of one table at most: more make a table that nobody reads, and most often a column that is no channel.
pub(super) const CHANNELS_MOST: usize = 200;

/// Why a way cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// There is no channel in it.
    Empty,
    /// It brings one channel more than can be told apart.
    TooManyChannels,
    /// A number is no whole number of times, or below zero.
    Times,
    /// A worth is no number, or below zero.
    Worth,
}

/// One way and how often it was gone.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Way {
    /// The channels in order, as places in [`Ways::channels`]; a channel may stand in it several times.
    pub(super) steps: Vec<u16>,
    /// How often it ended in a result.
    pub(super) results: f64,
    /// What those results were worth together.
    pub(super) worth: f64,
    /// How often it ended in nothing.
    pub(super) nothing: f64,
}

/// All ways of a table, with the names of the channels.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Ways {
    channels: Vec<String>,
    places: HashMap<String, u16>,
    ways: Vec<Way>,
}

impl Ways {
    /// The names of the channels, in the order in which they were met first.
    pub(super) fn channels(&self) -> &[String] {
        &self.channels
    }

    /// The ways, in the order of the table.
    pub(super) fn ways(&self) -> &[Way] {
        &self.ways
    }

    /// All results together.
    pub(super) fn results(&self) -> f64 {
        self.ways.iter().map(|way| way.results).sum()
    }

    /// What all results were worth.
    pub(super) fn worth(&self) -> f64 {
        self.ways.iter().map(|way| way.worth).sum()
    }

    /// How often a way ended in nothing.
    pub(super) fn nothing(&self) -> f64 {
        self.ways.iter().map(|way| way.nothing).sum()
    }

    /// Adds a way: channels between ">" signs, and how it ended.
    ///
    /// # Errors
    /// A [`Fault`]; nothing is added then.
    pub(super) fn add(&mut self, path: &str, results: f64, worth: f64, nothing: f64) -> Result<(), Fault> {
        let is_times = |times: f64| times.is_finite() && times >= 0.0 && times.fract() == 0.0;
        if !is_times(results) || !is_times(nothing) {
            return Err(Fault::Times);
        }
        if !worth.is_finite() || worth < 0.0 {
            return Err(Fault::Worth);
        }
        let names: Vec<&str> = path.split('>').map(str::trim).filter(|name| !name.is_empty()).collect();
        if names.is_empty() {
            return Err(Fault::Empty);
        }
        let mut fresh: Vec<&str> = names
            .iter()
            .copied()
            .filter(|name| !self.places.contains_key(*name))
            .collect();
        fresh.sort_unstable();
        fresh.dedup();
        if self.channels.len() + fresh.len() > CHANNELS_MOST {
            return Err(Fault::TooManyChannels);
        }
        let steps = names.into_iter().map(|name| self.place(name)).collect();
        self.ways.push(Way {
            steps,
            results,
            worth,
            nothing,
        });
        Ok(())
    }

    fn place(&mut self, name: &str) -> u16 {
        if let Some(place) = self.places.get(name) {
            return *place;
        }
        let place = u16::try_from(self.channels.len()).unwrap_or(u16::MAX);
        self.channels.push(name.to_owned());
        self.places.insert(name.to_owned(), place);
        place
    }
}
