//! R1 and R2: no acknowledged write is lost by a crash, and the log is synced before an answer leaves.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use platform::clock::Clock;
use platform::store::{Engine, Store};
use sea_orm::{ConnectionTrait, FromQueryResult, Statement};

use crate::program::Program;
use crate::wire::Wire;

/// Rounds of writing and killing.
const ROUNDS: usize = 10;
/// Clients that write at the same time.
const CLIENTS: usize = 4;
/// Acknowledged writes after which a round is killed; a prime, so that rounds end at different places of a group.
const ENOUGH: usize = 61;

#[derive(FromQueryResult)]
struct Text {
    text: String,
}

#[derive(FromQueryResult)]
struct Said {
    it: String,
}

fn first_case(wire: &mut Wire) -> String {
    let list = wire.get("/listen/cases?tab=all").unwrap();
    let start = list.body.find("/case/").expect("the demonstration has open cases") + "/case/".len();
    list.body[start..]
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .collect()
}

/// Adds notes until enough are acknowledged, then kills the program; gives what was acknowledged.
fn write_until_killed(program: &mut Program, cookie: &str, case: &str, round: usize) -> BTreeSet<String> {
    let acknowledged = Mutex::new(BTreeSet::new());
    let (count, is_over) = (AtomicUsize::new(0), AtomicBool::new(false));
    let address = program.address.clone();
    std::thread::scope(|scope| {
        for client in 0..CLIENTS {
            let (acknowledged, count, is_over, address) = (&acknowledged, &count, &is_over, &address);
            scope.spawn(move || {
                let Ok(mut wire) = Wire::open(address, cookie) else {
                    return;
                };
                for number in 0.. {
                    let text = format!("ronde-{round}-klant-{client}-notitie-{number}");
                    let form = format!("text={text}&key={text}");
                    match wire.post(&format!("/case/{case}/note"), &form) {
                        Ok(answer) if answer.status == 303 => {
                            acknowledged.lock().unwrap().insert(text);
                            count.fetch_add(1, Ordering::SeqCst);
                        }
                        Ok(answer) => panic!("{} {}", answer.status, answer.body),
                        Err(_) => return,
                    }
                    if is_over.load(Ordering::SeqCst) {
                        return;
                    }
                }
            });
        }
        while count.load(Ordering::SeqCst) < ENOUGH {
            std::thread::yield_now();
        }
        program.kill();
        is_over.store(true, Ordering::SeqCst);
    });
    acknowledged.into_inner().unwrap()
}

async fn kept(data: &Path) -> Vec<String> {
    let engine = Engine::in_folder(data);
    let store = Store::open(&engine, Clock::system()).await.unwrap();
    let db = store.reader();
    let query = "SELECT text FROM resolution_note WHERE text LIKE 'ronde-%'";
    let rows = Text::find_by_statement(Statement::from_string(store.backend(), query))
        .all(db)
        .await
        .unwrap();
    let check = Statement::from_string(
        store.backend(),
        "SELECT integrity_check AS it FROM pragma_integrity_check",
    );
    assert_eq!(Said::find_by_statement(check).one(db).await.unwrap().unwrap().it, "ok");
    let strays = db
        .query_all_raw(Statement::from_string(store.backend(), "PRAGMA foreign_key_check"))
        .await
        .unwrap();
    assert!(strays.is_empty());
    store.close().await;
    rows.into_iter().map(|row| row.text).collect()
}

#[tokio::test]
async fn what_was_acknowledged_survives_kill_9() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let small = ["demo", "--people", "12", "--mentions", "60"];
    let mut acknowledged = BTreeSet::new();
    let mut program = Program::start(&small, &data);
    let mut wire = program.sign_in("communication");
    let case = first_case(&mut wire);
    let cookie = wire.cookie.clone();
    for round in 0..ROUNDS {
        acknowledged.extend(write_until_killed(&mut program, &cookie, &case, round));
        let kept = kept(&data).await;
        let once: BTreeSet<String> = kept.iter().cloned().collect();
        assert_eq!(once.len(), kept.len(), "nothing is kept twice");
        let lost: Vec<_> = acknowledged.difference(&once).collect();
        assert!(lost.is_empty(), "round {round} lost {lost:?}");
        program = Program::start(&["serve"], &data);
    }
    assert!(acknowledged.len() >= ROUNDS * ENOUGH);
}

#[tokio::test]
async fn the_log_is_synced_before_the_answer_leaves() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let trace = folder.path().join("trace");
    let program = Program::start(&["demo", "--people", "12", "--mentions", "60"], &data);
    let mut wire = program.sign_in("communication");
    let case = first_case(&mut wire);
    let calls = "trace=openat,pwrite64,fsync,fdatasync,write,writev,sendto,sendmsg";
    let tracer = Command::new("strace")
        .args(["-f", "-y", "-s", "32", "-e", calls, "-o"])
        .arg(&trace)
        .args(["-p", &program.pid().to_string()])
        .stderr(Stdio::piped())
        .spawn();
    let Ok(mut tracer) = tracer else {
        return eprintln!("strace not found, not run: the_log_is_synced_before_the_answer_leaves");
    };
    // strace says that it is attached before it lets the program go on.
    let mut said = std::io::BufReader::new(tracer.stderr.take().unwrap());
    let mut line = String::new();
    std::io::BufRead::read_line(&mut said, &mut line).unwrap();
    if !line.contains("attached") {
        let _ = tracer.kill();
        return eprintln!("strace may not attach here, not run: the_log_is_synced_before_the_answer_leaves ({line})");
    }
    for number in 0..100 {
        let form = format!("text=spoor-{number}&key=spoor-{number}");
        assert_eq!(wire.post(&format!("/case/{case}/note"), &form).unwrap().status, 303);
    }
    drop(program);
    tracer.wait().unwrap();
    let (answers, unsynced) = read_trace(&std::fs::read_to_string(&trace).unwrap());
    assert!(answers >= 100, "the trace shows the answers: {answers}");
    assert_eq!(unsynced, 0, "an answer left while the log was not synced");
}

/// How many answers left, and how many of them without a sync of the log since their own write. One client asks one thing
/// at a time, so between two answers stand the write and the sync of the second; jobs write in between and do no harm.
fn read_trace(trace: &str) -> (usize, usize) {
    let (mut wrote, mut synced, mut answers, mut unsynced) = (false, false, 0, 0);
    for line in trace.lines() {
        let is_log = line.contains("-wal>");
        if is_log && line.contains("pwrite64(") {
            wrote = true;
        } else if is_log && (line.contains("fsync(") || line.contains("fdatasync(")) {
            synced |= wrote;
        } else if line.contains("HTTP/1.1 303") {
            answers += 1;
            unsynced += usize::from(!synced);
            (wrote, synced) = (false, false);
        }
    }
    (answers, unsynced)
}
