//! A calendar of one's own to subscribe to: its address is a secret of which only the hash is kept.

use askama::Template;
use axum::Form;
use axum::extract::Path;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use platform::clock::DAY_MICROS;
use platform::failure::{Answer, Failure};
use platform::ids::secret;
use platform::page::{Frame, html};
use platform::session::{Account, AccountState, Viewer, Visit};
use serde::Deserialize;
use sha2::{Digest, Sha256};

use super::calendar::{self, Entry, Wanted};
use super::{Gathering, Reply, store};
use crate::{Texts, beside, spaces, texts};

/// How far back and ahead a calendar reaches.
const BACK_DAYS: i64 = 60;
const AHEAD_DAYS: i64 = 400;
/// Gatherings in it (limit IX6).
const LINES_MOST: u64 = 365;
/// How its addresses end.
pub(super) const ENDING: &str = ".ics";

#[derive(Template)]
#[template(path = "gatherings/feed.html")]
pub(crate) struct FeedPage {
    frame: Frame,
    t: &'static Texts,
    /// Since when there is one, and whether everything stands in it.
    mine: Option<(i64, bool)>,
    /// The address, once: right after it was made.
    address: String,
}

#[derive(Deserialize, Default)]
pub(super) struct Chosen {
    #[serde(default)]
    holds: String,
}

/// Says what there is.
pub(super) async fn show(visit: Visit) -> Answer {
    page(&visit, String::new()).await
}

/// Makes a fresh address and shows it, this once; an earlier one stops.
pub(super) async fn renew(visit: Visit, Form(chosen): Form<Chosen>) -> Answer {
    let me = visit.viewer()?.id;
    let token = secret();
    visit
        .platform
        .store
        .change(async |change| store::keep_calendar(change, me, &hash(&token), chosen.holds == "everything").await)
        .await?;
    let address = format!("{}/calendar/{token}{ENDING}", visit.platform.config.base());
    page(&visit, address).await
}

/// Says what stands in it.
pub(super) async fn choose(visit: Visit, Form(chosen): Form<Chosen>) -> Answer {
    let me = visit.viewer()?.id;
    visit
        .platform
        .store
        .change(async |change| store::set_everything(change, me, chosen.holds == "everything").await)
        .await?;
    Ok(visit.go_and_say("/calendar", &texts(visit.language).spaces_kept()))
}

/// Ends it: the address stops at once.
pub(super) async fn stop(visit: Visit) -> Answer {
    let me = visit.viewer()?.id;
    visit
        .platform
        .store
        .change(async |change| store::drop_calendar(change, me).await)
        .await?;
    Ok(visit.go_and_say("/calendar", &texts(visit.language).gatherings_feed_stopped()))
}

async fn page(visit: &Visit, address: String) -> Answer {
    let mine = store::find_calendar(visit.platform.store.reader(), visit.viewer()?.id).await?;
    Ok(html(FeedPage {
        frame: visit.frame(),
        t: texts(visit.language),
        mine: mine.map(|(since, everything)| (since.0, everything)),
        address,
    }))
}

/// The calendar behind a secret, for a program: what its owner may see at this moment, and nothing once they left.
pub(super) async fn give(visit: Visit, Path(token): Path<String>) -> Answer {
    let platform = &visit.platform;
    let db = platform.store.reader();
    let token = token.strip_suffix(ENDING).ok_or(Failure::NotFound)?;
    let (account_id, everything) = store::find_reader(db, &hash(token)).await?.ok_or(Failure::NotFound)?;
    let account = Account::find(db, account_id).await?;
    let account = account
        .filter(|account| account.state == AccountState::Active)
        .ok_or(Failure::NotFound)?;
    let now = platform.now();
    let (from, until) = (now.plus(-BACK_DAYS * DAY_MICROS), now.plus(AHEAD_DAYS * DAY_MICROS));
    let readable = spaces::list_readable(db, account_id).await?;
    let mut gatherings = store::list_answered(db, account_id, from, until, LINES_MOST).await?;
    gatherings.retain(|gathering| readable.contains(&gathering.space_id));
    if everything {
        let mine = spaces::list_stream_of(db, account_id).await?;
        gatherings.extend(store::list_between(db, &mine, from, until, LINES_MOST).await?);
        gatherings.sort_by_key(|gathering| (gathering.begins_at, gathering.id));
        gatherings.dedup_by_key(|gathering| gathering.id);
        gatherings.truncate(usize::try_from(LINES_MOST).unwrap_or(usize::MAX));
    }
    let mut entries = Vec::with_capacity(gatherings.len());
    for gathering in &gatherings {
        let reply = store::find_answer(db, gathering.id, account_id)
            .await?
            .map(|it| it.reply);
        if reply != Some(Reply::Not) {
            entries.push(entry(gathering, reply));
        }
    }
    let wanted = Wanted {
        from,
        until,
        everything,
    };
    entries.extend(beside::dates(platform, &Viewer::of(&account), wanted).await?);
    entries.sort_by(|one, other| (one.begins_at, &one.key).cmp(&(other.begins_at, &other.key)));
    let name = texts(account.language).gatherings_feed_name(platform.organisation.facts().name);
    Ok(file(&calendar::write(&name, &platform.config.base(), &entries), false))
}

/// One gathering as a file, for who looks at its page.
pub(super) async fn one(visit: &Visit, gathering: &Gathering) -> Answer {
    let db = visit.platform.store.reader();
    let reply = store::find_answer(db, gathering.id, visit.viewer()?.id)
        .await?
        .map(|it| it.reply);
    let entries = [entry(gathering, reply)];
    Ok(file(
        &calendar::write(&gathering.title, &visit.platform.config.base(), &entries),
        true,
    ))
}

fn entry(gathering: &Gathering, reply: Option<Reply>) -> Entry {
    Entry::of(gathering, reply == Some(Reply::Come))
}

fn file(text: &str, as_file: bool) -> Response {
    let kind = [
        (
            header::CONTENT_TYPE,
            HeaderValue::from_static("text/calendar; charset=utf-8"),
        ),
        (header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache")),
    ];
    let mut response = (kind, text.to_owned()).into_response();
    if as_file {
        let name = HeaderValue::from_static("attachment; filename=\"draagvlak.ics\"");
        response.headers_mut().insert(header::CONTENT_DISPOSITION, name);
    }
    response
}

fn hash(token: &str) -> String {
    data_encoding::HEXLOWER.encode(&Sha256::digest(token.as_bytes()))
}

#[cfg(test)]
impl platform::page::Samples for FeedPage {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        let page = |mine, address: &str| Self {
            frame: Frame::sample(language),
            t: texts(language),
            mine,
            address: address.to_owned(),
        };
        let long = format!("https://lagemade.example/calendar/{}.ics", "0123456789abcdef".repeat(4));
        vec![
            page(None, ""),
            page(Some((Frame::sample_now(), true)), &long),
            page(Some((Frame::sample_now(), false)), ""),
        ]
    }
}
