//! What comes in, and what goes out again.

use platform::clock::{DAY_MICROS, MINUTE_MICROS};

use super::*;

#[tokio::test]
async fn a_picture_asks_what_is_on_it_and_nothing_is_lost_meanwhile() {
    let scene = scene().await;
    let space = scene.space("Foto’s", "open").await;
    let path = format!("{space}/posts");
    let bytes = picture(3000, 1500, ImageFormat::Jpeg);
    let fields = [
        ("kind", "talk"),
        ("words", "Kijk eens"),
        ("key", "een"),
        ("act", "place"),
    ];
    let asked = scene
        .fatima
        .upload(&path, &fields, ("files", "gemaal.jpg", &bytes))
        .await;
    assert_eq!(asked.status, 422);
    assert!(
        asked.text.contains("Schrijf wat er te zien is op ‘gemaal.jpg’"),
        "{}",
        asked.text
    );
    assert!(asked.text.contains("Kijk eens"), "the text is still there");
    let field = field_of(&asked.text, "about-");
    let waiting = format!("/attachments/{}", field.trim_start_matches("about-"));
    let small = scene.fatima.get(&format!("{waiting}?size=small")).await;
    let made = image::load_from_memory_with_format(&small.bytes, ImageFormat::Jpeg).unwrap();
    assert_eq!((made.width(), made.height()), (480, 240));
    assert_eq!(
        scene.joris.get(&waiting).await.status,
        404,
        "it waits for its owner alone"
    );

    let preview = [
        ("kind", "talk"),
        ("words", "Kijk eens"),
        ("key", "een"),
        ("act", "preview"),
    ];
    let looked = scene.fatima.post(&path, &preview).await;
    assert!(looked.status == 200 && looked.text.contains("gemaal.jpg"));
    let mut fields = fields.to_vec();
    fields.push((&field, "Het gemaal van \"Elzerbroek\""));
    let post = scene.fatima.post(&path, &fields).await.location().to_owned();
    let page = scene.joris.get(&post).await;
    assert!(
        page.text.contains("alt=\"Het gemaal van &#34;Elzerbroek&#34;\""),
        "{}",
        page.text
    );
    let file = addresses(&scene.joris, &post).await.remove(0);
    let whole = scene.joris.get(&file).await;
    assert_eq!(whole.headers["content-type"], "image/jpeg");
    assert_eq!(whole.headers["cache-control"], "no-store");
    assert_eq!(whole.headers["content-security-policy"], "sandbox; default-src 'none'");
    let made = image::load_from_memory_with_format(&whole.bytes, ImageFormat::Jpeg).unwrap();
    assert_eq!((made.width(), made.height()), (1280, 640), "its own shape");
    assert_eq!(scene.fatima.get(&waiting).await.status, 404, "it waits no more");
    assert!(
        scene
            .joris
            .get(&space)
            .await
            .text
            .contains(&format!("{file}?size=small")),
        "in the stream too"
    );
}

#[tokio::test]
async fn decoration_needs_no_words_and_a_file_neither() {
    let scene = scene().await;
    let space = scene.space("Foto’s", "open").await;
    let path = format!("{space}/posts");
    let fields = [("kind", "talk"), ("words", ""), ("key", "een"), ("act", "attach")];
    let brought = scene
        .fatima
        .upload(
            &path,
            &fields,
            ("files", "rand.png", &picture(40, 30, ImageFormat::Png)),
        )
        .await;
    let about = field_of(&brought.text, "about-");
    let plain = about.replace("about-", "plain-");
    let form = [
        ("kind", "talk"),
        ("key", "een"),
        (about.as_str(), ""),
        (plain.as_str(), "yes"),
    ];
    let post = scene.fatima.post(&path, &form).await;
    assert_eq!(post.status, 303, "a picture alone is something too: {}", post.text);
    assert!(
        scene
            .joris
            .get(post.location())
            .await
            .text
            .contains("alt=\"\" width=\"20\" height=\"15\"")
    );

    let said = format!("{}/comments", post.location());
    let pdf = ("files", "Plan 2026.pdf", &b"%PDF-1.7 niets"[..]);
    let answer = scene
        .joris
        .upload(&said, &[("words", "Bij deze"), ("key", "k")], pdf)
        .await;
    assert_eq!(answer.status, 303, "{}", answer.text);
    let file = addresses(&scene.tom, post.location()).await.remove(0);
    let got = scene.tom.get(&file).await;
    assert_eq!(got.bytes, b"%PDF-1.7 niets");
    assert_eq!(
        got.headers["content-disposition"],
        "attachment; filename*=UTF-8''Plan%202026.pdf"
    );
    assert_eq!(got.headers["content-type"], "application/octet-stream");
    assert_eq!(got.headers["x-content-type-options"], "nosniff");
    assert_eq!(got.headers["cache-control"], "no-store");
}

