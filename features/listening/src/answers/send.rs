//! An answer goes out through an account of the organisation: by a job, once, and what nobody knows is said.

use axum::extract::{Form, Path};
use platform::clock::{DAY_MICROS, Moment};
use platform::failure::{Answer, Failure, Refusal};
use platform::feature::Platform;
use platform::ids::PublicId;
use platform::jobs::enqueue;
use platform::session::Visit;
use platform::store::Change;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::enter::enter;
use super::need::may_go;
use super::place::{is_address, stand};
use super::save::{AnswerForm, keep_first};
use super::show;
use super::store::draft::{self, Draft};
use super::store::{State, What, eyes, step};
use crate::channels::{self, Account, NotPlaced};
use crate::routing::{self, Case};
use crate::texts;

/// Days in which an answer is tried again by itself; later it would come as a surprise.
const TRIED_DAYS: i64 = 1;

/// What the job knows: which answer, with which account and key, who sent it, since when, and whether it was approved.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Sending {
    draft: i64,
    account: i64,
    key: String,
    by: i64,
    since: i64,
    was_approved: bool,
}

/// Sends the words of the form through the chosen account.
pub(super) async fn place(visit: Visit, Path(id): Path<String>, Form(form): Form<AnswerForm>) -> Answer {
    let entered = enter(&visit, &id).await?;
    let (mut entered, open) = match keep_first(&visit, entered, &form).await? {
        Ok(kept) => kept,
        Err(page) => return Ok(page),
    };
    entered.open = Some(open.clone());
    let (t, by, db) = (texts(visit.language), visit.viewer()?.id, visit.platform.store.reader());
    let Some(account) = chosen(&visit.platform, &entered.case, &form.account).await? else {
        return show::again(
            &visit,
            entered,
            form.typed().refused("account", t.answers_account_wrong()),
        )
        .await;
    };
    if let Err(too_long) = channels::fits(&account, &open.text) {
        let error = too_long.refusal().text(visit.language);
        return show::again(&visit, entered, form.typed().refused("text", error)).await;
    }
    let rule = eyes::of(db, entered.case.department_id).await?;
    if !may_go(rule, entered.case.kind, open.state) {
        return show::again(&visit, entered, form.typed().refused("to", t.answers_needs_eyes())).await;
    }
    let key = PublicId::random().to_string();
    let work = async |change: &Change| {
        if !draft::send(change, &open, &account.name, &key, by).await? {
            return Ok(false);
        }
        step::add(change, open.id, What::Sent, (Some(by), None), &account.name).await?;
        let sending = Sending {
            draft: open.id,
            account: account.id,
            key: key.clone(),
            by,
            since: change.now().0,
            was_approved: open.state == State::Approved,
        };
        later(change, &sending, change.now()).await?;
        Ok(true)
    };
    if visit.platform.store.change(work).await? {
        Ok(visit.go_and_say(&entered.path(), &t.answers_said_sent(account.name)))
    } else {
        Ok(visit.go_and_warn(&entered.path(), &t.answers_changed_meanwhile()))
    }
}

async fn chosen(platform: &Platform, case: &Case, typed: &str) -> Result<Option<Account>, Failure> {
    let accounts = list_accounts(platform, case).await?;
    Ok(accounts.into_iter().find(|account| account.id.to_string() == typed))
}

/// The accounts with which this case can be answered where it began.
pub(super) async fn list_accounts(platform: &Platform, case: &Case) -> Result<Vec<Account>, Failure> {
    match case.mention_id {
        Some(mention) => channels::for_mention(platform.store.reader(), mention).await,
        None => Ok(Vec::new()),
    }
}

async fn later(change: &Change, sending: &Sending, at: Moment) -> Result<(), Failure> {
    let key = sending.draft.to_string();
    enqueue(change, "answers.send", json!(sending), Some(&key), at).await
}

/// Sends an answer, or looks whether it arrived: the same key is the same answer, however often it is tried.
pub(super) async fn send(platform: &Platform, sending: Sending) -> Result<(), Failure> {
    let db = platform.store.reader();
    let Some(open) = draft::find_sending(db, sending.draft, &sending.key).await? else {
        return Ok(());
    };
    let Some(case) = routing::find_case(db, open.case_id).await? else {
        return Ok(());
    };
    let Some(mention) = case.mention_id else {
        let gone = NotPlaced {
            refusal: Refusal::say(|l| texts(l).answers_mention_gone()),
            again_at: None,
        };
        return not_placed(platform, &open, &sending, gone).await;
    };
    match channels::place(platform, sending.account, mention, &open.text, &sending.key).await? {
        Ok(placed) => {
            let stands = async |change: &Change| stand(change, &case, &open, sending.by, Some(&placed.url)).await;
            platform.store.change(stands).await.map(|_| ())
        }
        Err(not) => not_placed(platform, &open, &sending, not).await,
    }
}

/// What did not work for now is tried again within a day; what a person has to mend comes back with the reason.
async fn not_placed(platform: &Platform, open: &Draft, sending: &Sending, not: NotPlaced) -> Result<(), Failure> {
    let why = not.refusal.text(platform.organisation.facts().language);
    let last = Moment(sending.since).plus(TRIED_DAYS * DAY_MICROS);
    let note = async |change: &Change| match not.again_at {
        Some(at) if at < last => {
            draft::note_trouble(change, open.id, State::Sending, &why).await?;
            later(change, sending, at).await
        }
        Some(_) => {
            draft::note_trouble(change, open.id, State::Unknown, &why).await?;
            step::add(change, open.id, What::Unknown, (None, None), &why).await
        }
        None => {
            let state = if sending.was_approved {
                State::Approved
            } else {
                State::Draft
            };
            draft::note_trouble(change, open.id, state, &why).await?;
            step::add(change, open.id, What::NotSent, (None, None), &why).await
        }
    };
    platform.store.change(note).await
}

/// What somebody saw who looked on the network.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct LookForm {
    verdict: String,
    url: String,
}

/// Somebody looked whether an answer arrived.
pub(super) async fn looked(visit: Visit, Path(id): Path<String>, Form(form): Form<LookForm>) -> Answer {
    let entered = enter(&visit, &id).await?;
    entered.must_decide()?;
    let (t, by) = (texts(visit.language), visit.viewer()?.id);
    let Some(open) = entered.open.as_ref().filter(|open| open.state == State::Unknown) else {
        return Ok(visit.go(&entered.path()));
    };
    let url = Some(form.url.trim()).filter(|url| is_address(url));
    let is_there = form.verdict == "there";
    let work = async |change: &Change| {
        if is_there {
            return stand(change, &entered.case, open, by, url).await;
        }
        draft::note_trouble(change, open.id, State::Draft, "").await?;
        step::add(change, open.id, What::NotThere, (Some(by), None), "").await?;
        Ok(true)
    };
    visit.platform.store.change(work).await?;
    let said = if is_there {
        t.answers_said_placed()
    } else {
        t.answers_said_not_there()
    };
    Ok(visit.go_and_say(&entered.path(), &said))
}
