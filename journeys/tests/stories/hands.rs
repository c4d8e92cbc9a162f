//! What somebody does with a page: fill in, choose, tick, press and send.

use thirtyfour::Key;
use thirtyfour::prelude::*;

use super::reader::{LOOK_EVERY, PATIENCE, Reader};

impl Reader<'_> {
    /// Fills in the field with this name.
    pub async fn fill(&self, name: &str, value: &str) {
        let field = self.the(&format!("main [name='{name}']:not([type=hidden])")).await;
        field.clear().await.unwrap();
        field.send_keys(value).await.unwrap();
    }

    /// Chooses a value of a select, a radio or a checkbox with this name.
    pub async fn choose(&self, name: &str, value: &str) {
        let chosen =
            format!("main select[name='{name}'] option[value='{value}'], main input[name='{name}'][value='{value}']");
        let choice = self.the(&chosen).await;
        if !choice.is_selected().await.unwrap() {
            choice.click().await.unwrap();
        }
    }

    /// Ticks the checkbox with this name.
    pub async fn tick(&self, name: &str) {
        let check = self.the(&format!("main input[type=checkbox][name='{name}']")).await;
        if !check.is_selected().await.unwrap() {
            check.click().await.unwrap();
        }
    }

    /// Opens the folded part that this stands in, when it stands in one.
    pub async fn unfold(&self, selector: &str) {
        let folded = format!("main details:not([open]):has({selector}) > summary");
        if self.count(&folded).await > 0 {
            self.press(&folded).await;
        }
        self.the(&format!("main {selector}")).await;
    }

    /// Hands a file to the field with this name.
    pub async fn attach(&self, name: &str, file: &std::path::Path) {
        let field = self.the(&format!("main input[type=file][name='{name}']")).await;
        field.send_keys(file.to_str().unwrap()).await.unwrap();
    }

    /// Presses what this selector means and waits for the page that follows.
    pub async fn press(&self, selector: &str) {
        let page = self.the("html").await;
        let button = self.the(selector).await;
        let turns = button.tag_name().await.unwrap() != "summary";
        button.scroll_into_view().await.unwrap();
        button.click().await.unwrap();
        if turns {
            self.turned_from(page).await;
        }
    }

    /// Waits until this page has made way for the next one: a click answers before the form it sends has arrived.
    async fn turned_from(&self, page: WebElement) {
        let turned = page.wait_until().wait(PATIENCE, LOOK_EVERY).stale().await;
        assert!(
            turned.is_ok(),
            "the page did not turn after a press on {}",
            self.path().await
        );
        self.the("body").await;
    }

    /// Sends the form that goes to this address, with its first button.
    pub async fn send(&self, action: &str) {
        self.press(&format!("main form[action='{action}'] button[type=submit]"))
            .await;
    }

    /// Follows the link with these words.
    pub async fn follow(&self, words: &str) {
        let link = By::XPath(format!("//a[contains(normalize-space(.), \"{words}\")]"));
        let found = self.driver().query(link).wait(PATIENCE, LOOK_EVERY).first().await;
        match found {
            Ok(found) => {
                let page = self.the("html").await;
                found.click().await.unwrap();
                self.turned_from(page).await;
            }
            Err(_) => panic!(
                "no link {words:?} on {}:\n{}",
                self.path().await,
                self.everything().await
            ),
        }
    }

    /// Waits until the page listens to single keys: it does so once somebody can have read it.
    pub async fn listens_to_keys(&self) {
        self.the("html[data-keys-ready]").await;
    }

    /// Presses keys where the focus is.
    pub async fn key(&self, keys: impl Into<TypingData>) {
        self.driver().action_chain().send_keys(keys).perform().await.unwrap();
    }

    /// Presses keys while Shift is held.
    pub async fn with_shift(&self, keys: impl Into<TypingData>) {
        let held = self.driver().action_chain().key_down(Key::Shift);
        held.send_keys(keys).key_up(Key::Shift).perform().await.unwrap();
    }
}
