//! T22: no name, subject or body becomes a header, a receiver or a command.

use platform::outside::{Letter, Mail, MailTroubleKind};
use serde_json::Value;

use super::post_office::{PostOffice, header, letter};

const NAMES: [&str; 7] = [
    "From",
    "To",
    "Subject",
    "Message-ID",
    "Date",
    "List-Unsubscribe",
    "Auto-Submitted",
];

const ODD: &[&str] = &[
    "gewoon",
    "",
    " ",
    "é ü ĳ €",
    "日本語の件名",
    "\u{202e}omgekeerd",
    "a\u{2028}Bcc: x@evil.example",
    "a\tb",
    "a\u{b}b\u{c}c",
    "=?utf-8?q?=0D=0ABcc:_x@evil.example?=",
    "=?utf-8?B?DQpCY2M6IHhAZXZpbC5leGFtcGxl?=",
    "a, b@evil.example",
    "\"a\" <b@evil.example>",
    "a <b@evil.example>, c",
    "<script>alert(1)</script>",
    "a;b:c@evil.example;",
    "(comment)",
    "a\\",
    "\"",
    "\\\"",
    "😀😀😀",
    "Subject: x",
    "x@evil.example\u{85}Bcc: y",
    "%0d%0aBcc: x",
];

const BODIES: &[&str] = &[
    "a\r\n.\r\nRCPT TO:<x@evil.example>\r\n",
    "a\n.\nMAIL FROM:<x@evil.example>\n",
    "a\r.\rDATA\r",
    ".",
    "..",
    ".\r\n",
    "\r\n.\r\n",
    "\n.\n",
    "a\u{0}b",
    "",
    "\n",
    "From x\nFrom y",
    "=3D=0D=0A.=0D=0A",
    "é",
    "regel \t \nspatie \n",
    "a\r\n\r\n--boundary--\r\n",
    "\u{2028}.\u{2028}",
];

#[tokio::test]
async fn no_name_subject_or_body_becomes_a_command_or_a_header() {
    let Some(mut office) = PostOffice::open("hostile letters through SMTP").await else {
        return;
    };
    let mail = office.mail();
    let (long, words) = ("x".repeat(10_000), "woord ".repeat(2_000));
    let odd: Vec<&str> = ODD.iter().copied().chain([long.as_str(), words.as_str()]).collect();
    let bodies: Vec<&str> = BODIES.iter().copied().chain([long.as_str()]).collect();
    let mut sent = 0;
    for (number, text) in odd.iter().enumerate() {
        let body = bodies[number % bodies.len()];
        for (name, subject) in [(*text, "vast"), ("vast", *text)] {
            let letter = Letter {
                to_name: name.into(),
                subject: subject.into(),
                text: body.into(),
                html: Some(body.into()),
                ..letter("noor@draagvlak.example")
            };
            mail.send(&letter)
                .await
                .unwrap_or_else(|trouble| panic!("{text:?}: {trouble}"));
            harmless(&office.next().await, text, body);
            sent += 1;
        }
    }
    assert!(sent >= 50, "{sent}");
}

/// One receiver, each header once and no other, lines that every server takes, and the text as it was.
fn harmless(got: &Value, text: &str, body: &str) {
    assert_eq!(got["to"], serde_json::json!(["noor@draagvlak.example"]), "{text:?}");
    for fixed in NAMES {
        assert_eq!(header(got, fixed).len(), 1, "{fixed} with {text:?}: {got}");
    }
    for never in ["Bcc", "Cc", "Reply-To", "Sender"] {
        assert!(header(got, never).is_empty(), "{never} with {text:?}");
    }
    // List-Unsubscribe-Post, MIME-Version and Content-Type come to the seven.
    assert_eq!(
        got["headers"].as_array().unwrap().len(),
        NAMES.len() + 3,
        "{text:?}: {got}"
    );
    assert!(
        got["longest"].as_u64().unwrap() <= 998 && got["ascii"] == true && got["lone"] == 0,
        "{text:?}: {got}"
    );
    let lines = |text: &str| text.replace("\r\n", "\n").replace('\r', "\n");
    let parts = got["parts"].as_array().unwrap();
    assert_eq!(parts.len(), 2, "{text:?}");
    for part in parts {
        assert_eq!(lines(part[1].as_str().unwrap()), lines(body), "{text:?}");
    }
}

#[tokio::test]
async fn line_breaks_in_headers_never_leave() {
    let Some(mut office) = PostOffice::open("line breaks in headers").await else {
        return;
    };
    let mail = office.mail();
    for bad in [
        "a\r\nBcc: x@evil.example",
        "a\nb",
        "a\rb",
        "a\0b",
        "\r\n",
        "a\r\n\r\nbody",
    ] {
        let fine = letter("noor@draagvlak.example");
        let broken = [
            Letter {
                to_name: bad.into(),
                ..fine.clone()
            },
            Letter {
                subject: bad.into(),
                ..fine.clone()
            },
            Letter {
                to_mail: format!("noor@draagvlak.example{bad}"),
                ..fine.clone()
            },
            Letter {
                from: format!("post@draagvlak.example{bad}"),
                ..fine.clone()
            },
            Letter {
                message_id: format!("m@draagvlak.example{bad}"),
                ..fine.clone()
            },
        ];
        for letter in broken {
            assert_eq!(
                mail.send(&letter).await.unwrap_err().kind,
                MailTroubleKind::Permanent,
                "{letter:?}"
            );
        }
    }
    for bad in [
        "geen adres",
        "a@b@c",
        "@x",
        "a@",
        "a@b.example, c@d.example",
        "<a@b.example>",
        "a@b.example>\u{20}RCPT TO:<c@d.example",
    ] {
        assert_eq!(
            mail.send(&letter(bad)).await.unwrap_err().kind,
            MailTroubleKind::Permanent,
            "{bad}"
        );
    }
    // The next letter that arrives is the first that left.
    mail.send(&Letter {
        subject: "de eerste".into(),
        ..letter("noor@draagvlak.example")
    })
    .await
    .unwrap();
    assert_eq!(header(&office.next().await, "Subject"), ["de eerste"]);
}
