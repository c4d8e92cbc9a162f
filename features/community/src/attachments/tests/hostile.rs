//! What is built to hurt comes in as a file like any other, or not at all (test T21).

use super::*;

/// What is built to hurt, as it comes in (test T21): the name, and the bytes.
fn hostile() -> Vec<(String, Vec<u8>)> {
    let svg = |inside: &str| format!("<svg xmlns='http://www.w3.org/2000/svg' {inside}</svg>").into_bytes();
    let html = b"<!doctype html><script>alert(document.domain)</script>".to_vec();
    let pdf = b"%PDF-1.7\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj".to_vec();
    let named = |name: &str| (name.to_owned(), b"gewoon".to_vec());
    let mut all = vec![
        ("a.svg".to_owned(), svg("onload='alert(1)'>")),
        ("b.svg".to_owned(), svg("><script>alert(1)</script>")),
        (
            "c.svg".to_owned(),
            svg("><foreignObject><body onload='alert(1)'/></foreignObject>"),
        ),
        ("d.png".to_owned(), html.clone()),
        ("e.html".to_owned(), html.clone()),
        (
            "f.xht".to_owned(),
            b"<html xmlns='http://www.w3.org/1999/xhtml'><script>alert(1)</script></html>".to_vec(),
        ),
        ("g.pdf".to_owned(), pdf),
        (
            "h.mht".to_owned(),
            b"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n<script>alert(1)</script>".to_vec(),
        ),
        ("i.js".to_owned(), b"alert(1)".to_vec()),
        ("j.css".to_owned(), b"*{background:url(//elsewhere.example)}".to_vec()),
        ("k.jpg.html".to_owned(), html.clone()),
        (
            "l.xml".to_owned(),
            b"<?xml-stylesheet href='javascript:alert(1)'?><a/>".to_vec(),
        ),
        ("m.webmanifest".to_owned(), b"{}".to_vec()),
        ("n.swf".to_owned(), b"FWS\x09".to_vec()),
    ];
    all.extend(disguised());
    for name in [
        "../../etc/passwd",
        "..\\..\\windows\\win.ini",
        "/etc/shadow",
        "con.txt",
        ".htaccess",
        "rekening\u{202e}fdp.exe",
        "twee\u{2028}regels.txt",
        "een%0d%0aSet-Cookie:%20x=1.txt",
        "quote\u{27}s;filename=x.html",
        "<img src=x onerror=alert(1)>.txt",
        "é ü 漢字 🙂.txt",
        "COM1",
        "x.txt:zone.identifier",
        "....//....//etc/passwd",
        "\u{202e}gpj.exe",
        "twee\u{2029}regels\u{85}.txt",
    ] {
        all.push(named(name));
    }
    all.push(named(&format!("{}.txt", "lang".repeat(1000))));
    all
}

/// What is called a picture and is none, or is called nothing much and begins as a page.
fn disguised() -> Vec<(String, Vec<u8>)> {
    let html = b"<!doctype html><script>alert(document.domain)</script>".to_vec();
    let svg = b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'></svg>".to_vec();
    vec![
        ("o.svg.png".to_owned(), svg),
        ("p.jpg".to_owned(), [&b"\xef\xbb\xbf"[..], &html].concat()),
        ("q.ico".to_owned(), html.clone()),
        ("r.txt".to_owned(), html.clone()),
        ("s.svgz".to_owned(), b"\x1f\x8b\x08\0\0\0\0\0".to_vec()),
        ("t.hta".to_owned(), html.clone()),
        (
            "u.url".to_owned(),
            b"[InternetShortcut]\r\nURL=javascript:alert(1)".to_vec(),
        ),
        ("v.shtml".to_owned(), b"<!--#exec cmd=\"id\"-->".to_vec()),
        ("w.pdf.html".to_owned(), [&b"%PDF-1.7\n"[..], &html].concat()),
        ("x".to_owned(), html.clone()),
        ("y.html;.png".to_owned(), html.clone()),
        ("z.php%00.png".to_owned(), html.clone()),
        (
            "A.xsl".to_owned(),
            b"<?xml-stylesheet type='text/xsl' href='#'?><xsl:stylesheet/>".to_vec(),
        ),
    ]
}

