//! A client of one connection, as small as it can be: it must see exactly what was answered before the program died.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;

/// A connection with the cookies of a colleague.
pub(crate) struct Wire {
    stream: BufReader<TcpStream>,
    host: String,
    pub(crate) cookie: String,
}

/// An answer that arrived whole.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) cookies: Vec<String>,
    pub(crate) body: String,
}

impl Wire {
    #[allow(
        clippy::disallowed_methods,
        reason = "A test on loopback that has to see the bytes of a dying server."
    )]
    pub(crate) fn open(address: &str, cookie: &str) -> std::io::Result<Self> {
        let stream = BufReader::new(TcpStream::connect(address)?);
        Ok(Self {
            stream,
            host: address.to_owned(),
            cookie: cookie.to_owned(),
        })
    }

    pub(crate) fn get(&mut self, path: &str) -> std::io::Result<Answer> {
        let (host, cookie) = (&self.host, &self.cookie);
        let head = format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nCookie: {cookie}\r\nAccept: text/html\r\n\r\n");
        self.stream.get_mut().write_all(head.as_bytes())?;
        self.answer()
    }

    pub(crate) fn post(&mut self, path: &str, form: &str) -> std::io::Result<Answer> {
        let (host, cookie, length) = (&self.host, &self.cookie, form.len());
        let head = format!(
            "POST {path} HTTP/1.1\r\nHost: {host}\r\nCookie: {cookie}\r\nOrigin: http://{host}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n\r\n{form}"
        );
        self.stream.get_mut().write_all(head.as_bytes())?;
        self.answer()
    }

    /// Sends a form with one picture, as a browser does.
    pub(crate) fn upload(&mut self, path: &str, field: &str, bytes: &[u8]) -> std::io::Result<Answer> {
        const EDGE: &str = "edge-of-the-test-form";
        let start = format!(
            "--{EDGE}\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"a.gif\"\r\n\
             Content-Type: image/gif\r\n\r\n"
        );
        let end = format!("\r\n--{EDGE}--\r\n");
        let body = [start.as_bytes(), bytes, end.as_bytes()].concat();
        let (host, cookie, length) = (&self.host, &self.cookie, body.len());
        let head = format!(
            "POST {path} HTTP/1.1\r\nHost: {host}\r\nCookie: {cookie}\r\nOrigin: http://{host}\r\n\
             Content-Type: multipart/form-data; boundary={EDGE}\r\nContent-Length: {length}\r\n\r\n"
        );
        self.stream.get_mut().write_all(&[head.as_bytes(), &body].concat())?;
        self.answer()
    }

    fn answer(&mut self) -> std::io::Result<Answer> {
        let cut_off = || std::io::Error::from(std::io::ErrorKind::UnexpectedEof);
        let mut line = String::new();
        self.stream.read_line(&mut line)?;
        let status = line
            .split(' ')
            .nth(1)
            .and_then(|status| status.parse().ok())
            .ok_or_else(cut_off)?;
        let (mut length, mut is_chunked, mut cookies) = (0, false, Vec::new());
        loop {
            line.clear();
            if self.stream.read_line(&mut line)? == 0 {
                return Err(cut_off());
            }
            let Some((name, value)) = line.trim_end().split_once(": ") else {
                break;
            };
            match name.to_ascii_lowercase().as_str() {
                "content-length" => length = value.parse().map_err(|_| cut_off())?,
                "transfer-encoding" => is_chunked = value == "chunked",
                "set-cookie" => cookies.extend(value.split(';').next().map(str::to_owned)),
                _ => {}
            }
        }
        let body = if is_chunked {
            self.chunks()?
        } else {
            self.exactly(length)?
        };
        Ok(Answer {
            status,
            cookies,
            body: String::from_utf8_lossy(&body).into_owned(),
        })
    }

    fn exactly(&mut self, length: usize) -> std::io::Result<Vec<u8>> {
        let mut body = vec![0; length];
        self.stream.read_exact(&mut body)?;
        Ok(body)
    }

    fn chunks(&mut self) -> std::io::Result<Vec<u8>> {
        let mut body = Vec::new();
        loop {
            let mut size = String::new();
            self.stream.read_line(&mut size)?;
            let length = usize::from_str_radix(size.trim(), 16).map_err(|_| std::io::ErrorKind::InvalidData)?;
            let chunk = self.exactly(length + 2)?;
            if length == 0 {
                return Ok(body);
            }
            body.extend_from_slice(&chunk[..length]);
        }
    }
}
