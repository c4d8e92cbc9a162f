//! How it is with a question, and who may say that it is the same as another one.

/// How it is with a question. It always has one, and whoever reads it knows whose turn it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    /// Open; whoever knows, answers. After so many hours it goes to the managers.
    Open {
        /// Hours after which the managers hear of it.
        hours: i64,
    },
    /// There are answers; who asked says which one helped.
    Heard,
    /// Nobody answered in time: it lies with the managers of the space.
    Raised,
    /// Somebody took it.
    Taken {
        /// Who.
        by: i64,
    },
    /// The same as another one.
    Same {
        /// The other one.
        as_id: i64,
    },
    /// With the answer that helped.
    Answered,
    /// Closed without one.
    Closed,
}

/// What is known of a question beside its post.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Known {
    pub(super) taken_by: Option<i64>,
    pub(super) is_raised: bool,
    pub(super) same_as: Option<i64>,
}

/// What its post says of a question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Seen {
    /// With the answer that helped.
    pub(super) is_answered: bool,
    pub(super) is_closed: bool,
    /// Somebody else than who asked said something.
    pub(super) is_heard: bool,
}

/// Decides. The same as another one comes first: its answer stands there. An answer that helped comes before whose turn it was.
pub(super) fn status(known: Known, seen: Seen, hours: i64) -> Status {
    match (known.same_as, known.taken_by) {
        (Some(as_id), _) => Status::Same { as_id },
        _ if seen.is_answered => Status::Answered,
        _ if seen.is_closed => Status::Closed,
        (None, Some(by)) => Status::Taken { by },
        (None, None) if seen.is_heard => Status::Heard,
        (None, None) if known.is_raised => Status::Raised,
        (None, None) => Status::Open { hours },
    }
}

/// Why a question cannot be called the same as another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unlike {
    /// It is that question.
    Itself,
    /// Some who read this one may not look where the other one stands.
    OutOfSight,
    /// The other one is the same as this one.
    Around,
}

/// A question and what it is the same as, for comparing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Side {
    pub(super) id: i64,
    pub(super) space_id: i64,
    pub(super) same_as: Option<i64>,
}

/// Whether whoever reads the one reads the other too: they stand in one space, or the other one in an open space.
pub(super) fn may_be_same(this: Side, other: Side, other_is_open: bool) -> Result<(), Unlike> {
    if this.id == other.id {
        return Err(Unlike::Itself);
    }
    if other.same_as == Some(this.id) {
        return Err(Unlike::Around);
    }
    if this.space_id != other.space_id && !other_is_open {
        return Err(Unlike::OutOfSight);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_always_somebody_whose_turn_it_is() {
        let known = |taken_by, is_raised, same_as| Known {
            taken_by,
            is_raised,
            same_as,
        };
        let seen = |is_answered, is_closed, is_heard| Seen {
            is_answered,
            is_closed,
            is_heard,
        };
        let (quiet, heard) = (seen(false, false, false), seen(false, false, true));
        assert_eq!(status(known(None, false, None), quiet, 24), Status::Open { hours: 24 });
        assert_eq!(status(known(None, true, None), quiet, 24), Status::Raised);
        assert_eq!(status(known(None, true, None), heard, 24), Status::Heard);
        assert_eq!(status(known(Some(7), true, None), heard, 24), Status::Taken { by: 7 });
        assert_eq!(
            status(known(Some(7), true, None), seen(true, true, true), 24),
            Status::Answered
        );
        assert_eq!(
            status(known(Some(7), true, None), seen(false, true, true), 24),
            Status::Closed
        );
        assert_eq!(
            status(known(Some(7), true, Some(3)), seen(true, true, true), 24),
            Status::Same { as_id: 3 }
        );
    }

    #[test]
    fn nobody_is_sent_to_a_place_they_may_not_look() {
        let side = |id, space_id, same_as| Side { id, space_id, same_as };
        assert_eq!(may_be_same(side(1, 1, None), side(2, 1, None), false), Ok(()));
        assert_eq!(may_be_same(side(1, 1, None), side(2, 2, None), true), Ok(()));
        assert_eq!(
            may_be_same(side(1, 1, None), side(2, 2, None), false),
            Err(Unlike::OutOfSight)
        );
        assert_eq!(
            may_be_same(side(1, 1, None), side(1, 1, None), true),
            Err(Unlike::Itself)
        );
        assert_eq!(
            may_be_same(side(1, 1, None), side(2, 1, Some(1)), true),
            Err(Unlike::Around)
        );
    }
}
