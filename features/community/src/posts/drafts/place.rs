//! Where a draft belongs: one person has one in each place.

/// A place in which somebody writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::posts) enum Place {
    /// A new post in this space.
    Space(i64),
    /// A comment under this post, as an answer to that comment when there is one.
    Post(i64, Option<i64>),
    /// A change of this post.
    Change(i64),
}

impl Place {
    /// The word in the store.
    pub(super) fn key(self) -> String {
        match self {
            Self::Space(id) => format!("space:{id}"),
            Self::Post(id, None) => format!("post:{id}"),
            Self::Post(id, Some(to)) => format!("post:{id}:{to}"),
            Self::Change(id) => format!("change:{id}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_place_has_its_own_word() {
        let places = [
            Place::Space(1),
            Place::Post(1, None),
            Place::Post(1, Some(2)),
            Place::Change(1),
        ];
        let keys = places.map(Place::key);
        assert_eq!(keys, ["space:1", "post:1", "post:1:2", "change:1"]);
    }
}
