//! Undoing: a mention waits again, its case is withdrawn, and the suggestions forget what it taught.

use axum::extract::{Form, Path, State};
use platform::failure::{Answer, Failure};
use platform::feature::Platform;
use platform::ids::{from_short, short};
use platform::session::Visit;
use platform::store::Change;

use super::hand_out::withdraw;
use super::place::{Part, Place};
use super::store::act;
use super::store::decision::{self, Decision};
use super::store::{Spot, waiting, weight};
use crate::{rules, texts};

/// What came of undoing an act.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Undone {
    /// How many wait again.
    pub(crate) restored: usize,
    /// How many stay decided, because a colleague works on their case.
    pub(crate) kept: usize,
}

/// Undoes an act of this person. What was undone before stays as it is.
pub(crate) async fn undo(change: &Change, by: i64, act_id: i64) -> Result<Undone, Failure> {
    let mut undone = Undone::default();
    act::find(&**change, by, act_id).await?.ok_or(Failure::NotFound)?;
    if !act::mark_undone(change, act_id).await? {
        return Ok(undone);
    }
    for decision in decision::list_of_act(&**change, act_id).await? {
        if put_back(change, by, &decision).await? {
            undone.restored += 1;
        } else {
            undone.kept += 1;
        }
    }
    Ok(undone)
}

/// Lets one decided mention wait again; false when its case is already somebody's work.
pub(crate) async fn put_back(change: &Change, by: i64, decision: &Decision) -> Result<bool, Failure> {
    if let Some(case) = decision.case_id
        && !withdraw(change, case, by).await?
    {
        return Ok(false);
    }
    let id = decision.mention_id;
    decision::remove(change, id).await?;
    let taught = act::take_lesson(change, id).await?;
    weight::add(change, taught, -1).await?;
    let spot = Spot {
        at: decision.found_at,
        id,
    };
    waiting::add(change, vec![spot]).await?;
    if !decision.by_rule.is_empty() {
        rules::take_back_endings(change, id).await?;
    }
    change.announce(super::DECIDED);
    Ok(true)
}

/// The fields of a form: `act`, and where it was sent from.
type Fields = Vec<(String, String)>;

/// Undoes the act that the form names.
pub(crate) async fn post(visit: Visit, State(platform): State<Platform>, Form(fields): Form<Fields>) -> Answer {
    let by = visit.viewer()?.id;
    let act = fields.iter().find(|(name, _)| name == "act");
    let act_id = act.and_then(|(_, id)| from_short(id)).ok_or(Failure::NotFound)?;
    let undone = platform
        .store
        .change(async |change| undo(change, by, act_id).await)
        .await?;
    let t = texts(visit.language);
    let list = Place::of_form(&fields).newest(Part::New).path();
    if undone.kept > 0 {
        return Ok(visit.go_and_warn(&list, &t.triage_undo_kept(undone.kept, undone.restored)));
    }
    Ok(visit.go_and_say(&list, &t.triage_undone(undone.restored)))
}

/// Lets one mention wait again, whoever decided it.
pub(crate) async fn put_one_back(
    visit: Visit,
    State(platform): State<Platform>,
    Path(id): Path<String>,
    Form(fields): Form<Fields>,
) -> Answer {
    let by = visit.viewer()?.id;
    let id = from_short(&id).ok_or(Failure::NotFound)?;
    let work = async |change: &Change| {
        let decision = decision::find(&**change, id).await?.ok_or(Failure::NotFound)?;
        put_back(change, by, &decision).await
    };
    let restored = platform.store.change(work).await?;
    let (t, place) = (texts(visit.language), Place::of_form(&fields));
    if restored {
        Ok(visit.go_and_say(&place.newest(Part::New).path_to(&short(id)), &t.triage_undone(1)))
    } else {
        Ok(visit.go_and_warn(&place.newest(Part::Done).path_to(&short(id)), &t.triage_undo_kept(1, 0)))
    }
}
