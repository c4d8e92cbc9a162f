//! A search as tests want it: posts that were said, given page by page, and names of authors.

use std::collections::HashMap;
use std::sync::Mutex;

use platform::outside::{Answering, AuthorName, FeedTrouble, FoundPost, SearchAnswer, SearchAsk, SearchPage, Searches};

/// Posts of a page; smaller than real ones, so that tests turn pages.
const PAGE: usize = 3;

/// One network, whatever words are asked for.
#[derive(Default)]
pub struct FakeSearch {
    posts: Mutex<Vec<FoundPost>>,
    names: Mutex<HashMap<String, String>>,
    asked: Mutex<Vec<SearchAsk>>,
    named: Mutex<Vec<Vec<String>>>,
    trouble: Mutex<Option<(FeedTrouble, Option<u32>)>>,
}

impl FakeSearch {
    /// Puts a post where its moment says.
    pub fn put(&self, post: FoundPost) {
        let mut posts = self.posts.lock().unwrap();
        posts.push(post);
        posts.sort_by_key(|found| std::cmp::Reverse(found.sorted_micros));
    }

    /// From now on an author goes by this name.
    pub fn name(&self, author: &str, handle: &str) {
        self.names.lock().unwrap().insert(author.into(), handle.into());
    }

    /// From now on every question fails like this, or is answered again.
    pub fn fail(&self, trouble: Option<(FeedTrouble, Option<u32>)>) {
        *self.trouble.lock().unwrap() = trouble;
    }

    /// What was asked so far.
    pub fn asked(&self) -> Vec<SearchAsk> {
        self.asked.lock().unwrap().clone()
    }

    /// After whose names was asked so far.
    pub fn named(&self) -> Vec<Vec<String>> {
        self.named.lock().unwrap().clone()
    }

    fn page(&self, ask: &SearchAsk) -> SearchPage {
        let since = ask.since_micros.unwrap_or(i64::MIN);
        let posts = self.posts.lock().unwrap();
        let meant: Vec<_> = posts
            .iter()
            .filter(|it| it.sorted_micros >= Some(since))
            .cloned()
            .collect();
        let from = ask.cursor.as_ref().and_then(|it| it.parse().ok()).unwrap_or(0);
        SearchPage {
            cursor: (from + PAGE < meant.len()).then(|| (from + PAGE).to_string()),
            posts: meant.into_iter().skip(from).take(PAGE).collect(),
        }
    }
}

impl Searches for FakeSearch {
    fn search<'a>(&'a self, ask: &'a SearchAsk) -> Answering<'a, SearchAnswer> {
        self.asked.lock().unwrap().push(ask.clone());
        let trouble = *self.trouble.lock().unwrap();
        let answer = SearchAnswer {
            page: trouble.map_or_else(|| Ok(self.page(ask)), |(trouble, _)| Err(trouble)),
            rest_seconds: trouble.and_then(|(_, rest)| rest),
        };
        Box::pin(async move { answer })
    }

    fn names<'a>(&'a self, authors: &'a [String]) -> Answering<'a, Result<Vec<AuthorName>, FeedTrouble>> {
        self.named.lock().unwrap().push(authors.to_vec());
        let names = self.names.lock().unwrap();
        let known = authors.iter().filter_map(|author| {
            let handle = names.get(author)?.clone();
            let author = author.clone();
            Some(AuthorName { author, handle })
        });
        let answer = match *self.trouble.lock().unwrap() {
            Some((trouble, _)) => Err(trouble),
            None => Ok(known.collect()),
        };
        Box::pin(async move { answer })
    }
}
