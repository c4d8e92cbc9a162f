//! What the form of an entry asks, and whether it is right.

use platform::clock::{DAY_MICROS, Day};
use platform::failure::Failure;
use platform::ids::PublicId;
use platform::page::Errors;
use platform::session::{Account, AccountState, Visit};
use serde::Deserialize;

use super::entry::{QUESTION_LENGTH, REVIEW_DAYS, SUBJECT_LENGTH, SUBJECTS_MOST, WORDS_BYTES, subjects_of};
use super::{Entry, may};
use crate::spaces::{Kind as SpaceKind, Space};
use crate::texts;

/// The word for an entry that everybody reads.
pub(super) const EVERYBODY: &str = "everybody";
/// The word for an entry that the space reads.
pub(super) const SPACE: &str = "space";
/// Days ahead of which a day to look again may lie: three years.
const REVIEW_DAYS_MOST: i64 = 3 * 366;

/// The form as it was filled in.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Filled {
    #[serde(default)]
    pub(super) question: String,
    #[serde(default)]
    pub(super) words: String,
    /// [`EVERYBODY`] or [`SPACE`].
    #[serde(default)]
    pub(super) wide: String,
    /// `yes` when a manager looked at the words of a closed talk.
    #[serde(default)]
    pub(super) looked: String,
    #[serde(default)]
    pub(super) subjects: String,
    /// The owner's mail address.
    #[serde(default)]
    pub(super) owner: String,
    /// A day: `2027-05-22`.
    #[serde(default)]
    pub(super) review_on: String,
    #[serde(default)]
    pub(super) key: String,
    /// `preview` or `keep`.
    #[serde(default)]
    pub(super) act: String,
}

impl Filled {
    /// The form of an entry that is there.
    pub(super) fn of(entry: &Entry, owner: &str) -> Self {
        Self {
            question: entry.question.clone(),
            words: entry.words.clone(),
            wide: if entry.space_id.is_some() { SPACE } else { EVERYBODY }.to_owned(),
            subjects: entry.subjects.join(", "),
            owner: owner.to_owned(),
            review_on: entry.review_on.as_str().to_owned(),
            ..Self::default()
        }
    }

    /// The key that makes sending it twice once.
    pub(super) fn form_key(&self) -> String {
        if self.key.is_empty() {
            PublicId::random().to_string()
        } else {
            self.key.chars().take(40).collect()
        }
    }
}

/// What is right of it.
pub(super) struct Right {
    pub(super) question: String,
    pub(super) words: String,
    pub(super) space_id: Option<i64>,
    pub(super) owner_id: Option<i64>,
    pub(super) review_on: Day,
    pub(super) subjects: Vec<String>,
}

/// The day on which an answer of today is looked at again.
pub(super) fn usual_review(visit: &Visit) -> Day {
    today(visit).plus_days(REVIEW_DAYS)
}

/// Today, where the organisation is.
pub(super) fn today(visit: &Visit) -> Day {
    visit
        .platform
        .now()
        .day(&visit.platform.organisation.facts().time_zone())
}

/// Reads the form; every field that is not right gets its sentence. `space` is where the talk stands, or the entry; `before` is
/// how it was, when it is there already.
pub(super) async fn read(
    visit: &Visit,
    filled: &Filled,
    space: Option<&Space>,
    before: Option<&Entry>,
    errors: &mut Errors,
) -> Result<Option<Right>, Failure> {
    let t = texts(visit.language);
    let question = filled.question.split_whitespace().collect::<Vec<_>>().join(" ");
    let words = filled.words.trim();
    if question.is_empty() {
        errors.add("question", t.faq_question_missing());
    } else if question.chars().count() > QUESTION_LENGTH {
        errors.add("question", t.faq_question_long(QUESTION_LENGTH));
    }
    if words.is_empty() {
        errors.add("words", t.faq_words_missing());
    } else if words.len() > WORDS_BYTES {
        errors.add("words", t.posts_words_long());
    }
    let subjects = subjects_of(&filled.subjects);
    let is_long = subjects.iter().any(|one| one.chars().count() > SUBJECT_LENGTH);
    if is_long || subjects.len() > SUBJECTS_MOST {
        errors.add("subjects", t.faq_subjects_wrong(SUBJECTS_MOST, SUBJECT_LENGTH));
    }
    let space_id = match space {
        Some(space) if filled.wide != EVERYBODY => Some(space.id),
        Some(space) => {
            let was_wide = before.is_some_and(|entry| entry.space_id.is_none());
            if !was_wide && !may::go_wide(space.kind == SpaceKind::Open, filled.looked == "yes") {
                errors.add("looked", t.faq_looked_missing(&space.name));
            }
            None
        }
        None => None,
    };
    let review_on = review(visit, &filled.review_on, errors);
    let owner_id = owner(visit, filled, before, errors).await?;
    let Some(review_on) = review_on.filter(|_| errors.is_empty()) else {
        return Ok(None);
    };
    Ok(Some(Right {
        question,
        words: words.to_owned(),
        space_id,
        owner_id,
        review_on,
        subjects,
    }))
}

fn review(visit: &Visit, typed: &str, errors: &mut Errors) -> Option<Day> {
    let last = visit.platform.now().plus(REVIEW_DAYS_MOST * DAY_MICROS);
    let last = last.day(&visit.platform.organisation.facts().time_zone());
    let day = Day::parse(typed.trim()).filter(|day| *day > today(visit) && day.as_str() <= last.as_str());
    if day.is_none() {
        errors.add("review_on", texts(visit.language).faq_review_wrong());
    }
    day
}

/// The owner by mail; an entry whose owner left may stay without one until somebody is named.
async fn owner(
    visit: &Visit,
    filled: &Filled,
    before: Option<&Entry>,
    errors: &mut Errors,
) -> Result<Option<i64>, Failure> {
    let typed = filled.owner.trim();
    if typed.is_empty() && before.is_some_and(|entry| entry.owner_id.is_none()) {
        return Ok(None);
    }
    if typed.is_empty() {
        return Ok(Some(visit.viewer()?.id));
    }
    let found = Account::find_by_mail(visit.platform.store.reader(), typed).await?;
    let found = found.filter(|account| account.state != AccountState::Deactivated);
    if found.is_none() {
        errors.add("owner", texts(visit.language).faq_owner_unknown());
    }
    Ok(found.map(|account| account.id))
}
