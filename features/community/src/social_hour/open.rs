//! What happens by the clock: weeks are planned, the talk opens at its minute, closes at its own, and the host hears that a topic
//! is missing.

use platform::clock::{DAY_MICROS, MINUTE_MICROS, Moment};
use platform::facts;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::notices;
use platform::store::Change;

use super::hour::WEEKS_AHEAD;
use super::{Hour, Note, Week, count, notice, store};
use crate::posts::{self, Begun, Kind};
use crate::spaces::{self, Posting, Space, State as SpaceState};
use crate::texts;

/// The job of every minute.
pub(super) const TICK: &str = "social_hour.tick";
/// The job that plans weeks.
pub(super) const PLAN: &str = "social_hour.plan";
/// From so long after the beginning on the talk says that it opened late; a busy machine may take a minute or two.
const LATE_MICROS: i64 = 5 * MINUTE_MICROS;
/// So long before the beginning the host hears that there is no topic yet.
const TOPIC_DAYS: i64 = 2;
/// The facts: an hour was held, and so many were there (from five up).
const HELD: &str = "social_hour.held";
/// See [`HELD`].
pub(super) const CAME: &str = "social_hour.came";

/// Plans the coming weeks of every hour, and lets go of hosts who are no members any more.
pub(super) async fn plan(platform: &Platform) -> Result<(), Failure> {
    for hour in store::list_all_running(platform.store.reader()).await? {
        platform
            .store
            .change(async |change| plan_one(change, &hour).await)
            .await?;
        for week in store::list_planned(platform.store.reader(), vec![hour.id]).await? {
            let Some(host) = week.host_id else { continue };
            platform
                .store
                .change(async |change| {
                    if spaces::find_duty(&**change, hour.space_id, host).await?.is_none() {
                        store::let_go(change, week.id, host).await?;
                    }
                    Ok(())
                })
                .await?;
        }
    }
    Ok(())
}

/// Plans the coming weeks of one hour.
pub(super) async fn plan_one(change: &Change, hour: &Hour) -> Result<(), Failure> {
    let today = change.now().day(&hour.time_zone());
    for day in hour.days_from(today.date(), WEEKS_AHEAD) {
        if let Some(moments) = hour.moments(day).filter(|(from, ..)| *from > change.now()) {
            store::add_week(change, hour.id, &platform::clock::Day::of(day), moments).await?;
        }
    }
    Ok(())
}

/// Opens, closes and reminds: each week once, however often this runs.
///
/// # Errors
/// The store's own.
pub async fn tick(platform: &Platform) -> Result<(), Failure> {
    let now = platform.now();
    for week in store::list_to_open(platform.store.reader(), now).await? {
        let hour = store::list_hours(platform.store.reader(), vec![week.hour_id])
            .await?
            .pop();
        if let Some(hour) = hour {
            platform
                .store
                .change(async |change| open(platform, change, &hour, &week).await)
                .await?;
        }
    }
    for week in store::list_to_close(platform.store.reader(), now).await? {
        platform.store.change(async |change| close(change, &week).await).await?;
    }
    remind(platform, now).await
}

/// Opens the talk. A house that was away opens it late while the hour lasts, and says afterwards that it was missed.
async fn open(platform: &Platform, change: &Change, hour: &Hour, week: &Week) -> Result<(), Failure> {
    let now = change.now();
    let Some(space) = spaces::list_by_ids(&**change, vec![hour.space_id]).await?.pop() else {
        return Ok(());
    };
    let missed = match space.state {
        SpaceState::Archived => Some(Note::Archived),
        _ if now >= week.ends_at => Some(Note::Away),
        _ => None,
    };
    let host = host_of(change, &space, week).await?;
    let (None, Some(host)) = (missed, host) else {
        store::skip(change, week.id, missed.unwrap_or(Note::Archived), "").await?;
        return Ok(());
    };
    let note = if now.since(week.begins_at) > LATE_MICROS {
        Note::Late
    } else {
        Note::None
    };
    let Some(week) = &store::open(change, week.id, host, note).await? else {
        return Ok(());
    };
    let words = opening(platform, week, hour);
    let key = posts::own_key("social_hour", &week.id.to_string());
    let title = texts(platform.organisation.facts().language);
    let title = title.social_hour_thread(week.topic_words(title));
    let begun = Begun {
        space: &space,
        author_id: host,
        kind: Kind::Talk,
        title: &title,
        words: &words,
        live_at: None,
        form_key: &key,
    };
    if let Some(post) = posts::begin(change, begun).await? {
        store::set_post(change, week.id, post.id).await?;
    }
    notices::tell(change, host, notice::OPENED, notice::about(hour, week, &space.name)).await
}

