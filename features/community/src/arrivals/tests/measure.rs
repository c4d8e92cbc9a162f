//! What a large import costs: run by hand, with `--run-ignored only --no-capture`; posts by `DRAAGVLAK_ARRIVALS`.

use std::fmt::Write as _;

use super::*;

/// The most memory this process has used, in MB.
fn peak_megabytes() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status
        .lines()
        .find(|line| line.starts_with("VmHWM:"))
        .unwrap_or_default();
    let kilobytes: u64 = line
        .split_whitespace()
        .nth(1)
        .and_then(|word| word.parse().ok())
        .unwrap_or_default();
    kilobytes / 1024
}

#[tokio::test]
#[ignore = "measures; takes minutes"]
async fn what_a_large_import_costs() {
    let posts: usize = std::env::var("DRAAGVLAK_ARRIVALS")
        .ok()
        .and_then(|it| it.parse().ok())
        .unwrap_or(20_000);
    let scene = scene().await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("groot.jsonl");
    let mut text = String::from("{\"type\":\"space\",\"id\":\"s\",\"name\":\"Groot\",\"kind\":\"open\"}\n");
    for number in 0..posts {
        let body = "Het gemaal bij Elzerbroek staat **weer aan**, en de buren zijn gebeld. ".repeat(4);
        writeln!(text, "{{\"type\":\"post\",\"id\":\"p{number}\",\"space\":\"s\",\"title\":\"Bericht {number}\",\"body\":\"{body}\",\"created_at\":\"2023-01-01T10:00:00Z\"}}").unwrap();
        for answer in 0..3 {
            writeln!(text, "{{\"type\":\"comment\",\"id\":\"c{number}-{answer}\",\"post\":\"p{number}\",\"body\":\"Fijn, dank je wel {number}\",\"created_at\":\"2023-01-02\"}}").unwrap();
        }
    }
    std::fs::write(&path, &text).unwrap();
    drop(text);
    let before = peak_megabytes();
    let began = std::time::Instant::now();
    let done = bring_in(&scene.house.platform, &path, "", false, Language::Nl)
        .await
        .unwrap();
    let took = began.elapsed();
    assert_eq!(done.tallies.map(|(_, tally)| tally.added)[2], posts as i64);
    eprintln!(
        "{posts} posts and {} comments: {:.1} s, {:.0} rows a second, peak {} MB (before: {before} MB)",
        posts * 3,
        took.as_secs_f64(),
        (posts * 4) as f64 / took.as_secs_f64(),
        peak_megabytes()
    );
}
