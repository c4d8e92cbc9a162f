//! An answer is looked at again on its day: its owner hears it once, and it stays on their Today until they did.

use axum::extract::Path;
use futures_util::future::BoxFuture;
use platform::clock::{DAY_MICROS, Day, Moment};
use platform::failure::{Answer, Failure};
use platform::feature::{Card, DigestItem, DigestPart, Platform, Urgency};
use platform::notices;
use platform::session::{Viewer, Visit};
use platform::store::Change;

use super::make::KEEPERS;
use super::{Entry, edit, form, notice, store};
use crate::spaces;
use crate::{Texts, texts};

/// The job.
pub(super) const JOB: &str = "faq.review";
/// Entries told of together.
const TOGETHER_MOST: u64 = 100;
/// Cards of answers on one Today at most.
const CARDS_MOST: usize = 2;
/// Lines of one digest.
const ITEMS_MOST: usize = 3;
/// Days that an uploaded list waits to be used.
const DRAFT_DAYS: i64 = 1;

pub(super) fn today_of(platform: &Platform) -> Day {
    platform.now().day(&platform.organisation.facts().time_zone())
}

/// How many kept answers of a space should be looked at.
///
/// # Errors
/// The store's own.
pub(crate) async fn due_in(platform: &Platform, space_id: i64) -> Result<usize, Failure> {
    let due = store::list_due(platform.store.reader(), &[space_id], true, &today_of(platform)).await?;
    Ok(due.len())
}

/// Tells each owner once for each day to look again; throws away lists that nobody used.
pub(super) async fn run(platform: &Platform) -> Result<(), Failure> {
    let today = today_of(platform);
    loop {
        let due = store::list_untold(platform.store.reader(), &today, TOGETHER_MOST).await?;
        if due.is_empty() {
            break;
        }
        let tell = async |change: &Change| {
            for entry in &due {
                tell_one(change, entry).await?;
            }
            Ok(())
        };
        platform.store.change(tell).await?;
    }
    let old = platform.now().plus(-DRAFT_DAYS * DAY_MICROS);
    let sweep = async |change: &Change| store::drop_old_drafts(change, old).await;
    platform.store.change(sweep).await
}

async fn tell_one(change: &Change, entry: &Entry) -> Result<(), Failure> {
    if !store::note_told(change, entry).await? {
        return Ok(());
    }
    let Some(owner) = entry.owner_id else { return Ok(()) };
    // An owner who may not look in the space any more hears nothing of it.
    if let Some(space) = entry.space_id
        && !spaces::reads(&**change, space, owner).await?
    {
        return Ok(());
    }
    notices::tell(change, owner, notice::DUE, notice::about(entry, "")).await
}

/// It is still right: it is looked at again after as long as usual.
pub(super) async fn still_right(visit: Visit, Path(id): Path<String>) -> Answer {
    let (entry, _) = edit::changed(&visit, &id).await?;
    let next = form::usual_review(&visit);
    let keep = async |change: &Change| store::keep_review(change, entry.id, &next).await;
    visit.platform.store.change(keep).await?;
    let entry = Entry {
        review_on: next.clone(),
        ..entry
    };
    let day = super::show::day_of(&visit, &entry);
    Ok(visit.go_and_say(&entry.path(), &texts(visit.language).faq_right_done(&day)))
}

/// What this person should look at: their own, and for who looks after the whole what has no owner any more.
async fn list(platform: &Platform, viewer: &Viewer) -> Result<Vec<Entry>, Failure> {
    let db = platform.store.reader();
    let today = today_of(platform);
    let mut due = Vec::new();
    for entry in store::list_due_of(db, viewer.id, &today).await? {
        let may_read = match entry.space_id {
            Some(space) => spaces::reads(db, space, viewer.id).await?,
            None => true,
        };
        due.extend(may_read.then_some(entry));
    }
    if viewer.roles.has_any(KEEPERS) {
        due.extend(store::list_ownerless_due(db, &today).await?);
    }
    Ok(due)
}

/// Answers to look at.
pub(super) fn cards<'a>(platform: &'a Platform, viewer: &'a Viewer) -> BoxFuture<'a, Result<Vec<Card>, Failure>> {
    Box::pin(async move {
        let due = list(platform, viewer).await?;
        let t = texts(viewer.language);
        if due.len() > CARDS_MOST {
            return Ok(vec![many(t, due.len())]);
        }
        Ok(due.into_iter().map(|entry| card(t, &entry)).collect())
    })
}

fn card(t: &Texts, entry: &Entry) -> Card {
    let (title, why) = if entry.owner_id.is_some() {
        (t.faq_card_due(&entry.question), t.faq_notice_why())
    } else {
        (t.faq_card_ownerless(&entry.question), t.faq_card_why_keeper())
    };
    Card {
        room: t.community_menu(),
        title,
        text: t.faq_notice_due_text(),
        path: entry.path(),
        action: t.faq_card_act(),
        why,
        urgency: Urgency::Waits,
    }
}

fn many(t: &Texts, amount: usize) -> Card {
    Card {
        room: t.community_menu(),
        title: t.faq_card_many(amount),
        text: t.faq_notice_due_text(),
        path: "/faq?tab=due".to_owned(),
        action: t.faq_card_act(),
        why: t.faq_notice_why(),
        urgency: Urgency::Waits,
    }
}

/// The same for a digest, a line an answer; and what was kept since.
pub(super) fn items<'a>(
    platform: &'a Platform,
    viewer: &'a Viewer,
    since: Moment,
) -> BoxFuture<'a, Result<Vec<DigestItem>, Failure>> {
    Box::pin(async move {
        let t = texts(viewer.language);
        let item = |part, text: String, entry: Entry| DigestItem {
            part,
            path: entry.path(),
            title: entry.question,
            text,
            at: entry.changed_at,
        };
        let due = list(platform, viewer).await?.into_iter().take(ITEMS_MOST);
        let mut items: Vec<DigestItem> = due
            .map(|it| item(DigestPart::Waits, t.faq_notice_due_text(), it))
            .collect();
        let db = platform.store.reader();
        let among = spaces::list_readable(db, viewer.id).await?;
        let fresh = store::list_page(db, &among, false, "", None).await?;
        // What was brought as a list is no news.
        let is_new =
            |entry: &Entry| entry.made_at > since && entry.received_at.is_none() && entry.owner_id != Some(viewer.id);
        let fresh = fresh.into_iter().filter(is_new).take(ITEMS_MOST);
        items.extend(fresh.map(|it| item(DigestPart::Done, String::new(), it)));
        Ok(items)
    })
}
