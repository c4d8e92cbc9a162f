//! The real program, built for release, on a store of its own: started, looked at from outside, stopped.

use super::client::{Client, form};
use crate::trial;
use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// The organisation that the goals speak of.
const PEOPLE: &str = "20000";
const MENTIONS: &str = "200000";
/// The kernel counts processor time in hundredths of a second.
const TICKS_PER_SECOND: f64 = 100.0;
const STOP_SECONDS: u64 = 20;
/// Work in the background is waited for so long at most.
const SETTLE_MOST: Duration = Duration::from_secs(1_200);
/// Processor time in two seconds below which a server rests.
const SETTLED_SECONDS: f64 = 0.06;

/// A running server; it is stopped when dropped.
pub(super) struct Server {
    child: Child,
    pub(super) port: u16,
}

/// A store with the large organisation, and who may sign in.
pub(super) struct Store {
    pub(super) folder: PathBuf,
    /// Role, mail and password, as `demo` printed them.
    pub(super) people: Vec<[String; 3]>,
}

/// Builds the program, together with the benches of single pieces: another choice would build the big libraries again.
pub(super) fn program() -> Result<PathBuf, String> {
    let built = trial::cargo(&["build", "--release", "--workspace", "--bins", "--examples"]).status();
    if !built.is_ok_and(|status| status.success()) {
        return Err("the release build failed".to_owned());
    }
    Ok(trial::build_folder().join("release/draagvlak"))
}

/// The large organisation.
pub(super) fn store(program: &Path) -> Result<Store, String> {
    let words = ["--people", PEOPLE, "--mentions", MENTIONS];
    filled(program, &format!("{PEOPLE}-{MENTIONS}"), &words)
}

/// A demonstration of a size, made once and kept beside the build: it takes minutes.
pub(super) fn filled(program: &Path, name: &str, size: &[&str]) -> Result<Store, String> {
    let folder = trial::build_folder().join(format!("bench-{name}"));
    let list = folder.with_extension("people");
    if !list.exists() {
        let _ = std::fs::remove_dir_all(&folder);
        let words: Vec<&str> = ["demo"].iter().chain(size).chain(&["--seed", "1"]).copied().collect();
        let (server, printed) = Server::start(program, &words, &folder, None)?;
        drop(server);
        let people: Vec<String> = printed
            .into_iter()
            .filter(|line| line.starts_with("sign-in "))
            .collect();
        std::fs::write(&list, people.join("\n")).map_err(|e| e.to_string())?;
    }
    let lines = std::fs::read_to_string(&list).map_err(|e| e.to_string())?;
    let person = |line: &str| {
        let words: Vec<&str> = line.split_whitespace().collect();
        // A role of two words ("works council") stands before the mail; the last two words are fixed.
        let [.., mail, password] = words.as_slice() else {
            return None;
        };
        let role = words.get(1..words.len() - 2)?.join(" ");
        Some([role, (*mail).to_owned(), (*password).to_owned()])
    };
    Ok(Store {
        folder,
        people: lines.lines().filter_map(person).collect(),
    })
}

impl Store {
    /// The same store once more, to write in: the filled one stays as it was made.
    pub(super) fn copied(&self) -> Result<Self, String> {
        let folder = self.folder.with_extension("copy");
        let _ = std::fs::remove_dir_all(&folder);
        let status = Command::new("cp").arg("-a").args([&self.folder, &folder]).status();
        if !status.is_ok_and(|status| status.success()) {
            return Err(format!("{} could not be copied", self.folder.display()));
        }
        Ok(Self {
            folder,
            people: self.people.clone(),
        })
    }

    /// Starts the program on this store as an organisation would run it.
    pub(super) fn serve(&self, program: &Path, page: Option<&Path>) -> Result<Server, String> {
        Ok(Server::start(program, &["serve"], &self.folder, page)?.0)
    }

