//! The words of the letter, written when it leaves: what was read, taken away or closed meanwhile is not in it (rule AC7).

use serde_json::Value;

use super::{FAMILY, parts, usual};
use crate::clock::Moment;
use crate::failure::Failure;
use crate::feature::Platform;
use crate::notices::way_out::less;
use crate::notices::{Mail, Wishes};
use crate::outbox::{Sheet, Written};
use crate::page::words;
use crate::session::{Account, Viewer};

/// The word in the store.
pub(super) const KIND: &str = "notices.digest";

/// Writes it for its receiver; nothing when nothing is left.
pub(super) async fn write(platform: &Platform, account: &Account, recipe: &Value) -> Result<Option<Written>, Failure> {
    let db = platform.store.reader();
    let wishes = Wishes::of(db, account.id).await?;
    let viewer = Viewer::of(account);
    let ids = recipe["notices"].as_array().into_iter().flatten();
    let ids = ids.filter_map(Value::as_i64).collect();
    let notices = parts::list_unread(platform, &viewer, &wishes, ids).await?;
    let news = (recipe["news"][0].as_i64(), recipe["news"][1].as_i64());
    let told = match news {
        (Some(since), Some(until)) if wishes.mail_or(FAMILY, usual(platform)) != Mail::Never => {
            parts::gather(platform, &viewer, Moment(since), Moment(until)).await?
        }
        _ => Vec::new(),
    };
    let (groups, count) = parts::groups(account.language, notices, told);
    if groups.is_empty() {
        return Ok(None);
    }
    let t = words(account.language);
    let why = if wishes.mail_or(FAMILY, usual(platform)) == Mail::Weekly {
        t.notices_digest_why_weekly()
    } else {
        t.notices_digest_why_daily()
    };
    let title = t.notices_digest_title(count).to_string();
    let less = less(platform, account, FAMILY).await?;
    let sheet = Sheet {
        title: title.clone(),
        groups,
        why: why.to_string(),
        less: Some(less.clone()),
        ..Sheet::default()
    };
    let composed = sheet.compose(platform, account.language);
    Ok(Some(Written {
        subject: title,
        text: composed.text,
        html: composed.html,
        unsubscribe: format!("{}{}", platform.config.base(), less.path),
    }))
}
