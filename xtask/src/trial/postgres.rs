//! A PostgreSQL of our own for the length of a test run: a fresh folder, a free port, an unprivileged user.
#![allow(clippy::disallowed_methods, reason = "It asks whether its own server listens yet.")]

use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// The user that the server runs as when we are root, whom it refuses.
const USER: &str = "postgres";
const START_SECONDS: u64 = 60;

/// A running server; it ends, and its folder goes, when this is dropped.
pub(crate) struct Postgres {
    server: Child,
    folder: PathBuf,
    port: u16,
}

impl Postgres {
    /// Makes a cluster and starts it.
    pub(crate) fn start() -> Result<Postgres, String> {
        let programs = programs().ok_or("initdb and postgres were not found")?;
        let folder = std::env::temp_dir().join(format!("draagvlak-postgres-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
        if is_root() {
            finish(Command::new("chown").arg(USER).arg(&folder))?;
        }
        let cluster = folder.join("cluster");
        let flags = [
            "--no-sync",
            "--auth=trust",
            "--username=postgres",
            "--encoding=UTF8",
            "--locale=C.UTF-8",
        ];
        finish(
            as_user(&programs.join("initdb"))
                .args(flags)
                .arg("--pgdata")
                .arg(&cluster)
                .stdout(Stdio::null()),
        )?;
        let port = free_port()?;
        let server = as_user(&programs.join("postgres"))
            .arg("-D")
            .arg(&cluster)
            .args(settings(port))
            .stdout(Stdio::null())
            .stderr(std::fs::File::create(folder.join("log")).map_or_else(|_| Stdio::null(), Stdio::from))
            .spawn()
            .map_err(|e| format!("postgres did not start: {e}"))?;
        let mut postgres = Postgres { server, folder, port };
        postgres.wait_until_it_answers(&programs)?;
        Ok(postgres)
    }

    /// The address with which testkit makes its databases.
    pub(crate) fn address(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }

    fn wait_until_it_answers(&mut self, programs: &Path) -> Result<(), String> {
        let until = Instant::now() + Duration::from_secs(START_SECONDS);
        let port = self.port.to_string();
        while Instant::now() < until {
            let ended = self.server.try_wait().map_err(|e| e.to_string())?;
            if let Some(status) = ended {
                let log = std::fs::read_to_string(self.folder.join("log")).unwrap_or_default();
                return Err(format!("postgres ended with {status}: {log}"));
            }
            let mut ready = Command::new(programs.join("pg_isready"));
            ready.args(["-q", "-h", "127.0.0.1", "-p", &port]);
            if TcpStream::connect(("127.0.0.1", self.port)).is_ok() && finish(&mut ready).is_ok() {
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Err(format!("postgres did not answer within {START_SECONDS} s"))
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        // An interrupt is its fast way to close: it ends sessions and takes its shared memory with it.
        let told = Command::new("kill")
            .args(["-INT", &self.server.id().to_string()])
            .status();
        if !told.is_ok_and(|status| status.success()) {
            let _ = self.server.kill();
        }
        let _ = self.server.wait();
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// The folder with initdb and postgres, newest version first: Debian keeps them outside the search path.
pub(super) fn programs() -> Option<PathBuf> {
    let mut folders: Vec<PathBuf> = std::fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path().join("bin"))
        .collect();
    let version = |folder: &PathBuf| folder.iter().rev().nth(1)?.to_str()?.parse::<u32>().ok();
    folders.sort_by_key(|folder| std::cmp::Reverse(version(folder)));
    folders.extend(std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()));
    folders
        .into_iter()
        .find(|folder| folder.join("initdb").exists() && folder.join("postgres").exists())
}

fn settings(port: u16) -> Vec<String> {
    let pairs = [
        ("listen_addresses", "127.0.0.1".to_owned()),
        ("port", port.to_string()),
        ("unix_socket_directories", String::new()),
        // Nothing here outlives the run.
        ("fsync", "off".to_owned()),
        ("synchronous_commit", "off".to_owned()),
        ("full_page_writes", "off".to_owned()),
        ("max_connections", "300".to_owned()),
    ];
    pairs
        .iter()
        .flat_map(|(name, value)| ["-c".to_owned(), format!("{name}={value}")])
        .collect()
}

fn free_port() -> Result<u16, String> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).map_err(|e| e.to_string())?;
    listener
        .local_addr()
        .map(|address| address.port())
        .map_err(|e| e.to_string())
}

/// Whether this process is root.
pub(super) fn is_root() -> bool {
    Command::new("id")
        .arg("-u")
        .output()
        .is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

/// The program as an unprivileged user, that ends when we do, whatever ends us.
fn as_user(program: &Path) -> Command {
    let mut command = Command::new("setpriv");
    command.current_dir("/").args(["--pdeathsig", "INT"]);
    if is_root() {
        command.args(["--reuid", USER, "--regid", USER, "--clear-groups"]);
    }
    command.arg(program);
    command
}

fn finish(command: &mut Command) -> Result<(), String> {
    let status = command
        .status()
        .map_err(|e| format!("{:?} did not start: {e}", command.get_program()))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("{:?} ended with {status}", command.get_program()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_answers_and_leaves_nothing() {
        if programs().is_none() {
            return;
        }
        let server = Postgres::start().unwrap();
        let (port, folder) = (server.port, server.folder.clone());
        assert!(server.address().starts_with("postgres://postgres@127.0.0.1:"));
        assert!(TcpStream::connect(("127.0.0.1", port)).is_ok());
        drop(server);
        assert!(TcpStream::connect(("127.0.0.1", port)).is_err());
        assert!(!folder.exists());
    }
}
