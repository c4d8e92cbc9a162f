//! The run: whose moment has come gets a letter in the outbox, some people at a time, each once.

use serde_json::{Value, json};

use super::turn::{self, Turn};
use super::{RUN, letter, parts, period, usual, zone_of};
use crate::clock::{HOUR_MICROS, Moment};
use crate::failure::Failure;
use crate::feature::Platform;
use crate::jobs::{Rank, enqueue_ranked};
use crate::notices::deliver::mark;
use crate::notices::way_out::secret_of;
use crate::notices::{Mail, Wishes};
use crate::outbox::{Promise, Promised, promise};
use crate::session::{Account, AccountState, Viewer};
use crate::store::Change;

/// People in one change: a few milliseconds, in which nobody else writes.
const TOGETHER: usize = 50;
/// Changes in one job; then others have their turn, and the rest follows.
const CHANGES: usize = 4;

/// Gives new people a turn, and starts a run when somebody's moment has come.
pub(in crate::notices) async fn start(platform: &Platform) -> Result<(), Failure> {
    let db = platform.store.reader();
    loop {
        let without = turn::list_without(db).await?;
        if without.is_empty() {
            break;
        }
        let begin = async |change: &Change| {
            for account_id in &without {
                turn::begin(change, *account_id).await?;
            }
            Ok(())
        };
        platform.store.change(begin).await?;
    }
    if turn::list_due(db, platform.now(), 1).await?.is_empty() {
        return Ok(());
    }
    platform.store.change(async |change| go_on(change).await).await
}

/// There is one run at a time, on whichever node; asked for while it runs it is run once more.
async fn go_on(change: &Change) -> Result<(), Failure> {
    enqueue_ranked(change, Rank::Bulk, RUN, json!({}), Some("run"), change.now()).await
}

/// Does some hundreds of people, and asks for the rest. Killed in between nothing is lost and nothing doubled: a person is done
/// when their turn has moved on, and that is the same change in which their letter is promised.
pub(in crate::notices) async fn run(platform: &Platform) -> Result<(), Failure> {
    for _ in 0..CHANGES {
        let due = turn::list_due(platform.store.reader(), platform.now(), TOGETHER).await?;
        let is_last = due.len() < TOGETHER;
        let mut made = Vec::with_capacity(due.len());
        for turn in due {
            made.push(make(platform, turn).await);
        }
        let keep = async |change: &Change| {
            for one in &made {
                settle(change, one).await?;
            }
            Ok(())
        };
        platform.store.change(keep).await?;
        if is_last {
            return Ok(());
        }
    }
    platform.store.change(async |change| go_on(change).await).await
}

/// What a turn comes to.
struct Made {
    turn: Turn,
    outcome: Outcome,
}

enum Outcome {
    /// Who left has no turn any more.
    Gone,
    /// Nothing to tell now; the next moment.
    Later { due: Moment, told_until: Moment },
    /// A letter.
    Letter(Box<NewLetter>),
}

struct NewLetter {
    account: Account,
    once: String,
    recipe: Value,
    notices: Vec<i64>,
    due: Moment,
    told_until: Moment,
}

/// One person that cannot be done must not keep the others waiting: their turn comes again in an hour.
async fn make(platform: &Platform, turn: Turn) -> Made {
    let outcome = match attempt(platform, &turn).await {
        Ok(outcome) => outcome,
        Err(failure) => {
            tracing::error!(reason = failure.log_line(), "a letter of the day could not be made");
            Outcome::Later {
                due: platform.now().plus(HOUR_MICROS),
                told_until: turn.told_until,
            }
        }
    };
    Made { turn, outcome }
}

/// Decides with the rights and wishes of now (rule AC7); the words are written when the letter leaves, with those of then.
async fn attempt(platform: &Platform, turn: &Turn) -> Result<Outcome, Failure> {
    let (db, now) = (platform.store.reader(), platform.now());
    let account = Account::find(db, turn.account_id).await?;
    let Some(account) = account.filter(|account| account.state == AccountState::Active) else {
        return Ok(Outcome::Gone);
    };
    let wishes = Wishes::of(db, account.id).await?;
    let zone = zone_of(platform, &wishes.hours);
    let due = period::next_due(&wishes.hours, &zone, now);
    if turn.due_at == turn::UNPLANNED {
        let told_until = turn.told_until;
        return Ok(Outcome::Later { due, told_until });
    }
    let is_weekly = period::is_weekly(&wishes.hours, &zone, turn.due_at);
    let tells = match wishes.mail_or(super::FAMILY, usual(platform)) {
        Mail::Daily | Mail::Now => true,
        Mail::Weekly => is_weekly,
        Mail::Never => false,
    };
    let viewer = Viewer::of(&account);
    let waiting = parts::list_waiting(platform, db, &viewer, &wishes, is_weekly).await?;
    let since = parts::since(turn.told_until, now);
    let has_news = tells && !parts::gather(platform, &viewer, since, now).await?.is_empty();
    // Who hears nothing of what happened has not been told either.
    let told_until = if tells { now } else { turn.told_until };
    if waiting.is_empty() && !has_news {
        return Ok(Outcome::Later { due, told_until });
    }
    let notices: Vec<i64> = waiting.iter().map(|waiting| waiting.id).collect();
    let news = has_news.then_some([since.0, now.0]);
    Ok(Outcome::Letter(Box::new(NewLetter {
        once: format!("digest:{}:{}", account.id, turn.due_at.day(&zone)),
        recipe: json!({ "notices": notices, "news": news, "weekly": is_weekly }),
        account,
        notices,
        due,
        told_until,
    })))
}

async fn settle(change: &Change, made: &Made) -> Result<(), Failure> {
    let turn = &made.turn;
    let letter = match &made.outcome {
        Outcome::Gone => return turn::end(change, turn.account_id).await,
        Outcome::Later { due, told_until } => {
            return turn::move_on(change, turn, *due, *told_until).await.map(|_| ());
        }
        Outcome::Letter(letter) => letter,
    };
    if !turn::move_on(change, turn, letter.due, letter.told_until).await? {
        return Ok(());
    }
    secret_of(change, letter.account.id).await?;
    let promised = Promise {
        kind: letter::KIND,
        data: letter.recipe.clone(),
        once: &letter.once,
    };
    match promise(change, &letter.account, promised).await? {
        Promised::Waiting => {
            for id in &letter.notices {
                mark(change, *id, "sent").await?;
            }
        }
        Promised::Already => {}
        Promised::Full(moment) => {
            // The mailbox had its letters for this hour: the same letter when there is room.
            let moved = Turn {
                due_at: letter.due,
                ..turn.clone()
            };
            turn::move_on(change, &moved, moment, turn.told_until).await?;
        }
    }
    Ok(())
}
