//! Reacting to a question, taking that back until it is decided, and the end of collecting.

use axum::Form;
use axum::extract::Path;
use platform::failure::{Answer, Failure};
use platform::feature::Platform;
use platform::ids::from_short;
use platform::markdown;
use platform::session::Visit;
use platform::store::Change;
use serde::Deserialize;

use super::project::{Project, REACTION_LENGTH, WORDS_BYTES};
use super::store::Came;
use super::turn::{Act, Hands, after, may_change_reaction, may_react};
use super::{StepKind, Turn, days, findable, show, store, tell};
use crate::spaces::{self, Seen};
use crate::texts;

/// The job that ends the collecting when its day is over.
pub(super) const JOB: &str = "projects.collect";

#[derive(Deserialize, Default)]
pub(super) struct Said {
    #[serde(default)]
    words: String,
}

/// Says it, or says it otherwise: one reaction a colleague, a question.
pub(super) async fn say(visit: Visit, Path(id): Path<String>, Form(said): Form<Said>) -> Answer {
    let t = texts(visit.language);
    let viewer = visit.viewer()?;
    let db = visit.platform.store.reader();
    let (project, seen) = store::find_seen(db, viewer, &id).await?;
    let (place, me) = ((project.id, project.round), viewer.id);
    let own = store::find_own(db, place, me).await?;
    let is_over = project.turn == Turn::React && project.is_late(&days::today(&visit));
    let may = match &own {
        Some(_) => may_change_reaction(project.turn),
        None => may_react(project.turn) && !is_over,
    };
    if !seen.sight.may_answer {
        return Err(Failure::NotFound);
    }
    let words = said.words.trim().to_owned();
    let error = if !may {
        t.projects_reaction_late()
    } else if words.is_empty() {
        t.projects_reaction_missing()
    } else if words.chars().count() > REACTION_LENGTH {
        t.projects_reaction_long(REACTION_LENGTH)
    } else {
        String::new()
    };
    if !error.is_empty() {
        return show::again(&visit, project, seen, said.words, error).await;
    }
    let html = markdown::render(&words).html;
    let kept = visit
        .platform
        .store
        .change(async |change| {
            // What was decided in the meantime stands: asked again where nobody comes between.
            if !still(change, &project, own.is_some()).await? {
                return Ok(false);
            }
            if !store::add_reaction(change, place, me, &words, &html).await? {
                store::change_reaction(change, place, me, &words, &html).await?;
            }
            spaces::note_activity(change, project.space_id).await?;
            Ok(true)
        })
        .await?;
    if !kept {
        let (project, seen) = store::find_seen(visit.platform.store.reader(), viewer, &id).await?;
        return show::again(&visit, project, seen, said.words, t.projects_reaction_late()).await;
    }
    Ok(visit.go_and_say(&format!("{}#said", project.path()), &t.projects_reacted()))
}

/// Whether one may still react, asked where nobody comes between.
pub(super) async fn still(change: &Change, project: &Project, is_known: bool) -> Result<bool, Failure> {
    let now = store::hold(change, project.id).await?;
    Ok(now.is_some_and(|now| {
        now.round == project.round
            && if is_known {
                may_change_reaction(now.turn)
            } else {
                may_react(now.turn)
            }
    }))
}

/// Takes a reaction back: its author until it is decided, a manager of the space always.
pub(super) async fn withdraw(visit: Visit, Path((id, reaction)): Path<(String, String)>) -> Answer {
    let t = texts(visit.language);
    let viewer = visit.viewer()?;
    let db = visit.platform.store.reader();
    let (project, seen) = store::find_seen(db, viewer, &id).await?;
    let found = match from_short(&reaction) {
        Some(reaction) => store::find_reaction(db, project.id, reaction).await?,
        None => None,
    };
    let reaction = found.ok_or(Failure::NotFound)?;
    let is_own = reaction.author_id == Some(viewer.id);
    let may = is_own && reaction.round == project.round && may_change_reaction(project.turn);
    if !may && !seen.sight.may_manage {
        return Err(Failure::NotFound);
    }
    let gone = visit
        .platform
        .store
        .change(async |change| {
            let now = store::hold(change, project.id).await?;
            if !seen.sight.may_manage && !now.is_some_and(|now| may_change_reaction(now.turn)) {
                return Ok(false);
            }
            store::withdraw(change, reaction.id).await?;
            Ok(true)
        })
        .await?;
    let here = format!("{}#said", project.path());
    if gone {
        Ok(visit.go_and_say(&here, &t.projects_withdrawn()))
    } else {
        Ok(visit.go_and_warn(&here, &t.projects_turned()))
    }
}

