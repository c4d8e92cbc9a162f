//! The messages of one organisation, with what the program thinks each does, to be corrected.

use askama::Template;
use axum::extract::{Form, Path};
use platform::clock::Moment;
use platform::failure::{Answer, Failure};
use platform::ids::{PublicId, from_short, short};
use platform::page::{self, Frame};
use platform::session::Visit;
use platform::store::Change;
use serde::Deserialize;

use super::edit::find;
use super::kinds::teach;
use super::store::kinds::MessageKind;
use super::store::{message, organisation};
use crate::{Texts, texts};

/// Messages on the page.
const SHOWN_MOST: u64 = 50;

/// A message.
pub(crate) struct Row {
    pub(crate) key: String,
    pub(crate) channel: String,
    pub(crate) url: Option<String>,
    pub(crate) text: String,
    pub(crate) said_at: Moment,
    pub(crate) kind: String,
    pub(crate) by_hand: bool,
}

/// The page.
#[derive(Template)]
#[template(path = "comparison/messages.html")]
pub(crate) struct MessagesPage {
    pub(crate) frame: Frame,
    pub(crate) t: &'static Texts,
    pub(crate) id: PublicId,
    pub(crate) name: String,
    pub(crate) rows: Vec<Row>,
    pub(crate) kinds: Vec<(String, String)>,
}

impl MessagesPage {
    pub(crate) fn back(&self) -> String {
        format!("/listen/comparison/organisations/{}", self.id)
    }

    pub(crate) fn is(&self, row: &Row, kind: &str) -> bool {
        row.kind == kind
    }
}

/// The kinds with their words.
pub(super) fn kinds(t: &Texts) -> Vec<(String, String)> {
    let words = |kind| match kind {
        MessageKind::Information => t.comparison_information(),
        MessageKind::Action => t.comparison_action(),
        MessageKind::Dialogue => t.comparison_dialogue(),
    };
    let choice = |kind: MessageKind| (kind.word().to_owned(), words(kind));
    MessageKind::ALL.into_iter().map(choice).collect()
}

/// GET /listen/comparison/organisations/{id}/messages
pub(crate) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let row = find(&visit, &id).await?;
    let t = texts(visit.language);
    let messages = message::list_of(visit.platform.store.reader(), row.id, SHOWN_MOST).await?;
    let rows = messages.into_iter().map(|message| Row {
        key: short(message.id),
        channel: message.channel,
        url: message.url,
        text: message.text,
        said_at: message.said_at.unwrap_or(message.kept_at),
        kind: message.kind.map(MessageKind::word).unwrap_or_default().to_owned(),
        by_hand: message.by_hand,
    });
    Ok(page::html(MessagesPage {
        rows: rows.collect(),
        frame: visit.frame(),
        t,
        id: row.public_id,
        name: row.name,
        kinds: kinds(t),
    }))
}

/// What somebody says that a message does.
#[derive(Debug, Deserialize)]
pub(crate) struct Said {
    #[serde(default)]
    kind: String,
}

/// POST /listen/comparison/messages/{id}
pub(crate) async fn keep(visit: Visit, Path(id): Path<String>, Form(said): Form<Said>) -> Answer {
    let db = visit.platform.store.reader();
    let kind = MessageKind::parse(&said.kind).ok_or(Failure::Malformed("no such kind"))?;
    let key = from_short(&id).ok_or(Failure::NotFound)?;
    let row = message::find(db, key).await?.ok_or(Failure::NotFound)?;
    let of = organisation::list(db)
        .await?
        .into_iter()
        .find(|it| it.id == row.organisation_id);
    let of = of.ok_or(Failure::NotFound)?;
    let keep = async |change: &Change| {
        let now = message::find(&**change, row.id).await?.ok_or(Failure::NotFound)?;
        if now.by_hand && now.kind == Some(kind) {
            return Ok(());
        }
        message::set_kind(change, row.id, kind, true).await?;
        teach(change, row.id, &row.text, kind).await
    };
    visit.platform.store.change(keep).await?;
    let path = format!("/listen/comparison/organisations/{}/messages#m-{id}", of.public_id);
    Ok(visit.go(&path))
}
