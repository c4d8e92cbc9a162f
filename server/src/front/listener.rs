//! The accept loop: `axum::serve` sets no limit on the time a client may take for its first bytes, this one does.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::ConnectInfo;
use axum::http::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::{GracefulConnection, GracefulShutdown};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio_util::sync::CancellationToken;
use tower::ServiceExt;

use super::stall::Stalling;

/// Header lines of a request at most (limits 6.2).
const HEADERS_MOST: usize = 100;
/// Bytes of the head of a request at most (limits 6.2).
const HEAD_BYTES: usize = 32 * 1024;
/// Connections at a time; behind a proxy a few hundred are in use.
const CONNECTIONS_MOST: usize = 2048;
/// Time for requests under way to finish when the program is told to stop.
const GRACE: Duration = Duration::from_secs(5);
/// Pause after an accept error, which usually means that file handles ran out.
const BREATH: Duration = Duration::from_millis(50);

/// How long a client may be slow (limits 6.2).
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// For the head of a request, and for an idle connection to ask again.
    pub head: Duration,
    /// For reading anything at all of an answer.
    pub stall: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            head: Duration::from_secs(15),
            stall: Duration::from_secs(30),
        }
    }
}

/// A bound socket.
pub struct Listener {
    socket: TcpListener,
    address: SocketAddr,
    patience: Patience,
}

/// How serving ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stopped {
    /// Every request under way was answered.
    Cleanly,
    /// Some were cut off after the grace.
    CutOff,
}

impl Listener {
    /// Binds the address; port 0 takes a free one.
    ///
    /// # Errors
    /// When the address is taken or not this machine's.
    pub async fn bind(address: SocketAddr) -> std::io::Result<Self> {
        let socket = TcpListener::bind(address).await?;
        let address = socket.local_addr()?;
        Ok(Self {
            socket,
            address,
            patience: Patience::default(),
        })
    }

    /// With other times, so that a test need not wait for the real ones.
    #[must_use]
    pub fn with_patience(self, patience: Patience) -> Self {
        Self { patience, ..self }
    }

    /// The address in use.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Serves until `closing` is cancelled, then lets requests under way finish.
    pub async fn serve(self, router: Router, closing: CancellationToken) -> Stopped {
        let open = GracefulShutdown::new();
        let places = Arc::new(Semaphore::new(CONNECTIONS_MOST));
        loop {
            let place = tokio::select! {
                () = closing.cancelled() => break,
                place = places.clone().acquire_owned() => place,
            };
            let accepted = tokio::select! {
                () = closing.cancelled() => break,
                accepted = self.socket.accept() => accepted,
            };
            match accepted {
                Ok((stream, client)) => {
                    let connection = open.watch(connection(stream, client, self.patience, router.clone()));
                    tokio::spawn(async move {
                        // A client that goes away or says nothing is no news.
                        let _ = connection.await;
                        drop(place);
                    });
                }
                Err(error) => {
                    tracing::warn!(%error, "a connection could not be accepted");
                    tokio::time::sleep(BREATH).await;
                }
            }
        }
        drop(self.socket);
        tokio::select! {
            () = open.shutdown() => Stopped::Cleanly,
            () = tokio::time::sleep(GRACE) => Stopped::CutOff,
        }
    }
}

/// Serves one client; ends by itself when the client goes away or stays silent.
fn connection(
    stream: TcpStream,
    client: SocketAddr,
    patience: Patience,
    router: Router,
) -> impl GracefulConnection<Error = hyper::Error> {
    // Answers are small and complete; waiting to fill a packet only makes them late.
    let _ = stream.set_nodelay(true);
    let service = router.map_request(move |mut request: Request<Incoming>| {
        request.extensions_mut().insert(ConnectInfo(client));
        request.map(axum::body::Body::new)
    });
    http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(patience.head)
        .max_headers(HEADERS_MOST)
        .max_buf_size(HEAD_BYTES)
        .serve_connection(
            TokioIo::new(Stalling::new(stream, patience.stall)),
            TowerToHyperService::new(service),
        )
}
