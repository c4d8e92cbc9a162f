//! A trade journal takes over a passage of our own article: it is seen, looked at, and confirmed as value.

use platform::access::Role;
use platform::clock::{HOUR_MICROS, MINUTE_MICROS};
use platform::texts::Language;

use super::driver::Browser;
use super::neighbour::Neighbour;
use super::reader::Reader;
use super::running::House;

const OURS: &str = "De buitendienst haalde gisteren vier ton waterplanten weg bij het gemaal. De geur die omwonenden de \
                    afgelopen weken roken, kwam van rottende planten achter het rooster en is nu weg.";
const THEIRS: &str = "Lezersvraag. De geur die omwonenden de afgelopen weken roken, kwam van rottende planten achter het \
                      rooster. Vaker reinigen helpt.";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_the_press_takes_over_becomes_value() {
    let Some(browser) = Browser::start("what_the_press_takes_over_becomes_value").await else {
        return;
    };
    let house = House::founded(Language::Nl).await;
    let reader = Reader::new(&browser, &house.base);
    let marijke = house.person("Marijke de Bruin", &[Role::Communication]).await;
    house.let_in(&browser, &marijke).await;

    reader.open("/listen/pickups").await;
    reader.sees("Zeg eerst welke artikelen van ons zijn").await;
    reader.press("main .page-head a.button").await;
    reader.fill("url", "https://www.lagemade.example/nieuws/rooster").await;
    reader.fill("title", "Rooster gereinigd").await;
    reader.fill("text", OURS).await;
    reader.send("/listen/pickups/articles").await;
    reader.sees("is bewaard").await;

    let neighbour = Neighbour::new().await;
    neighbour.says("Waarom een vuil rooster stinkt", THEIRS);
    reader.open("/listen/sources/new").await;
    reader.fill("url", &neighbour.address).await;
    reader.send("/listen/sources/new").await;
    house.later(HOUR_MICROS).await;
    house.later(10 * MINUTE_MICROS).await;

    reader.open("/listen/pickups").await;
    reader.sees("15 woorden overgenomen").await;
    reader.finds_no_faults().await;
    reader.press("main ul.list h2 a").await;
    reader.sees("kwam van rottende planten achter het rooster").await;
    reader.sees("Vanaf 12 gelijke woorden").await;
    reader.finds_no_faults().await;

    house.later(MINUTE_MICROS).await;
    reader.open("/value/entries").await;
    reader.press("main ul.list a[href^='/value/entries/']").await;
    reader.sees("Waarom een vuil rooster stinkt").await;
    reader
        .press("main form[action$='/confirm'] button:not([formaction])")
        .await;
    reader.sees("telt het mee").await;
    reader.had_no_complaints().await;
}
