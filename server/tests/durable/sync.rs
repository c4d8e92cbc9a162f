//! R2: the log is synced before an answer leaves.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use crate::often;
use crate::place::Place;
use crate::writers::Desk;

#[tokio::test]
async fn the_log_is_synced_before_the_answer_leaves() {
    if std::env::var_os(testkit::POSTGRES).is_some() {
        // The log is PostgreSQL's there; what is asked of it is the next test.
        return;
    }
    let answers_wanted = often(200, 1000);
    let place = Place::empty().await;
    let program = place.demo();
    let desk = Desk::open(&program);
    let mut wire = desk.wire(&program);
    let trace = place.data().join("trace");
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
    let mut said = BufReader::new(tracer.stderr.take().unwrap());
    let mut line = String::new();
    said.read_line(&mut line).unwrap();
    if !line.contains("attached") {
        let _ = tracer.kill();
        return eprintln!(
            "strace not found able to attach here, not run: the_log_is_synced_before_the_answer_leaves ({line})"
        );
    }
    for number in 0..answers_wanted {
        assert_eq!(desk.note(&mut wire, &format!("spoor-{number}")).unwrap(), 303);
    }
    drop(program);
    tracer.wait().unwrap();
    let (answers, unsynced) = read_trace(&std::fs::read_to_string(&trace).unwrap());
    assert!(answers >= answers_wanted, "the trace shows the answers: {answers}");
    assert_eq!(
        unsynced, 0,
        "of {answers} answers so many left while the log was not synced"
    );
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

#[tokio::test]
async fn postgresql_is_asked_to_sync_whatever_its_own_settings_say() {
    let place = Place::empty().await;
    if std::env::var_os(testkit::POSTGRES).is_none() {
        return;
    }
    let store = place.store().await;
    let ask = sea_orm::Statement::from_string(store.backend(), "SHOW synchronous_commit");
    for db in [store.reader(), store.bare_writer()] {
        let row = sea_orm::ConnectionTrait::query_one_raw(db, ask.clone())
            .await
            .unwrap()
            .unwrap();
        assert_eq!(row.try_get_by_index::<String>(0).unwrap(), "on");
    }
    store.close().await;
}

#[tokio::test]
async fn a_store_that_was_filled_in_a_hurry_waits_for_the_disk_again() {
    if std::env::var_os(testkit::POSTGRES).is_some() {
        return;
    }
    let place = Place::empty().await;
    std::fs::create_dir_all(place.data()).unwrap();
    let store = place.store().await;
    let level = async || {
        let ask = sea_orm::Statement::from_string(store.backend(), "PRAGMA synchronous");
        let row = sea_orm::ConnectionTrait::query_one_raw(store.bare_writer(), ask).await;
        row.unwrap().unwrap().try_get_by_index::<i32>(0).unwrap()
    };
    assert_eq!(level().await, 2, "FULL");
    store.hurry().await.unwrap();
    assert_eq!(level().await, 0, "OFF");
    store.make_durable().await.unwrap();
    assert_eq!(level().await, 2, "FULL");
    store.close().await;
}
