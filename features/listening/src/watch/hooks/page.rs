//! The page of a hook, for who writes the program: where to send, what, how to sign it, and a secret that is shown once.

use askama::Template;
use axum::extract::Path;
use platform::clock::{DAY_MICROS, Moment};
use platform::failure::{Answer, Failure};
use platform::ids::PublicId;
use platform::page::{self, Frame};
use platform::secrets::{Sealer, Secret};
use platform::session::Visit;
use platform::store::Change;

use super::message::POSTS_MOST;
use super::signature::fresh;
use super::take::seal_place;
use crate::watch::store::change::{Note, note};
use crate::watch::store::kinds::{SourceState, Way};
use crate::watch::store::row::source::Model;
use crate::watch::store::{hook, source};
use crate::{Texts, texts};

/// A secret that is replaced works so long on, so that no message is lost while it is changed elsewhere.
const OLD_WORKS_MICROS: i64 = DAY_MICROS;

/// The page.
#[derive(Template)]
#[template(path = "watch/hooks/page.html")]
pub(crate) struct HookPage {
    pub(super) frame: Frame,
    pub(super) t: &'static Texts,
    pub(super) public_id: String,
    pub(super) title: String,
    pub(super) address: String,
    pub(super) has_secret: bool,
    /// Only in the answer to making it.
    pub(super) secret: Option<String>,
    pub(super) old_until: Option<Moment>,
    pub(super) last_at: Option<Moment>,
}

impl HookPage {
    const POSTS: usize = POSTS_MOST;

    fn example(&self) -> String {
        format!(
            r#"BODY='{{"posts":[{{"id":"42","url":"https://forum.example/42","text":"Het stinkt bij het gemaal","language":"nl","published_at":"2026-11-17T09:00:00Z"}}]}}'
ID=msg_$(date +%s%N); AT=$(date +%s)
KEY=$(printf %s "${{SECRET#whsec_}}" | base64 -d | od -An -v -tx1 | tr -d ' \n')
SIGN=$(printf %s "$ID.$AT.$BODY" | openssl dgst -sha256 -mac HMAC -macopt "hexkey:$KEY" -binary | base64)
curl -sS {} \
  -H "content-type: application/json" -H "webhook-id: $ID" \
  -H "webhook-timestamp: $AT" -H "webhook-signature: v1,$SIGN" --data "$BODY""#,
            self.address
        )
    }
}

async fn find(visit: &Visit, id: &str) -> Result<Model, Failure> {
    let id = PublicId::parse(id).ok_or(Failure::NotFound)?;
    let found = source::find_public(visit.platform.store.reader(), &id).await?;
    found
        .filter(|row| row.way == Way::Hook && row.state != SourceState::Removed)
        .ok_or(Failure::NotFound)
}

async fn build(visit: &Visit, row: Model, secret: Option<Secret>) -> Result<HookPage, Failure> {
    let hook = hook::find(visit.platform.store.reader(), row.id)
        .await?
        .ok_or(Failure::NotFound)?;
    let config = &visit.platform.config;
    let base = config
        .base_url
        .clone()
        .unwrap_or_else(|| format!("http://{}", config.address));
    let old_until = hook
        .old_until
        .filter(|until| hook.old_secret.is_some() && *until > visit.platform.now());
    Ok(HookPage {
        frame: visit.frame(),
        t: texts(visit.language),
        address: format!("{}/hooks/listen/{}", base.trim_end_matches('/'), row.public_id),
        public_id: row.public_id.to_string(),
        title: row.title,
        has_secret: hook.secret.is_some(),
        secret: secret.map(|secret| secret.reveal().to_owned()),
        old_until,
        last_at: row.last_success_at,
    })
}

/// GET /listen/sources/{id}/hook
pub(crate) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let row = find(&visit, &id).await?;
    Ok(page::html(build(&visit, row, None).await?))
}

/// POST /listen/sources/{id}/hook
pub(crate) async fn renew(visit: Visit, Path(id): Path<String>) -> Answer {
    let (row, me) = (find(&visit, &id).await?, visit.viewer()?.id);
    let secret = fresh();
    let sealed = Sealer::of(&visit.platform.config)?.seal(&secret, &seal_place(row.id))?;
    let write = async |change: &Change| {
        hook::renew(change, row.id, &sealed, change.now().plus(OLD_WORKS_MICROS)).await?;
        let about = Note {
            what: "source_secret",
            subject: &row.title,
            ..Note::default()
        };
        note(change, Some(me), about).await
    };
    visit.platform.store.change(write).await?;
    Ok(page::html(build(&visit, row, Some(secret)).await?))
}
