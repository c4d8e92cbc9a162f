//! **Files lie under the hash of what is in them; pictures are made anew before they are kept.**

mod illustration;
mod keep;
mod picture;
mod serve;

pub use illustration::{Illustration, Made, illustrate, is_picture};
pub use keep::{FileId, keep, keep_apart, read, remove, stream};
pub use picture::{Picture, PictureTrouble, photo};
pub use serve::{attachment, picture, shown};
