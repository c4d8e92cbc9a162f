//! A stream of a network, played again over a real WebSocket: dropped, repeated, in disorder and late, as the script says.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use data_encoding::BASE64;
use sha1::{Digest, Sha1};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

/// What the protocol appends to the key of the client.
const ENDING: &str = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

/// One thing that the server does.
#[derive(Clone, Debug)]
pub enum Step {
    /// Sends a line.
    Line(String),
    /// Sends a line in two frames.
    Split(String),
    /// Calls without saying anything.
    Ping,
    /// Sends these bytes as they are, frame or not.
    Bytes(Vec<u8>),
    /// Sends so many bytes of what the client cannot have asked for.
    Binary(usize),
    /// Ends the connection as the protocol wants it.
    Close,
    /// Breaks the connection off.
    Drop,
    /// Goes on calling until the client leaves.
    PingForEver,
    /// Says nothing until the test lets it go on.
    Until(Arc<Notify>),
}

/// One connection of a client, as it asked for it.
#[derive(Clone, Debug)]
pub struct Asked {
    /// Which connection it was, the first being 0.
    pub number: usize,
    /// From where it wants to go on.
    pub cursor: Option<i64>,
    /// The whole first line.
    pub line: String,
}

/// How the server answers a client that wants a stream.
pub enum Reply {
    /// A stream that does this and then waits until the client leaves.
    Stream(Vec<Step>),
    /// These bytes, and the connection is closed.
    Raw(String),
}

/// A server that plays a stream again; it ends with the test.
pub struct Replay {
    pub address: SocketAddr,
    asked: Arc<Mutex<Vec<Asked>>>,
    came: tokio::sync::Mutex<UnboundedReceiver<Asked>>,
}

impl Replay {
    /// Listens on this machine and answers each connection as `reply` says.
    pub async fn start(reply: impl Fn(&Asked) -> Reply + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.2:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let asked = Arc::<Mutex<Vec<Asked>>>::default();
        let (tell, came) = unbounded_channel();
        let (all, reply) = (asked.clone(), Arc::new(reply));
        tokio::spawn(async move {
            while let Ok((socket, _)) = listener.accept().await {
                let (all, tell, reply) = (all.clone(), tell.clone(), reply.clone());
                // What becomes of a connection after the client is gone concerns nobody.
                tokio::spawn(async move { serve(socket, &all, &tell, &*reply).await.unwrap_or_default() });
            }
        });
        Self {
            address,
            asked,
            came: came.into(),
        }
    }

    /// The address as a client wants it.
    pub fn url(&self) -> String {
        format!("ws://{}/subscribe", self.address)
    }

    /// All connections so far.
    pub fn asked(&self) -> Vec<Asked> {
        self.asked.lock().unwrap().clone()
    }

    /// Waits for the next connection.
    pub async fn next(&self) -> Asked {
        self.came
            .lock()
            .await
            .recv()
            .await
            .expect("the server lives as long as the test")
    }
}

async fn serve(
    mut socket: TcpStream,
    all: &Mutex<Vec<Asked>>,
    tell: &UnboundedSender<Asked>,
    reply: &(dyn Fn(&Asked) -> Reply + Send + Sync),
) -> std::io::Result<()> {
    let (mut head, mut buffer) = (Vec::new(), [0; 4096]);
    while !head.windows(4).any(|end| end == b"\r\n\r\n") {
        match socket.read(&mut buffer).await? {
            0 => return Ok(()),
            read => head.extend_from_slice(&buffer[..read]),
        }
    }
    let head = String::from_utf8_lossy(&head).into_owned();
    let line = head.lines().next().unwrap_or_default().to_owned();
    let asked = {
        let mut all = all.lock().unwrap();
        let asked = Asked {
            number: all.len(),
            cursor: cursor_of(&line),
            line,
        };
        all.push(asked.clone());
        asked
    };
    let reply = reply(&asked);
    let _ = tell.send(asked);
    match reply {
        Reply::Raw(text) => socket.write_all(text.as_bytes()).await,
        Reply::Stream(steps) => {
            socket.write_all(opening(&head).as_bytes()).await?;
            play(socket, steps).await
        }
    }
}

fn cursor_of(line: &str) -> Option<i64> {
    let (_, rest) = line.split_once("cursor=")?;
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}

fn opening(head: &str) -> String {
    let field = |line: &str| {
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("sec-websocket-key")
            .then(|| value.trim().to_owned())
    };
    let key = head.lines().find_map(field).unwrap_or_default();
    let accept = BASE64.encode(&Sha1::digest(format!("{key}{ENDING}").as_bytes()));
    format!(
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {accept}\r\n\r\n"
    )
}

async fn play(mut socket: TcpStream, steps: Vec<Step>) -> std::io::Result<()> {
    for step in steps {
        match step {
            Step::Line(line) => socket.write_all(&frame(0x81, line.as_bytes())).await?,
            Step::Split(line) => {
                let (one, two) = line.as_bytes().split_at(line.len() / 2);
                socket.write_all(&frame(0x01, one)).await?;
                socket.write_all(&frame(0x80, two)).await?;
            }
            Step::Ping => socket.write_all(&frame(0x89, b"")).await?,
            Step::Bytes(bytes) => socket.write_all(&bytes).await?,
            Step::Binary(bytes) => socket.write_all(&frame(0x82, &vec![0; bytes])).await?,
            Step::Close => {
                socket.write_all(&frame(0x88, &[])).await?;
                break;
            }
            Step::Drop => {
                socket.shutdown().await?;
                break;
            }
            Step::Until(told) => told.notified().await,
            Step::PingForEver => loop {
                socket.write_all(&frame(0x89, b"")).await?;
            },
        }
    }
    let mut buffer = [0; 4096];
    while socket.read(&mut buffer).await? > 0 {}
    Ok(())
}

fn frame(first: u8, bytes: &[u8]) -> Vec<u8> {
    let mut frame = vec![first];
    match bytes.len() {
        length @ 0..126 => frame.push(length as u8),
        length @ 126..65_536 => {
            frame.push(126);
            frame.extend_from_slice(&(length as u16).to_be_bytes());
        }
        length => {
            frame.push(127);
            frame.extend_from_slice(&(length as u64).to_be_bytes());
        }
    }
    frame.extend_from_slice(bytes);
    frame
}
