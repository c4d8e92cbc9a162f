//! What waits on somebody's Today: their own cases, and for communication what is late and what can be placed.

use futures_util::future::BoxFuture;
use platform::failure::Failure;
use platform::feature::{Card, Platform, Urgency};
use platform::page::Haste;
use platform::session::Viewer;

use crate::routing::{self, Case, CaseState, OVERSEERS, Part};
use crate::{answers, texts};

/// Cards that one list gives at most; Today shows five in all.
const CARDS_MOST: usize = 5;

/// The cards of somebody, most urgent first.
pub(super) fn cards<'a>(platform: &'a Platform, viewer: &'a Viewer) -> BoxFuture<'a, Result<Vec<Card>, Failure>> {
    Box::pin(list(platform, viewer))
}

async fn list(platform: &Platform, viewer: &Viewer) -> Result<Vec<Card>, Failure> {
    let (db, now) = (platform.store.reader(), platform.now());
    let mut cases = routing::page_of_cases(db, Part::Unsolved, Some(viewer.id), None).await?;
    // What waits for the customer asks nothing of anybody here.
    cases.retain(|case| case.paused_at.is_none());
    // What the owner answered lies with communication now.
    cases.retain(|case| case.state == CaseState::Open || viewer.roles.has_any(OVERSEERS));
    cases.truncate(CARDS_MOST);
    if viewer.roles.has_any(OVERSEERS) {
        let late = routing::page_of_cases(db, Part::Late(now), None, None).await?;
        let mut waiting = routing::page_of_cases(db, Part::Waiting, None, None).await?;
        waiting.retain(|case| case.paused_at.is_none());
        for case in late
            .into_iter()
            .take(CARDS_MOST)
            .chain(waiting.into_iter().take(CARDS_MOST))
        {
            if !cases.iter().any(|known| known.id == case.id) {
                cases.push(case);
            }
        }
    }
    let hours = routing::read_hours(db, platform.organisation.facts().time_zone()).await?;
    let ready = answers::list_approved(db, cases.iter().map(|case| case.id).collect()).await?;
    let card = |case: Case| {
        let t = texts(viewer.language);
        let it = routing::standing_of(&case, now, &hours);
        let is_mine = case.owner_id == Some(viewer.id);
        let (text, action, why) = match (case.state, is_mine) {
            (CaseState::Waiting, _) if ready.contains(&case.id) => {
                (t.case_card_waiting(), t.case_card_place(), t.case_card_why_waiting())
            }
            (CaseState::Waiting, _) => (t.case_card_explained(), t.case_card_write(), t.case_card_why_waiting()),
            (_, true) if case.first_answer_at.is_some() => {
                (t.case_card_answered(), t.case_card_open(), t.case_card_why_mine())
            }
            (_, true) if case.explained_at.is_some() => {
                (t.case_card_promised(), t.case_card_open(), t.case_card_why_mine())
            }
            (_, true) => (t.case_card_mine(), t.case_card_open(), t.case_card_why_mine()),
            (_, false) => (t.case_card_late(), t.case_card_look(), t.case_card_why_late()),
        };
        let percent_left = if it.haste == Haste::Late { 0 } else { it.percent_left };
        Card {
            room: t.case_card_room(),
            path: format!("/case/{}", case.public_id),
            title: case.title,
            text,
            action,
            why,
            urgency: Urgency::Clock {
                due: case.promise_at,
                percent_left,
            },
        }
    };
    Ok(cases.into_iter().map(card).collect())
}
