//! The ports, made from the configuration.

use std::sync::Arc;

use connectors::bluesky::{BlueskySearch, BlueskyVoice, Jetstream};
use connectors::facebook::FacebookPage;
use connectors::feeds::HttpFeeds;
use connectors::linkedin::LinkedInPage;
use connectors::mail::{FolderMail, SmtpMail, SmtpSettings, SmtpTls};
use connectors::mastodon::{MastodonTimelines, MastodonVoice};
use connectors::pages::HttpPages;
use connectors::x::XSearch;
use connectors::{Gate, GateSettings};
use platform::config::{Config, MailTransport};
use platform::outside::{Mail, Metered, Outside, Voices};

/// Feeds and pages through the gate, and mail as the settings say.
pub(super) fn connect(config: &Config) -> Result<Outside, String> {
    let settings = GateSettings {
        allow: config.outbound_allow.clone(),
        ..GateSettings::default()
    };
    let gate = Gate::new(settings).map_err(|error| error.to_string())?;
    let mail: Arc<dyn Mail> = match config.mail.transport {
        MailTransport::Folder => Arc::new(FolderMail::new(config.data.join("mail"))),
        MailTransport::Smtp => Arc::new(mail_server(config)?),
    };
    Ok(Outside {
        mail,
        feeds: Arc::new(HttpFeeds::new(gate.clone())),
        pages: Arc::new(HttpPages::new(gate.clone())),
        bluesky: Arc::new(Jetstream::new(gate.clone(), &config.bluesky.stream)),
        bluesky_search: Arc::new(BlueskySearch::new(gate.clone(), &config.bluesky.api)),
        mastodon: Arc::new(MastodonTimelines::new(gate.clone())),
        metered: metered(&gate, config),
        voices: voices(gate),
    })
}

/// The ports for a story: letters go into the folder of the installation, whatever the settings say.
///
/// # Errors
/// When the way out cannot be made.
pub(crate) fn quiet(config: &Config) -> Result<Outside, String> {
    let gate = Gate::new(GateSettings::default()).map_err(|error| error.to_string())?;
    let mail = Arc::new(FolderMail::new(config.data.join("mail")));
    Ok(Outside {
        mail,
        feeds: Arc::new(HttpFeeds::new(gate.clone())),
        pages: Arc::new(HttpPages::new(gate.clone())),
        bluesky: Arc::new(Jetstream::new(gate.clone(), &config.bluesky.stream)),
        bluesky_search: Arc::new(BlueskySearch::new(gate.clone(), &config.bluesky.api)),
        mastodon: Arc::new(MastodonTimelines::new(gate.clone())),
        metered: metered(&gate, config),
        voices: voices(gate),
    })
}

/// The networks that count; one that is not switched on has no address, so that nothing can be asked of it.
fn metered(gate: &Gate, config: &Config) -> Metered {
    let official = &config.official;
    let at = |address: &Option<String>| address.clone().unwrap_or_default();
    Metered {
        x: Arc::new(XSearch::new(gate.clone(), &at(&official.x))),
        facebook: Arc::new(FacebookPage::new(
            gate.clone(),
            &at(&official.facebook),
            &official.facebook_version,
        )),
        linkedin: Arc::new(LinkedInPage::new(
            gate.clone(),
            &at(&official.linkedin),
            &official.linkedin_version,
        )),
    }
}

/// Where the organisation speaks.
fn voices(gate: Gate) -> Voices {
    Voices {
        bluesky: Arc::new(BlueskyVoice::new(gate.clone())),
        mastodon: Arc::new(MastodonVoice::new(gate)),
    }
}

/// The mail server of the configuration; nothing is sent yet.
///
/// # Errors
/// What in the settings cannot work, in words.
pub(crate) fn mail_server(config: &Config) -> Result<SmtpMail, String> {
    let mail = &config.mail;
    let tls = SmtpTls::from_word(&mail.tls).ok_or_else(|| format!("mail.tls = {:?} is unknown", mail.tls))?;
    let mut settings = SmtpSettings::new(mail.host.clone(), mail.port, tls);
    if let (Some(user), Some(file)) = (&mail.user, &mail.password_file) {
        let read = std::fs::read_to_string(file);
        let secret = read.map_err(|error| format!("{} cannot be read: {error}", file.display()))?;
        settings.sign_in = Some((user.clone(), secret.trim_end().to_owned()));
    }
    SmtpMail::new(settings).map_err(|trouble| trouble.to_string())
}
