//! Somebody who reads pages, fills in forms and presses buttons, as people do: by what stands on the page.

use std::time::Duration;

use platform::texts::Language;
use thirtyfour::prelude::*;
use thirtyfour::stringmatch::StringMatch;

use super::driver::Browser;
use super::tools::SHOWS_FOCUS;

/// Long enough for a busy machine; a story that waits this long has failed.
pub(super) const PATIENCE: Duration = Duration::from_secs(20);
/// Pages that may follow each other while somebody looks.
const LOOKS_MOST: usize = 20;
/// How often to look in the meantime.
pub(super) const LOOK_EVERY: Duration = Duration::from_millis(50);

/// More steps than any page of ours has before its content.
const TABS_MOST: usize = 60;

/// Somebody with a browser before them.
pub struct Reader<'a> {
    pub browser: &'a Browser,
    base: &'a str,
}

impl<'a> Reader<'a> {
    /// Somebody who reads the house at this address.
    pub fn new(browser: &'a Browser, base: &'a str) -> Self {
        Self { browser, base }
    }

    /// What drives the browser.
    pub(super) fn driver(&self) -> &WebDriver {
        &self.browser.driver
    }

    /// Opens an address of the house.
    pub async fn open(&self, path: &str) {
        self.driver().goto(format!("{}{path}", self.base)).await.unwrap();
    }

    /// The address on show, without the house.
    pub async fn path(&self) -> String {
        let url = self.driver().current_url().await.unwrap();
        url.query()
            .map_or_else(|| url.path().to_owned(), |query| format!("{}?{query}", url.path()))
    }

    /// What stands in an element; asked again when the page turns while it is read.
    async fn words(&self, css: &str) -> String {
        for _ in 0..LOOKS_MOST {
            if let Ok(words) = self.the(css).await.text().await {
                return words;
            }
        }
        panic!("{css} does not stand still");
    }

    /// The heading of the page.
    pub async fn heading(&self) -> String {
        self.words("h1").await
    }

    /// Everything somebody can read in the page itself.
    pub async fn text(&self) -> String {
        self.words("main").await
    }

    /// The one thing on the page that this selector means.
    pub async fn the(&self, selector: &str) -> WebElement {
        let found = self
            .driver()
            .query(By::Css(selector))
            .wait(PATIENCE, LOOK_EVERY)
            .first()
            .await;
        match found {
            Ok(found) => found,
            Err(_) => panic!("no {selector} on {}:\n{}", self.path().await, self.everything().await),
        }
    }

    /// How many things on the page this selector means.
    pub async fn count(&self, selector: &str) -> usize {
        self.driver().find_all(By::Css(selector)).await.unwrap().len()
    }

    /// Everything on the page, for a story that fails.
    pub(super) async fn everything(&self) -> String {
        let body = self.driver().find(By::Css("body")).await.unwrap();
        body.text().await.unwrap_or_default()
    }

    /// What stands in the field with this name.
    pub async fn value(&self, name: &str) -> String {
        self.the(&format!("main [name='{name}']"))
            .await
            .value()
            .await
            .unwrap()
            .unwrap_or_default()
    }

    /// The file behind a link, as text.
    pub async fn fetch(&self, link: &str) -> String {
        let script = "fetch(document.querySelector(arguments[0]).href).then((it) => it.text()).then(arguments[1])";
        self.driver()
            .execute_async(script, vec![link.into()])
            .await
            .unwrap()
            .convert()
            .unwrap()
    }

    /// Goes on with Tab until the focus is on what this selector means; at every step it can be seen where it is.
    pub async fn tab_to(&self, selector: &str) {
        for _ in 0..TABS_MOST {
            self.key(Key::Tab + "").await;
            self.has_visible_focus().await;
            let script = "return document.activeElement.matches(arguments[0])";
            let is_there = self.driver().execute(script, vec![selector.into()]).await.unwrap();
            if is_there.convert::<bool>().unwrap() {
                return;
            }
        }
        panic!("Tab never came to {selector} on {}", self.path().await);
    }

    /// What has the focus looks different from what has not.
    pub async fn has_visible_focus(&self) {
        let seen = self.driver().execute(SHOWS_FOCUS, vec![]).await.unwrap();
        let fault: String = seen.convert().unwrap();
        assert!(
            fault.is_empty(),
            "the focus cannot be seen on {}: {fault}",
            self.path().await
        );
    }

    /// Waits until these words stand in what this selector means; for what comes without a new page.
    pub async fn wait_for(&self, selector: &str, words: &str) {
        // What is looked at may make way for the next page meanwhile: that is no answer, so it is asked again.
        for _ in 0..LOOKS_MOST {
            let meant = self
                .driver()
                .query(By::Css(selector))
                .with_text(StringMatch::new(words).partial());
            match meant.wait(PATIENCE, LOOK_EVERY).exists().await {
                Ok(true) => return,
                Ok(false) => break,
                Err(_) => {}
            }
        }
        panic!(
            "{words:?} never came in {selector} on {}:\n{}",
            self.path().await,
            self.everything().await
        );
    }

    /// Where the links of the page lead, within the house.
    pub async fn links(&self) -> Vec<String> {
        let script =
            "return [...document.links].filter((a) => a.origin === location.origin).map((a) => a.pathname + a.search)";
        self.driver().execute(script, vec![]).await.unwrap().convert().unwrap()
    }

    /// The status with which the page came.
    pub async fn status(&self) -> u16 {
        let script = "return performance.getEntriesByType('navigation')[0].responseStatus";
        self.driver().execute(script, vec![]).await.unwrap().convert().unwrap()
    }

    /// The language that the page says it is in.
    pub async fn language(&self) -> String {
        self.driver()
            .execute("return document.documentElement.lang", vec![])
            .await
            .unwrap()
            .convert()
            .unwrap()
    }

    /// Somebody unknown, who chooses a language at the foot of the page.
    pub async fn speak(&self, language: Language) {
        self.forget_everything().await;
        self.open("/sign-in").await;
        if self.language().await != language.code() {
            self.press(&format!("form[action='/language'] button[value={language}]"))
                .await;
        }
    }

    /// Signs in with the form, as everybody does.
    pub async fn sign_in(&self, mail: &str, password: &str) {
        self.open("/sign-in").await;
        self.fill("mail", mail).await;
        self.fill("password", password).await;
        self.send("/sign-in").await;
    }

    /// Nobody is signed in any more in this browser.
    pub async fn forget_everything(&self) {
        self.driver().delete_all_cookies().await.unwrap();
    }

    /// These words stand on the page.
    pub async fn sees(&self, words: &str) {
        self.wait_for("main", words).await;
    }

    /// These words do not stand on the page.
    pub async fn does_not_see(&self, words: &str) {
        let text = self.text().await;
        assert!(!text.contains(words), "{words:?} is on {}:\n{text}", self.path().await);
    }

    /// The browser had nothing to complain about: no refusal of the content policy, no error of script.
    pub async fn had_no_complaints(&self) {
        assert_eq!(self.browser.complaints().await, Vec::<String>::new());
    }
}
