//! T32: nobody else in the house can reach the network: no other room names a client, and the lint stands.

use std::{fs, path::Path, path::PathBuf};

const CLIENTS: [&str; 8] = [
    "reqwest",
    "lettre",
    "feed-rs",
    "hyper-tls",
    "ureq",
    "isahc",
    "surf",
    "tokio-tungstenite",
];

fn house() -> PathBuf {
    testkit::folder(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn rooms() -> Vec<PathBuf> {
    let features = house().join("features");
    let features = fs::read_dir(features).unwrap().map(|room| room.unwrap().path());
    let rooms = ["platform", "migration", "server", "web", "testkit"].map(|room| house().join(room));
    rooms
        .into_iter()
        .chain(features)
        .filter(|room| room.join("Cargo.toml").exists())
        .collect()
}

#[test]
fn no_other_room_depends_on_a_client() {
    let rooms = rooms();
    assert!(rooms.len() >= 5, "rooms found: {rooms:?}");
    for room in rooms {
        let manifest = fs::read_to_string(room.join("Cargo.toml")).unwrap();
        for line in manifest.lines() {
            let name = line.split(['.', '=', ' ']).next().unwrap_or_default();
            assert!(!CLIENTS.contains(&name), "{}: {line}", room.display());
        }
    }
    for client in &CLIENTS[..3] {
        assert!(
            fs::read_to_string(house().join("connectors/Cargo.toml"))
                .unwrap()
                .contains(&format!("\n{client}.")),
            "{client}"
        );
    }
}

#[test]
fn the_lint_names_the_ways_around_the_gate() {
    let lint = fs::read_to_string(house().join("clippy.toml")).unwrap();
    for way in [
        "reqwest::Client",
        "tokio::net::TcpStream::connect",
        "std::net::TcpStream::connect",
        "std::time::SystemTime::now",
        "axum::Router::route",
    ] {
        assert!(lint.contains(&format!("\"{way}\"")), "{way}");
    }
}

#[test]
fn the_lint_is_lifted_in_the_gate_alone() {
    let mut folders = vec![house().join("connectors/src")];
    let mut lifted = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if fs::read_to_string(&path).unwrap().contains("disallowed_") {
                lifted.push(path.strip_prefix(house()).unwrap().to_owned());
            }
        }
    }
    assert_eq!(lifted, [Path::new("connectors/src/outbound/gate.rs")]);
}
