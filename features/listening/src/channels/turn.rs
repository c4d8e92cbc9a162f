//! Checking an account, giving it another secret, and taking it away.

use axum::Form;
use axum::extract::Path;
use platform::failure::{Answer, Failure};
use platform::ids::PublicId;
use platform::outside::Door;
use platform::secrets::Sealer;
use platform::session::Visit;
use platform::store::Change;
use serde::Deserialize;

use super::account::{seal_place, voice};
use super::add::{LIST, secret_of};
use super::jobs;
use super::store::account::{self, Row};
use super::trouble::trouble;
use crate::texts;
use crate::watch::{Note, note};

async fn find(visit: &Visit, id: &str) -> Result<Row, Failure> {
    let id = PublicId::parse(id).ok_or(Failure::NotFound)?;
    let found = account::find_public(visit.platform.store.reader(), &id).await?;
    found.ok_or(Failure::NotFound)
}

/// POST /listen/channels/{id}/check
pub(super) async fn check(visit: Visit, Path(id): Path<String>) -> Answer {
    let (row, t) = (find(&visit, &id).await?, texts(visit.language));
    Ok(match jobs::check(&visit.platform, &row).await? {
        None => visit.go_and_say(LIST, &t.channels_checked(row.name)),
        Some(key) => visit.go_and_warn(LIST, &trouble(t, key)),
    })
}

/// Another password or token.
#[derive(Deserialize)]
pub(super) struct Renewed {
    #[serde(default)]
    secret: String,
}

/// POST /listen/channels/{id}/secret
pub(super) async fn renew(visit: Visit, Path(id): Path<String>, Form(form): Form<Renewed>) -> Answer {
    let (row, t) = (find(&visit, &id).await?, texts(visit.language));
    let Some(secret) = secret_of(&form.secret) else {
        return Ok(visit.go_and_warn(LIST, &t.channels_no_secret()));
    };
    let door = Door {
        server: row.server.clone(),
        name: row.sign_in_name.clone(),
        secret,
    };
    let signed_in = match voice(&visit.platform, row.network).sign_in(&door).await {
        Ok(signed_in) => signed_in,
        Err(why) => return Ok(visit.go_and_warn(LIST, &t.channels_secret_not_kept(trouble(t, why.key())))),
    };
    if signed_in.network_id != row.network_id {
        return Ok(visit.go_and_warn(LIST, &t.channels_secret_of_another(signed_in.name, row.name)));
    }
    let sealed = Sealer::of(&visit.platform.config)?.seal(&door.secret, &seal_place(row.id))?;
    let (most, link) = (
        i64::from(signed_in.characters_most),
        signed_in.link_characters.map(i64::from),
    );
    let write = async |change: &Change| {
        account::renew(change, row.id, &sealed).await?;
        account::note_works(change, row.id, most, link).await
    };
    visit.platform.store.change(write).await?;
    Ok(visit.go_and_say(LIST, &t.channels_secret_kept(row.name)))
}

/// POST /listen/channels/{id}/remove
pub(super) async fn remove(visit: Visit, Path(id): Path<String>) -> Answer {
    let row = find(&visit, &id).await?;
    let me = visit.viewer()?.id;
    let write = async |change: &Change| {
        account::delete(change, row.id).await?;
        let about = Note {
            what: "channel_removed",
            subject: &row.name,
            words: &row.server,
            ..Note::default()
        };
        note(change, Some(me), about).await
    };
    visit.platform.store.change(write).await?;
    Ok(visit.go_and_say(LIST, &texts(visit.language).channels_removed(row.name)))
}
