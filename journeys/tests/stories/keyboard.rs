//! Without a mouse: sign in, open the inbox, decide, take it back. Where the focus is can be seen at every step.

use platform::access::Role;
use platform::clock::HOUR_MICROS;
use platform::texts::Language;
use thirtyfour::Key;

use super::driver::Browser;
use super::neighbour::Neighbour;
use super::reader::Reader;
use super::running::{House, PASSWORD};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_keyboard_alone_is_enough_to_decide() {
    let Some(browser) = Browser::start("the_keyboard_alone_is_enough_to_decide").await else {
        return;
    };
    let house = House::founded(Language::Nl).await;
    let marijke = house.person("Marijke de Bruin", &[Role::Communication]).await;
    let reader = Reader::new(&browser, &house.base);
    hears_something(&house, &reader, &marijke).await;
    reader.forget_everything().await;

    reader.open("/sign-in").await;
    reader.tab_to("input[name=mail]").await;
    reader.key(marijke.mail.as_str()).await;
    reader.tab_to("input[name=password]").await;
    reader.key(PASSWORD).await;
    reader.key(Key::Enter + "").await;
    reader.wait_for("h1", "").await;
    reader.tab_to("nav.rooms a[href='/listen']").await;
    reader.key(Key::Enter + "").await;
    reader.wait_for("h1", "2 nieuwe meldingen").await;

    reader.listens_to_keys().await;
    reader.key("j").await;
    reader.key("j").await;
    reader.has_visible_focus().await;
    // The first mention stands beside the list; a key decides nothing about it while the ring is on another, which is shown.
    reader.key("1").await;
    reader.the("main .inbox.alone article h2").await;
    reader.wait_for("h1", "2 nieuwe meldingen").await;
    reader.listens_to_keys().await;
    reader.key("1").await;
    reader.wait_for("main", "De melding is nu: klacht").await;
    reader.wait_for("h1", "1 nieuwe melding").await;
    reader.listens_to_keys().await;
    reader.key("u").await;
    reader.wait_for("main", "De melding is weer nieuw").await;
    reader.wait_for("h1", "2 nieuwe meldingen").await;
    reader.listens_to_keys().await;
    reader.key("?").await;
    reader.wait_for("[data-keys-dialog]", "").await;
    reader.key(Key::Escape + "").await;

    sieves(&reader).await;

    // What was decided is counted for the suggestion, and how often it must be right is set without a mouse too.
    reader.tab_to("a[href='/listen/suggestions']").await;
    reader.key(Key::Enter + "").await;
    reader.wait_for("main", "Er is nog niets beslist").await;
    reader.tab_to("input[name=least]").await;
    reader.key("50").await;
    reader.key(Key::Enter + "").await;
    reader
        .wait_for("main", "van de 100 voorstellen moeten er 50 kloppen")
        .await;
    reader.had_no_complaints().await;
}

/// Several at once with Shift, a filter, and the same filter again under its name.
async fn sieves(reader: &Reader<'_>) {
    reader.key("j").await;
    reader.with_shift(Key::Up + "").await;
    reader.the(".mentions li:nth-child(2) input:checked").await;
    reader.the(".mentions li:nth-child(1) input:checked").await;
    reader.with_shift(Key::Down + "").await;
    reader.the(".mentions li:nth-child(1) input:not(:checked)").await;
    reader.with_shift(Key::Up + "").await;
    reader.the(".mentions li:nth-child(1) input:checked").await;
    reader.key("6").await;
    reader.wait_for("main", "2 meldingen zijn nu: compliment").await;
    reader.listens_to_keys().await;
    reader.key("u").await;
    reader.wait_for("main", "2 meldingen zijn weer nieuw").await;
    reader.listens_to_keys().await;
    reader.key("f").await;
    reader.has_visible_focus().await;
    reader.key("brommen").await;
    reader.key(Key::Enter + "").await;
    reader.wait_for("main", "Alleen: Met de woorden: brommen.").await;
    reader.wait_for(".mentions", "Pomp bromt").await;
    reader.tab_to("details:has(input[name='view-name']) > summary").await;
    reader.key(Key::Enter + "").await;
    reader.tab_to("input[name='view-name']").await;
    reader.key("Gebrom").await;
    reader.key(Key::Enter + "").await;
    reader.wait_for("main", "De weergave Gebrom is bewaard.").await;
    reader.tab_to("a[href='/listen']").await;
    reader.key(Key::Enter + "").await;
    reader.wait_for(".mentions", "Stank bij de sluis").await;
    reader.listens_to_keys().await;
    reader.with_shift("1").await;
    reader.wait_for("main", "Alleen: Met de woorden: brommen.").await;
    reader.wait_for("nav a[aria-current='page'][data-key]", "Gebrom").await;
}

/// A feed with an item that a query wants; how they come in is told elsewhere.
async fn hears_something(house: &House, reader: &Reader<'_>, marijke: &platform::session::Account) {
    let neighbour = Neighbour::new().await;
    neighbour.says(
        "Pomp bromt",
        "Al weken hoor ik het gemaal de hele nacht brommen, wat een overlast.",
    );
    neighbour.says("Stank bij de sluis", "Bij het gemaal stinkt het al dagen.");
    house.let_in(reader.browser, marijke).await;
    reader.open("/listen/queries/new").await;
    reader.fill("name", "Gemalen").await;
    reader.fill("words", "gemaal").await;
    reader.fill("purpose", "Weten wat er speelt bij de gemalen").await;
    reader.press("main button[value='keep']").await;
    reader.open("/listen/sources/new").await;
    reader.fill("url", &neighbour.address).await;
    reader.send("/listen/sources/new").await;
    house.later(HOUR_MICROS).await;
}
