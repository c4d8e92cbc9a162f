//! A hand-made HTTP server that can misbehave, canaries that must stay silent, and names that lie.

use std::{
    collections::HashMap,
    io,
    net::{IpAddr, SocketAddr},
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use connectors::{
    Gate, GateSettings,
    feeds::HttpFeeds,
    outbound::{GateLimits, Lookup},
    pages::HttpPages,
};
use platform::outside::{Answering, FeedAnswer, FeedAsk, Feeds};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

/// A small feed that every reader can read.
pub(crate) const FEED: &str = "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Nieuws</title><link>/</link>\
    <item><title>Eén</title><link>/een</link><guid>1</guid></item></channel></rss>";

/// What the server does with one request.
pub(crate) enum Reply {
    /// Writes these bytes and closes.
    Bytes(Vec<u8>),
    /// Writes the first bytes, then the second for ever.
    Endless(Vec<u8>, Vec<u8>),
    /// Writes these bytes and then keeps the connection open in silence.
    Hang(Vec<u8>),
    /// Breaks the connection off with a reset.
    Reset,
}

/// A reply of a status, headers and body with the right length.
pub(crate) fn reply(status: &str, headers: &str, body: impl AsRef<[u8]>) -> Reply {
    let body = body.as_ref();
    let mut bytes = format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\n{headers}\r\n", body.len()).into_bytes();
    bytes.extend_from_slice(body);
    Reply::Bytes(bytes)
}

/// One request as it came.
#[derive(Clone, Debug, Default)]
pub(crate) struct Seen {
    pub(crate) head: String,
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) body: String,
}

impl Seen {
    /// The value of a header, empty when it was not sent.
    pub(crate) fn header(&self, name: &str) -> &str {
        let lines = self.head.lines().filter_map(|line| line.split_once(": "));
        lines
            .into_iter()
            .find(|(it, _)| it.eq_ignore_ascii_case(name))
            .map_or("", |(_, value)| value)
    }

    /// The body as JSON.
    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).unwrap_or_default()
    }
}

/// A server on 127.0.0.2 with the heads of the requests it got.
pub(crate) struct Fake {
    pub(crate) address: SocketAddr,
    requests: Arc<Mutex<Vec<String>>>,
    written: Arc<AtomicUsize>,
}

impl Fake {
    pub(crate) async fn start(answer: impl Fn(&str) -> Reply + Send + Sync + 'static) -> Self {
        Self::start_whole(move |seen| answer(&seen.path)).await
    }

    /// The same for who wants to see the whole request.
    pub(crate) async fn start_whole(answer: impl Fn(&Seen) -> Reply + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.2:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (requests, written) = (Arc::<Mutex<Vec<String>>>::default(), Arc::<AtomicUsize>::default());
        let (seen, sent, answer) = (requests.clone(), written.clone(), Arc::new(answer));
        tokio::spawn(async move {
            while let Ok((socket, _)) = listener.accept().await {
                let (seen, sent, answer) = (seen.clone(), sent.clone(), answer.clone());
                tokio::spawn(async move { serve(socket, &seen, &sent, &*answer).await });
            }
        });
        Self {
            address,
            requests,
            written,
        }
    }

    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    pub(crate) fn requests(&self) -> Vec<String> {
        self.requests.lock().unwrap().clone()
    }

    /// Bytes that the server managed to write.
    pub(crate) fn written(&self) -> usize {
        self.written.load(Ordering::SeqCst)
    }
}

async fn serve(
    mut socket: TcpStream,
    seen: &Mutex<Vec<String>>,
    sent: &AtomicUsize,
    answer: &(dyn Fn(&Seen) -> Reply + Sync),
) {
    let mut head = Vec::new();
    let mut buffer = [0; 4096];
    while !head.windows(4).any(|end| end == b"\r\n\r\n") {
        match socket.read(&mut buffer).await {
            Ok(0) | Err(_) => return,
            Ok(read) => head.extend_from_slice(&buffer[..read]),
        }
    }
    let end = head.windows(4).position(|end| end == b"\r\n\r\n").unwrap() + 4;
    let mut body = head.split_off(end);
    let head = String::from_utf8_lossy(&head).into_owned();
    let mut words = head.split(' ').map(str::to_owned);
    let mut request = Seen {
        method: words.next().unwrap_or_default(),
        path: words.next().unwrap_or_default(),
        head: head.clone(),
        body: String::new(),
    };
    let length = request.header("content-length").parse().unwrap_or(0);
    while body.len() < length {
        match socket.read(&mut buffer).await {
            Ok(0) | Err(_) => return,
            Ok(read) => body.extend_from_slice(&buffer[..read]),
        }
    }
    request.body = String::from_utf8_lossy(&body).into_owned();
    seen.lock().unwrap().push(head);
    match answer(&request) {
        Reply::Bytes(bytes) => {
            sent.fetch_add(bytes.len(), Ordering::SeqCst);
            let _ = socket.write_all(&bytes).await;
            let _ = socket.shutdown().await;
            // Reading to the end keeps the kernel from resetting what the client has not read yet.
            while matches!(socket.read(&mut buffer).await, Ok(read) if read > 0) {}
        }
        Reply::Endless(first, more) => {
            let _ = socket.write_all(&first).await;
            while socket.write_all(&more).await.is_ok() {
                sent.fetch_add(more.len(), Ordering::SeqCst);
            }
        }
        Reply::Hang(bytes) => {
            let _ = socket.write_all(&bytes).await;
            while matches!(socket.read(&mut buffer).await, Ok(read) if read > 0) {}
        }
        Reply::Reset => {
            let socket = socket.into_std().unwrap();
            // Zero seconds of lingering makes the kernel send a reset.
            let _ = TcpStream::from_std(socket).unwrap().set_zero_linger();
        }
    }
}

