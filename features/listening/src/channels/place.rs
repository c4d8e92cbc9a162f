//! Places an answer under a mention, with an account of the organisation, once, however often it is tried.

use platform::clock::{MINUTE_MICROS, Moment, SECOND_MICROS};
use platform::failure::{Failure, Refusal};
use platform::feature::Platform;
use platform::outside::{Answered, PlacedAt, Reach, SpeakTrouble, Speech};
use platform::store::Change;
use sha2::{Digest, Sha256};

use super::account::{Account, AccountId, door_of, voice};
use super::length::fits;
use super::store::account::{self, Row};
use super::store::kinds::{self, Network};
use super::store::placing::{self, Placing};
use super::tell::tell_closed;
use super::trouble::{KEY_LOST, not_placed};
use crate::texts;
use crate::watch::{MentionId, Post, find_mention, post_of};

/// Not sooner than this after an attempt that failed.
const SOONEST_MICROS: i64 = MINUTE_MICROS;
/// Characters of a key.
const KEY_LENGTH: usize = 128;

/// An answer that stands where the mention stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// Where people read it.
    pub url: String,
}

/// An answer that was not placed, as far as is known.
#[derive(Clone, Debug)]
pub struct NotPlaced {
    /// Why, for who wrote it.
    pub refusal: Refusal,
    /// From when the same call may work, without anybody doing something; `None` when somebody has to.
    pub again_at: Option<Moment>,
}

impl NotPlaced {
    fn for_good(refusal: Refusal) -> Self {
        Self {
            refusal,
            again_at: None,
        }
    }
}

/// Places an answer. The same `key` again is the same answer: it is found instead of placed twice, also when the network took
/// it and its own answer was lost. A key is for one account, one mention and one text; a changed text needs another key.
///
/// # Errors
/// The store's own. What the network or a rule says is in the answer.
pub async fn place(
    platform: &Platform,
    account: AccountId,
    mention: MentionId,
    text: &str,
    key: &str,
) -> Result<Result<Placed, NotPlaced>, Failure> {
    let db = platform.store.reader();
    let not = |refusal| Ok(Err(NotPlaced::for_good(refusal)));
    let Some(row) = account::find(db, account).await? else {
        return not(Refusal::say(|l| texts(l).channels_account_gone()));
    };
    let text = text.trim();
    if text.is_empty() || key.is_empty() || key.len() > KEY_LENGTH || !key.is_ascii() {
        return Err(Failure::Malformed("an answer without words or key"));
    }
    if let Err(too_long) = fits(&Account::of(&row), text) {
        return not(too_long.refusal());
    }
    let Some((to, found)) = find_mention(db, mention).await?.zip(post_of(db, mention).await?) else {
        return not(Refusal::say(|l| texts(l).channels_not_placed_not_there()));
    };
    let Some(answered) = answered(found, row.network) else {
        return not(Refusal::say(|l| texts(l).channels_other_network()));
    };
    let hash = hash_of(text);
    let begin = async |change: &Change| placing::begin(change, row.id, key, mention, &hash).await;
    let (placing, is_new) = platform.store.change(begin).await?;
    if placing.text_hash != hash || placing.mention_id != mention {
        return not(Refusal::say(|l| texts(l).channels_other_text()));
    }
    if let Some(url) = placing.url {
        return Ok(Ok(Placed { url }));
    }
    let Some(door) = door_of(platform, &row)? else {
        note_closed(platform, &row, KEY_LOST).await?;
        return not(Refusal::say(|l| texts(l).channels_trouble_key_lost()));
    };
    let speech = Speech {
        door,
        network_id: row.network_id.clone(),
        text: text.to_owned(),
        language: to.language,
        to: answered,
        reach: match row.reach {
            kinds::Reach::Public => Reach::Public,
            kinds::Reach::Quiet => Reach::Quiet,
        },
        key: key.to_owned(),
        begun_micros: placing.begun_at.0,
        // Networks forget keys after an hour, and some know none: what was tried before is looked for.
        look_first: !is_new,
    };
    let answer = voice(platform, row.network).place(&speech).await;
    settle(platform, &row, &placing, answer).await
}

/// The post as an account of this network names it.
fn answered(post: Post, network: Network) -> Option<Answered> {
    match (post, network) {
        (Post::Bluesky { uri, cid, root }, Network::Bluesky) => Some(Answered { uri, cid, root }),
        (Post::Mastodon { uri }, Network::Mastodon) => Some(Answered {
            uri,
            ..Answered::default()
        }),
        _ => None,
    }
}

/// Keeps what came of an attempt.
async fn settle(
    platform: &Platform,
    row: &Row,
    placing: &Placing,
    answer: Result<PlacedAt, SpeakTrouble>,
) -> Result<Result<Placed, NotPlaced>, Failure> {
    match answer {
        Ok(PlacedAt { uri, url }) => {
            let note = async |change: &Change| {
                placing::note_placed(change, placing.id, &uri, &url).await?;
                account::note_works(change, row.id, row.characters_most, row.link_characters).await
            };
            platform.store.change(note).await?;
            Ok(Ok(Placed { url }))
        }
        Err(trouble) => {
            if trouble == SpeakTrouble::Denied {
                note_closed(platform, row, trouble.key()).await?;
            }
            let asked = match trouble {
                SpeakTrouble::Busy(Some(seconds)) => i64::from(seconds) * SECOND_MICROS,
                _ => 0,
            };
            let again_at = platform.now().plus(asked.max(SOONEST_MICROS));
            Ok(Err(NotPlaced {
                refusal: Refusal::say(move |l| not_placed(texts(l), trouble)),
                again_at: trouble.passes().then_some(again_at),
            }))
        }
    }
}

/// Notes that the account does not work any more, and tells who keeps it once.
pub(super) async fn note_closed(platform: &Platform, row: &Row, key: &str) -> Result<(), Failure> {
    let note = async |change: &Change| match account::note_trouble(change, row.id, key).await? {
        true => tell_closed(change, &row.name).await,
        false => Ok(()),
    };
    platform.store.change(note).await
}

/// The text in a fixed length: what was placed is not kept twice.
fn hash_of(text: &str) -> String {
    let hash = Sha256::digest(text.as_bytes());
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}
