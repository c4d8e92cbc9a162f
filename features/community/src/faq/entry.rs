//! An answer that was kept.

use platform::clock::{Day, Moment};
use platform::ids::short;
use platform::page::SafeHtml;

/// Characters of a question.
pub(super) const QUESTION_LENGTH: usize = 300;
/// Bytes of an answer: Markdown is read within 50 ms up to here.
pub(super) const WORDS_BYTES: usize = 64 * 1024;
/// Characters of a subject.
pub(super) const SUBJECT_LENGTH: usize = 80;
/// Subjects of one entry.
pub(super) const SUBJECTS_MOST: usize = 8;
/// Days after which an answer is looked at again, when nothing else is said: half a year.
pub(super) const REVIEW_DAYS: i64 = 182;

/// A question with the answer that was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its key.
    pub id: i64,
    /// The question.
    pub question: String,
    /// The answer as Markdown.
    pub words: String,
    /// As HTML, cleaned.
    pub html: SafeHtml,
    /// The space whose readers may read it; `None` for every colleague.
    pub space_id: Option<i64>,
    /// Who keeps it right; `None` when that colleague left.
    pub owner_id: Option<i64>,
    /// The talk behind it.
    pub post_id: Option<i64>,
    /// The day on which it is looked at again.
    pub review_on: Day,
    /// When it was made here.
    pub made_at: Moment,
    /// When its words last changed.
    pub changed_at: Moment,
    /// When it was brought from elsewhere; nothing for what was made here.
    pub received_at: Option<Moment>,
    /// Where it stood elsewhere.
    pub source_url: Option<String>,
    /// What it is about, by name.
    pub subjects: Vec<String>,
}

impl Entry {
    /// Its address.
    #[must_use]
    pub fn path(&self) -> String {
        format!("/faq/{}", short(self.id))
    }

    /// Whether the day on which it would be looked at again has passed.
    #[must_use]
    pub fn is_late(&self, today: &Day) -> bool {
        self.review_on.as_str() < today.as_str()
    }

    /// Whether it should be looked at today or should have been.
    #[must_use]
    pub fn is_due(&self, today: &Day) -> bool {
        self.review_on.as_str() <= today.as_str()
    }
}

/// Subjects as somebody typed them, with commas or strokes between: each once, in the order of the alphabet.
pub(super) fn subjects_of(typed: &str) -> Vec<String> {
    let mut subjects: Vec<String> = Vec::new();
    for one in typed.split([',', '|', ';', '\n']) {
        let one = one.split_whitespace().collect::<Vec<_>>().join(" ");
        let is_new = !subjects.iter().any(|known| known.to_lowercase() == one.to_lowercase());
        if !one.is_empty() && is_new {
            subjects.push(one);
        }
    }
    subjects.sort();
    subjects
}

/// Entries for the samples of pages.
#[cfg(test)]
pub(super) fn samples() -> Vec<Entry> {
    let entry = |id: i64, question: &str, review_on: &str, subjects: &[&str]| Entry {
        id,
        question: question.to_owned(),
        words: "Vraag het **één keer**.".to_owned(),
        html: platform::markdown::render("Vraag het **één keer**.\n\n- goed\n- voor altijd").html,
        space_id: (id == 2).then_some(1),
        owner_id: (id != 3).then_some(1),
        post_id: (id == 1).then_some(1),
        review_on: Day::parse(review_on).unwrap(),
        made_at: Moment(platform::page::Frame::sample_now()),
        changed_at: Moment(platform::page::Frame::sample_now()),
        received_at: (id == 3).then(|| Moment(platform::page::Frame::sample_now())),
        source_url: (id == 3).then(|| "https://lagemade.example/faq/3".to_owned()),
        subjects: subjects.iter().map(|it| (*it).to_owned()).collect(),
    };
    let long = "Watergangenonderhoudsplanningsoverleg ".repeat(6);
    vec![
        entry(
            1,
            "Mag een collega <herkenbaar> op mijn foto?",
            "2027-05-01",
            &["foto’s", "schrijven"],
        ),
        entry(2, &long, "2020-01-01", &[]),
        entry(3, "Wanneer gaat de sluis open?", "2026-11-22", &["<sluizen>"]),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subject_is_named_once() {
        assert_eq!(
            subjects_of(" Foto’s , foto’s| Sluizen;;a  b\n"),
            ["Foto’s", "Sluizen", "a b"]
        );
        assert_eq!(subjects_of(""), Vec::<String>::new());
    }

    #[test]
    fn the_day_itself_is_due_and_not_late() {
        let entry = &samples()[2];
        assert!(entry.is_due(&entry.review_on) && !entry.is_late(&entry.review_on));
        assert!(entry.is_late(&entry.review_on.plus_days(1)));
        assert!(!entry.is_due(&entry.review_on.plus_days(-1)));
    }
}
