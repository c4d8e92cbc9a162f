//! Who may look at the answer to a case: who may see the case, and the colleague who was asked to look along.

use platform::failure::Failure;
use platform::ids::PublicId;
use platform::session::Visit;

use super::store::State;
use super::store::draft::{self, Draft};
use crate::resolution::decides;
use crate::routing::{self, Case};

/// A case with the answer that is being written for it.
pub(super) struct Entered {
    pub(super) case: Case,
    pub(super) open: Option<Draft>,
    /// Whether this person may write and place.
    pub(super) decides: bool,
    /// Whether this person was asked to look, and did not write these words.
    pub(super) checks: bool,
}

impl Entered {
    /// The page of the answer.
    pub(super) fn path(&self) -> String {
        format!("/case/{}/answer", self.case.public_id)
    }

    /// Refuses who may only look.
    pub(super) fn must_decide(&self) -> Result<(), Failure> {
        if self.decides { Ok(()) } else { Err(Failure::NotFound) }
    }
}

/// Opens the answer of the case with this key for addresses.
pub(super) async fn enter(visit: &Visit, id: &str) -> Result<Entered, Failure> {
    let (viewer, db) = (visit.viewer()?, visit.platform.store.reader());
    let (case, sees) = match routing::find_visible(db, viewer, id).await {
        Ok(case) => (case, true),
        Err(Failure::NotFound) => {
            let id = PublicId::parse(id).ok_or(Failure::NotFound)?;
            (routing::find_public(db, &id).await?.ok_or(Failure::NotFound)?, false)
        }
        Err(failure) => return Err(failure),
    };
    let open = draft::find_open(db, case.id).await?;
    let is_asked = open.as_ref().is_some_and(|it| it.checker_id == Some(viewer.id));
    if !sees && !is_asked {
        return Err(Failure::NotFound);
    }
    let checks = open
        .as_ref()
        .is_some_and(|it| is_asked && it.state == State::Asked && it.written_by != Some(viewer.id));
    Ok(Entered {
        decides: sees && decides(visit, &case).await?,
        case,
        open,
        checks,
    })
}
