//! Who else has this open: said when the page is made, and again while it stands. A page that is open says so every minute;
//! opening it without script says nothing.

use axum::extract::Path;
use axum::response::{Html, IntoResponse};
use futures_util::future::BoxFuture;
use people::directory;
use platform::failure::{Answer, Failure};
use platform::feature::Platform;
use platform::ids::{PublicId, from_short, short};
use platform::live::Hearing;
use platform::session::{Viewer, Visit};
use platform::store::Change;
use platform::texts::Language;

use super::store;
use crate::routing;
use crate::triage::DECIDERS;
use crate::{answers, texts, watch};

/// What somebody may have open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Subject {
    /// A mention without a case.
    Mention(i64),
    /// A case, with its key for addresses.
    Case(PublicId),
}

impl Subject {
    /// The word in addresses and in the store.
    pub(crate) fn word(&self) -> String {
        match self {
            Self::Mention(id) => format!("mention.{}", short(*id)),
            Self::Case(id) => format!("case.{id}"),
        }
    }

    fn read(word: &str) -> Option<Self> {
        match word.split_once('.')? {
            ("mention", id) => from_short(id).map(Self::Mention),
            ("case", id) => PublicId::parse(id).map(Self::Case),
            _ => None,
        }
    }
}

/// The line about others on a page.
pub(crate) struct Here {
    /// The stream that says that somebody came.
    pub(crate) stream: String,
    /// Where the page says that it is open, and hears who else is here.
    pub(crate) tell: String,
    /// Who else is here; may be empty.
    pub(crate) words: String,
}

/// The line for somebody who opens this, to read or to write.
pub(crate) async fn show(visit: &Visit, subject: &Subject, writes: bool) -> Result<Here, Failure> {
    let word = subject.word();
    let doing = if writes { "/writing" } else { "" };
    Ok(Here {
        words: words(&visit.platform, visit.language, &word, visit.viewer()?.id).await?,
        stream: format!("/live?of=presence.{word}"),
        tell: format!("/listen/here/{word}{doing}"),
    })
}

pub(super) async fn open(visit: Visit, Path(word): Path<String>) -> Answer {
    tell(&visit, &word, false).await
}

pub(super) async fn writing(visit: Visit, Path(word): Path<String>) -> Answer {
    tell(&visit, &word, true).await
}

async fn tell(visit: &Visit, word: &str, writes: bool) -> Answer {
    let viewer = visit.viewer()?;
    may_look(&visit.platform, viewer, word).await?;
    let note = async |change: &Change| store::note(change, word, viewer.id, writes).await;
    visit.platform.store.change(note).await?;
    let words = words(&visit.platform, visit.language, word, viewer.id).await?;
    Ok(Html(html_escape::encode_text(&words).into_owned()).into_response())
}

/// Refuses who may not open it, as the page itself would.
async fn may_look(platform: &Platform, viewer: &Viewer, word: &str) -> Result<(), Failure> {
    let db = platform.store.reader();
    match Subject::read(word).ok_or(Failure::NotFound)? {
        Subject::Mention(id) if viewer.roles.has_any(&DECIDERS) => {
            watch::find_mention(db, id).await?.ok_or(Failure::NotFound)?;
        }
        Subject::Mention(_) => return Err(Failure::NotFound),
        Subject::Case(id) => match routing::find_visible(db, viewer, id.as_str()).await {
            Err(Failure::NotFound) => {
                let case = routing::find_public(db, &id).await?.ok_or(Failure::NotFound)?;
                if !answers::is_asked(db, case.id, viewer.id).await? {
                    return Err(Failure::NotFound);
                }
            }
            other => {
                other?;
            }
        },
    }
    Ok(())
}

async fn words(platform: &Platform, language: Language, word: &str, person: i64) -> Result<String, Failure> {
    let (db, t) = (platform.store.reader(), texts(language));
    let others = store::others(db, word, person, platform.now()).await?;
    let people = directory::list_briefs(db, others.iter().map(|it| it.account_id).collect()).await?;
    let line = |it: &store::Present| {
        let person = people.iter().find(|person| person.id == it.account_id)?;
        Some(match it.writes {
            true => t.presence_writes(&person.name),
            false => t.presence_open(&person.name),
        })
    };
    Ok(others.iter().filter_map(line).collect::<Vec<_>>().join(" "))
}

/// An open page hears that somebody came, as long as its reader may look.
pub(super) fn hears<'a>(
    platform: &'a Platform,
    viewer: &'a Viewer,
    word: &'a str,
) -> BoxFuture<'a, Result<Option<Hearing>, Failure>> {
    Box::pin(async move {
        let Some(subject) = word.strip_prefix("presence.") else {
            return Ok(None);
        };
        match may_look(platform, viewer, subject).await {
            Ok(()) => Ok(Some(Hearing {
                topics: vec![store::topic(subject)],
                rights: Vec::new(),
            })),
            Err(Failure::NotFound) => Ok(None),
            Err(failure) => Err(failure),
        }
    })
}
