//! The letter of the day to everybody, while the program is killed: how long, how much memory, and each address counted at a
//! real mail server.

use super::{Row, server};
use crate::{house, trial};
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

/// The organisation that the goal speaks of; `DRAAGVLAK_BENCH_PEOPLE` asks for another.
const PEOPLE: usize = 20_000;
/// Times that the program is killed on the way.
const KILLS: usize = 3;
/// After so long a silence it is looked whether anything is left.
const SILENCE: Duration = Duration::from_secs(2);
/// Colleagues of the demonstration's story: they may have nothing to hear.
const QUIET_MOST: usize = 20;
/// A run that takes longer than this has come to a stand.
const LONGEST: Duration = Duration::from_secs(3_600);

/// Everybody takes part, is in the open spaces, wants the letter daily, and their moment has come.
const PREPARE: &str = r#"
import sqlite3, sys
db = sqlite3.connect(sys.argv[1])
db.executescript("""
UPDATE account SET state = 'active';
INSERT INTO notice_choice (account_id, family, mail) SELECT id, 'digest', 'daily' FROM account WHERE TRUE
  ON CONFLICT DO UPDATE SET mail = 'daily';
INSERT INTO space_member (space_id, account_id, duty, way, since, muted)
  SELECT s.id, a.id, 'member', 'hand', 0, 0 FROM space s, account a WHERE s.kind = 'open' ON CONFLICT DO NOTHING;
INSERT INTO notice_turn (account_id, due_at, told_until) SELECT id, 1, 0 FROM account WHERE TRUE
  ON CONFLICT DO UPDATE SET due_at = 1, told_until = 0;
DELETE FROM schedule_run WHERE job = 'notices.digest';
DELETE FROM letter; DELETE FROM job;
""")
db.commit()
print(db.execute("SELECT COUNT(*) FROM account").fetchone()[0])
"#;

/// What the outbox says when it is over.
const STATES: &str = r#"
import sqlite3, sys
db = sqlite3.connect(sys.argv[1], timeout=30)
one = lambda q: db.execute(q).fetchone()[0]
print(one("SELECT COUNT(*) FROM notice_turn WHERE due_at < 1000000000000000")
      + one("SELECT COUNT(*) FROM letter WHERE once LIKE 'digest:%' AND state IN ('waiting', 'sending')"),
      one("SELECT COUNT(*) FROM letter WHERE once LIKE 'digest:%'"),
      one("SELECT COUNT(*) FROM letter WHERE once LIKE 'digest:%' AND state = 'unknown'"))
"#;

pub(super) fn measure() -> Result<Vec<Row>, String> {
    let people = std::env::var("DRAAGVLAK_BENCH_PEOPLE").ok();
    let people = people.and_then(|number| number.parse().ok()).unwrap_or(PEOPLE);
    let program = server::program()?;
    let folder = trial::build_folder().join("bench-digest");
    let _ = std::fs::remove_dir_all(&folder);
    let number = people.to_string();
    // The story of the demonstration goes by its mentions: without them nothing would be said that a letter can tell.
    let words = ["demo", "--people", &number, "--mentions", "90", "--seed", "1"];
    let (mut demo, _) = server::Server::start(&program, &words, &folder, None)?;
    demo.kill();
    let file = folder.join("draagvlak.sqlite");
    let everybody = first_number(&python(PREPARE, &file)?);
    let office = PostOffice::open()?;
    let settings = format!(
        "[mail]\ntransport = \"smtp\"\nhost = \"127.0.0.1\"\nport = {}\ntls = \"none\"\nfrom = \"draagvlak@example.org\"\n",
        office.port
    );
    std::fs::write(folder.join("draagvlak.toml"), settings).map_err(|e| e.to_string())?;
    let run = run(&program, &folder, &file, &office, everybody)?;
    let twice = run.got.values().filter(|times| **times > 1).count();
    let seconds = run.seconds;
    Ok(vec![
        Row::new(
            &format!("letters of one run to {everybody} people, {KILLS} times kill -9 on the way"),
            format!(
                "{} addresses got one, {twice} got two; {} in doubt, {} missing",
                run.got.len() - twice,
                run.in_doubt,
                run.letters.saturating_sub(run.got.len())
            ),
            "",
            "0 doubled; none missing but those in doubt",
        ),
        Row::new(
            "time of the run, with the restarts",
            format!(
                "{seconds:.0} s, {:.0} letters/s",
                run.got.len() as f64 / seconds.max(0.001)
            ),
            "",
            "≥ 20 letters/s",
        ),
        Row::new(
            "peak resident memory during the run",
            format!("{:.0} MB", run.peak),
            "",
            "< 200 MB",
        ),
    ])
}

