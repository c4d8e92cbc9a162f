//! The port for letters: one letter to one address, and what is known when it did not go well.

use super::Answering;

/// Hands one letter to a mail server (or puts it in a folder).
pub trait Mail: Send + Sync {
    /// Sends the letter once. It never tries again by itself: the outbox decides that from the kind of trouble. `ready` is
    /// waited for right before the step after which the letter may have arrived; when it fails the letter does not go. So the
    /// outbox knows after a crash which letters certainly did not leave.
    fn send_when<'a>(
        &'a self,
        letter: &'a Letter,
        ready: Answering<'a, Result<(), MailTrouble>>,
    ) -> Answering<'a, Result<(), MailTrouble>>;

    /// The same with nothing to wait for.
    fn send<'a>(&'a self, letter: &'a Letter) -> Answering<'a, Result<(), MailTrouble>> {
        self.send_when(letter, Box::pin(std::future::ready(Ok(()))))
    }
}

/// One letter to one address. No field may hold a line break or NUL except the two bodies; such a letter is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// `local@domain` without angle brackets, kept in the outbox row so that a second attempt is the same message.
    pub message_id: String,
    /// The sender: `name@domain` or `Name <name@domain>`.
    pub from: String,
    /// Name of the receiver, may be empty.
    pub to_name: String,
    /// Address of the receiver, one.
    pub to_mail: String,
    /// Subject, cut at 200 characters when longer.
    pub subject: String,
    /// The text for those who read without HTML; always present.
    pub text: String,
    /// The same in HTML.
    pub html: Option<String>,
    /// How to stop this kind of mail.
    pub list_unsubscribe: Option<Unsubscribe>,
    /// The moment in the `Date` header, microseconds UTC.
    pub written_micros: i64,
}

/// Where a mail program can unsubscribe (RFC 8058).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsubscribe {
    /// An http(s) address.
    pub url: String,
    /// True when a POST to that address unsubscribes at once, without a cookie and without a page.
    pub one_click: bool,
}

/// Why a letter did not go.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{reason}")]
pub struct MailTrouble {
    /// What the outbox may do now.
    pub kind: MailTroubleKind,
    /// What the server or the connection said, for the log and the health page; never for the receiver.
    pub reason: String,
}

/// What the outbox may do after trouble.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MailTroubleKind {
    /// Not delivered; later it may work.
    Temporary,
    /// Not delivered, and the same letter will be refused again.
    Permanent,
    /// Handed over, but the answer was lost: it may have arrived. Letters that must arrive are sent again with the
    /// same message id; letters that must not double are not.
    Unknown,
}
