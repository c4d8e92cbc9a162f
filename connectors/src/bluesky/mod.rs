//! **Everything that is said in public on Bluesky passes by once, read strictly, and what is odd is passed over.**

mod echo;
mod event;
mod facets;
mod names;
mod search;
mod session;
mod speak;
mod stream;

pub use event::{Heard, read};
pub use facets::{Facet, Pointed, facets_in};
pub use names::{is_at_uri, is_did, is_handle, is_nsid, is_record_key, is_tid};
pub use search::{BlueskySearch, read_found};
pub use speak::{BlueskyVoice, record_key};
pub use stream::{Jetstream, StreamLimits};
