//! The outside as tests want it: letters are kept, feeds answer what was laid ready.

use std::collections::HashMap;
use std::sync::Mutex;

use platform::outside::{
    Answering, FeedAnswer, FeedAsk, FeedTrouble, Feeds, Letter, Mail, MailTrouble, OutlineList, OutlineRefusal,
    PageBrief, Pages,
};

/// Keeps every letter instead of sending it.
#[derive(Default)]
pub struct KeptMail {
    letters: Mutex<Vec<Letter>>,
    troubles: Mutex<Vec<MailTrouble>>,
}

impl KeptMail {
    /// All letters so far.
    pub fn letters(&self) -> Vec<Letter> {
        self.letters.lock().unwrap().clone()
    }

    /// The letters to one address.
    pub fn letters_to(&self, mail: &str) -> Vec<Letter> {
        self.letters()
            .into_iter()
            .filter(|letter| letter.to_mail == mail)
            .collect()
    }

    /// The next letters fail like this, the last in the list first.
    pub fn fail_with(&self, troubles: Vec<MailTrouble>) {
        *self.troubles.lock().unwrap() = troubles;
    }
}

impl Mail for KeptMail {
    fn send_when<'a>(
        &'a self,
        letter: &'a Letter,
        ready: Answering<'a, Result<(), MailTrouble>>,
    ) -> Answering<'a, Result<(), MailTrouble>> {
        Box::pin(async move {
            ready.await?;
            if let Some(trouble) = self.troubles.lock().unwrap().pop() {
                return Err(trouble);
            }
            self.letters.lock().unwrap().push(letter.clone());
            Ok(())
        })
    }
}

/// Feeds that answer what was laid ready, and remember what was asked.
#[derive(Default)]
pub struct FakeFeeds {
    answers: Mutex<HashMap<String, FeedAnswer>>,
    asked: Mutex<Vec<FeedAsk>>,
    list: Mutex<Option<Result<OutlineList, OutlineRefusal>>>,
}

impl FakeFeeds {
    /// Lays an answer ready for an address; it stays until another is laid.
    pub fn answer(&self, url: &str, answer: FeedAnswer) {
        self.answers.lock().unwrap().insert(url.to_owned(), answer);
    }

    /// Lays ready what a list of feeds reads as.
    pub fn list(&self, list: Result<OutlineList, OutlineRefusal>) {
        *self.list.lock().unwrap() = Some(list);
    }

    /// What was asked so far.
    pub fn asked(&self) -> Vec<FeedAsk> {
        self.asked.lock().unwrap().clone()
    }
}

impl Feeds for FakeFeeds {
    fn fetch<'a>(&'a self, ask: &'a FeedAsk) -> Answering<'a, FeedAnswer> {
        self.asked.lock().unwrap().push(ask.clone());
        let unknown = FeedAnswer::Failed {
            trouble: FeedTrouble::Unreachable,
            retry_after_seconds: None,
        };
        let answer = self.answers.lock().unwrap().get(&ask.url).cloned().unwrap_or(unknown);
        Box::pin(async move { answer })
    }

    fn read_list(&self, _: &[u8]) -> Result<OutlineList, OutlineRefusal> {
        self.list
            .lock()
            .unwrap()
            .clone()
            .unwrap_or(Err(OutlineRefusal::NotAList))
    }
}

/// Pages that say what was laid ready, and remember what was looked at.
#[derive(Default)]
pub struct FakePages {
    briefs: Mutex<HashMap<String, PageBrief>>,
    looked: Mutex<Vec<String>>,
}

impl FakePages {
    /// Lays ready what a page says.
    pub fn answer(&self, url: &str, brief: PageBrief) {
        self.briefs.lock().unwrap().insert(url.to_owned(), brief);
    }

    /// What was looked at so far.
    pub fn looked(&self) -> Vec<String> {
        self.looked.lock().unwrap().clone()
    }
}

impl Pages for FakePages {
    fn look<'a>(&'a self, url: &'a str) -> Answering<'a, Option<PageBrief>> {
        self.looked.lock().unwrap().push(url.to_owned());
        let found = self.briefs.lock().unwrap().get(url).cloned();
        Box::pin(async move { found })
    }
}
