//! A real mail server for one test, and a letter to bring there.

use std::process::Stdio;

use connectors::mail::{SmtpMail, SmtpSettings, SmtpTls};
use platform::outside::{Letter, Unsubscribe};
use serde_json::Value;
use tokio::{
    io::{AsyncBufReadExt, BufReader, Lines},
    process::{Child, ChildStdout, Command},
};

/// A running server; it ends when this is dropped.
pub(crate) struct PostOffice {
    pub(crate) port: u16,
    lines: Lines<BufReader<ChildStdout>>,
    _open: Child,
}

impl PostOffice {
    /// Opens, when this machine has aiosmtpd (Debian: python3-aiosmtpd).
    pub(crate) async fn open(test: &str) -> Option<Self> {
        for python in ["/usr/bin/python3", "python3"] {
            let script = testkit::folder(env!("CARGO_MANIFEST_DIR")).join("tests/outside/post_office.py");
            let mut command = Command::new(python);
            command
                .arg(script)
                .stdin(Stdio::piped())
                .stdout(Stdio::piped())
                .stderr(Stdio::null())
                .kill_on_drop(true);
            let Ok(mut open) = command.spawn() else { continue };
            let mut lines = BufReader::new(open.stdout.take().unwrap()).lines();
            if let Ok(Some(port)) = lines.next_line().await {
                return Some(Self {
                    port: port.parse().unwrap(),
                    lines,
                    _open: open,
                });
            }
        }
        println!("aiosmtpd not found (Debian: python3-aiosmtpd), not run: {test}");
        None
    }

    pub(crate) fn mail(&self) -> SmtpMail {
        SmtpMail::new(SmtpSettings::new("127.0.0.1", self.port, SmtpTls::None)).unwrap()
    }

    pub(crate) async fn next(&mut self) -> Value {
        serde_json::from_str(&self.lines.next_line().await.unwrap().unwrap()).unwrap()
    }
}

/// A letter as the outbox has them.
pub(crate) fn letter(to: &str) -> Letter {
    Letter {
        message_id: "m-1@draagvlak.example".into(),
        from: "Draagvlak <post@draagvlak.example>".into(),
        to_name: "Noor van Dijk".into(),
        to_mail: to.into(),
        subject: "Een vraag voor jou".into(),
        text: "Dag Noor,\n\nEr is een vraag.\n".into(),
        html: Some("<p>Dag Noor</p>".into()),
        list_unsubscribe: Some(Unsubscribe {
            url: "https://draagvlak.example/post/af?k=1&j=2".into(),
            one_click: true,
        }),
        written_micros: 1_709_283_600_000_000,
    }
}

/// What a header says, as often as it stands there.
pub(crate) fn header<'a>(letter: &'a Value, name: &str) -> Vec<&'a str> {
    let headers = letter["headers"].as_array().unwrap();
    headers
        .iter()
        .filter(|pair| pair[0].as_str().unwrap().eq_ignore_ascii_case(name))
        .map(|pair| pair[1].as_str().unwrap())
        .collect()
}
