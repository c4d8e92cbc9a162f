//! Adding a note to a case.

use axum::extract::{Form, Path};
use platform::failure::{Answer, Failure};
use platform::ids::PublicId;
use platform::session::Visit;
use platform::store::Change;
use serde::Deserialize;

use super::show::{self, Typed};
use super::store::NoteKind;
use super::store::note::{self, NewNote};
use crate::{routing, texts};

/// Characters of a note, as in the ledger.
pub(super) const NOTE_LENGTH: usize = 4000;
/// Characters of a one-time key at most; ours have 26.
const KEY_LENGTH: usize = 40;

/// A note as typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct NoteForm {
    text: String,
    key: String,
}

/// The key that came with a form; a fresh one for a form without.
pub(crate) fn key_of(typed: &str) -> String {
    if (1..=KEY_LENGTH).contains(&typed.len()) {
        typed.to_owned()
    } else {
        PublicId::random().to_string()
    }
}

/// One read and one written row: notes are what people add most. Who should hear of it does so by a job, several notes at once.
pub(super) async fn add(visit: Visit, Path(id): Path<String>, Form(form): Form<NoteForm>) -> Answer {
    let viewer = visit.viewer()?;
    let case = routing::find_visible(visit.platform.store.reader(), viewer, &id).await?;
    let text = form.text.trim();
    if text.is_empty() || text.chars().count() > NOTE_LENGTH {
        let error = texts(visit.language).case_note_wrong();
        let typed = Typed {
            note: form.text,
            ..Typed::default()
        }
        .refused("text", error);
        return show::again(&visit, case, typed).await;
    }
    let (key, by) = (key_of(&form.key), viewer.id);
    let new = NewNote {
        case_id: case.id,
        kind: NoteKind::Note,
        text,
        promised_for: None,
        may_name: false,
        by,
        form_key: &key,
    };
    visit
        .platform
        .store
        .change(async |change| note::add(change, new).await)
        .await?;
    Ok(visit.go(&format!("/case/{}#notes", case.public_id)))
}

/// Keeps a note that came from elsewhere, once for its key. Who should hear of it does so by the job.
pub(crate) async fn bring(change: &Change, case_id: i64, text: &str, by: i64, key: &str) -> Result<bool, Failure> {
    let new = NewNote {
        case_id,
        kind: NoteKind::Note,
        text,
        promised_for: None,
        may_name: false,
        by,
        form_key: key,
    };
    note::add(change, new).await
}
