//! From a feed item to a figure that a director can follow back to what somebody wrote; with script and without.

use platform::access::Role;
use platform::clock::{HOUR_MICROS, MINUTE_MICROS};
use platform::session::Account;
use platform::texts::Language;

use super::driver::Browser;
use super::neighbour::Neighbour;
use super::reader::Reader;
use super::running::House;

const TITLE: &str = "Stank bij gemaal Elzerbroek";
const TEXT: &str = "Het stinkt al drie dagen bij het gemaal in Elzerbroek en niemand reageert op mijn klacht.";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_feed_item_becomes_a_figure_that_a_director_can_follow() {
    let Some(browser) = Browser::start("a_feed_item_becomes_a_figure_that_a_director_can_follow").await else {
        return;
    };
    tell(&browser, true).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_same_thread_without_script() {
    let Some(browser) = Browser::start("the_same_thread_without_script").await else {
        return;
    };
    browser.without_script().await;
    tell(&browser, false).await;
}

/// Who the story is about, and where.
struct Thread<'a> {
    house: &'a House,
    reader: Reader<'a>,
    /// Communication manager.
    marijke: Account,
    /// Keeps the pumping stations.
    joris: Account,
    /// Director.
    ineke: Account,
}

async fn tell(browser: &Browser, with_script: bool) {
    let house = House::founded(Language::Nl).await;
    let thread = Thread {
        reader: Reader::new(browser, &house.base),
        marijke: house.person("Marijke de Bruin", &[Role::Communication]).await,
        joris: house.person("Joris Hettinga", &[]).await,
        ineke: house.person("Ineke van Dalen", &[Role::Director]).await,
        house: &house,
    };
    thread.says_what_to_hear().await;
    let neighbour = thread.adds_a_feed().await;
    thread.hears_something_new(&neighbour, with_script).await;
    thread.decides(with_script).await;
    thread.answers_from_the_letter(with_script).await;
    thread.solves().await;
    thread.confirms_what_it_brought().await;
    thread.follows_the_figure_to_its_source().await;
    thread.sends_the_update().await;
    if with_script {
        thread.brings_a_table().await;
    }
    thread.reader.had_no_complaints().await;
}

