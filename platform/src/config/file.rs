//! The configuration file, with the environment on top.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::path::{Path, PathBuf};

use ipnet::IpNet;
use serde::Deserialize;

use crate::store::Engine;

/// The name of the file inside the data folder.
const FILE_NAME: &str = "draagvlak.toml";

/// Why the configuration cannot be used, in words.
#[derive(Debug, thiserror::Error)]
pub enum ConfigTrouble {
    /// The file cannot be read.
    #[error("{0} cannot be read: {1}")]
    Unreadable(PathBuf, std::io::Error),
    /// The file says something unknown or impossible.
    #[error("{0} is not right: {1}")]
    Wrong(PathBuf, String),
    /// A variable of the environment says something impossible.
    #[error("the environment variable {0} is not right: {1}")]
    Variable(&'static str, String),
    /// Serving others needs a known address.
    #[error("set base_url (the address people type) before serving on {0}: without it only this machine may connect")]
    NoBaseUrl(SocketAddr),
}

/// Everything the machine's owner decides.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// The address people type, `https://draagvlak.example.org`; links in mail are built from it.
    pub base_url: Option<String>,
    /// Where to listen.
    pub address: SocketAddr,
    /// The data folder.
    #[serde(skip)]
    pub data: PathBuf,
    /// `postgres://…`; without it the store is a file in the data folder.
    pub database: Option<String>,
    /// Networks of proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpNet>,
    /// Serves `/metrics` when on.
    pub metrics: bool,
    /// Networks that may read `/metrics`; this machine when nothing is said.
    pub metrics_allow: Vec<IpNet>,
    /// How mail leaves.
    pub mail: MailSettings,
    /// Networks inside that feeds may come from all the same.
    pub outbound_allow: Vec<IpNet>,
    /// Where Bluesky is heard.
    pub bluesky: BlueskySettings,
    /// The official access to X, Facebook and LinkedIn; off unless named.
    pub official: OfficialSettings,
    /// The key with which passwords and tokens of channels are sealed; `secrets.key` in the data folder when nothing is said.
    /// Nodes of one installation share it.
    pub key_file: Option<PathBuf>,
}

/// Where Bluesky is heard; whoever runs a Jetstream of their own names it here.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct BlueskySettings {
    /// The address of a Jetstream.
    pub stream: String,
    /// The host that answers questions of anybody: searches and names of authors.
    pub api: String,
}

impl Default for BlueskySettings {
    fn default() -> Self {
        Self {
            stream: "wss://jetstream2.us-east.bsky.network/subscribe".into(),
            api: "https://public.api.bsky.app".into(),
        }
    }
}

/// The official access to networks that count what is read. Naming an address switches a network on; then somebody still has to
/// set it up and confirm it on its page.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct OfficialSettings {
    /// Where X answers: `https://api.x.com`.
    pub x: Option<String>,
    /// Where Facebook answers: `https://graph.facebook.com`.
    pub facebook: Option<String>,
    /// The version of Facebook's interface; each is there for about two years.
    pub facebook_version: String,
    /// Where LinkedIn answers: `https://api.linkedin.com`.
    pub linkedin: Option<String>,
    /// The version of LinkedIn's interface, year and month; each is there for about a year.
    pub linkedin_version: String,
}

impl Default for OfficialSettings {
    fn default() -> Self {
        Self {
            x: None,
            facebook: None,
            facebook_version: "v26.0".into(),
            linkedin: None,
            linkedin_version: "202606".into(),
        }
    }
}

/// How mail leaves the house.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct MailSettings {
    /// A folder of letters, or a mail server.
    pub transport: MailTransport,
    /// The sender on every letter.
    pub from: String,
    /// The mail server.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// Name to sign in with.
    pub user: Option<String>,
    /// A file that holds the password.
    pub password_file: Option<PathBuf>,
    /// `required`, `opportunistic`, `wrapped` or, on this machine only, `none`.
    pub tls: String,
}

/// Where letters go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MailTransport {
    /// A file per letter in `mail/` of the data folder: for trying out.
    Folder,
    /// A mail server.
    Smtp,
}

impl Default for MailSettings {
    fn default() -> Self {
        Self {
            transport: MailTransport::Folder,
            from: "draagvlak@localhost".into(),
            host: "localhost".into(),
            port: 587,
            user: None,
            password_file: None,
            tls: "required".into(),
        }
    }
}

impl Default for Config {
    fn default() -> Self {
        Self {
            base_url: None,
            address: SocketAddr::from(([127, 0, 0, 1], 8080)),
            data: PathBuf::from("data"),
            database: None,
            trusted_proxies: Vec::new(),
            metrics: false,
            metrics_allow: this_machine(),
            mail: MailSettings::default(),
            outbound_allow: Vec::new(),
            bluesky: BlueskySettings::default(),
            official: OfficialSettings::default(),
            key_file: None,
        }
    }
}

fn this_machine() -> Vec<IpNet> {
    let addresses = [IpAddr::V4(Ipv4Addr::LOCALHOST), IpAddr::V6(Ipv6Addr::LOCALHOST)];
    addresses.map(IpNet::from).into()
}

impl Config {
    /// Reads `draagvlak.toml` in the data folder when it is there, then `DRAAGVLAK_DATABASE`, `DRAAGVLAK_BASE_URL` and
    /// `DRAAGVLAK_ADDRESS` from `variable`.
    ///
    /// # Errors
    /// When the file or a variable says something impossible; the message names the place.
    pub fn read(data: &Path, variable: impl Fn(&str) -> Option<String>) -> Result<Self, ConfigTrouble> {
        let file = data.join(FILE_NAME);
        let mut config = match std::fs::read_to_string(&file) {
            Ok(text) => toml::from_str(&text).map_err(|error| ConfigTrouble::Wrong(file, error.to_string()))?,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Self::default(),
            Err(error) => return Err(ConfigTrouble::Unreadable(file, error)),
        };
        data.clone_into(&mut config.data);
        config.database = variable("DRAAGVLAK_DATABASE").or(config.database);
        config.base_url = variable("DRAAGVLAK_BASE_URL").or(config.base_url);
        if let Some(address) = variable("DRAAGVLAK_ADDRESS") {
            let parsed = address.parse();
            config.address = parsed.map_err(|_| ConfigTrouble::Variable("DRAAGVLAK_ADDRESS", address))?;
        }
        Ok(config)
    }

    /// Refuses to serve other machines without a `base_url` (rule FD8).
    ///
    /// # Errors
    /// [`ConfigTrouble::NoBaseUrl`].
    pub fn require_safe_address(&self) -> Result<(), ConfigTrouble> {
        if self.base_url.is_none() && !self.address.ip().is_loopback() {
            return Err(ConfigTrouble::NoBaseUrl(self.address));
        }
        Ok(())
    }

    /// The address that links in mail begin with, without a slash at the end.
    #[must_use]
    pub fn base(&self) -> String {
        let own = || format!("http://{}", self.address);
        self.base_url
            .as_deref()
            .map_or_else(own, |base| base.trim_end_matches('/').to_owned())
    }

    /// Whether cookies may say `Secure`.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.base().starts_with("https://")
    }

    /// Where the rows live.
    #[must_use]
    pub fn engine(&self) -> Engine {
        match &self.database {
            Some(address) => Engine::Postgres {
                address: address.clone(),
            },
            None => Engine::in_folder(&self.data),
        }
    }
}
