//! Adding a hook: a name, and then a secret on its own page.

use axum::Form;
use people::directory::tidy_name;
use platform::failure::{Answer, Failure};
use platform::ids::PublicId;
use platform::session::Visit;
use platform::store::Change;
use serde::Deserialize;

use crate::texts;
use crate::watch::limits::{SOURCE_TITLE_MAX_CHARS, cut};
use crate::watch::sources::add::refuse_more;
use crate::watch::store::change::{Note, note};
use crate::watch::store::hook;
use crate::watch::store::kinds::Way;
use crate::watch::store::source::{self, NewSource};

/// What somebody typed.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct HookWish {
    #[serde(default)]
    title: String,
}

/// POST /listen/sources/hook
pub(crate) async fn add(visit: Visit, Form(wish): Form<HookWish>) -> Answer {
    let (t, me) = (texts(visit.language), visit.viewer()?.id);
    let title = match tidy_name(&wish.title).as_str() {
        "" => t.watch_hook_usual_name(),
        title => cut(title, SOURCE_TITLE_MAX_CHARS),
    };
    let write = async |change: &Change| {
        // Twice the button is once the source.
        let known = source::list(&**change)
            .await?
            .into_iter()
            .find(|row| row.way == Way::Hook && row.title == title);
        if let Some(known) = known {
            return Ok::<PublicId, Failure>(known.public_id);
        }
        refuse_more(change).await?;
        let row = source::insert(change, NewSource::hook(&title, Some(me), change.now())).await?;
        hook::begin(change, row.id).await?;
        let about = Note {
            what: "network_added",
            subject: &row.title,
            ..Note::default()
        };
        note(change, Some(me), about).await?;
        Ok(row.public_id)
    };
    let id = visit.platform.store.change(write).await?;
    Ok(visit.go(&format!("/listen/sources/{id}/hook")))
}