#[tokio::test]
async fn nothing_that_is_brought_can_run_or_leave_its_header() {
    let scene = scene().await;
    let space = scene.space("Alles", "open").await;
    let hashes_before = scene.on_disk();
    assert_eq!(hashes_before, Vec::<String>::new());
    let all = hostile();
    assert!(all.len() >= 40, "{}", all.len());
    for (number, (name, bytes)) in all.into_iter().enumerate() {
        // Nobody places more than thirty in an hour.
        if number % 25 == 24 {
            scene.house.clock.advance(platform::clock::HOUR_MICROS);
        }
        let post = placed(&scene.fatima, &space, &format!("nummer {number}"), (&name, &bytes), "").await;
        let page = scene.tom.get(&post).await;
        assert!(!page.text.contains("<img src=x"), "{name}");
        let file = addresses(&scene.tom, &post).await.remove(0);
        let got = scene.tom.get(&file).await;
        assert_eq!(got.bytes, bytes, "{name}");
        assert_eq!(got.headers["content-type"], "application/octet-stream", "{name}");
        assert_eq!(
            got.headers["content-security-policy"], "sandbox; default-src 'none'",
            "{name}"
        );
        assert_eq!(got.headers["x-content-type-options"], "nosniff", "{name}");
        assert!(!got.headers.contains_key("set-cookie"), "{name}");
        assert_eq!(got.headers["cache-control"], "no-store", "{name}");
        assert!(!page.text.contains("href=\"javascript:") && !page.text.contains("onerror=alert(1)>.txt<"));
        let disposition = got.headers["content-disposition"].to_str().unwrap();
        let (kind, name) = disposition.split_once("''").unwrap();
        assert_eq!(kind, "attachment; filename*=UTF-8");
        assert!(
            name.bytes()
                .all(|it| it.is_ascii_alphanumeric() || b"-._%".contains(&it)),
            "{name}"
        );
        assert!(
            !name.contains("%2F") && !name.contains("%5C") && !name.starts_with('.'),
            "{name}"
        );
    }
    let hashes = scene.on_disk();
    assert!(!hashes.is_empty());
    for name in hashes {
        assert!(
            name.len() == 64 && name.bytes().all(|it| it.is_ascii_hexdigit()),
            "{name}"
        );
    }
}

#[tokio::test]
async fn a_picture_comes_out_without_place_camera_or_a_second_file_inside() {
    let scene = scene().await;
    let space = scene.space("Foto’s", "open").await;
    let mut exif = b"\xff\xe1\x00\x5cExif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0".to_vec();
    exif.resize(2 + 0x5c - 12, b' ');
    exif.extend_from_slice(b"Molenstraat1");
    let plain = picture(400, 200, ImageFormat::Jpeg);
    let with_place = [&plain[..2], &exif, &plain[2..]].concat();
    let trailing = |format| [picture(64, 64, format), b"PK\x03\x04<script>alert(1)</script>".to_vec()].concat();
    let mut comment = picture(64, 64, ImageFormat::Gif);
    comment.splice(13..13, b"\x21\xfe\x10/*<script>x=1;/*\0".iter().copied());
    // A comment of a JPEG that is a page, and a text of a PNG that is one.
    let mut page = plain.clone();
    let words = b"<script>alert(1)</script>";
    let size = u16::try_from(words.len() + 2).unwrap().to_be_bytes();
    page.splice(2..2, [&b"\xff\xfe"[..], &size, words].concat());
    for (name, bytes) in [
        ("pagina.jpg", page.clone()),
        ("pagina.html", page),
        ("plek.jpg", with_place),
        ("zip.png", trailing(ImageFormat::Png)),
        ("zip.jpg", trailing(ImageFormat::Jpeg)),
        ("zip.gif", trailing(ImageFormat::Gif)),
        ("geen.exe", picture(64, 64, ImageFormat::WebP)),
    ] {
        let post = placed(&scene.fatima, &space, name, (name, &bytes), "Een gemaal").await;
        let file = addresses(&scene.tom, &post).await.remove(0);
        for path in [file.clone(), format!("{file}?size=small")] {
            let got = scene.tom.get(&path).await;
            assert_eq!(got.headers["content-type"], "image/jpeg", "{name}");
            assert_eq!(got.headers["x-content-type-options"], "nosniff", "{name}");
            assert_eq!(
                got.headers["content-security-policy"], "sandbox; default-src 'none'",
                "{name}"
            );
            assert_eq!(got.headers["cache-control"], "no-store", "{name}");
            assert!(got.bytes.starts_with(b"\xff\xd8\xff"), "{name}");
            for secret in [&b"Molens"[..], b"Exif", b"script", b"PK\x03\x04"] {
                assert!(
                    !got.bytes.windows(secret.len()).any(|window| window == secret),
                    "{name}"
                );
            }
        }
    }
}

