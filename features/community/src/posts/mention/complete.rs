//! The colleagues that are offered after `@`: who may read here, members first.

use askama::Template;
use axum::extract::{Path, Query};
use people::directory::{self, PersonBrief};
use platform::clock::MINUTE_MICROS;
use platform::failure::{Answer, Failure};
use platform::page::html;
use platform::session::Visit;
use platform::throttle;
use serde::Deserialize;

use super::settle::link;
use crate::spaces::{self, Kind, Seen};

/// Colleagues in the list.
const OFFERED_MOST: usize = 8;
/// Colleagues that are looked at for it.
const LOOKED_AT_MOST: u32 = 40;
/// Members of a closed space that are looked through by name; a larger one is asked through the directory.
const MEMBERS_MOST: u64 = 1000;
/// Characters that are looked for.
const WORDS_LENGTH: usize = 60;
/// Questions of one person a minute: somebody who types fast asks for each letter.
const ASKED_MOST: i64 = 240;

#[derive(Deserialize, Default)]
pub(in crate::posts) struct Asked {
    #[serde(default)]
    q: String,
}

/// One that is offered.
struct Offered {
    person: PersonBrief,
    /// What is written into the text.
    value: String,
}

#[derive(Template)]
#[template(path = "posts/mention/complete.html")]
struct OfferPiece {
    t: &'static crate::Texts,
    offered: Vec<Offered>,
}

/// Offers them.
pub(in crate::posts) async fn offer(visit: Visit, Path(id): Path<String>, Query(asked): Query<Asked>) -> Answer {
    let viewer = visit.viewer()?;
    let store = &visit.platform.store;
    let seen = spaces::enter(store.reader(), viewer, &id).await?;
    if !seen.sight.may_answer {
        return Err(Failure::NotFound);
    }
    throttle::allow(store, &format!("mention:{}", viewer.id), ASKED_MOST, MINUTE_MICROS).await?;
    let words: String = asked.q.trim().chars().take(WORDS_LENGTH).collect();
    let found = found(&visit, &seen, &words).await?;
    let offered = |person: PersonBrief| Offered {
        value: link(&person),
        person,
    };
    Ok(html(OfferPiece {
        t: crate::texts(visit.language),
        offered: found.into_iter().take(OFFERED_MOST).map(offered).collect(),
    }))
}

async fn found(visit: &Visit, seen: &Seen, words: &str) -> Result<Vec<PersonBrief>, Failure> {
    let db = visit.platform.store.reader();
    let space = &seen.space;
    let is_open = space.kind == Kind::Open;
    if words.is_empty() {
        return Ok(Vec::new());
    }
    if !is_open && u64::try_from(space.members).unwrap_or(u64::MAX) <= MEMBERS_MOST {
        let members = spaces::list_member_ids(db, space.id, MEMBERS_MOST).await?;
        let mut members = directory::list_briefs(db, members).await?;
        members.retain(|person| begins(&person.name, words));
        members.sort_by(|one, other| one.name.cmp(&other.name));
        return Ok(members);
    }
    let mut people = directory::search_people(db, words, LOOKED_AT_MOST).await?;
    let ids = people.iter().map(|person| person.id).collect();
    let members = spaces::members_among(db, space.id, ids).await?;
    if !is_open {
        people.retain(|person| members.contains(&person.id));
    }
    // Sorting keeps the order of those that are alike.
    people.sort_by_key(|person| !members.contains(&person.id));
    Ok(people)
}

/// Whether each word begins a word of the name.
fn begins(name: &str, words: &str) -> bool {
    let name = directory::fold(name);
    let words = directory::fold(words);
    let mut words = words.split_whitespace();
    words.all(|word| name.split_whitespace().any(|part| part.starts_with(word)))
}
