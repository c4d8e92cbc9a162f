//! R10: a backup that is made while everybody writes comes back whole, with everything that was acknowledged before it began.

use std::process::Output;

use crate::kept::notes;
use crate::often;
use crate::place::Place;
use crate::wire::Wire;
use crate::writers::{Desk, Writers};

/// Acknowledged writes between two backups.
const ENOUGH: usize = 101;

fn done(output: &Output) {
    let (said, complained) = (&output.stdout, &output.stderr);
    assert!(
        output.status.success(),
        "{} {}",
        String::from_utf8_lossy(said),
        String::from_utf8_lossy(complained)
    );
}

#[tokio::test]
async fn a_backup_under_load_comes_back_with_all_that_was_acknowledged() {
    let name = "a_backup_under_load_comes_back_with_all_that_was_acknowledged";
    let needs_dump = std::env::var_os(testkit::POSTGRES).is_some();
    if needs_dump && std::process::Command::new("pg_dump").arg("--version").output().is_err() {
        return eprintln!("pg_dump not found on the path, not run: {name}");
    }
    let place = Place::empty().await;
    let program = place.demo();
    let desk = Desk::open(&program);
    let mut writers = Writers::start(&program, &desk, "last");
    let mut backups = Vec::new();
    for number in 0..often(3, 10) {
        writers.more(ENOUGH).await;
        let before = writers.acknowledged.clone();
        let file = place.data().join(format!("backup-{number}"));
        done(&place.run(&["backup", file.to_str().unwrap()]));
        backups.push((file, before));
    }
    writers.stop();
    drop(program);
    for (file, before) in backups {
        let there = Place::empty().await;
        done(&there.run(&["restore", file.to_str().unwrap()]));
        let kept = notes(&there, "last").await;
        let lost: Vec<_> = before.difference(&kept).collect();
        assert!(lost.is_empty(), "{} lost {lost:?}", file.display());
        assert!(there.data().join("files").is_dir(), "the portraits are there too");
        let program = there.serve();
        let answer = Wire::open(&program.address, "").unwrap().get("/health").unwrap();
        assert_eq!(answer.status, 200, "{}", answer.body);
        drop(program);
        // A second time would overwrite; it is refused, and what is there stays.
        assert!(!there.run(&["restore", file.to_str().unwrap()]).status.success());
        assert_eq!(notes(&there, "last").await.len(), kept.len());
    }
}
