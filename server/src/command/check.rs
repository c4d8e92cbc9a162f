//! `check`: is everything in order? One line a thing, exit code 0 or 1.

use std::process::ExitCode;

use migration::Standing;
use platform::clock::{Clock, SECOND_MICROS};
use platform::config::{Config, MailTransport};
use platform::store::Store;
use sea_orm::{DbBackend, FromQueryResult, Statement};

use super::{Place, complain, say};
use crate::boot::mail_server;

/// A clock that differs more than this from the database's makes leases and sessions wrong.
const CLOCK_APART_SECONDS: i64 = 60;

/// Looks at configuration, store, mail and clock.
pub(super) async fn check(place: &Place) -> ExitCode {
    let config = match place.config() {
        Ok(config) => config,
        Err(trouble) => return complain(&trouble.to_string()),
    };
    let mut all_well = tell(
        "configuration",
        config.require_safe_address().map_err(|trouble| trouble.to_string()),
    );
    if !config.data.is_dir() && config.database.is_none() {
        all_well &= tell(
            "store",
            Err(format!(
                "{} is not there yet; it is made at the first start",
                config.data.display()
            )),
        );
    } else {
        match Store::open(&config.engine(), Clock::system()).await {
            Ok(store) => {
                all_well &= tell("store", standing(&store).await);
                all_well &= tell("clock", clock(&store).await);
                store.close().await;
            }
            Err(trouble) => all_well &= tell("store", Err(trouble.to_string())),
        }
    }
    all_well &= tell("mail", mail(&config).await);
    if all_well { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn tell(thing: &str, found: Result<(), String>) -> bool {
    match &found {
        Ok(()) => say(&format!("{thing}: in order")),
        Err(trouble) => say(&format!("{thing}: {trouble}")),
    }
    found.is_ok()
}

async fn standing(store: &Store) -> Result<(), String> {
    match migration::standing(store.reader())
        .await
        .map_err(|error| error.to_string())?
    {
        Standing::Current => Ok(()),
        Standing::Empty => Err("empty; it is filled at the first start".into()),
        Standing::Older(steps) => Err(format!("{steps} steps behind; the next start brings it up to date")),
        Standing::Newer(steps) => Err(format!("made by a newer program ({})", steps.join(", "))),
    }
}

#[derive(FromQueryResult)]
struct Seconds {
    it: i64,
}

async fn clock(store: &Store) -> Result<(), String> {
    let query = match store.backend() {
        DbBackend::Sqlite => "SELECT CAST(strftime('%s', 'now') AS INTEGER) AS it",
        _ => "SELECT CAST(extract(epoch FROM now()) AS BIGINT) AS it",
    };
    let statement = Statement::from_string(store.reader().get_database_backend(), query);
    let there = Seconds::find_by_statement(statement)
        .one(store.reader())
        .await
        .map_err(|error| error.to_string())?;
    let here = store.clock().now().0 / SECOND_MICROS;
    let apart = (here - there.map_or(here, |there| there.it)).abs();
    if apart > CLOCK_APART_SECONDS {
        Err(format!("{apart} seconds away from the database's"))
    } else {
        Ok(())
    }
}

/// Whether letters can leave: the folder can be written, or the server greets.
async fn mail(config: &Config) -> Result<(), String> {
    match config.mail.transport {
        MailTransport::Folder => Ok(()),
        MailTransport::Smtp => mail_server(config)?
            .check()
            .await
            .map_err(|trouble| trouble.to_string()),
    }
}
