//! Adding an account: it is kept when it opens, and what was typed to open it is never shown again.

use askama::Template;
use axum::Form;
use axum::http::StatusCode;
use platform::failure::{Answer, Failure, Refusal};
use platform::ids::PublicId;
use platform::outside::{Door, SignedIn};
use platform::page::{self, Errors, Frame};
use platform::secrets::{Sealer, Secret};
use platform::session::Visit;
use platform::store::Change;
use serde::Deserialize;

use super::account::{seal_place, voice};
use super::list::ListPage;
use super::store::account::{self, ACCOUNTS_MOST, Row};
use super::store::kinds::{Network, Reach};
use super::trouble::trouble;
use crate::watch::{Note, note};
use crate::{Texts, texts};

/// The list.
pub(super) const LIST: &str = "/listen/channels";
/// Where most of Bluesky signs in.
const BLUESKY_SERVER: &str = "https://bsky.social";
/// Characters of an address of a server.
const SERVER_LENGTH: usize = 300;
/// Characters of a name to sign in with.
const NAME_LENGTH: usize = 300;
/// Characters of a password or token; tokens have some fifty.
pub(super) const SECRET_LENGTH: usize = 1_000;

/// What somebody typed.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wish {
    pub(super) network: String,
    pub(super) server: String,
    pub(super) name: String,
    secret: String,
    pub(super) reach: String,
}

/// The page. It has no place for the secret.
#[derive(Template)]
#[template(path = "channels/add.html")]
pub(super) struct AddPage {
    pub(super) frame: Frame,
    pub(super) t: &'static Texts,
    pub(super) wish: Wish,
    pub(super) errors: Errors,
}

impl AddPage {
    const SERVER_LIMIT: usize = SERVER_LENGTH;
    const NAME_LIMIT: usize = NAME_LENGTH;
    const SECRET_LIMIT: usize = SECRET_LENGTH;

    fn networks(&self) -> Vec<(&'static str, &'static str)> {
        [Network::Mastodon, Network::Bluesky]
            .map(|it| (it.key(), it.name()))
            .into()
    }

    fn reaches(&self) -> Vec<(&'static str, String)> {
        vec![
            (Reach::Public.key(), self.t.channels_reach_public()),
            (Reach::Quiet.key(), self.t.channels_reach_quiet()),
        ]
    }
}

impl ListPage {
    pub(super) const SECRET_LIMIT: usize = SECRET_LENGTH;
}

/// GET /listen/channels/new
pub(super) async fn form(visit: Visit) -> Answer {
    Ok(page::html(AddPage {
        frame: visit.frame(),
        t: texts(visit.language),
        wish: Wish::default(),
        errors: Errors::new(),
    }))
}

/// POST /listen/channels/new
pub(super) async fn add(visit: Visit, Form(wish): Form<Wish>) -> Answer {
    let t = texts(visit.language);
    match try_to_add(&visit, &wish).await? {
        Ok(name) => Ok(visit.go_and_say(LIST, &t.channels_added(name))),
        Err(errors) => {
            let page = AddPage {
                frame: visit.frame(),
                t,
                wish,
                errors,
            };
            Ok(page::html_with(StatusCode::UNPROCESSABLE_ENTITY, page))
        }
    }
}

async fn try_to_add(visit: &Visit, wish: &Wish) -> Result<Result<String, Errors>, Failure> {
    let (t, platform) = (texts(visit.language), &visit.platform);
    let (network, door) = match read(t, wish) {
        Ok(read) => read,
        Err(errors) => return Ok(Err(errors)),
    };
    let signed_in = match voice(platform, network).sign_in(&door).await {
        Ok(signed_in) => signed_in,
        Err(why) => return Ok(Err(one("secret", trouble(t, why.key())))),
    };
    let (me, sealer) = (visit.viewer()?.id, Sealer::of(&platform.config)?);
    let reach = Reach::of(&wish.reach).unwrap_or(Reach::Public);
    let write = async |change: &Change| {
        let others = account::list(&**change).await?;
        if others.len() >= ACCOUNTS_MOST {
            return Err(Refusal::say(|l| texts(l).channels_full(ACCOUNTS_MOST)).into());
        }
        let is_known =
            |it: &Row| it.network == network && it.server == door.server && it.network_id == signed_in.network_id;
        if others.iter().any(is_known) {
            return Ok(Err(one("name", t.channels_known(&signed_in.name))));
        }
        let row = row_of(change, network, &door, &signed_in, reach, me, &sealer)?;
        account::insert(change, &row).await?;
        let about = Note {
            what: "channel_added",
            subject: &row.name,
            words: &row.server,
            ..Note::default()
        };
        note(change, Some(me), about).await?;
        Ok(Ok(row.name))
    };
    platform.store.change(write).await
}

