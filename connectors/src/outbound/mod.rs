//! **Nothing outside makes this server reach inside:** every request to an address that somebody typed goes through
//! this gate.

mod address;
mod body;
mod call;
mod gate;
mod limits;
mod names;
mod places;
mod socket;

pub use address::permitted;
pub use call::Call;
pub use gate::{Gate, GateSettings, GateTrouble, Got, Wanted};
pub use limits::GateLimits;
pub use names::{Lookup, SystemNames};
pub use socket::Socket;
