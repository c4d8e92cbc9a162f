//! A question on which nobody answers goes to the managers of its space: once, and then it stands on their Today.

use futures_util::future::BoxFuture;
use platform::clock::{DAY_MICROS, HOUR_MICROS, Moment};
use platform::failure::Failure;
use platform::feature::{Card, DigestItem, DigestPart, Platform, Urgency};
use platform::notices;
use platform::session::Viewer;
use platform::store::Change;

use super::{notice, store};
use crate::posts::{self, Kind, Post, State};
use crate::spaces;
use crate::texts;

/// The job.
pub(super) const JOB: &str = "questions.raise";
/// Questions looked at together.
const TOGETHER_MOST: u64 = 200;
/// Days that it is kept who was asked about a question: so long nobody is asked twice.
const REQUEST_DAYS: i64 = 90;
/// Lines of one digest.
const ITEMS_MOST: usize = 3;

/// Looks through what waits. Hours are hours of the clock, nights and weekends too: the form says so.
pub(super) async fn run(platform: &Platform) -> Result<(), Failure> {
    let (db, now) = (platform.store.reader(), platform.now());
    let mut after = (store::oldest_waiting(now), i64::MIN);
    loop {
        let waiting = posts::list_unheard(db, after, now.plus(-HOUR_MICROS), TOGETHER_MOST).await?;
        let Some(last) = waiting.last() else { break };
        after = (last.live_at, last.id);
        let kept = store::list(db, waiting.iter().map(|post| post.id).collect()).await?;
        let hours = store::list_hours(db, waiting.iter().map(|post| post.space_id).collect()).await?;
        let is_late = |post: &&Post| {
            let known = kept
                .iter()
                .find(|it| it.post_id == post.id)
                .map(|it| it.known)
                .unwrap_or_default();
            let own = hours.iter().find(|(space, _)| *space == post.space_id);
            let hours = own.map_or(store::HOURS_USUAL, |(_, hours)| *hours);
            let is_told = known.is_raised || known.taken_by.is_some() || known.same_as.is_some();
            !is_told && now.since(post.live_at) >= hours * HOUR_MICROS
        };
        for post in waiting.iter().filter(is_late) {
            platform
                .store
                .change(async |change: &Change| raise(change, post).await)
                .await?;
        }
    }
    let old = now.plus(-REQUEST_DAYS * DAY_MICROS);
    let forget = async |change: &Change| store::drop_old_requests(change, old).await;
    platform.store.change(forget).await
}

async fn raise(change: &Change, post: &Post) -> Result<(), Failure> {
    if !store::raise(change, post.id, post.space_id).await? {
        return Ok(());
    }
    for manager in spaces::list_managers(&**change, post.space_id).await? {
        if post.author_id != Some(manager) {
            notices::tell(change, manager, notice::RAISED, notice::about(post, "")).await?;
        }
    }
    Ok(())
}

/// What waits for this person as a manager, the last first.
pub(super) async fn list_waiting(platform: &Platform, viewer: &Viewer) -> Result<Vec<Post>, Failure> {
    let db = platform.store.reader();
    let managed = spaces::places_of(platform, viewer).await?.managed();
    let ids = store::list_raised(db, &managed).await?;
    let found = posts::list_unheard_among(db, ids.clone()).await?;
    let one = |id: &i64| found.iter().find(|post| post.id == *id).cloned();
    Ok(ids.iter().filter_map(one).collect())
}

/// Whether it still is a question that can be read.
pub(super) fn is_there(post: &Post) -> bool {
    post.kind == Kind::Question && post.state == State::Live
}

/// Questions without an answer in the spaces this person manages.
pub(super) fn cards<'a>(platform: &'a Platform, viewer: &'a Viewer) -> BoxFuture<'a, Result<Vec<Card>, Failure>> {
    Box::pin(async move {
        let waiting = list_waiting(platform, viewer).await?;
        let t = texts(viewer.language);
        let Some(first) = waiting.first() else {
            return Ok(Vec::new());
        };
        Ok(vec![Card {
            room: t.community_menu(),
            title: t.questions_card(waiting.len()),
            text: first.title.clone(),
            path: "/questions?tab=waiting".to_owned(),
            action: t.questions_card_act(),
            why: t.spaces_card_why(),
            urgency: Urgency::Waits,
        }])
    })
}

/// The same for a digest, a line a question.
pub(super) fn items<'a>(
    platform: &'a Platform,
    viewer: &'a Viewer,
    _since: Moment,
) -> BoxFuture<'a, Result<Vec<DigestItem>, Failure>> {
    Box::pin(async move {
        let t = texts(viewer.language);
        let waiting = list_waiting(platform, viewer).await?;
        let item = |post: Post| DigestItem {
            part: DigestPart::Owed,
            path: post.path(),
            title: post.title,
            text: t.questions_turn_raised(),
            at: post.live_at,
        };
        Ok(waiting.into_iter().take(ITEMS_MOST).map(item).collect())
    })
}
