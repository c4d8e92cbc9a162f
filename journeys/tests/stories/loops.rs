//! A project goes round from its question to its report, and an idea finds support and an answer; in a browser, with script
//! and without, and the question with the keyboard alone on a narrow screen.

use platform::session::Account;
use platform::texts::Language;
use thirtyfour::Key;

use super::driver::Browser;
use super::reader::Reader;
use super::running::House;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_project_goes_round_and_who_reacted_hears_it() {
    let Some(browser) = Browser::start("a_project_goes_round_and_who_reacted_hears_it").await else {
        return;
    };
    go_round(&browser, true).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_project_goes_round_without_script() {
    let Some(browser) = Browser::start("a_project_goes_round_without_script").await else {
        return;
    };
    browser.without_script().await;
    go_round(&browser, false).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_idea_finds_support_and_an_answer() {
    let Some(browser) = Browser::start("an_idea_finds_support_and_an_answer").await else {
        return;
    };
    find_support(&browser, true).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_idea_finds_support_without_script() {
    let Some(browser) = Browser::start("an_idea_finds_support_without_script").await else {
        return;
    };
    browser.without_script().await;
    find_support(&browser, false).await;
}

/// Fatima and Pieter make a space; gives its public id.
async fn space(house: &House, reader: &Reader<'_>, fatima: &Account, pieter: &Account) -> String {
    house.let_in(reader.browser, fatima).await;
    reader.open("/spaces/new").await;
    reader.fill("name", "Waterkeringen").await;
    reader.choose("kind", "open").await;
    reader.fill("second", &pieter.mail).await;
    reader.send("/spaces").await;
    let path = reader.path().await;
    path.trim_start_matches("/spaces/")
        .trim_end_matches("/about")
        .to_owned()
}

/// Narrow and wide, the page has no faults; without script nobody can look for them.
async fn looks_right(reader: &Reader<'_>, with_script: bool) {
    if with_script {
        reader.finds_no_faults().await;
        reader.browser.set_width(320).await;
        reader.finds_no_faults().await;
        reader.browser.set_width(1280).await;
    }
}

async fn go_round(browser: &Browser, with_script: bool) {
    let house = House::founded(Language::Nl).await;
    let fatima = house.person("Fatima el Amrani", &[]).await;
    let pieter = house.person("Pieter Smeets", &[]).await;
    let reader = Reader::new(browser, &house.base);
    let space = space(&house, &reader, &fatima, &pieter).await;

    reader.open(&format!("/projects?space={space}")).await;
    reader.press("main .page-head a.button").await;
    reader.fill("title", "Hoe controleren we de sloten?").await;
    reader
        .fill("words", "De schouw kost **drie weken**. <script>alert(1)</script>")
        .await;
    reader.press("main button[value=preview]").await;
    reader.sees("Zo komt het eruit te zien").await;
    looks_right(&reader, with_script).await;
    reader.press("main button[value=place]").await;
    reader.sees("Stel nu je vraag").await;
    let project = reader.path().await.trim_end_matches("/ask").to_owned();
    reader.fill("question", "Waar stoppen we? En waarom?").await;
    reader.press("main form button[type=submit]").await;
    reader.sees("Stel één vraag, die eindigt op één vraagteken").await;
    reader.fill("question", "Waar zou jij stoppen met lopen?").await;
    looks_right(&reader, with_script).await;
    reader.press("main form button[type=submit]").await;
    reader.sees("De vraag is gesteld").await;

    house.work().await;
    house.let_in(browser, &pieter).await;
    reader.open("/notices").await;
    reader.sees("Wat vind jij?").await;
    reader.open(&project).await;
    react(&reader, &project, with_script).await;
    reader.sees("1 reactie").await;
    looks_right(&reader, with_script).await;

    house.let_in(browser, &fatima).await;
    reader.open(&project).await;
    reader.unfold("button[value=close]").await;
    reader.press("main button[value=close]").await;
    reader.sees("Fatima is aan zet: wat wordt het?").await;
    looks_right(&reader, with_script).await;
    reader.follow("Leg het besluit vast").await;
    reader.fill("title", "We stoppen op tien plekken").await;
    reader.fill("words", "Daar zien drones meer.").await;
    reader.fill("other", "Alles is overgenomen.").await;
    looks_right(&reader, with_script).await;
    reader.press("main button[value=keep]").await;
    reader.sees("Het besluit staat vast").await;
    reader.follow("Vertel wat ermee gedaan is").await;
    reader
        .fill("words", "Vanaf maart lopen we **tien** sloten minder.")
        .await;
    reader.press("main button[value=keep]").await;
    reader.sees("De lus is rond").await;
    looks_right(&reader, with_script).await;
    reader.open("/projects?tab=closed").await;
    reader.sees("Hoe controleren we de sloten?").await;
    looks_right(&reader, with_script).await;

    house.work().await;
    house.let_in(browser, &pieter).await;
    reader.open("/notices").await;
    reader.sees("dit is ermee gedaan").await;
    reader.open(&project).await;
    reader.sees("Vanaf maart lopen we tien sloten minder.").await;
    reader.had_no_complaints().await;
}

/// Reacts: with the keyboard alone on a narrow screen where there is script to see the focus with.
async fn react(reader: &Reader<'_>, project: &str, with_script: bool) {
    if !with_script {
        reader.fill("words", "Bij de smalle sloten niet.").await;
        reader.send(&format!("{project}/reactions")).await;
        return;
    }
    reader.browser.set_width(320).await;
    reader.tab_to("textarea[name=words]").await;
    reader.key("Bij de smalle sloten niet.").await;
    reader.tab_to("main .sheet button[type=submit]").await;
    reader.key(Key::Enter + "").await;
    reader.wait_for("main", "Je reactie staat erbij").await;
    reader.browser.set_width(1280).await;
}

async fn find_support(browser: &Browser, with_script: bool) {
    let house = House::founded(Language::Nl).await;
    let fatima = house.person("Fatima el Amrani", &[]).await;
    let pieter = house.person("Pieter Smeets", &[]).await;
    let ineke = house.person("Ineke Postma", &[]).await;
    let reader = Reader::new(browser, &house.base);
    let space = space(&house, &reader, &fatima, &pieter).await;

    house.let_in(browser, &pieter).await;
    reader.open(&format!("/ideas?space={space}")).await;
    looks_right(&reader, with_script).await;
    reader.press("main .page-head a.button").await;
    reader.fill("title", "Een dienstfiets voor korte ritten").await;
    reader.fill("words", "Dan hoeft de *auto* niet mee.").await;
    looks_right(&reader, with_script).await;
    reader.press("main button[value=place]").await;
    reader.sees("Je idee staat er").await;
    let idea = reader.path().await;

    house.let_in(browser, &ineke).await;
    reader.open(&format!("/ideas/new?space={space}")).await;
    reader.fill("title", "Een dienstfiets bij korte afstanden").await;
    reader.fill("words", "Handig.").await;
    reader.press("main button[value=place]").await;
    reader.sees("Lijkt dit op jouw idee?").await;
    looks_right(&reader, with_script).await;
    reader.follow("Een dienstfiets voor korte ritten").await;
    reader.press("main button[value=give]").await;
    reader.sees("2 collega’s steunen dit").await;
    looks_right(&reader, with_script).await;

    house.let_in(browser, &fatima).await;
    reader.open(&idea).await;
    reader.choose("status", "doing").await;
    reader.fill("words", "Vanaf maart staan er tien.").await;
    looks_right(&reader, with_script).await;
    reader.send(&format!("{idea}/status")).await;
    reader.sees("Wie het idee had of steunt, hoort het").await;

    house.work().await;
    house.let_in(browser, &ineke).await;
    reader.open("/notices").await;
    reader.sees("We doen het: Een dienstfiets voor korte ritten").await;
    count_what_it_brought(&house, &reader, &fatima, with_script).await;
    reader.had_no_complaints().await;
}

/// Who took the idea up says what it brought, and it counts.
async fn count_what_it_brought(house: &House, reader: &Reader<'_>, fatima: &Account, with_script: bool) {
    house.later(platform::clock::MINUTE_MICROS).await;
    house.let_in(reader.browser, fatima).await;
    reader.open("/value/entries").await;
    reader.follow("Een dienstfiets voor korte ritten").await;
    reader.sees("Idee: Een dienstfiets voor korte ritten").await;
    reader.sees("Vanaf maart staan er tien.").await;
    looks_right(reader, with_script).await;
    reader.fill("words", "De auto blijft vaker staan.").await;
    reader.press("main form.sheet button[type=submit]").await;
    reader.open("/value/entries?tab=confirmed").await;
    reader.sees("Een dienstfiets voor korte ritten").await;
}
