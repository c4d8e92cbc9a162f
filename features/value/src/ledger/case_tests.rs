//! What a solved case proposes.

use listening::resolution::{Outcome, SolvedCase};
use listening::routing::CaseKind;
use platform::clock::Moment;
use platform::ids::PublicId;
use testkit::House;

use super::{Grade, Kind, kind, propose};

/// A case that was solved on 30 November at half past midnight in Amsterdam: the day before in UTC.
pub(super) fn solved(kind: CaseKind, outcome: Outcome, early: bool, owner: i64) -> SolvedCase {
    let at = Moment(
        "2026-11-29T23:30:00Z"
            .parse::<jiff::Timestamp>()
            .unwrap()
            .as_microsecond(),
    );
    SolvedCase {
        outcome_id: 1,
        case_id: 41,
        public_id: PublicId::random(),
        kind,
        outcome,
        text: "De pomp draait weer.".into(),
        early,
        noticed_on: None,
        solved_at: at,
        solved_by: Some(owner),
        owner_id: Some(owner),
        department_id: None,
        title: "Stank bij gemaal Elzerbroek".into(),
        excerpt: String::new(),
        source_name: "Omroep".into(),
        source_url: None,
        made_at: at,
    }
}

#[test]
fn an_ending_proposes_what_it_brought_and_no_more() {
    let brought = |kind, outcome, early| kind::proposed_by(&solved(kind, outcome, early, 1));
    let complaint = |early| brought(CaseKind::Complaint, Outcome::Repaired, early);
    assert_eq!(complaint(true), Some((Kind::EarlyComplaint, Grade::Measured)));
    assert_eq!(complaint(false), None, "the customer called first");
    assert_eq!(brought(CaseKind::Complaint, Outcome::NotForUs, true), None);
    assert_eq!(brought(CaseKind::Idea, Outcome::IdeaParked, false), None);
    let idea = brought(CaseKind::Idea, Outcome::IdeaAdopted, false);
    assert_eq!(
        idea,
        Some((Kind::Idea, Grade::Judged)),
        "that it is worth something is a judgement"
    );
    let lead = brought(CaseKind::Lead, Outcome::LeadFollowed, false);
    assert_eq!(lead, Some((Kind::Enquiry, Grade::Stated)), "the customer said so");
    assert_eq!(brought(CaseKind::Praise, Outcome::Answered, false), None);
}

#[tokio::test]
async fn an_entry_stands_on_the_day_it_was_here() {
    let house = House::with(crate::features()).await;
    let joris = house.person("Joris Hettinga", &[]).await;
    let case = solved(CaseKind::Complaint, Outcome::Repaired, true, joris.id());
    let platform = &house.platform;
    let new = platform
        .store
        .change(async |change| propose::entry_of(platform, change, &case).await);
    let new = new.await.unwrap().unwrap();
    assert_eq!(new.happened_on.as_str(), "2026-11-30");
    assert_eq!((new.receiver_id, new.case_id), (Some(joris.id()), Some(41)));
}
