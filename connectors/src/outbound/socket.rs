//! A WebSocket through the gate: the same judgement, the same names and the same TLS as any other request, then no end.

use http::{HeaderName, HeaderValue, StatusCode, header};
use platform::secrets::Secret;
use tokio::time::Instant;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::handshake::{client::generate_key, derive_accept_key};
use tokio_tungstenite::tungstenite::protocol::{Role, WebSocketConfig};
use url::{Host, Url};

use super::address::excepted;
use super::gate::{Gate, GateTrouble};

/// A WebSocket that is open.
pub type Socket = WebSocketStream<reqwest::Upgraded>;

impl Gate {
    /// Opens a WebSocket at an address that begins with `ws` or `wss`. Redirects are not followed: a stream stands where the
    /// configuration says.
    ///
    /// # Errors
    /// See [`GateTrouble`]; with a status when the server answered and opened no socket.
    pub async fn open_socket(&self, url: Url, most_bytes: usize) -> Result<Socket, (GateTrouble, Option<StatusCode>)> {
        self.open_socket_as(url, most_bytes, None).await
    }

    /// The same, signed in. Without TLS only exceptions of the configuration are told a secret.
    ///
    /// # Errors
    /// As without.
    pub async fn open_socket_as(
        &self,
        mut url: Url,
        most_bytes: usize,
        bearer: Option<&Secret>,
    ) -> Result<Socket, (GateTrouble, Option<StatusCode>)> {
        let plain = |trouble| (trouble, None);
        let scheme = match url.scheme() {
            "ws" => "http",
            "wss" => "https",
            _ => return Err(plain(GateTrouble::BadAddress)),
        };
        url.set_scheme(scheme).map_err(|()| plain(GateTrouble::BadAddress))?;
        let host = self.judge(&mut url).map_err(plain)?;
        let literal = match url.host() {
            Some(Host::Ipv4(address)) => Some(address.into()),
            Some(Host::Ipv6(address)) => Some(address.into()),
            _ => None,
        };
        let is_excepted = literal.is_some_and(|address| excepted(address, &self.inner.allow));
        if bearer.is_some() && scheme == "http" && !is_excepted {
            return Err(plain(GateTrouble::Unreachable));
        }
        let place = self.inner.places.take(&host).await;
        let place = place.ok_or(plain(GateTrouble::Unreachable))?;
        let key = generate_key();
        let (mut headers, ends) = (asking(&key), Instant::now() + self.inner.limits.first_byte);
        if let Some(bearer) = bearer {
            let value = HeaderValue::from_str(&format!("Bearer {}", bearer.reveal()));
            let mut value = value.map_err(|_| plain(GateTrouble::BadAddress))?;
            value.set_sensitive(true);
            headers.push((header::AUTHORIZATION, value));
        }
        let answer = self.ask(&url, &headers, ends).await.map_err(plain)?;
        let status = answer.status();
        let accepted = answer.headers().get(header::SEC_WEBSOCKET_ACCEPT);
        let is_meant = accepted.is_some_and(|accept| accept.as_bytes() == derive_accept_key(key.as_bytes()).as_bytes());
        if status != StatusCode::SWITCHING_PROTOCOLS || !is_meant {
            return Err((GateTrouble::Broken, Some(status)));
        }
        let connection = answer.upgrade().await.map_err(|_| plain(GateTrouble::Broken))?;
        // The place was for the opening; a stream that stays must not keep others from asking.
        drop(place);
        let config = WebSocketConfig::default()
            .max_message_size(Some(most_bytes))
            .max_frame_size(Some(most_bytes));
        Ok(WebSocketStream::from_raw_socket(connection, Role::Client, Some(config)).await)
    }
}

fn asking(key: &str) -> Vec<(HeaderName, HeaderValue)> {
    let mut headers = vec![
        (header::CONNECTION, HeaderValue::from_static("Upgrade")),
        (header::UPGRADE, HeaderValue::from_static("websocket")),
        (header::SEC_WEBSOCKET_VERSION, HeaderValue::from_static("13")),
    ];
    if let Ok(key) = HeaderValue::from_str(key) {
        headers.push((header::SEC_WEBSOCKET_KEY, key));
    }
    headers
}