#[tokio::test]
async fn bombs_and_broken_pictures_are_refused_with_a_word_and_kept_nowhere() {
    let scene = scene().await;
    let space = scene.space("Foto’s", "open").await;
    let path = format!("{space}/posts");
    let mut cut = picture(64, 64, ImageFormat::WebP);
    cut.truncate(cut.len() / 2);
    // A head that promises 60,000 by 60,000 pixels, and one that is 20,000 wide.
    let mut bomb = picture(8, 8, ImageFormat::Png);
    bomb[16..24].copy_from_slice(&[0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60]);
    let mut gif = picture(8, 8, ImageFormat::Gif);
    gif[6..10].copy_from_slice(&[0xff, 0xff, 0xff, 0xff]);
    for (name, bytes) in [
        ("kapot.webp", cut),
        ("bom.png", bomb),
        ("bom.gif", gif),
        ("breed.png", picture(20_000, 1, ImageFormat::Png)),
        ("script.gif", b"GIF89a/*=1;alert(1)//".to_vec()),
        ("leeg.txt", Vec::new()),
    ] {
        let fields = [("kind", "talk"), ("words", "Kijk"), ("key", name), ("act", "place")];
        let refused = scene.fatima.upload(&path, &fields, ("files", name, &bytes)).await;
        assert_eq!(refused.status, 422, "{name}");
        assert!(
            refused.text.contains(&format!("‘{name}’ is ")),
            "{name}: {}",
            refused.text
        );
    }
    assert_eq!(scene.on_disk(), Vec::<String>::new());
}

/// A name that tries to end its own header, as no browser would send it.
#[tokio::test]
async fn a_name_that_breaks_its_line_is_a_name_or_is_refused() {
    let scene = scene().await;
    let space = scene.space("Alles", "open").await;
    for (number, name) in [
        "x.txt\r\nContent-Type: text/html",
        "x.txt\r\n\r\n<script>alert(1)</script>",
        "x.txt\nSet-Cookie: a=b",
        "x\0.html",
        "x.txt\"; filename=\"y.html",
        "",
    ]
    .into_iter()
    .enumerate()
    {
        let head = "--edge\r\nContent-Disposition: form-data; name=";
        let body = format!(
            "{head}\"kind\"\r\n\r\ntalk\r\n{head}\"words\"\r\n\r\nnummer {number}\r\n{head}\"act\"\r\n\r\nplace\r\n\
             {head}\"files\"; filename=\"{name}\"\r\n\r\ngewoon\r\n--edge--\r\n"
        );
        let request = axum::http::Request::builder()
            .method("POST")
            .uri(format!("{space}/posts"))
            .header("content-type", "multipart/form-data; boundary=edge")
            .body(axum::body::Body::from(body));
        let sent = scene.fatima.send(request.unwrap()).await;
        assert!(!sent.status.is_server_error(), "{name:?}: {}", sent.status);
        if sent.status != 303 {
            continue;
        }
        for file in addresses(&scene.tom, sent.location()).await {
            let got = scene.tom.get(&file).await;
            assert_eq!(got.headers["content-type"], "application/octet-stream", "{name:?}");
            assert!(!got.headers.contains_key("set-cookie"), "{name:?}");
            let disposition = got.headers["content-disposition"].to_str().unwrap();
            assert!(
                disposition.starts_with("attachment; filename*=UTF-8''"),
                "{disposition}"
            );
        }
    }
}