/// Listens where nobody may come, and counts who comes.
pub(crate) struct Canary {
    pub(crate) address: SocketAddr,
    visits: Arc<AtomicUsize>,
}

impl Canary {
    pub(crate) async fn listen(address: &str) -> io::Result<Self> {
        let listener = TcpListener::bind(address).await?;
        let address = listener.local_addr()?;
        let visits = Arc::<AtomicUsize>::default();
        let count = visits.clone();
        tokio::spawn(async move {
            while let Ok((mut socket, _)) = listener.accept().await {
                count.fetch_add(1, Ordering::SeqCst);
                let _ = socket.read(&mut [0; 4096]).await;
                let _ = socket
                    .write_all(format!("HTTP/1.1 200 OK\r\n\r\n{FEED}").as_bytes())
                    .await;
            }
        });
        Ok(Self { address, visits })
    }

    pub(crate) fn visits(&self) -> usize {
        self.visits.load(Ordering::SeqCst)
    }
}

/// Names with a list of answers each; every question takes the next one, round and round.
#[derive(Default)]
pub(crate) struct Names {
    answers: HashMap<&'static str, Vec<Vec<IpAddr>>>,
    asked: Mutex<HashMap<String, usize>>,
}

impl Names {
    pub(crate) fn with(mut self, name: &'static str, answers: &[&[&str]]) -> Self {
        let answers = answers
            .iter()
            .map(|answer| answer.iter().map(|ip| ip.parse().unwrap()).collect())
            .collect();
        self.answers.insert(name, answers);
        self
    }
}

impl Lookup for Names {
    fn addresses<'a>(&'a self, name: &'a str) -> Answering<'a, io::Result<Vec<IpAddr>>> {
        let name = name.trim_end_matches('.');
        let mut asked = self.asked.lock().unwrap();
        let turn = asked.entry(name.to_owned()).or_default();
        *turn += 1;
        let found = self
            .answers
            .get(name)
            .map(|answers| answers[(*turn - 1) % answers.len()].clone());
        Box::pin(async move { found.ok_or_else(|| io::Error::from(io::ErrorKind::NotFound)) })
    }
}

/// Feeds through a gate that knows 127.0.0.2 as its only exception.
pub(crate) fn feeds(names: Names) -> HttpFeeds {
    feeds_allowing("127.0.0.2/32", names)
}

pub(crate) fn feeds_allowing(allow: &str, names: Names) -> HttpFeeds {
    feeds_within(GateLimits::default(), allow, names)
}

/// Feeds with little patience, for servers that make one wait; elsewhere a busy machine would look like a slow server.
pub(crate) fn impatient() -> HttpFeeds {
    let (first_byte, whole) = (Duration::from_millis(300), Duration::from_millis(600));
    let limits = GateLimits {
        first_byte,
        whole,
        ..GateLimits::default()
    };
    feeds_within(limits, "127.0.0.2/32", Names::default())
}

fn feeds_within(limits: GateLimits, allow: &str, names: Names) -> HttpFeeds {
    HttpFeeds::new(gate(limits, allow, names))
}

/// Pages through the same gate as feeds.
pub(crate) fn pages(names: Names) -> HttpPages {
    HttpPages::new(gate(GateLimits::default(), "127.0.0.2/32", names))
}

pub(crate) fn gate(limits: GateLimits, allow: &str, names: Names) -> Gate {
    let allow = vec![allow.parse().unwrap()];
    let settings = GateSettings {
        allow,
        limits,
        lookup: Arc::new(names),
        ..GateSettings::default()
    };
    Gate::new(settings).unwrap()
}

pub(crate) async fn fetch(feeds: &HttpFeeds, url: &str) -> FeedAnswer {
    feeds
        .fetch(&FeedAsk {
            url: url.to_owned(),
            ..FeedAsk::default()
        })
        .await
}
