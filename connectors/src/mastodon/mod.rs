//! **A server of Mastodon is asked politely, read strictly, and spoken to once.**

mod speak;

pub use speak::MastodonVoice;
