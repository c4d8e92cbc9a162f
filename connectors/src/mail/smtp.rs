//! Letters to a mail server, step by step, because only the last step can end in "it may have arrived".

use std::{
    net::IpAddr,
    sync::{Mutex, PoisonError},
    time::Duration,
};

use lettre::{
    Message,
    transport::smtp::{
        Error,
        authentication::{Credentials, Mechanism},
        client::{AsyncSmtpConnection, TlsParameters},
        commands::{Data, Mail as MailFrom, Rcpt},
        extension::ClientId,
    },
};
use platform::outside::{Answering, Letter, Mail, MailTrouble, MailTroubleKind};
use tokio::{sync::Semaphore, time::timeout};

use super::compose::compose;

/// Connections at a time; more would make a small mail server refuse the others.
const CONNECTIONS: usize = 4;
/// For one step of the conversation.
const STEP: Duration = Duration::from_secs(30);

/// How the way to the mail server is protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SmtpTls {
    /// STARTTLS, and no letter without it.
    Required,
    /// STARTTLS when the server offers it.
    Opportunistic,
    /// TLS from the first byte (port 465).
    Wrapped,
    /// None; only to a server on this machine.
    None,
}

impl SmtpTls {
    /// The word in the configuration: `required`, `opportunistic`, `wrapped` or `none`.
    pub fn from_word(word: &str) -> Option<Self> {
        Some(match word {
            "required" => Self::Required,
            "opportunistic" => Self::Opportunistic,
            "wrapped" => Self::Wrapped,
            "none" => Self::None,
            _ => return None,
        })
    }
}

/// Where the mail server is. From the configuration file only: a web page must not be able to point it inside.
#[derive(Clone, Debug)]
pub struct SmtpSettings {
    /// Name or address; the certificate has to be for this name.
    pub host: String,
    /// Usually 587, 465 or 25.
    pub port: u16,
    /// How the way is protected.
    pub tls: SmtpTls,
    /// Name and password to sign in with.
    pub sign_in: Option<(String, String)>,
    /// For one step of the conversation.
    pub step: Duration,
}

impl SmtpSettings {
    /// A server with the usual limits and without signing in.
    pub fn new(host: impl Into<String>, port: u16, tls: SmtpTls) -> Self {
        Self {
            host: host.into(),
            port,
            tls,
            sign_in: None,
            step: STEP,
        }
    }
}

/// What is waited for before the last step.
type Ready<'a> = Answering<'a, Result<(), MailTrouble>>;

/// Sends over SMTP, with a few connections that are used again.
pub struct SmtpMail {
    settings: SmtpSettings,
    tls: Option<TlsParameters>,
    places: Semaphore,
    idle: Mutex<Vec<AsyncSmtpConnection>>,
}

impl SmtpMail {
    /// Prepares; connects when the first letter goes.
    ///
    /// # Errors
    /// `Permanent` when the settings cannot work: no protection to another machine, or no root certificates.
    pub fn new(settings: SmtpSettings) -> Result<Self, MailTrouble> {
        let here = settings.host == "localhost"
            || settings
                .host
                .parse::<IpAddr>()
                .is_ok_and(|address| address.is_loopback());
        let tls = match settings.tls {
            SmtpTls::None if !here => {
                return Err(trouble(
                    MailTroubleKind::Permanent,
                    "mail without TLS goes to this machine only",
                ));
            }
            SmtpTls::None => None,
            _ => Some(
                TlsParameters::new_rustls(settings.host.clone())
                    .map_err(|e| trouble(MailTroubleKind::Permanent, &said(&e)))?,
            ),
        };
        Ok(Self {
            settings,
            tls,
            places: Semaphore::new(CONNECTIONS),
            idle: Mutex::default(),
        })
    }

    /// Connects, protects and signs in, and says goodbye: for `check`.
    ///
    /// # Errors
    /// What did not work, in the words of the server or the connection.
    pub async fn check(&self) -> Result<(), MailTrouble> {
        let mut connection = self.connect().await?;
        connection.abort().await;
        Ok(())
    }

    async fn deliver(&self, message: &Message, ready: Ready<'_>) -> Result<(), MailTrouble> {
        let _place = self
            .places
            .acquire()
            .await
            .map_err(|_| trouble(MailTroubleKind::Temporary, "closing"))?;
        let mut connection = match self.rested().await {
            Some(connection) => connection,
            None => self.connect().await?,
        };
        match self.hand_over(&mut connection, message, ready).await {
            Ok(()) => {
                self.idle
                    .lock()
                    .unwrap_or_else(PoisonError::into_inner)
                    .push(connection);
                Ok(())
            }
            Err(trouble) => {
                let _ = timeout(self.settings.step, connection.abort()).await;
                Err(trouble)
            }
        }
    }

