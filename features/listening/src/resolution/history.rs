//! Everything that was done with a case, with the names of who did it.

use std::collections::BTreeMap;

use people::directory::{PersonBrief, list_briefs};
use platform::failure::Failure;
use platform::page::Frame;
use platform::session::Visit;

use super::log::{self, Line};
use super::log_clock;
use super::store::note::{self, Note};
use super::store::outcome::{self, Ending, Reopening};
use crate::ask::Asked;
use crate::routing::{self, Assignment, Case, Escalation, Pause};
use crate::{Texts, answers, ask, texts};

/// What was done with a case.
pub(super) struct History {
    t: &'static Texts,
    notes: Vec<Note>,
    given: Vec<Assignment>,
    endings: Vec<Ending>,
    reopenings: Vec<Reopening>,
    answered: Vec<answers::Done>,
    pauses: Vec<Pause>,
    asked: Vec<Asked>,
    told: Vec<Escalation>,
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
        let asked = ask::list_asked(&visit.platform, case.id).await?;
        let pauses = routing::list_pauses(db, case.id).await?;
        let told = routing::list_escalations(db, case.id).await?;
        let mut ids: Vec<Option<i64>> = vec![case.owner_id, case.made_by];
        ids.extend(notes.iter().map(|it| it.by_id));
        ids.extend(given.iter().flat_map(|it| [it.by_id, it.owner_id]));
        ids.extend(endings.iter().map(|it| it.by_id));
        ids.extend(reopenings.iter().map(|it| it.by_id));
        ids.extend(answered.iter().flat_map(answers::Done::people));
        ids.extend(asked.iter().flat_map(Asked::people));
        ids.extend(pauses.iter().flat_map(|it| [it.by_id, it.ended_by]));
        ids.extend(told.iter().map(|it| it.told_id));
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
            pauses,
            asked,
            told,
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

    /// Whether this person gave it to somebody.
    pub(super) fn was_given_by(&self, person: i64) -> bool {
        self.given.iter().any(|it| it.by_id == Some(person))
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
        lines.extend(self.asked.iter().map(|it| Line {
            at: it.at.0,
            words: it.words(self.t, &name),
            said: it.said(),
        }));
        lines.extend(log_clock::lines(frame, &self.pauses, &self.told, &name));
        lines.sort_by_key(|line| line.at);
        lines
    }

    /// Where questions in spaces stand.
    pub(super) fn posts(&self) -> Vec<String> {
        self.asked.iter().filter_map(Asked::path).map(str::to_owned).collect()
    }

    /// What the customer was asked, while the clock stands still for that.
    pub(super) fn asked(&self) -> Option<String> {
        let running = self.pauses.iter().find(|it| it.until_at.is_none());
        running.map(|it| it.words.clone())
    }

    /// How much opening time the clock stood still, in words.
    pub(super) fn stood_still(&self, frame: &Frame) -> String {
        let micros: i64 = self.pauses.iter().filter_map(|it| it.open_micros).sum();
        if micros == 0 {
            String::new()
        } else {
            self.t.case_stood_still(frame.calendar.length(micros))
        }
    }
}
