//! From counts to a page: what it means first, each figure with its previous period, its source and its grade. Pure.

use super::{Period, Stakeholder};
use crate::Texts;
use crate::ledger::store::Tally;
use crate::ledger::{Entry, Grade, Kind};

/// Entries told as a story on one page at most.
const STORIES_MOST: usize = 3;

/// A figure of an update. Counts of different grades stand beside each other and are only added up for the eye.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// What was counted.
    pub kind: Kind,
    /// How many in this period, per grade, the most certain first; grades without any are left out.
    pub parts: Vec<(Grade, i64)>,
    /// How many in this period, of all grades.
    pub now: i64,
    /// How many in the period before.
    pub before: i64,
}

/// An update as it is shown, mailed and downloaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Update {
    /// What it means, first.
    pub headline: String,
    /// What it was before, in words.
    pub standfirst: String,
    /// How certain the headline is: the letter and an explanation.
    pub certainty: Vec<(Grade, String)>,
    /// Every figure that matters to this stakeholder, also when it is nought.
    pub figures: Vec<Figure>,
    /// What happened, told.
    pub stories: Vec<Entry>,
}

/// Composes the update of a stakeholder from the counts of two periods and the entries of this one (newest first).
#[must_use]
pub(crate) fn compose(
    t: &Texts,
    stakeholder: Stakeholder,
    (now, before): (&[Tally], &[Tally]),
    entries: &[Entry],
    previous: &str,
) -> Update {
    let figures: Vec<Figure> = stakeholder
        .kinds()
        .iter()
        .map(|kind| figure(*kind, now, before))
        .collect();
    let leading = figures.iter().find(|figure| figure.now > 0);
    let leads = |entry: &&Entry| leading.is_some_and(|figure| figure.kind == entry.kind);
    let matters = |entry: &&Entry| stakeholder.kinds().contains(&entry.kind);
    let mut stories: Vec<Entry> = entries.iter().filter(matters).filter(leads).take(1).cloned().collect();
    let rest = entries
        .iter()
        .filter(matters)
        .filter(|entry| !stories.contains(entry))
        .cloned()
        .collect::<Vec<_>>();
    stories.extend(rest.into_iter().take(STORIES_MOST - stories.len().min(STORIES_MOST)));
    Update {
        headline: leading.map_or_else(|| t.updates_headline_none(), |figure| headline(t, figure)),
        standfirst: leading.map_or_else(|| t.updates_standfirst_none(), |figure| comparison(t, figure, previous)),
        certainty: leading.map(|figure| certainty(t, figure)).unwrap_or_default(),
        figures,
        stories,
    }
}

fn figure(kind: Kind, now: &[Tally], before: &[Tally]) -> Figure {
    let of = |tallies: &[Tally], grade| {
        tallies
            .iter()
            .filter(|tally| tally.kind == kind && tally.grade == grade)
            .map(|tally| tally.count)
            .sum::<i64>()
    };
    let parts: Vec<(Grade, i64)> = Grade::ALL.into_iter().map(|grade| (grade, of(now, grade))).collect();
    Figure {
        kind,
        now: parts.iter().map(|(_, count)| count).sum(),
        before: Grade::ALL.into_iter().map(|grade| of(before, grade)).sum(),
        parts: parts.into_iter().filter(|(_, count)| *count > 0).collect(),
    }
}

fn headline(t: &Texts, figure: &Figure) -> String {
    match figure.kind {
        Kind::EarlyComplaint => t.updates_headline_early_complaint(figure.now),
        Kind::Enquiry => t.updates_headline_enquiry(figure.now),
        Kind::Appointment => t.updates_headline_appointment(figure.now),
        Kind::PressPickup => t.updates_headline_press_pickup(figure.now),
        Kind::Idea => t.updates_headline_idea(figure.now),
    }
}

/// The period before in words, without a percentage: with counts this small a percentage only dazzles.
fn comparison(t: &Texts, figure: &Figure, previous: &str) -> String {
    match figure.before {
        0 => t.updates_before_none(previous),
        before if before == figure.now => t.updates_before_same(previous),
        before => t.updates_before_count(before, previous),
    }
}

fn certainty(t: &Texts, figure: &Figure) -> Vec<(Grade, String)> {
    let explain = |(grade, count): &(Grade, i64)| {
        let words = match grade {
            Grade::Measured => t.updates_certainty_measured(*count),
            Grade::Stated => t.updates_certainty_stated(*count),
            Grade::Judged => t.updates_certainty_judged(*count),
        };
        (*grade, words)
    };
    figure.parts.iter().map(explain).collect()
}

impl Figure {
    /// The list of entries behind this figure.
    #[must_use]
    pub fn source_path(&self, period: &Period) -> String {
        format!(
            "/value/entries?tab=confirmed&kind={}&period={}",
            self.kind.word(),
            period.code()
        )
    }
}
