//! `user`: an account for a colleague, or a new password, when no page can be reached.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Subcommand};
use platform::access::{Role, Roles};
use platform::failure::Failure;
use platform::texts::Language;

use super::{complain, config_in, say};
use crate::boot::boot;

/// Characters of a password that the program makes: 100 random bits.
const PASSWORD_LENGTH: usize = 20;

#[derive(Args)]
pub(super) struct UserOptions {
    #[command(subcommand)]
    act: Act,
    /// The data folder
    #[arg(
        long,
        global = true,
        value_name = "DIR",
        default_value = "data",
        env = "DRAAGVLAK_DATA"
    )]
    data: PathBuf,
}

#[derive(Subcommand)]
enum Act {
    /// Make an account; prints a password to change at once
    Add {
        /// The mail address
        mail: String,
        /// The name
        #[arg(long)]
        name: String,
        /// Roles, with a comma between: employee, ambassador, communication, director, hr, legal, it, works_council, administrator
        #[arg(long, value_delimiter = ',', default_value = "employee")]
        roles: Vec<String>,
    },
    /// Give a new password and end all sessions; prints the password
    Reset {
        /// The mail address
        mail: String,
    },
}

/// Does it and says the password once.
pub(super) async fn user(options: UserOptions) -> ExitCode {
    super::serve::start_log("warn");
    match attempt(&options).await {
        Ok(line) => {
            say(&line);
            ExitCode::SUCCESS
        }
        Err(trouble) => complain(&trouble),
    }
}

async fn attempt(options: &UserOptions) -> Result<String, String> {
    let config = config_in(&options.data, None).map_err(|trouble| trouble.to_string())?;
    let booted = boot(config).await.map_err(|trouble| trouble.to_string())?;
    let platform = &booted.platform;
    let password: String = platform::ids::secret().chars().take(PASSWORD_LENGTH).collect();
    let done = match &options.act {
        Act::Add { mail, name, roles } => {
            let unknown = roles.iter().find(|role| Role::parse(role).is_none());
            if let Some(unknown) = unknown {
                return Err(format!(
                    "{unknown:?} is no role; choose from employee, ambassador, communication, director, hr, legal, it, works_council, administrator"
                ));
            }
            let roles = Roles::parse(&roles.join(" "));
            people::accounts::add(platform, mail, name, roles.list(), &password)
                .await
                .map(|_| ())
        }
        Act::Reset { mail } => people::accounts::reset_password(platform, mail, &password).await,
    };
    let language = platform.organisation.facts().language;
    done.map_err(|failure| said(&failure, language))?;
    let mail = match &options.act {
        Act::Add { mail, .. } | Act::Reset { mail } => mail,
    };
    booted.platform.store.clone().close().await;
    Ok(format!("sign-in {mail} {password}"))
}

/// A refusal in the language of the organisation, anything else as it is.
fn said(failure: &Failure, language: Language) -> String {
    match failure {
        Failure::Refused(refusal) => refusal.text(language),
        other => other.to_string(),
    }
}