    /// A connection of before that still answers.
    async fn rested(&self) -> Option<AsyncSmtpConnection> {
        loop {
            let mut connection = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop()?;
            if timeout(self.settings.step, connection.test_connected()).await == Ok(true) {
                return Some(connection);
            }
        }
    }

    /// Whatever goes wrong here is about the server or the settings, never about the letter: it waits.
    async fn connect(&self) -> Result<AsyncSmtpConnection, MailTrouble> {
        let waits = |error: Error| trouble(MailTroubleKind::Temporary, &said(&error));
        let connecting = async {
            let hello = ClientId::default();
            let wrapped = self.tls.clone().filter(|_| self.settings.tls == SmtpTls::Wrapped);
            let server = (self.settings.host.as_str(), self.settings.port);
            let mut connection =
                AsyncSmtpConnection::connect_tokio1(server, Some(self.settings.step), &hello, wrapped, None)
                    .await
                    .map_err(waits)?;
            let wanted = match self.settings.tls {
                SmtpTls::Required => true,
                SmtpTls::Opportunistic => connection.can_starttls(),
                SmtpTls::Wrapped | SmtpTls::None => false,
            };
            if let Some(tls) = self.tls.clone().filter(|_| wanted) {
                if !connection.can_starttls() {
                    return Err(trouble(MailTroubleKind::Temporary, "the mail server offers no TLS"));
                }
                connection.starttls(tls, &hello).await.map_err(waits)?;
            }
            if let Some((name, password)) = &self.settings.sign_in {
                let mechanisms = [Mechanism::Plain, Mechanism::Login];
                connection
                    .auth(&mechanisms, &Credentials::new(name.clone(), password.clone()))
                    .await
                    .map_err(waits)?;
            }
            Ok(connection)
        };
        timeout(self.settings.step, connecting)
            .await
            .unwrap_or_else(|_| Err(trouble(MailTroubleKind::Temporary, "the mail server does not answer")))
    }

    async fn hand_over(
        &self,
        connection: &mut AsyncSmtpConnection,
        message: &Message,
        ready: Ready<'_>,
    ) -> Result<(), MailTrouble> {
        let envelope = message.envelope();
        let before = async {
            connection
                .command(MailFrom::new(envelope.from().cloned(), vec![]))
                .await?;
            for receiver in envelope.to() {
                connection.command(Rcpt::new(receiver.clone(), vec![])).await?;
            }
            connection.command(Data).await
        };
        match timeout(self.settings.step, before).await {
            Err(_) => return Err(trouble(MailTroubleKind::Temporary, "the mail server does not answer")),
            Ok(Err(error)) => {
                let kind = if error.is_permanent() {
                    MailTroubleKind::Permanent
                } else {
                    MailTroubleKind::Temporary
                };
                return Err(trouble(kind, &said(&error)));
            }
            Ok(Ok(_)) => {}
        }
        let bytes = message.formatted();
        ready.await?;
        // From here on the server has the letter, whatever it manages to answer.
        match timeout(self.settings.step, connection.message(&bytes)).await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) if error.is_permanent() => Err(trouble(MailTroubleKind::Permanent, &said(&error))),
            Ok(Err(error)) if error.is_transient() => Err(trouble(MailTroubleKind::Temporary, &said(&error))),
            Ok(Err(error)) => Err(trouble(MailTroubleKind::Unknown, &said(&error))),
            Err(_) => Err(trouble(
                MailTroubleKind::Unknown,
                "the mail server did not answer after the letter",
            )),
        }
    }
}

impl Mail for SmtpMail {
    fn send_when<'a>(
        &'a self,
        letter: &'a Letter,
        ready: Answering<'a, Result<(), MailTrouble>>,
    ) -> Answering<'a, Result<(), MailTrouble>> {
        Box::pin(async move { self.deliver(&compose(letter)?, ready).await })
    }
}

fn trouble(kind: MailTroubleKind, reason: &str) -> MailTrouble {
    MailTrouble {
        kind,
        reason: reason.to_owned(),
    }
}

/// The error with its causes, on one line.
fn said(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(next) = cause {
        text = format!("{text}: {next}");
        cause = next.source();
    }
    text.chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .take(500)
        .collect()
}