/// Who begins the talk: the host while they may, else a manager of the space.
async fn host_of(change: &Change, space: &Space, week: &Week) -> Result<Option<i64>, Failure> {
    let managers = spaces::list_managers(&**change, space.id).await?;
    let host = match week.host_id {
        Some(host) if spaces::find_duty(&**change, space.id, host).await?.is_some() => {
            Some(host).filter(|host| space.posting == Posting::Members || managers.contains(host))
        }
        _ => None,
    };
    Ok(host.or_else(|| managers.first().copied()))
}

/// What the talk begins with, in the language of the house.
fn opening(platform: &Platform, week: &Week, hour: &Hour) -> String {
    let facts = platform.organisation.facts();
    let t = texts(facts.language);
    let there = platform::texts::Calendar::new(facts.language, hour.time_zone(), week.begins_at.0);
    let mut words = t.social_hour_opening(there.day_long(week.closes_at.0), there.hour(week.closes_at.0));
    for question in week.questions() {
        words.push_str("\n- ");
        words.push_str(question);
    }
    words
}

/// Closes the talk, and keeps how many people wrote: a number from five up, and nobody's name.
async fn close(change: &Change, week: &Week) -> Result<(), Failure> {
    let mut spoke = Vec::new();
    if let Some(post_id) = week.post_id {
        posts::close(change, post_id, true).await?;
        let said = posts::list_said(&**change, post_id).await?;
        spoke.extend(said.iter().filter_map(|comment| comment.author_id));
    }
    spoke.sort_unstable();
    spoke.dedup();
    let spoke = count::kept(spoke.len());
    let Some(week) = &store::close(change, week.id, spoke).await? else {
        return Ok(());
    };
    let hour = store::list_hours(&**change, vec![week.hour_id]).await?.pop();
    let space_id = hour.as_ref().map_or(0, |hour| hour.space_id);
    let space = spaces::list_by_ids(&**change, vec![space_id]).await?.pop();
    let department = space.as_ref().and_then(|space| space.department_id);
    facts::record(change, HELD, department, 1).await?;
    // What the host counted was told when it was counted.
    if week.came.is_none() && spoke > 0 {
        facts::record(change, CAME, department, spoke).await?;
    }
    if let (Some(hour), Some(space), Some(host)) = (hour, space, week.host_id) {
        notices::tell(change, host, notice::CLOSED, notice::about(&hour, week, &space.name)).await?;
    }
    Ok(())
}

/// Tells the host, or the managers while there is none, that there is no topic yet: once a week.
async fn remind(platform: &Platform, now: Moment) -> Result<(), Failure> {
    let db = platform.store.reader();
    for week in store::list_without_topic(db, now, now.plus(TOPIC_DAYS * DAY_MICROS)).await? {
        let Some(hour) = store::list_hours(db, vec![week.hour_id]).await?.pop() else {
            continue;
        };
        let Some(space) = spaces::list_by_ids(db, vec![hour.space_id]).await?.pop() else {
            continue;
        };
        platform
            .store
            .change(async |change| {
                if !store::mark_reminded(change, week.id).await? {
                    return Ok(());
                }
                let hear = match week.host_id {
                    Some(host) => vec![host],
                    None => spaces::list_managers(&**change, space.id).await?,
                };
                for account_id in hear {
                    if spaces::reads(&**change, space.id, account_id).await? {
                        let data = notice::about(&hour, &week, &space.name);
                        notices::tell(change, account_id, notice::NO_TOPIC, data).await?;
                    }
                }
                Ok(())
            })
            .await?;
    }
    Ok(())
}
