//! **Settings that only the machine's owner may change come from a file or the environment, never from a page.**

mod file;
mod organisation;

pub use file::{BlueskySettings, Config, ConfigTrouble, MailSettings, MailTransport, OfficialSettings};
pub use organisation::{Organisation, OrganisationFacts};
