//! A solved case proposes an entry; whoever received it is asked to confirm.

use listening::resolution::{self, SolvedCase};
use platform::access::Role;
use platform::facts;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::notices::{self, NoticeText};
use platform::session::Account;
use platform::store::Change;
use platform::texts::Language;
use serde_json::{Value, json};

use super::kind::proposed_by;
use super::{Entry, Evidence, Kind, NewEntry, State, store};
use crate::texts;

/// The notice that asks to confirm.
pub(super) const NOTICE: &str = "ledger.entry_proposed";
/// The fact that an entry was confirmed.
const FACT: &str = "ledger.entry_confirmed";
/// Cases looked through in one transaction.
const BATCH_MOST: u64 = 100;

/// How the notice reads.
pub(super) fn read_notice(language: Language, data: &Value) -> NoticeText {
    let t = texts(language);
    let is = |name: &str| data[name].as_bool().unwrap_or_default();
    let text = |name: &str| data[name].as_str().unwrap_or_default().to_owned();
    NoticeText {
        title: t.ledger_notice_title(text("title")),
        text: match (is("idea"), is("pickup")) {
            (true, _) => t.ledger_notice_idea(),
            (_, true) => t.ledger_notice_pickup(),
            _ => t.ledger_notice_text(),
        },
        path: format!("/value/entries/{}", text("id")),
        why: match (is("idea"), is("pickup")) {
            (true, _) => t.ledger_notice_idea_why(),
            (_, true) => t.ledger_notice_pickup_why(),
            _ => t.ledger_notice_why(),
        },
    }
}

/// Proposes an entry and asks its receiver; `None` when what it came from proposed one before.
///
/// # Errors
/// The store's own.
pub async fn propose(change: &Change, new: &NewEntry) -> Result<Option<Entry>, Failure> {
    propose_within(change, new, |data| data).await
}

/// The same, for what stands in a place: who may not look there any more does not read the notice any more.
pub(super) async fn propose_within(
    change: &Change,
    new: &NewEntry,
    within: impl FnOnce(Value) -> Value,
) -> Result<Option<Entry>, Failure> {
    let Some(entry) = store::add(change, new).await? else {
        return Ok(None);
    };
    if let Some(receiver_id) = entry.receiver_id {
        let data = json!({
            "id": entry.public_id.as_str(),
            "title": entry.title,
            "idea": new.idea_id.is_some(),
            "pickup": new.pickup_id.is_some(),
        });
        notices::tell(change, receiver_id, NOTICE, within(data)).await?;
    }
    Ok(Some(entry))
}

/// Confirms an entry that still waits, and records the fact; `false` when somebody was first.
///
/// # Errors
/// The store's own.
pub async fn confirm(change: &Change, entry: &Entry, by: i64, words: &str) -> Result<bool, Failure> {
    if !store::decide(change, entry.id, by, State::Confirmed, words).await? {
        return Ok(false);
    }
    facts::record(change, FACT, entry.department_id, 1).await?;
    Ok(true)
}

/// Looks through the cases that were solved since the last time. Repeatable: a case proposes once, whoever runs this.
///
/// # Errors
/// The store's own.
pub async fn propose_from_cases(platform: &Platform) -> Result<(), Failure> {
    loop {
        let (solved_at, outcome_id) = store::checkpoint(platform.store.reader()).await?;
        let solved = resolution::list_solved_since(platform.store.reader(), solved_at, outcome_id, BATCH_MOST).await?;
        let Some(last) = solved.last() else { return Ok(()) };
        let (solved_at, outcome_id) = (last.solved_at, last.outcome_id);
        platform
            .store
            .change(async |change| {
                for case in &solved {
                    if let Some(new) = entry_of(platform, change, case).await? {
                        propose(change, &new).await?;
                    }
                }
                store::keep_checkpoint(change, solved_at, outcome_id).await
            })
            .await?;
    }
}

pub(super) async fn entry_of(
    platform: &Platform,
    change: &Change,
    case: &SolvedCase,
) -> Result<Option<NewEntry>, Failure> {
    let Some((kind, grade)) = proposed_by(case) else {
        return Ok(None);
    };
    let path = format!("/case/{}", case.public_id);
    if store::shows_origin(&**change, &path).await? {
        // An idea that began in this case proposed an entry: the same is not counted twice.
        return Ok(None);
    }
    if let (Kind::PressPickup, Some(url)) = (kind, &case.source_url)
        && store::shows_press_link(&**change, url).await?
    {
        // What stands there was seen to be taken over from us, and proposed an entry: the same is not counted twice.
        return Ok(None);
    }
    let receiver_id = or_communication(change, case.owner_id.or(case.solved_by)).await?;
    let facts = platform.organisation.facts();
    let mut evidence = vec![Evidence::of_case(&cut(&case.title, 120), path)];
    if let Some(url) = &case.source_url {
        evidence.push(Evidence::of_source(&cut(&case.source_name, 120), cut(url, 2000)));
    }
    Ok(Some(NewEntry {
        kind,
        grade,
        title: cut(&case.title, super::entry::TITLE_LENGTH),
        meaning: cut(&case.text, super::entry::MEANING_LENGTH),
        amount: None,
        department_id: case.department_id,
        happened_on: case.solved_at.day(&facts.time_zone()),
        receiver_id,
        case_id: Some(case.case_id),
        idea_id: None,
        pickup_id: None,
        evidence,
    }))
}

/// Whoever received it, or else a colleague of communication.
pub(super) async fn or_communication(change: &Change, receiver: Option<i64>) -> Result<Option<i64>, Failure> {
    if receiver.is_some() {
        return Ok(receiver);
    }
    let editors = Account::list_with_role(&**change, Role::Communication).await?;
    Ok(editors.first().map(|account| account.id))
}

pub(super) fn cut(text: &str, characters: usize) -> String {
    text.chars().take(characters).collect()
}
