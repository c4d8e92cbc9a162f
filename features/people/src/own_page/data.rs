//! Everything the product keeps of somebody, as a file for themselves.

use axum::http::header;
use axum::response::IntoResponse;
use platform::failure::{Answer, Failure};
use platform::session::{Account, Visit, list};
use serde_json::{Map, Value, json};

/// Gathers what every feature has of this person. No secret is in it: passwords and tokens are kept as hashes.
pub(super) async fn download(visit: Visit) -> Answer {
    let (platform, viewer) = (&visit.platform, visit.viewer()?);
    let db = platform.store.reader();
    let account = Account::find(db, viewer.id).await?.ok_or(Failure::NotFound)?;
    let sessions = list(db, viewer, platform.now()).await?;
    let sessions = sessions
        .into_iter()
        .map(|it| json!({ "device": it.device, "since": it.began_at.instant().to_string() }));
    let own = json!({
        "name": account.name,
        "mail": account.mail,
        "roles": account.roles.words(),
        "language": account.language.code(),
        "single_keys": account.shortcuts,
        "since": account.made_at.instant().to_string(),
        "sessions": sessions.collect::<Vec<_>>(),
    });
    let mut rooms = Map::new();
    for feature in &platform.features {
        if let Some(export) = feature.export {
            let rows = export(platform, viewer.id).await?;
            if rows != Value::Null {
                rooms.insert(format!("{}.{}", feature.room, feature.name), rows);
            }
        }
    }
    let file = json!({ "account": own, "features": rooms, "made": platform.now().instant().to_string() });
    let text = serde_json::to_string_pretty(&file).map_err(|error| Failure::Internal(error.to_string()))?;
    let headers = [
        (header::CONTENT_TYPE, "application/json"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"my-data.json\""),
    ];
    Ok((headers, text).into_response())
}
