//! Running a rule over the past, and taking such a run back: in pieces, each in one change with how far it came.

use axum::extract::{Form, Path};
use platform::clock::Moment;
use platform::failure::{Answer, Failure};
use platform::feature::Platform;
use platform::ids::{from_short, short};
use platform::jobs::enqueue;
use platform::session::Visit;
use platform::store::Change;
use serde::Deserialize;
use serde_json::json;

use super::apply::{Rule, apply};
use super::follow::TOGETHER_MOST;
use super::lens::Lens;
use super::save::key_of;
use super::store::run::{self, Run};
use super::store::{RunState, What, act, rule};
use crate::tags;
use crate::texts;
use crate::triage::put_back_of_rule;
use crate::watch::list_newest;

/// The one-time key of a form.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct RunForm {
    key: String,
}

/// Begins a run over everything that is here.
pub(super) async fn begin(visit: Visit, Path(id): Path<String>, Form(form): Form<RunForm>) -> Answer {
    let by = visit.viewer()?.id;
    let id = from_short(&id).ok_or(Failure::NotFound)?;
    let key = key_of(&form.key);
    let work = async |change: &Change| {
        let row = rule::find(&**change, id).await?.ok_or(Failure::NotFound)?;
        if let Some(run) = run::begin(change, (id, &row.name), by, &key).await? {
            go_on_later(change, run).await?;
        }
        Ok(())
    };
    visit.platform.store.change(work).await?;
    Ok(visit.go_and_say(
        &format!("/listen/rules/{}", short(id)),
        &texts(visit.language).rules_said_running(),
    ))
}

/// Takes a run back.
pub(super) async fn undo(visit: Visit, Path(id): Path<String>) -> Answer {
    let id = from_short(&id).ok_or(Failure::NotFound)?;
    let work = async |change: &Change| {
        let run = run::find(&**change, id).await?.ok_or(Failure::NotFound)?;
        if run::begin_back(change, id).await? {
            go_on_later(change, id).await?;
        }
        Ok(run.rule_id)
    };
    let rule = visit.platform.store.change(work).await?;
    let path = rule.map_or_else(
        || "/listen/rules".to_owned(),
        |id| format!("/listen/rules/{}", short(id)),
    );
    Ok(visit.go_and_say(&path, &texts(visit.language).rules_said_undoing()))
}

async fn go_on_later(change: &Change, run: i64) -> Result<(), Failure> {
    let key = run.to_string();
    enqueue(change, "rules.run", json!({ "run": run }), Some(&key), change.now()).await
}

/// Goes on with a run until its end.
pub(super) async fn go_on(platform: &Platform, id: i64) -> Result<(), Failure> {
    while let Some(run) = run::find(platform.store.reader(), id).await? {
        let more = match run.state {
            RunState::Running => one_piece(platform, &run).await?,
            RunState::Undoing => one_piece_back(platform, &run).await?,
            RunState::Done | RunState::Undone => return Ok(()),
        };
        if !more {
            let ended = async |change: &Change| run::end(change, id, run.state).await;
            platform.store.change(ended).await?;
        }
    }
    Ok(())
}

/// The next mentions of a run; false when there are none, or the rule is gone.
pub(super) async fn one_piece(platform: &Platform, run: &Run) -> Result<bool, Failure> {
    let db = platform.store.reader();
    let row = match run.rule_id {
        Some(id) => rule::find(db, id).await?,
        None => None,
    };
    let before = Some((run.after_at, run.after_id));
    let mentions = list_newest(db, before, TOGETHER_MOST.unsigned_abs()).await?;
    let (Some(row), Some(last)) = (row, mentions.last()) else {
        return Ok(false);
    };
    let place = (last.found_at, last.id);
    let rules = [Rule::of(row)];
    let ready = [rules[0].ready.clone()];
    let mut lens = Lens::read(&platform.store, &mentions, &ready, rules[0].sets_aside()).await?;
    let work = async |change: &Change| {
        if !run::hold(change, run).await? {
            return Ok(());
        }
        let touched = apply(platform, change, &rules, &mentions, &mut lens, Some(run.id)).await?;
        run::go_on(change, run.id, place, touched, 0).await
    };
    platform.store.change(work).await?;
    Ok(true)
}

/// Takes the next acts of a run back; false when there are none. What a colleague works on stays.
async fn one_piece_back(platform: &Platform, run: &Run) -> Result<bool, Failure> {
    let acts = act::list_of_run(platform.store.reader(), run.id, run.after_id, TOGETHER_MOST).await?;
    let Some(last) = acts.last().map(|act| act.id) else {
        return Ok(false);
    };
    let work = async |change: &Change| {
        if !run::hold(change, run).await? {
            return Ok(());
        }
        let mut kept = 0;
        for act in &acts {
            let is_back = match (act.what, act.tag_id) {
                (What::Tagged, Some(tag)) => {
                    tags::take_off(change, act.mention_id, tag).await?;
                    true
                }
                (What::HandedOut | What::SetAside, _) => {
                    put_back_of_rule(change, run.made_by.unwrap_or_default(), act.mention_id).await?
                }
                _ => true,
            };
            if is_back {
                act::take_back(change, act.id).await?;
            } else {
                kept += 1;
            }
        }
        run::go_on(change, run.id, (Moment(0), last), 0, kept).await
    };
    platform.store.change(work).await?;
    Ok(true)
}

/// One piece of a run, as if the node fell over after it.
#[cfg(test)]
pub(super) async fn one_piece_of(platform: &Platform, id: i64) {
    let found = run::find(platform.store.reader(), id).await.ok().flatten();
    if let Some(run) = found {
        assert!(one_piece(platform, &run).await.is_ok_and(|more| more));
    }
}
