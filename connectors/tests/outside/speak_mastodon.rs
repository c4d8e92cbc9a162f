//! Speaking on a server of Mastodon that drops answers, forgets keys, is busy and leads elsewhere.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use connectors::mastodon::MastodonVoice;
use connectors::outbound::GateLimits;
use platform::outside::{Answered, Door, Reach, SpeakTrouble, Speaking, Speech};
use platform::secrets::Secret;
use serde_json::{Value, json};

use crate::fake::{Canary, Fake, Names, Reply, Seen, gate, reply};

const POST: &str = "https://dijk.example/users/an/statuses/7";

/// What a server remembers.
#[derive(Default)]
struct Memory {
    said: Vec<Value>,
    keys: HashMap<String, usize>,
    /// The next post is taken and its answer dropped.
    drops: bool,
    /// The next post is answered with this instead.
    refuses: Option<&'static str>,
}

fn search(uri: &str) -> Reply {
    let status = json!({ "id": "110", "uri": uri, "url": "https://dijk.example/@an/7", "account": { "acct": "an@dijk.example" } });
    reply("200 OK", "", json!({ "statuses": [status] }).to_string())
}

fn answer(seen: &Seen, memory: &mut Memory) -> Reply {
    if seen.header("authorization") != "Bearer good" {
        return reply("401 Unauthorized", "", r#"{"error":"The access token is invalid"}"#);
    }
    match (seen.method.as_str(), seen.path.split('?').next().unwrap_or_default()) {
        ("GET", "/api/v1/accounts/verify_credentials") => {
            reply("200 OK", "", r#"{"id":"42","username":"lagemade","acct":"lagemade"}"#)
        }
        ("GET", "/api/v2/instance") => reply(
            "200 OK",
            "",
            r#"{"domain":"dijk.example","configuration":{"statuses":{"max_characters":640,"characters_reserved_per_url":23}}}"#,
        ),
        ("GET", "/api/v2/search") => search(POST),
        ("GET", "/api/v1/accounts/42/statuses") => reply("200 OK", "", Value::from(memory.said.clone()).to_string()),
        ("POST", "/api/v1/statuses") => post(seen, memory),
        _ => reply("404 Not Found", "", r#"{"error":"Record not found"}"#),
    }
}

fn post(seen: &Seen, memory: &mut Memory) -> Reply {
    if let Some(status) = memory.refuses.take() {
        let when = "Date: Tue, 17 Nov 2026 09:00:00 GMT\r\nX-RateLimit-Reset: 2026-11-17T09:04:10.123456Z\r\n";
        return reply(status, when, r#"{"error":"no"}"#);
    }
    let place = match memory.keys.get(seen.header("idempotency-key")) {
        Some(place) => *place,
        None => {
            let (asked, number) = (seen.json(), memory.said.len() + 1);
            let mut said = json!({
                "id": number.to_string(), "uri": format!("https://own.example/users/lagemade/statuses/{number}"),
                "url": format!("https://own.example/@lagemade/{number}"), "in_reply_to_id": asked["in_reply_to_id"],
                "content": format!("<p>{}</p>", asked["status"].as_str().unwrap_or_default()),
            });
            said["asked"] = asked;
            memory.said.push(said);
            memory
                .keys
                .insert(seen.header("idempotency-key").to_owned(), number - 1);
            number - 1
        }
    };
    match std::mem::take(&mut memory.drops) {
        true => Reply::Reset,
        false => reply("200 OK", "", memory.said[place].to_string()),
    }
}

async fn server() -> (Fake, Arc<Mutex<Memory>>) {
    let memory = Arc::<Mutex<Memory>>::default();
    let kept = memory.clone();
    (
        Fake::start_whole(move |seen| answer(seen, &mut kept.lock().unwrap())).await,
        memory,
    )
}

fn voice() -> MastodonVoice {
    MastodonVoice::new(gate(GateLimits::default(), "127.0.0.2/32", Names::default()))
}

fn door(server: &str, secret: &str) -> Door {
    Door {
        server: server.to_owned(),
        name: String::new(),
        secret: Secret::new(secret),
    }
}

fn speech(fake: &Fake) -> Speech {
    Speech {
        door: door(&fake.url(""), "good"),
        network_id: "42".into(),
        text: "We komen vandaag kijken.".into(),
        language: Some("nl".into()),
        to: Answered {
            uri: POST.into(),
            ..Answered::default()
        },
        reach: Reach::Quiet,
        key: "sleutel-1".into(),
        begun_micros: 1_794_906_000_000_000,
        look_first: false,
    }
}

#[tokio::test]
async fn a_token_says_whose_it_is_and_the_server_how_much_fits() {
    let (fake, _) = server().await;
    let signed_in = voice().sign_in(&door(&fake.url(""), "good")).await.unwrap();
    assert_eq!(
        (signed_in.name.as_str(), signed_in.network_id.as_str()),
        ("@lagemade@dijk.example", "42")
    );
    assert_eq!((signed_in.characters_most, signed_in.link_characters), (640, Some(23)));
    assert_eq!(
        voice().sign_in(&door(&fake.url(""), "bad")).await,
        Err(SpeakTrouble::Denied)
    );
    assert_eq!(
        voice().sign_in(&door(&fake.url("/x"), "good")).await,
        Err(SpeakTrouble::BadAddress)
    );
    let closed = voice().sign_in(&door("http://127.0.0.2:9", "good")).await;
    assert_eq!(closed, Err(SpeakTrouble::Unreachable));
}

#[tokio::test]
async fn an_answer_names_who_it_answers_and_stands_there_once() {
    let (fake, memory) = server().await;
    let (voice, speech) = (voice(), speech(&fake));
    memory.lock().unwrap().drops = true;
    let lost = voice.place(&speech).await.unwrap_err();
    assert!(lost.passes(), "{lost:?}");
    let placed = voice.place(&speech).await.unwrap();
    assert_eq!(placed.url, "https://own.example/@lagemade/1");
    // An hour later the server has forgotten the key; what stands there is found instead.
    memory.lock().unwrap().keys.clear();
    let later = Speech {
        look_first: true,
        ..speech
    };
    assert_eq!(voice.place(&later).await, Ok(placed));
    let said = memory.lock().unwrap().said.clone();
    assert_eq!(said.len(), 1, "{said:?}");
    let asked = &said[0]["asked"];
    assert_eq!(asked["status"], "@an@dijk.example We komen vandaag kijken.");
    let rest = (&asked["in_reply_to_id"], &asked["visibility"], &asked["language"]);
    assert_eq!(rest, (&json!("110"), &json!("unlisted"), &json!("nl")));
}

#[tokio::test]
async fn what_the_server_says_decides_whether_it_is_tried_again() {
    let (fake, memory) = server().await;
    let voice = voice();
    for (status, trouble) in [
        ("401 Unauthorized", SpeakTrouble::Denied),
        ("422 Unprocessable Entity", SpeakTrouble::Refused),
        ("429 Too Many Requests", SpeakTrouble::Busy(Some(250))),
        ("503 Service Unavailable", SpeakTrouble::ServerTrouble),
        ("302 Found", SpeakTrouble::Odd),
    ] {
        memory.lock().unwrap().refuses = Some(status);
        assert_eq!(voice.place(&speech(&fake)).await, Err(trouble), "{status}");
    }
    assert_eq!(memory.lock().unwrap().said.len(), 0);
}

#[tokio::test]
async fn a_server_that_offers_another_post_is_not_believed() {
    let fake = Fake::start_whole(|_| search("https://elsewhere.example/1")).await;
    let mut speech = speech(&fake);
    speech.to.uri = "https://dijk.example/users/jan/statuses/8".into();
    assert_eq!(voice().place(&speech).await, Err(SpeakTrouble::NotThere));
}

#[tokio::test]
async fn a_token_goes_to_its_own_server_alone() {
    let canary = Canary::listen("127.0.0.1:0").await.unwrap();
    let to = format!("Location: http://{}/api\r\n", canary.address);
    let fake = Fake::start_whole(move |_| reply("307 Temporary Redirect", &to, "{}")).await;
    assert_eq!(
        voice().sign_in(&door(&fake.url(""), "good")).await,
        Err(SpeakTrouble::Odd)
    );
    // Without TLS a name in the public internet is not spoken to at all, and a place inside never.
    let names = Names::default().with("open.example", &[&["93.184.215.14"]]);
    let voice = MastodonVoice::new(gate(GateLimits::default(), "127.0.0.2/32", names));
    for server in [
        "http://open.example",
        "http://93.184.215.14",
        &format!("http://{}", canary.address),
    ] {
        assert_eq!(
            voice.sign_in(&door(server, "good")).await,
            Err(SpeakTrouble::Unreachable),
            "{server}"
        );
    }
    assert_eq!(canary.visits(), 0);
}
