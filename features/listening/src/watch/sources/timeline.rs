//! Adding a timeline of a server of Mastodon: a hashtag, or words when the organisation has an account there.

use axum::Form;
use axum::http::StatusCode;
use platform::failure::{Answer, Failure};
use platform::page::{self, Errors};
use platform::session::Visit;
use platform::store::Change;
use serde::Deserialize;

use super::add::{AddPage, Wish, offers_bluesky, refuse_more};
use super::standing::trouble;
use crate::channels::{server_of, token_at};
use crate::watch::colleagues::{named, names};
use crate::watch::feeds::host_of;
use crate::watch::limits::{SOURCE_TITLE_MAX_CHARS, cut};
use crate::watch::store::change::{Note, note};
use crate::watch::store::row::source::Model;
use crate::watch::store::source::{self, NewSource};
use crate::watch::store::{query, timeline};
use crate::watch::timelines::read::reader;
use crate::watch::wanted::Wanted;
use crate::{Texts, texts};

/// Characters of a tag.
const TAG_LENGTH: usize = 100;
/// Characters of words to search for; an address holds them.
const WORDS_LENGTH: usize = 400;

/// What somebody typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct TimelineWish {
    pub(crate) server: String,
    pub(crate) about: String,
}

/// What was meant.
#[derive(Debug, PartialEq, Eq)]
enum About {
    Tag(String),
    Words(String),
}

impl About {
    /// A word after `#` is a tag; anything else is searched for.
    fn of(typed: &str) -> Option<Self> {
        let typed = typed.split_whitespace().collect::<Vec<_>>().join(" ");
        match typed.strip_prefix(['#', '＃']) {
            Some(tag) => {
                let is_legal = |sign: char| sign.is_alphanumeric() || sign == '_';
                let fits = (1..=TAG_LENGTH).contains(&tag.chars().count()) && tag.chars().all(is_legal);
                fits.then(|| Self::Tag(tag.to_lowercase()))
            }
            None => (1..=WORDS_LENGTH)
                .contains(&typed.chars().count())
                .then_some(Self::Words(typed)),
        }
    }

    /// Where people see it, and what makes it one source.
    fn url(&self, server: &str) -> Option<String> {
        let mut url = url::Url::parse(server).ok()?;
        match self {
            Self::Tag(tag) => url.path_segments_mut().ok()?.clear().extend(["tags", tag]),
            Self::Words(words) => {
                url.set_path("search");
                url.query_pairs_mut().append_pair("q", words);
                return Some(url.into());
            }
        };
        Some(url.into())
    }

    fn title(&self, host: &str) -> String {
        let about = match self {
            Self::Tag(tag) => format!("#{tag}"),
            Self::Words(words) => format!("“{words}”"),
        };
        cut(&format!("{about} · {host}"), SOURCE_TITLE_MAX_CHARS)
    }
}

/// POST /listen/sources/mastodon
pub(crate) async fn add(visit: Visit, Form(wish): Form<TimelineWish>) -> Answer {
    let t = texts(visit.language);
    match try_to_add(&visit, &wish).await? {
        Ok((title, found)) => Ok(visit.go_and_say("/listen/sources", &t.watch_timeline_added(found, title))),
        Err((field, sentence)) => {
            let mut errors = Errors::new();
            errors.add(field, sentence);
            let page = AddPage {
                offers_bluesky: offers_bluesky(&visit).await?,
                frame: visit.frame(),
                t,
                wish: Wish::default(),
                timeline: wish,
                search: super::search::SearchWish::default(),
                errors,
            };
            Ok(page::html_with(StatusCode::UNPROCESSABLE_ENTITY, page))
        }
    }
}

/// The name of the timeline and how much it brought, or the field and the sentence that say why it is not added.
async fn try_to_add(
    visit: &Visit,
    wish: &TimelineWish,
) -> Result<Result<(String, usize), (&'static str, String)>, Failure> {
    let (t, platform): (&Texts, _) = (texts(visit.language), &visit.platform);
    let Some((server, host)) = server_of(&wish.server).and_then(|server| Some((server.clone(), host_of(&server)?)))
    else {
        return Ok(Err(("server", t.channels_no_server())));
    };
    let Some((about, url)) = About::of(&wish.about)
        .and_then(|about| Some((about.url(&server)?, about)))
        .map(|(u, a)| (a, u))
    else {
        return Ok(Err(("about", t.watch_timeline_no_about())));
    };
    if let Some(name) = named(&wish.about, &names(&platform.store).await?) {
        return Ok(Err(("about", t.watch_wish_employee(name))));
    }
    if matches!(about, About::Words(_)) && token_at(platform, &server).await?.is_none() {
        return Ok(Err(("about", t.watch_timeline_needs_account(host))));
    }
    let db = platform.store.reader();
    if !source::url_is_free(db, &url).await? {
        return Ok(Err(("about", t.watch_source_known())));
    }
    let me = visit.viewer()?.id;
    let write = async |change: &Change| {
        refuse_more(change).await?;
        let new = NewSource::timeline(&about.title(&host), &url, &host, Some(me), change.now());
        let row = source::insert(change, new).await?;
        let (tag, words) = match &about {
            About::Tag(tag) => (Some(tag.as_str()), None),
            About::Words(words) => (None, Some(words.as_str())),
        };
        timeline::begin(change, row.id, &server, tag, words).await?;
        let about = Note {
            what: "network_added",
            subject: &row.title,
            words: &url,
            ..Note::default()
        };
        note(change, Some(me), about).await?;
        Ok(row)
    };
    let row: Model = platform.store.change(write).await?;
    let wanted = Wanted::by(&query::list(db).await?);
    let read = match reader(platform, &row, &wanted).await? {
        Some(reader) => reader.read().await?,
        None => return Err(Failure::NotFound),
    };
    // A server that cannot be read now is tried again by the round, as any source; a wrong one is told at once.
    match read.trouble {
        Some(why) => {
            platform
                .store
                .change(async |change: &Change| source::delete(change, row.id).await)
                .await?;
            Ok(Err(("server", trouble(t, why.key()))))
        }
        None => Ok(Ok((row.title, read.mentions))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_begins_with_its_sign_and_words_do_not() {
        assert_eq!(About::of(" #Dijk_2 "), Some(About::Tag("dijk_2".into())));
        assert_eq!(About::of("stank  gemaal"), Some(About::Words("stank gemaal".into())));
        for nothing in ["", "#", "# dijk", "#a/b", "#../..", &"x".repeat(401)] {
            assert_eq!(About::of(nothing), None, "{nothing}");
        }
        let tag = About::Tag("água".into());
        assert_eq!(
            tag.url("https://dijk.example").as_deref(),
            Some("https://dijk.example/tags/%C3%A1gua")
        );
        let words = About::Words("a&b=c".into());
        assert_eq!(
            words.url("https://dijk.example").as_deref(),
            Some("https://dijk.example/search?q=a%26b%3Dc")
        );
    }
}
