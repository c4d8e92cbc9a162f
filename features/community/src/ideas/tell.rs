//! Telling who supported an idea and who had it, outside the request: each once, and only who may look inside at that moment.

use platform::failure::Failure;
use platform::feature::Platform;
use platform::jobs::enqueue;
use platform::notices;
use platform::store::Change;
use serde_json::{Value, json};

use super::idea::Idea;
use super::{notice, store};
use crate::spaces;

/// The job that tells people.
pub(super) const JOB: &str = "ideas.tell";
/// People in one change.
const TOGETHER_MOST: usize = 50;

/// What is told.
pub(super) struct News<'a> {
    /// The kind of notice.
    pub(super) kind: &'static str,
    /// The ideas whose people hear it.
    pub(super) of: &'a [i64],
    /// What the notice carries.
    pub(super) data: Value,
    /// Who did it: they know.
    pub(super) by: i64,
    /// Tells it apart from an earlier one.
    pub(super) mark: i64,
}

/// Puts it down.
pub(super) async fn soon(change: &Change, idea: &Idea, news: News<'_>) -> Result<(), Failure> {
    let what = format!("{}-{}", news.kind, news.mark);
    let key = format!("{}-{what}", idea.id);
    let payload = json!({
        "idea": idea.id,
        "space": idea.space_id,
        "of": news.of,
        "kind": news.kind,
        "what": what,
        "by": news.by,
        "data": news.data,
    });
    enqueue(change, JOB, payload, Some(&key), change.now()).await
}

/// Tells them.
pub(super) async fn run(platform: &Platform, payload: &Value) -> Result<(), Failure> {
    let number = |name: &str| payload[name].as_i64().unwrap_or_default();
    let text = |name: &str| payload[name].as_str().unwrap_or_default();
    let (idea, space, by) = (number("idea"), number("space"), number("by"));
    let (kind, what) = (text("kind"), text("what"));
    let of: Vec<i64> = payload["of"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_i64)
        .collect();
    let mut people = store::list_told_of(platform.store.reader(), &of).await?;
    people.retain(|account| *account != by);
    for together in people.chunks(TOGETHER_MOST) {
        platform
            .store
            .change(async |change| {
                for account in together {
                    // Asked again for each: who left the space since then hears nothing.
                    if spaces::reads(&**change, space, *account).await?
                        && store::note_told(change, idea, what, *account).await?
                    {
                        notices::tell(change, *account, kind, payload["data"].clone()).await?;
                    }
                }
                Ok(())
            })
            .await?;
    }
    platform
        .store
        .change(async |change| {
            if kind == notice::REMOVED {
                store::drop_supports(change, &of).await?;
            }
            store::drop_told(change, idea, what).await
        })
        .await
}
