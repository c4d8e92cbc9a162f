//! A small HTTP client over one connection: enough to sign in, read a page and post a form many times.
#![allow(
    clippy::disallowed_methods,
    reason = "It measures a server of its own on this machine."
)]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

const ANSWER_SECONDS: u64 = 30;

/// One kept connection.
pub(super) struct Client {
    stream: BufReader<TcpStream>,
    cookies: String,
    port: u16,
}

/// What came back.
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) cookies: Vec<String>,
    pub(super) body: String,
}

impl Client {
    #[allow(clippy::disallowed_methods, reason = "The measured server runs on this machine.")]
    /// Connects; `cookies` goes along with every request.
    pub(super) fn connect(port: u16, cookies: &str) -> Result<Client, String> {
        let stream = TcpStream::connect(("127.0.0.1", port)).map_err(|e| e.to_string())?;
        stream.set_nodelay(true).map_err(|e| e.to_string())?;
        stream
            .set_read_timeout(Some(Duration::from_secs(ANSWER_SECONDS)))
            .map_err(|e| e.to_string())?;
        Ok(Client {
            stream: BufReader::new(stream),
            cookies: cookies.to_owned(),
            port,
        })
    }

    /// Reads a page.
    pub(super) fn get(&mut self, path: &str) -> Result<Answer, String> {
        self.send("GET", path, "")
    }

    /// Sends a form.
    pub(super) fn post(&mut self, path: &str, body: &str) -> Result<Answer, String> {
        self.send("POST", path, body)
    }

    fn send(&mut self, method: &str, path: &str, body: &str) -> Result<Answer, String> {
        let mut head = format!("{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n", self.port);
        if !self.cookies.is_empty() {
            head.push_str(&format!("Cookie: {}\r\n", self.cookies));
        }
        if method == "POST" {
            head.push_str("Content-Type: application/x-www-form-urlencoded\r\n");
            head.push_str(&format!("Content-Length: {}\r\n", body.len()));
        }
        let request = format!("{head}\r\n{body}");
        self.stream
            .get_mut()
            .write_all(request.as_bytes())
            .map_err(|e| e.to_string())?;
        read(&mut self.stream).map_err(|e| e.to_string())
    }
}

fn read(stream: &mut impl BufRead) -> std::io::Result<Answer> {
    let mut line = String::new();
    stream.read_line(&mut line)?;
    let status = line
        .split(' ')
        .nth(1)
        .and_then(|status| status.parse().ok())
        .unwrap_or(0);
    let mut answer = Answer {
        status,
        cookies: Vec::new(),
        body: String::new(),
    };
    let mut length = 0;
    let mut in_chunks = false;
    loop {
        line.clear();
        stream.read_line(&mut line)?;
        let Some((name, value)) = line.trim_end().split_once(": ") else {
            break;
        };
        match name.to_ascii_lowercase().as_str() {
            "content-length" => length = value.parse().unwrap_or(0),
            "transfer-encoding" => in_chunks = value.contains("chunked"),
            "set-cookie" => answer.cookies.extend(value.split(';').next().map(str::to_owned)),
            _ => {}
        }
    }
    let mut body = Vec::new();
    if in_chunks {
        chunks(stream, &mut body)?;
    } else {
        body.resize(length, 0);
        stream.read_exact(&mut body)?;
    }
    answer.body = String::from_utf8_lossy(&body).into_owned();
    Ok(answer)
}

fn chunks(stream: &mut impl BufRead, body: &mut Vec<u8>) -> std::io::Result<()> {
    loop {
        let mut line = String::new();
        stream.read_line(&mut line)?;
        let size = usize::from_str_radix(line.trim(), 16).unwrap_or(0);
        stream.take(size as u64).read_to_end(body)?;
        line.clear();
        stream.read_line(&mut line)?;
        if size == 0 {
            return Ok(());
        }
    }
}

/// A form as it goes over the line.
pub(super) fn form(fields: &[(&str, &str)]) -> String {
    let pairs: Vec<String> = fields
        .iter()
        .map(|(name, value)| format!("{}={}", escaped(name), escaped(value)))
        .collect();
    pairs.join("&")
}

fn escaped(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_an_answer_with_a_length_and_one_in_chunks() {
        let plain = "HTTP/1.1 303 See Other\r\nSet-Cookie: a=b; Path=/\r\nContent-Length: 2\r\n\r\nhi";
        let answer = read(&mut plain.as_bytes()).unwrap();
        assert_eq!((answer.status, answer.body.as_str()), (303, "hi"));
        assert_eq!(answer.cookies, ["a=b"]);
        let chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n1\r\nd\r\n0\r\n\r\n";
        assert_eq!(read(&mut chunked.as_bytes()).unwrap().body, "abcd");
    }

    #[test]
    fn a_form_is_escaped() {
        assert_eq!(
            form(&[("mail", "a+b@c.nl"), ("x", "é &")]),
            "mail=a%2Bb%40c.nl&x=%C3%A9%20%26"
        );
    }
}
