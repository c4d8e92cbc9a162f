//! `serve`: the real thing, until it is told to stop.

use std::process::ExitCode;

use platform::clock::Clock;
use platform::config::{Config, Organisation};
use platform::feature::Platform;
use platform::jobs::{Runner, Stays};
use platform::outside::Outside;
use tokio_util::sync::CancellationToken;

use super::{Place, complain, say};
use crate::boot::{BootTrouble, Booted, boot_with};
use crate::front::{Listener, finished};

/// Boots, says where it listens, serves until it is told to stop.
pub(super) async fn serve(place: &Place) -> ExitCode {
    start_log("warn");
    let config = match place.config() {
        Ok(config) => config,
        Err(trouble) => return complain(&trouble.to_string()),
    };
    match serve_with(config, |outside| outside).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => complain(&trouble),
    }
}

/// JSON lines on standard error, so that standard output stays for what was asked; `RUST_LOG` chooses another
/// detail than the usual one.
pub(super) fn start_log(usual: &str) {
    let level = tracing_subscriber::EnvFilter::try_from_default_env();
    let level = level.unwrap_or_else(|_| tracing_subscriber::EnvFilter::new(usual));
    let log = tracing_subscriber::fmt()
        .json()
        .with_env_filter(level)
        .with_writer(std::io::stderr);
    // Started twice only in tests, where the first one stays.
    let _ = log.try_init();
}

/// Serves an installation, with a say in the ports.
pub(super) async fn serve_with(config: Config, ports: impl FnOnce(Outside) -> Outside) -> Result<(), String> {
    config.require_safe_address().map_err(|trouble| trouble.to_string())?;
    if config.metrics {
        crate::front::start_metrics()?;
    }
    let address = config.address;
    let listener = Listener::bind(address).await;
    let listener = listener.map_err(|error| BootTrouble::Listen(address, error).to_string())?;
    let config = Config {
        address: listener.address(),
        ..config
    };
    let Booted { platform, folder } = boot_with(config, Clock::system(), ports)
        .await
        .map_err(|trouble| trouble.to_string())?;
    announce_set_up(&platform).await?;
    if platform.config.database.is_none() {
        let back = platform::jobs::take_back(&platform.store).await;
        back.map_err(|failure| failure.to_string())?;
    }
    let closing = platform.closing.clone();
    tokio::spawn(stop_on_signal(closing.clone()));
    tokio::spawn(follow_organisation(platform.clone()));
    tokio::spawn(platform::store::hear_other_nodes(
        platform.store.clone(),
        closing.clone(),
    ));
    let runner = Runner::start(platform.clone(), closing.clone());
    let stays = Stays::start(&platform, &closing);
    let router = finished(&platform);
    say(&format!("ready http://{}", listener.address()));
    listener.serve(router, closing).await;
    runner.finished().await;
    stays.finished().await;
    platform.store.clone().close().await;
    drop(folder);
    Ok(())
}

/// The code that the first administrator types; only who sees this terminal can set the house up.
async fn announce_set_up(platform: &Platform) -> Result<(), String> {
    let code = people::set_up::make_code(platform)
        .await
        .map_err(|failure| failure.to_string())?;
    if let Some(code) = code {
        say(&format!("set-up code {code}"));
        say(&format!("open {}/set-up and type this code", platform.config.base()));
    }
    Ok(())
}

async fn stop_on_signal(closing: CancellationToken) {
    let interrupted = tokio::signal::ctrl_c();
    #[cfg(unix)]
    let ended = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let ended = std::future::pending::<()>();
    tokio::select! {
        _ = interrupted => {}
        () = ended => {}
    }
    closing.cancel();
}

/// Reads name, language and zone again when this node or another changed them.
async fn follow_organisation(platform: Platform) {
    let mut topics = platform.store.listen();
    loop {
        let topic = tokio::select! {
            () = platform.closing.cancelled() => return,
            topic = topics.recv() => topic,
        };
        let is_meant = match topic {
            Ok(topic) => topic == Organisation::TOPIC,
            Err(tokio::sync::broadcast::error::RecvError::Lagged(_)) => true,
            Err(tokio::sync::broadcast::error::RecvError::Closed) => return,
        };
        if is_meant && let Err(error) = platform.organisation.read(&platform.store).await {
            tracing::error!(%error, "the organisation could not be read again");
        }
    }
}