impl Thread<'_> {
    async fn is(&self, who: &Account) {
        self.house.let_in(self.reader.browser, who).await;
    }

    /// A subject with a purpose, and a rule that knows who keeps the pumping stations.
    async fn says_what_to_hear(&self) {
        let reader = &self.reader;
        self.is(&self.marijke).await;
        reader.open("/listen/queries/new").await;
        reader.fill("name", "Gemalen en overlast").await;
        reader.fill("words", "gemaal EN (stank OF stinkt OF lawaai)").await;
        reader.press("main button[value='keep']").await;
        reader.sees("Zonder doel mogen we niet luisteren").await;
        reader
            .fill("purpose", "Klachten horen voordat iemand moet bellen")
            .await;
        reader.press("main button[value='keep']").await;
        assert_eq!(reader.path().await, "/listen/queries");
        reader.sees("Klachten horen voordat iemand moet bellen").await;

        reader.open("/listen/routing").await;
        reader.fill("name", "Gemalen").await;
        reader.fill("words", "gemaal").await;
        reader.fill("colleague", "Joris Hettinga").await;
        reader.send("/listen/routing").await;
        reader.sees("Joris Hettinga").await;
    }

    /// The feed says nothing yet that anybody asked for.
    async fn adds_a_feed(&self) -> Neighbour {
        let neighbour = Neighbour::new().await;
        neighbour.says("Nieuwe burgemeester", "De gemeente kiest een nieuwe burgemeester.");
        let reader = &self.reader;
        reader.open("/listen/sources/new").await;
        reader.fill("url", &neighbour.address).await;
        reader.send("/listen/sources/new").await;
        reader.sees("De Polderbode").await;
        neighbour
    }

    /// The inbox is open when the next round of the feed brings something.
    async fn hears_something_new(&self, neighbour: &Neighbour, with_script: bool) {
        let reader = &self.reader;
        reader.open("/listen").await;
        reader.does_not_see("burgemeester").await;
        neighbour.says(TITLE, TEXT);
        self.house.later(HOUR_MICROS).await;
        if with_script {
            reader.wait_for("main [role=status]", "Er kwam 1 melding binnen").await;
            reader.follow("Laat zien").await;
        } else {
            reader.open("/listen").await;
        }
        assert!(
            reader.heading().await.contains("1 nieuwe melding"),
            "{}",
            reader.heading().await
        );
        reader.does_not_see("burgemeester").await;
        reader.press("main ol.mentions a").await;
        reader.sees("niemand reageert").await;
    }

    /// The suggestion says why; a person decides, with one key or with a button.
    async fn decides(&self, with_script: bool) {
        let reader = &self.reader;
        reader.sees("Voorstel: klacht").await;
        reader.sees("Joris Hettinga").await;
        assert!(reader.count("main mark").await > 0, "the words that decided are marked");
        if with_script {
            reader.listens_to_keys().await;
            reader.key("1").await;
        } else {
            reader.press("main article button[name=kind][value=complaint]").await;
        }
        reader.wait_for("main", "De melding is nu: klacht").await;
        reader.open("/listen/cases?tab=all").await;
        reader.sees("Joris Hettinga").await;
    }

    /// One screen, reached from a letter; opening it changes nothing.
    async fn answers_from_the_letter(&self, with_script: bool) {
        let reader = &self.reader;
        let letters = self.house.letters_to(&self.joris.mail).await;
        let path = |begins| letters.iter().find_map(|letter| letter.path(&self.house.base, begins));
        let link = path("/case/").expect("the owner gets a letter that leads to the case");
        let less = path("/unsubscribe/").expect("every such letter says how to get fewer");
        if with_script {
            reader.forget_everything().await;
            reader.open(&less).await;
            reader.finds_no_faults().await;
        }
        self.is(&self.joris).await;
        reader.open(&link).await;
        reader.sees("niemand reageert").await;
        reader.open(&link).await;
        assert_eq!(reader.count("nav.rooms").await, 0, "one screen, without a menu");
        reader.choose("doing", "know").await;
        reader
            .fill("explanation", "De pomp stond stil. Hij draait sinds vanochtend weer.")
            .await;
        let path = link.split('?').next().unwrap_or_default().to_owned();
        reader.send(&path).await;
        reader.sees("Bedankt").await;
    }

    /// With how it ended, and that nobody had called yet.
    async fn solves(&self) {
        let reader = &self.reader;
        self.house.later(5 * MINUTE_MICROS).await;
        self.is(&self.marijke).await;
        reader.open("/listen/cases?tab=all").await;
        reader.press("main ul.list a[href^='/case/']").await;
        reader.unfold("form[action$='/solve']").await;
        reader.choose("outcome", "repaired").await;
        reader
            .fill("result", "De pomp is gemaakt en de buurt heeft bericht.")
            .await;
        reader.tick("early").await;
        reader.press("main form[action$='/solve'] button[type=submit]").await;
        assert!(
            reader.heading().await.contains("Opgelost"),
            "{}",
            reader.heading().await
        );
    }

    /// The case proposes an entry; whoever received it says that it is right.
    async fn confirms_what_it_brought(&self) {
        let reader = &self.reader;
        self.house.later(MINUTE_MICROS).await;
        self.is(&self.joris).await;
        reader.open("/value/entries").await;
        reader.press("main ul.list a[href^='/value/entries/']").await;
        reader
            .press("main form[action$='/confirm'] button:not([formaction])")
            .await;
        reader.sees("telt het mee").await;
    }

    /// Sentence, figure, entry, case: each one click from the other.
    async fn follows_the_figure_to_its_source(&self) {
        let reader = &self.reader;
        self.is(&self.ineke).await;
        reader.open("/value").await;
        reader.press("main a[href^='/value/updates/board/']").await;
        assert_eq!(reader.heading().await, "We losten één klacht op voordat iemand belde");
        let figure = reader.the("main td.number").await;
        assert_eq!(figure.text().await.unwrap_or_default(), "1");
        reader.press("main table a[href^='/value/entries']").await;
        reader.press("main ul.list a[href^='/value/entries/']").await;
        reader.sees("De Polderbode").await;
        reader.sees("bevestigde het").await;
        reader.does_not_see("Joris").await;
    }

    async fn sends_the_update(&self) {
        let reader = &self.reader;
        self.is(&self.marijke).await;
        reader.open("/value").await;
        reader.press("main a[href^='/value/updates/board/']").await;
        reader.press("main form[action$='/send'] button[type=submit]").await;
        reader.sees("De update gaat naar één collega").await;
        let letters = self.house.letters_to(&self.ineke.mail).await;
        let update = letters
            .iter()
            .find(|letter| letter.path(&self.house.base, "/value/updates/board/").is_some());
        let update = update.expect("the director gets the update by mail");
        assert!(update.says("We losten één klacht op voordat iemand belde"));
    }

    /// What another program exported comes in as well, and the report says what became of it.
    async fn brings_a_table(&self) {
        let reader = &self.reader;
        let table = "tekst;datum\r\nHet gemaal maakt lawaai;2026-11-16\r\n;2026-11-16\r\n";
        let file = self.house.file("meldingen.csv", table.as_bytes());
        reader.open("/listen/sources/import").await;
        reader.attach("file", &file).await;
        reader.fill("name", "Oude meldingen").await;
        reader.fill("purpose", "Niets vergeten van voor de feeds").await;
        reader.send("/listen/sources/import").await;
        reader.press("main form[action$='/start'] button[type=submit]").await;
        reader.finds_no_faults().await;
        let report = reader.path().await;
        self.house.work().await;
        reader.open(&report).await;
        reader.sees("Eén nieuwe melding").await;
        reader.finds_no_faults().await;
    }
}
