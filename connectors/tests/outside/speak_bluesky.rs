//! Speaking on a server of Bluesky: sessions that run out, names that nobody has, and answers that get lost.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use connectors::bluesky::BlueskyVoice;
use connectors::outbound::GateLimits;
use platform::outside::{Answered, Door, Reach, SpeakTrouble, Speaking, Speech};
use platform::secrets::Secret;
use serde_json::{Value, json};

use crate::fake::{Fake, Names, Reply, Seen, gate, reply};

const DID: &str = "did:plc:lagemade00000000000000aa";

#[derive(Default)]
struct Memory {
    records: BTreeMap<String, Value>,
    sessions: usize,
    refreshed: usize,
    /// The access that counts now.
    access: String,
    drops: bool,
    refuses: Option<&'static str>,
}

fn session(memory: &mut Memory) -> Reply {
    memory.access = format!("access-{}-{}", memory.sessions, memory.refreshed);
    let session =
        json!({ "did": DID, "handle": "lagemade.example", "accessJwt": memory.access, "refreshJwt": "refresh" });
    reply("200 OK", "", session.to_string())
}

fn answer(seen: &Seen, memory: &mut Memory) -> Reply {
    match seen.path.split('?').next().unwrap_or_default() {
        "/xrpc/com.atproto.server.createSession" if seen.json()["password"] == "good" => {
            memory.sessions += 1;
            session(memory)
        }
        "/xrpc/com.atproto.server.createSession" => {
            reply("401 Unauthorized", "", r#"{"error":"AuthenticationRequired"}"#)
        }
        "/xrpc/com.atproto.server.refreshSession" if seen.header("authorization") == "Bearer refresh" => {
            memory.refreshed += 1;
            session(memory)
        }
        _ if seen.header("authorization") != format!("Bearer {}", memory.access) => reply(
            "400 Bad Request",
            "",
            r#"{"error":"ExpiredToken","message":"Token has expired"}"#,
        ),
        "/xrpc/com.atproto.identity.resolveHandle" if seen.path.ends_with("=an.example") => {
            reply("200 OK", "", r#"{"did":"did:plc:an000000000000000000000a"}"#)
        }
        "/xrpc/com.atproto.identity.resolveHandle" => reply(
            "400 Bad Request",
            "",
            r#"{"error":"InvalidRequest","message":"Unable to resolve handle"}"#,
        ),
        "/xrpc/com.atproto.repo.putRecord" => put(seen, memory),
        _ => reply("404 Not Found", "", "{}"),
    }
}

fn put(seen: &Seen, memory: &mut Memory) -> Reply {
    if let Some(status) = memory.refuses.take() {
        return reply(status, "Retry-After: 120\r\n", r#"{"error":"no"}"#);
    }
    let asked = seen.json();
    let key = asked["rkey"].as_str().unwrap_or_default().to_owned();
    memory.records.insert(key.clone(), asked);
    match std::mem::take(&mut memory.drops) {
        true => Reply::Reset,
        false => reply(
            "200 OK",
            "",
            json!({ "uri": format!("at://{DID}/app.bsky.feed.post/{key}"), "cid": "bafyrei" }).to_string(),
        ),
    }
}

async fn server() -> (Fake, Arc<Mutex<Memory>>, BlueskyVoice) {
    let memory = Arc::<Mutex<Memory>>::default();
    let kept = memory.clone();
    let fake = Fake::start_whole(move |seen| answer(seen, &mut kept.lock().unwrap())).await;
    let gate = gate(GateLimits::default(), "127.0.0.2/32", Names::default());
    (fake, memory, BlueskyVoice::new(gate))
}

fn speech(fake: &Fake, text: &str) -> Speech {
    Speech {
        door: door(fake, "good"),
        network_id: DID.into(),
        text: text.into(),
        language: Some("nl".into()),
        to: Answered {
            uri: "at://did:plc:an000000000000000000000a/app.bsky.feed.post/3mmoojp4cd223".into(),
            cid: "bafyreicl7rzk".into(),
            root: None,
        },
        reach: Reach::Public,
        key: "sleutel-1".into(),
        begun_micros: 1_794_906_000_123_456,
        look_first: false,
    }
}

fn door(fake: &Fake, secret: &str) -> Door {
    Door {
        server: fake.url(""),
        name: "@lagemade.example".into(),
        secret: Secret::new(secret),
    }
}

#[tokio::test]
async fn an_app_password_opens_the_account_and_a_wrong_one_does_not() {
    let (fake, _, voice) = server().await;
    let signed_in = voice.sign_in(&door(&fake, "good")).await.unwrap();
    assert_eq!(
        (signed_in.name.as_str(), signed_in.network_id.as_str()),
        ("lagemade.example", DID)
    );
    assert_eq!(voice.sign_in(&door(&fake, "bad")).await, Err(SpeakTrouble::Denied));
}

#[tokio::test]
async fn an_answer_points_at_its_thread_and_its_facets_at_their_bytes() {
    let (fake, memory, voice) = server().await;
    let text = "Één vraag, @an.example en @niemand.example: zie https://lagemade.example #dijk";
    let mut speech = speech(&fake, text);
    voice.place(&speech).await.unwrap();
    let put = memory.lock().unwrap().records.values().next().cloned().unwrap();
    let (record, to) = (&put["record"], json!({ "uri": speech.to.uri, "cid": speech.to.cid }));
    assert_eq!((&record["reply"]["root"], &record["reply"]["parent"]), (&to, &to));
    assert_eq!(record["createdAt"], "2026-11-17T09:00:00.123Z");
    let bytes = |facet: &Value| {
        let at = |name: &str| usize::try_from(facet["index"][name].as_u64().unwrap()).unwrap();
        text.get(at("byteStart")..at("byteEnd")).unwrap().to_owned()
    };
    let facets = record["facets"].as_array().unwrap();
    assert_eq!(
        facets.iter().map(bytes).collect::<Vec<_>>(),
        ["@an.example", "https://lagemade.example", "#dijk"]
    );
    assert_eq!(facets[0]["features"][0]["did"], "did:plc:an000000000000000000000a");
    // In a thread the first post stays the root.
    speech.to.root = Some((
        "at://did:plc:b0000000000000000000000b/app.bsky.feed.post/3mmoojp4cd222".into(),
        "bafyroot".into(),
    ));
    speech.key = "sleutel-2".into();
    voice.place(&speech).await.unwrap();
    let records = memory.lock().unwrap().records.clone();
    assert!(
        records
            .values()
            .any(|it| it["record"]["reply"]["root"]["cid"] == "bafyroot")
    );
}

#[tokio::test]
async fn an_answer_that_was_taken_and_lost_is_placed_once() {
    let (fake, memory, voice) = server().await;
    memory.lock().unwrap().drops = true;
    let speech = speech(&fake, "We komen kijken");
    assert!(voice.place(&speech).await.unwrap_err().passes());
    let placed = voice.place(&speech).await.unwrap();
    let records = memory.lock().unwrap().records.clone();
    assert_eq!(records.len(), 1, "{records:?}");
    let key = records.keys().next().unwrap();
    assert_eq!(placed.url, format!("https://bsky.app/profile/{DID}/post/{key}"));
}

#[tokio::test]
async fn a_session_is_opened_once_refreshed_when_it_runs_out_and_opened_anew_when_that_fails() {
    let (fake, memory, voice) = server().await;
    let say = async |key: &str| {
        let speech = Speech {
            key: key.into(),
            ..speech(&fake, "Dag")
        };
        voice.place(&speech).await.unwrap()
    };
    say("a").await;
    say("b").await;
    assert_eq!(memory.lock().unwrap().sessions, 1, "one session serves many");
    memory.lock().unwrap().access = "another".into();
    say("c").await;
    let count = |memory: &Memory| (memory.sessions, memory.refreshed, memory.records.len());
    assert_eq!(count(&memory.lock().unwrap()), (1, 1, 3));
    for (status, trouble) in [
        ("429 Too Many Requests", SpeakTrouble::Busy(Some(120))),
        ("500 Internal Server Error", SpeakTrouble::ServerTrouble),
        ("400 Bad Request", SpeakTrouble::Refused),
    ] {
        memory.lock().unwrap().refuses = Some(status);
        let speech = Speech {
            key: status.into(),
            ..speech(&fake, "Dag")
        };
        assert_eq!(voice.place(&speech).await, Err(trouble), "{status}");
    }
}