#[tokio::test]
async fn there_is_a_most_for_one_text_and_for_one_day() {
    let scene = scene().await;
    let space = scene.space("Alles", "open").await;
    let path = format!("{space}/posts");
    let fields = [("kind", "talk"), ("words", "Veel"), ("key", "veel"), ("act", "attach")];
    for number in 0..10 {
        let name = format!("{number}.txt");
        let brought = scene
            .fatima
            .upload(&path, &fields, ("files", &name, name.as_bytes()))
            .await;
        assert_eq!(brought.status, 200);
    }
    let eleventh = scene.fatima.upload(&path, &fields, ("files", "11.txt", b"11")).await;
    assert!(eleventh.status == 422 && eleventh.text.contains("hoogstens 10 plaatjes en bestanden"));
    let drop = field_of(&eleventh.text, "drop-");
    let mut fewer = fields.to_vec();
    fewer.push((&drop, "yes"));
    assert_eq!(
        scene
            .fatima
            .upload(&path, &fewer, ("files", "11.txt", b"11"))
            .await
            .status,
        200
    );

    let me = scene.fatima.id();
    let full = async |change: &platform::store::Change| {
        let new = store::NewAttachment {
            public_id: platform::ids::PublicId::random(),
            owner_id: me,
            form_key: "groot".into(),
            file: platform::files::FileId::parse(&"cd".repeat(32)).unwrap(),
            small: None,
            name: "groot.zip".into(),
            about: String::new(),
            bytes: platform::limits::FILES_A_DAY_BYTES - 1000,
        };
        store::add(change, new).await
    };
    scene.house.platform.store.change(full).await.unwrap();
    let other = [("kind", "talk"), ("words", "Nog"), ("key", "nog"), ("act", "attach")];
    let refused = scene
        .fatima
        .upload(&path, &other, ("files", "nog.txt", &[b'x'; 2000]))
        .await;
    assert!(refused.text.contains("Morgen kan het weer"), "{}", refused.text);
    assert_eq!(
        scene
            .joris
            .upload(&path, &other, ("files", "nog.txt", b"nog"))
            .await
            .status,
        200
    );
    scene.house.clock.advance(DAY_MICROS + MINUTE_MICROS);
    let fatima = scene.house.signed_in(scene.fatima.account.clone().unwrap()).await;
    assert_eq!(
        fatima
            .upload(&path, &other, ("files", "nog.txt", &[b'x'; 2000]))
            .await
            .status,
        200
    );
}

#[tokio::test]
async fn a_change_of_the_text_adds_and_leaves_out() {
    let scene = scene().await;
    let space = scene.space("Alles", "open").await;
    let post = placed(&scene.fatima, &space, "Eerst", ("oud.txt", b"oud"), "").await;
    let edit = format!("{post}/edit");
    let form = scene.fatima.get(&edit).await;
    let drop = field_of(&form.text, "drop-");
    let fields = [
        ("words", "Later"),
        ("key", "later"),
        ("act", "preview"),
        (drop.as_str(), "yes"),
    ];
    let looked = scene
        .fatima
        .upload(&edit, &fields, ("files", "nieuw.txt", b"nieuw"))
        .await;
    assert_eq!(looked.status, 200, "{}", looked.text);
    assert!(
        scene.joris.get(&post).await.text.contains("oud.txt"),
        "looking changes nothing"
    );
    let fields = [
        ("words", "Later"),
        ("key", "later"),
        ("act", "place"),
        (drop.as_str(), "yes"),
    ];
    assert_eq!(scene.fatima.post(&edit, &fields).await.status, 303);
    let page = scene.joris.get(&post).await;
    assert!(
        page.text.contains("nieuw.txt") && !page.text.contains("oud.txt"),
        "{}",
        page.text
    );
}
