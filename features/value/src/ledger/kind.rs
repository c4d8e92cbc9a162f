//! What a solved case brought, as far as the case itself can say.

use listening::resolution::{Outcome, SolvedCase};
use listening::routing::CaseKind;

use super::{Grade, Kind};

/// What a solved case may have brought, for the colleague to confirm; `None` when it brought nothing to count.
#[must_use]
pub fn proposed_by(case: &SolvedCase) -> Option<(Kind, Grade)> {
    match (case.kind, case.outcome) {
        (_, Outcome::NotForUs | Outcome::IdeaParked) => None,
        (CaseKind::Complaint, _) => case.early.then_some((Kind::EarlyComplaint, Grade::Measured)),
        (_, Outcome::Appointment) => Some((Kind::Appointment, Grade::Measured)),
        (CaseKind::Lead, _) | (_, Outcome::LeadFollowed) => Some((Kind::Enquiry, Grade::Stated)),
        (_, Outcome::IdeaAdopted) => Some((Kind::Idea, Grade::Judged)),
        (CaseKind::Press, _) => Some((Kind::PressPickup, Grade::Measured)),
        (CaseKind::Question, _) => Some((Kind::Enquiry, Grade::Measured)),
        (CaseKind::Idea | CaseKind::Praise, _) => None,
    }
}
