//! A director is shown what became more, and along which channels results came, each with what it rests on.

use platform::access::Role;
use platform::texts::Language;

use super::driver::Browser;
use super::reader::Reader;
use super::running::House;

/// Forty months: a dip every July, and ten more from November 2025 on.
fn months() -> String {
    let mut table = "datum;aantal\n".to_owned();
    for number in 0..40_u32 {
        let (year, month) = (2023 + number / 12, number % 12 + 1);
        let usual = if month == 7 { 20 } else { 30 } + number % 3;
        table.push_str(&format!(
            "{year}-{month:02};{}\n",
            usual + if number >= 34 { 10 } else { 0 }
        ));
    }
    table
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_became_more_is_told_with_its_interval_and_its_figures() {
    let Some(browser) = Browser::start("what_became_more_is_told_with_its_interval_and_its_figures").await else {
        return;
    };
    let house = House::founded(Language::Nl).await;
    let reader = Reader::new(&browser, &house.base);
    let marijke = house.person("Marijke de Bruin", &[Role::Communication]).await;
    let ineke = house.person("Ineke van Dalen", &[Role::Director]).await;
    house.let_in(&browser, &marijke).await;

    reader.open("/value").await;
    reader.follow("Effect").await;
    reader.fill("name", "Aanvragen voor een rondleiding").await;
    reader.fill("began", "Collega’s vertellen over hun gemaal").await;
    reader.fill("source", "Reserveringen").await;
    reader.fill("began_on", "06012023").await;
    reader
        .attach("file", &house.file("maanden.csv", months().as_bytes()))
        .await;
    reader.send("/value/effects").await;
    // Too soon to know what was usual: it is said, and what was typed is still there.
    reader.sees("Er zijn 5 cijfers van ervoor.").await;
    assert_eq!(reader.value("source").await, "Reserveringen");
    reader.finds_no_faults().await;
    reader.fill("began_on", "11012025").await;
    reader
        .attach("file", &house.file("maanden.csv", months().as_bytes()))
        .await;
    reader.send("/value/effects").await;
    reader.wait_for("h1", "Aanvragen voor een rondleiding").await;
    let effect = reader.path().await;

    reader.open("/value/attribution").await;
    let ways = "pad;conversies;null\nLinkedIn > Website;3;1\nNieuwsbrief;2;4\n";
    reader.attach("file", &house.file("wegen.csv", ways.as_bytes())).await;
    reader.send("/value/attribution").await;
    reader.wait_for("h1", "wegen").await;
    let ways = reader.path().await;

    reader.forget_everything().await;
    house.let_in(&browser, &ineke).await;
    reader.open(&effect).await;
    reader.sees("meer dan zonder.").await;
    reader.sees("34 cijfers van ervoor").await;
    reader.does_not_see("toeval zijn").await;
    reader.finds_no_faults().await;
    reader.open(&ways).await;
    reader.sees("5 resultaten, en 5 keer niets, langs 2 wegen.").await;
    reader.finds_no_faults().await;
    browser.set_width(320).await;
    reader.finds_no_faults().await;
    reader.had_no_complaints().await;
}
