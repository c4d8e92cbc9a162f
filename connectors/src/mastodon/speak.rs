//! Speaking on Mastodon: whose token it is, what a message may hold, and an answer that stands there once.

use http::{HeaderName, HeaderValue, StatusCode};
use platform::outside::{Answered, Answering, Door, PlacedAt, Reach, SignedIn, SpeakTrouble, Speaking, Speech};
use serde_json::{Value, json};
use url::Url;

use crate::accounts::{Said, ask, base, gate_trouble, path, speak_trouble};
use crate::feeds::plain_text;
use crate::outbound::{Call, Gate};

/// Characters of a message where a server says nothing: Mastodon's own.
const USUAL_CHARACTERS: u32 = 500;
/// What a link counts for where a server says nothing: Mastodon's own.
const USUAL_LINK: u32 = 23;
/// More than this is no limit but a mistake.
const CHARACTERS_MOST: u64 = 100_000;
/// Own messages that are looked through for one that stands there already; as many as a server gives at once.
const LOOKED_THROUGH: &str = "40";
/// Longest address of a post.
const URL_BYTES: usize = 2000;

/// Accounts on servers of Mastodon.
#[derive(Clone)]
pub struct MastodonVoice {
    gate: Gate,
}

impl MastodonVoice {
    /// Speaks through this gate.
    #[must_use]
    pub fn new(gate: Gate) -> Self {
        Self { gate }
    }

    async fn open(&self, door: &Door) -> Result<SignedIn, SpeakTrouble> {
        let base = base(&door.server).ok_or(SpeakTrouble::BadAddress)?;
        let me = self
            .get(door, &base, &["api", "v1", "accounts", "verify_credentials"], &[])
            .await?;
        let name = me["username"]
            .as_str()
            .filter(|name| is_word(name))
            .ok_or(SpeakTrouble::Odd)?;
        let id = me["id"].as_str().filter(|id| is_word(id)).ok_or(SpeakTrouble::Odd)?;
        // A server that does not say what it takes is not refused for that.
        let about = self
            .get(door, &base, &["api", "v2", "instance"], &[])
            .await
            .unwrap_or_default();
        let statuses = &about["configuration"]["statuses"];
        let number = |name: &str| {
            let said = statuses[name]
                .as_u64()
                .filter(|said| (1..=CHARACTERS_MOST).contains(said));
            said.and_then(|said| u32::try_from(said).ok())
        };
        let host = about["domain"]
            .as_str()
            .filter(|host| is_host(host))
            .or(base.host_str());
        Ok(SignedIn {
            name: format!("@{name}@{}", host.unwrap_or_default()),
            network_id: id.to_owned(),
            characters_most: number("max_characters").unwrap_or(USUAL_CHARACTERS),
            link_characters: Some(number("characters_reserved_per_url").unwrap_or(USUAL_LINK)),
        })
    }

    async fn speak(&self, speech: &Speech) -> Result<PlacedAt, SpeakTrouble> {
        let base = base(&speech.door.server).ok_or(SpeakTrouble::BadAddress)?;
        let (id, author) = self.find(&speech.door, &base, &speech.to).await?;
        let text = addressed(&speech.text, &author);
        if speech.look_first
            && let Some(placed) = self.find_own(speech, &base, &id, &text).await?
        {
            return Ok(placed);
        }
        let url = path(&base, &["api", "v1", "statuses"]).ok_or(SpeakTrouble::BadAddress)?;
        let mut said = json!({
            "status": text, "in_reply_to_id": id,
            "visibility": match speech.reach { Reach::Public => "public", Reach::Quiet => "unlisted" },
        });
        if let Some(language) = &speech.language {
            said["language"] = language.as_str().into();
        }
        let mut call = Call::post(url, &said).with(Some(&speech.door.secret));
        let key = HeaderValue::from_str(&speech.key).map_err(|_| SpeakTrouble::Refused)?;
        call.headers.push((HeaderName::from_static("idempotency-key"), key));
        let said = ask(&self.gate, call).await.map_err(gate_trouble)?;
        placed(&said.status, said.json.as_ref()).ok_or_else(|| speak_trouble(&said))
    }