fn row_of(
    change: &Change,
    network: Network,
    door: &Door,
    signed_in: &SignedIn,
    reach: Reach,
    me: i64,
    sealer: &Sealer,
) -> Result<Row, Failure> {
    let id = change.next_id();
    Ok(Row {
        id,
        public_id: PublicId::random(),
        network,
        server: door.server.clone(),
        name: signed_in.name.clone(),
        network_id: signed_in.network_id.clone(),
        sign_in_name: door.name.clone(),
        secret: sealer.seal(&door.secret, &seal_place(id))?,
        characters_most: signed_in.characters_most.into(),
        link_characters: signed_in.link_characters.map(i64::from),
        reach,
        trouble: None,
        trouble_since: None,
        worked_at: change.now(),
        made_by: Some(me),
        made_at: change.now(),
    })
}

/// The network and the door in what was typed, or what is wrong with it.
fn read(t: &Texts, wish: &Wish) -> Result<(Network, Door), Errors> {
    let mut errors = Errors::new();
    let network = Network::of(&wish.network);
    if network.is_none() {
        errors.add("network", t.channels_no_network());
    }
    let server = match (network, wish.server.trim()) {
        (Some(Network::Bluesky), "") => Some(BLUESKY_SERVER.to_owned()),
        (_, typed) => server_of(typed),
    };
    if server.is_none() {
        errors.add("server", t.channels_no_server());
    }
    let name = match network {
        Some(Network::Bluesky) => wish.name.trim().trim_start_matches('@').to_owned(),
        // A token of Mastodon says itself whose it is.
        _ => String::new(),
    };
    if network == Some(Network::Bluesky) && (name.is_empty() || name.chars().count() > NAME_LENGTH) {
        errors.add("name", t.channels_no_name());
    }
    let secret = secret_of(&wish.secret);
    if secret.is_none() {
        errors.add("secret", t.channels_no_secret());
    }
    match (network, server, secret) {
        (Some(network), Some(server), Some(secret)) if errors.is_empty() => {
            Ok((network, Door { server, name, secret }))
        }
        _ => Err(errors),
    }
}

/// A password or token in what was typed.
pub(super) fn secret_of(typed: &str) -> Option<Secret> {
    let typed = typed.trim();
    let fits = !typed.is_empty() && typed.len() <= SECRET_LENGTH && !typed.contains(char::is_control);
    fits.then(|| Secret::new(typed))
}

/// The first address of a server: `mastodon.example` and `https://mastodon.example/@name` are both `https://mastodon.example`.
pub(crate) fn server_of(typed: &str) -> Option<String> {
    let typed = typed.trim();
    let whole = match typed.contains("://") {
        true => typed.to_owned(),
        false => format!("https://{typed}"),
    };
    let url = url::Url::parse(&whole).ok()?;
    let is_web = matches!(url.scheme(), "http" | "https") && url.username().is_empty() && url.password().is_none();
    let server = url.origin().ascii_serialization();
    let has_host = url
        .host_str()
        .is_some_and(|host| host.contains('.') || host.contains(':'));
    (is_web && has_host && server.chars().count() <= SERVER_LENGTH).then_some(server)
}

fn one(field: &str, sentence: String) -> Errors {
    let mut errors = Errors::new();
    errors.add(field, sentence);
    errors
}

#[cfg(test)]
mod unit {
    use super::*;

    #[test]
    fn a_server_is_read_from_whatever_names_it() {
        let server = Some("https://dijk.example".to_owned());
        for typed in [
            "dijk.example",
            " https://dijk.example/ ",
            "https://dijk.example/@an/1",
            "DIJK.example",
        ] {
            assert_eq!(server_of(typed), server, "{typed}");
        }
        assert_eq!(server_of("http://127.0.0.2:3000"), Some("http://127.0.0.2:3000".into()));
        for typed in [
            "",
            "dijk",
            "ftp://dijk.example",
            "https://an:geheim@dijk.example",
            "javascript:alert(1)",
        ] {
            assert_eq!(server_of(typed), None, "{typed}");
        }
    }
}
