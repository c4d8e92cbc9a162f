//! The photo beside a name: kept small, without what the camera wrote into it, shown to colleagues only.

use axum::extract::{Multipart, Path};
use axum::http::StatusCode;
use platform::failure::{Answer, Failure};
use platform::files::{self, FileId};
use platform::ids::PublicId;
use platform::session::{Account, Visit};
use platform::store::Change;

use crate::{directory, texts};

/// Makes a portrait of the uploaded picture and keeps it.
pub(super) async fn take(visit: Visit, mut form: Multipart) -> Answer {
    let (viewer, t) = (visit.viewer()?, texts(visit.language));
    let mut bytes = axum::body::Bytes::new();
    while let Some(field) = form
        .next_field()
        .await
        .map_err(|_| Failure::Malformed("the form cannot be read"))?
    {
        if field.name() == Some("photo") {
            bytes = field.bytes().await.map_err(|error| match error.status() {
                StatusCode::PAYLOAD_TOO_LARGE => Failure::TooLarge,
                _ => Failure::Malformed("the picture cannot be read"),
            })?;
        }
    }
    if bytes.is_empty() {
        return Ok(visit.go_and_warn("/me", &t.own_photo_nothing()));
    }
    let picture = match files::photo(&visit.platform, bytes).await {
        Ok(picture) => picture,
        Err(Failure::Refused(refusal)) => return Ok(visit.go_and_warn("/me", &refusal.text(visit.language))),
        Err(failure) => return Err(failure),
    };
    set(&visit, viewer.id, Some(picture.small.as_str().to_owned())).await?;
    Ok(visit.go_and_say("/me", &t.own_photo_kept()))
}

/// Takes the photo away; the initials come back.
pub(super) async fn remove(visit: Visit) -> Answer {
    set(&visit, visit.viewer()?.id, None).await?;
    Ok(visit.go_and_say("/me", &texts(visit.language).own_photo_removed()))
}

async fn set(visit: &Visit, id: i64, photo: Option<String>) -> Result<(), Failure> {
    let work = async |change: &Change| {
        let account = Account::find(&**change, id).await?.ok_or(Failure::NotFound)?;
        directory::find_or_add(change, &account).await?;
        directory::set_photo(change, id, photo).await
    };
    visit.platform.store.change(work).await
}

/// The photo of a colleague who works here.
pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let id = PublicId::parse(&id).ok_or(Failure::NotFound)?;
    let person = directory::find_public(visit.platform.store.reader(), &id)
        .await?
        .filter(|person| person.visible);
    let file = person
        .and_then(|person| person.photo)
        .and_then(|photo| FileId::parse(&photo));
    let bytes = files::read(&visit.platform, &file.ok_or(Failure::NotFound)?).await?;
    Ok(files::picture(bytes))
}
