//! A new colleague looks up who keeps a space, and where the management talks along.

use platform::access::Role;
use platform::texts::Language;

use super::driver::Browser;
use super::reader::Reader;
use super::running::House;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_colleague_sees_who_does_what() {
    let Some(browser) = Browser::start("a_colleague_sees_who_does_what").await else {
        return;
    };
    let house = House::founded(Language::Nl).await;
    let reader = Reader::new(&browser, &house.base);
    let fatima = house.person("Fatima el Amrani", &[]).await;
    let anouk = house.person("Anouk Director", &[Role::Director]).await;

    house.let_in(&browser, &fatima).await;
    reader.open("/spaces/new").await;
    reader.fill("name", "Slim gemaal").await;
    reader.choose("kind", "open").await;
    reader.fill("second", &anouk.mail).await;
    reader.send("/spaces").await;

    house.let_in(&browser, &anouk).await;
    reader.open("/community").await;
    reader.press("main .margin-note a[href^='/spaces/']").await;
    reader.press("main .page-head a.button").await;
    reader.fill("title", "Waarom we met de proef doorgaan").await;
    reader.press("main button[value=place]").await;
    reader.sees("Het staat er").await;

    house.let_in(&browser, &fatima).await;
    reader.open("/community/duties").await;
    reader.sees("Anouk Director").await;
    reader.sees("minder dan vijf mensen").await;
    reader.sees("Waarom we met de proef doorgaan").await;
    reader.finds_no_faults().await;
    reader.press("main a[href^='/posts/']").await;
    reader.sees("Waarom we met de proef doorgaan").await;
    reader.had_no_complaints().await;
}
