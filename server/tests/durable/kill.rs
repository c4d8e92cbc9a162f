//! R1: no acknowledged write is lost by a crash of the program, or of its way to the database.

use std::collections::BTreeSet;

use crate::kept::{end_sessions, notes};
use crate::often;
use crate::place::Place;
use crate::writers::{Desk, Writers};

/// Acknowledged writes after which a round is killed; a prime, so that rounds end at different places of a group.
const ENOUGH: usize = 101;

#[tokio::test]
async fn what_was_acknowledged_survives_kill_9() {
    let rounds = often(20, 200);
    let place = Place::empty().await;
    let mut acknowledged = BTreeSet::new();
    let mut program = place.demo();
    let desk = Desk::open(&program);
    for round in 0..rounds {
        let mut writers = Writers::start(&program, &desk, &format!("ronde-{round}"));
        writers.more(ENOUGH).await;
        program.kill();
        acknowledged.extend(writers.stop());
        let kept = notes(&place, "ronde").await;
        let lost: Vec<_> = acknowledged.difference(&kept).collect();
        assert!(lost.is_empty(), "round {round} lost {lost:?}");
        program = place.serve();
    }
    eprintln!("{rounds} rounds, {} acknowledged, none lost", acknowledged.len());
    assert!(acknowledged.len() >= rounds * ENOUGH);
}

#[tokio::test]
async fn what_was_acknowledged_survives_the_end_of_every_database_session() {
    if std::env::var_os(testkit::POSTGRES).is_none() {
        // An embedded store has no sessions that somebody else could end.
        return;
    }
    let place = Place::empty().await;
    let program = place.demo();
    let desk = Desk::open(&program);
    let mut writers = Writers::start(&program, &desk, "sessie");
    for _ in 0..often(5, 100) {
        writers.more(ENOUGH).await;
        end_sessions(&place).await;
    }
    // Nobody started anything anew: the program finds its way back by itself.
    writers.more(ENOUGH).await;
    let acknowledged = writers.stop();
    let kept = notes(&place, "sessie").await;
    let lost: Vec<_> = acknowledged.difference(&kept).collect();
    assert!(lost.is_empty(), "lost {lost:?}");
}
