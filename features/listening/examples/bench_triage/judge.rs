//! Learns from four folds, one decision at a time, and judges the fifth.

use crate::sets::{FOLDS, Row, Set};
use crate::tally::Tally;
use listening::triage::kind::Kind;
use listening::triage::learner::Learner;
use listening::triage::model::Model;

/// The kind that a row of a set with two labels is.
pub fn kind_of(set: &Set, kind: Kind, row: &Row) -> Kind {
    if set.labels[row.label] == kind.name() {
        kind
    } else {
        Kind::NotForUs
    }
}

/// What always saying the most common label gives.
pub fn majority(set: &Set) -> Tally {
    let many = |label: &usize| set.rows.iter().filter(|row| row.label == *label).count();
    let most = (0..set.labels.len()).max_by_key(many).unwrap_or_default();
    let mut tally = Tally::new(set.labels.len());
    set.rows.iter().for_each(|row| tally.add(most, row.label));
    tally
}

/// What the first words alone give.
pub fn untaught(set: &Set, kind: Kind) -> Tally {
    let mut tally = Tally::new(set.labels.len());
    judge_kinds(set, kind, &Model::load([]), set.rows.iter(), &mut tally);
    tally
}

/// What so many decisions give on the rest of the set.
pub fn after(set: &Set, kind: Kind, decisions: usize) -> Tally {
    let mut model = Model::load([]);
    for row in set.rows.iter().take(decisions) {
        model.learn(&row.text, kind_of(set, kind, row));
    }
    let mut tally = Tally::new(set.labels.len());
    judge_kinds(set, kind, &model, set.rows.iter().skip(decisions), &mut tally);
    tally
}

/// Five folds: with the whole model where the labels are kinds, and with its learner alone where they are not.
pub fn folds(set: &Set) -> Tally {
    let mut tally = Tally::new(set.labels.len());
    for fold in 0..FOLDS {
        let (test, learn): (Vec<_>, Vec<_>) = set.rows.iter().enumerate().partition(|(n, _)| n % FOLDS == fold);
        let (test, learn) = (
            test.into_iter().map(|(_, row)| row),
            learn.into_iter().map(|(_, row)| row),
        );
        match (set.kind, set.labels.len()) {
            (Some(kind), _) => {
                let mut model = Model::load([]);
                learn.for_each(|row| drop(model.learn(&row.text, kind_of(set, kind, row))));
                judge_kinds(set, kind, &model, test, &mut tally);
            }
            (None, ..=7) => judge_labels::<7>(learn, test, &mut tally),
            (None, _) => judge_labels::<77>(learn, test, &mut tally),
        }
    }
    tally
}

fn judge_kinds<'r>(set: &Set, kind: Kind, model: &Model, test: impl Iterator<Item = &'r Row>, tally: &mut Tally) {
    let place_of = |yes: bool| {
        let found = set.labels.iter().position(|label| (label == kind.name()) == yes);
        found.unwrap_or_default()
    };
    let (yes, no) = (place_of(true), place_of(false));
    for row in test {
        let said = model.suggest(&row.text).kind == kind;
        tally.add(if said { yes } else { no }, row.label);
    }
}

fn judge_labels<'r, const N: usize>(
    learn: impl Iterator<Item = &'r Row>,
    test: impl Iterator<Item = &'r Row>,
    tally: &mut Tally,
) {
    let mut learner = Learner::<N>::default();
    learn.for_each(|row| drop(learner.learn(&row.text, row.label)));
    for row in test {
        let certainties = learner.certainties(&row.text);
        let best = (0..tally.labels()).max_by(|a, b| certainties[*a].total_cmp(&certainties[*b]));
        tally.add(best.unwrap_or_default(), row.label);
    }
}
