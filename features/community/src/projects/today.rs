//! Loops that wait for somebody, on their Today.

use futures_util::future::BoxFuture;
use platform::clock::{DAY_MICROS, Day};
use platform::failure::Failure;
use platform::feature::{Card, Platform, Urgency};
use platform::session::Viewer;

use super::project::Project;
use super::{StepKind, reacted, store};
use crate::{Texts, spaces, texts};

/// Days before a promised day in which it stands on Today.
const AHEAD_DAYS: i64 = 7;
/// Cards of projects on one Today at most.
const CARDS_MOST: usize = 3;
/// Open loops of a manager's spaces that are looked at: the longest promised ones.
const LOOKED_AT_MOST: usize = 20;

/// The loops in which this person has the turn, and those in their spaces in which nobody has it any more.
pub(super) fn cards<'a>(platform: &'a Platform, viewer: &'a Viewer) -> BoxFuture<'a, Result<Vec<Card>, Failure>> {
    Box::pin(async move {
        let db = platform.store.reader();
        let zone = platform.organisation.facts().time_zone();
        let today = platform.now().day(&zone);
        let readable = spaces::list_readable(db, viewer.id).await?;
        let until = today.plus_days(AHEAD_DAYS);
        let mut cards = Vec::new();
        for due in store::list_due_for(db, viewer.id, &readable, &until).await? {
            if cards.len() == CARDS_MOST {
                return Ok(cards);
            }
            let waiting = reacted::find(platform, &due.project, due.project.round)
                .await?
                .people
                .len();
            cards.push(own(platform, viewer, (&due.project, due.kind), waiting, &today));
        }
        let managed = spaces::list_managed(db, viewer.id).await?;
        for (project, owner) in store::list_orphans(db, &managed)
            .await?
            .into_iter()
            .take(LOOKED_AT_MOST)
        {
            if cards.len() == CARDS_MOST {
                break;
            }
            let is_there = match owner {
                Some(owner) => spaces::reads(db, project.space_id, owner).await? && is_active(platform, owner).await?,
                None => false,
            };
            if !is_there {
                cards.push(orphan(texts(viewer.language), &project));
            }
        }
        Ok(cards)
    })
}

async fn is_active(platform: &Platform, account_id: i64) -> Result<bool, Failure> {
    use platform::session::{Account, AccountState};
    let account = Account::find(platform.store.reader(), account_id).await?;
    Ok(account.is_some_and(|account| account.state == AccountState::Active))
}

fn own(
    platform: &Platform,
    viewer: &Viewer,
    (project, kind): (&Project, StepKind),
    waiting: usize,
    today: &Day,
) -> Card {
    let t = texts(viewer.language);
    let zone = platform.organisation.facts().time_zone();
    // A day is promised as a whole: it is over when the next begins.
    let due = project.due_on.plus_days(1).starts(&zone);
    let left = due.since(platform.now()).max(0);
    let percent = (left * 100 / (AHEAD_DAYS * DAY_MICROS)).clamp(0, 100);
    let is_late = project.due_on < *today;
    let (title, action, path) = match kind {
        StepKind::Ask => (
            t.projects_card_ask(&project.title),
            t.projects_card_ask_act(),
            format!("{}/ask", project.path()),
        ),
        StepKind::Report => (
            t.projects_card_report(&project.title),
            t.projects_card_report_act(),
            format!("{}/step/report", project.path()),
        ),
        _ => (
            t.projects_card_decide(&project.title),
            t.projects_card_decide_act(),
            format!("{}/step/decide", project.path()),
        ),
    };
    let text = if kind == StepKind::Ask {
        t.projects_card_ask_text()
    } else if is_late {
        t.projects_card_late_text(waiting)
    } else {
        t.projects_card_text(waiting)
    };
    Card {
        room: t.community_menu(),
        title,
        text,
        path,
        action,
        why: t.projects_card_why(),
        urgency: Urgency::Clock {
            due,
            percent_left: u8::try_from(percent).unwrap_or(0),
        },
    }
}

fn orphan(t: &Texts, project: &Project) -> Card {
    Card {
        room: t.community_menu(),
        title: t.projects_card_orphan(&project.title),
        text: t.projects_card_orphan_text(),
        path: format!("{}/plan", project.path()),
        action: t.projects_card_orphan_act(),
        why: t.spaces_card_why(),
        urgency: Urgency::Waits,
    }
}
