//! An entry of the ledger and what belongs to it.

use platform::clock::{Day, Moment};
use platform::ids::PublicId;

use super::{Grade, Kind, State};
use crate::Texts;

/// Characters of a title at most, as the table checks.
pub(crate) const TITLE_LENGTH: usize = 200;
/// Characters of what it meant at most, as the table checks.
pub(crate) const MEANING_LENGTH: usize = 2000;
/// Characters of a reason at most, as the table checks.
pub(crate) const REASON_LENGTH: usize = 500;

/// An entry to propose.
#[derive(Clone, Debug)]
pub struct NewEntry {
    /// What it brought.
    pub kind: Kind,
    /// How certain it is.
    pub grade: Grade,
    /// What happened, in a sentence.
    pub title: String,
    /// What it meant.
    pub meaning: String,
    /// An amount with its unit: `euro`, `hours` or `people`.
    pub amount: Option<(i64, String)>,
    /// The department that received it.
    pub department_id: Option<i64>,
    /// The day on which it happened.
    pub happened_on: Day,
    /// The colleague who received it and may confirm it.
    pub receiver_id: Option<i64>,
    /// The solved case it came from; a case proposes once.
    pub case_id: Option<i64>,
    /// The idea that was taken up; an idea proposes once.
    pub idea_id: Option<i64>,
    /// What others took over from us; a pick-up proposes once.
    pub pickup_id: Option<i64>,
    /// What shows that it is so.
    pub evidence: Vec<Evidence>,
}

/// An entry as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The key inside.
    pub id: i64,
    /// The key for addresses.
    pub public_id: PublicId,
    /// What it brought.
    pub kind: Kind,
    /// How certain it is.
    pub grade: Grade,
    /// How far it is.
    pub state: State,
    /// What happened, in a sentence.
    pub title: String,
    /// What it meant.
    pub meaning: String,
    /// An amount with its unit.
    pub amount: Option<(i64, String)>,
    /// The department that received it.
    pub department_id: Option<i64>,
    /// The day on which it happened.
    pub happened_on: Day,
    /// The colleague who received it.
    pub receiver_id: Option<i64>,
    /// The idea that was taken up, when it came from one.
    pub idea_id: Option<i64>,
}

/// What shows that an entry is so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// `case`, `link`, `statement`, `idea` or `origin`.
    pub kind: String,
    /// What it is, in somebody's own words; or what it is about, when `about` is filled.
    pub words: String,
    /// The case or the source it is about: the sentence around it is made in the language of who reads it.
    pub about: Option<String>,
    /// Where it is; empty for a statement.
    pub path: String,
}

impl Evidence {
    /// In somebody's own words: `link` or `statement`.
    #[must_use]
    pub fn stated(kind: &str, words: String, path: String) -> Self {
        Self {
            kind: kind.to_owned(),
            words,
            about: None,
            path,
        }
    }

    /// The case with this title.
    #[must_use]
    pub fn of_case(title: &str, path: String) -> Self {
        Self::about("case", title, path)
    }

    /// What was said on a source.
    #[must_use]
    pub fn of_source(name: &str, url: String) -> Self {
        Self::about("link", name, url)
    }

    /// The idea with this title.
    #[must_use]
    pub fn of_idea(title: &str, path: String) -> Self {
        Self::about("idea", title, path)
    }

    /// Where an idea began: a word for it, and the path by which it is recognised. Its page is linked from the idea's own page
    /// only, where the right of who looks is asked.
    #[must_use]
    pub fn of_origin(word: &str, path: String) -> Self {
        Self::about("origin", word, path)
    }

    fn about(kind: &str, about: &str, path: String) -> Self {
        let about = about.trim();
        Self {
            kind: kind.to_owned(),
            // The table wants words; a case or a source without a name is a dash.
            words: if about.is_empty() {
                "–".into()
            } else {
                about.to_owned()
            },
            about: Some(about.to_owned()),
            path,
        }
    }

    /// What it is, for a reader of this language.
    pub(crate) fn text(&self, t: &Texts) -> String {
        match (self.kind.as_str(), &self.about) {
            ("case", Some(_)) => t.ledger_evidence_case(&self.words),
            ("idea", Some(_)) => t.ledger_evidence_idea(&self.words),
            ("origin", Some(word)) => match word.as_str() {
                "post" => t.ledger_evidence_from_post(),
                "project" => t.ledger_evidence_from_project(),
                "event" => t.ledger_evidence_from_event(),
                _ => t.ledger_evidence_from_mention(),
            },
            (_, Some(_)) => t.ledger_evidence_source(&self.words),
            (_, None) => self.words.clone(),
        }
    }
}

/// What was done with an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// The receiver decided.
    Decided {
        /// When.
        at: Moment,
        /// Who; nobody when that colleague has gone.
        by: Option<i64>,
        /// Confirmed or declined.
        confirmed: bool,
        /// In their own words.
        words: String,
    },
    /// Something was corrected; what stood there stays readable.
    Corrected {
        /// When.
        at: Moment,
        /// Who; nobody when that colleague has gone.
        by: Option<i64>,
        /// Which field.
        field: String,
        /// What stood there.
        before: String,
        /// What stands there now.
        after: String,
        /// Why.
        reason: String,
    },
}

impl Step {
    /// When it was done.
    #[must_use]
    pub fn at(&self) -> Moment {
        match self {
            Self::Decided { at, .. } | Self::Corrected { at, .. } => *at,
        }
    }

    /// Who did it.
    #[must_use]
    pub fn by(&self) -> Option<i64> {
        match self {
            Self::Decided { by, .. } | Self::Corrected { by, .. } => *by,
        }
    }
}
