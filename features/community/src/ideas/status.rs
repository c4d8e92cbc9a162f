//! Which answer may follow on which, and who gives it.

use super::Status;

/// Whether an idea can go from one status to another. Every step is an answer; a done one can only be talked about again.
pub(super) fn may_become(from: Status, to: Status) -> bool {
    match (from, to) {
        (_, Status::Placed | Status::Gone) | (Status::Gone, _) => false,
        (Status::Done, to) => to == Status::Talk,
        (from, to) => from != to,
    }
}

/// Whether this answer takes the idea up; once is once.
pub(super) fn adopts(was_adopted: bool, to: Status) -> bool {
    !was_adopted && matches!(to, Status::Doing | Status::Done)
}

/// Who somebody is to an idea.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Hands {
    pub(super) is_author: bool,
    pub(super) manages: bool,
}

impl Hands {
    pub(super) fn of(viewer_id: i64, author_id: Option<i64>, manages: bool) -> Self {
        Self {
            is_author: author_id == Some(viewer_id),
            manages,
        }
    }

    /// The text follows the talk: its author and the managers keep it so, with every earlier text to be read.
    pub(super) fn may_edit(self) -> bool {
        self.is_author || self.manages
    }

    /// Who keeps the space answers for it.
    pub(super) fn may_answer(self) -> bool {
        self.manages
    }

    /// One's own idea can be given to the one it resembles.
    pub(super) fn may_merge(self) -> bool {
        self.is_author || self.manages
    }

    /// What others support is no longer its author's alone.
    pub(super) fn may_remove(self, supported_by_others: bool) -> bool {
        self.manages || (self.is_author && !supported_by_others)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_a_step_to_somewhere_else() {
        assert!(may_become(Status::Placed, Status::NotNow) && may_become(Status::NotNow, Status::Doing));
        assert!(may_become(Status::Doing, Status::Done) && may_become(Status::Done, Status::Talk));
        assert!(!may_become(Status::Done, Status::NotNow), "what is done is done");
        for status in Status::ANSWERS {
            assert!(!may_become(status, status) && !may_become(status, Status::Placed));
            assert!(!may_become(Status::Gone, status));
        }
    }

    #[test]
    fn an_idea_is_taken_up_once() {
        assert!(adopts(false, Status::Doing) && adopts(false, Status::Done));
        assert!(!adopts(true, Status::Done) && !adopts(false, Status::Talk) && !adopts(false, Status::NotNow));
    }

    #[test]
    fn the_author_writes_the_managers_answer() {
        let author = Hands::of(1, Some(1), false);
        let manager = Hands::of(2, Some(1), true);
        let other = Hands::of(3, Some(1), false);
        assert!(author.may_edit() && author.may_merge() && !author.may_answer());
        assert!(author.may_remove(false) && !author.may_remove(true));
        assert!(manager.may_answer() && manager.may_remove(true));
        assert!(!other.may_edit() && !other.may_merge() && !other.may_answer() && !other.may_remove(false));
        assert!(!Hands::of(3, None, false).may_edit());
    }
}
