//! What was done with the answers of a case, as lines of its one thread.

use platform::clock::Moment;
use platform::failure::Failure;
use platform::store::Store;

use super::store::What;
use super::store::step::{self, Step};
use crate::Texts;

/// Something that was done with an answer.
#[derive(Clone, Debug)]
pub(crate) struct Done(Step);

impl Done {
    /// When.
    pub(crate) fn at(&self) -> Moment {
        self.0.made_at
    }

    /// Whoever is named in it.
    pub(crate) fn people(&self) -> [Option<i64>; 2] {
        [self.0.by_id, self.0.to_id]
    }

    /// What was said with it.
    pub(crate) fn said(&self) -> String {
        self.0.said.clone()
    }

    /// What was done, as a sentence.
    pub(crate) fn words(&self, t: &Texts, name: &impl Fn(Option<i64>) -> String) -> String {
        let by = name(self.0.by_id);
        match self.0.what {
            What::Asked => t.answers_log_asked(by, name(self.0.to_id)),
            What::Approved => t.answers_log_approved(by),
            What::SentBack => t.answers_log_sent_back(by),
            What::Sent => t.answers_log_sent(by),
            What::NotSent => t.answers_log_not_sent(),
            What::Unknown => t.answers_log_unknown(),
            What::Placed => t.answers_log_placed(by),
            What::NotThere => t.answers_log_not_there(by),
        }
    }
}

/// Everything that was done with the answers of a case, oldest first.
pub(crate) async fn list_done(store: &Store, case: i64) -> Result<Vec<Done>, Failure> {
    let steps = step::list(store.reader(), case).await?;
    Ok(steps.into_iter().map(Done).collect())
}