    /// Signs this role in and answers with its cookies as one header.
    pub(super) fn sign_in(&self, server: &Server, role: &str) -> Result<String, String> {
        let known = self.people.iter().find(|person| person[0].starts_with(role));
        let [_, mail, password] = known.ok_or_else(|| format!("demo named nobody for {role}"))?;
        let body = form(&[("mail", mail), ("password", password)]);
        let mut client = Client::connect(server.port, "")?;
        let answer = client.post("/sign-in", &body)?;
        if answer.status != 303 || answer.cookies.is_empty() {
            return Err(format!("sign-in as {role} gave {}", answer.status));
        }
        Ok(answer.cookies.join("; "))
    }
}

impl Server {
    /// Starts the program and waits for its line `ready http://...`; answers with what it printed until then.
    pub(super) fn start(
        program: &Path,
        words: &[&str],
        folder: &Path,
        page: Option<&Path>,
    ) -> Result<(Server, Vec<String>), String> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).map_err(|e| e.to_string())?;
        let port = listener.local_addr().map_err(|e| e.to_string())?.port();
        drop(listener);
        let mut command = Command::new(program);
        command
            .args(words)
            .arg("--address")
            .arg(format!("127.0.0.1:{port}"))
            .arg("--data")
            .arg(folder);
        if let Some(page) = page {
            command.env("DRAAGVLAK_BENCH_STATIC", page);
        }
        let child = command
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|e| e.to_string())?;
        let mut server = Server { child, port };
        let mut printed = Vec::new();
        let out = server.child.stdout.take().ok_or("no output")?;
        let mut lines = BufReader::new(out).lines().map_while(Result::ok);
        // The sign-in lines of `demo` may come before or after the line that says that it answers.
        let (mut ready, mut named) = (false, words[0] != "demo");
        while let Some(line) = lines.next() {
            ready |= line.starts_with("ready ");
            named |= line.starts_with("sign-in administrator");
            printed.push(line);
            if ready && named {
                std::thread::spawn(move || lines.for_each(drop));
                return Ok((server, printed));
            }
        }
        Err(format!("the server ended without `ready`: {}", printed.join(" / ")))
    }

    /// Seconds of processor time used so far.
    pub(super) fn processor_seconds(&self) -> f64 {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id())).unwrap_or_default();
        ticks(&stat) / TICKS_PER_SECOND
    }

    /// Waits until the work that a filled store still had to do is done: pages are measured without it.
    pub(super) fn settle(&self) {
        let began = Instant::now();
        let mut before = self.processor_seconds();
        while began.elapsed() < SETTLE_MOST {
            std::thread::sleep(Duration::from_secs(2));
            let now = self.processor_seconds();
            if now - before < SETTLED_SECONDS {
                return;
            }
            before = now;
        }
    }

    /// Ends it at once, as `kill -9` does.
    pub(super) fn kill(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }

    /// Resident memory in MB.
    pub(super) fn resident_megabytes(&self) -> f64 {
        self.memory("VmRSS:")
    }

    /// The most that was ever resident, in MB.
    pub(super) fn peak_megabytes(&self) -> f64 {
        self.memory("VmHWM:")
    }

    fn memory(&self, which: &str) -> f64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap_or_default();
        let line = status
            .lines()
            .find_map(|line| line.strip_prefix(which))
            .unwrap_or_default();
        line.split_whitespace()
            .next()
            .and_then(|number| number.parse::<f64>().ok())
            .unwrap_or(0.0)
            / 1000.0
    }
}

/// User and system time together: the 14th and 15th field; the name before them may hold spaces.
fn ticks(stat: &str) -> f64 {
    let after_name = stat.rsplit(')').next().unwrap_or_default();
    after_name
        .split_whitespace()
        .skip(11)
        .take(2)
        .filter_map(|field| field.parse::<f64>().ok())
        .sum()
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = Command::new("kill")
            .args(["-TERM", &self.child.id().to_string()])
            .status();
        let until = Instant::now() + Duration::from_secs(STOP_SECONDS);
        while Instant::now() < until {
            if self.child.try_wait().is_ok_and(|ended| ended.is_some()) {
                return;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn processor_time_is_read_behind_the_name() {
        let stat = "7 (a b) c) S 1 2 3 4 5 6 7 8 9 10 150 50 0 0";
        assert!((ticks(stat) - 200.0).abs() < 0.001);
    }
}
