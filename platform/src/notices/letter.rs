//! The letter about notices, written when it leaves: what its receiver may not look at any more is not in it (rule AC7).

use sea_orm::{FromQueryResult, raw_sql};
use serde_json::{Value, json};

use super::deliver::kind;
use super::way_out::less;
use super::within::{Kept, those_seen};
use super::{Mail, NoticeKind, NoticeText};
use crate::failure::Failure;
use crate::feature::Platform;
use crate::limits::MAIL_PER_ADDRESS_AN_HOUR;
use crate::outbox::{Button, Item, LetterKind, Posted, Receiver, Sheet, Written, post_later};
use crate::page::words;
use crate::session::{Account, Viewer};
use crate::store::{Change, On};

/// The word in the store.
const KIND: &str = "notices.told";

/// The letter, as the outbox knows it. Nobody chooses about it: that is done for each family of notices.
pub(super) fn letter() -> LetterKind {
    LetterKind {
        name: KIND,
        family: "all",
        about: |language| words(language).notices_title().to_string(),
        usual: |_| Mail::Now,
        offers: &[],
        write: |platform, account, recipe| Box::pin(write(platform, account, recipe)),
    }
}

/// Puts a letter about these notices in the outbox, or takes the whole change back when the address has no room: what was marked
/// as sent waits again.
pub(super) async fn post(change: &Change, account_id: i64, notices: &[i64], must_arrive: bool) -> Result<(), Failure> {
    let recipe = json!({ "notices": notices });
    match post_later(change, Receiver::Account(account_id), must_arrive, (KIND, &recipe)).await? {
        Posted::Waiting => Ok(()),
        Posted::OverBudget => Err(Failure::Busy("the mailbox had its letters for this hour".into())),
    }
}

#[derive(FromQueryResult)]
struct Row {
    kind: String,
    family: String,
    data: String,
}

impl Kept for Row {
    fn data(&self) -> &str {
        &self.data
    }
}

struct Told {
    kind: NoticeKind,
    family: String,
    text: NoticeText,
}

async fn write(platform: &Platform, account: &Account, recipe: &Value) -> Result<Option<Written>, Failure> {
    let (account_id, db) = (account.id, platform.store.reader());
    let ids: Vec<i64> = recipe["notices"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_i64)
        .collect();
    if ids.is_empty() {
        return Ok(None);
    }
    let rows = raw_sql!(
        Postgres,
        "SELECT kind, family, data FROM notice WHERE account_id = {account_id} AND id IN ({..ids}) ORDER BY id"
    );
    let rows = Row::find_by_statement(rows.on(db)).all(db).await?;
    let rows = those_seen(platform, &Viewer::of(account), rows).await?;
    let told = |row: Row| {
        let kind = kind(platform, &row.kind)?;
        let text = (kind.read)(account.language, &serde_json::from_str(&row.data).unwrap_or_default());
        Some(Told {
            kind,
            family: row.family,
            text,
        })
    };
    let mut told: Vec<Told> = rows.into_iter().filter_map(told).collect();
    match (told.pop(), told.is_empty()) {
        (None, _) => Ok(None),
        (Some(one), true) => alone(platform, account, one).await.map(Some),
        (Some(last), false) => {
            told.push(last);
            together(platform, account, told).await.map(Some)
        }
    }
}

/// A letter about one thing.
async fn alone(platform: &Platform, account: &Account, told: Told) -> Result<Written, Failure> {
    let less = if told.kind.must_arrive {
        None
    } else {
        Some(less(platform, account, &told.family).await?)
    };
    let title = told.text.title;
    let sheet = Sheet {
        title: title.clone(),
        paragraphs: Some(told.text.text)
            .filter(|text| !text.is_empty())
            .into_iter()
            .collect(),
        button: Some(Button {
            label: words(account.language).notices_mail_open().to_string(),
            path: told.text.path,
        }),
        why: told.text.why,
        less,
        ..Sheet::default()
    };
    Ok(written(platform, account, title, sheet))
}

/// A letter with several things, under a title and with a reason.
async fn together(platform: &Platform, account: &Account, told: Vec<Told>) -> Result<Written, Failure> {
    let t = words(account.language);
    let title = t.notices_fold_title(told.len()).to_string();
    let item = |told: Told| Item {
        title: told.text.title,
        text: told.text.text,
        path: told.text.path,
    };
    let sheet = Sheet {
        title: title.clone(),
        items: told.into_iter().map(item).collect(),
        why: t.notices_fold_why(MAIL_PER_ADDRESS_AN_HOUR).to_string(),
        less: Some(less(platform, account, "all").await?),
        ..Sheet::default()
    };
    Ok(written(platform, account, title, sheet))
}

fn written(platform: &Platform, account: &Account, subject: String, sheet: Sheet) -> Written {
    let out = sheet
        .less
        .as_ref()
        .map(|less| format!("{}{}", platform.config.base(), less.path));
    let composed = sheet.compose(platform, account.language);
    Written {
        subject,
        text: composed.text,
        html: composed.html,
        unsubscribe: out.unwrap_or_default(),
    }
}
