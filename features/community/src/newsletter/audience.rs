//! What may be shown to whom: something from a closed place goes to the people of that place alone.

use platform::search::Audience;

/// Whether something that `of` may see may stand in a newsletter. `within` is the audience of the one space that the newsletter
/// goes to; nothing for one that goes further.
pub(super) fn may_stand(of: &Audience, within: Option<&Audience>) -> bool {
    *of == Audience::Everyone || Some(of) == within
}

#[cfg(test)]
mod tests {
    use super::*;
    use platform::access::Role;

    #[test]
    fn what_is_closed_goes_no_further_than_its_own_place() {
        let (one, other) = (Audience::Group("space:1".into()), Audience::Group("space:2".into()));
        assert!(may_stand(&Audience::Everyone, None) && may_stand(&Audience::Everyone, Some(&one)));
        assert!(may_stand(&one, Some(&one)));
        assert!(!may_stand(&one, Some(&other)) && !may_stand(&one, None));
        assert!(!may_stand(&Audience::roles(&[Role::Director]), Some(&one)));
    }
}
