//! Handing out a picture or a file. Whether somebody may have it is asked by the page it stands on, each time again.

use axum::extract::{Path, Query};
use platform::failure::{Answer, Failure};
use platform::feature::Platform;
use platform::files;
use platform::ids::PublicId;
use platform::session::Visit;
use serde::Deserialize;

use super::{Attachment, Way, store};

#[derive(Deserialize, Default)]
pub(super) struct Asked {
    #[serde(default)]
    size: String,
}

/// The bytes: a picture to be shown, anything else to be saved.
///
/// # Errors
/// [`Failure::NotFound`] when they are not on disk.
pub async fn serve(platform: &Platform, attachment: &Attachment, way: Way) -> Answer {
    match (&attachment.small, way) {
        (Some(small), Way::Small) => {
            let (length, body) = files::stream(platform, &small.file).await?;
            Ok(files::shown(length, body))
        }
        (Some(_), Way::Whole) => {
            let (length, body) = files::stream(platform, &attachment.file).await?;
            Ok(files::shown(length, body))
        }
        (None, _) => {
            let (length, body) = files::stream(platform, &attachment.file).await?;
            Ok(files::attachment(length, body, &attachment.name))
        }
    }
}

/// What waits for its text, for who brought it.
pub(super) async fn waiting(visit: Visit, Path(id): Path<String>, Query(asked): Query<Asked>) -> Answer {
    let me = visit.viewer()?.id;
    let id = PublicId::parse(&id).ok_or(Failure::NotFound)?;
    let found = store::find_waiting(visit.platform.store.reader(), me, &id).await?;
    serve(
        &visit.platform,
        &found.ok_or(Failure::NotFound)?,
        Way::read(&asked.size),
    )
    .await
}
