//! Telling people about a gathering, outside the request: each thing once, and only to who may look inside when it is told.

use std::collections::BTreeMap;

use platform::failure::Failure;
use platform::feature::Platform;
use platform::jobs::enqueue;
use platform::notices;
use platform::store::Change;
use serde_json::{Value, json};

use super::{Gathering, Reply, notice, seats, store};
use crate::spaces;

/// The job.
pub(super) const JOB: &str = "gatherings.tell";

/// What is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// There is one: to the members who did not mute the space.
    Announced,
    /// A place came free.
    MovedUp,
    /// It is at another time or place: to everybody who answered.
    Moved,
    /// It does not go on: to everybody who answered.
    Cancelled,
    /// How it was: to who came.
    Reported,
}

impl What {
    const ALL: [Self; 5] = [
        Self::Announced,
        Self::MovedUp,
        Self::Moved,
        Self::Cancelled,
        Self::Reported,
    ];

    pub(super) fn notice(self) -> &'static str {
        match self {
            Self::Announced => notice::ANNOUNCED,
            Self::MovedUp => notice::MOVED_UP,
            Self::Moved => notice::MOVED,
            Self::Cancelled => notice::CANCELLED,
            Self::Reported => notice::REPORTED,
        }
    }
}

/// Has it told soon. `mark` tells this time from the last: a turn, or how often it was changed. `one` is the only one to hear
/// it, or the one who need not.
pub(super) async fn soon(
    change: &Change,
    what: What,
    gatherings: &[i64],
    mark: i64,
    one: Option<i64>,
) -> Result<(), Failure> {
    let Some(first) = gatherings.first() else { return Ok(()) };
    let key = format!("{} {first} {mark}", what.notice());
    let payload = json!({ "what": what.notice(), "gatherings": gatherings, "mark": mark, "one": one });
    enqueue(change, JOB, payload, Some(&key), change.now()).await
}

/// Tells it.
pub(super) async fn run(platform: &Platform, payload: &Value) -> Result<(), Failure> {
    let Some(what) = What::ALL.into_iter().find(|what| payload["what"] == what.notice()) else {
        return Ok(());
    };
    let ids: Vec<i64> = payload["gatherings"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_i64)
        .collect();
    let (mark, one) = (payload["mark"].as_i64().unwrap_or_default(), payload["one"].as_i64());
    let db = platform.store.reader();
    let mut gatherings = Vec::new();
    for id in ids {
        gatherings.extend(store::find(db, id).await?);
    }
    gatherings.sort_by_key(|gathering| gathering.begins_at);
    let told = format!("{}:{mark}", what.notice());
    for (account_id, gathering) in listeners(platform, what, &gatherings, one).await? {
        tell_one(platform, gathering, account_id, &told, what.notice()).await?;
    }
    Ok(())
}

/// Who hears it, each of the first gathering that concerns them.
async fn listeners<'a>(
    platform: &Platform,
    what: What,
    gatherings: &'a [Gathering],
    one: Option<i64>,
) -> Result<BTreeMap<i64, &'a Gathering>, Failure> {
    let db = platform.store.reader();
    let mut listeners = BTreeMap::new();
    for gathering in gatherings {
        let answers = store::list_answers(db, vec![gathering.id]).await?;
        let accounts: Vec<i64> = match what {
            What::Announced => spaces::list_readers(db, gathering.space_id).await?,
            What::MovedUp | What::Reported => {
                let come = answers.iter().filter(|answer| answer.reply == Reply::Come);
                come.map(|answer| answer.account_id).collect()
            }
            What::Moved | What::Cancelled => answers.iter().map(|answer| answer.account_id).collect(),
        };
        for account_id in accounts {
            let is_meant = match what {
                What::MovedUp => one == Some(account_id),
                _ => one != Some(account_id),
            };
            if is_meant {
                listeners.entry(account_id).or_insert(gathering);
            }
        }
    }
    Ok(listeners)
}

/// Tells one person one thing, once.
pub(super) async fn tell_one(
    platform: &Platform,
    gathering: &Gathering,
    account_id: i64,
    told: &str,
    kind: &str,
) -> Result<(), Failure> {
    platform
        .store
        .change(async |change| {
            let hears = seats::may_come(change, gathering.space_id, account_id).await?;
            if hears && store::tell_once(change, gathering.id, account_id, told).await? {
                notices::tell(change, account_id, kind, notice::about(gathering)).await?;
            }
            Ok(())
        })
        .await
}
