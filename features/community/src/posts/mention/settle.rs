//! Makes a call of `@Full Name`, for who types without the list: only when it can mean one colleague who may read it.

use std::collections::BTreeSet;

use people::directory::{self, PersonBrief};
use platform::failure::Failure;
use platform::feature::Platform;

use super::names::calls;
use crate::posts::post::WORDS_BYTES;
use crate::spaces::{self, Kind, Space};

/// The words with every name that was typed in full made a call. What could mean two, or somebody who may not read here, stays
/// as it was typed.
pub(in crate::posts) async fn settle(platform: &Platform, space: &Space, words: &str) -> Result<String, Failure> {
    let calls = calls(words);
    if calls.is_empty() {
        return Ok(words.to_owned());
    }
    let names: BTreeSet<&String> = calls
        .iter()
        .flat_map(|call| &call.names)
        .map(|(_, name)| name)
        .collect();
    let db = platform.store.reader();
    let mut people = directory::list_named(db, names.into_iter().cloned().collect()).await?;
    if space.kind != Kind::Open {
        let ids = people.iter().map(|person| person.id).collect();
        let members = spaces::members_among(db, space.id, ids).await?;
        people.retain(|person| members.contains(&person.id));
    }
    let mut settled = String::with_capacity(words.len() + 64);
    let mut done = 0;
    for call in &calls {
        let meant = call.names.iter().find_map(|(range, name)| {
            let mut same = people.iter().filter(|person| person.name == *name);
            // Two of that name: the text stays, nobody is called by mistake.
            same.next()
                .filter(|_| same.next().is_none())
                .map(|person| (range, person))
        });
        if let Some((range, person)) = meant.filter(|(range, _)| range.start >= done) {
            settled.push_str(&words[done..range.start]);
            settled.push_str(&link(person));
            done = range.end;
        }
    }
    settled.push_str(&words[done..]);
    Ok(if settled.len() <= WORDS_BYTES {
        settled
    } else {
        words.to_owned()
    })
}

/// A call in Markdown.
pub(super) fn link(person: &PersonBrief) -> String {
    let mut name = String::with_capacity(person.name.len());
    for letter in person.name.chars() {
        if matches!(letter, '[' | ']' | '\\' | '*' | '_' | '`' | '<') {
            name.push('\\');
        }
        name.push(letter);
    }
    format!("[@{name}](/people/{})", person.public_id)
}
