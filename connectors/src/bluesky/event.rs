//! Reads one line of a Jetstream: what is no post is passed over before it is parsed, what is odd after.

use std::borrow::Cow;

use memchr::memmem;
use platform::outside::{PublicPost, StreamEvent};
use serde::Deserialize;
use serde_json::Value;

use super::echo;
use super::names::{is_at_uri, is_did, is_record_key, is_tid};
use crate::feeds::tidy_lines;

/// A line longer than this is passed over unread: a post has 3,000 bytes of text and some pointers.
const LINE_BYTES: usize = 256 * 1024;
/// The kind of record that is heard. In quotes: a like names a post's address, which goes on with a slash.
pub(super) const POST: &str = "app.bsky.feed.post";
const POST_QUOTED: &[u8] = b"\"app.bsky.feed.post\"";
const ACCOUNT_QUOTED: &[u8] = b"\"account\"";
const REPOST_QUOTED: &[u8] = b"\"app.bsky.feed.repost\"";
const TIME: &[u8] = b"\"time_us\"";
/// Longest CID that is kept.
const CID_BYTES: usize = 128;
/// Languages that are kept, as many as a post may have.
const LANGUAGES_MOST: usize = 3;
/// Longest language tag that is kept.
const LANGUAGE_BYTES: usize = 35;
/// 1990: before that there was no web.
const FIRST_MICROS: i64 = 631_152_000_000_000;
/// 2100: what is dated later is a mistake.
const LAST_MICROS: i64 = 4_102_444_800_000_000;

/// What a line was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// Something about a post.
    Event(StreamEvent),
    /// Something else.
    Passed,
    /// Nothing that can be read.
    Strange,
}

#[derive(Deserialize)]
pub(super) struct Line<'a> {
    #[serde(borrow)]
    did: Cow<'a, str>,
    #[serde(borrow)]
    kind: Cow<'a, str>,
    #[serde(borrow)]
    commit: Option<Commit<'a>>,
    #[serde(borrow)]
    account: Option<Account<'a>>,
}

#[derive(Deserialize)]
struct Account<'a> {
    active: bool,
    #[serde(borrow)]
    status: Option<Cow<'a, str>>,
}

#[derive(Deserialize)]
pub(super) struct Commit<'a> {
    #[serde(borrow)]
    rev: Cow<'a, str>,
    #[serde(borrow)]
    pub(super) operation: Cow<'a, str>,
    #[serde(borrow)]
    collection: Cow<'a, str>,
    #[serde(borrow)]
    pub(super) rkey: Cow<'a, str>,
    #[serde(borrow)]
    cid: Option<Cow<'a, str>>,
    #[serde(borrow)]
    pub(super) record: Option<Record<'a>>,
}

/// The fields of a post that are read. Facets are not, and of what it embeds only which post it passes on: whatever stands in
/// them cannot do anything here.
#[derive(Deserialize)]
pub(super) struct Record<'a> {
    #[serde(rename = "$type", borrow)]
    kind: Option<Cow<'a, str>>,
    #[serde(borrow)]
    text: Option<Cow<'a, str>>,
    #[serde(rename = "createdAt")]
    created_at: Option<Value>,
    langs: Option<Value>,
    reply: Option<Value>,
    pub(super) embed: Option<Value>,
    pub(super) subject: Option<Value>,
}

/// Reads one line: the moment of the network in it, and what it was.
#[must_use]
pub fn read(line: &str) -> (Option<i64>, Heard) {
    let bytes = line.as_bytes();
    let at = time(bytes);
    let is_post = memmem::find(bytes, POST_QUOTED).is_some();
    let is_other = || memmem::find(bytes, ACCOUNT_QUOTED).is_none() && memmem::find(bytes, REPOST_QUOTED).is_none();
    if !is_post && is_other() {
        // Likes, follows and the like are nine of ten; a line without a moment is none of them.
        return (at, if at.is_some() { Heard::Passed } else { Heard::Strange });
    }
    if line.len() > LINE_BYTES || at.is_none() {
        return (at, Heard::Strange);
    }
    let heard = match serde_json::from_str::<Line<'_>>(line) {
        Err(_) => Heard::Strange,
        Ok(read) if !is_did(&read.did) => Heard::Strange,
        Ok(read) => match (read.commit, read.account) {
            (Some(commit), _) if read.kind == "commit" => of_commit(&read.did, commit),
            (_, Some(account)) if read.kind == "account" => of_account(&read.did, &account),
            _ => Heard::Passed,
        },
    };
    (at, heard)
}

