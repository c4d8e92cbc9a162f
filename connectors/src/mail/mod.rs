//! **Every letter leaves as it was written, to one receiver, without tricks in its headers.** SMTP, or a folder.

mod compose;
mod folder;
mod smtp;

pub use folder::FolderMail;
pub use smtp::{SmtpMail, SmtpSettings, SmtpTls};
