//! T22 and R8: letters through a real mail server, read back by another program's parser.

use std::time::Duration;

use connectors::mail::{FolderMail, SmtpMail, SmtpSettings, SmtpTls};
use platform::outside::{Letter, Mail, MailTroubleKind};

use super::post_office::{PostOffice, header, letter};

#[tokio::test]
async fn a_letter_arrives_as_it_was_written() {
    let Some(mut office) = PostOffice::open("a letter through SMTP").await else {
        return;
    };
    office.mail().send(&letter("noor@draagvlak.example")).await.unwrap();
    let got = office.next().await;
    assert_eq!(got["to"], serde_json::json!(["noor@draagvlak.example"]));
    assert_eq!(got["from"], "post@draagvlak.example");
    assert_eq!(header(&got, "Message-ID"), ["<m-1@draagvlak.example>"]);
    assert_eq!(header(&got, "To"), ["Noor van Dijk <noor@draagvlak.example>"]);
    assert_eq!(header(&got, "Date"), ["Fri, 01 Mar 2024 09:00:00 +0000"]);
    assert_eq!(
        header(&got, "List-Unsubscribe"),
        ["<https://draagvlak.example/post/af?k=1&j=2>"]
    );
    assert_eq!(header(&got, "List-Unsubscribe-Post"), ["List-Unsubscribe=One-Click"]);
    assert_eq!(
        got["parts"][0],
        serde_json::json!(["text/plain", "Dag Noor,\r\n\r\nEr is een vraag.\r\n"])
    );
    assert_eq!(got["parts"][1], serde_json::json!(["text/html", "<p>Dag Noor</p>"]));
}

#[tokio::test]
async fn trouble_is_told_apart() {
    let Some(mut office) = PostOffice::open("trouble with SMTP").await else {
        return;
    };
    let mail = office.mail();
    for (name, kind) in [
        ("later", MailTroubleKind::Temporary),
        ("never", MailTroubleKind::Permanent),
        ("after", MailTroubleKind::Permanent),
        ("lost", MailTroubleKind::Unknown),
    ] {
        let trouble = mail
            .send(&letter(&format!("{name}@draagvlak.example")))
            .await
            .unwrap_err();
        assert_eq!(trouble.kind, kind, "{name}: {trouble}");
    }
    // After each of them the next letter goes.
    mail.send(&letter("noor@draagvlak.example")).await.unwrap();
    mail.check().await.unwrap();
    let lost = [office.next().await, office.next().await, office.next().await];
    assert_eq!(lost[1]["to"][0], "lost@draagvlak.example");
    assert_eq!(
        header(&lost[1], "Message-ID"),
        header(&lost[2], "Message-ID"),
        "a second attempt is the same message"
    );
}

#[tokio::test]
async fn connections_are_used_again_and_survive_a_hundred_letters_at_once() {
    let Some(mut office) = PostOffice::open("a hundred letters").await else {
        return;
    };
    let mail = office.mail();
    let letters: Vec<_> = (0..100)
        .map(|n| Letter {
            message_id: format!("n{n}@draagvlak.example"),
            ..letter("noor@draagvlak.example")
        })
        .collect();
    let sending = futures_util::future::join_all(letters.iter().map(|letter| mail.send(letter)));
    let receiving = async {
        let mut ids = std::collections::HashSet::new();
        for _ in 0..100 {
            ids.insert(header(&office.next().await, "Message-ID")[0].to_owned());
        }
        ids
    };
    let (results, ids) = futures_util::future::join(sending, receiving).await;
    assert!(results.iter().all(Result::is_ok));
    assert_eq!(ids.len(), 100);
}

#[tokio::test]
async fn a_server_that_is_not_there_or_says_nothing_means_later() {
    let nobody = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = nobody.local_addr().unwrap().port();
    let settings = SmtpSettings {
        step: Duration::from_millis(300),
        ..SmtpSettings::new("127.0.0.1", port, SmtpTls::None)
    };
    // The listener takes the connection and never says a word.
    let silent = SmtpMail::new(settings.clone()).unwrap();
    assert_eq!(
        silent.send(&letter("noor@draagvlak.example")).await.unwrap_err().kind,
        MailTroubleKind::Temporary
    );
    drop(nobody);
    let absent = SmtpMail::new(settings).unwrap();
    assert_eq!(
        absent.send(&letter("noor@draagvlak.example")).await.unwrap_err().kind,
        MailTroubleKind::Temporary
    );
}

#[tokio::test]
async fn without_tls_no_letter_leaves_this_machine() {
    for host in ["mail.example", "192.0.2.1", "0.0.0.0"] {
        assert!(
            SmtpMail::new(SmtpSettings::new(host, 25, SmtpTls::None)).is_err(),
            "{host}"
        );
    }
    let Some(office) = PostOffice::open("TLS that is not offered").await else {
        return;
    };
    let strict = SmtpMail::new(SmtpSettings::new("127.0.0.1", office.port, SmtpTls::Required)).unwrap();
    let trouble = strict.send(&letter("noor@draagvlak.example")).await.unwrap_err();
    assert_eq!(
        (trouble.kind, trouble.reason.as_str()),
        (MailTroubleKind::Temporary, "the mail server offers no TLS")
    );
}

#[tokio::test]
async fn a_folder_holds_one_whole_file_per_letter() {
    let folder = tempfile::tempdir().unwrap();
    let mail = FolderMail::new(folder.path().join("post"));
    let second = Letter {
        message_id: "m-2@draagvlak.example".into(),
        ..letter("sem@draagvlak.example")
    };
    for letter in [
        &letter("noor@draagvlak.example"),
        &letter("noor@draagvlak.example"),
        &second,
    ] {
        mail.send(letter).await.unwrap();
    }
    let mut names: Vec<_> = std::fs::read_dir(folder.path().join("post"))
        .unwrap()
        .map(|f| f.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(names, ["m-1@draagvlak_example.eml", "m-2@draagvlak_example.eml"]);
    let eml = std::fs::read_to_string(folder.path().join("post").join(&names[1])).unwrap();
    assert!(
        eml.contains("To: \"Noor van Dijk\" <sem@draagvlak.example>")
            || eml.contains("To: Noor van Dijk <sem@draagvlak.example>"),
        "{eml}"
    );
    std::fs::write(folder.path().join("file"), "").unwrap();
    let blocked = FolderMail::new(folder.path().join("file"));
    assert_eq!(
        blocked.send(&second).await.unwrap_err().kind,
        MailTroubleKind::Temporary
    );
}
