//! Takes in what feeds said: the channels of those we compare with become messages, others that name them are counted.

use std::collections::HashMap;

use platform::clock::Moment;

use super::kinds::Sorter;
use super::store::message::Model as Message;
use super::store::organisation::Model as Organisation;
use crate::watch::{Desk, Heard, Matcher, Query, cut, whole_text};

/// Characters of a message that are kept: enough to see what it does and what it is about.
pub(super) const TEXT_CHARS: usize = 600;

/// With whom we compare, ready to look through messages.
pub(super) struct Company {
    channels: HashMap<i64, i64>,
    matcher: Matcher,
    matched: Vec<i64>,
}

/// What a round brings.
#[derive(Default)]
pub(super) struct Brought {
    pub(super) messages: Vec<Message>,
    /// An organisation, the message that named it, and when that was said.
    pub(super) voices: Vec<(i64, i64, Moment)>,
}

impl Company {
    /// These organisations with these channels: source to organisation.
    pub(super) fn of(organisations: &[Organisation], channels: HashMap<i64, i64>) -> Self {
        let (mut parsed, mut matched) = (Vec::new(), Vec::new());
        for organisation in organisations {
            if let Ok(query) = Query::parse(&organisation.words) {
                parsed.push(query);
                matched.push(organisation.id);
            }
        }
        Self {
            channels,
            matcher: Matcher::compile(&parsed, &[]),
            matched,
        }
    }

    /// What these messages bring; `next_id` makes keys.
    pub(super) fn take_in(&self, items: &[Heard], sorter: &Sorter, next_id: impl Fn() -> i64) -> Brought {
        let (mut brought, mut desk) = (Brought::default(), Desk::default());
        for item in items {
            let text = whole_text(&item.title, &item.text);
            let said_at = item.published_at.unwrap_or(item.found_at);
            let of = self.channels.get(&item.source_id).copied();
            if let Some(organisation_id) = of {
                let text = cut(&text, TEXT_CHARS);
                brought.messages.push(Message {
                    id: next_id(),
                    organisation_id,
                    identity: format!("{}:{}", item.source_id, item.identity),
                    channel: item.source.clone(),
                    url: item.url.clone(),
                    kind: Some(sorter.kind(&text)),
                    text,
                    said_at: Some(said_at),
                    by_hand: false,
                    reactions: None,
                    kept_at: item.found_at,
                });
            }
            // What an organisation says of itself is not its voice with others.
            let named = self.matcher.matches(&text, &mut desk);
            let named = named.iter().filter_map(|number| self.matched.get(*number as usize));
            let by_others = named.filter(|organisation| Some(**organisation) != of);
            brought
                .voices
                .extend(by_others.map(|organisation| (*organisation, item.id, said_at)));
        }
        brought
    }
}
