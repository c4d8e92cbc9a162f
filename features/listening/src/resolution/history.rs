//! Everything that was done with a case, with the names of who did it.

use std::collections::BTreeMap;

use people::directory::{PersonBrief, list_briefs};
use platform::failure::Failure;
use platform::page::Frame;
use platform::session::Visit;

use super::log::{self, Line};
use super::show::NoteRow;
use super::store::NoteKind;
use super::store::note::{self, Note};
use super::store::outcome::{self, Ending, Reopening};
use crate::routing::{self, Assignment, Case};
use crate::{Texts, answers, texts};

/// What was done with a case.
pub(super) struct History {
    t: &'static Texts,
    notes: Vec<Note>,
    given: Vec<Assignment>,
    endings: Vec<Ending>,
    reopenings: Vec<Reopening>,
    answered: Vec<answers::Done>,
    people: BTreeMap<i64, PersonBrief>,
}

impl History {
    /// Reads all of it.
    pub(super) async fn read(visit: &Visit, case: &Case) -> Result<Self, Failure> {
        let db = visit.platform.store.reader();
        let notes = note::list(db, case.id).await?;
        let given = routing::list_assignments(db, case.id).await?;
        let endings = outcome::list(db, case.id).await?;
        let reopenings = outcome::list_reopenings(db, case.id).await?;
        let answered = answers::list_done(&visit.platform.store, case.id).await?;
        let mut ids: Vec<Option<i64>> = vec![case.owner_id, case.made_by];
        ids.extend(notes.iter().map(|it| it.by_id));
        ids.extend(given.iter().flat_map(|it| [it.by_id, it.owner_id]));
        ids.extend(endings.iter().map(|it| it.by_id));
        ids.extend(reopenings.iter().map(|it| it.by_id));
        ids.extend(answered.iter().flat_map(answers::Done::people));
        let mut ids: Vec<i64> = ids.into_iter().flatten().collect();
        ids.sort_unstable();
        ids.dedup();
        let people = list_briefs(db, ids).await?;
        let people = people.into_iter().map(|it| (it.id, it)).collect();
        let t = texts(visit.language);
        Ok(Self {
            t,
            notes,
            given,
            endings,
            reopenings,
            answered,
            people,
        })
    }

    /// The name of somebody; who is not known any more is a colleague.
    pub(super) fn name(&self, id: Option<i64>) -> String {
        let person = id.and_then(|id| self.people.get(&id));
        person.map_or_else(|| self.t.case_somebody(), |it| it.name.clone())
    }

    /// Who gave the case to its owner.
    pub(super) fn giver(&self, case: &Case) -> String {
        self.name(self.given.last().map_or(case.made_by, |it| it.by_id))
    }

    /// What was done, in words.
    pub(super) fn lines(&self, frame: &Frame) -> Vec<Line> {
        let name = |id| self.name(id);
        let mut lines = log::lines(frame, &self.given, &self.notes, &self.endings, &self.reopenings, &name);
        lines.extend(self.answered.iter().map(|done| Line {
            at: done.at().0,
            words: done.words(self.t, &name),
            said: done.said(),
        }));
        lines.sort_by_key(|line| line.at);
        lines
    }

    /// The plain notes.
    pub(super) fn note_rows(&self) -> Vec<NoteRow> {
        let notes = self.notes.iter().filter(|it| it.kind == NoteKind::Note);
        let initials = |id: Option<i64>| id.and_then(|id| self.people.get(&id)).map(PersonBrief::initials);
        let row = |it: &Note| NoteRow {
            at: it.made_at.0,
            by: self.name(it.by_id),
            initials: initials(it.by_id).unwrap_or_else(|| "?".to_owned()),
            text: it.text.clone(),
        };
        notes.map(row).collect()
    }
}
