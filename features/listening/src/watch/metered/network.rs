//! The networks that count: what each is called, what it counts, and whether the settings switched it on.

use platform::config::Config;
use platform::feature::Platform;
use platform::outside::Meters;

/// A network that counts what is read of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Network {
    /// Counts posts, for money.
    X,
    /// Counts questions.
    Facebook,
    /// Counts questions.
    LinkedIn,
}

impl Network {
    pub(super) const ALL: [Self; 3] = [Self::X, Self::Facebook, Self::LinkedIn];

    /// Its word in columns and addresses.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::X => "x",
            Self::Facebook => "facebook",
            Self::LinkedIn => "linkedin",
        }
    }

    /// The network with this word.
    pub(super) fn of(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.key() == key)
    }

    /// As people know it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::X => "X",
            Self::Facebook => "Facebook",
            Self::LinkedIn => "LinkedIn",
        }
    }

    /// Whether reading costs money.
    pub(super) fn costs_money(self) -> bool {
        self == Self::X
    }

    /// Whether the settings name an address.
    pub(super) fn is_on(self, config: &Config) -> bool {
        let official = &config.official;
        match self {
            Self::X => official.x.is_some(),
            Self::Facebook => official.facebook.is_some(),
            Self::LinkedIn => official.linkedin.is_some(),
        }
    }

    /// What the settings have to say.
    pub(super) fn setting(self) -> &'static str {
        match self {
            Self::X => "[official]\nx = \"https://api.x.com\"",
            Self::Facebook => "[official]\nfacebook = \"https://graph.facebook.com\"",
            Self::LinkedIn => "[official]\nlinkedin = \"https://api.linkedin.com\"",
        }
    }

    /// Fewest and most pieces that one question takes: X gives 10 to 100 posts; elsewhere the question itself is the piece.
    pub(super) fn pieces(self) -> (i64, i64) {
        match self {
            Self::X => (10, 100),
            Self::Facebook | Self::LinkedIn => (1, 1),
        }
    }

    /// Where questions go.
    pub(super) fn port(self, platform: &Platform) -> &dyn Meters {
        let metered = &platform.outside.metered;
        match self {
            Self::X => &*metered.x,
            Self::Facebook => &*metered.facebook,
            Self::LinkedIn => &*metered.linkedin,
        }
    }

    /// Where people read it, and what makes it one source.
    pub(super) fn address(self, about: &str) -> Option<String> {
        let (mut url, path) = match self {
            Self::X => (url::Url::parse("https://x.com/search").ok()?, None),
            Self::Facebook => (
                url::Url::parse("https://www.facebook.com/").ok()?,
                Some(about.to_owned()),
            ),
            Self::LinkedIn => {
                let url = url::Url::parse("https://www.linkedin.com/").ok()?;
                (url, Some(format!("company/{about}")))
            }
        };
        match path {
            Some(path) => url.set_path(&path),
            None => {
                url.query_pairs_mut().append_pair("q", about).append_pair("f", "live");
            }
        }
        Some(url.into())
    }
}
