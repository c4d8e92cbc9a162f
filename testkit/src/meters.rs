//! A network that counts, as tests want it: posts with growing numbers, given page by page, and each that was given counted.

use std::sync::Mutex;

use platform::outside::{Answering, FeedTrouble, MeterAnswer, MeterAsk, MeterPage, MeterPost, Meters};

/// A trouble, how long to rest, and what is counted all the same; nothing when nobody knows.
type Trouble = (FeedTrouble, Option<u32>, Option<u32>);

/// One network, whatever is asked for.
#[derive(Default)]
pub struct FakeMeter {
    posts: Mutex<Vec<(u64, String)>>,
    asked: Mutex<Vec<MeterAsk>>,
    given: Mutex<u32>,
    trouble: Mutex<Option<Trouble>>,
}

impl FakeMeter {
    /// Somebody says this; its number is the next one.
    pub fn say(&self, text: &str) {
        let mut posts = self.posts.lock().unwrap();
        let number = posts.len() as u64 + 1_000;
        posts.push((number, text.into()));
    }

    /// From now on every question fails like this, or is answered again.
    pub fn fail(&self, trouble: Option<Trouble>) {
        *self.trouble.lock().unwrap() = trouble;
    }

    /// What was asked so far.
    pub fn asked(&self) -> Vec<MeterAsk> {
        self.asked.lock().unwrap().clone()
    }

    /// How many posts were given so far: what the network would send a bill for.
    pub fn given(&self) -> u32 {
        *self.given.lock().unwrap()
    }

    fn page(&self, ask: &MeterAsk) -> MeterPage {
        let number = |text: &Option<String>| text.as_ref().and_then(|it| it.parse::<u64>().ok());
        let (after, before) = (number(&ask.newer_than), number(&ask.page));
        let posts = self.posts.lock().unwrap();
        let meant = posts.iter().rev().filter(|(id, _)| after.is_none_or(|it| *id > it));
        let meant: Vec<_> = meant.filter(|(id, _)| before.is_none_or(|it| *id < it)).collect();
        let most = ask.posts_most as usize;
        let given: Vec<MeterPost> = meant.iter().take(most).map(|(id, text)| post(*id, text)).collect();
        *self.given.lock().unwrap() += u32::try_from(given.len()).unwrap();
        MeterPage {
            newest: given.first().map(|post| post.id.clone()),
            next: (meant.len() > most)
                .then(|| given.last().map(|post| post.id.clone()))
                .flatten(),
            posts: given,
            passed_over: 0,
        }
    }
}

fn post(id: u64, text: &str) -> MeterPost {
    MeterPost {
        id: id.to_string(),
        url: format!("https://x.com/i/web/status/{id}"),
        text: text.to_owned(),
        language: Some("nl".into()),
        said_micros: None,
    }
}

impl Meters for FakeMeter {
    fn read<'a>(&'a self, ask: &'a MeterAsk) -> Answering<'a, MeterAnswer> {
        self.asked.lock().unwrap().push(ask.clone());
        let answer = match *self.trouble.lock().unwrap() {
            Some((trouble, rest_seconds, counted)) => MeterAnswer {
                page: Err(trouble),
                rest_seconds,
                counted,
            },
            None => {
                let page = self.page(ask);
                MeterAnswer {
                    counted: Some(u32::try_from(page.posts.len()).unwrap()),
                    page: Ok(page),
                    rest_seconds: None,
                }
            }
        };
        Box::pin(async move { answer })
    }
}
