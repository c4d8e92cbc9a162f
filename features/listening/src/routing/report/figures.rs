//! What the report says of a number of cases: shares, medians and ninetieth percentiles, exact, from the cases themselves.

use std::collections::{BTreeMap, BTreeSet};

/// Cases from which on a median says something.
pub const MEDIAN_LEAST: usize = 5;
/// Members of a team from which on its figures stand apart; a smaller one is counted with the others.
pub const TEAM_LEAST: i64 = 5;

/// A case as the report counts it. Times are whole minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    /// The team that has it.
    pub department: Option<i64>,
    /// The place of its kind in the list of kinds.
    pub kind: usize,
    /// The hour of the day in which it came in.
    pub hour: usize,
    /// Whether it came in outside opening hours and the next day has begun, or it was answered: then it can have waited.
    pub evening: bool,
    /// Whether such a one waited until the next day.
    pub waited: bool,
    /// Whether a colleague explained it inside, which is no answer outside.
    pub explained: bool,
    /// The first answer.
    pub first: Promised,
    /// The solution.
    pub solved: Promised,
}

/// How one promise of a case went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Promised {
    /// Kept, or broken; nothing while it still can be kept.
    pub kept: Option<bool>,
    /// Opening time it took, when it happened.
    pub open_minutes: Option<i64>,
    /// Time on the wall since it came in, when it happened.
    pub wall_minutes: Option<i64>,
}

/// A median and a ninetieth percentile, or how few cases there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spread {
    /// Fewer than [`MEDIAN_LEAST`].
    Few(usize),
    /// By nearest rank: half, and nine of ten, took at most so many minutes.
    Minutes {
        /// The median.
        median: i64,
        /// The ninetieth percentile.
        p90: i64,
    },
}

impl Spread {
    /// Of these values.
    #[must_use]
    pub fn of(mut values: Vec<i64>) -> Self {
        values.sort_unstable();
        if values.len() < MEDIAN_LEAST {
            return Self::Few(values.len());
        }
        let rank = |percent: usize| values[(values.len() * percent).div_ceil(100) - 1];
        Self::Minutes {
            median: rank(50),
            p90: rank(90),
        }
    }
}

/// How one promise went in a number of cases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// Cases in which it happened.
    pub done: usize,
    /// Cases in which it was kept.
    pub kept: usize,
    /// Cases in which it was kept or broken.
    pub decided: usize,
    /// Opening time.
    pub open: Spread,
    /// Time on the wall.
    pub wall: Spread,
}

impl Part {
    fn of(promises: &[Promised]) -> Self {
        Self {
            done: promises.iter().filter(|it| it.wall_minutes.is_some()).count(),
            kept: promises.iter().filter(|it| it.kept == Some(true)).count(),
            decided: promises.iter().filter(|it| it.kept.is_some()).count(),
            open: Spread::of(promises.iter().filter_map(|it| it.open_minutes).collect()),
            wall: Spread::of(promises.iter().filter_map(|it| it.wall_minutes).collect()),
        }
    }

    /// Of a hundred that were decided, rounded; nothing when none was.
    #[must_use]
    pub fn percent(&self) -> Option<usize> {
        percent(self.kept, self.decided)
    }
}

/// Of a hundred, rounded half up; nothing of nothing.
#[must_use]
pub fn percent(part: usize, whole: usize) -> Option<usize> {
    (whole > 0).then(|| (part * 200 + whole) / (whole * 2))
}

/// What a number of cases comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figures {
    /// All of them.
    pub cases: usize,
    /// Cases that a colleague explained inside.
    pub explained: usize,
    /// The first answer.
    pub first: Part,
    /// The solution.
    pub solved: Part,
    /// Came in outside opening hours, and could have waited.
    pub evenings: usize,
    /// Of those: waited until the next day.
    pub waited: usize,
}

impl Figures {
    /// Of these cases.
    #[must_use]
    pub fn of(cases: &[Counted]) -> Self {
        let part = |of: fn(&Counted) -> Promised| Part::of(&cases.iter().map(of).collect::<Vec<_>>());
        Self {
            cases: cases.len(),
            explained: cases.iter().filter(|it| it.explained).count(),
            first: part(|it| it.first),
            solved: part(|it| it.solved),
            evenings: cases.iter().filter(|it| it.evening).count(),
            waited: cases.iter().filter(|it| it.waited).count(),
        }
    }
}

/// Figures for each group; a group without cases is absent.
#[must_use]
pub fn by<K: Ord>(cases: &[Counted], key: impl Fn(&Counted) -> K) -> Vec<(K, Figures)> {
    let mut groups: BTreeMap<K, Vec<Counted>> = BTreeMap::new();
    for case in cases {
        groups.entry(key(case)).or_default().push(*case);
    }
    groups
        .into_iter()
        .map(|(key, cases)| (key, Figures::of(&cases)))
        .collect()
}

/// The teams whose figures stand apart. Small teams are counted together; when even together they are few, the smallest large
/// ones join them, so that nobody's figures follow from what is left.
#[must_use]
pub fn apart(members: &BTreeMap<Option<i64>, i64>, with_cases: &BTreeSet<Option<i64>>) -> BTreeSet<i64> {
    let size = |team: &Option<i64>| members.get(team).copied().unwrap_or(0);
    let (mut large, small): (Vec<_>, Vec<_>) = with_cases
        .iter()
        .partition(|team| team.is_some() && size(team) >= TEAM_LEAST);
    let mut together: i64 = small.iter().map(size).sum();
    large.sort_by_key(|team| (-size(team), *team));
    while !small.is_empty() && together < TEAM_LEAST {
        let Some(team) = large.pop() else { break };
        together += size(&team);
    }
    large.into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_values_that_occurred() {
        assert_eq!(Spread::of(vec![1, 2, 3, 4]), Spread::Few(4));
        let of = |values: Vec<i64>| match Spread::of(values) {
            Spread::Minutes { median, p90 } => (median, p90),
            Spread::Few(_) => (-1, -1),
        };
        assert_eq!(of(vec![5, 1, 4, 2, 3]), (3, 5));
        assert_eq!(of((1..=10).collect()), (5, 9));
        assert_eq!(of((1..=100).rev().collect()), (50, 90));
        assert_eq!(of(vec![7; 11]), (7, 7));
    }

    #[test]
    fn a_share_is_rounded_and_of_nothing_there_is_none() {
        assert_eq!(percent(0, 0), None);
        assert_eq!(
            (percent(1, 8), percent(1, 3), percent(2, 3)),
            (Some(13), Some(33), Some(67))
        );
    }

    #[test]
    fn small_teams_are_counted_together_and_never_follow_from_the_rest() {
        let members = BTreeMap::from([(Some(1), 12), (Some(2), 6), (Some(3), 2), (Some(4), 4), (None, 1)]);
        let of = |teams: &[Option<i64>]| apart(&members, &teams.iter().copied().collect());
        assert_eq!(of(&[Some(1), Some(2)]), BTreeSet::from([1, 2]));
        assert_eq!(
            of(&[Some(1), Some(2), Some(3), Some(4)]),
            BTreeSet::from([1, 2]),
            "six together"
        );
        assert_eq!(
            of(&[Some(1), Some(2), Some(3)]),
            BTreeSet::from([1]),
            "two alone: the smallest large one joins them"
        );
        assert_eq!(of(&[Some(1), None]), BTreeSet::new());
        assert_eq!(of(&[Some(3)]), BTreeSet::new());
    }
}
