//! Somebody asks, another answers, the asker says that it helped, a manager keeps the answer, and a third finds it and need not
//! ask again; in a browser, with script, without, and by keyboard alone.

use platform::access::Role;
use platform::session::Account;
use platform::texts::Language;
use thirtyfour::Key;

use super::driver::Browser;
use super::reader::Reader;
use super::running::House;

const QUESTION: &str = "Mag een collega herkenbaar op mijn foto?";
const AGAIN: &str = "Mogen collega’s herkenbaar op een foto?";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_question_becomes_an_answer_that_is_kept_and_found() {
    let Some(browser) = Browser::start("a_question_becomes_an_answer_that_is_kept_and_found").await else {
        return;
    };
    tell(&browser, true).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_question_becomes_a_kept_answer_without_script() {
    let Some(browser) = Browser::start("a_question_becomes_a_kept_answer_without_script").await else {
        return;
    };
    browser.without_script().await;
    tell(&browser, false).await;
}

async fn tell(browser: &Browser, with_script: bool) {
    let house = House::founded(Language::Nl).await;
    let fatima = house.person("Fatima el Amrani", &[Role::Communication]).await;
    let pieter = house.person("Pieter Smeets", &[]).await;
    let tom = house.person("Tom de Vries", &[]).await;
    let reader = Reader::new(browser, &house.base);
    let question = ask_and_answer(&house, browser, &reader, (&fatima, &pieter)).await;

    house.let_in(browser, &fatima).await;
    reader.open(&question).await;
    reader.sees("Wie is er aan zet?").await;
    reader
        .press(&format!(
            "main a[href='{}/faq']",
            question.replace("/posts/", "/questions/")
        ))
        .await;
    assert_eq!(reader.value("question").await, QUESTION);
    reader.fill("subjects", "Foto’s").await;
    reader.press("main button[value=preview]").await;
    reader.sees("Zo komt het eruit te zien").await;
    if with_script {
        reader.finds_no_faults().await;
    }
    reader.press("main button[value=keep]").await;
    reader.sees("Het antwoord is bewaard").await;
    let entry = reader.path().await;
    reader.sees("laat dit kloppen").await;
    if with_script {
        reader.finds_no_faults().await;
        reader.open("/faq").await;
        reader.finds_no_faults().await;
        reader.open("/questions?tab=answered").await;
        reader.finds_no_faults().await;
    }

    house.work().await;
    house.let_in(browser, &tom).await;
    reader.open("/search?q=herkenbare+foto").await;
    reader.sees("Bewaard antwoord").await;
    reader.open("/faq?q=foto").await;
    reader.follow(QUESTION).await;
    assert_eq!(reader.path().await, entry);
    reader.press("main button[value=yes]").await;
    reader.sees("We telden het op, zonder je naam").await;

    ask_again(&reader, &question, with_script).await;
    if with_script {
        reader.finds_no_faults().await;
    }
    reader.had_no_complaints().await;
}

/// Fatima makes the space, Pieter asks, Fatima answers, Pieter says that it helped. Gives the address of the question.
async fn ask_and_answer(
    house: &House,
    browser: &Browser,
    reader: &Reader<'_>,
    (fatima, pieter): (&Account, &Account),
) -> String {
    house.let_in(browser, fatima).await;
    reader.open("/spaces/new").await;
    reader.fill("name", "Schrijven over je werk").await;
    reader.choose("kind", "open").await;
    reader.fill("second", &pieter.mail).await;
    reader.send("/spaces").await;
    house.let_in(browser, pieter).await;
    reader.open("/questions").await;
    reader.sees("Er staat geen vraag open").await;
    reader.open("/community").await;
    reader.press("main .margin-note a[href^='/spaces/']").await;
    reader.press("main .page-head a.button").await;
    reader.fill("title", QUESTION).await;
    reader.press("main button[value=place]").await;
    reader.sees("Het staat er").await;
    let question = reader.path().await;
    house.let_in(browser, fatima).await;
    reader.open("/questions").await;
    reader.sees("Na 24 uur zonder antwoord").await;
    reader.follow(QUESTION).await;
    reader.fill("words", "Vraag het **één keer** goed.").await;
    reader.send(&format!("{question}/comments")).await;
    house.let_in(browser, pieter).await;
    reader.open(&question).await;
    reader.press("main button[form^='accept-']").await;
    reader.sees("De vraag is beantwoord").await;
    question
}

/// Tom writes nearly the same; the page says so before he places it. He does, and says himself that it was asked before.
async fn ask_again(reader: &Reader<'_>, question: &str, with_script: bool) {
    reader.open("/spaces?tab=others").await;
    reader.follow("Schrijven over je werk").await;
    reader.press("main form[action$='/join'] button").await;
    let space = reader.path().await.trim_end_matches("/about").to_owned();
    reader.open(&format!("{space}/posts/new")).await;
    reader.fill("title", AGAIN).await;
    if with_script {
        reader.wait_for("#alike", QUESTION).await;
    } else {
        reader.press("main button[value=preview]").await;
        reader.sees("Is dit eerder gevraagd?").await;
    }
    reader.press("main button[value=place]").await;
    let again = reader.path().await.replace("/posts/", "/questions/");
    reader.press(&format!("main a[href='{again}/same']")).await;
    reader.sees("Welke vraag is dezelfde?").await;
    reader
        .press(&format!("main form[action='{again}/same'][method=post] button"))
        .await;
    reader.sees("De vraag wijst naar de andere").await;
    assert_eq!(reader.count(&format!("main a[href='{question}']")).await, 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_keyboard_alone_is_enough_to_take_a_question_and_keep_its_answer() {
    const STORY: &str = "the_keyboard_alone_is_enough_to_take_a_question_and_keep_its_answer";
    let Some(browser) = Browser::start(STORY).await else {
        return;
    };
    let house = House::founded(Language::Nl).await;
    let fatima = house.person("Fatima el Amrani", &[Role::Communication]).await;
    let pieter = house.person("Pieter Smeets", &[]).await;
    let reader = Reader::new(&browser, &house.base);
    let question = ask_and_answer(&house, &browser, &reader, (&fatima, &pieter)).await;
    house.let_in(&browser, &fatima).await;
    reader.open(&question).await;
    let make = question.replace("/posts/", "/questions/");
    reader.tab_to(&format!("main a[href='{make}/faq']")).await;
    reader.key(Key::Enter + "").await;
    reader.wait_for("h1", "Een antwoord om te bewaren").await;
    // Enter in a line of text sends the form, past the parts of the date on the way to the button.
    reader.tab_to("main #question").await;
    reader.key(Key::Enter + "").await;
    reader.wait_for("main", "laat dit kloppen").await;
    reader.tab_to("main form[action$='/right'] button").await;
    reader.key(Key::Enter + "").await;
    reader.wait_for("main", "laat dit kloppen").await;
    reader.had_no_complaints().await;
}
