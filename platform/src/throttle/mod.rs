//! **Slow down, never lock: who tries too often waits a little, and nobody can lock a colleague out.**

mod address;
mod count;
mod sign_in;

pub use address::{ClientAddress, client, network};
pub use count::{allow, allow_in};
pub use sign_in::{succeeded, try_sign_in};