#[derive(Deserialize, Default)]
pub(super) struct Collected {
    #[serde(default)]
    words: String,
    /// `close` ends the collecting; anything else keeps the summary only.
    #[serde(default)]
    act: String,
}

/// Keeps what was said together, and ends the collecting when asked to.
pub(super) async fn collected(visit: Visit, Path(id): Path<String>, Form(collected): Form<Collected>) -> Answer {
    let t = texts(visit.language);
    let viewer = visit.viewer()?;
    let db = visit.platform.store.reader();
    let (project, seen) = store::find_seen(db, viewer, &id).await?;
    let step = store::find_step(db, project.id, project.round, StepKind::React).await?;
    let step = step.ok_or(Failure::NotFound)?;
    let hands = hands(&seen, &project, step.owner_id, viewer.id);
    let words = collected.words.trim();
    if !hands.may(Act::Collected) || words.len() > WORDS_BYTES {
        return Err(Failure::NotFound);
    }
    if !project.turn.is_open() {
        return Ok(visit.go_and_say(&project.path(), &t.projects_done_before()));
    }
    let (html, me) = (markdown::render(words).html, viewer.id);
    let closes = collected.act == "close" && after(project.turn, Act::Collected).is_some();
    let kept = visit
        .platform
        .store
        .change(async |change| {
            if closes && !pass_on(change, &project, Some(me)).await? {
                return Ok(false);
            }
            if !words.is_empty() || !step.words.is_empty() {
                store::write_summary(change, step.id, me, words, &html).await?;
            }
            findable::project(change, project.id).await?;
            Ok(true)
        })
        .await?;
    if !kept {
        return Ok(visit.go_and_warn(&project.path(), &t.projects_turned()));
    }
    let said = if closes {
        t.projects_collected()
    } else {
        t.spaces_kept()
    };
    Ok(visit.go_and_say(&project.path(), &said))
}

/// Who somebody is to a project in a space.
pub(super) fn hands(seen: &Seen, project: &Project, step_owner_id: Option<i64>, viewer_id: i64) -> Hands {
    Hands::of(viewer_id, project.owner_id, step_owner_id, seen.sight.may_manage)
}

/// Ends the collecting: the turn goes to who decides. `false` when somebody was first.
async fn pass_on(change: &Change, project: &Project, by: Option<i64>) -> Result<bool, Failure> {
    let place = (project.id, project.round, StepKind::React);
    let Some(next) = store::find_step(&**change, project.id, project.round, StepKind::Decide).await? else {
        return Ok(false);
    };
    if !store::pass_turn(change, project, Turn::Decide, &next.due_on).await? {
        return Ok(false);
    }
    store::finish(change, place, by, Came::default()).await?;
    tell::turn(change, project, next.owner_id, &next.due_on, by).await?;
    Ok(true)
}

/// Ends the collecting of every question whose day is over.
pub(super) async fn collect_due(platform: &Platform) -> Result<(), Failure> {
    let zone = platform.organisation.facts().time_zone();
    let today = platform.now().day(&zone);
    loop {
        let over = store::list_to_collect(platform.store.reader(), &today).await?;
        if over.is_empty() {
            return Ok(());
        }
        let mut passed = 0;
        for project in &over {
            let done = platform
                .store
                .change(async |change| pass_on(change, project, None).await)
                .await?;
            passed += usize::from(done);
        }
        // What cannot be passed on now is tried again a quarter of an hour later.
        if passed == 0 {
            return Ok(());
        }
    }
}
