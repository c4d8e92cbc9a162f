//! The letter of the day to many, while the program is killed: nobody gets it twice, and nobody is left out without a word.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Stdio;
use std::time::Duration;

use platform::notices::{Mail, Wishes, tell};
use platform::session::{Account, AccountState};
use platform::store::{Change, Store};
use sea_orm::{ConnectionTrait, FromQueryResult, Statement};
use serde_json::json;
use tokio::io::{AsyncBufReadExt, BufReader, Lines};
use tokio::process::{Child, ChildStdout, Command};

use crate::often;
use crate::place::Place;

/// How long the mail server may hear nothing before it is looked whether there is anything left to hear.
const SILENCE: Duration = Duration::from_secs(1);

/// A mail server; it ends with the test.
struct PostOffice {
    port: String,
    lines: Lines<BufReader<ChildStdout>>,
    _open: Child,
}

impl PostOffice {
    async fn open(test: &str) -> Option<Self> {
        for python in ["/usr/bin/python3", "python3"] {
            let script = testkit::folder(env!("CARGO_MANIFEST_DIR")).join("../testkit/post_office.py");
            let mut command = Command::new(python);
            let pipes = command.arg(script).stdin(Stdio::piped()).stdout(Stdio::piped());
            let Ok(mut open) = pipes.stderr(Stdio::null()).kill_on_drop(true).spawn() else {
                continue;
            };
            let mut lines = BufReader::new(open.stdout.take().unwrap()).lines();
            if let Ok(Some(port)) = lines.next_line().await {
                return Some(Self {
                    port,
                    lines,
                    _open: open,
                });
            }
        }
        eprintln!("aiosmtpd not found (Debian: python3-aiosmtpd), not run: {test}");
        None
    }
}

#[derive(FromQueryResult)]
struct Letter {
    to_mail: String,
    state: String,
}

#[derive(FromQueryResult)]
struct Count {
    it: i64,
}

async fn count(store: &Store, query: &str) -> i64 {
    let count = Statement::from_string(store.backend(), query);
    let found = Count::find_by_statement(count).one(store.reader()).await.unwrap();
    found.unwrap().it
}

/// Everybody takes part, wants their letter daily, and has something waiting; the moment of all of them has come.
async fn prepare(store: &Store) -> BTreeSet<String> {
    let all = Account::list_all(store.reader()).await.unwrap();
    let ready = async |change: &Change| {
        for account in &all {
            Account::set_state(change, account.id, AccountState::Active).await?;
            Wishes::choose(change, account.id, "routing", Mail::Daily).await?;
            Wishes::choose(change, account.id, "digest", Mail::Daily).await?;
            tell(
                change,
                account.id,
                "routing.case_assigned",
                json!({ "subject": "Gemaal" }),
            )
            .await?;
        }
        let due = "INSERT INTO notice_turn (account_id, due_at, told_until) SELECT id, 1, 0 FROM account WHERE state = 'active'
                   ON CONFLICT (account_id) DO UPDATE SET due_at = 1";
        change.execute_unprepared(due).await?;
        // The demonstration may have run in these five minutes already.
        change
            .execute_unprepared("DELETE FROM schedule_run WHERE job = 'notices.digest'")
            .await?;
        // What waits in the demonstration is not what is counted here.
        change
            .execute_unprepared("DELETE FROM job WHERE kind IN ('outbox.send', 'notices.deliver')")
            .await?;
        Ok(())
    };
    store.change(ready).await.unwrap();
    all.into_iter().map(|account| account.mail).collect()
}

#[tokio::test]
async fn the_letter_of_the_day_survives_kill_9_without_a_double() {
    let Some(mut office) = PostOffice::open("the_letter_of_the_day_survives_kill_9_without_a_double").await else {
        return;
    };
    let (people, kills) = (often(200, 2_000), often(3, 20));
    let place = Place::empty().await;
    drop(place.demo_of(people));
    let settings = format!(
        "[mail]\ntransport = \"smtp\"\nhost = \"127.0.0.1\"\nport = {}\ntls = \"none\"\nfrom = \"draagvlak@lagemade.example\"\n",
        office.port
    );
    std::fs::write(place.data().join("draagvlak.toml"), settings).unwrap();
    let store = place.store().await;
    let everybody = prepare(&store).await;
    store.close().await;
    let mut got: BTreeMap<String, usize> = BTreeMap::new();
    let mut killed = 0;
    let mut program = place.serve();
    loop {
        let heard = tokio::time::timeout(SILENCE, office.lines.next_line()).await;
        if let Ok(line) = heard {
            *got.entry(line.unwrap().unwrap()).or_default() += 1;
            if killed < kills && got.len() > (killed + 1) * people / (kills + 2) {
                program.kill();
                killed += 1;
                program = place.serve();
            }
            continue;
        }
        let store = place.store().await;
        let left = "SELECT (SELECT COUNT(*) FROM notice_turn WHERE due_at < 1000000000000000)
                         + (SELECT COUNT(*) FROM letter WHERE once LIKE 'digest:%' AND state IN ('waiting', 'sending')) AS it";
        let left = count(&store, left).await;
        store.close().await;
        if left == 0 {
            break;
        }
    }
    program.kill();
    let store = place.store().await;
    let letters = Statement::from_string(
        store.backend(),
        "SELECT to_mail, state FROM letter WHERE once LIKE 'digest:%'",
    );
    let letters = Letter::find_by_statement(letters).all(store.reader()).await.unwrap();
    store.close().await;
    let twice: Vec<_> = got.iter().filter(|(_, times)| **times > 1).collect();
    assert!(twice.is_empty(), "doubled: {twice:?}");
    assert_eq!(
        letters.len(),
        everybody.len(),
        "a letter in the outbox for each, and one"
    );
    let in_doubt: BTreeSet<&str> = letters
        .iter()
        .filter(|letter| letter.state == "unknown")
        .map(|letter| letter.to_mail.as_str())
        .collect();
    let missing: Vec<_> = everybody.iter().filter(|mail| !got.contains_key(*mail)).collect();
    let (all, came, doubts, gone) = (everybody.len(), got.len(), in_doubt.len(), missing.len());
    eprintln!(
        "{all} people, {killed} kills: {came} letters arrived, {doubts} in doubt, of which {gone} did not arrive"
    );
    assert_eq!(killed, kills);
    // Four letters are on their way at a time; the outbox says of each that was on its way in a kill that it is in doubt.
    assert!(in_doubt.len() <= 4 * kills, "{in_doubt:?}");
    let silent = missing.iter().filter(|mail| !in_doubt.contains(mail.as_str()));
    let silent: Vec<_> = silent.collect();
    assert!(silent.is_empty(), "left out without a word: {silent:?}");
}
