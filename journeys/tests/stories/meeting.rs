//! Colleagues meet: one calls, others come and find it in their calendar; and every week a space talks for an hour. In a browser,
//! with script, without, and with the keyboard alone.

use platform::clock::{DAY_MICROS, HOUR_MICROS, MINUTE_MICROS};
use platform::session::Account;
use platform::texts::Language;
use thirtyfour::Key;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

use super::driver::Browser;
use super::reader::Reader;
use super::running::House;

/// The field of a day and an hour, as a browser that speaks English takes it from the keyboard: Thursday 19 November 2026.
const THURSDAY_AT: &str = "11192026\u{e004}";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn colleagues_meet_and_find_it_in_their_calendar() {
    let Some(browser) = Browser::start("colleagues_meet_and_find_it_in_their_calendar").await else {
        return;
    };
    meet(&browser, true).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn colleagues_meet_without_script() {
    let Some(browser) = Browser::start("colleagues_meet_without_script").await else {
        return;
    };
    browser.without_script().await;
    meet(&browser, false).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_hour_every_week_opens_closes_and_is_harvested() {
    let Some(browser) = Browser::start("an_hour_every_week_opens_closes_and_is_harvested").await else {
        return;
    };
    talk(&browser, true).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_hour_every_week_without_script() {
    let Some(browser) = Browser::start("an_hour_every_week_without_script").await else {
        return;
    };
    browser.without_script().await;
    talk(&browser, false).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_keyboard_alone_is_enough_to_come() {
    let Some(browser) = Browser::start("the_keyboard_alone_is_enough_to_come").await else {
        return;
    };
    let (house, fatima, tom) = founded().await;
    let reader = Reader::new(&browser, &house.base);
    house.let_in(&browser, &fatima).await;
    let gathering = call(&reader).await;
    house.let_in(&browser, &tom).await;
    reader.open("/gatherings").await;
    reader.tab_to(&format!("main a[href='{gathering}']")).await;
    reader.key(Key::Enter + "").await;
    reader.wait_for("h1", "Rondje langs het gemaal").await;
    reader.tab_to("main button[value=come]").await;
    reader.has_visible_focus().await;
    reader.key(Key::Enter + "").await;
    reader.wait_for("main", "Leuk dat je komt").await;
    reader.tab_to("main a[href='/calendar']").await;
    reader.key(Key::Enter + "").await;
    reader.tab_to("main form[action='/calendar/renew'] button").await;
    reader.key(Key::Enter + "").await;
    reader.wait_for("main h2", "Je adres").await;
    reader.had_no_complaints().await;
}

/// A house in which Fatima and Joris keep a space that Tom is in.
async fn founded() -> (House, Account, Account) {
    let house = House::founded(Language::Nl).await;
    let fatima = house.person("Fatima el Amrani", &[]).await;
    house.person("Joris Hettinga", &[]).await;
    let tom = house.person("Tom de Vries", &[]).await;
    (house, fatima, tom)
}

/// Fatima begins a space; gives its address.
async fn begin_space(reader: &Reader<'_>) -> String {
    reader.open("/spaces/new").await;
    reader.fill("name", "Waterkeringen").await;
    reader.choose("kind", "open").await;
    reader.fill("second", "joris.hettinga@lagemade.example").await;
    reader.send("/spaces").await;
    reader.path().await.trim_end_matches("/about").to_owned()
}

/// Fatima calls a gathering; gives its address.
async fn call(reader: &Reader<'_>) -> String {
    let space = begin_space(reader).await;
    reader
        .open(&format!("/gatherings?space={}", space.trim_start_matches("/spaces/")))
        .await;
    reader.press("main .page-head a.button").await;
    reader.fill("title", "Rondje langs het gemaal").await;
    reader.fill("about", "Neem **laarzen** mee.").await;
    reader.fill("place", "Sluisweg 2").await;
    reader.fill("begins", &format!("{THURSDAY_AT}1000AM")).await;
    reader.fill("ends", &format!("{THURSDAY_AT}1100AM")).await;
    reader.unfold("input[name=places]").await;
    reader.fill("places", "1").await;
    reader.send(&format!("{space}/gatherings")).await;
    reader.sees("De bijeenkomst staat gepland").await;
    reader.sees("donderdag 19 november 2026, 10.00 uur tot 11.00 uur").await;
    reader.path().await
}

async fn meet(browser: &Browser, with_script: bool) {
    let (house, fatima, tom) = founded().await;
    let reader = Reader::new(browser, &house.base);
    house.let_in(browser, &fatima).await;
    let gathering = call(&reader).await;
    reader.press("main button[value=come]").await;
    reader.sees("Leuk dat je komt").await;

    house.let_in(browser, &tom).await;
    reader.open("/gatherings").await;
    reader.follow("Rondje langs het gemaal").await;
    reader.sees("Het is vol").await;
    reader.does_not_see("Fatima el Amrani, ").await;
    reader.press("main button[value=come]").await;
    reader.sees("op plek 1").await;
    if with_script {
        reader.finds_no_faults().await;
    }
    reader.open("/calendar").await;
    reader.press("main form[action='/calendar/renew'] button").await;
    reader.sees("Je ziet dit adres alleen nu").await;
    let field = reader.the("main #address").await;
    let address = field.prop("value").await.unwrap().unwrap();
    if with_script {
        reader.finds_no_faults().await;
    }
    let file = fetch(&house, &address).await;
    assert!(
        file.contains("STATUS:TENTATIVE") && file.contains("DTSTART:20261119T090000Z"),
        "{file}"
    );

    house.let_in(browser, &fatima).await;
    reader.open(&gathering).await;
    reader.press("main button[value=not]").await;
    house.work().await;
    assert!(
        fetch(&house, &address).await.contains("STATUS:CONFIRMED"),
        "Tom moved up"
    );
    reader.open(&gathering).await;
    reader.sees("Tom de Vries").await;
    if with_script {
        reader.finds_no_faults().await;
    }
    house.later(3 * DAY_MICROS).await;
    house.let_in(browser, &fatima).await;
    reader.open(&format!("{gathering}/report")).await;
    reader.fill("words", "We zagen **vijf** otters.").await;
    if with_script {
        reader.finds_no_faults().await;
    }
    reader.send(&format!("{gathering}/report")).await;
    assert_eq!(
        reader.count("main .prose strong").await,
        2,
        "in the text and in the report"
    );
    house.work().await;
    house.let_in(browser, &tom).await;
    reader.open("/notices").await;
    reader.sees("Er is een plaats voor je").await;
    reader.sees("Hoe het was").await;
    reader.had_no_complaints().await;
}

async fn talk(browser: &Browser, with_script: bool) {
    let (house, fatima, tom) = founded().await;
    let reader = Reader::new(browser, &house.base);
    house.let_in(browser, &fatima).await;
    let space = begin_space(&reader).await;
    house.let_in(browser, &tom).await;
    reader.open(&format!("{space}/about")).await;
    reader.press("main .page-head form button").await;
    house.let_in(browser, &fatima).await;
    reader.open("/social-hours").await;
    reader.press("main .margin-note a[href$='/social-hour/new']").await;
    reader.choose("weekday", "2").await;
    reader.fill("begins", "1100AM").await;
    reader.fill("open_hours", "2").await;
    reader.send(&format!("{space}/social-hour")).await;
    reader.sees("Het sociaal uur is er").await;
    if with_script {
        reader.finds_no_faults().await;
    }

    house.let_in(browser, &tom).await;
    reader.open("/social-hours").await;
    reader.press("main ul.list p a[href^='/social-hours/']").await;
    let week = reader.path().await;
    reader.press("main button[value=yes]").await;
    reader.sees("Jij leidt dit uur").await;
    reader.fill("topic", "Wat vertel je thuis over je werk?").await;
    reader.fill("starters", "Wat was leuk?").await;
    reader.send(&format!("{week}/topic")).await;
    reader.open(&format!("{week}/kit")).await;
    reader.sees("Meedoen is vrijwillig").await;
    if with_script {
        reader.finds_no_faults().await;
    }

    house.later(HOUR_MICROS).await;
    house.let_in(browser, &fatima).await;
    reader.open("/").await;
    reader.sees("Nu bezig, het sociaal uur").await;
    reader.open(&week).await;
    reader.press("main .page-head a.button").await;
    reader.sees("Je kunt hier schrijven tot vandaag om 14.00 uur").await;
    let post = reader.path().await;
    reader
        .fill("words", "Dat het water in hun straat ook van ons is.")
        .await;
    reader.send(&format!("{post}/comments")).await;
    if with_script {
        reader.finds_no_faults().await;
    }

    house.later(3 * HOUR_MICROS).await;
    house.later(MINUTE_MICROS).await;
    house.let_in(browser, &tom).await;
    reader.open(&post).await;
    reader.sees("Dit gesprek is gesloten").await;
    reader.sees("Minder dan vijf").await;
    reader.open(&format!("{week}/harvest")).await;
    if with_script {
        reader.finds_no_faults().await;
    }
    reader.press("main button[value=faq]").await;
    reader.open(&format!("{week}/harvest")).await;
    reader.sees("bewaard als antwoord").await;
    reader.open(&week).await;
    reader.unfold("input[name=came]").await;
    reader.fill("came", "14").await;
    reader.send(&format!("{week}/came")).await;
    reader.sees("14 collega’s waren erbij").await;
    reader.had_no_complaints().await;
}

#[allow(clippy::disallowed_methods, reason = "The house of this story, on this machine.")]
/// Reads an address as a calendar program does: without a cookie, without a browser.
async fn fetch(house: &House, address: &str) -> String {
    let path = address.trim_start_matches(&house.base);
    let host = house.base.trim_start_matches("http://");
    let mut stream = tokio::net::TcpStream::connect(host).await.unwrap();
    let request = format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    answer
}
