//! A series of figures in time, and the day on which something began.

/// How far two figures are apart, and with that what comes back every year or week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// A figure per day: the days of the week differ.
    Day,
    /// A figure per week: the year goes round in two waves.
    Week,
    /// A figure per month: the months differ.
    Month,
}

impl Step {
    /// All of them, in the order in which they are offered.
    pub(super) const ALL: [Self; 3] = [Self::Month, Self::Week, Self::Day];

    /// The word in the store and in forms.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
        }
    }

    /// The step of this word.
    pub(super) fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.word() == word)
    }

    /// Figures that are needed before the beginning: two rounds of what comes back.
    pub(super) const fn least_before(self) -> usize {
        match self {
            Self::Day => 28,
            Self::Week => 104,
            Self::Month => 24,
        }
    }

    /// Columns of what comes back in the figure with this number, each adding up to about nought over a round.
    fn seasons(self, number: usize) -> Vec<f64> {
        // Effect coding: the last of the round is minus all others, so that the level stays the mean.
        let differs = |round: usize| {
            (1..round)
                .map(|place| f64::from(number % round == place) - f64::from(number.is_multiple_of(round)))
                .collect()
        };
        match self {
            Self::Day => differs(7),
            Self::Month => differs(12),
            Self::Week => {
                let turn = std::f64::consts::TAU * number as f64 / (365.25 / 7.0);
                vec![turn.sin(), turn.cos(), (2.0 * turn).sin(), (2.0 * turn).cos()]
            }
        }
    }
}

/// Figures after the beginning that are needed to say anything.
pub(super) const LEAST_AFTER: usize = 3;
/// Figures at most: ten years of weeks, or a year and a half of days.
pub(super) const FIGURES_MOST: usize = 600;

/// A series. `figures` and `beside` have the same length; `begins` is the place of the first figure after the beginning.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Series {
    pub(super) step: Step,
    pub(super) figures: Vec<f64>,
    /// A series that had the same weather and the same market, and not what began.
    pub(super) beside: Option<Vec<f64>>,
    pub(super) begins: usize,
}

impl Series {
    /// The columns of figure `number`: level, slope, what comes back, the series beside, and last whether it is after the beginning.
    pub(super) fn columns(&self, number: usize) -> Vec<f64> {
        let mut columns = vec![1.0, number as f64 / self.figures.len() as f64];
        columns.extend(self.step.seasons(number));
        if let Some(beside) = &self.beside {
            let mean = beside.iter().sum::<f64>() / beside.len() as f64;
            columns.push(beside[number] - mean);
        }
        columns.push(f64::from(number >= self.begins));
        columns
    }
}
