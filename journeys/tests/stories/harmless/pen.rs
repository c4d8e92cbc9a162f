//! Forms sent as the page itself would send them.

use serde_json::{Value, json};

use crate::reader::Reader;

/// Sends a form as the page itself would, and says where that led.
const SENDS: &str = "
const [path, fields, done] = arguments;
fetch(path, { method: 'POST', body: new URLSearchParams(fields) }).then(async (it) => {
  const wrong = it.ok ? '' : ((await it.text()).match(/-error\">.*?<.p>/gs) || []).join(' ').replace(/<[^>]*>/g, ' ');
  done(it.status + ' ' + new URL(it.url).pathname + (wrong && ' ' + wrong));
}, (error) => done('0 ' + error));";

/// Sends a form, and says where that led.
pub(super) async fn sends(reader: &Reader<'_>, path: &str, fields: Value) -> String {
    let sent = reader
        .driver()
        .execute_async(SENDS, vec![json!(path), fields])
        .await
        .unwrap();
    let sent: String = sent.convert().unwrap();
    let (status, leads) = sent.split_once(' ').unwrap();
    assert_eq!(status, "200", "{path}: {sent}");
    leads.to_owned()
}