/// The first `time_us` of a line; a text cannot hold one, because quotes in a text are escaped.
fn time(line: &[u8]) -> Option<i64> {
    let after = line.get(memmem::find(line, TIME)? + TIME.len()..)?;
    let after = after.trim_ascii_start().strip_prefix(b":")?.trim_ascii_start();
    let digits = after.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let moment: i64 = std::str::from_utf8(&after[..digits]).ok()?.parse().ok()?;
    (FIRST_MICROS..LAST_MICROS).contains(&moment).then_some(moment)
}

fn of_account(did: &str, account: &Account<'_>) -> Heard {
    // Who is suspended or paused may come back; who is deleted or taken down may not.
    match (account.active, account.status.as_deref()) {
        (false, Some("deleted" | "takendown")) => Heard::Event(StreamEvent::AccountGone { author: did.to_owned() }),
        _ => Heard::Passed,
    }
}

fn of_commit(did: &str, commit: Commit<'_>) -> Heard {
    if commit.collection == echo::REPOST {
        return echo::of_repost(did, &commit);
    }
    if commit.collection != POST {
        return Heard::Passed;
    }
    if !is_record_key(&commit.rkey) || !is_tid(&commit.rev) {
        return Heard::Strange;
    }
    let uri = format!("at://{did}/{POST}/{}", commit.rkey);
    match (&*commit.operation, commit.record) {
        ("delete", _) => Heard::Event(StreamEvent::TakenBack {
            uri,
            rev: commit.rev.into_owned(),
        }),
        ("create" | "update", Some(record)) => {
            let is_change = commit.operation == "update";
            let Some(cid) = commit.cid.filter(|cid| is_cid(cid)) else {
                return Heard::Strange;
            };
            let post = PublicPost {
                url: format!("https://bsky.app/profile/{did}/post/{}", commit.rkey),
                author: did.to_owned(),
                rev: commit.rev.into_owned(),
                cid: cid.into_owned(),
                is_change,
                uri,
                ..PublicPost::default()
            };
            said(post, record)
        }
        _ => Heard::Strange,
    }
}

fn said(post: PublicPost, record: Record<'_>) -> Heard {
    let (Some(text), true) = (record.text, record.kind.is_none_or(|kind| kind == POST)) else {
        return Heard::Strange;
    };
    let text = tidy_lines(&text);
    if text.is_empty() && !post.is_change {
        // A picture or a link alone says nothing that a query could want.
        return Heard::Passed;
    }
    Heard::Event(StreamEvent::Said(Box::new(PublicPost {
        text,
        languages: languages(record.langs.as_ref()),
        said_micros: record.created_at.as_ref().and_then(moment),
        root: record.reply.as_ref().and_then(|reply| pointer(&reply["root"])),
        quotes: record.embed.as_ref().and_then(echo::quoted),
        ..post
    })))
}

pub(super) fn is_cid(text: &str) -> bool {
    (8..=CID_BYTES).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

pub(super) fn languages(said: Option<&Value>) -> Vec<String> {
    let tags = said
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(Value::as_str);
    let is_tag = |tag: &&str| {
        let is_legal = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        (2..=LANGUAGE_BYTES).contains(&tag.len()) && tag.bytes().all(is_legal)
    };
    tags.filter(is_tag)
        .take(LANGUAGES_MOST)
        .map(str::to_ascii_lowercase)
        .collect()
}

pub(super) fn moment(said: &Value) -> Option<i64> {
    let at: jiff::Timestamp = said.as_str()?.parse().ok()?;
    let micros = at.as_microsecond();
    (FIRST_MICROS..LAST_MICROS).contains(&micros).then_some(micros)
}

/// The uri and cid that a record points at.
pub(super) fn pointer(at: &Value) -> Option<(String, String)> {
    let (uri, cid) = (at["uri"].as_str()?, at["cid"].as_str()?);
    (is_at_uri(uri) && is_cid(cid)).then(|| (uri.to_owned(), cid.to_owned()))
}
