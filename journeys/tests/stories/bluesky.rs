//! A post on Bluesky arrives while the inbox is open, is decided by keyboard, answered and solved, and counts in the report.

use std::sync::Arc;

use platform::access::Role;
use platform::clock::MINUTE_MICROS;
use platform::session::Account;
use platform::texts::Language;
use testkit::replay::{Replay, Reply, Step};
use thirtyfour::Key;
use tokio::sync::Notify;

use super::driver::Browser;
use super::reader::Reader;
use super::running::House;

const TEXT: &str = "Het stinkt al drie dagen bij het gemaal in Elzerbroek en niemand reageert op mijn klacht";
const ANSWER: &str = "Vervelend dat je dit ruikt. De pomp is vanochtend gemaakt.";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_post_on_bluesky_is_answered_and_counts_in_the_report() {
    let Some(browser) = Browser::start("a_post_on_bluesky_is_answered_and_counts_in_the_report").await else {
        return;
    };
    let said = Arc::new(Notify::new());
    let network = says(TEXT, said.clone()).await;
    let house = House::hearing(Language::Nl, network.url()).await;
    let reader = Reader::new(&browser, &house.base);
    let marijke = house.person("Marijke de Bruin", &[Role::Communication]).await;
    house.let_in(&browser, &marijke).await;

    wants_to_hear(&reader).await;
    network.next().await;
    arrives(&reader, &said).await;
    decides_by_keyboard(&reader).await;
    answers_by_keyboard(&house, &reader).await;
    counts(&house, &reader, &marijke).await;
    reader.had_no_complaints().await;
}

/// A network on which one person says this, at the moment that the story wants it.
async fn says(text: &str, said: Arc<Notify>) -> Replay {
    let post = format!(
        r#"{{"did":"did:plc:omwonende","time_us":TIME,"kind":"commit","commit":{{"rev":"3mmoojp7vgo22","operation":"create","collection":"app.bsky.feed.post","rkey":"3mmoojp6fx22x","cid":"bafyreicl7rzkxdrm","record":{{"$type":"app.bsky.feed.post","text":"{text}","langs":["nl"],"createdAt":"2026-11-17T09:00:00.000Z"}}}}}}"#
    );
    Replay::start(move |asked| {
        // The stream goes on from where the house is, and the post is a second later.
        let at = asked.cursor.unwrap_or(1_794_906_000_000_000) + 1_000_000;
        let post = post.replace("TIME", &at.to_string());
        Reply::Stream(vec![Step::Until(said.clone()), Step::Line(post)])
    })
    .await
}

async fn wants_to_hear(reader: &Reader<'_>) {
    reader.open("/listen/queries/new").await;
    reader.fill("name", "Gemalen en overlast").await;
    reader.fill("words", "gemaal EN (stank OF stinkt OF lawaai)").await;
    reader
        .fill("purpose", "Klachten horen voordat iemand moet bellen")
        .await;
    reader.press("main button[value='keep']").await;
    reader.open("/listen/sources/new").await;
    reader.send("/listen/sources/bluesky").await;
    reader.sees("Bluesky").await;
}

/// The inbox says so by itself.
async fn arrives(reader: &Reader<'_>, said: &Notify) {
    reader.open("/listen").await;
    reader.does_not_see("Elzerbroek").await;
    said.notify_one();
    reader.wait_for("main [role=status]", "Er kwam 1 melding binnen").await;
    reader.tab_to("main [role=status] a").await;
    reader.key(Key::Enter + "").await;
    reader.wait_for("h1", "1 nieuwe melding").await;
}

/// What was suggested says why, and one key decides.
async fn decides_by_keyboard(reader: &Reader<'_>) {
    reader.listens_to_keys().await;
    reader.key("j").await;
    reader.has_visible_focus().await;
    reader.key(Key::Enter + "").await;
    reader.the("main .inbox.alone article h2").await;
    reader.sees("Voorstel: klacht").await;
    assert!(reader.count("main mark").await > 0, "the words that decided are marked");
    reader.finds_no_faults().await;
    reader.listens_to_keys().await;
    reader.key("1").await;
    reader.wait_for("main", "De melding is nu: klacht").await;
}

/// The answer is written and placed on the network, and with it the case is solved.
async fn answers_by_keyboard(house: &House, reader: &Reader<'_>) {
    house.later(5 * MINUTE_MICROS).await;
    reader.open("/listen/cases?tab=all").await;
    reader.tab_to("main ul.list a[href^='/case/']").await;
    reader.key(Key::Enter + "").await;
    reader.the("section[aria-labelledby=answer]").await;
    reader.listens_to_keys().await;
    reader.key("a").await;
    reader.the("main textarea[name=text]").await;
    reader.tab_to("textarea[name=text]").await;
    reader.key(ANSWER).await;
    reader.tab_to("button[data-key=S]").await;
    reader.key(Key::Enter + "").await;
    reader.the("button[data-key=S].second").await;
    reader.finds_no_faults().await;
    reader.tab_to("input[name=url]").await;
    reader
        .key("https://bsky.app/profile/lagemade.example/post/3mmoojp6fx23x")
        .await;
    reader.tab_to("input[name=solved]").await;
    reader.key(" ").await;
    reader.tab_to("button[data-key=P]").await;
    reader.key(Key::Enter + "").await;
    reader.wait_for("main", "en de zaak is opgelost").await;
    reader.sees(ANSWER).await;
}

/// The report has one case, answered and solved; what was suggested and why is on the page of suggestions.
async fn counts(house: &House, reader: &Reader<'_>, marijke: &Account) {
    house.later(MINUTE_MICROS).await;
    house.let_in(reader.browser, marijke).await;
    reader.open("/listen/service/report").await;
    let report = reader.text().await;
    let words: Vec<&str> = report.split_whitespace().collect();
    let report = words.join(" ");
    for fact in ["Zaken 1", "Beantwoord 1", "Opgelost 1"] {
        assert!(report.contains(fact), "{fact} in {report}");
    }
    reader.finds_no_faults().await;
    reader.open("/listen/suggestions").await;
    reader.finds_no_faults().await;
}
