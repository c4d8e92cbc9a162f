//! The outside as tests want it: letters are kept, feeds answer what was laid ready.

use std::collections::{HashMap, VecDeque};
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use platform::outside::{
    Answering, Batch, FeedAnswer, FeedAsk, FeedTrouble, Feeds, Letter, Mail, MailTrouble, OpenStream, OutlineList,
    OutlineRefusal, PageBrief, Pages, StreamTrouble, Streams,
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

/// What one opening of a stream gives: batches and then the end, or trouble at once.
type Opening = Result<VecDeque<Batch>, StreamTrouble>;

/// A stream that says what was laid ready, and remembers from where it was asked.
#[derive(Default)]
pub struct FakeStream {
    openings: Mutex<VecDeque<Opening>>,
    asked: Mutex<Vec<Option<i64>>>,
    between: Arc<Mutex<Option<Interruption>>>,
}

/// What happens while a stream is open, before its last batch.
type Interruption = Pin<Box<dyn Future<Output = ()> + Send>>;

impl FakeStream {
    /// The next opening says this and ends.
    pub fn say(&self, batches: Vec<Batch>) {
        self.openings.lock().unwrap().push_back(Ok(batches.into()));
    }

    /// The next opening fails.
    pub fn fail(&self, trouble: StreamTrouble) {
        self.openings.lock().unwrap().push_back(Err(trouble));
    }

    /// This happens once, before the last batch of an opening is given.
    pub fn meanwhile(&self, interruption: impl Future<Output = ()> + Send + 'static) {
        *self.between.lock().unwrap() = Some(Box::pin(interruption));
    }

    /// From where it was asked, each time.
    pub fn asked(&self) -> Vec<Option<i64>> {
        self.asked.lock().unwrap().clone()
    }
}

impl Streams for FakeStream {
    fn open(&self, after_micros: Option<i64>) -> Answering<'_, Result<Box<dyn OpenStream>, StreamTrouble>> {
        self.asked.lock().unwrap().push(after_micros);
        let opening = self.openings.lock().unwrap().pop_front();
        Box::pin(async move {
            let batches = opening.unwrap_or(Err(StreamTrouble::Unreachable))?;
            let between = self.between.clone();
            Ok(Box::new(FakeOpen { batches, between }) as Box<dyn OpenStream>)
        })
    }
}

struct FakeOpen {
    batches: VecDeque<Batch>,
    between: Arc<Mutex<Option<Interruption>>>,
}

impl OpenStream for FakeOpen {
    fn next(&mut self, _: usize, _: Duration) -> Answering<'_, Result<Batch, StreamTrouble>> {
        let next = self.batches.pop_front();
        let is_last = self.batches.is_empty() && next.is_some();
        let interruption = self.between.lock().unwrap().take_if(|_| is_last);
        Box::pin(async move {
            if let Some(interruption) = interruption {
                interruption.await;
            }
            next.ok_or(StreamTrouble::Ended)
        })
    }
}
