//! Every page of the demo organisation, in both languages, light and dark, wide and narrow, without a fault of accessibility.

use std::collections::BTreeMap;

use platform::access::Role;
use platform::session::Account;
use platform::texts::Language;

use super::driver::Browser;
use super::reader::Reader;
use super::running::House;
use super::stops::{Stop, Visitor, stops};

/// A wide screen, and the narrowest that a page must fit on: 1280 at 400% zoom (WCAG 1.4.10).
const WIDTHS: [u32; 2] = [1280, 320];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_page_in_dutch_has_no_faults() {
    let Some(browser) = Browser::start("every_page_in_dutch_has_no_faults").await else {
        return;
    };
    visit_all(&browser, Language::Nl).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_page_in_english_has_no_faults() {
    let Some(browser) = Browser::start("every_page_in_english_has_no_faults").await else {
        return;
    };
    visit_all(&browser, Language::En).await;
}

async fn visit_all(browser: &Browser, language: Language) {
    let house = House::demo().await;
    let mut faults = Vec::new();
    let mut visited = 0;
    let look = async |reader: &Reader<'_>, stop: &Stop| {
        browser.prepare_axe().await;
        let shown: String = reader.language().await;
        if shown != language.code() {
            faults.push(format!("{} is in {shown}", stop.path));
        }
        for dark in [false, true] {
            browser.set_dark(dark).await;
            for width in WIDTHS {
                browser.set_width(width).await;
                let mut found = browser.faults().await;
                found.extend(browser.too_wide().await);
                let place = format!(
                    "{} {language} {width} {}",
                    stop.path,
                    if dark { "dark" } else { "light" }
                );
                faults.extend(found.into_iter().map(|fault| format!("{place}: {fault}")));
            }
        }
        let complaints = browser.complaints().await;
        faults.extend(complaints.into_iter().map(|line| format!("{}: {line}", stop.path)));
        visited += 1;
    };
    visit(browser, &house, language, look).await;
    println!("{visited} pages in {language}");
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

/// A subject to listen to, when the demo organisation has none: its page is one of those to visit.
async fn has_a_query(house: &House, reader: &Reader<'_>, communication: &Account) {
    house.let_in(reader.browser, communication).await;
    reader.open("/listen/queries").await;
    if reader.count("main ul.list a[href^='/listen/queries/']").await == 0 {
        reader.open("/listen/queries/new").await;
        reader.fill("name", "Gemalen en waterstandsvoorspellingen").await;
        reader.fill("words", "gemaal OF \"hoog water\"").await;
        reader
            .fill("purpose", "Klachten horen voordat iemand moet bellen")
            .await;
        reader.press("main button[value='keep']").await;
        reader.sees("Klachten horen voordat iemand moet bellen").await;
    }
}

/// Opens every page as somebody who may see it.
async fn visit(browser: &Browser, house: &House, language: Language, mut look: impl AsyncFnMut(&Reader<'_>, &Stop)) {
    let reader = Reader::new(browser, &house.base);
    let people = visitors(house, language).await;
    has_a_query(house, &reader, &people[&Role::Communication]).await;
    let mut before = None;
    for stop in stops(&house.platform) {
        if before != Some(stop.visitor) {
            match stop.visitor {
                Visitor::Stranger => reader.speak(language).await,
                Visitor::With(role) => house.let_in(browser, &people[&role]).await,
            }
            before = Some(stop.visitor);
        }
        stop.open(&reader).await;
        look(&reader, &stop).await;
    }
}

/// For each role a colleague of the demo organisation who has it, reading this language.
async fn visitors(house: &House, language: Language) -> BTreeMap<Role, Account> {
    let store = &house.platform.store;
    let mut people = BTreeMap::new();
    for role in Role::ALL {
        let found = Account::list_with_role(store.reader(), role).await.unwrap();
        // An employee is somebody who is nothing else.
        let fitting = found
            .into_iter()
            .find(|account| role != Role::Employee || account.roles.list().len() == 1);
        let Some(account) = fitting else { continue };
        let (theme, shortcuts) = (account.theme, account.shortcuts);
        let speak = async |change: &platform::store::Change| {
            Account::set_choices(change, account.id, language, theme, shortcuts).await
        };
        store.change(speak).await.unwrap();
        people.insert(role, account);
    }
    people
}

/// Writes a picture of every page into the folder that `DRAAGVLAK_SCREENS` names, to be looked at by people.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "makes pictures; run it with DRAAGVLAK_SCREENS=folder"]
async fn screens() {
    let Ok(folder) = std::env::var("DRAAGVLAK_SCREENS") else {
        println!("DRAAGVLAK_SCREENS names no folder, not run: screens");
        return;
    };
    let Some(browser) = Browser::start("screens").await else {
        return;
    };
    std::fs::create_dir_all(&folder).unwrap();
    let house = House::demo().await;
    for language in Language::ALL {
        let look = async |_: &Reader<'_>, stop: &Stop| {
            for (width, dark) in [(1280, false), (1280, true), (320, false), (320, true)] {
                browser.set_dark(dark).await;
                browser.set_width(width).await;
                let theme = if dark { "dark" } else { "light" };
                let name = format!("{}-{language}-{width}-{theme}.png", stop.name());
                std::fs::write(format!("{folder}/{name}"), browser.picture().await).unwrap();
            }
        };
        visit(&browser, &house, language, look).await;
    }
}
