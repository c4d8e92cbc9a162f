//! `demo`: a fresh folder, a believable organisation, and a sign-in line a role.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use platform::clock::Clock;
use platform::config::Config;

use super::{complain, config_in, say};
use crate::demo::{RecordedFeeds, Size, fill};

#[derive(Args)]
pub(super) struct DemoOptions {
    /// The address to listen on
    #[arg(long, value_name = "IP:PORT", default_value = "127.0.0.1:8080")]
    address: SocketAddr,
    /// The data folder; without it a fresh one that is thrown away at the end
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// The same seed gives the same organisation
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Colleagues
    #[arg(long, default_value_t = 60, value_parser = clap::value_parser!(u32).range(10..=100_000))]
    people: u32,
    /// Mentions in the inbox
    #[arg(long, default_value_t = 90, value_parser = clap::value_parser!(u32).range(0..=2_000_000))]
    mentions: u32,
    /// Spaces beyond those of the story
    #[arg(long, default_value_t = 0, value_parser = clap::value_parser!(u32).range(0..=20_000))]
    spaces: u32,
    /// Posts in those spaces
    #[arg(long, default_value_t = 0, requires = "spaces", value_parser = clap::value_parser!(u32).range(0..=2_000_000))]
    posts: u32,
    /// Comments under those posts
    #[arg(long, default_value_t = 0, requires = "posts", value_parser = clap::value_parser!(u32).range(0..=10_000_000))]
    comments: u32,
    /// One-press words of those posts
    #[arg(long, default_value_t = 0, requires = "posts", value_parser = clap::value_parser!(u32).range(0..=20_000_000))]
    reactions: u32,
}

/// Fills the folder when it is empty, then serves it; a folder with anything else than this demonstration is refused.
pub(super) async fn demo(options: DemoOptions) -> ExitCode {
    super::serve::start_log("error");
    let scratch = match tempfile::Builder::new().prefix("draagvlak-demo-").tempdir() {
        Ok(scratch) => scratch,
        Err(error) => return complain(&format!("no folder for the demonstration can be made: {error}")),
    };
    let data = options.data.clone().unwrap_or_else(|| scratch.path().join("data"));
    match attempt(&options, data).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => complain(&trouble),
    }
}

async fn attempt(options: &DemoOptions, data: PathBuf) -> Result<(), String> {
    let config = config_in(&data, Some(options.address)).map_err(|trouble| trouble.to_string())?;
    let is_new = !data.join("draagvlak.sqlite").exists() || config.database.is_some();
    let size = Size {
        seed: options.seed,
        people: options.people as usize,
        mentions: options.mentions as usize,
        spaces: options.spaces as usize,
        posts: options.posts as usize,
        comments: options.comments as usize,
        reactions: options.reactions as usize,
    };
    if is_new {
        say("Waterschap Lagemade is being invented. This takes a moment.");
    }
    let to_fill = Config {
        address: options.address,
        ..config.clone()
    };
    fill(to_fill, &size).await?;
    for (role, mail) in crate::demo::sign_ins(&size) {
        say(&format!("sign-in {role} {mail} {}", crate::demo::PASSWORD));
    }
    let clock = Clock::system();
    let end = clock.now();
    super::serve::serve_with(config, |outside| RecordedFeeds::before(outside, clock, end)).await
}
