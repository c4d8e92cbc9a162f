//! One call with a secret: the same judgement as every request, encrypted always, and led nowhere else.

use http::{HeaderName, HeaderValue, Method, header};
use platform::secrets::Secret;
use tokio::time::Instant;
use url::{Host, Url};

use super::address::{WEB_PORTS, excepted};
use super::body::ENCODINGS;
use super::gate::{Gate, GateTrouble, Got};

/// A question to a server with which we have an account.
#[derive(Clone, Debug)]
pub struct Call {
    /// GET or POST.
    pub method: Method,
    /// The address.
    pub url: Url,
    /// What anybody may see.
    pub headers: Vec<(HeaderName, HeaderValue)>,
    /// Sent as `Authorization: Bearer`.
    pub bearer: Option<Secret>,
    /// JSON.
    pub body: Option<Vec<u8>>,
}

impl Call {
    /// A GET.
    #[must_use]
    pub fn get(url: Url) -> Self {
        Self {
            method: Method::GET,
            url,
            headers: Vec::new(),
            bearer: None,
            body: None,
        }
    }

    /// A POST of JSON.
    #[must_use]
    pub fn post(url: Url, json: &serde_json::Value) -> Self {
        Self {
            method: Method::POST,
            body: Some(json.to_string().into_bytes()),
            ..Self::get(url)
        }
    }

    /// The same, signed in.
    #[must_use]
    pub fn with(self, bearer: Option<&Secret>) -> Self {
        Self {
            bearer: bearer.cloned(),
            ..self
        }
    }
}

impl Gate {
    /// Makes a call, whatever the status of the answer; its body is read too, because there stands why. A redirect is not
    /// followed: a secret is for the server it was given to. Without TLS only exceptions of the configuration are spoken to.
    ///
    /// # Errors
    /// See [`GateTrouble`]; after any of them but `BadAddress` the server may have done what was asked.
    pub async fn call(&self, call: Call) -> Result<Got, GateTrouble> {
        let mut url = call.url;
        let host = self.judge(&mut url)?;
        let is_encrypted = url.scheme() == "https";
        let literal = match url.host() {
            Some(Host::Ipv4(address)) => Some(address.into()),
            Some(Host::Ipv6(address)) => Some(address.into()),
            _ => None,
        };
        if !is_encrypted && literal.is_some_and(|address| !excepted(address, &self.inner.allow)) {
            return Err(GateTrouble::Unreachable);
        }
        let place = self.inner.places.take(&host).await.ok_or(GateTrouble::Unreachable)?;
        let ends = Instant::now() + self.inner.limits.whole;
        let is_web = url
            .port_or_known_default()
            .is_some_and(|port| WEB_PORTS.contains(&port));
        // The other client knows exceptions only: a name without TLS gets no other address.
        let client = if is_web && is_encrypted {
            &self.inner.web
        } else {
            &self.inner.other_ports
        };
        let mut request = client
            .request(call.method, url.clone())
            .header(header::ACCEPT_ENCODING, ENCODINGS)
            .header(header::ACCEPT, "application/json");
        for (name, value) in call.headers {
            request = request.header(name, value);
        }
        if let Some(bearer) = &call.bearer {
            let mut value = HeaderValue::from_str(&format!("Bearer {}", bearer.reveal()));
            if let Ok(value) = &mut value {
                value.set_sensitive(true);
            }
            request = request.header(header::AUTHORIZATION, value.map_err(|_| GateTrouble::BadAddress)?);
        }
        if let Some(body) = call.body {
            request = request.header(header::CONTENT_TYPE, "application/json").body(body);
        }
        // Placing takes a server longer than giving: the whole time may go by before the first byte.
        let answer = self.send(request, ends).await?;
        let (status, headers) = (answer.status(), answer.headers().clone());
        let body = self.read(answer, ends).await?;
        drop(place);
        Ok(Got {
            status,
            headers,
            body,
            url,
            moved: false,
        })
    }
}
