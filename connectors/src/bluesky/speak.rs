//! Speaking on Bluesky: an answer with its thread, its links and names, under a key that makes two attempts one.

use http::StatusCode;
use platform::outside::{Answering, Door, PlacedAt, SignedIn, SpeakTrouble, Speaking, Speech};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::facets::{Pointed, facets_in};
use super::names::{is_at_uri, is_did};
use super::session::Sessions;
use crate::accounts::speak_trouble;
use crate::outbound::Gate;

/// Characters of a post, as a reader counts them; the lexicon of `app.bsky.feed.post`.
const CHARACTERS_MOST: u32 = 300;
/// The kind of record that is made.
const POST: &str = "app.bsky.feed.post";
/// Signs of a TID: base32 that sorts as it counts.
const TID_SIGNS: &[u8; 32] = b"234567abcdefghijklmnopqrstuvwxyz";
/// Bits behind the microseconds of a TID that keep two clocks apart.
const CLOCK_BITS: u32 = 10;

/// Accounts on Bluesky.
pub struct BlueskyVoice {
    sessions: Sessions,
}

impl BlueskyVoice {
    /// Speaks through this gate.
    #[must_use]
    pub fn new(gate: Gate) -> Self {
        Self {
            sessions: Sessions::new(gate),
        }
    }

    async fn open(&self, door: &Door) -> Result<SignedIn, SpeakTrouble> {
        let session = self.sessions.begin(door).await?;
        Ok(SignedIn {
            name: session.handle,
            network_id: session.did,
            characters_most: CHARACTERS_MOST,
            link_characters: None,
        })
    }

    async fn speak(&self, speech: &Speech) -> Result<PlacedAt, SpeakTrouble> {
        let to = &speech.to;
        if !is_at_uri(&to.uri) || to.cid.is_empty() {
            return Err(SpeakTrouble::NotThere);
        }
        let said_at = jiff::Timestamp::from_microsecond(speech.begun_micros).map_err(|_| SpeakTrouble::Refused)?;
        let (root_uri, root_cid) = to.root.clone().unwrap_or_else(|| (to.uri.clone(), to.cid.clone()));
        let mut record = json!({
            "$type": POST, "text": speech.text, "createdAt": format!("{said_at:.3}"),
            "reply": {
                "root": { "uri": root_uri, "cid": root_cid },
                "parent": { "uri": to.uri, "cid": to.cid },
            },
        });
        if let Some(language) = &speech.language {
            record["langs"] = json!([language]);
        }
        let facets = self.facets(&speech.door, &speech.text).await?;
        if !facets.is_empty() {
            record["facets"] = facets.into();
        }
        let key = record_key(speech.begun_micros, &speech.key);
        // Putting the same record under the same key a second time changes nothing; creating it would make another.
        let put =
            json!({ "repo": speech.network_id, "collection": POST, "rkey": key, "validate": true, "record": record });
        let said = self
            .sessions
            .call(&speech.door, "com.atproto.repo.putRecord", Some(&put))
            .await?;
        let uri = said
            .json
            .as_ref()
            .and_then(|json| json["uri"].as_str())
            .filter(|uri| is_at_uri(uri));
        match (said.status, uri) {
            (StatusCode::OK, Some(uri)) => Ok(PlacedAt {
                uri: uri.to_owned(),
                url: format!("https://bsky.app/profile/{}/post/{key}", speech.network_id),
            }),
            _ => Err(speak_trouble(&said)),
        }
    }

    /// What can be pressed in the text. A name that nobody has stays plain text.
    async fn facets(&self, door: &Door, text: &str) -> Result<Vec<Value>, SpeakTrouble> {
        let mut facets = Vec::new();
        for facet in facets_in(text) {
            let feature = match facet.to {
                Pointed::Link(uri) => json!({ "$type": "app.bsky.richtext.facet#link", "uri": uri }),
                Pointed::Tag(tag) => json!({ "$type": "app.bsky.richtext.facet#tag", "tag": tag }),
                Pointed::Name(handle) => match self.did_of(door, &handle).await? {
                    Some(did) => json!({ "$type": "app.bsky.richtext.facet#mention", "did": did }),
                    None => continue,
                },
            };
            facets.push(json!({
                "index": { "byteStart": facet.bytes.start, "byteEnd": facet.bytes.end }, "features": [feature],
            }));
        }
        Ok(facets)
    }

    async fn did_of(&self, door: &Door, handle: &str) -> Result<Option<String>, SpeakTrouble> {
        let method = format!("com.atproto.identity.resolveHandle?handle={handle}");
        let said = self.sessions.call(door, &method, None).await?;
        let did = said
            .json
            .as_ref()
            .and_then(|json| json["did"].as_str())
            .filter(|did| is_did(did));
        match speak_trouble(&said) {
            _ if said.status == StatusCode::OK => Ok(did.map(str::to_owned)),
            SpeakTrouble::Refused | SpeakTrouble::NotThere => Ok(None),
            trouble => Err(trouble),
        }
    }
}

impl Speaking for BlueskyVoice {
    fn sign_in<'a>(&'a self, door: &'a Door) -> Answering<'a, Result<SignedIn, SpeakTrouble>> {
        Box::pin(self.open(door))
    }

    fn place<'a>(&'a self, speech: &'a Speech) -> Answering<'a, Result<PlacedAt, SpeakTrouble>> {
        Box::pin(self.speak(speech))
    }
}

/// The key of a record that began to be placed then: a TID, whose clock is a hash of our own key.
#[must_use]
pub fn record_key(begun_micros: i64, key: &str) -> String {
    let hash = Sha256::digest(key.as_bytes());
    let clock = u64::from(u16::from_be_bytes([hash[0], hash[1]])) & ((1 << CLOCK_BITS) - 1);
    // 53 bits of microseconds reach into the year 2255; the highest bit of a TID is never set.
    let number = ((begun_micros.unsigned_abs() & ((1 << 53) - 1)) << CLOCK_BITS) | clock;
    let sign = |place: u32| char::from(TID_SIGNS[((number >> (5 * place)) & 31) as usize]);
    (0..13).rev().map(sign).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bluesky::is_tid;

    #[test]
    fn the_same_key_is_the_same_record() {
        const NOW: i64 = 1_794_906_000_000_000;
        let one = record_key(NOW, "a");
        assert!(is_tid(&one), "{one}");
        assert_eq!(one, record_key(NOW, "a"));
        assert_ne!(one, record_key(NOW, "b"));
        assert!(one < record_key(NOW + 1, "a"), "later sorts later");
        assert!(is_tid(&record_key(i64::MAX, "")) && is_tid(&record_key(0, "")));
    }
}
