//! **A server of Mastodon is asked politely, read strictly, and spoken to once.**

mod speak;
mod status;
mod timeline;

pub use speak::MastodonVoice;
pub use status::read_status;
pub use timeline::MastodonTimelines;
