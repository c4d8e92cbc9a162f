//! Stories across rooms, told in a real browser against the real server.
//!
//! A story does what a person does and sees what a person sees. It ends with an empty browser log: no refusal of the content
//! policy, no error of script. Without a browser on this machine it says so and is not run.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "A story that cannot go on fails there, and says when it was not run."
)]

mod along;
mod axe;
mod beside;
mod bluesky;
mod community;
mod deciding;
mod digest;
mod driver;
mod duties;
mod hands;
mod harmless;
mod keyboard;
mod known;
mod letters;
mod loops;
mod meeting;
mod neighbour;
mod pages;
mod payloads;
mod pickup;
mod questions;
mod reader;
mod running;
mod scanner;
mod set_up;
mod staff;
mod stops;
mod thread;
mod tools;
mod worth;
