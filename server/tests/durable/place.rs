//! Where an installation under test lives: a folder, and a database of its own when the tests run on PostgreSQL.

use std::path::PathBuf;
use std::process::{Command, Output};

use platform::clock::Clock;
use platform::store::{Engine, Store};
use testkit::Scratch;

use crate::program::Program;

/// A small organisation: enough to sign in and to have cases.
const DEMO: [&str; 5] = ["demo", "--people", "12", "--mentions", "60"];

/// Goes away with the test.
pub(crate) struct Place {
    scratch: Scratch,
}

impl Place {
    /// Nothing is there yet.
    pub(crate) async fn empty() -> Self {
        Self {
            scratch: Scratch::empty().await,
        }
    }

    /// The data folder.
    pub(crate) fn data(&self) -> PathBuf {
        self.scratch.folder.path().join("data")
    }

    /// The address of the database, unless it is a file in the data folder.
    fn database(&self) -> Option<&str> {
        match &self.scratch.engine {
            Engine::Sqlite { .. } => None,
            Engine::Postgres { address } => Some(address),
        }
    }

    /// The store, opened beside the program or after it.
    pub(crate) async fn store(&self) -> Store {
        let engine = match self.database() {
            Some(address) => Engine::Postgres {
                address: address.to_owned(),
            },
            None => Engine::in_folder(&self.data()),
        };
        Store::open(&engine, Clock::system()).await.unwrap()
    }

    /// The program with these words, on this place.
    fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_draagvlak"));
        command.args(words).arg("--data").arg(self.data());
        if let Some(address) = self.database() {
            command.env("DRAAGVLAK_DATABASE", address);
        }
        command
    }

    /// A demonstration that answers.
    pub(crate) fn demo(&self) -> Program {
        Program::start(self.command(&DEMO))
    }

    /// A demonstration with so many people.
    pub(crate) fn demo_of(&self, people: usize) -> Program {
        Program::start(self.command(&["demo", "--mentions", "0", "--people", &people.to_string()]))
    }

    /// What is there already, served.
    pub(crate) fn serve(&self) -> Program {
        Program::start(self.command(&["serve"]))
    }

    /// A verb that ends by itself.
    pub(crate) fn run(&self, words: &[&str]) -> Output {
        self.command(words).output().unwrap()
    }
}
