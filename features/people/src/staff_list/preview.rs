//! What a list would change, before anything changes; and afterwards what it did.

use askama::Template;
use axum::extract::Path;
use platform::csv_in::{Caps, Table};
use platform::failure::{Answer, Failure};
use platform::page::{Frame, html};
use platform::session::Visit;

use super::import::{self, Read};
use super::plan::Deed;
use super::store::{self, Draft, State};
use super::{Field, Outcome, map};
use crate::{Texts, texts};

/// Rows of each kind on the page; the counts are of all.
const SHOWN: usize = 50;

/// Somebody who changes in one thing.
struct Shifted {
    name: String,
    what: String,
    from: String,
    to: String,
}

#[derive(Template)]
#[template(path = "staff_list/preview.html")]
struct Preview {
    frame: Frame,
    t: &'static Texts,
    here: String,
    file: String,
    lines: usize,
    outcome: Outcome,
    shifts: Vec<Shifted>,
    leaving: Vec<String>,
    added: Vec<String>,
    map: map::Form,
    must_confirm: bool,
}

#[derive(Template)]
#[template(path = "staff_list/result.html")]
struct Done {
    frame: Frame,
    t: &'static Texts,
    here: String,
    file: String,
    state: State,
    outcome: Outcome,
}

impl Done {
    /// How many people the list takes in.
    fn total(&self) -> usize {
        self.outcome.added + self.outcome.changed
    }

    /// How much of a hundred is taken in, for the bar.
    fn percent(&self) -> usize {
        self.outcome.done * 100 / self.total().max(1)
    }
}

/// Shows the preview, or the result when the list was used.
pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let db = visit.platform.store.reader();
    let draft = store::find(db, &id).await?;
    let frame = visit.frame();
    let t = texts(frame.language);
    let here = format!("/settings/people/import/{}", draft.public_id);
    if draft.state != State::Read {
        let outcome = draft.outcome.unwrap_or_default();
        return Ok(html(Done {
            frame,
            t,
            here,
            file: draft.file_name,
            state: draft.state,
            outcome,
        }));
    }
    let table = Table::read(&draft.bytes(), Caps::default())?;
    let today = visit
        .platform
        .now()
        .day(&visit.platform.organisation.facts().time_zone());
    match import::compare(table.clone(), &store::standing(db).await?, &draft.options, &today) {
        Ok(read) => Ok(html(preview(frame, here, &draft, &read))),
        // Columns that were chosen wrong: nothing to preview, but they can be chosen again.
        Err(Failure::Refused(refusal)) => {
            let form = map::form(t, &table, &draft.options, refusal.text(frame.language));
            Ok(html(map::Page {
                frame,
                t,
                here,
                file: draft.file_name,
                form,
            }))
        }
        Err(failure) => Err(failure),
    }
}

fn preview(frame: Frame, here: String, draft: &Draft, read: &Read) -> Preview {
    let t = texts(frame.language);
    let mut shifts = Vec::new();
    let mut added = Vec::new();
    for planned in &read.plan.people {
        let name = planned.listed.name.shown();
        match &planned.deed {
            Deed::Add { .. } => added.push(name),
            Deed::Change { shifts: what, .. } => shifts.extend(what.iter().map(|shift| Shifted {
                name: name.clone(),
                what: map::label(t, shift.what),
                from: shift.from.clone(),
                to: if shift.what == Field::Status {
                    t.list_now_listed()
                } else {
                    shift.to.clone()
                },
            })),
            Deed::Same { .. } => {}
        }
    }
    shifts.truncate(SHOWN);
    Preview {
        t,
        here,
        file: draft.file_name.clone(),
        lines: read.table.rows.len() + read.table.refused.len(),
        outcome: import::outcome(read, frame.language),
        shifts,
        leaving: read.plan.leaving.iter().map(|(_, name)| name.clone()).collect(),
        added,
        map: map::form(t, &read.table, &draft.options, String::new()),
        must_confirm: read.plan.needs_confirmation(),
        frame,
    }
}

#[cfg(test)]
pub(super) mod sampling {
    use platform::page::{Samples, faults_in};
    use platform::texts::Language;

    use super::*;

    fn outcome(refused: usize) -> Outcome {
        let row = |line| super::super::RefusedRow {
            line,
            column: "E-mail".into(),
            reason: "Dit <b>klopt</b> niet.".into(),
        };
        Outcome {
            added: 12,
            changed: 8,
            left: 5,
            unchanged: 612,
            refused: (0..refused as u64).map(row).collect(),
            unknown_managers: vec![("Board of Directors".into(), 3)],
            done: 5,
        }
    }

    impl Samples for Preview {
        fn samples(language: Language) -> Vec<Self> {
            let shift = || Shifted {
                name: "Tugba Yildiz".into(),
                what: "Functie".into(),
                from: String::new(),
                to: "\"x\"".into(),
            };
            let page = |count: usize, must_confirm| Preview {
                frame: Frame::sample(language),
                t: texts(language),
                here: "/settings/people/import/x".into(),
                file: "personeel <1>.csv".into(),
                lines: 640,
                outcome: if count > 0 { outcome(count) } else { Outcome::default() },
                shifts: (0..count).map(|_| shift()).collect(),
                leaving: vec!["Ria Verhoeven".into(); count],
                added: vec!["Iris Dekker".into(); count],
                map: map::sample(language),
                must_confirm,
            };
            vec![page(3, false), page(0, false), page(1, true), page(70, true)]
        }
    }

    impl Samples for Done {
        fn samples(language: Language) -> Vec<Self> {
            let page = |state, refused| Done {
                frame: Frame::sample(language),
                t: texts(language),
                here: "/settings/people/import/x".into(),
                file: "personeel.csv".into(),
                state,
                outcome: outcome(refused),
            };
            vec![
                page(State::Applied, 0),
                page(State::Applied, 3),
                page(State::Applying, 0),
                page(State::Refused, 0),
            ]
        }
    }

    pub(in super::super) fn faults() -> Vec<String> {
        faults_in::<Preview>().into_iter().chain(faults_in::<Done>()).collect()
    }
}
