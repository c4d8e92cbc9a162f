//! A colleague says something with a picture, a file and a link; another reads it and answers with a file; somebody outside the
//! space gets nothing. In a browser, with script and without.

use axum::http::header;
use platform::texts::Language;

use super::driver::Browser;
use super::reader::Reader;
use super::running::House;

/// A picture of 4 by 2 pixels, red and blue.
const PICTURE: &str =
    "iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAIAAADwyuo0AAAAE0lEQVR4nGO4IyICRGDiDgMyBwBpugghctvVPwAAAABJRU5ErkJggg==";
/// Pastes a picture into the text as a browser hands it over.
const PASTE: &str = "const data = new DataTransfer();\
    data.items.add(new File([Uint8Array.from(arguments[0])], 'geplakt.png', { type: 'image/png' }));\
    document.querySelector('main textarea[name=words]').dispatchEvent(\
    new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_picture_a_file_and_a_link_go_along() {
    let Some(browser) = Browser::start("a_picture_a_file_and_a_link_go_along").await else {
        return;
    };
    tell(&browser, true).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_picture_a_file_and_a_link_go_along_without_script() {
    let Some(browser) = Browser::start("a_picture_a_file_and_a_link_go_along_without_script").await else {
        return;
    };
    browser.without_script().await;
    tell(&browser, false).await;
}

/// A page on another address of this machine, until the story ends; gives its address.
async fn page_elsewhere() -> String {
    let socket = tokio::net::TcpListener::bind(("127.0.0.2", 0)).await.unwrap();
    let address = format!("http://{}/gemaal", socket.local_addr().unwrap());
    let router = axum::Router::new().fallback(async || {
        let page =
            "<!doctype html><title>Hoe een <gemaal> werkt</title><meta name=description content='In vier stappen'>";
        ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], page)
    });
    tokio::spawn(async move { axum::serve(socket, router).await });
    address
}

async fn tell(browser: &Browser, with_script: bool) {
    let house = House::founded(Language::Nl).await;
    let fatima = house.person("Fatima el Amrani", &[]).await;
    let pieter = house.person("Pieter Smeets", &[]).await;
    let tom = house.person("Tom de Vries", &[]).await;
    let reader = Reader::new(browser, &house.base);
    let link = page_elsewhere().await;
    let picture = data_encoding::BASE64.decode(PICTURE.as_bytes()).unwrap();

    house.let_in(browser, &fatima).await;
    reader.open("/spaces/new").await;
    reader.fill("name", "Slim gemaal").await;
    reader.choose("kind", "open").await;
    reader.fill("second", &pieter.mail).await;
    reader.send("/spaces").await;
    let space = reader.path().await.trim_end_matches("/about").to_owned();
    reader.open(&format!("{space}/posts/new")).await;
    reader.choose("kind", "talk").await;
    reader
        .fill("words", &format!("Het filter is vervangen, zie {link} en het plan."))
        .await;
    if with_script {
        let bytes: Vec<serde_json::Value> = picture.iter().map(|byte| (*byte).into()).collect();
        reader.driver().execute(PASTE, vec![bytes.into()]).await.unwrap();
        reader.the("main .brought input[name^='about-']").await;
        reader.attach("files", &house.file("plan.txt", b"stap een")).await;
        reader.wait_for("main .brought", "plan.txt").await;
        reader.finds_no_faults().await;
    } else {
        reader.attach("files", &house.file("foto.png", &picture)).await;
        reader.press("main button[value=preview]").await;
        reader.attach("files", &house.file("plan.txt", b"stap een")).await;
    }
    reader.press("main button[value=place]").await;
    reader.sees("Schrijf wat er te zien is op").await;
    reader.sees("plan.txt").await;
    let about = reader.the("main input[name^='about-']").await;
    about.send_keys("Een monteur bij het gemaal").await.unwrap();
    if with_script {
        reader.finds_no_faults().await;
    }
    reader.press("main button[value=place]").await;
    reader.sees("Het staat er").await;
    let post = reader.path().await;
    house.work().await;

    house.let_in(browser, &pieter).await;
    let file = read_and_answer(&reader, &house, &post, with_script).await;

    house.let_in(browser, &fatima).await;
    reader.open(&format!("{space}/edit")).await;
    reader.choose("kind", "closed").await;
    reader.send(&format!("{space}/edit")).await;
    house.let_in(browser, &tom).await;
    for path in [&post, &file] {
        reader.open(path).await;
        reader.sees("Hier staat niets").await;
    }
    reader.had_no_complaints().await;
}

/// Reads it all, and answers with a file; gives the address of the first one.
async fn read_and_answer(reader: &Reader<'_>, house: &House, post: &str, with_script: bool) -> String {
    reader.open(post).await;
    reader.the("main .pictures img[alt='Een monteur bij het gemaal']").await;
    reader.sees("In vier stappen").await;
    if with_script {
        assert_eq!(reader.fetch("main .files a").await, "stap een");
        let is_drawn = "return document.querySelector('main .pictures img').naturalWidth";
        let drawn = reader.driver().execute(is_drawn, vec![]).await.unwrap();
        assert_eq!(
            drawn.convert::<u32>().unwrap(),
            4,
            "the picture itself came through the policy"
        );
        reader.finds_no_faults().await;
    }
    let file = reader.the("main .files a").await.attr("href").await.unwrap().unwrap();
    reader.unfold("input[name=files]").await;
    reader.attach("files", &house.file("antwoord.txt", b"klaar")).await;
    if with_script {
        reader.wait_for("main .brought", "antwoord.txt").await;
    }
    reader.fill("words", "Bij deze.").await;
    reader.send(&format!("{post}/comments")).await;
    reader.sees("1 reactie").await;
    reader.sees("antwoord.txt").await;
    file
}