/// What came of it.
struct Run {
    got: BTreeMap<String, usize>,
    seconds: f64,
    peak: f64,
    letters: usize,
    in_doubt: usize,
}

fn run(program: &Path, folder: &Path, file: &Path, office: &PostOffice, everybody: usize) -> Result<Run, String> {
    let began = Instant::now();
    let (mut got, mut killed, mut peak): (BTreeMap<String, usize>, usize, f64) = (BTreeMap::new(), 0, 0.0);
    let mut last = began;
    let mut server = server::Server::start(program, &["serve"], folder, None)?.0;
    loop {
        match office.heard.recv_timeout(SILENCE) {
            Ok(address) => {
                *got.entry(address).or_default() += 1;
                last = Instant::now();
                if killed < KILLS && got.len() > (killed + 1) * everybody / (KILLS + 1) {
                    peak = peak.max(server.peak_megabytes());
                    server.kill();
                    killed += 1;
                    server = server::Server::start(program, &["serve"], folder, None)?.0;
                }
            }
            Err(RecvTimeoutError::Disconnected) => return Err("the mail server ended".to_owned()),
            Err(RecvTimeoutError::Timeout) => {
                if began.elapsed() > LONGEST {
                    return Err(format!("after an hour {} letters had come", got.len()));
                }
                peak = peak.max(server.peak_megabytes());
                let numbers = python(STATES, file)?;
                let numbers: Vec<usize> = numbers.split_whitespace().filter_map(|it| it.parse().ok()).collect();
                if let [0, letters, in_doubt] = numbers[..] {
                    // Who said it all themselves in the demonstration has nothing new to hear.
                    if letters + QUIET_MOST < everybody {
                        return Err(format!("{letters} letters for {everybody} people"));
                    }
                    let seconds = (last - began).as_secs_f64();
                    return Ok(Run {
                        got,
                        seconds,
                        peak,
                        letters,
                        in_doubt,
                    });
                }
            }
        }
    }
}

/// A mail server that says each address.
struct PostOffice {
    port: String,
    heard: Receiver<String>,
    child: Child,
}

impl PostOffice {
    fn open() -> Result<PostOffice, String> {
        let script = house::root().join("testkit/post_office.py");
        for python in ["/usr/bin/python3", "python3"] {
            let mut command = Command::new(python);
            let pipes = command.arg(&script).stdin(Stdio::piped()).stdout(Stdio::piped());
            let Ok(mut child) = pipes.stderr(Stdio::null()).spawn() else {
                continue;
            };
            let out = child.stdout.take().ok_or("no output")?;
            let mut lines = BufReader::new(out).lines().map_while(Result::ok);
            let Some(port) = lines.next() else { continue };
            let (says, heard) = channel();
            std::thread::spawn(move || lines.try_for_each(|line| says.send(line).ok()));
            return Ok(PostOffice { port, heard, child });
        }
        Err("aiosmtpd is not here (Debian: python3-aiosmtpd)".to_owned())
    }
}

impl Drop for PostOffice {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn python(script: &str, file: &Path) -> Result<String, String> {
    let output = Command::new("python3").arg("-c").arg(script).arg(file).output();
    let output = output.map_err(|e| e.to_string())?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned());
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn first_number(text: &str) -> usize {
    text.split_whitespace()
        .next()
        .and_then(|it| it.parse().ok())
        .unwrap_or(0)
}
