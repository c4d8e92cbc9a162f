//! Handing a case over to a colleague or a team.

use platform::failure::{Failure, Refusal};
use platform::feature::Platform;
use platform::store::Change;

use super::owner::{self, Owner, Search};
use super::store::case::{self, Case};
use super::store::{CaseState, assignment};
use super::tell;
use super::why::Why;
use crate::{resolution, texts};

/// A case that changes hands.
pub(crate) struct HandOver<'a> {
    /// Who gets it.
    pub(crate) to: Owner,
    /// Who gives it.
    pub(crate) by: i64,
    /// What the giver says about it; may be empty.
    pub(crate) reason: &'a str,
    /// The one-time key of the form.
    pub(crate) form_key: &'a str,
}

/// Hands a case over and tells the new owner; the same form twice hands over once. Gives the new owner.
///
/// # Errors
/// Refused when the case is solved, when nobody is found, and when the owner has it already.
pub(crate) async fn hand_over(
    platform: &Platform,
    change: &Change,
    case: &Case,
    it: HandOver<'_>,
) -> Result<i64, Failure> {
    if case.state == CaseState::Solved {
        return Err(Refusal::say(|l| texts(l).routing_solved_already()).into());
    }
    let zone = platform.organisation.facts().time_zone();
    let text = format!("{}\n{}", case.title, case.excerpt);
    let search = Search {
        zone: &zone,
        text: &text,
        kind: case.kind,
        except: case.owner_id,
    };
    let found = owner::find(change, it.to, &search).await?;
    let chosen = found.ok_or_else(|| Refusal::say(|l| texts(l).routing_nobody_there()))?;
    if case.owner_id == Some(chosen.owner) {
        return Err(Refusal::say(|l| texts(l).routing_has_it_already()).into());
    }
    let given = assignment::NewAssignment {
        case_id: case.id,
        from_id: case.owner_id,
        owner_id: chosen.owner,
        department_id: chosen.department,
        by_id: it.by,
        reason: it.reason,
        form_key: it.form_key,
    };
    if assignment::add(change, given).await? {
        let why = if matches!(it.to, Owner::Team(_)) {
            chosen.why
        } else {
            Why::HandedOver
        };
        case::pass_on(change, case.id, chosen.owner, chosen.department, why).await?;
        // From now on the new owner finds it, and who gave it still does.
        resolution::index_case(change, case.id).await?;
        let mut passed = case.clone();
        passed.owner_id = Some(chosen.owner);
        tell::assigned(change, &passed, it.by).await?;
        tell::handed_over(change, &passed, it.by).await?;
    }
    Ok(chosen.owner)
}
