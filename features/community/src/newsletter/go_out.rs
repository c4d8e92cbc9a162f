//! Trying a newsletter on oneself, planning it, stopping it before it goes.

use axum::Form;
use axum::extract::Path;
use platform::clock::Moment;
use platform::failure::{Answer, Failure};
use platform::ids::PublicId;
use platform::outbox::{Promise, Promised, promise};
use platform::session::{Account, Visit};
use platform::store::Change;
use serde::Deserialize;
use serde_json::json;

use super::audience::may_stand;
use super::issue::Issue;
use super::show::find;
use super::store::kinds::State;
use super::{content, letter, list, run, store};
use crate::texts;

#[derive(Deserialize, Default)]
pub(super) struct Asked {
    /// `try`, `plan`, `stop` or `drop`.
    #[serde(default)]
    act: String,
    /// A moment to come, as the browser's field writes it; empty for at once.
    #[serde(default)]
    at: String,
}

/// Does one of them.
pub(super) async fn send(visit: Visit, Path(id): Path<String>, Form(asked): Form<Asked>) -> Answer {
    let issue = find(&visit, &id).await?;
    match asked.act.as_str() {
        "try" => try_out(&visit, &issue).await,
        "plan" => plan(&visit, &issue, &asked.at).await,
        "stop" => stop(&visit, &issue).await,
        "drop" => {
            let drop = async |change: &Change| store::drop_draft(change, issue.id).await;
            visit.platform.store.change(drop).await?;
            Ok(visit.go_and_say(list::PATH, &texts(visit.language).newsletter_dropped()))
        }
        _ => Err(Failure::Malformed("what to do")),
    }
}

/// A letter to the editor alone, as it would be for them.
async fn try_out(visit: &Visit, issue: &Issue) -> Answer {
    let (t, back) = (texts(visit.language), format!("{}/edit", issue.path()));
    let me = Account::find(visit.platform.store.reader(), visit.viewer()?.id)
        .await?
        .ok_or(Failure::NotFound)?;
    let once = format!("newsletter:{}:try:{}", issue.id, PublicId::random());
    let promised = visit
        .platform
        .store
        .change(async |change| {
            let letter = Promise {
                kind: letter::KIND,
                data: json!({ "issue": issue.id, "try": true }),
                once: &once,
            };
            promise(change, &me, letter).await
        })
        .await?;
    Ok(match promised {
        Promised::Full(moment) => visit.go_and_warn(&back, &t.newsletter_try_full(visit.frame().moment(moment.0))),
        Promised::Waiting | Promised::Already => visit.go_and_say(&back, &t.newsletter_tried(&me.mail)),
    })
}

/// Plans it: from here on it goes by itself. What may not be carried so far keeps it back.
async fn plan(visit: &Visit, issue: &Issue, at: &str) -> Answer {
    let (t, back) = (texts(visit.language), format!("{}/edit", issue.path()));
    let viewer = visit.viewer()?;
    let within = content::within(issue);
    let items = store::list_items(visit.platform.store.reader(), issue.id).await?;
    if items.is_empty() && issue.words.is_empty() {
        return Ok(visit.go_and_warn(&back, &t.newsletter_nothing()));
    }
    for item in &items {
        let found = content::find(&visit.platform, viewer, item).await?;
        if let Some(offer) = found.filter(|offer| !may_stand(&offer.audience, within.as_ref())) {
            return Ok(visit.go_and_warn(&back, &t.newsletter_too_wide(&offer.title)));
        }
    }
    let now = visit.platform.now();
    let zone = visit.platform.organisation.facts().time_zone();
    let moment = match at {
        "" => Some(now),
        at => at
            .parse::<jiff::civil::DateTime>()
            .ok()
            .and_then(|at| at.to_zoned(zone).ok())
            .map(|at| Moment(at.timestamp().as_microsecond()))
            .filter(|at| *at > now),
    };
    let Some(moment) = moment else {
        return Ok(visit.go_and_warn(&back, &t.newsletter_at_wrong()));
    };
    let plan = async |change: &Change| {
        let done = store::set_state(change, issue.id, &[State::Draft], State::Planned, Some(moment)).await?;
        if done {
            run::plan(change, issue.id, moment).await?;
        }
        Ok(done)
    };
    Ok(if visit.platform.store.change(plan).await? {
        visit.go_and_say(&back, &t.newsletter_planned(visit.frame().moment(moment.0)))
    } else {
        visit.go_and_warn(&back, &t.newsletter_no_draft())
    })
}

/// Makes it a draft again, as long as it does not go yet.
async fn stop(visit: &Visit, issue: &Issue) -> Answer {
    let (t, back) = (texts(visit.language), format!("{}/edit", issue.path()));
    let stop = async |change: &Change| store::set_state(change, issue.id, &[State::Planned], State::Draft, None).await;
    Ok(if visit.platform.store.change(stop).await? {
        visit.go_and_say(&back, &t.newsletter_stopped_done())
    } else {
        visit.go_and_warn(&back, &t.newsletter_no_draft())
    })
}
