//! What a host does with a week: offer to lead it, say what it is about, call it off, count.

use axum::Form;
use axum::extract::Path;
use platform::facts;
use platform::failure::{Answer, Failure};
use platform::session::Visit;
use serde::Deserialize;

use super::hour::{STARTERS_LENGTH, TOPIC_LENGTH};
use super::week::{led, meet};
use super::{Note, State, count, open, store};
use crate::texts;

/// People at most: more is a mistake.
const CAME_MOST: i64 = 100_000;
/// Characters of a reason.
const REASON_LENGTH: usize = 500;

#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Offered {
    host: String,
}

/// Somebody offers to lead a week, or does so no more. Nobody offers somebody else.
pub(super) async fn host(
    visit: Visit,
    Path((id, day)): Path<(String, String)>,
    Form(offered): Form<Offered>,
) -> Answer {
    let t = texts(visit.language);
    let met = meet(&visit, &id, &day).await?;
    if met.seen.duty.is_none() {
        return Err(Failure::NotFound);
    }
    let (path, me) = (met.week.path(&met.hour), visit.viewer()?.id);
    if offered.host == "no" {
        visit
            .platform
            .store
            .change(async |change| store::let_go(change, met.week.id, me).await)
            .await?;
        return Ok(visit.go_and_say(&path, &t.social_hour_host_gone()));
    }
    let is_host = visit
        .platform
        .store
        .change(async |change| store::host(change, met.week.id, me).await)
        .await?;
    if is_host {
        Ok(visit.go_and_say(&path, &t.social_hour_host_done()))
    } else {
        Ok(visit.go_and_warn(&path, &t.social_hour_host_taken()))
    }
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct About {
    topic: String,
    starters: String,
}

/// Says what a week is about.
pub(super) async fn topic(visit: Visit, Path((id, day)): Path<(String, String)>, Form(about): Form<About>) -> Answer {
    let t = texts(visit.language);
    let met = led(&visit, &id, &day).await?;
    let topic: String = about.topic.split_whitespace().collect::<Vec<_>>().join(" ");
    let topic: String = topic.chars().take(TOPIC_LENGTH).collect();
    let starters: String = about.starters.trim().chars().take(STARTERS_LENGTH).collect();
    let is_kept = visit
        .platform
        .store
        .change(async |change| store::set_topic(change, met.week.id, &topic, &starters).await)
        .await?;
    let path = met.week.path(&met.hour);
    if is_kept {
        Ok(visit.go_and_say(&path, &t.spaces_kept()))
    } else {
        Ok(visit.go_and_warn(&path, &t.social_hour_has_begun()))
    }
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Why {
    reason: String,
}

/// Calls one week off, with a reason that stands on the page.
pub(super) async fn call_off(visit: Visit, Path((id, day)): Path<(String, String)>, Form(why): Form<Why>) -> Answer {
    let t = texts(visit.language);
    let met = led(&visit, &id, &day).await?;
    let path = met.week.path(&met.hour);
    let reason: String = why.reason.trim().chars().take(REASON_LENGTH).collect();
    if reason.is_empty() {
        return Ok(visit.go_and_warn(&path, &t.gatherings_reason_missing()));
    }
    let is_off = visit
        .platform
        .store
        .change(async |change| store::skip(change, met.week.id, Note::CalledOff, &reason).await)
        .await?;
    if is_off {
        Ok(visit.go_and_say(&path, &t.social_hour_called_off()))
    } else {
        Ok(visit.go_and_warn(&path, &t.social_hour_has_begun()))
    }
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Counted {
    came: String,
}

/// Keeps how many were there: a number, and nobody's name. What the facts hold follows, and holds nothing below five.
pub(super) async fn came(
    visit: Visit,
    Path((id, day)): Path<(String, String)>,
    Form(counted): Form<Counted>,
) -> Answer {
    let t = texts(visit.language);
    let met = led(&visit, &id, &day).await?;
    let (path, week) = (met.week.path(&met.hour), &met.week);
    let number = counted
        .came
        .trim()
        .parse::<i64>()
        .ok()
        .filter(|number| (0..=CAME_MOST).contains(number));
    let (Some(number), State::Open | State::Held) = (number, week.state) else {
        return Ok(visit.go_and_warn(&path, &t.social_hour_came_wrong()));
    };
    let department = met.seen.space.department_id;
    visit
        .platform
        .store
        .change(async |change| {
            let Some(was) = store::count_came(change, week.id, number).await? else {
                return Ok(());
            };
            // What was told before of an hour that is over: what the host counted, or how many wrote.
            let spoke = if was.state == State::Held { was.spoke } else { None };
            let before = count::told(count::came(was.came, spoke));
            let after = count::told(count::came(Some(number), spoke));
            if after != before {
                facts::record(change, open::CAME, department, after - before).await?;
            }
            Ok(())
        })
        .await?;
    Ok(visit.go_and_say(&path, &t.spaces_kept()))
}
