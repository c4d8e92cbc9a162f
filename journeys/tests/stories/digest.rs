//! The letter of the day from inbox to "less often", a newsletter from draft to reader, and a scanner that follows every link of
//! every letter and changes nothing.

use platform::access::Role;
use platform::clock::{DAY_MICROS, HOUR_MICROS, MINUTE_MICROS};
use platform::notices::{DIGEST, Mail, Wishes};
use platform::session::Account;
use platform::store::Change;
use platform::texts::Language;

use super::driver::Browser;
use super::reader::Reader;
use super::running::House;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_letter_of_the_day_is_opened_and_comes_less_often() {
    let Some(browser) = Browser::start("a_letter_of_the_day_is_opened_and_comes_less_often").await else {
        return;
    };
    daily(&browser, true).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_letter_of_the_day_without_script() {
    let Some(browser) = Browser::start("a_letter_of_the_day_without_script").await else {
        return;
    };
    browser.without_script().await;
    daily(&browser, false).await;
}

async fn wants(house: &House, account: &Account, family: &str, mail: Mail) {
    let keep = async |change: &Change| Wishes::choose(change, account.id, family, mail).await;
    house.platform.store.change(keep).await.unwrap();
}

/// A space with something in it, made by hand in the browser.
async fn talk(house: &House, reader: &Reader<'_>, fatima: &Account, joris: &Account) {
    house.let_in(reader.browser, fatima).await;
    reader.open("/spaces/new").await;
    reader.fill("name", "Slim gemaal").await;
    reader.choose("kind", "open").await;
    reader.fill("second", &joris.mail).await;
    reader.send("/spaces").await;
    reader.open("/community").await;
    reader.press("main .margin-note a[href^='/spaces/']").await;
    reader.press("main .page-head a.button").await;
    reader.fill("title", "Hoe lang van tevoren melden we onderhoud?").await;
    reader.press("main button[value=place]").await;
    reader.sees("Het staat er").await;
}

async fn daily(browser: &Browser, with_script: bool) {
    let house = House::founded(Language::Nl).await;
    let fatima = house.person("Fatima el Amrani", &[]).await;
    let joris = house.person("Joris Hettinga", &[]).await;
    let reader = Reader::new(browser, &house.base);
    // Tuesday; both get their turn.
    house.work().await;
    // What is said in the moment of a turn belongs to the letter before.
    house.later(MINUTE_MICROS).await;
    house.later(MINUTE_MICROS).await;
    talk(&house, &reader, &fatima, &joris).await;

    house.let_in(browser, &joris).await;
    reader.open("/notices/choices").await;
    reader.choose("mail.digest", "daily").await;
    reader.fill("zone", "Europe/Amsterdam").await;
    reader.send("/notices/choices").await;
    reader.sees("Je keuzes zijn bewaard").await;
    reader.open("/community/digest").await;
    reader.sees("Hoe lang van tevoren melden we onderhoud?").await;
    if with_script {
        reader.finds_no_faults().await;
    }
    // A choice is planned at the next round; in the world outside it comes long before the hour.
    house.later(10 * MINUTE_MICROS).await;
    house.later(22 * HOUR_MICROS).await;
    // The round comes by the minute, and the letters leave after it.
    for _ in 0..5 {
        house.later(MINUTE_MICROS).await;
    }
    let letters = house.letters_to(&joris.mail).await;
    let letter = letters
        .iter()
        .find(|letter| letter.says("Wat er gezegd is in jouw ruimtes"));
    let letter = letter.unwrap_or_else(|| panic!("no letter of the day: {letters:?}"));
    let question = letter.path(&house.base, "/posts/").expect("a link to what was said");
    let less = letter.path(&house.base, "/unsubscribe/").expect("a way to less");

    house.let_in(browser, &joris).await;
    reader.open(&question).await;
    reader.sees("Hoe lang van tevoren").await;
    reader.forget_everything().await;
    reader.open(&less).await;
    let before = Wishes::of(house.platform.store.reader(), joris.id).await.unwrap();
    assert_eq!(before.chosen(DIGEST), Some(Mail::Daily), "looking changes nothing");
    if with_script {
        reader.finds_no_faults().await;
    }
    reader.press("main button[value=weekly]").await;
    reader.sees("Your choice is kept").await;
    let after = Wishes::of(house.platform.store.reader(), joris.id).await.unwrap();
    assert_eq!(after.chosen(DIGEST), Some(Mail::Weekly));
    reader.had_no_complaints().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_newsletter_is_made_tried_and_read() {
    let Some(browser) = Browser::start("a_newsletter_is_made_tried_and_read").await else {
        return;
    };
    newsletter(&browser, true).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_newsletter_without_script() {
    let Some(browser) = Browser::start("a_newsletter_without_script").await else {
        return;
    };
    browser.without_script().await;
    newsletter(&browser, false).await;
}

async fn newsletter(browser: &Browser, with_script: bool) {
    let house = House::founded(Language::Nl).await;
    let marijke = house.person("Marijke de Bruin", &[Role::Communication]).await;
    let joris = house.person("Joris Hettinga", &[]).await;
    let reader = Reader::new(browser, &house.base);
    talk(&house, &reader, &marijke, &joris).await;
    reader.open("/newsletter").await;
    reader.fill("title", "Wat deze week opleverde").await;
    reader.send("/newsletter").await;
    reader.fill("words", "Lees dit **eerst**.").await;
    reader.press("main form[action$='/edit'] button[type=submit]").await;
    reader.sees("De nieuwsbrief is bewaard").await;
    reader.press("main button[value=add]").await;
    reader.sees("staat erin").await;
    if with_script {
        reader.finds_no_faults().await;
    }
    reader.press("main button[value=try]").await;
    reader.sees("De proef gaat naar").await;
    let tried = house.letters_to(&marijke.mail).await;
    assert!(tried.iter().any(|letter| letter.says("Dit is een proef")));
    reader.press("main button[value=plan]").await;
    reader.sees("Tot dan kun je hem stoppen").await;

    let letters = house.letters_to(&joris.mail).await;
    let letter = letters.iter().find(|letter| letter.says("Lees dit"));
    let letter = letter.expect("the newsletter");
    let page = letter.path(&house.base, "/newsletter/").expect("its own page");
    house.let_in(browser, &joris).await;
    reader.open(&page).await;
    reader.sees("Hoe lang van tevoren melden we onderhoud?").await;
    if with_script {
        reader.finds_no_faults().await;
    }
    reader.forget_everything().await;
    let less = letter.path(&house.base, "/unsubscribe/").expect("a way out");
    reader.open(&less).await;
    reader.press("main button[value=never]").await;
    reader.sees("Your choice is kept").await;
    let wishes = Wishes::of(house.platform.store.reader(), joris.id).await.unwrap();
    assert_eq!(wishes.chosen("newsletter"), Some(Mail::Never));
    assert_eq!(wishes.chosen(DIGEST), None, "the newsletter alone");
    house.later(DAY_MICROS).await;
    reader.had_no_complaints().await;
}

/// Programs that guard a mailbox open every link, some with GET and some with HEAD, and none of them meant anything by it.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_scanner_that_follows_every_link_changes_nothing() {
    let house = House::demo().await;
    let everybody = Account::list_all(house.platform.store.reader()).await.unwrap();
    for account in &everybody {
        wants(&house, account, DIGEST, Mail::Daily).await;
    }
    // Everybody's hour has come; the newsletter of the demonstration is planned for now.
    house.turn_of_everybody().await;
    house.work().await;
    // An address gets three letters an hour, and the demonstration has more to tell.
    house.mailboxes_have_room().await;
    house.work().await;
    let links = house.links_in_letters();
    for kind in ["/unsubscribe/", "/newsletter/", "/posts/", "/case/"] {
        assert!(
            links.iter().any(|link| link.starts_with(kind)),
            "no letter leads to {kind}: {links:?}"
        );
    }
    let before = house.contents().await;
    for link in &links {
        for method in ["GET", "HEAD", "GET"] {
            let status = house.ask(method, link).await;
            assert!((200..500).contains(&status), "{method} {link} gave {status}");
        }
    }
    let after = house.contents().await;
    println!("{} links, {} tables", links.len(), before.len());
    for (table, rows) in &before {
        assert_eq!(after.get(table), Some(rows), "{table} changed");
    }
}
