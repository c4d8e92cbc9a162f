//! **Files lie under the hash of what is in them; pictures are made anew before they are kept.**

mod keep;
mod picture;
mod serve;

pub use keep::{FileId, keep, read, remove};
pub use picture::{Picture, PictureTrouble, photo};
pub use serve::{attachment, picture};
