//! Loops that wait for somebody, on their Today.

use futures_util::future::BoxFuture;
use platform::clock::{DAY_MICROS, Day};
use platform::failure::Failure;
use platform::feature::{Card, Platform, Urgency};
use platform::session::{Account, AccountState, Viewer};

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
        let until = today.plus_days(AHEAD_DAYS);
        let mut due = store::list_due_for(db, viewer.id, &until).await?;
        let places = due.iter().map(|due| due.project.space_id).collect();
        let readable = spaces::readable_among(db, viewer.id, places).await?;
        due.retain(|due| readable.contains(&due.project.space_id));
        let mut cards = Vec::new();
        for due in due.iter().take(CARDS_MOST) {
            let waiting = reacted::find_people(platform, &due.project).await?.len();
            cards.push(own(platform, viewer, (&due.project, due.kind), waiting, &today));
        }
        if cards.len() < CARDS_MOST {
            let orphans = list_orphans(platform, viewer).await?;
            let more = CARDS_MOST - cards.len();
            cards.extend(orphans.iter().take(more).map(|it| orphan(texts(viewer.language), it)));
        }
        Ok(cards)
    })
}

/// The open loops in the spaces of this manager of which nobody has the turn any more: their owner left the organisation or the
/// space.
async fn list_orphans(platform: &Platform, viewer: &Viewer) -> Result<Vec<Project>, Failure> {
    let db = platform.store.reader();
    let managed = spaces::places_of(platform, viewer).await?.managed();
    let mut open = store::list_with_turn(db, &managed).await?;
    open.truncate(LOOKED_AT_MOST);
    // Who looks is there.
    open.retain(|(_, owner)| *owner != Some(viewer.id));
    let pairs: Vec<(i64, i64)> = open
        .iter()
        .filter_map(|(it, owner)| Some((it.space_id, (*owner)?)))
        .collect();
    let readers = spaces::readers_among(db, &pairs).await?;
    let accounts = Account::list(db, pairs.iter().map(|(_, owner)| *owner).collect()).await?;
    let active = accounts.iter().filter(|it| it.state == AccountState::Active);
    let active: Vec<i64> = active.map(|it| it.id).collect();
    let is_there = |place: i64, owner: i64| readers.contains(&(place, owner)) && active.contains(&owner);
    open.retain(|(it, owner)| !owner.is_some_and(|owner| is_there(it.space_id, owner)));
    Ok(open.into_iter().map(|(it, _)| it).collect())
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
