//! **Everything that is said in public on Bluesky passes by once, read strictly, and what is odd is passed over.**

mod event;
mod names;
mod stream;

pub use event::{Heard, read};
pub use names::{is_at_uri, is_did, is_handle, is_nsid, is_record_key, is_tid};
pub use stream::{Jetstream, StreamLimits};
