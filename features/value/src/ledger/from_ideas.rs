//! An idea that was taken up proposes an entry; whoever gave that answer is asked to confirm what it brought.

use community::ideas::{self, AdoptedIdea, Origin};
use community::spaces;
use listening::routing;
use platform::clock::{MINUTE_MICROS, Moment};
use platform::failure::Failure;
use platform::feature::Platform;
use platform::ids::from_short;
use platform::store::Change;

use super::entry::{MEANING_LENGTH, TITLE_LENGTH};
use super::propose::{cut, or_communication, propose_within};
use super::{Evidence, Grade, Kind, NewEntry, store};

/// Ideas looked through in one transaction.
const BATCH_MOST: u64 = 100;
/// Looked at again each time: of two answers given at once, the one with the earlier moment may be kept last.
const LOOK_BACK_MICROS: i64 = 10 * MINUTE_MICROS;

/// Looks through the ideas that were taken up since the last time. Repeatable: an idea proposes once, whoever runs this.
///
/// # Errors
/// The store's own.
pub async fn propose_from_ideas(platform: &Platform) -> Result<(), Failure> {
    withdraw(platform).await?;
    let db = platform.store.reader();
    let kept = store::idea_checkpoint(db).await?;
    let mut from = (Moment(kept.0.0 - LOOK_BACK_MICROS), 0);
    loop {
        let adopted = ideas::list_adopted_since(db, from.0, from.1, BATCH_MOST).await?;
        let Some(until) = adopted.until else { return Ok(()) };
        let before = store::proposed_among(
            db,
            store::Origin::Idea,
            adopted.ideas.iter().map(|idea| idea.id).collect(),
        )
        .await?;
        let mut fresh = adopted.ideas;
        fresh.retain(|idea| !before.contains(&idea.id));
        if until > kept || !fresh.is_empty() {
            let propose = async |change: &Change| {
                propose_all(platform, change, &fresh).await?;
                store::keep_idea_checkpoint(change, until.max(kept)).await
            };
            platform.store.change(propose).await?;
        }
        from = until;
    }
}

/// Takes back what still waits and may not be told any more: its space was closed, or it was merged or taken away.
async fn withdraw(platform: &Platform) -> Result<(), Failure> {
    let waiting = store::list_proposed(platform.store.reader(), store::Origin::Idea).await?;
    let counted = ideas::counted_among(platform.store.reader(), waiting.clone()).await?;
    let gone: Vec<i64> = waiting.into_iter().filter(|id| !counted.contains(id)).collect();
    if gone.is_empty() {
        return Ok(());
    }
    let withdraw = async |change: &Change| {
        for id in &gone {
            store::withdraw(change, store::Origin::Idea, *id).await?;
        }
        Ok(())
    };
    platform.store.change(withdraw).await
}

pub(super) async fn propose_all(platform: &Platform, change: &Change, fresh: &[AdoptedIdea]) -> Result<(), Failure> {
    // Asked again here: a space may have been closed since they were read.
    let counted = ideas::counted_among(&**change, fresh.iter().map(|idea| idea.id).collect()).await?;
    for idea in fresh.iter().filter(|idea| counted.contains(&idea.id)) {
        let origin = origin_of(change, idea).await?;
        if store::shows_case(&**change, &origin).await? {
            // The case it began in proposed an entry: the same is not counted twice.
            continue;
        }
        let new = entry_of(platform, change, idea, origin).await?;
        propose_within(change, &new, |data| spaces::within(idea.space_id, data)).await?;
    }
    Ok(())
}

async fn entry_of(
    platform: &Platform,
    change: &Change,
    idea: &AdoptedIdea,
    origin: String,
) -> Result<NewEntry, Failure> {
    let mut evidence = vec![Evidence::of_idea(&cut(&idea.title, TITLE_LENGTH), idea.path.clone())];
    if idea.origin != Origin::Own {
        evidence.push(Evidence::of_origin(idea.origin.word(), origin));
    }
    Ok(NewEntry {
        kind: Kind::Idea,
        grade: Grade::Judged,
        title: cut(&idea.title, TITLE_LENGTH),
        meaning: cut(&idea.answer, MEANING_LENGTH),
        amount: None,
        department_id: idea.department_id,
        happened_on: idea.adopted_at.day(&platform.organisation.facts().time_zone()),
        receiver_id: or_communication(change, idea.answered_by).await?,
        case_id: None,
        idea_id: Some(idea.id),
        pickup_id: None,
        evidence,
    })
}

/// The path of where an idea began; of something said outside, its case when it has one.
async fn origin_of(change: &Change, idea: &AdoptedIdea) -> Result<String, Failure> {
    let mention = idea.origin_path.strip_prefix("/listen/mentions/").and_then(from_short);
    let case = match mention {
        Some(mention) => routing::find_case_of_mention(&**change, mention).await?,
        None => None,
    };
    Ok(case.map_or_else(|| idea.origin_path.clone(), |case| case.path()))
}
