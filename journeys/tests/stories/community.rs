//! A colleague asks, another answers, the asker says that it helped; in a browser, with script and without.

use platform::access::Role;
use platform::texts::Language;

use super::driver::Browser;
use super::reader::Reader;
use super::running::House;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_question_finds_the_answer_that_helps() {
    let Some(browser) = Browser::start("a_question_finds_the_answer_that_helps").await else {
        return;
    };
    tell(&browser, true).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_question_finds_its_answer_without_script() {
    let Some(browser) = Browser::start("a_question_finds_its_answer_without_script").await else {
        return;
    };
    browser.without_script().await;
    tell(&browser, false).await;
}

async fn tell(browser: &Browser, with_script: bool) {
    let house = House::founded(Language::Nl).await;
    let fatima = house.person("Fatima el Amrani", &[]).await;
    let pieter = house.person("Pieter Smeets", &[Role::Ambassador]).await;
    let reader = Reader::new(browser, &house.base);

    house.let_in(browser, &fatima).await;
    reader.open("/spaces/new").await;
    reader.fill("name", "Schrijven over je werk").await;
    reader.fill("about", "Vragen mag **altijd**.").await;
    reader.choose("kind", "open").await;
    reader.fill("second", &pieter.mail).await;
    reader.send("/spaces").await;
    reader.sees("De ruimte ‘Schrijven over je werk’ is er").await;
    if with_script {
        reader.finds_no_faults().await;
    }

    house.let_in(browser, &pieter).await;
    reader.open("/community").await;
    reader.press("main .margin-note a[href^='/spaces/']").await;
    reader.press("main .page-head a.button").await;
    reader.fill("title", "Mag een collega op mijn foto?").await;
    reader
        .fill("words", "Moet ik het **elke keer** vragen? <script>alert(1)</script>")
        .await;
    reader.press("main button[value=preview]").await;
    reader.sees("Zo komt het eruit te zien").await;
    assert_eq!(reader.count("main .prose strong").await, 1);
    if with_script {
        reader.finds_no_faults().await;
    }
    reader.press("main button[value=place]").await;
    reader.sees("Het staat er").await;
    let question = reader.path().await;

    house.let_in(browser, &fatima).await;
    reader.open("/community").await;
    reader.sees("Vraag staat open").await;
    reader.follow("Mag een collega op mijn foto?").await;
    reader.fill("words", "Vraag het één keer goed.").await;
    reader.send(&format!("{question}/comments")).await;
    reader.sees("1 antwoord").await;

    house.work().await;
    house.let_in(browser, &pieter).await;
    reader.open("/notices").await;
    reader.sees("reageert op").await;
    reader.open(&question).await;
    reader.press("main button[form^='accept-']").await;
    reader.sees("De vraag is beantwoord").await;
    reader.sees("Dit hielp Pieter Smeets").await;
    if with_script {
        reader.finds_no_faults().await;
    }
    reader.had_no_complaints().await;
}
