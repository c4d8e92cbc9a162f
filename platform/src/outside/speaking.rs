//! The port for speaking: signing in to an account of the organisation elsewhere, and placing an answer there once.

use super::Answering;
use crate::secrets::Secret;

/// Speaks on one network.
pub trait Speaking: Send + Sync {
    /// Signs in once, to know whose account it is and what may be said with it.
    ///
    /// # Errors
    /// [`SpeakTrouble`] says why not.
    fn sign_in<'a>(&'a self, door: &'a Door) -> Answering<'a, Result<SignedIn, SpeakTrouble>>;

    /// Places an answer. The same `key` and `begun_micros` again is the same answer, also when the network took the first
    /// one and its own answer was lost.
    ///
    /// # Errors
    /// [`SpeakTrouble`] says why not, and whether it may stand there all the same.
    fn place<'a>(&'a self, speech: &'a Speech) -> Answering<'a, Result<PlacedAt, SpeakTrouble>>;
}

/// The voices of the organisation.
#[derive(Clone)]
pub struct Voices {
    /// On Bluesky.
    pub bluesky: std::sync::Arc<dyn Speaking>,
    /// On Mastodon.
    pub mastodon: std::sync::Arc<dyn Speaking>,
}

/// How to come in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Door {
    /// The server, `https://host`.
    pub server: String,
    /// The name to sign in with; Mastodon needs none.
    pub name: String,
    /// The app password or token.
    pub secret: Secret,
}

/// Whose account it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedIn {
    /// As people know it: `@name@server`, `name.example`.
    pub name: String,
    /// As the network names it for ever.
    pub network_id: String,
    /// Characters of one message, as a reader counts them.
    pub characters_most: u32,
    /// What a link counts for, when that is not its length.
    pub link_characters: Option<u32>,
}

/// Who may read an answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reach {
    /// Everybody, and it stands in timelines.
    #[default]
    Public,
    /// Everybody who looks for it; it stands in no timeline of tags. A network that knows no such thing takes it as public.
    Quiet,
}

/// An answer to place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speech {
    /// The account.
    pub door: Door,
    /// The account as the network names it.
    pub network_id: String,
    /// What it says, plain text.
    pub text: String,
    /// `nl`, when that is known.
    pub language: Option<String>,
    /// What it answers.
    pub to: Answered,
    /// Who may read it.
    pub reach: Reach,
    /// Makes two attempts one answer.
    pub key: String,
    /// When it was first tried, microseconds UTC; the same at every attempt.
    pub begun_micros: i64,
    /// True when an earlier attempt is so long ago that the network forgot its key: it is looked for first.
    pub look_first: bool,
}

/// The post that is answered, as its network names it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answered {
    /// What makes it this post for ever.
    pub uri: String,
    /// The hash of its words, where the network asks for it.
    pub cid: String,
    /// The first post of the thread, when that is another one: its uri and cid.
    pub root: Option<(String, String)>,
}

/// Where the answer stands now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlacedAt {
    /// What makes it this post for ever.
    pub uri: String,
    /// Where people read it.
    pub url: String,
}

/// Why an answer was not placed, or the account did not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SpeakTrouble {
    /// The server is no web address.
    BadAddress,
    /// No usable answer from that address, or it is not permitted.
    Unreachable,
    /// The answer did not come in time.
    TooSlow,
    /// The password or token does not work any more, or does not allow this.
    Denied,
    /// The network asks to wait, perhaps so many seconds.
    Busy(Option<u32>),
    /// The network is broken for the moment.
    ServerTrouble,
    /// What was to be answered is not there, or not for this account.
    NotThere,
    /// The network does not take this text.
    Refused,
    /// The answer of the server cannot be understood.
    Odd,
}

impl SpeakTrouble {
    /// A stable word for the store and for text keys.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::BadAddress => "bad_address",
            Self::Unreachable => "unreachable",
            Self::TooSlow => "too_slow",
            Self::Denied => "denied",
            Self::Busy(_) => "busy",
            Self::ServerTrouble => "server_trouble",
            Self::NotThere => "not_there",
            Self::Refused => "refused",
            Self::Odd => "odd",
        }
    }

    /// Whether the same attempt may work later.
    #[must_use]
    pub fn passes(self) -> bool {
        matches!(
            self,
            Self::Unreachable | Self::TooSlow | Self::Busy(_) | Self::ServerTrouble | Self::Odd
        )
    }
}
