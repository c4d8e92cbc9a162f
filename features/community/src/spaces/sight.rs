//! What somebody may see and do in a space. The only place that decides it.

use super::{Duty, Kind, Posting, State};

/// What a space is to somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sight {
    /// Knows that it is there: its name, what it is about, how many members.
    pub door: bool,
    /// Reads what stands in it, and sees who is in.
    pub inside: bool,
    /// Comes in without asking.
    pub may_join: bool,
    /// May ask to be let in.
    pub may_ask: bool,
    /// Begins a post.
    pub may_post: bool,
    /// Answers, and says that something helps.
    pub may_answer: bool,
    /// Lets people in, pins, changes the space.
    pub may_manage: bool,
}

/// Decides. No role of the organisation opens a closed space: an administrator keeps the machine, not the talk (rule P8).
#[must_use]
pub fn sight(kind: Kind, posting: Posting, state: State, duty: Option<Duty>, is_invited: bool) -> Sight {
    let is_member = duty.is_some();
    let is_manager = duty == Some(Duty::Manager);
    let is_open = kind == Kind::Open;
    let in_use = state != State::Archived;
    Sight {
        door: is_member || is_invited || kind != Kind::Hidden,
        inside: is_member || is_open,
        may_join: !is_member && in_use && (is_open || is_invited),
        may_ask: !is_member && !is_invited && in_use && kind == Kind::Closed,
        may_post: is_member && in_use && (is_manager || posting == Posting::Members),
        may_answer: in_use && (is_member || is_open),
        may_manage: is_manager,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(kind: Kind, duty: Option<Duty>, is_invited: bool) -> Sight {
        sight(kind, Posting::Members, State::Active, duty, is_invited)
    }

    #[test]
    fn an_open_space_is_read_by_all_and_joined_by_all() {
        let stranger = seen(Kind::Open, None, false);
        assert!(stranger.inside && stranger.may_join && stranger.may_answer);
        assert!(!stranger.may_post && !stranger.may_manage && !stranger.may_ask);
    }

    #[test]
    fn a_closed_space_shows_its_door_and_nothing_more() {
        let stranger = seen(Kind::Closed, None, false);
        assert!(stranger.door && stranger.may_ask);
        assert!(!stranger.inside && !stranger.may_join && !stranger.may_post && !stranger.may_answer);
        let invited = seen(Kind::Closed, None, true);
        assert!(
            invited.may_join && !invited.inside,
            "an invitation opens the door, not the room"
        );
    }

    #[test]
    fn a_hidden_space_is_not_there() {
        let stranger = seen(Kind::Hidden, None, false);
        assert!(!stranger.door && !stranger.inside && !stranger.may_join && !stranger.may_ask);
        assert!(seen(Kind::Hidden, None, true).door);
        assert!(seen(Kind::Hidden, Some(Duty::Member), false).inside);
    }

    #[test]
    fn where_managers_post_members_answer() {
        let member = sight(Kind::Open, Posting::Managers, State::Active, Some(Duty::Member), false);
        assert!(!member.may_post && member.may_answer);
        let manager = sight(Kind::Open, Posting::Managers, State::Active, Some(Duty::Manager), false);
        assert!(manager.may_post && manager.may_manage);
    }

    #[test]
    fn an_archived_space_is_read_and_left_alone() {
        let manager = sight(
            Kind::Open,
            Posting::Members,
            State::Archived,
            Some(Duty::Manager),
            false,
        );
        assert!(manager.inside && manager.may_manage && !manager.may_post && !manager.may_answer);
        assert!(!sight(Kind::Open, Posting::Members, State::Archived, None, false).may_join);
    }
}
