//! Sending a newsletter: to some people at a time, behind everything that somebody waits for, to each once.

use people::{departments, directory};
use platform::clock::Moment;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::jobs::{Rank, enqueue_ranked};
use platform::notices::{self, Mail, Wishes};
use platform::outbox::{Promise, Promised, promise};
use platform::session::{Account, AccountState, Viewer};
use platform::store::Change;
use serde_json::{Value, json};

use super::issue::Issue;
use super::store::kinds::{Reach, State};
use super::{EDITORS, content, letter, notice, store};
use crate::spaces;

/// The job that sends.
pub(super) const JOB: &str = "newsletter.send";
/// The job for somebody whose mailbox had its letters for an hour.
pub(super) const ONE: &str = "newsletter.send_to_one";
/// People in one change: a few milliseconds, in which nobody else writes.
const TOGETHER: usize = 50;
/// Changes in one job; then others have their turn.
const CHANGES: usize = 4;

/// Has it sent at a moment.
pub(super) async fn plan(change: &Change, id: i64, at: Moment) -> Result<(), Failure> {
    let (payload, key) = (json!({ "issue": id }), id.to_string());
    enqueue_ranked(change, Rank::Bulk, JOB, payload, Some(&key), at).await
}

/// Sends to the next people, and asks for the rest. Killed in between nobody is left out and nobody gets it twice: the place
/// where it went on moves in the change in which the letters are promised.
pub(super) async fn run(platform: &Platform, payload: &Value) -> Result<(), Failure> {
    let id = payload["issue"].as_i64().unwrap_or_default();
    let Some(issue) = begin(platform, id).await? else {
        return Ok(());
    };
    let mut issue = issue;
    for _ in 0..CHANGES {
        let next = receivers_after(platform, &issue, issue.sent_through).await?;
        let Some(last) = next.last().map(|account| account.id) else {
            let end = async |change: &Change| {
                store::set_state(change, id, &[State::Sending], State::Sent, issue.send_at).await
            };
            return platform.store.change(end).await.map(|_| ());
        };
        let wanted = wanted(platform, &issue, next).await?;
        let keep = async |change: &Change| {
            let more = i64::try_from(wanted.len()).unwrap_or(0);
            if !store::move_on(change, &issue, last, more).await? {
                return Ok(false);
            }
            for account in &wanted {
                put_down(change, id, account).await?;
            }
            Ok(true)
        };
        if !platform.store.change(keep).await? {
            return Ok(());
        }
        issue.sent_through = last;
    }
    let now = platform.now();
    platform.store.change(async |change| plan(change, id, now).await).await
}

/// The newsletter when it is its moment. Who planned it must still be an editor, and may still look into the place it is for (rule
/// AC7): otherwise it is a draft again, and they hear it.
async fn begin(platform: &Platform, id: i64) -> Result<Option<Issue>, Failure> {
    let db = platform.store.reader();
    let Some(mut issue) = store::find(db, id).await? else {
        return Ok(None);
    };
    match (issue.state, issue.send_at) {
        (State::Sending, _) => return Ok(Some(issue)),
        (State::Planned, Some(at)) if at <= platform.now() => {}
        (State::Planned, Some(at)) => {
            platform.store.change(async |change| plan(change, id, at).await).await?;
            return Ok(None);
        }
        _ => return Ok(None),
    }
    let editor = match issue.editor_id {
        Some(editor) => Account::find(db, editor).await?,
        None => None,
    };
    let fit = editor
        .as_ref()
        .filter(|editor| editor.state == AccountState::Active && editor.roles.has_any(EDITORS));
    let may = match fit {
        Some(editor) => content::is_open_to(platform, &Viewer::of(editor), &issue).await?,
        None => false,
    };
    let go = async |change: &Change| {
        if may {
            return store::set_state(change, id, &[State::Planned], State::Sending, issue.send_at).await;
        }
        if store::set_state(change, id, &[State::Planned], State::Draft, None).await?
            && let Some(editor) = &editor
        {
            notices::tell(change, editor.id, notice::STOPPED, notice::about(&issue)).await?;
        }
        Ok(false)
    };
    let goes = platform.store.change(go).await?;
    issue.state = State::Sending;
    Ok(goes.then_some(issue))
}

/// The next people it is for, in the order of their keys.
async fn receivers_after(platform: &Platform, issue: &Issue, after: i64) -> Result<Vec<Account>, Failure> {
    let db = platform.store.reader();
    let among = match (issue.reach, issue.reach_id) {
        (Reach::Everyone | Reach::Subscribers, _) => {
            return Account::list_active_after(db, after, TOGETHER as u64).await;
        }
        (Reach::Department, Some(id)) => {
            let below = departments::tree(db).await?.list_with_descendants(id);
            directory::list_members(db, below, u32::MAX).await?
        }
        (Reach::Space, Some(id)) => spaces::list_readers(db, id).await?,
        (Reach::Department | Reach::Space, None) => Vec::new(),
    };
    let next: Vec<i64> = among.into_iter().filter(|id| *id > after).take(TOGETHER).collect();
    let mut accounts = Account::list(db, next).await?;
    accounts.sort_by_key(|account| account.id);
    Ok(accounts)
}

/// Those of them who may get it and did not say no; of one for subscribers, those who asked.
async fn wanted(platform: &Platform, issue: &Issue, next: Vec<Account>) -> Result<Vec<Account>, Failure> {
    let mut wanted = Vec::with_capacity(next.len());
    for account in next {
        let wishes = Wishes::of(platform.store.reader(), account.id).await?;
        let wish = match issue.reach {
            Reach::Subscribers => wishes.chosen(letter::FAMILY) == Some(Mail::Now),
            _ => wishes.mail_or(letter::FAMILY, Mail::Now) != Mail::Never,
        };
        if wish && account.state == AccountState::Active {
            wanted.push(account);
        }
    }
    Ok(wanted)
}

async fn put_down(change: &Change, id: i64, account: &Account) -> Result<(), Failure> {
    let once = format!("newsletter:{id}:{}", account.id);
    let letter = Promise {
        kind: letter::KIND,
        data: json!({ "issue": id }),
        once: &once,
    };
    if let Promised::Full(moment) = promise(change, account, letter).await? {
        let payload = json!({ "issue": id, "account": account.id });
        enqueue_ranked(change, Rank::Bulk, ONE, payload, Some(&once), moment).await?;
    }
    Ok(())
}

/// Somebody whose mailbox has room again.
pub(super) async fn one(platform: &Platform, payload: &Value) -> Result<(), Failure> {
    let id = payload["issue"].as_i64().unwrap_or_default();
    let account = payload["account"].as_i64().unwrap_or_default();
    let Some(account) = Account::find(platform.store.reader(), account).await? else {
        return Ok(());
    };
    platform
        .store
        .change(async |change| put_down(change, id, &account).await)
        .await
}
