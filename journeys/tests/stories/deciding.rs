//! Deciding together, in a browser: a poll from its first vote to its result, a proposal with an objection that is answered.

use platform::session::Account;
use platform::texts::Language;
use thirtyfour::Key;

use super::driver::Browser;
use super::reader::Reader;
use super::running::House;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_space_decides_together() {
    let Some(browser) = Browser::start("a_space_decides_together").await else {
        return;
    };
    tell(&browser, true).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_space_decides_together_without_script() {
    let Some(browser) = Browser::start("a_space_decides_together_without_script").await else {
        return;
    };
    browser.without_script().await;
    tell(&browser, false).await;
}

async fn tell(browser: &Browser, with_script: bool) {
    let house = House::founded(Language::Nl).await;
    let fatima = house.person("Fatima el Amrani", &[]).await;
    let pieter = house.person("Pieter Smeets", &[]).await;
    let reader = Reader::new(browser, &house.base);
    house.let_in(browser, &fatima).await;
    reader.open("/spaces/new").await;
    reader.fill("name", "Open dag").await;
    reader.choose("kind", "open").await;
    reader.fill("second", &pieter.mail).await;
    reader.send("/spaces").await;
    poll(browser, &house, &reader, (&fatima, &pieter), with_script).await;
    proposal(browser, &house, &reader, (&fatima, &pieter), with_script).await;
    reader.had_no_complaints().await;
}

async fn looks(reader: &Reader<'_>, with_script: bool) {
    if with_script {
        reader.finds_no_faults().await;
    }
}

async fn poll(
    browser: &Browser,
    house: &House,
    reader: &Reader<'_>,
    (fatima, pieter): (&Account, &Account),
    with_script: bool,
) {
    house.let_in(browser, fatima).await;
    reader.open("/community").await;
    reader.press("main .margin-note a[href^='/spaces/']").await;
    reader.press("main .page-head a.button").await;
    reader.follow("Maak een peiling").await;
    reader.sees("Wie ziet mijn stem?").await;
    looks(reader, with_script).await;
    reader.fill("question", "Waar houden we de open dag?").await;
    reader.fill("options", "Gemaal Elzerbroek\nDe sluis\nOp kantoor").await;
    reader.press("main form.sheet button[type=submit]").await;
    reader.sees("De peiling staat er").await;
    let post = reader.path().await;
    looks(reader, with_script).await;
    if with_script {
        // The keyboard alone votes as well.
        reader.tab_to("input[name=choice]").await;
        reader.key(Key::Space + "").await;
        reader.tab_to("button[name=act][value=vote]").await;
        reader.key(Key::Enter + "").await;
        reader.wait_for("main", "Jouw stem:").await;
    } else {
        reader.choose("choice", "0").await;
        reader.press("main button[name=act][value=vote]").await;
    }
    reader.sees("Je stem telt").await;
    for number in 0..5 {
        let voter = if number == 0 {
            pieter.clone()
        } else {
            house.person(&format!("Stemmer Nummer{number}"), &[]).await
        };
        house.let_in(browser, &voter).await;
        reader.open(&post).await;
        reader.choose("choice", if number < 3 { "1" } else { "0" }).await;
        reader.press("main button[name=act][value=vote]").await;
        reader.does_not_see("De uitslag van").await;
    }
    house.let_in(browser, fatima).await;
    reader.open(&post).await;
    reader.press("main #poll form[action$='/close'] button").await;
    reader.sees("De uitslag van 6 stemmen").await;
    reader.sees("Samen bovenaan").await;
    looks(reader, with_script).await;
    house.work().await;
    house.let_in(browser, pieter).await;
    reader.open("/notices").await;
    reader.sees("De peiling is voorbij: Waar houden we de open dag?").await;
    reader.open("/polls?tab=closed").await;
    reader.sees("Waar houden we de open dag?").await;
    looks(reader, with_script).await;
}

async fn proposal(
    browser: &Browser,
    house: &House,
    reader: &Reader<'_>,
    (fatima, pieter): (&Account, &Account),
    with_script: bool,
) {
    house.let_in(browser, fatima).await;
    reader.open("/community").await;
    reader.press("main .margin-note a[href^='/spaces/']").await;
    reader.press("main .page-head a.button").await;
    reader.follow("Begin een voorstel").await;
    looks(reader, with_script).await;
    reader.fill("title", "Eén lijst voor alle foto’s").await;
    reader.fill("why", "Nu vragen we het elke keer.").await;
    reader
        .fill("words", "# Wat\nEén lijst per ploeg.\n# Hoe\nMet een jas.")
        .await;
    reader.press("main form.sheet button[type=submit]").await;
    reader.sees("Het voorstel staat er").await;
    let proposal = reader.path().await;

    house.let_in(browser, pieter).await;
    reader.open(&proposal).await;
    looks(reader, with_script).await;
    reader.choose("section", "2").await;
    reader.choose("stance", "objection").await;
    reader.press("main form#feedback button[type=submit]").await;
    reader.sees("zonder reden").await;
    reader.choose("section", "2").await;
    reader.choose("stance", "objection").await;
    reader.fill("words", "Een jas ziet niemand.").await;
    reader.press("main form#feedback button[type=submit]").await;
    reader.sees("Een jas ziet niemand.").await;

    house.let_in(browser, fatima).await;
    reader.open(&proposal).await;
    reader.sees("1 voorwaarde of bezwaar wacht op je antwoord").await;
    reader.press("main .answer a[href*='answer=']").await;
    looks(reader, with_script).await;
    reader.fill("answer", "We nemen een hesje.").await;
    reader.send(&format!("{proposal}/answer")).await;
    reader.sees("We nemen een hesje.").await;
    reader.open(&format!("{proposal}/version")).await;
    looks(reader, with_script).await;

    house.work().await;
    house.let_in(browser, pieter).await;
    reader.open("/notices").await;
    reader.sees("heeft een antwoord").await;
}
