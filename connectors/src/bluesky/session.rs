//! Sessions at a server of Bluesky: opened with an app password, kept in memory, refreshed, and opened anew.

use std::collections::HashMap;
use std::sync::Mutex;

use http::StatusCode;
use platform::outside::{Door, SpeakTrouble};
use platform::secrets::Secret;
use serde_json::{Value, json};
use url::Url;

use super::names::{is_did, is_handle};
use crate::accounts::{Said, ask, base, gate_trouble, path, speak_trouble};
use crate::outbound::{Call, Gate};

/// A session as the server gave it. It is in no store: who needs one later opens one.
#[derive(Clone)]
pub(super) struct Session {
    pub(super) did: String,
    pub(super) handle: String,
    pub(super) access: Secret,
    refresh: Secret,
}

/// The sessions of this node.
pub(super) struct Sessions {
    gate: Gate,
    open: Mutex<HashMap<String, Session>>,
}

impl Sessions {
    pub(super) fn new(gate: Gate) -> Self {
        Self {
            gate,
            open: Mutex::default(),
        }
    }

    /// A session that was opened now.
    pub(super) async fn begin(&self, door: &Door) -> Result<Session, SpeakTrouble> {
        let base = base(&door.server).ok_or(SpeakTrouble::BadAddress)?;
        let url = xrpc(&base, "com.atproto.server.createSession")?;
        let asking = json!({ "identifier": door.name.trim_start_matches('@'), "password": door.secret.reveal() });
        let session = self.read(Call::post(url, &asking)).await?;
        self.keep(door, Some(session.clone()));
        Ok(session)
    }

    /// Calls with a session: the one that is open, else the same refreshed, else a new one.
    pub(super) async fn call(&self, door: &Door, method: &str, json: Option<&Value>) -> Result<Said, SpeakTrouble> {
        let known = self.open.lock().ok().and_then(|open| open.get(&place(door)).cloned());
        let mut session = match known {
            Some(session) => session,
            None => self.begin(door).await?,
        };
        let said = self.call_as(&session, door, method, json).await?;
        if !is_expired(&said) {
            return Ok(said);
        }
        session = match self.refresh(door, &session).await {
            Ok(fresh) => fresh,
            Err(_) => self.begin(door).await?,
        };
        self.call_as(&session, door, method, json).await
    }

    async fn call_as(
        &self,
        session: &Session,
        door: &Door,
        method: &str,
        json: Option<&Value>,
    ) -> Result<Said, SpeakTrouble> {
        let base = base(&door.server).ok_or(SpeakTrouble::BadAddress)?;
        let (name, query) = method.split_once('?').unwrap_or((method, ""));
        let mut url = xrpc(&base, name)?;
        url.set_query(Some(query).filter(|query| !query.is_empty()));
        let call = match json {
            Some(json) => Call::post(url, json),
            None => Call::get(url),
        };
        ask(&self.gate, call.with(Some(&session.access)))
            .await
            .map_err(gate_trouble)
    }

    async fn refresh(&self, door: &Door, session: &Session) -> Result<Session, SpeakTrouble> {
        self.keep(door, None);
        let base = base(&door.server).ok_or(SpeakTrouble::BadAddress)?;
        let mut call = Call::post(xrpc(&base, "com.atproto.server.refreshSession")?, &Value::Null);
        call.body = None;
        let fresh = self.read(call.with(Some(&session.refresh))).await?;
        self.keep(door, Some(fresh.clone()));
        Ok(fresh)
    }

    async fn read(&self, call: Call) -> Result<Session, SpeakTrouble> {
        let said = ask(&self.gate, call).await.map_err(gate_trouble)?;
        let json = match (said.status, &said.json) {
            (StatusCode::OK, Some(json)) => json,
            _ => return Err(speak_trouble(&said)),
        };
        let text = |name: &str| json[name].as_str().filter(|text| text.is_ascii() && !text.is_empty());
        let session = || {
            Some(Session {
                did: text("did").filter(|did| is_did(did))?.to_owned(),
                handle: text("handle").filter(|handle| is_handle(handle))?.to_owned(),
                access: Secret::new(text("accessJwt")?),
                refresh: Secret::new(text("refreshJwt")?),
            })
        };
        session().ok_or(SpeakTrouble::Odd)
    }

    fn keep(&self, door: &Door, session: Option<Session>) {
        if let Ok(mut open) = self.open.lock() {
            match session {
                Some(session) => open.insert(place(door), session),
                None => open.remove(&place(door)),
            };
        }
    }
}

/// Another password is another session: who takes an account away and adds it anew does not go on with the old one.
fn place(door: &Door) -> String {
    format!("{}\n{}\n{}", door.server, door.name, door.secret.reveal())
}

fn xrpc(base: &Url, method: &str) -> Result<Url, SpeakTrouble> {
    path(base, &["xrpc", method]).ok_or(SpeakTrouble::BadAddress)
}

/// An old session is told with 400, as the protocol has it, and by some servers with 401.
fn is_expired(said: &Said) -> bool {
    let error = said
        .json
        .as_ref()
        .and_then(|json| json["error"].as_str())
        .unwrap_or_default();
    let is_told = matches!(said.status, StatusCode::BAD_REQUEST | StatusCode::UNAUTHORIZED);
    is_told && matches!(error, "ExpiredToken" | "InvalidToken")
}
