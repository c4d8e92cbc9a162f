//! **A server of Mastodon is asked politely, read strictly, and spoken to once.**

mod speak;
mod status;
mod stream;
mod timeline;

pub use speak::MastodonVoice;
pub use status::read_status;
pub use stream::read_told;
pub use timeline::MastodonTimelines;
