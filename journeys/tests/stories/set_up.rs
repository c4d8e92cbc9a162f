//! The first visit: only who sees the terminal can set the house up.

use super::driver::Browser;
use super::reader::Reader;
use super::running::{House, PASSWORD};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_house_is_set_up_with_the_code_from_the_terminal() {
    let Some(browser) = Browser::start("a_house_is_set_up_with_the_code_from_the_terminal").await else {
        return;
    };
    let house = House::new().await;
    let code = people::set_up::make_code(&house.platform)
        .await
        .unwrap()
        .expect("the house is not set up");
    let reader = Reader::new(&browser, &house.base);

    reader.open("/people").await;
    assert_eq!(reader.path().await, "/set-up", "every page leads to set-up");
    reader.finds_no_faults().await;

    answers(&reader, "aaaa-bbbb-cccc").await;
    assert_eq!(reader.path().await, "/set-up");
    assert_eq!(reader.status().await, 422);
    assert_eq!(
        reader.value("organisation").await,
        "Waterschap Lagemade",
        "what was typed is kept"
    );
    reader.finds_no_faults().await;
    assert!(!house.platform.organisation.facts().is_set_up);

    answers(&reader, &code).await;
    assert_eq!(reader.path().await, "/", "signed in, on Today");
    reader.the("nav.rooms a[href='/']").await;
    assert_eq!(reader.language().await, "nl");
    reader.finds_no_faults().await;

    reader.open("/set-up").await;
    assert_eq!(reader.status().await, 404, "once in the life of an organisation");
    reader.open("/people").await;
    reader.sees("Kees Veenstra").await;

    reader.press("a.me").await;
    reader.forget_everything().await;
    reader.sign_in("kees.veenstra@lagemade.example", PASSWORD).await;
    assert_eq!(
        reader.path().await,
        "/",
        "the password of set-up is that of the administrator"
    );
    reader.had_no_complaints().await;
}

async fn answers(reader: &Reader<'_>, code: &str) {
    reader.fill("code", code).await;
    reader.fill("organisation", "Waterschap Lagemade").await;
    reader.choose("language", "nl").await;
    reader.fill("name", "Kees Veenstra").await;
    reader.fill("mail", "kees.veenstra@lagemade.example").await;
    reader.fill("password", PASSWORD).await;
    reader.send("/set-up").await;
}