    /// The post to answer as this server knows it, which may have to fetch it first: its id here and its author.
    async fn find(&self, door: &Door, base: &Url, to: &Answered) -> Result<(String, String), SpeakTrouble> {
        let query = [
            ("q", to.uri.as_str()),
            ("type", "statuses"),
            ("resolve", "true"),
            ("limit", "1"),
        ];
        let found = self.get(door, base, &["api", "v2", "search"], &query).await?;
        let status = &found["statuses"][0];
        let id = status["id"]
            .as_str()
            .filter(|id| is_word(id))
            .ok_or(SpeakTrouble::NotThere)?;
        // A server that gives another post than the one asked for would make us answer somebody else.
        if status["uri"].as_str() != Some(&to.uri) && status["url"].as_str() != Some(&to.uri) {
            return Err(SpeakTrouble::NotThere);
        }
        let author = status["account"]["acct"]
            .as_str()
            .filter(|name| is_address(name))
            .unwrap_or_default();
        Ok((id.to_owned(), author.to_owned()))
    }

    /// The same answer when it stands there already.
    async fn find_own(
        &self,
        speech: &Speech,
        base: &Url,
        to: &str,
        text: &str,
    ) -> Result<Option<PlacedAt>, SpeakTrouble> {
        let segments = ["api", "v1", "accounts", &speech.network_id, "statuses"];
        let own = self
            .get(&speech.door, base, &segments, &[("limit", LOOKED_THROUGH)])
            .await?;
        // The server writes names and links its own way; letters and digits are enough to recognise what we wrote.
        let bare = |text: &str| text.chars().filter(|it| it.is_alphanumeric()).collect::<String>();
        let is_it = |status: &&Value| {
            let words = plain_text(status["content"].as_str().unwrap_or_default());
            let meant = [text, &speech.text].map(bare);
            status["in_reply_to_id"].as_str() == Some(to) && meant.iter().any(|meant| bare(&words).ends_with(meant))
        };
        let found = own.as_array().into_iter().flatten().find(is_it);
        Ok(found.and_then(|status| placed(&StatusCode::OK, Some(status))))
    }

    async fn get(&self, door: &Door, base: &Url, to: &[&str], query: &[(&str, &str)]) -> Result<Value, SpeakTrouble> {
        let mut url = path(base, to).ok_or(SpeakTrouble::BadAddress)?;
        if !query.is_empty() {
            url.query_pairs_mut().extend_pairs(query);
        }
        let said: Said = ask(&self.gate, Call::get(url).with(Some(&door.secret)))
            .await
            .map_err(gate_trouble)?;
        match (said.status, &said.json) {
            (StatusCode::OK, Some(_)) => said.json.ok_or(SpeakTrouble::Odd),
            _ => Err(speak_trouble(&said)),
        }
    }
}

impl Speaking for MastodonVoice {
    fn sign_in<'a>(&'a self, door: &'a Door) -> Answering<'a, Result<SignedIn, SpeakTrouble>> {
        Box::pin(self.open(door))
    }

    fn place<'a>(&'a self, speech: &'a Speech) -> Answering<'a, Result<PlacedAt, SpeakTrouble>> {
        Box::pin(self.speak(speech))
    }
}

/// The text beginning with who is answered: without the name Mastodon tells them nothing.
fn addressed(text: &str, author: &str) -> String {
    let is_named = text.to_lowercase().contains(&format!("@{}", author.to_lowercase()));
    match author.is_empty() || is_named {
        true => text.to_owned(),
        false => format!("@{author} {text}"),
    }
}

fn placed(status: &StatusCode, json: Option<&Value>) -> Option<PlacedAt> {
    let is_plain = |it: &&str| it.len() <= URL_BYTES && !it.contains(char::is_control);
    let uri = json?["uri"].as_str().filter(is_plain)?;
    let url = json?["url"].as_str();
    let is_web = |it: &&str| is_plain(it) && Url::parse(it).is_ok_and(|url| matches!(url.scheme(), "http" | "https"));
    let url = url.filter(is_web).or(Some(uri).filter(is_web))?;
    status.is_success().then(|| PlacedAt {
        uri: uri.to_owned(),
        url: url.to_owned(),
    })
}

/// A name or id as servers give them.
pub(super) fn is_word(text: &str) -> bool {
    (1..=64).contains(&text.len())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.'))
}

fn is_host(text: &str) -> bool {
    (1..=253).contains(&text.len())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.'))
}

fn is_address(text: &str) -> bool {
    match text.split_once('@') {
        None => is_word(text),
        Some((name, host)) => is_word(name) && is_host(host),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_answered_is_named_once() {
        assert_eq!(
            addressed("We komen kijken", "an@dijk.example"),
            "@an@dijk.example We komen kijken"
        );
        assert_eq!(
            addressed("Dag @AN@dijk.example!", "an@dijk.example"),
            "Dag @AN@dijk.example!"
        );
        assert_eq!(addressed("Dag", ""), "Dag");
        assert!(
            is_address("an")
                && is_address("an_1@dijk.example")
                && !is_address("an@dijk.example @piet")
                && !is_address("")
        );
    }
}
